"""One way through the real portal, in both languages: unpacked from its zip, and under a sub-path of a server."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenWindow
from tests.built import BuiltPortal

pytestmark = pytest.mark.browser

PACKAGE = "rtlh-penanganan"


@pytest.fixture(scope="session")
def site(portal: BuiltPortal) -> BuiltPortal:
    """Return the real portal."""
    return portal


@pytest.fixture(scope="session")
def stick(site: BuiltPortal, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Unpack the zip where a name has blanks and other letters, as on somebody's desk, and return its address."""
    folder = tmp_path_factory.mktemp("Stik data é #1")
    with ZipFile(site.bundle) as archive:
        archive.extractall(folder)
    return f"{(Path(folder) / 'portal').as_uri()}/"


def _follow(page: Page, selector: str) -> str:
    """Follow the first way of a kind that can be seen, and return where it led."""
    before = page.url
    page.locator(selector).locator("visible=true").first.click()
    page.wait_for_url(lambda address: address != before)
    assert page.locator("h1").is_visible()
    return page.url


@pytest.mark.parametrize("prefix", ["", "en/"])
@pytest.mark.parametrize("is_served", [False, True], ids=["stick", "server"])
def test_a_reader_walks_through_all_of_it(
    request: pytest.FixtureRequest, window: OpenWindow, stick: str, prefix: str, is_served: bool
) -> None:
    root = request.getfixturevalue("address") if is_served else stick
    with window(1280, root=root) as seen:
        page, here = seen.page, re.escape(root + prefix)
        other = "" if prefix else "en/"
        seen.go(f"{other}index.html")
        assert _follow(page, f".tongue a[hreflang={'en' if prefix else 'id'}]") == f"{root}{prefix}index.html"
        assert _follow(page, "a[href='penanganan/index.html']") == f"{root}{prefix}penanganan/index.html"
        assert re.match(
            rf"{here}grafik/[\w-]+/index\.html", _follow(page, "main a[href*='/grafik/'][href$='/index.html']")
        )
        seen.go(f"{prefix}wilayah/index.html")
        assert _follow(page, "main a[href='sembawa/index.html']") == f"{root}{prefix}wilayah/sembawa/index.html"
        seen.go(f"{prefix}data/index.html")
        _follow(page, f"main a[href='{PACKAGE}/index.html']")
        _save(page, f"a[href$='{PACKAGE}.zip']" if is_served else "main a[href$='.xlsx']")
        _follow(page, "main a[href$='/index.html']:not([href^='../'])")
        _follow(page, "main a[href='jelajah/index.html']")
        assert page.locator("main tbody tr").first.is_visible()
        assert page.locator("#alat").is_visible() == is_served  # without a server the plain table stands alone
        seen.go(f"{prefix}cari/index.html")
        _search(page, is_served)


def _save(page: Page, selector: str) -> None:
    """Save a file that a page offers."""
    with page.expect_download() as saving:
        page.locator(selector).locator("visible=true").first.click()
    assert Path(saving.value.path()).read_bytes().startswith(b"PK")


def _search(page: Page, is_served: bool) -> None:
    """Search: the engine answers where there is a server, the index from A to Z where there is none."""
    page.get_by_role("searchbox").fill("sembawa")
    page.keyboard.press("Enter")
    if is_served:
        page.locator("#hasil a").first.wait_for()
    else:
        page.wait_for_url(re.compile(r"/cari/a-z/index\.html\?q=sembawa"))
        _follow(page, "main a[href*='wilayah/sembawa/']")
