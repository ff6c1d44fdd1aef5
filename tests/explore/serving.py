"""A folder on loopback under a sub-path, and a browser page on it that writes down every complaint."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from tests.browser.conftest import SubPathHandler
from tests.built import SUB_PATH


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder with a strict content policy; yield the address of its root."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(SubPathHandler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
        server.shutdown()


class Explorer:
    """A page on which a table is explored, driven as a reader drives it."""

    def __init__(self, page: Page, root: str) -> None:
        self.page, self.root = page, root
        self.troubles: list[str] = []
        self.fetched: list[str] = []
        page.on("console", lambda said: said.type in ("error", "warning") and self.troubles.append(said.text))
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.context.on("request", lambda request: self.fetched.append(request.url.removeprefix(root)))

    def open(self, folder: str, query: str = "") -> None:
        """Open the page of a table and wait until what its address asks for is shown."""
        self.page.goto(f"{self.root}{folder}/jelajah/index.html{query}")
        self.settle()

    def settle(self) -> None:
        """Wait until the worker has answered."""
        self.page.wait_for_timeout(20)
        self.page.wait_for_function("() => !document.querySelector('#jelajah').ariaBusy")

    def do(self, action: Any) -> None:
        """Do something and wait for the table."""
        action()
        self.settle()

    def type(self, action: Any) -> None:
        """Type something, which is answered once the typing pauses."""
        action()
        self.page.wait_for_timeout(400)
        self.settle()

    def sort(self, name: str) -> None:
        """Press the head of a column."""
        self.do(self.page.locator(f"th[data-name='{name}'] button").click)

    @property
    def status(self) -> str:
        """What the page says of the table."""
        return self.page.locator("#keadaan").inner_text()

    @property
    def heads(self) -> list[str]:
        """The names of the columns that are shown."""
        found: list[str] = self.page.eval_on_selector_all(
            "thead th[data-name]", "heads => heads.map(head => head.dataset.name)"
        )
        return found

    @property
    def rows(self) -> list[list[str]]:
        """The cells of the rows that are shown; the first is the number of the row."""
        found: list[list[str]] = self.page.eval_on_selector_all(
            "tbody tr", "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"
        )
        return found

    def column(self, name: str) -> list[str]:
        """The cells of one column that is shown."""
        place = self.heads.index(name) + 1
        return [row[place] for row in self.rows]

    @property
    def query(self) -> str:
        """What stands behind the question mark of the address."""
        found: str = self.page.evaluate("() => decodeURIComponent(location.search)")
        return found

    def download(self) -> bytes:
        """Press “Unduh yang terlihat” and return the file."""
        with self.page.expect_download() as waiting:
            self.page.locator("#unduh").click()
        return Path(waiting.value.path()).read_bytes()


@contextmanager
def exploring(browser: Browser, folder: Path, **options: Any) -> Iterator[Explorer]:
    """Open a browser window on a served folder; leaving it asserts that nothing went wrong."""
    with served(folder) as root:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
        context.set_default_timeout(10_000)
        explorer = Explorer(context.new_page(), root)
        yield explorer
        context.close()
        assert explorer.troubles == []
