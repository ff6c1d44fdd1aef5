"""A headless Chromium, a server on loopback that stands in for the web, and a notebook of all that goes wrong."""

from __future__ import annotations

import atexit
import os
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.built import SUB_PATH, BuiltPortal
from tests.tools import BROWSER_ARGUMENTS, find_browser, find_judge

# As strict as a careful web master's: whatever a page carries inline or loads from elsewhere shows as an error.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'"
)


class SubPathHandler(SimpleHTTPRequestHandler):
    """Serves a folder under SUB_PATH, as Pages does: 404.html where nothing lies, nothing outside the sub-path."""

    extensions_map = {  # noqa: RUF012 (the base class names it)
        **SimpleHTTPRequestHandler.extensions_map,
        ".html": "text/html; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".svg": "image/svg+xml",
    }

    def translate_path(self, path: str) -> str:
        """Map an address to a file; outside the sub-path there is nothing."""
        if not unquote(path).startswith(SUB_PATH):
            return str(Path(self.directory) / "nothing" / "here")
        return super().translate_path(path[len(SUB_PATH) - 1 :])

    def end_headers(self) -> None:
        """Add the content policy to every answer; only the page that searches may run WebAssembly."""
        may_search = self.path.partition("?")[0].endswith("/cari/index.html")
        allowed = "script-src 'self' 'wasm-unsafe-eval'" if may_search else "script-src 'self'"
        self.send_header("Content-Security-Policy", POLICY.replace("script-src 'self'", allowed))
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the portal's own 404 page."""
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the base class names it)
        """Say nothing."""


@cache
def _serve(folder: Path) -> str:
    """Serve a folder under a sub-path until the test process ends, and return the address of its root."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SubPathHandler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    atexit.register(server.shutdown)
    return f"http://127.0.0.1:{server.server_port}{SUB_PATH}"


@pytest.fixture
def address(site: BuiltPortal) -> str:
    """Return where the portal at hand is served.

    Asked for anew by every test: modules have a `site` of their own, and a fixture that is kept would serve another's.
    """
    return _serve(site.folder)


@cache
def _chromium() -> Browser:
    """Start Chromium once per test process, however many modules ask for it: playwright runs only once in one."""
    program = find_browser()
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []  # Chromium refuses to run as root with its sandbox
    playwright = sync_playwright().start()
    atexit.register(playwright.stop)
    return playwright.chromium.launch(executable_path=program, args=[*BROWSER_ARGUMENTS, *sandbox])


@pytest.fixture(scope="session")
def browser() -> Browser:
    """Return a Chromium."""
    return _chromium()


@pytest.fixture(scope="session")
def axe() -> str:
    """Return the source of axe-core."""
    return find_judge("axe-core/axe.min.js").read_text("utf-8")


@dataclass
class Window:
    """A browser window whose every complaint is written down; leaving it asserts that there was none."""

    page: Page
    root: str
    troubles: list[str] = field(default_factory=list)
    expected: tuple[str, ...] = ()

    def go(self, path: str) -> Any:
        """Open a page of the portal and return the answer of the server."""
        return self.page.goto(self.root + path)

    def ask(self, question: str, *values: Any) -> list[str]:
        """Ask the page a question of questions.py; its answer lists what is wrong, each of it noted."""
        answer: list[str] = self.page.evaluate(question, *values)
        for trouble in answer:
            self.note(trouble)
        return answer

    def note(self, trouble: str) -> None:
        """Write down a trouble with the page it was seen on."""
        self.troubles.append(f"{self.page.url.removeprefix(self.root)}: {trouble}")

    def listen(self) -> None:
        """Hear everything that the page complains about, asks for or fails to get."""
        self.page.on("console", lambda said: said.type in ("error", "warning") and self.note(f"console: {said.text}"))
        self.page.on("pageerror", lambda error: self.note(f"error: {error}"))
        self.page.on("requestfailed", self._on_failure)
        self.page.on("response", lambda answer: answer.status >= 400 and self.note(f"{answer.status}: {answer.url}"))
        self.page.on("request", self._on_request)

    def _on_failure(self, request: Any) -> None:
        # An icon still on its way when the test opens the next page is nobody's fault.
        if request.failure != "net::ERR_ABORTED":
            self.note(f"failed: {request.url}")

    def _on_request(self, request: Any) -> None:
        if not request.url.startswith((self.root, "data:")):
            self.note(f"left the portal: {request.url}")


class OpenWindow(Protocol):
    """Opens a window of a width; other options are those of playwright's `new_context`."""

    def __call__(self, width: int, root: str = ..., **options: Any) -> AbstractContextManager[Window]:
        """Return the window as a context manager."""


@pytest.fixture
def window(browser: Browser, address: str) -> OpenWindow:
    """Return the function that opens windows on the served portal."""

    @contextmanager
    def opened(width: int, root: str = address, **options: Any) -> Iterator[Window]:
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)
        context.set_default_timeout(10_000)
        seen = Window(context.new_page(), root)
        seen.listen()
        yield seen
        context.close()
        told = [trouble for trouble in seen.troubles if not trouble.endswith(seen.expected or ("\0",))]
        assert not told, "\n".join(told)

    return opened
