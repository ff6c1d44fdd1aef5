"""Every kind of page in every language and theme before axe, and what axe cannot see: focus, targets, motion, keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser import questions
from tests.browser.conftest import OpenWindow, Window
from tests.built import BuiltPortal

pytestmark = pytest.mark.browser

PHONE, DESK = {"width": 360, "height": 800}, {"width": 1280, "height": 800}
# What depends on templates and style alone: the example has every kind of page, and every state that data can be in.
ONE = pytest.mark.parametrize("site", ["example"], indirect=True)
View = tuple[dict[str, int], str]


def _views(site: BuiltPortal) -> Iterator[tuple[str, list[View]]]:
    """Yield (page, views) so that each kind in each language is seen in both themes, on a phone and on a desk.

    That is the example, which has all kinds: themes and widths change places from kind to kind, and the smallest page
    of a kind has a view that its largest lacks. Other portals add words and shapes: each kind has one view there.
    """
    for number, pages in enumerate(site.kinds.values()):
        across: list[View] = [(PHONE, "light"), (DESK, "dark")]
        along: list[View] = [(PHONE, "dark"), (DESK, "light")]
        large, small = (along, across) if number % 2 else (across, along)
        if site.name != "example":
            yield pages[-1], large[:1]
            continue
        yield pages[-1], large
        if len(pages) > 1:
            yield pages[0], small[:1]


def test_axe_finds_nothing_in_any_kind_language_or_theme(window: OpenWindow, site: BuiltPortal, axe: str) -> None:
    with window(PHONE["width"], reduced_motion="reduce") as seen:
        for page, views in _views(site):
            seen.go(page)
            seen.page.evaluate(axe)
            for number, (viewport, scheme) in enumerate(views):
                _show(seen, viewport, scheme)
                seen.ask(questions.NOT_TOO_WIDE)
                # What a page is made of is asked once; how it looks, in every view.
                seen.ask(questions.LOOKS) if number else seen.ask(questions.ACCESSIBLE, questions.AXE_RULES)


def _show(seen: Window, viewport: dict[str, int], scheme: str) -> None:
    seen.page.set_viewport_size(viewport)
    seen.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")


@ONE
def test_contrast_holds_for_readers_who_ask_for_more(window: OpenWindow, site: BuiltPortal, axe: str) -> None:
    """High contrast of the system and its forced colours, theme by turns."""
    with window(DESK["width"]) as seen:
        for number, page in enumerate(site.by_turns()):
            seen.go(page)
            seen.page.evaluate(axe)
            one, other = ("light", "dark") if number % 2 else ("dark", "light")
            seen.page.emulate_media(color_scheme=one, contrast="more")
            seen.ask(questions.LOOKS)
            seen.page.emulate_media(color_scheme=other, contrast="no-preference", forced_colors="active")
            seen.ask(questions.LOOKS)


def test_the_keyboard_shows_where_it_is(window: OpenWindow, site: BuiltPortal) -> None:
    with window(DESK["width"]) as seen:
        for number, page in enumerate(site.by_turns()):
            seen.page.emulate_media(color_scheme=("light", "dark")[number % 2], reduced_motion="reduce")
            seen.go(page)
            for _ in range(8):
                seen.page.keyboard.press("Tab")
                seen.ask(questions.FOCUS_SHOWN)


def test_fingers_find_what_they_touch(window: OpenWindow, site: BuiltPortal) -> None:
    """WCAG 2.5.8, measured: whatever is not a word in a sentence is at least 24 pixels high and wide."""
    with window(PHONE["width"]) as seen:
        for page in site.by_turns():
            seen.go(page)
            seen.ask(questions.TOUCHABLE)


@ONE
def test_nothing_moves_for_readers_who_asked_for_calm(window: OpenWindow, site: BuiltPortal) -> None:
    with window(PHONE["width"], reduced_motion="reduce") as seen:
        for page in site.by_turns():
            seen.go(page)
            seen.ask(questions.CALM)


@ONE
def test_the_first_key_leads_past_the_menu(window: OpenWindow, site: BuiltPortal) -> None:
    with window(DESK["width"]) as seen:
        for page in site.by_turns():
            seen.go(page)
            if not seen.page.locator(".skip").count():  # a figure in a frame has nothing to skip
                continue
            seen.page.keyboard.press("Tab")
            assert seen.page.evaluate("document.activeElement.className") == "skip", page
            assert seen.page.evaluate("document.activeElement.getBoundingClientRect().height") >= 24
            seen.page.keyboard.press("Enter")
            assert seen.page.evaluate("document.activeElement.id") == "isi", page


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_the_menu_is_walked_by_keys_alone(window: OpenWindow, site: BuiltPortal, viewport: dict[str, int]) -> None:
    """A phone has its menu at the foot, one key away from the link in the head; a desk has it in the head."""
    with window(viewport["width"], reduced_motion="reduce") as seen:
        seen.go("index.html")
        _press_until(seen, "#menu" if viewport is PHONE else "data/index.html")
        if viewport is PHONE:
            seen.page.keyboard.press("Enter")
            assert seen.page.evaluate("document.activeElement.id") == "menu"
            _press_until(seen, "data/index.html")
        seen.ask(questions.FOCUS_SHOWN)
        seen.page.keyboard.press("Enter")
        seen.page.wait_for_url("**/data/index.html")
        assert seen.page.locator("nav [aria-current]").count() or viewport is PHONE


def _press_until(seen: Window, target: str, most: int = 12) -> None:
    """Press Tab until the keyboard is on a link to a target."""
    for _ in range(most):
        seen.page.keyboard.press("Tab")
        if seen.page.evaluate("document.activeElement.getAttribute('href')") == target:
            return
    pytest.fail(f"no way to {target} within {most} keys")
