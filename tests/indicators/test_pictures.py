"""An indicator on its scale: bars as long as values, bands where levels are, words for what is missing."""

from __future__ import annotations

from typing import Any

import pytest

from site_builder.model.portal import Figure
from tests.charts.making import by_roles
from tests.charts.seeing import Seen, draw, see
from tests.indicators.making import FIFTHS, chapter, result, results, scale


def _figures(*resources: Any) -> dict[str, Figure]:
    return {figure.figure_id: figure for figure in chapter(*resources).figures}


def _seen(figure: Figure, variant: str) -> Seen:
    picture = draw(figure)
    return see(picture.wide if variant == "wide" else picture.narrow)


@pytest.mark.parametrize("variant", ["wide", "narrow"])
@pytest.mark.parametrize(
    ("levels", "value", "top"),
    [
        (FIFTHS, 33, 100),
        ((("Rendah", 0, 1), ("Sedang", 1, 2), ("Tinggi", 2, 4)), 3, 4),
        (tuple((f"Tahap {n}", 1 + 14 * n, 15 + 14 * n) for n in range(7)), 50, 99),
    ],
)
def test_the_bar_is_as_long_as_its_value(levels: Any, value: int, top: int, variant: str) -> None:
    figure = _figures(results(result("a", value)), scale(*levels))["indikator--a-tingkat"]
    seen = _seen(figure, variant)
    (bar,) = seen.paths("f-water")
    width = {"wide": 600, "narrow": 320}[variant]
    assert bar.width / width == pytest.approx(value / top, abs=0.004)
    for band, (_, low, high) in zip(seen.paths("f-wash"), levels[::2], strict=True):
        assert (band.left / width, band.right / width) == pytest.approx((low / top, high / top), abs=0.004)
    assert all(name in seen.words for name, _, _ in levels)
    assert f"{value}\u00a0%" in seen.words


def test_what_is_missing_and_the_target_are_said_on_the_picture() -> None:
    figure = _figures(results(result("a", 33, target=60)), scale(*FIFTHS))["indikator--a-tingkat"]
    seen = _seen(figure, "narrow")
    assert {"7 poin lagi ke Scattered", "target 60\u00a0%"} <= set(seen.words)
    assert all(text.left >= 0 and text.right <= 320 for text in seen.texts)


def test_a_scale_without_bounds_is_drawn_as_steps() -> None:
    table = results(result("a", 33, level="Tengah"))
    figure = _figures(table, scale(("Awal",), ("Tengah",), ("Akhir",)))["indikator--a-tingkat"]
    seen = _seen(figure, "wide")
    (step,) = seen.paths("f-water")
    assert 200 < step.left < step.right < 400
    assert {"Awal", "Tengah", "Akhir"} <= set(seen.words)


def test_names_that_do_not_fit_become_numbers() -> None:
    levels = [(f"Tingkat yang bernama sangat panjang sekali {n}", n, n + 1) for n in range(9)]
    figure = _figures(results(result("a", 3)), scale(*levels))["indikator--a-tingkat"]
    assert [str(n) for n in range(1, 10)] == [word for word in _seen(figure, "narrow").words if word in "123456789"][
        -9:
    ]
    assert [row[0] for row in figure.rows] == [name for name, _, _ in levels]


@pytest.mark.parametrize("value", [-1, 101])
def test_off_the_scale_there_is_no_picture_of_it(value: int) -> None:
    assert "indikator--a-tingkat" not in _figures(results(result("a", value)), scale(*FIFTHS))


def test_colours_are_drawn_only_where_all_can_be_seen() -> None:
    def colours(*found: str) -> bool:
        rows = [(f"L{n}", n, 10 * n, 10 * n + 10, colour) for n, colour in enumerate(found)]
        roles = ("tingkat", "tingkat-urutan", "batas-bawah", "batas-atas", "warna-tingkat")
        figures = _figures(results(result("a", 5)), by_roles(roles, rows, name="skala"))
        return "#b8552f" in _seen(figures["indikator--a-tingkat"], "wide").markup

    assert colours("#b8552f", "#2f86a8")
    assert not colours("#b8552f", "#ffee99")
    assert not colours("#b8552f", "")


def test_the_years_are_columns_as_high_as_their_values_with_targets() -> None:
    rows = [result("a", value, when, target=target) for when, value, target in ((2020, 20, 30), (2022, 40, 50))]
    figure = _figures(results(*rows), scale(*FIFTHS))["indikator--a-riwayat"]
    seen = _seen(figure, "wide")
    heights = [max(y for _, y in bar.points) - bar.top for bar in seen.paths("f-water")]
    assert heights[1] / heights[0] == pytest.approx(2, abs=0.05)
    assert {"target 30\u00a0%", "target 50\u00a0%", "2020", "2022"} <= set(seen.words)
    assert [row[:2] for row in figure.rows] == [("2020", 20), ("2022", 40)]
    assert figure.title == "Indikator a: dari 20\u00a0% pada 2020 menjadi 40\u00a0% pada 2022"
