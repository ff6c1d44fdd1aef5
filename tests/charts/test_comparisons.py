"""Bars side by side: only what may be compared, in true lengths, and what nobody published named instead of drawn."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.derive.areas import level_word
from site_builder.derive.figures.areas import make_areas
from site_builder.derive.figures.comparison import MOST_BARS
from site_builder.derive.figures.dimensions import make_dimensions
from site_builder.derive.figures.grammar import Bar, bars
from site_builder.derive.figures.programmes import make_programmes
from site_builder.model.portal import Drawing, Figure
from tests.charts.making import by_roles, materials, only, year
from tests.charts.seeing import draw, see

ROLES = (
    "kunci",
    "bagian-dari",
    "program",
    "jenis",
    "nilai",
    "satuan",
    "periode-mulai",
    "periode-selesai",
    "kumulatif",
    "status",
)
AREA_ROLES = (
    "wilayah",
    "nama-wilayah",
    "program",
    "jenis",
    "nilai",
    "satuan",
    "periode-mulai",
    "periode-selesai",
    "status",
)


def _row(programme: str, kind: str, value: int | None, start: date, end: date, **rest: Any) -> tuple[Any, ...]:
    key, whole = rest.get("key", programme), rest.get("whole", "")
    return (
        key,
        whole,
        programme,
        kind,
        value,
        "rumah",
        start,
        end,
        rest.get("is_cumulative", False),
        rest.get("status", "asli"),
    )


def _programmes(*rows: tuple[Any, ...]) -> list[Figure]:
    names = by_roles(("program", "nama-program"), [("bsps", "BSPS"), ("pro", "Pro-Rakyat")], name="program")
    return list(make_programmes(materials(by_roles(ROLES, rows), names)[0]))


def test_equal_kind_and_equal_length_share_an_axis() -> None:
    figure = only(
        _programmes(_row("bsps", "disalurkan", 481, *year(2019)), _row("bsps", "disalurkan", 500, *year(2022)))
    )
    assert figure.title == "BSPS: 481 rumah (2019), 500 rumah (2022) disalurkan"
    assert [row[:3] for row in figure.rows] == [("BSPS, 2019", "2019", 481), ("BSPS, 2022", "2022", 500)]


@pytest.mark.parametrize(
    "other",
    [
        _row("bsps", "rencana", 700, *year(2019)),
        _row("bsps", "disalurkan", 575, date(2023, 1, 1), date(2023, 6, 30)),
        _row("bsps", "disalurkan", 3824, date(2016, 1, 1), date(2020, 12, 31), is_cumulative=True),
        _row("pro", "disalurkan", None, *year(2019)),
        (*_row("bsps", "disalurkan", 661, *year(2020))[:6], None, None, False, "asli"),
    ],
    ids=["another kind", "half a year", "five years", "nobody published", "no period"],
)
def test_other_kinds_and_lengths_do_not(other: tuple[Any, ...]) -> None:
    assert _programmes(_row("bsps", "disalurkan", 481, *year(2019)), other) == []


def test_a_part_does_not_stand_beside_its_whole() -> None:
    whole = _row("semua", "tertangani", 2142, *year(2021), key="semua-2021")
    parts = [_row("pro", "tertangani", 1500, *year(2021), key="p", whole="semua-2021")]
    parts += [_row("lain", "tertangani", 642, *year(2021), key="l", whole="semua-2021", status="diturunkan")]
    figure = only(_programmes(whole, *parts))
    assert figure.title == "2021: 1.500 dari 2.142 rumah ditangani lewat Pro-Rakyat"
    assert [row[2] for row in figure.rows] == [1500, 642]
    seen = see(draw(figure).wide)
    hollow = [shape for shape in seen.paths() if shape.looks.get("stroke-dasharray")]
    assert len(hollow) == 1
    assert "642 (diturunkan)" in seen.words


def test_a_difference_of_basis_keeps_bars_apart() -> None:
    roles = ("basis", *ROLES)
    rows = [
        ("DTKS", *_row("bsps", "tertangani", 5, *year(2020))),
        ("Dinas", *_row("bsps", "tertangani", 9, *year(2021))),
    ]
    assert list(make_programmes(materials(by_roles(roles, rows))[0])) == []


REFERENCE = by_roles(
    ("wilayah", "nama-wilayah", "wilayah-induk"),
    [(f"16.07.{place:02d}", f"Kecamatan {place}", "16.07") for place in range(1, 7)] + [("16.08.01", "Lain", "16.08")],
    name="acuan",
)


def _area_row(place: int, value: int | None, start: date, end: date, programme: str = "bsps") -> tuple[Any, ...]:
    return (f"16.07.{place:02d}", f"Kecamatan {place}", programme, "alokasi", value, "rumah", start, end, "asli")


def test_areas_are_sorted_and_the_unpublished_are_named_not_zero() -> None:
    rows = [_area_row(2, 50, *year(2020)), _area_row(1, 350, *year(2020)), _area_row(4, 68, *year(2020))]
    figure = only(list(make_areas(materials(by_roles(AREA_ROLES, rows), REFERENCE)[0])))
    assert (
        figure.title
        == "2020: terbanyak dialokasikan di Kecamatan 1, 350 rumah; 3 dari 6 kecamatan belum dipublikasikan"
    )
    assert [(row[0], row[2]) for row in figure.rows] == [
        ("Kecamatan 1", 350),
        ("Kecamatan 4", 68),
        ("Kecamatan 2", 50),
        ("Kecamatan 3", None),
        ("Kecamatan 5", None),
        ("Kecamatan 6", None),
    ]
    assert "Belum dipublikasikan: Kecamatan 3, Kecamatan 5, Kecamatan 6." in figure.description
    seen = see(draw(figure).wide)
    assert "Kecamatan 3" in seen.words
    assert seen.words.count("belum dipublikasikan") == 3
    assert len(seen.paths("f-water")) == 3
    assert len(seen.lines("s-missing")) > 6, "hatched, not of any length"
    assert "Lain" not in figure.description


def test_of_many_areas_the_largest_are_drawn_and_all_stand_in_the_table() -> None:
    count = 30
    reference = by_roles(
        ["wilayah", "nama-wilayah", "wilayah-induk"],
        [
            ("16.07", "Kabupaten", "16"),
            *((f"16.07.{place:02}", f"Kecamatan {place}", "16.07") for place in range(1, 41)),
        ],
        name="rujukan",
    )
    rows = [_area_row(place, 100 + place, *year(2020)) for place in range(1, count + 1)]
    figure = only(list(make_areas(materials(by_roles(AREA_ROLES, rows), reference)[0])))
    assert [row[2] for row in figure.rows] == [*range(100 + count, 100, -1), *[None] * 10]
    assert figure.notes[0] == f"Digambar {MOST_BARS} terbesar dari 30; semuanya ada di tabel."
    seen = see(draw(figure).wide)
    assert len(seen.paths("f-water")) == MOST_BARS
    assert "130" in seen.words
    assert "101" not in seen.words
    assert seen.words.count("belum dipublikasikan") == 1
    assert "Kecamatan lain" in seen.words
    assert "rumah" in seen.words, "the axis names its unit"


def test_of_two_years_the_newer_one_is_drawn() -> None:
    rows = [_area_row(place, 10 * place + when - 2019, *year(when)) for when in (2020, 2019) for place in (1, 2, 3)]
    figure = only(list(make_areas(materials(by_roles(AREA_ROLES, rows), REFERENCE)[0])))
    assert figure.period == "2020"
    assert [row[2] for row in figure.rows if row[2] is not None] == [31, 21, 11]


def test_of_many_programmes_the_widest_is_drawn_alone() -> None:
    rows = [_area_row(place, 40 - place, *year(2020), programme) for place in range(1, 16) for programme in ("a", "b")]
    rows += [_area_row(16, 7, *year(2020), "b")]
    figure = only(list(make_areas(materials(by_roles(AREA_ROLES, rows))[0])))
    assert len(figure.rows) == 16
    assert {row[0] for row in figure.rows} == {f"Kecamatan {place}" for place in range(1, 17)}
    assert "Program: b. Program lain ada di tabel." in figure.notes


def test_an_area_that_stands_twice_says_which_programme() -> None:
    rows = [
        _area_row(1, 9, *year(2020)),
        _area_row(1, 4, *year(2020), "rei"),
        _area_row(2, 3, *year(2020)),
        _area_row(3, 2, *year(2020)),
    ]
    figure = only(list(make_areas(materials(by_roles(AREA_ROLES, rows))[0])))
    assert [row[0] for row in figure.rows][:2] == ["Kecamatan 1 (bsps)", "Kecamatan 1 (rei)"]


@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("16", "provinsi"),
        ("16.07", "kabupaten/kota"),
        ("16.07.01", "kecamatan"),
        ("X1", "wilayah"),
        ("1.2.3.4.5", "wilayah"),
    ],
)
def test_the_code_tells_the_level(code: str, level: str) -> None:
    assert level_word(code) == level


def test_dimensions_name_what_is_unknown() -> None:
    roles = ("dimensi", "jenis", "nilai", "satuan", "periode-mulai", "periode-selesai")
    rows = [
        (name, "inovasi", value, "inovasi", *year(2024))
        for name, value in (("A", 45), ("B", 5), ("C", 11), ("D", None))
    ]
    figure = only(list(make_dimensions(materials(by_roles(roles, rows))[0])))
    assert figure.title == "2024: terbanyak A, 45 inovasi"
    assert [row[:3:2] for row in figure.rows] == [("A", 45), ("C", 11), ("B", 5), ("D", None)]


@settings(max_examples=12, deadline=None)
@given(st.lists(st.integers(-10_000, 1_000_000), min_size=2, max_size=12), st.sampled_from(["wide", "narrow"]))
def test_bars_start_at_zero_and_are_as_long_as_their_values(values: list[int], variant: Any) -> None:
    items = [Bar(f"Nama {place}", value, str(value)) for place, value in enumerate(values)]
    figure = Figure("uji", "Judul", "Uraian", (), (), drawings=(Drawing(variant, bars(items, variant)),))
    seen = see(draw(figure).wide)
    zero = seen.lines("s-line")[0].left
    drawn = seen.paths("f-water")
    scale = max(
        abs(bar.right - zero) if value > 0 else abs(bar.left - zero) for bar, value in zip(drawn, values, strict=True)
    )
    scale /= max(map(abs, values)) or 1
    for bar, value in zip(drawn, values, strict=True):
        assert min(abs(bar.left - zero), abs(bar.right - zero)) < 0.3, "a bar does not start at zero"
        assert bar.width == pytest.approx(abs(value) * scale, abs=0.4)
