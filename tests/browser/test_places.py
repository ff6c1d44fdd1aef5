"""The map of areas in a real browser: by keyboard alone, on a phone and on a desk, light and dark."""

from __future__ import annotations

import pytest

from tests.browser import questions
from tests.browser.conftest import OpenWindow
from tests.built import BuiltPortal

pytestmark = pytest.mark.browser

LIST = "wilayah/index.html"
_FOCUSED = "() => document.activeElement.closest('.map-picture a')?.querySelector('title').textContent ?? ''"
_DRAWN = """() => {
    const stroke = (link) => getComputedStyle(link.querySelector('.area')).strokeWidth;
    const [one, other] = document.querySelectorAll('.map-picture a');
    return [stroke(one), stroke(other)];
}"""
# Words on the map stay inside of what they name, at a size that can be read.
_WORDS_FIT = """() => [...document.querySelectorAll('.map-picture text')].flatMap((text) => {
    const box = text.getBoundingClientRect(), own = text.closest('a').querySelector('.area').getBoundingClientRect();
    if (!box.width) return [];
    const isWide = box.left < own.left - 2 || box.right > own.right + 2;
    const isOut = isWide || box.top < own.top - 2 || box.bottom > own.bottom + 2;
    const scale = text.ownerSVGElement.getScreenCTM().a, size = parseFloat(getComputedStyle(text).fontSize) * scale;
    return [...(isOut ? [`“${text.textContent}” leaves its area`] : []),
            ...(size < 11 ? [`“${text.textContent}” is ${size} px high`] : [])];
})"""


def test_every_area_is_reached_by_keyboard(window: OpenWindow, site: BuiltPortal) -> None:
    if LIST not in site.manifest or "map-picture" not in site.text(LIST):
        pytest.skip("this portal has no map")
    with window(1280) as seen:
        seen.go(LIST)
        labels = seen.page.eval_on_selector_all(
            ".map-picture a", "found => found.map(a => a.querySelector('title').textContent)"
        )
        reached = []
        for _ in range(len(labels) + 40):
            seen.page.keyboard.press("Tab")
            if label := seen.page.evaluate(_FOCUSED):
                reached.append(label)
                if len(reached) == 1:
                    focused, other = seen.page.evaluate(_DRAWN)
                    assert focused != other, "the focus cannot be seen"
            elif reached:
                break
        assert reached == labels
        seen.page.keyboard.press("Shift+Tab")
        seen.page.keyboard.press("Enter")
        seen.page.wait_for_url("**/wilayah/*/index.html")
        assert labels[-1].partition(":")[0] in (seen.page.text_content("main") or "")


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_words_on_the_map_fit(window: OpenWindow, site: BuiltPortal, width: int) -> None:
    if LIST not in site.manifest:
        pytest.skip("this portal has no map")
    with window(width) as seen:
        seen.go(LIST)
        seen.ask(_WORDS_FIT)
        seen.ask(questions.NOT_TOO_WIDE)
