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
