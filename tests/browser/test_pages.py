"""Pages of every kind in a real browser: phone and desk, light and dark, without script, and opened from a folder."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import Route

from tests.browser import questions
from tests.browser.conftest import OpenWindow
from tests.built import BuiltPortal

pytestmark = pytest.mark.browser

SMALLEST, PHONE, DESK = 320, 360, 1280


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_pages_of_every_kind(window: OpenWindow, site: BuiltPortal, axe: str, width: int, scheme: str) -> None:
    with window(width, color_scheme=scheme, reduced_motion="reduce") as seen:
        for page in site.specimens():
            seen.go(page)
            seen.ask(questions.NOT_TOO_WIDE)
            seen.page.evaluate(axe)
            seen.ask(questions.ACCESSIBLE, questions.AXE_RULES)


@pytest.mark.parametrize("width", [SMALLEST, DESK])
def test_every_page_and_chart_fits_and_can_be_read(window: OpenWindow, site: BuiltPortal, width: int) -> None:
    with window(width) as seen:
        for page in site.telling():
            seen.go(page)
            seen.ask(questions.NOT_TOO_WIDE)
            seen.ask(questions.READABLE)
            seen.ask(questions.CHARTS_WHOLE)


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_nothing_moves_while_a_page_loads(window: OpenWindow, site: BuiltPortal, width: int) -> None:
    with window(width) as seen:
        for page in site.specimens():
            seen.go(page)
            seen.ask(questions.STILL)


def test_nothing_moves_when_a_script_comes_late(window: OpenWindow, site: BuiltPortal) -> None:
    """Words are told again on the reader's day before the page is first shown, not after."""
    late = [page for page in site.specimens() if "/kesegaran.js" in site.text(page)]
    with window(DESK) as seen:
        seen.page.route("**/kesegaran.js", _send_late)
        for page in late:
            seen.go(page)
            seen.ask(questions.STILL)


def _send_late(route: Route) -> None:
    time.sleep(0.15)
    route.continue_()


def test_every_page_speaks_without_script(window: OpenWindow, site: BuiltPortal) -> None:
    with window(PHONE, java_script_enabled=False) as seen:
        for page in site.specimens():
            seen.go(page)
            if not seen.page.locator("h1").is_visible():
                seen.note("its heading cannot be seen")
            if not seen.page.locator("main").inner_text().strip():
                seen.note("says nothing")


def test_the_portal_opens_from_a_folder(window: OpenWindow, site: BuiltPortal) -> None:
    with window(PHONE, root=f"{site.folder.as_uri()}/") as seen:
        for page in site.specimens():
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


def test_the_keyboard_shows_where_it_is(window: OpenWindow, site: BuiltPortal) -> None:
    with window(DESK) as seen:
        for page in site.specimens():
            seen.go(page)
            for _ in range(8):
                seen.page.keyboard.press("Tab")
                seen.ask(questions.FOCUS_SHOWN)


def test_paper_gets_the_whole_page(window: OpenWindow, site: BuiltPortal) -> None:
    with window(794) as seen:  # A4 at 96 dots per inch
        seen.page.emulate_media(media="print")
        for page in site.specimens():
            seen.go(page)
            seen.ask(questions.NOT_TOO_WIDE)
