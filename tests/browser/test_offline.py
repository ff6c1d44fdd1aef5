"""The setting `offline`: what was visited is read again without a network, the rest is told, all can be taken back."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.conftest import SubPathHandler
from tests.built import SUB_PATH, run_builder
from tests.cli.colleague import good_project

pytestmark = pytest.mark.browser


def _build(project: Path, is_offline: bool) -> None:
    (project / "content").mkdir(exist_ok=True)
    (project / "content" / "site.toml").write_text(f"offline = {str(is_offline).lower()}\n", "utf-8")
    run = run_builder(
        ["build", "--project", str(project), "--output", str(project.parent / "public"), "--as-of", "2024-02-26"]
    )
    assert run.returncode == 0, run.stderr


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small project whose portal keeps visited pages, built."""
    folder = tmp_path_factory.mktemp("luring") / "proyek"
    for path, text in good_project().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode("utf-8"))
    _build(folder, is_offline=True)
    return folder


@pytest.fixture(scope="module")
def root(project: Path) -> Iterator[str]:
    """Serve it under a sub-path; `localhost` counts as safe, which workers want."""
    handler = partial(SubPathHandler, directory=str(project.parent / "public"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
        server.shutdown()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Return a reader who has never been here."""
    reader = browser.new_context(viewport={"width": 360, "height": 800})
    yield reader
    reader.close()


def _wait(page: Page, claim: str, value: str = "") -> None:
    """Wait until a claim that takes its time is true: `wait_for_function` would take the promise for the answer."""
    page.evaluate(
        f"async (value) => {{ for (let left = 200; !({claim}); left--)"
        " { if (!left) throw Error('never'); await new Promise((go) => setTimeout(go, 50)) } }",
        value,
    )


def _wait_until_kept(page: Page, path: str) -> None:
    _wait(page, "await caches.match(new URL(value, location.origin))", SUB_PATH + path)


def test_what_was_visited_is_read_without_a_network_and_the_rest_is_told(context: BrowserContext, root: str) -> None:
    page, said = context.new_page(), list[str]()
    page.on("console", lambda message: message.type in ("error", "warning") and said.append(message.text))
    page.goto(f"{root}index.html")
    _wait_until_kept(page, "index.html")  # the first page too, though it was there before the worker
    page.goto(f"{root}en/data/index.html?x=1#y")
    _wait_until_kept(page, "en/data/index.html")
    heading = page.locator("h1").inner_text()
    assert said == []
    context.set_offline(True)
    page.goto(f"{root}index.html")
    assert page.locator("h1").is_visible()
    assert page.evaluate("() => [...document.styleSheets].every((sheet) => sheet.cssRules.length > 0)")
    page.goto(f"{root}en/data/")
    assert page.locator("h1").inner_text() == heading
    page.goto(f"{root}mutu/index.html")
    assert page.locator("h1").inner_text() == "Tidak ada jaringan"
    assert "Data per 26 Februari 2024" in page.locator("main").inner_text()
    page.goto(f"{root}en/mutu/index.html")
    assert page.locator("h1").inner_text() == "No network"
    assert page.evaluate("() => document.styleSheets[0].cssRules.length > 0")
    context.set_offline(False)
    page.goto(f"{root}mutu/index.html")
    assert page.locator("h1").inner_text() != "Tidak ada jaringan"


def test_only_what_was_visited_is_kept_and_no_download(context: BrowserContext, root: str, project: Path) -> None:
    page = context.new_page()
    page.goto(f"{root}index.html")
    _wait_until_kept(page, "index.html")
    page.goto(f"{root}data/index.html")
    _wait_until_kept(page, "data/index.html")
    table = next((project.parent / "public").rglob("*.csv")).relative_to(project.parent / "public").as_posix()
    page.evaluate("(path) => fetch(path)", SUB_PATH + table)
    kept = page.evaluate(
        "async () => { const [name] = await caches.keys(), cache = await caches.open(name);"
        " return (await cache.keys()).map((request) => new URL(request.url).pathname) }"
    )
    pages = {path.removeprefix(SUB_PATH) for path in kept if path.endswith(".html")}
    assert pages == {"index.html", "data/index.html", "luring/index.html", "en/luring/index.html"}


def test_a_portal_that_keeps_nothing_any_more_takes_away_what_it_kept(
    context: BrowserContext, root: str, project: Path
) -> None:
    page = context.new_page()
    page.goto(f"{root}index.html")
    _wait_until_kept(page, "index.html")
    _build(project, is_offline=False)  # the last test of this module: the others want it on
    page.goto(f"{root}data/index.html")
    page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one?.update()).catch(() => 0)")
    _wait(page, "!(await caches.keys()).length")
    _wait(page, "!(await navigator.serviceWorker.getRegistrations()).length")
    assert "luring" not in page.content()
