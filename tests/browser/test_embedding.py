"""A figure in a frame on somebody else's page, with the very code that its page offers to copy."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Frame, Page, Route

from tests.built import BASE_URL, BuiltPortal


def _figure_pages(site: BuiltPortal) -> list[str]:
    pages = [path for path in site.pages if path.startswith("grafik/") and path.count("/") == 2]
    by_size = sorted(pages, key=lambda path: site.manifest[path]["bytes"])
    return [by_size[0], by_size[-1]]


def _snippets(page: Page, address: str) -> tuple[str, str]:
    """Return what a reader copies from the page of a figure: the frame, and the small script."""
    frame, script = page.locator("#sematkan ~ div pre").all_text_contents()
    return frame.replace(BASE_URL, address), script


def _answer(body: str) -> Callable[[Route], None]:
    return lambda route: route.fulfill(body=body, content_type="text/html; charset=utf-8")


def _frame(page: Page) -> Frame:
    handle = page.wait_for_selector("iframe")
    frame = handle.content_frame() if handle else None
    assert frame
    frame.wait_for_selector("h1")
    return frame


@pytest.mark.parametrize("width", [300, 900])
def test_a_frame_takes_the_height_of_its_figure_at_any_width(
    site: BuiltPortal, address: str, browser: Browser, width: int
) -> None:
    page = browser.new_page(viewport={"width": width + 60, "height": 700})
    for path in _figure_pages(site):
        page.goto(address + path)
        frame_code, script = _snippets(page, address)
        guest = f"<!doctype html><div style='width:{width}px'>{frame_code}</div>{script}"
        page.unroute_all()
        page.route(f"{address}tamu.html", _answer(guest))
        page.goto(f"{address}tamu.html")  # somebody else's page, without a policy
        frame = _frame(page)
        page.wait_for_function(
            "height => { const f = document.querySelector('iframe'); return Number(f.height) !== height; }",
            arg=int(frame_code.partition('height="')[2].partition('"')[0]),
        )
        height = int(page.get_attribute("iframe", "height") or 0)
        inside = frame.evaluate("[document.documentElement.scrollHeight, document.documentElement.scrollWidth]")
        assert inside[0] <= height + 1, f"{path}: cut at {height} of {inside[0]} px"
        assert inside[1] <= width, f"{path}: wider than its frame"
    page.close()


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
