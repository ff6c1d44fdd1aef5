"""What the page about money says: worded variants, lists in place of axes, what is missing, no page without money."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from site_builder.model.money import MoneyPage, MoneyPart
from site_builder.model.number import Number, Sentence
from site_builder.model.package import Resource
from site_builder.model.pages import GridRow
from tests.charts.making import by_roles
from tests.charts.seeing import draw, see
from tests.money.making import HERE, amounts, budgets, houses, money_page, people, portal, programmes

GRANTS = ("kunci", "program", "periode", "kegiatan", "komponen", "satuan-bantuan", "satuan", "uraian", "bagian-dari")


def say(parts: Sentence) -> str:
    """Return a sentence with its numbers in digits."""
    return "".join(part if isinstance(part, str) else str(part.value) for part in parts)


def page(*resources: Resource) -> MoneyPage:
    """Return what the page says."""
    found = money_page(*resources)
    assert found is not None
    assert isinstance(found.content, MoneyPage)
    return found.content


def part(content: MoneyPage, anchor: str) -> MoneyPart:
    """Return one part of the page."""
    return next(item for item in content.parts if item.anchor == anchor)


def cells(row: GridRow) -> list[Any]:
    """Return what a row says: values of numbers, words, None."""
    return [
        cell.value if isinstance(cell, Number) else say(cell) if isinstance(cell, tuple) else cell for cell in row.cells
    ]


def rows(content: MoneyPage, anchor: str, table: int = 0) -> list[list[Any]]:
    """Return the rows of a table of a part."""
    return [cells(row) for row in part(content, anchor).tables[table].grid.rows]


FULL = budgets(("a", "Pusat", 2024, 100, 80), ("b", "Desa", 2024, 50, 40))


@pytest.mark.parametrize(
    ("resources", "title"),
    [
        ([FULL], "2024: 120 dibelanjakan dari pagu 150, atau 80."),
        (
            [budgets(("a", "", 2024, 100, 180), ("b", "", 2024, 50, 40))],
            "2024: 220 dibelanjakan, lebih dari pagunya, 150.",
        ),
        (
            [budgets(("a", "", 2024, 100, None), ("b", "", 2024, 50, None))],
            "2024: pagu sudah terbit, realisasinya belum.",
        ),
        ([budgets(("a", "", 2024, None, 100))], "2024: realisasi sudah terbit, pagunya belum."),
        (
            [budgets(("a", "", 2024, 100, 80), ("b", "", 2024, 50, None))],
            "2024: dari 2 mata anggaran, pagu terbit untuk 2, realisasi 1.",
        ),
        (
            [amounts(("a", "", "disalurkan", 5, 2019), ("b", "", "alokasi", 6, 2020))],
            "2019–2020: hanya dua angka dana yang dipublikasikan; pagu dan realisasi belum.",
        ),
        (
            [amounts(("a", "", "disalurkan", 5, 2019))],
            "2019: hanya satu angka dana yang dipublikasikan; pagu dan realisasi belum.",
        ),
    ],
)
def test_the_heading_says_what_is_known(resources: list[Resource], title: str) -> None:
    assert say(page(*resources).title) == title


def test_a_newer_year_that_lacks_something_does_not_hide_the_last_full_one() -> None:
    content = page(
        budgets(("a", "", 2023, 100, 80), ("b", "", 2023, 50, 40), ("a", "", 2024, 9, 8), ("b", "", 2024, 9, None))
    )
    assert say(content.title).startswith("2023: 120 dibelanjakan")
    assert say(content.lead[0]) == "Untuk 2024, realisasi 1 mata anggaran belum terbit."


def test_every_line_says_budget_spending_and_share() -> None:
    table = budgets(
        ("a", "Pusat", 2024, 100, 80), ("b", "Desa", 2024, 0, 40), ("c", "", 2024, 50, None), ("d", "", 2024, 10, 25)
    )
    content = page(table)
    assert rows(content, "pagu-realisasi") == [
        ["a", "Pusat", 100, 80, 80],
        ["b", "Desa", 0, 40, "tidak dapat dihitung: pagu nol"],
        ["c", "tidak disebut sumber", 50, None, "tidak dapat dihitung"],
        ["d", "tidak disebut sumber", 10, 25, 250],
        ["Semua program", "", 160, "bukan satu jumlah", "bukan satu jumlah"],
    ]
    said = " ".join(say(parts) for parts in part(content, "pagu-realisasi").lead)
    assert "Realisasi melebihi pagu pada: b (Desa); d." in said
    assert "tidak kami tulis" in said


def test_two_rows_for_one_line_are_never_divided() -> None:
    table = budgets(("a", "Pusat", 2024, 100, 80), ("a", "Pusat", 2024, 200, 90))
    assert [row[4] for row in rows(page(table), "pagu-realisasi")] == ["tidak dapat dihitung"] * 4


def test_shares_carry_formula_and_both_inputs() -> None:
    share = part(page(FULL), "pagu-realisasi").tables[0].grid.rows[0].cells[4]
    assert isinstance(share, Number)
    assert (share.formula, share.unit, share.has_page) == ("realisasi ÷ pagu × 100", "persen", True)
    assert [item.value for item in share.inputs] == [80, 100]


@pytest.mark.parametrize("variant", ["wide", "narrow"])
def test_spending_lies_inside_its_budget_at_one_scale(variant: str) -> None:
    table = budgets(
        ("a", "", 2024, 200, 150), ("b", "", 2024, 100, 120), ("c", "", 2024, 50, None), ("d", "", 2024, -20, -10)
    )
    figure = next(item for key, item in portal(table).figures.items() if key == "anggaran--pagu-realisasi-2024")
    seen = see(getattr(draw(figure), variant))
    outlines = [shape.width for shape in seen.paths("s-soft")]
    filled = [shape.width for shape in seen.paths("f-water")]
    scale = outlines[0] / 200
    assert outlines == pytest.approx([200 * scale, 100 * scale, 50 * scale, 20 * scale], abs=0.1)
    assert filled == pytest.approx([150 * scale, 120 * scale, 10 * scale], abs=0.1)
    assert seen.lines("s-missing"), "a budget without known spending is hatched"
    assert figure.rows[2] == ("c", "tidak disebut sumber", 50, None)
    assert "realisasi belum" in " ".join(seen.words)


def test_amounts_of_other_kinds_and_years_are_a_list_without_a_picture() -> None:
    table = amounts(
        ("a", "CSR", "disalurkan", 5, 2019), ("", "APBD", "alokasi", 6, 2020), ("b", "", "alokasi", None, 2021)
    )
    content = page(table)
    assert [row[:4] for row in rows(content, "dana")] == [
        ["b", None, "Dana dialokasikan", "2021"],
        ["APBD", 6, "Dana dialokasikan", "2020"],
        ["a, dari CSR", 5, "Dana disalurkan", "2019"],
    ]
    assert part(content, "dana").tables[0].figure is None
    assert "bukan satu jumlah" in say(content.lead[-1])
    assert not [key for key in portal(table).figures if "pagu" in key or "aliran" in key]


@pytest.mark.parametrize("variant", ["wide", "narrow"])
def test_bands_are_as_wide_as_their_amounts(variant: str) -> None:
    table = budgets(("a", "Pusat", 2024, 100, 80), ("b", "Desa", 2024, 50, 40), ("b", "Pusat", 2024, 50, 20))
    figure = portal(table).figures["anggaran--aliran-realisasi-2024"]
    assert figure.rows == (("Pusat", "a", 80), ("Desa", "b", 40), ("Pusat", "b", 20))
    seen = see(getattr(draw(figure), variant))
    widths = sorted(
        float(width)
        for element in seen.root.iter()
        if element.get("class", "") == "s-water" and (width := element.get("stroke-width"))
    )
    assert [width / widths[0] for width in widths] == pytest.approx([1, 2, 4], rel=0.01)
    bars = sorted(y for path in seen.paths("f-water") for y in [max(y for _, y in path.points) - path.top])
    ends = [widths[0] + widths[1], widths[2], widths[1], widths[0] + widths[2]]
    assert bars == pytest.approx(sorted(ends), abs=0.3), "bars are as high as the bands that leave or reach them"
    assert {"Pusat", "Desa", "a", "b"} <= set(seen.words)


def test_pairs_without_amounts_are_thin_lines_that_are_all_alike() -> None:
    pairs = by_roles(
        ("program", "sumber-dana", "status"),
        [("a", "Pusat", "asli"), ("b", "Desa", "asli"), ("c", None, "asli")],
        name="dari",
    )
    content = page(pairs)
    assert say(content.title) == "Dana untuk rumah: jumlah seluruhnya belum dipublikasikan."
    assert say(part(content, "sumber-dana").title) == "2 nama sumber dana disebut untuk 2 program."
    figure = portal(pairs).figures["anggaran--sumber-dan-program"]
    assert figure.title.endswith("jumlahnya belum dipublikasikan")
    seen = see(draw(figure).wide)
    widths = {element.get("stroke-width") for element in seen.root.iter() if element.get("stroke-width")}
    assert len(widths) == 1
    assert ["tidak disebut sumber", "c", "asli"] in [row[:3] for row in rows(content, "sumber-dana")]


def test_pairs_that_amounts_tell_are_not_told_twice() -> None:
    pairs = by_roles(("program", "sumber-dana"), [("a", "Pusat"), ("b", "Desa")], name="dari")
    assert len(part(page(FULL, pairs), "sumber-dana").tables) == 1
    more = by_roles(("program", "sumber-dana"), [("a", "Pusat"), ("b", "Desa; CSR")], name="dari")
    found = rows(page(FULL, more), "sumber-dana", 1)
    assert ["CSR", "b"] in [row[:2] for row in found]


def test_very_many_pairs_are_a_list_and_no_picture() -> None:
    pairs = by_roles(("program", "sumber-dana"), [(f"p{number}", f"s{number}") for number in range(70)], name="dari")
    table = part(page(pairs), "sumber-dana").tables[0]
    assert table.figure is None
    assert len(table.grid.rows) == 70


def test_grants_are_told_with_their_parts_and_their_decree() -> None:
    table = by_roles(
        GRANTS,
        [
            ("k", "a", "2020", "baru", "jumlah", 35, "rupiah per rumah", None, None),
            ("k1", "a", "2020", "baru", "bahan", 30, "rupiah per rumah", None, "k"),
            ("k2", "a", "2020", "baru", "upah", 5, "rupiah per rumah", None, "k"),
            ("m", "a", "2022", "lama", "jumlah", 20, "rupiah per rumah", "Kepmen 1", None),
            ("m1", "a", "2022", "lama", "bahan", 14, "rupiah per rumah", "Kepmen 1", "m"),
            ("m2", "a", "2022", "lama", "upah", 5, "rupiah per rumah", "Kepmen 1", "m"),
        ],
        name="bantuan",
    )
    content = page(table)
    assert say(part(content, "bantuan").title) == "2020–2022: bantuan untuk satu rumah dari 20 sampai 35."
    assert rows(content, "bantuan") == [
        ["a, lama", 20, "2022", "14 (bahan) + 5 (upah); jumlahnya tidak sama, begitulah angka yang terbit", "Kepmen 1"],
        ["a, baru", 35, "2020", "30 (bahan) + 5 (upah)", "tidak disebut sumber"],
    ]


def test_money_of_areas_is_joined_to_their_houses_and_inhabitants() -> None:
    places = by_roles(
        ("wilayah", "nama-wilayah", "wilayah-induk"),
        [(f"{HERE}.0{n}", name, HERE) for n, name in ((1, "Awan"), (2, "Bayu"), (3, "Cahya"))],
        name="tempat",
    )
    money = by_roles(
        ("wilayah", "periode", "realisasi", "satuan"),
        [(f"{HERE}.01", "2024", 100, "rupiah"), (f"{HERE}.02", "2024", 90, "rupiah")],
        name="uang",
    )
    done = houses((f"{HERE}.01", "", 2024, 10), (f"{HERE}.02", "", 2024, None))
    content = page(places, money, done, people((f"{HERE}.01", 2024, 50)))
    found = part(content, "per-wilayah")
    assert [cells(row)[1:] for row in found.tables[0].grid.rows] == [
        [100, 10, 10, 50, 2],
        [90, "tidak diketahui", "tidak diketahui", "tidak diketahui", "tidak diketahui"],
        [None, "", "", "", ""],
    ]
    assert "Untuk 1 dari 3 kecamatan dananya belum dipublikasikan." in [say(parts) for parts in found.lead]


def test_a_library_without_money_has_no_page() -> None:
    assert money_page(houses((HERE, "a", 2024, 8)), people((HERE, 2024, 50)), programmes("a")) is None
    assert money_page(budgets(("a", "", 2024, None, None))) is None
    expected = by_roles(
        ("jenis", "satuan", "wilayah", "periode-mulai", "periode-selesai", "penanggung-jawab"),
        [("pagu", "rupiah", HERE, None, None, "Dinas")],
        name="harap",
    )
    assert money_page(expected) is None


def test_more_programmes_years_and_sources_follow() -> None:
    rows_ = [(f"p{n}", f"s{n % 7}", year, 100 + n, 90 + n) for n in range(50) for year in range(2010, 2025)]
    content = page(budgets(*rows_))
    found = part(content, "pagu-realisasi")
    assert len(found.tables[0].grid.rows) == 51
    assert found.tables[0].figure is None, "a picture of fifty lines is no picture"
    assert len(found.older) == 10
    assert found.ways
    assert say(content.title).startswith("2024: 5725 dibelanjakan dari pagu 6225")


@pytest.mark.parametrize("odd", ["{nama}", "<b>x</b>", "\ud800", "x" * 500, "''", "%(a)s", "--", "{"])
def test_odd_names_break_nothing(odd: str) -> None:
    found = page(
        budgets((odd, odd, 2024, 100, 180), ("b", odd, 2024, 10, 5), ("semua", odd, 2023, 3, 2)),
        amounts((odd, odd, "disalurkan", 5, 2019, 3), ("", odd, odd, 7, 2019)),
        by_roles(("program", "sumber-dana"), [(odd, odd), ("z", odd), (odd, "y")], name="dari"),
        houses((HERE, odd, 2024, 3)),
        people((HERE, 2024, 9)),
    )
    assert found.parts


@pytest.mark.parametrize("value", [10**15, -(10**15), 10**30, 0, Decimal("0.5")])
def test_any_amount_is_listed_and_drawn(value: Any) -> None:
    table = budgets(("a", "x", 2024, value, value), ("b", "y", 2024, 1, 1))
    found = portal(table)
    assert rows(page(table), "pagu-realisasi")[0][2:4] == [value, value]
    for key, figure in found.figures.items():
        if key.startswith("anggaran--"):
            draw(figure)


def test_other_names_of_columns_and_tables_give_the_same_page() -> None:
    def words(rename: str) -> list[Any]:
        content = page(
            budgets(("a", "Pusat", 2024, 100, 80), ("b", "Desa", 2024, 50, None), rename=rename),
            amounts(("a", "", "disalurkan", 5, 2019, 2), rename=rename),
            houses((HERE, "a", 2024, 8), rename=rename),
            people((HERE, 2024, 9), rename=rename),
        )
        tables = [table for item in content.parts for table in (*item.tables, *item.older)]
        said = [say(content.title), *map(say, content.lead), *(say(item.title) for item in content.parts)]
        return [*said, *([cells(row) for row in table.grid.rows] for table in tables)]

    assert words("") == words("lain-")
