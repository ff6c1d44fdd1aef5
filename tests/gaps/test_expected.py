"""Rules of expected figures unfolded into single figures, each with the published one that answers it."""

from __future__ import annotations

from datetime import date

from site_builder.derive.gaps import _periods, missing_in
from site_builder.model.gaps import Expected, Measure
from site_builder.model.number import RowPlace
from site_builder.model.observation import Observation, Origin

MEASURE = Measure("sisa", "rumah", "", "kecamatan")


def _expected(area: str, published: Observation | None = None) -> Expected:
    days = date(2022, 1, 1), date(2022, 12, 31)
    return Expected(MEASURE, area, *days, "Dinas", "berkala", "", RowPlace("p", "r", 2), published)


def test_what_one_area_lacks_is_what_nobody_published_of_it() -> None:
    hidden = Observation("sisa", None, "rumah", Origin("p", "r", 2, "f"), marker="<5")
    items = [_expected("16.07.01"), _expected("16.07.02"), _expected("16.07.01", hidden)]
    assert missing_in(items, "16.07.01") == (items[0],)
    assert missing_in(items, "16.07.99") == ()


def test_periods_follow_the_calendar() -> None:
    quarters = list(_periods(date(2024, 1, 1), date(2024, 12, 31), 3))
    assert [(start.month, end.month, end.day) for start, end in quarters] == [
        (1, 3, 31),
        (4, 6, 30),
        (7, 9, 30),
        (10, 12, 31),
    ]
    years = list(_periods(date(2020, 6, 1), date(2021, 2, 1), 12))
    assert years == [(date(2020, 1, 1), date(2020, 12, 31)), (date(2021, 1, 1), date(2021, 12, 31))]
    assert list(_periods(date(2021, 1, 1), date(2020, 1, 1), 12)) == []
    assert list(_periods(date(9999, 1, 1), date(9999, 12, 31), 12)) == [(date(9999, 1, 1), date(9999, 12, 31))]
    assert list(_periods(date(2020, 1, 1), date(2024, 12, 31), None)) == [(date(2020, 1, 1), date(2024, 12, 31))]
