"""Pages of every kind in a real browser: phone and desk, without script, on paper, and opened from a folder."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import Route

from tests.browser import questions
from tests.browser.conftest import OpenWindow
from tests.built import BuiltPortal

pytestmark = pytest.mark.browser

PHONE, DESK = 360, 1280
# Portals with every chapter; the packages of strangers show tables and charts, which these have too.
FULL = pytest.mark.parametrize("site", ["portal", "example"], indirect=True)
# What is left of a screen of 1280 x 1024 pixels at a zoom of 400 %, and at once the narrowest phone.
NARROW = {"width": 320, "height": 256}


def test_every_page_and_chart_fits_and_can_be_read(window: OpenWindow, site: BuiltPortal) -> None:
    """On a desk, and at a zoom of 400 %: no page moves sideways, no word is tiny or cut off."""
    with window(DESK) as seen:
        for page in site.telling():
            seen.page.set_viewport_size({"width": DESK, "height": 800})
            seen.go(page)
            for viewport in (None, NARROW):
                if viewport:
                    seen.page.set_viewport_size(viewport)
                seen.ask(questions.NOT_TOO_WIDE)
                seen.ask(questions.READABLE)
                seen.ask(questions.CHARTS_WHOLE)


def test_words_may_be_spaced_out(window: OpenWindow, site: BuiltPortal) -> None:
    """WCAG 1.4.12: readers who need more room between lines, words and letters lose nothing to the side."""
    with window(NARROW["width"]) as seen:
        for page in site.largest():
            seen.go(page)
            seen.page.evaluate(questions.SPACE_OUT)
            seen.ask(questions.NOT_TOO_WIDE)


@FULL
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_nothing_moves_while_a_page_loads(window: OpenWindow, site: BuiltPortal, width: int) -> None:
    with window(width) as seen:
        for page in site.by_turns(smallest=True):
            seen.go(page)
            seen.ask(questions.STILL)


def test_nothing_moves_when_a_script_comes_late(window: OpenWindow, site: BuiltPortal) -> None:
    """Words are told again on the reader's day before the page is first shown, not after."""
    late = [page for page in site.by_turns() if "/kesegaran.js" in site.text(page)]
    with window(DESK) as seen:
        seen.page.route("**/kesegaran.js", _send_late)
        for page in late:
            seen.go(page)
            seen.ask(questions.STILL)


def _send_late(route: Route) -> None:
    time.sleep(0.15)
    route.continue_()


@FULL
def test_every_page_speaks_without_script(window: OpenWindow, site: BuiltPortal) -> None:
    with window(PHONE, java_script_enabled=False) as seen:
        for page in site.by_turns(smallest=True):
            seen.go(page)
            if not seen.page.locator("h1").is_visible():
                seen.note("its heading cannot be seen")
            if not seen.page.locator("main").inner_text().strip():
                seen.note("says nothing")


def test_the_portal_opens_from_a_folder(window: OpenWindow, site: BuiltPortal) -> None:
    with window(PHONE, root=f"{site.folder.as_uri()}/") as seen:
        for page in site.by_turns():
            if page != "404.html":  # a server sends that one, and it names the sub-path
                seen.go(page)
                seen.ask(questions.NOT_TOO_WIDE)
        seen.go("index.html")
        seen.page.locator("a[href='#menu']").click()  # a phone finds the menu at the foot
        seen.page.locator("#menu a[href='data/index.html']").click()
        seen.page.wait_for_url("**/data/index.html")


def test_a_lost_visitor_sees_our_page_with_its_style(window: OpenWindow) -> None:
    lost = "data/tidak/pernah/ada.html"
    with window(PHONE) as seen:
        seen.expected = (f"404: {seen.root}{lost}", "404 (File not found)")
        assert seen.go(lost).status == 404
        assert seen.page.locator("h1").is_visible()
        assert seen.page.evaluate("() => [...document.styleSheets].every((sheet) => sheet.cssRules.length > 0)")


def test_paper_gets_the_whole_page(window: OpenWindow, site: BuiltPortal) -> None:
    with window(794) as seen:  # A4 at 96 dots per inch
        seen.page.emulate_media(media="print")
        for page in site.by_turns(smallest=True):
            seen.go(page)
            seen.ask(questions.NOT_TOO_WIDE)
