"""The chapter follows the data: roles and not names, whatever their number, and nothing where there is nothing."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from typing import Any

import pytest

from site_builder.model.package import Resource
from tests.charts.making import by_roles
from tests.indicators.making import (
    FIFTHS,
    HERE,
    chapter,
    finding,
    numbers,
    pages,
    portal,
    result,
    results,
    scale,
    words,
)


def _swot(rename: str = "") -> tuple[Resource, ...]:
    factors = [
        ("S1", "S", "Kuat."),
        ("W4", "W", "Lemah."),
        ("O1", "O", "Luang."),
        ("T6", "T", "Ancam."),
        ("T7", "T", "Lain."),
    ]
    return (
        by_roles(("faktor", "kelompok-faktor", "isi"), factors, name="faktor", rename=rename),
        by_roles(
            ("strategi", "kelompok-strategi", "isi"),
            [(1, "SO", "Satu."), (2, "WT", "Dua.")],
            name="strategi",
            rename=rename,
        ),
        by_roles(("strategi", "faktor"), [(1, "S1"), (1, "O1"), (2, "W4"), (2, "T6")], name="jawaban", rename=rename),
    )


def _library(rename: str = "") -> tuple[Resource, ...]:
    rows = [
        result("a", 83, level="Smart", conflict="W4"),
        result("b", 21, target=30, dimension="Pemerintah"),
        result("b", 11, 2020, dimension="Pemerintah"),
        result("c", 50, dimension="Pemerintah"),
        result("d", 52, dimension="Pemerintah"),
    ]
    return results(*rows, rename=rename), scale(*FIFTHS, rename=rename), *_swot(rename)


def _said(*resources: Resource) -> list[tuple[str, str, str, list[Any]]]:
    """Return what the pages say: address, title, description and the values in the order of the page."""
    made = chapter(*resources)
    return [
        (page.output_path, page.title, page.description, [n.value for n in numbers(page.content)])
        for page in made.pages
    ]


def test_names_of_columns_and_tables_do_not_matter() -> None:
    assert _said(*_library()) == _said(*_library(rename="lain_"))


def test_nothing_without_results_or_factors() -> None:
    made = chapter(scale(*FIFTHS), by_roles(("wilayah", "jenis", "nilai"), [(HERE, "skor", 3)]))
    assert [getattr(made, field.name) for field in fields(made)] == [()] * len(fields(made))
    assert not chapter(results()).pages
    assert not chapter(results(result("a", None), result("b", "tujuh"))).pages


def test_factors_alone_have_a_page_of_their_own() -> None:
    made = chapter(*_swot())
    assert [page.output_path for page in made.pages] == ["indikator/swot/index.html"]
    assert [link.output_path for link in made.footer] == ["indikator/swot/index.html"]


def test_factors_and_strategies_lead_to_each_other_and_the_unanswered_are_told() -> None:
    content = pages(*_library())["indikator/swot/index.html"].content
    factors = {item.quote.anchor: item for part in content.quadrants for item in part.factors}
    strategies = {item.quote.anchor: item for part in content.groups for item in part.strategies}
    forth = {(key, link.output_path.partition("#")[2]) for key, item in strategies.items() for link in item.factors}
    back = {(link.output_path.partition("#")[2], key) for key, item in factors.items() for link in item.strategies}
    assert (
        forth
        == back
        == {
            ("strategi-1", "faktor-s1"),
            ("strategi-1", "faktor-o1"),
            ("strategi-2", "faktor-w4"),
            ("strategi-2", "faktor-t6"),
        }
    )
    assert [link.title for link in content.unanswered] == ["T7"]
    assert [part.code for part in content.quadrants] == ["S", "W", "O", "T"]


def test_a_conflict_stands_on_both_pages() -> None:
    said = pages(*_library())
    (quote,) = said["indikator/a/index.html"].content.conflicts
    assert (quote.title, quote.text, quote.output_path) == (
        "Kelemahan W4",
        "Lemah.",
        "indikator/swot/index.html#faktor-w4",
    )
    factors = [item for part in said["indikator/swot/index.html"].content.quadrants for item in part.factors]
    against = {item.quote.title: words(item.indicators).strip() for item in factors if item.indicators}
    assert against == {"Kelemahan W4": "Indikator a, 2022: [83]"}


def test_every_dimension_has_a_page_and_a_new_one_follows() -> None:
    before = set(pages(*_library()))
    assert {path for path in before if "dimensi" in path} == {
        "indikator/dimensi/warga/index.html",
        "indikator/dimensi/pemerintah/index.html",
    }
    more = results(result("a", 83), result("z", 7, dimension="Laut & Pantai"))
    assert "indikator/dimensi/laut-pantai/index.html" in pages(more)
    assert not [path for path in pages(results(result("a", 1, dimension=""))) if "dimensi" in path]


def test_an_older_result_is_told_and_not_compared() -> None:
    table = results(result("a", 50, 2024), result("b", 90, 2024), result("c", 5, 2020))
    content = pages(table)["indikator/index.html"].content
    assert finding(table) == "2024: nilai terendah pada Indikator a, [50]"
    assert words(content.scorecards[0].older) == "Indikator c, 2020: [5].\n"
    assert "lebih lama" in pages(table)["indikator/c/index.html"].content.remarks[0]


def test_results_of_parts_are_not_those_of_the_whole() -> None:
    table = results(result("a", 50, area=HERE), result("a", 1, area=f"{HERE}.01"), result("b", 60, area=HERE))
    assert finding(table) == "2022: nilai terendah pada Indikator a, [50]"


def test_results_in_two_units_stand_on_two_boards() -> None:
    table = results(result("a", 50), result("b", 60), result("c", 2, unit="hari"))
    content = pages(table)["indikator/index.html"].content
    assert [len(card.grid.rows) for card in content.scorecards] == [2, 1]


def test_two_results_for_one_period_stand_side_by_side() -> None:
    table = results(result("a", 50), result("a", 60), result("b", 10))
    content = pages(table)["indikator/a/index.html"].content
    assert content.result.value == 50
    assert words(content.readings) == "[60]\n"


def test_thirty_indicators_and_names_of_any_kind() -> None:
    rows = [result(f"i-{place}", place, name="x" * 500 if place == 3 else f"<b>{place}</b>") for place in range(30)]
    made = portal(results(*rows), scale(*FIFTHS))
    assert sum(page.kind == "indicator" for page in made.pages) == 30
    assert len({page.output_path for page in made.pages}) == len(made.pages)
    assert not [
        page for page in portal(results(*(result(str(n), n) for n in range(301)))).pages if page.kind == "indicator"
    ]


def test_codes_that_are_folders_of_ours_move_aside() -> None:
    made = portal(results(result("swot", 1), result("dimensi", 2), result("Dimensi", 3)), *_swot())
    paths = [page.output_path for page in made.pages]
    assert len(paths) == len(set(paths))
    assert "indikator/swot/index.html" in paths


@pytest.mark.parametrize(
    "value", [Decimal("NaN"), Decimal("Infinity"), 10**30, -(10**30), Decimal("1E+999"), 0, Decimal("-0.0"), None, True]
)
def test_no_value_breaks_the_pages(value: Any) -> None:
    portal(results(result("a", value), result("b", 50, target=value), result("c", 3)), scale(*FIFTHS))


def test_the_table_to_download_holds_what_the_pages_say() -> None:
    (sheet,) = chapter(*_library()).sheets
    rows = {row[2]: dict(zip([column.name for column in sheet.columns], row, strict=True)) for row in sheet.rows}
    assert rows["b"]["jarak_ke_berikutnya"] == 19
    assert rows["b"]["jarak_ke_tertinggi"] == 59
    assert rows["b"]["target"] == 30
    assert (rows["a"]["tingkat_menurut_sumber"], rows["a"]["tingkat_menurut_batas"]) == ("Smart", "Smart")
    assert rows["a"]["jarak_ke_berikutnya"] is None


def test_parameters_literature_and_methods_find_their_indicator() -> None:
    tables = (
        results(result("a", 50), result("b", 60)),
        by_roles(
            ("kode-indikator", "indikator", "metode", "rumus"),
            [("a", "A", "Ditanya.", "x ÷ y"), ("b", "B", "", "")],
            name="daftar",
        ),
        by_roles(("parameter", "kode-indikator", "isi"), [("a-1", "a", "Satu"), ("b-1", "b", "Dua")], name="parameter"),
        by_roles(("sub-indikator", "kode-indikator", "isi"), [("a-s", "a", "Sub")], name="sub"),
        by_roles(("pakar", "nama-pakar", "isi"), [("GF", "Giffinger (2007)", "Judul.")], name="karya"),
        by_roles(("pakar", "kode-indikator"), [("GF", "a"), ("XX", "b")], name="pasangan"),
        by_roles(
            ("parameter", "kode-indikator", "skor", "satuan", "periode"),
            [("a-1", "a", 7, "orang", "2022"), ("a-1", "a", 6, "orang", "2021")],
            name="masukan",
        ),
    )
    one, two = (pages(*tables)[f"indikator/{code}/index.html"].content for code in "ab")
    assert [quote.text for quote in one.parameters] == ["Satu"]
    assert [quote.text for quote in one.parts] == ["Sub"]
    assert [(quote.title, quote.text) for quote in one.literature] == [("Giffinger (2007)", "Judul.")]
    assert [quote.title for quote in two.literature] == ["XX"]
    assert (one.method.formula, one.method.texts, one.method.gap) == ("x ÷ y", ("Ditanya.",), "")
    assert [number.value for number in numbers(one.method.inputs)] == [7]
    assert two.method.gap == "Rumus: belum dipublikasikan."


def test_uncertain_owners_of_aspects_are_marked() -> None:
    aspects = by_roles(
        ("pakar", "isi", "status", "catatan"),
        [("GF", "Terbuka", "asli", ""), ("CS", "Terbuka", "disimpulkan", "Tidak jelas milik siapa.")],
        name="aspek",
    )
    content = pages(results(result("a", 1)), aspects)["indikator/index.html"].content
    assert content.aspects.rows[0].cells == ("Terbuka", "GF; CS [tidak pasti]")
    assert content.aspect_remarks == ("Tidak jelas milik siapa.",)
