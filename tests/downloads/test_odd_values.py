"""Values that break naive writers: formulas, odd signs, giants, infinities, markup, endless texts."""

from __future__ import annotations

import csv
import io
import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from site_builder.model.library import Library
from site_builder.text.cells import plain_number
from site_builder.text.spreadsheets import MAX_ROWS, fits_double
from tests.downloads.making import field, publish, read_package, render_package, resource, write_package

assert Library

DANGEROUS = ["=1+1", "+62 811", "-", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0", '=HYPERLINK("http://x")', "{=1}"]
ODD = [
    *DANGEROUS,
    "<r>x</r>",
    "<b>&amp;</b>",
    "_x0041_",
    "a\rb\r\nc\nd\te",
    " spasi ",
    "\ufeffBOM",
    "'",
    "😀👨‍👩‍👧",
    "\u202bterbalik \u0645\u0631\u062d\u0628\u0627\u202c",
    "TRUE",
    "1E5",
    "16.10",
    "2024-02-26",
]


def _text_table(folder: Path, texts: list[str]) -> dict[str, bytes]:
    """Publish texts beside a number, from inline data, so that no CSV reader of the source comes in between."""
    stated = {
        "name": "data",
        "data": [["no", "teks"], *([number, text] for number, text in enumerate(texts))],
        "schema": {"fields": [field("no", "integer"), field("teks")], "missingValues": []},
    }
    return publish(folder, [stated], {})


def _xlsx_column(data: bytes, column: int = 1) -> list[Any]:
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Data"]
    return [row[column] for row in sheet.iter_rows(min_row=2, values_only=True)]


def _unescaped(text: str) -> str:
    """Read `_xHHHH_` as the standard (ECMA-376, ST_Xstring) and Excel do; openpyxl leaves it."""
    return re.sub("_x([0-9A-F]{4})_", lambda match: chr(int(match[1], 16)), text)


def test_odd_texts_survive_every_format(tmp_path: Path) -> None:
    files = _text_table(tmp_path, ODD)
    assert [row["teks"] for row in csv.DictReader(io.StringIO(files["data.csv"].decode(), newline=""))] == ODD
    assert [row["teks"] for row in json.loads(files["data.json"])] == ODD
    assert [_unescaped(text) for text in _xlsx_column(files["data.xlsx"])] == ODD


def test_no_text_becomes_a_formula_or_a_link(tmp_path: Path) -> None:
    files = _text_table(tmp_path, DANGEROUS)
    sheet = openpyxl.load_workbook(io.BytesIO(files["data.xlsx"]))["Data"]
    assert {row[1].data_type for row in sheet.iter_rows(min_row=2)} == {"s"}
    assert all(row[1].hyperlink is None for row in sheet.iter_rows(min_row=2))


def test_names_of_columns_may_be_odd_too(tmp_path: Path) -> None:
    names = ["=a", 'b,"c"', "d\ne", "<r>f</r>", "spasi  ganda", "ID"]
    stated = {
        "name": "data",
        "data": [names, [1] * 6],
        "schema": {"fields": [field(name, "integer") for name in names]},
    }
    files = publish(tmp_path, [stated], {})
    assert next(csv.reader(io.StringIO(files["data.csv"].decode(), newline=""))) == names
    assert list(json.loads(files["data.json"])[0]) == names
    sheet = openpyxl.load_workbook(io.BytesIO(files["data.xlsx"]))["Data"]
    assert [cell.value for cell in sheet[1]] == names
    assert {cell.data_type for cell in sheet[1]} == {"s"}


def test_a_text_that_no_cell_can_hold_is_named_and_never_cut(tmp_path: Path) -> None:
    fits, too_long, too_wide = "x" * 32_767, "y" * 32_768, "😀" * 16_384
    place = write_package(
        tmp_path,
        [resource("data", [field("no"), field("teks")])],
        {"data.csv": f"no,teks\n1,{fits}\n2,{too_long}\n3,{too_wide}\n"},
    )
    files = render_package(read_package(place))
    cells = _xlsx_column(files["data.xlsx"])
    assert cells[0] == fits
    assert all("terlalu panjang" in cell and "32768" in cell for cell in cells[1:])
    about = openpyxl.load_workbook(io.BytesIO(files["data.xlsx"]))["Keterangan"]
    assert any("2 sel lebih panjang" in str(cell) for row in about.iter_rows(values_only=True) for cell in row)
    assert [row["teks"] for row in json.loads(files["data.json"])] == [fits, too_long, too_wide]


NUMBERS = st.integers() | st.decimals(allow_nan=False, allow_infinity=False)


@given(st.lists(NUMBERS, min_size=1, max_size=8))
@settings(max_examples=40, deadline=None)
@example([2**53, 2**53 + 1, -(2**53) - 1, 10**20, 10**400, Decimal("1E-400"), Decimal("0.1"), Decimal("5E-324")])
@example([Decimal("0.30000000000000004"), Decimal("0.3000000000000000001"), Decimal("1.7976931348623157E+308")])
def test_numbers_are_numbers_where_a_double_holds_them_and_text_elsewhere(
    tmp_path_factory: pytest.TempPathFactory, numbers: list[int | Decimal]
) -> None:
    rows = "".join(f"{place},{number}\n" for place, number in enumerate(numbers))
    stated = resource("data", [field("no", "integer"), field("nilai", "number")])
    files = publish(tmp_path_factory.mktemp("angka"), [stated], {"data.csv": f"no,nilai\n{rows}"})
    for number, cell in zip(numbers, _xlsx_column(files["data.xlsx"]), strict=True):
        assert isinstance(cell, int | float | str)
        assert Decimal(cell if isinstance(cell, str) else repr(cell)) == number
        assert isinstance(cell, str) != fits_double(number)
    told = json.loads(files["data.json"], parse_float=Decimal)
    assert [Decimal(row["nilai"]) for row in told] == numbers
    read = list(csv.DictReader(io.StringIO(files["data.csv"].decode())))
    assert [Decimal(row["nilai"]) for row in read] == numbers


@pytest.mark.parametrize(("text", "canonical"), [("NaN", "NaN"), ("INF", "INF"), ("-INF", "-INF"), ("Infinity", "INF")])
def test_what_is_no_finite_number_is_text_where_json_and_excel_have_none(
    tmp_path: Path, text: str, canonical: str
) -> None:
    files = publish(tmp_path, [resource("data", [field("nilai", "number")])], {"data.csv": f"nilai\n{text}\n1\n"})
    assert files["data.csv"] == f"nilai\r\n{canonical}\r\n1\r\n".encode()
    assert json.loads(files["data.json"], parse_constant=pytest.fail) == [{"nilai": canonical}, {"nilai": 1}]
    assert _xlsx_column(files["data.xlsx"], 0) == [canonical, 1]


def test_a_tiny_cell_cannot_become_a_giant_file(tmp_path: Path) -> None:
    files = publish(
        tmp_path, [resource("data", [field("nilai", "number")])], {"data.csv": "nilai\n1E+99999999\n-2e-99999999\n"}
    )
    assert max(map(len, files.values())) < 20_000
    assert json.loads(files["data.json"], parse_float=Decimal)[0]["nilai"] == Decimal("1E+99999999")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("0.20"), "0.20"),
        (Decimal("1E+3"), "1000"),
        (Decimal("-0"), "-0"),
        (Decimal("1E-7"), "0.0000001"),
        (Decimal("sNaN"), "NaN"),
        (2**80, str(2**80)),
    ],
)
def test_numbers_are_written_without_exponent(value: int | Decimal, text: str) -> None:
    assert plain_number(value) == text


def test_a_sheet_has_its_limits() -> None:
    assert MAX_ROWS == 2**20 - 1
