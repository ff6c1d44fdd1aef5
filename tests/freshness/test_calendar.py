"""Due dates follow the calendar: held against dateutil, and against what a reader means by late."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from site_builder.derive.freshness import judge_freshness, later
from site_builder.model.freshness import Interval
from site_builder.text.frequencies import frequency_words, is_irregular, parse_interval
from site_builder.text.freshness import span_words, state_words

DAYS = st.dates(date(1990, 1, 1), date(2200, 12, 31))
INTERVALS = st.builds(Interval, st.integers(0, 400), st.integers(0, 800)).filter(lambda item: item.months or item.days)


def _iso(interval: Interval) -> str:
    months = f"{interval.months}M" if interval.months else ""
    return f"P{months}{interval.days}D" if interval.days else f"P{months}"


@given(DAYS, INTERVALS)
def test_an_interval_later_is_what_dateutil_says(day: date, interval: Interval) -> None:
    assert later(day, interval) == day + relativedelta(months=interval.months) + timedelta(days=interval.days)


@given(INTERVALS)
def test_an_interval_is_read_as_it_is_written(interval: Interval) -> None:
    assert parse_interval(_iso(interval)) == interval
    assert parse_interval(f"R/{_iso(interval)}") == interval
    assert not is_irregular(_iso(interval))


@given(DAYS, DAYS)
def test_a_span_is_what_dateutil_says(one: date, other: date) -> None:
    first, last = sorted((one, other))
    between = relativedelta(last, first)
    words = span_words(first, last)
    if between.years or between.months:
        told = {name: int(count) for count, name in zip(words.split()[::2], words.split()[1::2], strict=True)}
        months = 12 * told.get("tahun", 0) + told.get("bulan", 0)
        # A month is over on the same day of the next: dateutil also says so at the end of a shorter one.
        assert months in (12 * between.years + between.months, 12 * between.years + between.months - 1)
        assert first.replace(day=1) + relativedelta(months=months) <= last
    elif words != "kurang dari sehari":
        assert words == f"{(last - first).days} hari"


@given(DAYS, INTERVALS, st.integers(-800, 800))
def test_nobody_is_late_before_the_second_day_behind_the_due_date(day: date, interval: Interval, shift: int) -> None:
    due = later(day, interval)
    found = judge_freshness(_iso(interval), None, day, due + timedelta(days=shift))
    assert found.due == due
    assert (found.state == "late") == (shift > 1)
    assert found.late == due + timedelta(days=2)
    assert found.soon is not None
    assert timedelta(0) <= due - found.soon <= min(timedelta(days=30), (due - day) / 4)
    if found.state == "soon":
        assert found.soon <= due + timedelta(days=shift) <= due + timedelta(days=1)


@given(st.sampled_from(("irregular", "tidak berkala", "R/irregular", "AS_NEEDED", "Sewaktu-waktu")), DAYS, DAYS)
def test_irregular_data_has_an_age_and_is_never_late(frequency: str, covered: date, as_of: date) -> None:
    found = judge_freshness(frequency, covered, None, as_of)
    assert (found.state, found.due, found.late) == ("irregular", None, None) or frequency.startswith("R/")
    assert "terlambat" not in state_words(found)


@given(st.text(), st.none() | DAYS, st.none() | DAYS, st.none() | DAYS)
def test_any_text_is_a_frequency_that_nobody_trips_over(
    frequency: str, covered: date | None, updated: date | None, as_of: date | None
) -> None:
    found = judge_freshness(frequency, covered, updated, as_of)
    assert isinstance(state_words(found), str)
    assert isinstance(frequency_words(frequency), str)


@pytest.mark.parametrize(
    ("covered", "frequency", "due"),
    [
        (date(2023, 2, 28), "P1M", date(2023, 3, 31)),
        (date(2024, 1, 31), "P1M", date(2024, 2, 29)),
        (date(2024, 12, 31), "P1Y", date(2025, 12, 31)),
        (date(2024, 3, 31), "P3M", date(2024, 6, 30)),
        (date(2024, 2, 29), "P1Y", date(2025, 2, 28)),
        (date(2024, 12, 31), "P1D", date(2025, 1, 1)),
    ],
)
def test_without_an_update_the_next_period_is_due_on_its_last_day(covered: date, frequency: str, due: date) -> None:
    assert judge_freshness(frequency, covered, None, None).due == due


def test_an_update_counts_before_a_period() -> None:
    found = judge_freshness("P1Y", date(2024, 12, 31), date(2025, 3, 1), date(2025, 6, 1))
    assert (found.due, found.state) == (date(2026, 3, 1), "on-time")


def test_a_month_behind_the_31st_is_the_last_of_the_month() -> None:
    assert judge_freshness("P1M", None, date(2025, 1, 31), None).due == date(2025, 2, 28)
    assert judge_freshness("P1Y", None, date(2024, 2, 29), None).due == date(2025, 2, 28)


@pytest.mark.parametrize("frequency", ["P9999Y", "P999999Y", "P999999D", "P1Y"])
def test_beyond_the_calendar_nothing_is_due(frequency: str) -> None:
    assert judge_freshness(frequency, None, date(9999, 12, 30), date(2025, 1, 1)).due is None
    assert judge_freshness(frequency, date.max, None, date(2025, 1, 1)).due is None


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        ("P1Y", "tahunan"),
        ("R/P1Y", "tahunan"),
        ("R/P3M", "triwulanan"),
        ("R5/2020-01-01/P1M", "bulanan"),
        ("P1Y6M", "tiap 1 tahun 6 bulan"),
        ("P14D", "tiap dua minggu"),
        ("R/P0.5M", "tiap 15 hari"),
        ("R/PT1S", "harian"),
        ("http://publications.europa.eu/resource/authority/frequency/ANNUAL", "tahunan"),
        ("http://publications.europa.eu/resource/authority/frequency/IRREG", "tidak berkala"),
        ("http://purl.org/cld/freq/semiannual", "tiap enam bulan"),
        ("http://purl.org/linked-data/sdmx/2009/code#freq-Q", "triwulanan"),
        ("Setiap tahun", "tahunan"),
        ("annually", "tahunan"),
        ("tidak berkala", "tidak berkala"),
        ("kadang-kadang", "kadang-kadang"),
        ("P0D", "P0D"),
        ("P", "P"),
        ("OTHER", "OTHER"),
        ("", ""),
    ],
)
def test_frequencies_in_words(stated: str, words: str) -> None:
    assert frequency_words(stated) == words


def test_states_in_words() -> None:
    day = date(2025, 3, 1)
    told = {
        as_of: state_words(judge_freshness("P1Y", None, day, as_of))
        for as_of in (day, date(2026, 2, 1), date(2026, 3, 2), date(2026, 3, 3), date(2026, 10, 2), date(2028, 3, 1))
    }
    assert list(told.values()) == [
        "tepat waktu",
        "segera jatuh tempo",
        "segera jatuh tempo",
        "terlambat 2 hari",
        "terlambat 7 bulan",
        "terlambat 2 tahun",
    ]
    assert (
        state_words(judge_freshness("irregular", date(2023, 12, 31), day, day)) == "tidak berkala: umur 1 tahun 2 bulan"
    )
    assert state_words(judge_freshness("", None, day, day)) == "tidak diketahui"
    assert state_words(judge_freshness("irregular", None, None, day)) == "tidak berkala: umur tidak diketahui"
