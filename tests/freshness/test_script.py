"""The script of the pages in a real browser with another clock: it says what the build would say on that day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from site_builder.derive.freshness import judge_freshness
from site_builder.text.freshness import state_words
from site_builder.text.numbers import long_date
from tests.browser.conftest import browser  # noqa: F401 (a fixture)
from tests.english import in_english
from tests.pages.projects import Site, build, table, write_package
from tests.tools import ROOT

AS_OF = date(2026, 1, 31)  # what tests.pages.projects builds with
SCRIPT = ROOT / "templates" / "assets" / "kesegaran.js"
# By name: frequency and last update. In the order of the folders.
PACKAGES = {
    "a-bulanan": ("P1M", date(2026, 1, 31)),
    "b-tahunan": ("R/P1Y", date(2025, 3, 1)),
    "c-lambat": ("P3M", date(2025, 9, 30)),
    "d-tak-berkala": ("irregular", date(2024, 5, 31)),
    "e-diam": ("", date(2025, 1, 1)),
}
DAYS = (
    *(date(2026, 2, 1), date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 2), date(2026, 3, 3), date(2026, 10, 2)),
    *(date(2027, 1, 31), date(2028, 2, 29), date(2035, 12, 31)),
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    project = tmp_path_factory.mktemp("kesegaran")
    for name, (frequency, updated) in PACKAGES.items():
        descriptor = {
            "name": name,
            "modified": updated.isoformat(),
            "resources": [table("isi", [{"name": "nama"}])],
        } | ({"accrualPeriodicity": frequency} if frequency else {})
        write_package(project, descriptor, {"data/isi.csv": "nama\nsatu\n"})
    return build(project)


def _words(name: str, day: date) -> str:
    frequency, updated = PACKAGES[name]
    return state_words(judge_freshness(frequency, None, updated, day))


def test_the_script_is_under_a_kilobyte_and_still_readable() -> None:
    data = SCRIPT.read_bytes()
    assert len(data) < 1000
    assert data.decode("utf-8").splitlines()[0].startswith("// ")


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:  # noqa: F811
    context = browser.new_context(timezone_id="Asia/Jakarta", locale="id-ID")
    yield context.new_page()
    context.close()


def _badges(page: Page) -> list[str]:
    return page.locator("tbody tr td:nth-of-type(1)").all_inner_texts()


def _noon(day: date) -> datetime:
    """Return noon in Jakarta."""
    return datetime(day.year, day.month, day.day, 5, tzinfo=UTC)


def _open(page: Page, site: Site, path: str, moment: datetime) -> None:
    page.clock.set_fixed_time(moment)
    page.goto(f"{site.folder.as_uri()}/{path}")


@pytest.mark.browser
def test_every_day_is_told_as_the_build_would_tell_it(built: Site, reader: Page) -> None:
    for day in DAYS:
        _open(reader, built, "kesegaran/index.html", _noon(day))
        assert _badges(reader) == [_words(name, day) for name in PACKAGES], day
        assert long_date(day) in reader.inner_text("main")


@pytest.mark.browser
def test_every_day_is_told_in_english_too_with_one_and_many(built: Site, reader: Page) -> None:
    for day in DAYS:
        _open(reader, built, "en/kesegaran/index.html", _noon(day))
        assert _badges(reader) == [in_english(_words(name, day)) for name in PACKAGES], day
        assert long_date(day, "en") in reader.inner_text("main")


@pytest.mark.browser
def test_the_day_is_the_readers_own(built: Site, reader: Page) -> None:
    """At 18.00 UTC it is the next day in Jakarta: 2 March there is not late yet, 3 March is."""
    moments = {17 - 1: "segera jatuh tempo", 17 + 1: "terlambat 2 hari"}
    for hour, words in moments.items():
        reader.clock.set_fixed_time(f"2026-03-02T{hour}:30:00Z")
        reader.goto(f"{built.folder.as_uri()}/kesegaran/index.html")
        assert _badges(reader)[1] == words


@pytest.mark.browser
@pytest.mark.parametrize("day", [date(1970, 1, 2), date(2020, 2, 29), date(2026, 1, 30), AS_OF])
def test_a_clock_that_is_behind_makes_nothing_younger(built: Site, reader: Page, day: date) -> None:
    _open(reader, built, "kesegaran/index.html", _noon(day))
    assert _badges(reader) == [_words(name, AS_OF) for name in PACKAGES]
    assert long_date(AS_OF) in reader.inner_text("main")


@pytest.mark.browser
def test_without_script_the_words_of_the_build_stand_and_name_their_day(built: Site, browser: Browser) -> None:  # noqa: F811
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{built.folder.as_uri()}/kesegaran/index.html")
    assert _badges(page) == [_words(name, AS_OF) for name in PACKAGES]
    assert f"dihitung per {long_date(AS_OF)}" in page.inner_text("main")
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize(
    "path", ["index.html", "data/index.html", "data/b-tahunan/index.html", "data/b-tahunan/isi/index.html"]
)
def test_every_page_with_a_badge_tells_it_again(built: Site, reader: Page, path: str) -> None:
    troubles: list[str] = []
    reader.on("console", lambda said: troubles.append(said.text))
    reader.on("pageerror", lambda error: troubles.append(str(error)))
    _open(reader, built, path, _noon(date(2026, 10, 2)))
    badge = reader.locator('time.badge[datetime="2026-03-01"]')
    assert badge.inner_text() == "terlambat 7 bulan"
    assert badge.get_attribute("class") == "badge bad"
    assert troubles == []


def test_pages_without_a_badge_carry_no_script(built: Site) -> None:
    asking = {path for path, page in built.pages.items() if page.named("script")}
    assert {path for path in asking if path.removeprefix("en/").startswith(("mutu", "404"))} == set()
    assert "kesegaran/index.html" in asking


def test_the_files_of_the_ledger_say_the_same(built: Site) -> None:
    lines = built.text("kesegaran/kesegaran.csv").splitlines()
    assert [line.split(",")[9] for line in lines[1:]] == [_words(name, AS_OF) for name in PACKAGES]


def test_the_template_hands_the_script_the_words_of_the_build() -> None:
    text = Path(ROOT / "templates" / "partials" / "freshness.html").read_text("utf-8")
    for word in (
        "terlambat",
        "tidak berkala: umur",
        "tahun",
        "bulan",
        "hari",
        "kurang dari sehari",
        "segera jatuh tempo",
    ):
        assert f'_("{word}"' in text
