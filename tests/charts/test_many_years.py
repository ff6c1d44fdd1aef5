"""Many years of counts and of programmes: columns as high as the numbers, breaks drawn, gaps hatched, hidden marked."""

from __future__ import annotations

import pytest

from site_builder.derive.figures.handovers import HandOver, draw_handovers
from site_builder.derive.figures.programmes import make_programmes
from site_builder.derive.figures.stock import make_stock
from site_builder.model.portal import Figure
from tests.charts.making import by_roles, materials, only
from tests.charts.seeing import Shape, draw, see

STOCK = ("wilayah", "basis", "periode", "stok", "tertangani", "sisa", "satuan")
WORK = ("wilayah", "program", "periode", "tertangani", "satuan")


def _height(shape: Shape) -> float:
    return max(y for _, y in shape.points) - shape.top


def _stock(*years: tuple[str, int, int, int]) -> Figure:
    rows = [("99", basis, str(year), found, done, found - done, "rumah") for basis, year, found, done in years]
    return only(list(make_stock(materials(by_roles(STOCK, rows))[0])))


@pytest.mark.parametrize("variant", ["wide", "narrow"])
def test_columns_are_as_high_as_the_counts_and_a_missing_year_is_hatched(variant: str) -> None:
    figure = _stock(("A", 2019, 900, 100), ("A", 2020, 800, 200), ("B", 2022, 1200, 300), ("B", 2023, 900, 90))
    picture = draw(figure)
    seen = see(picture.wide if variant == "wide" else picture.narrow)
    left = [_height(bar) for bar in seen.paths("f-water")]
    assert [height / left[0] for height in left] == pytest.approx([1, 600 / 800, 900 / 800, 810 / 800], abs=0.02)
    for word in ("900", "100", "600", "1.200", "810", "basis data berganti", "2021"):
        assert word in seen.words
    assert any("arsiran" in word for word in seen.words)


def test_programmes_over_years_are_strips_on_one_scale() -> None:
    rows = [
        ("99", name, str(2019 + year), size * (year + 1), "rumah")
        for name, size in (("a", 10), ("b", 40))
        for year in range(4)
    ]
    figure = only(list(make_programmes(materials(by_roles(WORK, rows))[0])))
    seen = see(draw(figure).wide)
    heights = sorted(_height(bar) for bar in seen.paths("f-water"))
    wanted = sorted(row[3] for row in rows)
    assert [height / heights[-1] for height in heights] == pytest.approx(
        [size / wanted[-1] for size in wanted], abs=0.03
    )
    assert [seen.words.count(str(year)) for year in range(2019, 2023)] == [1] * 4


@pytest.mark.parametrize("actors", [2, 4, 12])
def test_hand_overs_are_drawn_for_any_number_of_actors(actors: int) -> None:
    items = [HandOver(str(place), f"P{place}", f"Surat {place}", f"P{place + 1}") for place in range(actors)]
    for drawing in draw_handovers(items):
        texts = str(drawing.specification)
        assert all(item.what in texts for item in items)
