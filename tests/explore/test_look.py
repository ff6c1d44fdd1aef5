"""What exploring costs a reader, and whether everybody can: weight, axe, small screens, paper."""

from __future__ import annotations

import gzip

import pytest
from playwright.sync_api import Browser

from tests.browser import questions
from tests.browser.conftest import axe, browser  # noqa: F401 (fixtures)
from tests.explore.serving import exploring
from tests.explore.test_explore import TABLE, built  # noqa: F401 (a fixture)
from tests.pages.projects import Site
from tests.tools import ROOT

STATE = "?urut=-nilai&cari=a&saring.tahun=2020&saring.program%2C+utama=BSPS&hal=1"


def test_scripts_and_style_weigh_less_than_forty_kilobytes() -> None:
    files = sorted((ROOT / "templates" / "assets").glob("jelajah*"))
    assert len(files) == 3
    assert sum(len(gzip.compress(file.read_bytes(), 6, mtime=0)) for file in files) <= 40_000


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_explored_table_is_for_everybody(built: Site, browser: Browser, axe: str, scheme: str) -> None:  # noqa: F811
    viewport = {"width": 320, "height": 640}
    with exploring(browser, built.folder, viewport=viewport, color_scheme=scheme, reduced_motion="reduce") as found:
        for language in ("", "en/"):
            found.open(language + TABLE, STATE)
            for summary in found.page.locator("form summary").all():
                summary.click()
            found.page.evaluate(axe)
            assert found.page.evaluate(questions.ACCESSIBLE, questions.AXE_RULES) == []
            assert found.page.evaluate(questions.NOT_TOO_WIDE) == []
            assert found.page.evaluate(questions.READABLE) == []


@pytest.mark.browser
def test_the_head_stays_in_sight_and_paper_gets_the_rows_alone(built: Site, browser: Browser) -> None:  # noqa: F811
    with exploring(browser, built.folder) as found:
        found.open(TABLE, "?baris=100")
        found.page.locator(".explore .scroll").evaluate("box => { box.scrollTop = 900 }")
        box, head = (found.page.locator(place).bounding_box() for place in (".explore .scroll", "thead th >> nth=1"))
        assert box is not None
        assert head is not None
        assert abs(head["y"] - box["y"]) < 4
        found.page.emulate_media(media="print")
        assert not found.page.locator("#alat, .pager, .keep").locator("visible=true").count()
        assert found.page.locator("tbody tr").last.is_visible()
