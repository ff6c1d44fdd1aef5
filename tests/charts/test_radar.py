"""The radar: every value at its angle and distance, every band at a bound of the scale, whatever their number."""

from __future__ import annotations

import math
from decimal import Decimal

import pytest

from site_builder.derive.figures.indicators import make_indicators
from site_builder.model.portal import Figure
from tests.charts.making import by_roles, materials, year
from tests.charts.seeing import Seen, Shape, draw, see

NAMES = ("Ad hoc", "Initial", "Scattered", "Integrated", "Smart")
FIFTHS = tuple(zip(NAMES, (0, 20, 40, 60, 80), (20, 40, 60, 80, 100), strict=True))
ROLES = ("dimensi", "aspek", "indikator", "skor", "satuan", "tingkat", "periode-mulai", "periode-selesai", "status")


def _figures(values: list[int], levels: tuple[tuple[str, int, int], ...] = FIFTHS, rename: str = "") -> list[Figure]:
    rows = [
        ("Smart Uji", "Aspek", f"Indikator {place}", value, "persen", "", *year(2022), "asli")
        for place, value in enumerate(values)
    ]
    scale = by_roles(("tingkat", "batas-bawah", "batas-atas"), levels, name="skala", rename=rename)
    results = by_roles(ROLES, rows, name="hasil", rename=rename)
    return list(make_indicators(materials(results, scale)[0]))


def _polygon(shape: Shape) -> list[tuple[float, float]]:
    """Return the corners of a closed path, the closing one only once."""
    points = list(shape.points)
    return points[:-1] if len(points) > 1 and math.dist(points[0], points[-1]) < 0.2 else points


def _rings(seen: Seen) -> list[list[tuple[float, float]]]:
    """Return the webs of the bands, largest first: closed lines in the colour of the grid."""
    found = [_polygon(shape) for shape in seen.paths("s-line")]
    return sorted(found, key=lambda ring: -max(math.dist(ring[0], corner) for corner in ring))


def _center(ring: list[tuple[float, float]]) -> tuple[float, float]:
    return sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring)


@pytest.mark.parametrize(
    "values", [[33, 50, 21, 67, 83], [10, 90, 55], [5, 15, 25, 35, 45, 55, 65], [100] * 9, [0, 40, 80]]
)
@pytest.mark.parametrize("variant", ["wide", "narrow"])
def test_every_value_stands_at_its_angle(values: list[int], variant: str) -> None:
    radar = _figures(values)[-1]
    picture = draw(radar)
    seen = see(picture.wide if variant == "wide" else picture.narrow)
    rings = _rings(seen)
    center, radius = _center(rings[0]), math.dist(_center(rings[0]), rings[0][0])
    line = next(shape for shape in seen.paths("s-water"))
    for place, (value, (x, y)) in enumerate(zip(values, _polygon(line), strict=True)):
        angle = 2 * math.pi * place / len(values)
        wanted = (
            center[0] + radius * value / 100 * math.sin(angle),
            center[1] - radius * value / 100 * math.cos(angle),
        )
        assert math.dist((x, y), wanted) < 0.3, f"value {place} is not at its angle"


@pytest.mark.parametrize(
    "levels", [FIFTHS, (("Rendah", 0, 50), ("Tinggi", 50, 100)), (("A", 0, 1), ("B", 1, 2), ("C", 2, 4))]
)
def test_bands_end_at_the_bounds_of_the_scale(levels: tuple[tuple[str, int, int], ...]) -> None:
    top = levels[-1][2]
    seen = see(draw(_figures([top, 0, top // 2, 1], levels)[-1]).wide)
    rings = _rings(seen)
    center = _center(rings[0])
    shares = sorted(math.dist(center, ring[0]) / math.dist(center, rings[0][0]) for ring in rings)
    assert shares == pytest.approx([high / top for _, _, high in levels], abs=0.005)
    for _, _, high in levels:
        assert f"{high:g}" in seen.words


def test_one_radar_for_each_dimension_and_bars_for_all() -> None:
    rows = [
        (dimension, "", f"{dimension} {n}", 20 * n, "persen", "", *year(2022), "asli")
        for dimension in "AB"
        for n in (1, 2, 3)
    ]
    rows += [("C", "", "C 1", 50, "persen", "", *year(2022), "asli")]
    figures = list(make_indicators(materials(by_roles(ROLES, rows))[0]))
    assert [figure.figure_id.rpartition("--")[2] for figure in figures] == ["indikator", "radar-a", "radar-b"]
    assert len(figures[0].rows) == 7


def test_names_of_columns_do_not_matter() -> None:
    plain, renamed = _figures([33, 50, 21]), _figures([33, 50, 21], rename="kolom_")
    assert [figure.title for figure in plain] == [figure.title for figure in renamed]
    assert [figure.drawings for figure in plain] == [figure.drawings for figure in renamed]


@pytest.mark.parametrize("value", [-1, 101])
def test_a_value_off_the_scale_is_not_drawn_on_it(value: int) -> None:
    (bars,) = _figures([50, 60, value])
    seen = see(draw(bars).wide)
    assert not seen.paths("f-wash")
    widths = sorted(shape.width for shape in seen.paths("f-water"))
    assert [width / widths[-1] for width in widths] == pytest.approx(
        [size / max(60, value) for size in sorted((50, 60, abs(value)))], abs=0.01
    )


def test_bars_are_as_long_as_their_values_and_bands_are_where_levels_are() -> None:
    seen = see(draw(_figures([83, 50, 21])[0]).wide)
    bars = seen.paths("f-water")
    bands = seen.paths("f-wash")
    scale = max(band.right for band in bands) - min(band.left for band in bands)
    assert [bar.width / scale * 100 for bar in bars] == pytest.approx([83, 50, 21], abs=0.3)
    assert len({round(bar.left, 1) for bar in bars}) == 1
    assert [round(band.width / scale, 2) for band in bands] == [0.2, 0.2, 0.2]
    assert set(NAMES) <= set(seen.words)


def test_the_heading_says_best_and_worst_with_their_year() -> None:
    bars, radar = _figures([83, 50, 21])
    assert bars.title == "2022: Indikator 0 dinilai 83\u00a0%, Indikator 2 21\u00a0%"
    assert radar.title == "Smart Uji, 2022: tertinggi Indikator 0 (83\u00a0%), terendah Indikator 2 (21\u00a0%)"
    assert "Indikator 1: 50\u00a0%" in radar.description
    assert _figures([50, 50])[0].title == "2022: semua indikator bernilai sama, 50\u00a0%"


def test_decimals_are_drawn_and_written_as_they_are() -> None:
    rows = [
        ("", "", name, Decimal(value), "skor", "", *year(2021), "asli")
        for name, value in (("A", "2.79"), ("B", "3.21"))
    ]
    figure = next(iter(make_indicators(materials(by_roles(ROLES, rows))[0])))
    assert "2,79" in figure.description
    assert figure.rows[1][3] == Decimal("2.79")


def test_of_several_years_only_the_newest_is_drawn() -> None:
    rows = [
        ("Warga", "", name, value, "persen", "", *year(when), "asli")
        for when, values in ((2022, (10, 20, 30)), (2024, (40, 50, 60)), (2020, (1, 2, 3)))
        for name, value in zip("abc", values, strict=True)
    ]
    bars, radar = make_indicators(materials(by_roles(ROLES, rows))[0])
    assert [row[3] for row in bars.rows] == [60, 50, 40]
    assert [row[3] for row in radar.rows] == [40, 50, 60]
    assert (bars.period, radar.period) == ("2024", "2024")
