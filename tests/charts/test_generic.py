"""Tables that nobody described: a sensible chart from types and values alone, or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.derive.figures.generic import make_generic
from site_builder.derive.figures.lines import Series, lines, nice_ticks, thinned, year_ticks
from site_builder.model.portal import Drawing, Figure
from tests.charts.making import materials, only, plain
from tests.charts.seeing import draw, see


def _figures(fields: Mapping[str, str], rows: Sequence[Sequence[Any]]) -> list[Figure]:
    return list(make_generic(materials(plain(fields, rows))[0]))


@pytest.mark.parametrize(
    ("fields", "rows", "title"),
    [
        ({"Year": "year", "Pop": "integer"}, [(1950, 10), (1951, 14)], "Pop naik dari 10 (1950) menjadi 14 (1951)"),
        ({"Year": "integer", "Pop": "number"}, [(1951, 14), (1950, 16)], "Pop turun dari 16 (1950) menjadi 14 (1951)"),
        (
            {"d": "date", "v": "number"},
            [(date(2020, 1, 1), 5), (date(2020, 3, 1), 7), (date(2020, 5, 2), 5)],
            "v: 5 pada 1 Januari 2020 dan 2 Mei 2020",
        ),
        (
            {"bulan": "string", "v": "number"},
            [("2020-01", 5), ("2020-02", 7)],
            "v naik dari 5 (1 Januari 2020) menjadi 7 (1 Februari 2020)",
        ),
        ({"kota": "string", "v": "integer"}, [("A", 5), ("B", 7_500_000)], "v terbesar: B, 7,5 juta"),
        (
            {"n": "string", "y": "year", "v": "number"},
            [("A", 2000, 1), ("A", 2001, 3), ("B", 2000, 2), ("B", 2001, 2)],
            "v tertinggi pada 2001: A, 3",
        ),
        (
            {"n": "string", "y": "year", "v": "number"},
            [(f"Negara {name}", when, name) for name in range(9) for when in (2000, 2001)],
            "v 2001 terbesar: Negara 8, 8",
        ),
    ],
    ids=["years", "years out of order", "dates", "months", "names", "names over years", "many names over years"],
)
def test_the_chart_follows_types_and_values(
    fields: Mapping[str, str], rows: Sequence[Sequence[Any]], title: str
) -> None:
    figure = only(_figures(fields, rows))
    assert figure.title == title
    draw(figure)
    renamed = only(_figures({f"kolom {place}": type_ for place, type_ in enumerate(fields.values())}, rows))
    assert [len(row) for row in renamed.rows] == [len(row) for row in figure.rows]


@pytest.mark.parametrize(
    ("fields", "rows"),
    [
        ({"id": "integer", "nama": "string"}, [(1, "A"), (2, "B"), (3, "C")]),
        ({"nama": "string", "lagi": "string"}, [("A", "x"), ("B", "y")]),
        ({"nama": "string", "v": "integer"}, [("A", 1), ("A", 2), ("B", 9)]),
        ({"nama": "string", "v": "integer"}, [("A", 7), ("B", 7)]),
        ({"nama": "string", "v": "integer"}, [("A", None), ("B", None)]),
        ({"kode": "string", "v": "integer"}, [("16.07", 4), ("16.08", 9)]),
        ({"ya": "boolean", "v": "integer"}, [(True, 4), (False, 9)]),
        ({"v": "integer"}, [(4,), (9,)]),
    ],
    ids=["running number", "no number", "names twice", "all alike", "all missing", "codes", "booleans", "one column"],
)
def test_no_chart_is_better_than_a_misleading_one(fields: Mapping[str, str], rows: Sequence[Sequence[Any]]) -> None:
    assert _figures(fields, rows) == []


def test_many_names_show_the_largest_and_say_so() -> None:
    figure = only(
        _figures(
            {"n": "string", "v": "number"}, [*((f"n{place}", place * 10) for place in range(60)), ("kosong", None)]
        )
    )
    assert len(figure.rows) == 25
    assert figure.notes == ("25 terbesar dari 60.", "Tanpa nilai: kosong.")


def test_a_gap_breaks_the_line() -> None:
    rows = [(2000, 10), (2001, 20), (2002, None), (2003, 35), (2004, 40)]
    seen = see(draw(only(_figures({"y": "year", "v": "number"}, rows))).wide)
    line = next(shape for shape in seen.shapes if shape.tag == "path" and shape.has("s-water"))
    assert len(line.points) == 4
    assert line.points[1][0] < line.points[2][0] - 50, "no stroke over the year without a value"


def test_points_stand_in_proportion() -> None:
    seen = see(draw(only(_figures({"y": "year", "v": "number"}, [(2000, 0), (2005, 50), (2010, 100)]))).wide)
    (x0, y0), (x1, y1), (x2, y2) = next(shape for shape in seen.paths("s-water") if len(shape.points) == 3).points
    assert (x1 - x0) == pytest.approx(x2 - x1, abs=0.2)
    assert (y0 - y1) == pytest.approx(y1 - y2, abs=0.2)


def test_a_long_line_keeps_its_peaks() -> None:
    start = date(2015, 1, 1)
    points = (*((start + timedelta(place), place % 97) for place in range(2000)), (date(2024, 1, 1), 500))
    kept = thinned(points)
    assert len(kept) <= 302
    assert (kept[0], kept[-1]) == (points[0], points[-1])
    assert {value for _, value in kept} >= {0, 96, 500}
    figure = only(_figures({"d": "date", "v": "integer"}, points))
    assert figure.notes == (
        f"Digambar {len(kept)} dari 2.001 titik: nilai terendah dan tertinggi tiap rentang tetap ada.",
    )
    assert len(figure.rows) == len(kept)


@given(st.floats(-1e9, 1e9), st.floats(-1e9, 1e9))
def test_ticks_are_few_round_and_hold_the_values(first: float, second: float) -> None:
    low, high = min(first, second), max(first, second)
    ticks = nice_ticks(low, high)
    slack = abs(high - low) * 1e-6 + 1e-9 * max(abs(low), abs(high)) + 1e-90
    assert ticks[0] <= low + slack
    assert ticks[-1] >= high - slack
    assert 2 <= len(ticks) <= 8
    assert ticks == sorted(set(ticks))


@given(st.integers(1000, 2300), st.integers(0, 900), st.sampled_from([4, 6]))
def test_ticks_of_years_are_years_within_the_span(first: int, length: int, count: int) -> None:
    ticks = year_ticks(first, first + length, count)
    assert 1 <= len(ticks) <= count + 1
    assert all(first <= tick <= first + length for tick in ticks)


def test_names_at_the_ends_of_lines_do_not_cover_each_other() -> None:
    series = [Series(f"Deret {place}", ((2000, 10), (2001, Decimal(f"20.{place}")))) for place in range(5)]
    figure = Figure("uji", "Judul", "Uraian", (), (), drawings=(Drawing("wide", lines(series, "wide")),))
    heights = sorted(shape.points[0][1] for shape in see(draw(figure).wide).texts if shape.text.startswith("Deret"))
    assert all(below - above >= 14 for above, below in pairwise(heights))


def test_an_axis_of_days_names_days_of_months() -> None:
    rows = [(date(2020, 2, 1) + timedelta(days=day), 50 + day * 7 % 13) for day in range(20)]
    words = [shape.text for shape in see(draw(only(_figures({"hari": "date", "v": "integer"}, rows))).wide).texts]
    assert [word for word in words if word.endswith(" Feb")][:2] == ["1 Feb", "3 Feb"]
