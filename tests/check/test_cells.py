"""Rules about cells that frictionless accepts: what must be said, and the honest columns on which nothing may be."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.check.cells.rule import check_cells
from site_builder.model.library import Library
from site_builder.model.report import Finding
from site_builder.model.settings import Settings
from site_builder.read.packages import read_package
from site_builder.text.findings import wording
from tests.gate import write_package

UNIT = "http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure"


def said(cells: Sequence[str], kind: str = "number", units: Sequence[str] = (), **column: Any) -> list[Finding]:
    """Let the rules judge a table of one column `x`, and a column of units where they are given."""
    fields: list[dict[str, Any]] = [{"name": "kunci"}, {"name": "x", "type": kind, **column}]
    fields += [{"name": "satuan", "rdfType": UNIT}] if units else []
    units = units or [""] * len(cells)
    lines = [f'k{number},"{cell}"' for number, cell in enumerate(cells)]
    rows = [f"{line},{unit}" if any(units) else line for line, unit in zip(lines, units, strict=True)]
    header = ",".join(field["name"] for field in fields)
    with TemporaryDirectory() as folder:
        descriptor = {
            "name": "contoh",
            "resources": [{"name": "stok", "path": "stok.csv", "schema": {"fields": fields}}],
        }
        write_package(Path(folder), descriptor, {"stok.csv": "\n".join([header, *rows, ""])})
        package = read_package(Path(folder) / "datapackage.json", Path(folder))
    return list(check_cells(package, Library(Settings(), (package,))))


def codes(*cells: str, **more: Any) -> list[str]:
    return [finding.code for finding in said(cells, **more)]


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        (["480.000", "95"], {}),
        (["480.000", "120.000"], {"unit": "rupiah"}),
        (["480.000"], {"unit": "rumah"}),
        (["12.345"], {"title": "Jumlah penduduk"}),
        (["12.345"], {"title": "Pagu anggaran"}),
        (["480.000", "1.234.567"], {"unit": "km2"}),
        (["-480.000", "95"], {"title": "Nilai kontrak"}),
    ],
)
def test_thousands_are_told_where_evidence_speaks(cells: list[str], column: dict[str, Any]) -> None:
    assert codes(*cells, **column) == ["number-thousands"]


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        (["12.345", "0.125"], {}),
        (["12.345", "13.5"], {}),
        (["12.345", "104.752"], {"title": "Bujur"}),
        (["12.345", "13"], {"unit": "km2"}),
        (["12.345", "13"], {"unit": "juta rupiah"}),
        (["12.345", "13"], {"title": "Luas (ha)"}),
        (["3.412", "4"], {"title": "Rata-rata penghuni per rumah"}),
        (["480.000", "120.000"], {}),
        (["480,000", "95"], {"decimalChar": ","}),
        (["480.000", "0"], {}),
        (["1234.567", "12"], {"unit": "rupiah"}),
        (["480.50", "12"], {"unit": "rupiah"}),
    ],
)
def test_honest_decimals_are_left_alone(cells: list[str], column: dict[str, Any]) -> None:
    assert codes(*cells, **column) == []


def test_each_unit_of_a_column_of_many_is_judged_by_itself() -> None:
    cells, units = ["480.000", "12.5", "12.345", "1250.75"], ["rumah", "persen", "persen", "rupiah"]
    [finding] = said(cells, units=units)
    assert (finding.code, finding.place.cell, finding.value) == ("number-thousands", "B2", "480.000")


def test_both_readings_and_the_evidence_are_told_in_both_languages() -> None:
    [finding] = said(["480.000", "95.250", "7"], unit="rumah", title="Rumah")
    assert wording(finding).message == (
        "Sel B2 (kolom “Rumah”) berisi “480.000”. Komputer membacanya 480, padahal satuannya rumah: mungkin maksudnya "
        "480000. Begitu juga 1 sel lain di kolom ini, sampai baris 3."
    )
    assert "but its unit is rumah: perhaps 480000 is meant. So do 1 other cells" in wording(finding, "en").message
    assert wording(finding).hint.startswith("Tulis 480000 bila titiknya pemisah ribuan; tulis 480 bila")


@pytest.mark.parametrize(
    ("cell", "code", "variant"),
    [
        ("1_000", "number-spelling", "underscore"),
        ("１２", "number-spelling", "digits"),
        ("١٢", "number-spelling", "digits"),
        ("\u00a05", "number-spelling", "space"),
        (" 5", "number-padded", ""),
        ("5\t", "number-padded", ""),
        ("007", "number-zeros", ""),
    ],
)
@pytest.mark.parametrize("kind", ["number", "integer"])
def test_odd_spellings_of_numbers_are_told(cell: str, code: str, variant: str, kind: str) -> None:
    [finding] = said([cell, "3"], kind)
    assert (finding.code, finding.values.get("variant", "")) == (code, variant)
    assert Decimal(finding.values["write"]) in (5, 7, 12, 1000)


@pytest.mark.parametrize("cell", ["0", "-0", "0.5", "+5", "1e3", "1.50", "10", "-3", "0.000"])
def test_plain_numbers_are_not_odd(cell: str) -> None:
    assert codes(cell, "3.5") == []


def table_said(text: str, fields: Sequence[dict[str, Any]], **schema: Any) -> list[Finding]:
    """Let the rules judge a table as written."""
    resource = {"name": "stok", "path": "stok.csv", "schema": {"fields": list(fields), **schema}}
    with TemporaryDirectory() as folder:
        write_package(Path(folder), {"name": "contoh", "resources": [resource]}, {"stok.csv": text})
        package = read_package(Path(folder) / "datapackage.json", Path(folder))
    return list(check_cells(package, Library(Settings(), (package,))))


@pytest.mark.parametrize(
    ("cell", "others", "variant"),
    [
        ("#N/A", ["a"], "formula-error"),
        ("=SUM(A1:A3)", ["a"], "formula"),
        ("1,6E+15", ["a"], "scientific"),
        ("Okt-16", ["16.01", "16.02", "16.03"], "became-date"),
    ],
)
def test_damage_of_spreadsheets_is_told_in_columns_of_text(cell: str, others: Sequence[str], variant: str) -> None:
    [finding] = said([cell, *others], "string")
    assert (finding.code, finding.values["variant"], finding.place.cell) == ("cell-damage", variant, "B2")


@pytest.mark.parametrize(
    "cells",
    [
        ["-", "+62 711 350", "@dinasperkim", "= sama", "#1", "-5", "a@b", "A=B+C"],
        ["Okt-16", "Nov-16", "Des-16"],
        ["1.10", "1.11", "1.12", "1.1", "1.2"],
        ["10", "11", "12", "9"],
        [f"16.07.{number}" for number in range(90, 200)],
        ["16.10", "16.11", "16.12", "16.13", "16.1", "16.2"],
        ["16.01", "16.02", "16.03", "16.04", "16.07.01"],
        ["E+15", "1E15", "v1.0E", "1E+", "2,5 E+3 kg"],
    ],
)
def test_honest_text_is_left_alone(cells: list[str]) -> None:
    assert codes(*cells, kind="string", title="Uraian") == []


def test_a_code_that_lost_its_last_zero_is_doubted_where_no_pattern_tells() -> None:
    [finding] = said(["16.01", "16.02", "16.03", "16.1", "16.04"], "string")
    assert (finding.code, finding.value, finding.values["write"]) == ("code-zeros", "16.1", "16.10")


def test_blanks_around_text_are_doubted_once_a_column() -> None:
    [finding] = said(["BSPS ", "BSRS", "\u00a0BSPS"], "string")
    assert (finding.code, finding.place.row, finding.values["write"], finding.values["also"]) == (
        "text-padded", 2, "BSPS", "1",
    )  # fmt: skip


@pytest.mark.parametrize("categories", [["BSPS", "BSRS"], [{"value": "BSPS", "label": "a"}, {"value": "BSRS"}]])
def test_a_value_that_is_no_category_is_told_with_the_nearest(categories: list[Any]) -> None:
    [finding] = said(["BSPS", "bsps", "", "bsps"], "string", categories=categories)
    assert (finding.code, finding.place.cell, finding.values["near"], finding.values["also"]) == (
        "category-unknown", "B3", "BSPS", "1",
    )  # fmt: skip


def test_categories_of_whole_numbers_are_compared_as_numbers() -> None:
    assert codes("1", "+2", kind="integer", categories=[{"value": 1, "label": "a"}, {"value": 2, "label": "b"}]) == []


def test_what_the_list_of_values_refuses_is_told_once() -> None:
    assert codes("x", kind="string", categories=["a"], constraints={"enum": ["a"]}) == []


@pytest.mark.parametrize(
    ("categories", "variant"),
    [(["a", "a"], "value"), ([{"value": "a", "label": "x"}, {"value": "b", "label": "x"}], "label")],
)
def test_categories_that_nobody_can_tell_apart_are_doubted(categories: list[Any], variant: str) -> None:
    [finding] = said(["a"], "string", categories=categories)
    assert (finding.code, finding.values["variant"], finding.severity) == ("category-twice", variant, "warning")


KEYED = ({"name": "kode"}, {"name": "tahun", "type": "year"}, {"name": "n", "type": "integer"})


def test_a_unique_key_counts_only_where_all_its_parts_are_there() -> None:
    text = "kode,tahun,n\na,2020,1\na,2021,2\n,2020,3\n,2020,4\na,2020,5\n"
    [finding] = table_said(text, KEYED, uniqueKeys=[["kode", "tahun"]])
    assert (finding.code, finding.place.row, finding.value, finding.values["first_row"]) == (
        "unique-key", 6, "a, 2020", "2",
    )  # fmt: skip


def test_a_unique_key_of_no_column_is_doubted() -> None:
    [finding] = table_said("kode,tahun,n\na,2020,1\n", KEYED, uniqueKeys=[["kode", "thn"]])
    assert (finding.code, finding.severity, finding.value, finding.values["near"]) == (
        "unique-key", "warning", "thn", "tahun",
    )  # fmt: skip


@pytest.mark.parametrize(("row", "told"), [(",2020,1", ["A2"]), ("a,,1", ["B2"]), (",,1", []), ("a,dua,1", [])])
def test_a_hole_in_a_primary_key_is_told_unless_frictionless_has(row: str, told: list[str]) -> None:
    found = table_said(f"kode,tahun,n\n{row}\n", KEYED, primaryKey=["kode", "tahun"])
    assert [(finding.code, finding.place.cell) for finding in found] == [("primary-key", cell) for cell in told]


def test_a_table_without_rows_is_doubted() -> None:
    assert [finding.code for finding in table_said("kode,tahun,n\n", KEYED)] == ["table-empty"]


WORDS = st.sampled_from(
    ["Luas", "Panjang jalan (km)", "Bujur", "Lintang", "Indeks", "Kepadatan", "Curah hujan", "Nilai"]
)


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 6), st.data(), WORDS)
def test_columns_of_measured_decimals_are_never_doubted(places: int, data: st.DataObject, title: str) -> None:
    numbers = st.decimals(-999, 999, places=places, allow_nan=False, allow_infinity=False).map(lambda n: f"{n:f}")
    assert codes(*data.draw(st.lists(numbers, min_size=1, max_size=12)), title=title) == []


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.floats(95, 141), st.floats(-11, 6)), min_size=1, max_size=8), st.integers(1, 6))
def test_coordinates_are_never_doubted(points: list[tuple[float, float]], places: int) -> None:
    assert codes(*(f"{east:.{places}f}" for east, _ in points), title="x") == []
    assert codes(*(f"{north:.{places}f}" for _, north in points), title="Titik lintang") == []


@settings(max_examples=20, deadline=None)
@given(
    st.lists(st.from_regex(r"16\.0[1-9]\.\d\d(\.20\d\d)?|0\d{4}|[A-Z]\.\d{3}", fullmatch=True), min_size=1, max_size=8)
)
def test_codes_as_text_are_never_doubted(cells: list[str]) -> None:
    assert codes(*cells, kind="string", title="Kode") == []


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(-(10**9), 10**9).map(str), min_size=1, max_size=12), st.sampled_from(["number", "integer"]))
def test_whole_numbers_are_never_doubted(cells: list[str], kind: str) -> None:
    assert codes(*cells, kind=kind, unit="rumah") == []
