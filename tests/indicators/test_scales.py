"""Scales are data: any number of levels, with bounds, with one side of them, or with none."""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.derive.scales import find_scale, read_scale, usable
from site_builder.text.contrast import contrast, is_drawable
from tests.charts.making import by_roles, materials
from tests.indicators.making import FIFTHS, result, results, scale

MARKS = [("Rendah", 0, 1), ("Sedang", 1, Decimal("2.5")), ("Tinggi", Decimal("2.5"), 4)]
EDGES = (1, 10, 25, 40, 55, 70, 90, 100)
SEVEN = [(f"Tahap {place}", *edges) for place, edges in enumerate(pairwise(EDGES), 1)]


def _read(*levels: Any) -> Any:
    return read_scale(materials(scale(*levels))[0])


@pytest.mark.parametrize(
    ("levels", "value", "here", "above"),
    [
        (MARKS, 0, "Rendah", "Sedang"),
        (MARKS, Decimal("0.999"), "Rendah", "Sedang"),
        (MARKS, 1, "Sedang", "Tinggi"),
        (MARKS, 4, "Tinggi", None),
        (MARKS, Decimal("4.01"), None, None),
        (MARKS, -1, None, "Rendah"),
        (SEVEN, 1, "Tahap 1", "Tahap 2"),
        (SEVEN, 0, None, "Tahap 1"),
        (SEVEN, 89, "Tahap 6", "Tahap 7"),
        (SEVEN, 100, "Tahap 7", None),
        (FIFTHS, 79, "Integrated", "Smart"),
        (FIFTHS, 80, "Smart", None),
        ([("A",), ("B",)], 50, None, None),
    ],
)
def test_a_value_stands_where_its_bounds_say(levels: Any, value: Any, here: str | None, above: str | None) -> None:
    found = _read(*levels)
    place, after = found.place(value), found.above(value)
    assert (place.name if place else None, after.name if after else None) == (here, above)


@given(
    st.lists(st.integers(-1000, 1000), min_size=2, max_size=9, unique=True),
    st.decimals(-1100, 1100, places=2),
)
def test_any_scale_agrees_with_a_search_by_halves(edges: list[int], value: Decimal) -> None:
    edges.sort()
    levels = [(f"L{place}", low, high) for place, (low, high) in enumerate(pairwise(edges))]
    found = _read(*levels).place(value)
    wanted = bisect_right(edges, value) - 1
    if value == edges[-1]:
        wanted = len(levels) - 1
    is_inside = edges[0] <= value <= edges[-1]
    assert (found.name if found else None) == (f"L{wanted}" if is_inside else None)


def test_a_missing_bound_is_borrowed_from_the_neighbour() -> None:
    found = _read(("A", 0, None), ("B", 10, None), ("C", None, 30))
    assert [(level.low, level.high) for level in found.levels] == [(0, 10), (10, None), (None, 30)]
    found = _read(("A", None, 10), ("B", None, 20))
    assert [(level.low, level.high) for level in found.levels] == [(None, 10), (10, 20)]
    assert not found.is_bounded


def test_levels_are_known_by_other_names_in_any_case() -> None:
    table = by_roles(
        ("tingkat", "tingkat-urutan", "nama-lain"), [("Initial", 2, "initiative; mulai"), ("Ad hoc", 1, "")], name="s"
    )
    found = read_scale(materials(table)[0])
    assert [level.name for level in found.levels] == ["Ad hoc", "Initial"]
    assert [getattr(found.named(name), "name", None) for name in ("INITIATIVE", "mulai", "smart", "")] == [
        "Initial",
        "Initial",
        None,
        None,
    ]


def test_the_scale_that_names_the_levels_is_chosen() -> None:
    rows = [result("a", 3, level="Tinggi")]
    found = materials(results(*rows), scale(*FIFTHS, name="lain"), scale(*MARKS, name="ini"))
    chosen = find_scale(found[0], {"Tinggi"}, "persen")
    assert chosen is not None
    assert chosen.material.resource.name == "ini"
    assert find_scale(found[0], {"Entah"}, "persen") is None


@pytest.mark.parametrize(
    "value", [None, True, "5", Decimal("NaN"), Decimal("Infinity"), Decimal("1E+999999"), 10**400, Decimal("1E-99")]
)
def test_what_nobody_measured_is_not_reckoned_with(value: Any) -> None:
    assert usable(value) is None


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("merah", "#ffffff") is None
    assert is_drawable("#b8552f")
    assert not is_drawable("#ffe680")
    assert not is_drawable("#101010")
    assert not is_drawable('#b8552f" onload="x')
