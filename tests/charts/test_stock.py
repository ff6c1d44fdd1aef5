"""Houses counted, handled and left: bars that balance, breaks that are named, and no series where there is none."""

from __future__ import annotations

from typing import Any

import pytest

from site_builder.derive.figures.stock import make_stock
from site_builder.model.portal import Figure
from tests.charts.making import by_roles, materials, only, year
from tests.charts.seeing import draw, see

ROLES = (
    "kunci",
    "basis",
    "program",
    "jenis",
    "nilai",
    "satuan",
    "periode-mulai",
    "periode-selesai",
    "kumulatif",
    "status",
)


def _row(key: str, basis: str, kind: str, value: int | None, end: int, **rest: Any) -> tuple[Any, ...]:
    start, programme = rest.get("start", end), rest.get("program", "semua")
    return (key, basis, programme, kind, value, "rumah", year(start)[0], year(end)[1], start < end, "asli")


BASE = [
    _row("a", "DTKS", "terdata", 43962, 2020),
    _row("b", "DTKS", "tertangani", 3824, 2020, start=2016, program="bsps"),
    _row("c", "DTKS", "sisa", 40138, 2020),
    _row("d", "Dinas", "terdata", 30284, 2021),
    _row("e", "Dinas", "tertangani", 2142, 2021),
    _row("f", "Dinas", "sisa", 28142, 2021),
]


def _figures(rows: list[tuple[Any, ...]]) -> list[Figure]:
    return list(make_stock(materials(by_roles(ROLES, rows))[0]))


@pytest.mark.parametrize("variant", ["wide", "narrow"])
def test_bars_and_their_parts_are_as_long_as_the_numbers(variant: str) -> None:
    picture = draw(only(_figures(BASE)))
    seen = see(picture.wide if variant == "wide" else picture.narrow)
    handled, left = seen.paths("f-leaf"), seen.paths("f-water")
    assert [bar.left for bar in handled] == [handled[0].left] * 2, "bars start at one line"
    scale = (left[0].right - handled[0].left) / 43962
    assert [bar.width / scale for bar in handled] == pytest.approx([3824, 2142], abs=0.5 / scale)
    assert [bar.right - handled[0].left for bar in left] == pytest.approx([43962 * scale, 30284 * scale], abs=0.5)


def test_the_numbers_stand_in_the_picture_as_people_write_them() -> None:
    words = " ".join(see(draw(only(_figures(BASE))).wide).words)
    for number in ("43.962", "3.824", "40.138", "30.284", "2.142", "28.142"):
        assert number in words
    assert "3.824 ditangani, 2016–2020" in words


def test_a_change_of_basis_is_a_line_with_words_between_the_bars() -> None:
    figure = only(_figures(BASE))
    seen = see(draw(figure).wide)
    line = next(shape for shape in seen.lines("s-gold"))
    assert line.looks["stroke-dasharray"]
    tops = [bar.top for bar in seen.paths("f-leaf")]
    assert tops[0] < line.top < tops[1]
    assert "basis data berganti" in seen.words
    assert any("Basis data berganti dari DTKS ke Dinas" in note for note in figure.notes)
    assert "tidak bisa disambung" in figure.description


def test_one_basis_has_no_break() -> None:
    rows = [tuple("DTKS" if cell == "Dinas" else cell for cell in row) for row in BASE]
    figure = only(_figures(rows))
    assert not see(draw(figure).wide).lines("s-gold")
    assert not any("berganti" in note for note in figure.notes)


def test_a_cumulative_figure_is_never_laid_into_the_count_of_another_year() -> None:
    rows = [row for row in BASE if row[0] != "e"]
    words = see(draw(only(_figures(rows))).wide).words
    assert not any("ditangani, 2021" in word for word in words)
    assert "28.142 belum ditangani" in words


def test_parts_that_do_not_balance_are_not_drawn_as_parts() -> None:
    rows = [row for row in BASE if row[0] != "b"] + [_row("b", "DTKS", "tertangani", 3000, 2020, start=2016)]
    seen = see(draw(only(_figures(rows))).wide)
    assert len(seen.paths("f-leaf")) == 1
    assert not any("3.000" in word for word in seen.words)


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        (BASE, "Akhir 2021: 28.142 rumah belum ditangani"),
        (BASE[:3], "Akhir 2020: 40.138 rumah belum ditangani"),
        (BASE[3:4], "2021: 30.284 rumah terdata"),
        ([BASE[3], _row("f", "Dinas", "sisa", 0, 2021)], "Akhir 2021: semua 30.284 rumah yang terdata sudah ditangani"),
        (
            [BASE[3], _row("f", "Dinas", "sisa", 30284, 2021)],
            "Akhir 2021: 30.284 rumah terdata, belum satu pun tercatat ditangani",
        ),
    ],
)
def test_the_heading_follows_the_numbers(rows: list[tuple[Any, ...]], title: str) -> None:
    assert only(_figures(rows)).title == title


def test_two_wordings_of_one_number_are_both_told() -> None:
    twin = ("g", "Dinas", "semua", "tertangani", 2142, "rumah", None, year(2021)[1], True, "bertentangan")
    figure = only(_figures([*BASE, twin]))
    assert "Sumber menyebut 2.142 rumah dengan periode yang berbeda" in " ".join(figure.notes)
    assert [row[3] for row in figure.rows].count(2142) == 2


@pytest.mark.parametrize("value", [None, 0])
def test_odd_counts_do_no_harm(value: int | None) -> None:
    figures = _figures([_row("a", "", "terdata", value, 2020)])
    assert len(figures) == (0 if value is None else 1)
    for figure in figures:
        draw(figure)


def test_counts_of_several_areas_are_not_one_stock() -> None:
    roles = ("wilayah", *ROLES)
    rows = [("16.07.01", *BASE[0]), ("16.07.02", *BASE[3])]
    assert list(make_stock(materials(by_roles(roles, rows))[0])) == []
