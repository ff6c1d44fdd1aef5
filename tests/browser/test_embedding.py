"""A figure in a frame on somebody else's page, with the very code that its page offers to copy."""

from __future__ import annotations

from playwright.sync_api import Browser, Page

from tests.built import BASE_URL, BuiltPortal


def _figure_pages(site: BuiltPortal) -> list[str]:
    pages = [path for path in site.pages if path.startswith("grafik/") and path.count("/") == 2]
    by_size = sorted(pages, key=lambda path: site.manifest[path]["bytes"])
    return [by_size[0], by_size[-1]]


def _snippets(page: Page, address: str) -> tuple[str, str]:
    """Return what a reader copies from the page of a figure: the frame, and the small script."""
    frame, script = page.locator("#sematkan ~ div pre").all_text_contents()
    return frame.replace(BASE_URL, address), script


def test_without_a_script_the_frame_shows_the_figure_and_leads_back(
    site: BuiltPortal, address: str, browser: Browser
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    for path in _figure_pages(site):
        page.goto(address + path)
        title = page.locator("h1").text_content()
        frame_code, _ = _snippets(page, address)
        height = int(frame_code.partition('height="')[2].partition('"')[0])
        assert 200 <= height <= 4000
        page.goto(address + path.replace("index.html", "sematan/index.html"))
        assert page.locator("h1").text_content() == title
        assert page.locator("header, nav, footer").count() == 0
        way = page.locator("a[target=_top]")
        way.click()
        assert page.url == address + path
    context.close()
