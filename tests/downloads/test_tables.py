"""One table in three formats, each read back by programs that know nothing of the builder."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.downloads.making import field, publish, resource

FIELDS = [
    field("kode"),
    field("jumlah", "integer"),
    field("besar", "integer"),
    field("luas", "number", decimalChar=",", groupChar="."),
    field("selesai", "boolean", trueValues=["ya"], falseValues=["tidak"]),
    field("tanggal", "date", format="%d/%m/%Y"),
    field("dicatat", "datetime"),
    field("jam", "time"),
    field("tahun", "year"),
    field("bulan", "yearmonth"),
    field("lama", "duration"),
    field("titik", "geopoint"),
    field("nama lain", "list"),
    field("rincian", "object"),
    field("catatan"),
]
SOURCE = "\r\n".join(
    [
        ",".join(item["name"] for item in FIELDS),
        '16.10,30284,9007199254740993,"12.258,593",ya,26/02/2024,2024-02-26T10:00:00+07:00,08:30:00,2021,2021-3,'
        'P1Y2M10DT2H30M,"104.80,-2.50","Air Salek,Air Saleh","{""skor"": 0.20}","baris satu\nbaris ""dua"""',
        '007,0,-5,"0,20",tidak,01/01/1850,2024-02-26T10:00:00,23:59:59,0987,2021-12,PT0.5S,"-0.5,0",satu,{},=1+1',
        "NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,ada",
    ]
)
CANONICAL = (
    "kode,jumlah,besar,luas,selesai,tanggal,dicatat,jam,tahun,bulan,lama,titik,nama lain,rincian,catatan\r\n"
    "16.10,30284,9007199254740993,12258.593,true,2024-02-26,2024-02-26T10:00:00+07:00,08:30:00,2021,2021-03,"
    'P1Y2M10DT9000S,"104.80,-2.50","Air Salek,Air Saleh","{""skor"": 0.20}","baris satu\nbaris ""dua"""\r\n'
    "007,0,-5,0.20,false,1850-01-01,2024-02-26T10:00:00,23:59:59,0987,2021-12,PT0.5S,"
    '"-0.5,0",satu,{},=1+1\r\n'
    ",,,,,,,,,,,,,,ada\r\n"
)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    stated = resource("data", None, schema={"fields": FIELDS, "missingValues": ["", "NA"]}, title="Rumah")
    return publish(
        tmp_path_factory.mktemp("paket"),
        [stated],
        {"data.csv": SOURCE},
        title="Paket",
        created="2024-03-01T00:00:00Z",
        sources=[{"title": "Dinas", "path": "https://dinas.contoh.id/"}],
        licenses=[{"name": "CC-BY-4.0"}],
    )


def _sheet(data: bytes, name: str = "Data") -> Worksheet:
    sheet = openpyxl.load_workbook(io.BytesIO(data))[name]
    assert isinstance(sheet, Worksheet)
    return sheet


# ---- CSV -----------------------------------------------------------------------------------------------------------


def test_csv_is_canonical_to_the_byte(files: Mapping[str, bytes]) -> None:
    assert files["data.csv"].decode("utf-8") == CANONICAL


def test_csv_reads_with_the_csv_module(files: Mapping[str, bytes]) -> None:
    [first, *_, last] = csv.DictReader(io.StringIO(files["data.csv"].decode("utf-8"), newline=""))
    assert first["catatan"] == 'baris satu\nbaris "dua"'
    assert last["kode"] == ""


def test_csv_reads_with_pandas_as_text_and_as_guessed(files: Mapping[str, bytes]) -> None:
    text = pd.read_csv(io.BytesIO(files["data.csv"]), dtype=str, keep_default_na=False)
    assert list(text["kode"]) == ["16.10", "007", ""]
    assert list(text["besar"]) == ["9007199254740993", "-5", ""]
    guessed = pd.read_csv(io.BytesIO(files["data.csv"]), parse_dates=["tanggal"], dtype={"kode": str})
    assert guessed["luas"].tolist()[:2] == [12258.593, 0.2]
    assert guessed["selesai"].tolist()[:2] == [True, False]
    assert guessed["tanggal"].iloc[0] == pd.Timestamp(2024, 2, 26)


# ---- JSON ----------------------------------------------------------------------------------------------------------


def test_json_keeps_every_digit_and_every_type(files: Mapping[str, bytes]) -> None:
    first, second, third = json.loads(files["data.json"], parse_float=Decimal)
    assert first == {
        "kode": "16.10",
        "jumlah": 30284,
        "besar": 9007199254740993,
        "luas": Decimal("12258.593"),
        "selesai": True,
        "tanggal": "2024-02-26",
        "dicatat": "2024-02-26T10:00:00+07:00",
        "jam": "08:30:00",
        "tahun": 2021,
        "bulan": "2021-03",
        "lama": "P1Y2M10DT9000S",
        "titik": [Decimal("104.80"), Decimal("-2.50")],
        "nama lain": ["Air Salek", "Air Saleh"],
        "rincian": {"skor": Decimal("0.20")},
        "catatan": 'baris satu\nbaris "dua"',
    }
    assert (second["kode"], second["catatan"]) == ("007", "=1+1")
    assert third == dict.fromkeys(first) | {"catatan": "ada"}


def test_json_holds_the_decimals_as_written(files: Mapping[str, bytes]) -> None:
    assert b'"luas": 0.20,' in files["data.json"]
    assert b'"titik": [104.80, -2.50]' in files["data.json"]


def test_json_is_one_row_per_line(files: Mapping[str, bytes]) -> None:
    lines = files["data.json"].decode("utf-8").splitlines()
    assert (lines[0], lines[-1], len(lines)) == ("[", "]", 5)


def test_json_reads_with_pandas(files: Mapping[str, bytes]) -> None:
    frame = pd.read_json(io.BytesIO(files["data.json"]), dtype=False)
    assert list(frame["kode"])[:2] == ["16.10", "007"]
    assert list(frame["jumlah"])[:2] == [30284, 0]
    assert list(frame.columns) == [item["name"] for item in FIELDS]


# ---- XLSX ----------------------------------------------------------------------------------------------------------


def test_xlsx_cells_are_typed_and_codes_are_text(files: Mapping[str, bytes]) -> None:
    head, first, second, third = _sheet(files["data.xlsx"]).iter_rows(values_only=True)
    assert list(head) == [item["name"] for item in FIELDS]
    assert first == (
        "16.10",
        30284,
        "9007199254740993",
        12258.593,
        True,
        datetime(2024, 2, 26),  # noqa: DTZ001 - spreadsheets know no zones
        "2024-02-26T10:00:00+07:00",
        time(8, 30),
        2021,
        "2021-03",
        "P1Y2M10DT9000S",
        "104.80,-2.50",
        "Air Salek,Air Saleh",
        '{"skor": 0.20}',
        'baris satu\nbaris "dua"',
    )
    assert (second[0], second[1], second[3], second[4]) == ("007", 0, 0.2, False)
    assert second[5] == "1850-01-01", "before 1900 a spreadsheet has no dates"
    assert second[6] == datetime(2024, 2, 26, 10)  # noqa: DTZ001
    assert set(third[:-1]) == {None}


def test_xlsx_shows_decimals_as_written(files: Mapping[str, bytes]) -> None:
    sheet = _sheet(files["data.xlsx"])
    assert [sheet["D2"].number_format, sheet["D3"].number_format] == ["0.000", "0.00"]
    assert sheet["F2"].number_format == "yyyy-mm-dd"
    assert sheet["A2"].number_format == "@", "a code stays a text when its cell is edited"


def test_xlsx_has_no_formulas(files: Mapping[str, bytes]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(files["data.xlsx"]))
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {"s", "n", "b", "d"}
    assert book["Data"]["O3"].value == "=1+1"


def test_xlsx_opens_with_a_sheet_that_explains_the_data(files: Mapping[str, bytes]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(files["data.xlsx"]))
    assert book.sheetnames == ["Keterangan", "Data"]
    rows = [tuple(cell for cell in row if cell) for row in book["Keterangan"].iter_rows(values_only=True)]
    assert rows[0] == ("Rumah",)
    assert ("Sumber", "Dinas, https://dinas.contoh.id/") in rows
    assert ("Jumlah baris", "3") in rows
    assert [row[0] for row in rows[-len(FIELDS) :]] == [item["name"] for item in FIELDS]


def test_xlsx_is_ready_to_use(files: Mapping[str, bytes]) -> None:
    sheet = _sheet(files["data.xlsx"])
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:O4" == sheet.dimensions
    widths = [sheet.column_dimensions[letter].width for letter in "ABO"]
    assert all(8 < width < 64 for width in widths)


def test_xlsx_names_the_day_of_the_package_and_nobody(files: Mapping[str, bytes]) -> None:
    properties = openpyxl.load_workbook(io.BytesIO(files["data.xlsx"])).properties
    assert properties.created == properties.modified == datetime(2024, 3, 1)  # noqa: DTZ001
    assert not properties.creator
    assert not properties.lastModifiedBy


def test_xlsx_reads_with_pandas(files: Mapping[str, bytes]) -> None:
    frame = pd.read_excel(io.BytesIO(files["data.xlsx"]), sheet_name="Data", dtype={"kode": str})
    assert list(frame["kode"])[:2] == ["16.10", "007"]
    assert list(frame["jumlah"])[:2] == [30284, 0]


# ---- empty tables and dates ----------------------------------------------------------------------------------------


def test_a_table_without_rows_is_a_header(tmp_path: Path) -> None:
    files = publish(tmp_path, [resource("data", [field("a"), field("b", "integer")])], {"data.csv": "a,b\n"})
    assert files["data.csv"] == b"a,b\r\n"
    assert json.loads(files["data.json"]) == []
    sheet = _sheet(files["data.xlsx"])
    assert list(sheet.iter_rows(values_only=True)) == [("a", "b")]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:B1")


@pytest.mark.parametrize("day", ["1900-03-01", "1999-12-31", "2024-02-29", "9999-12-31"])
def test_xlsx_dates_are_the_days_they_name(tmp_path: Path, day: str) -> None:
    files = publish(tmp_path, [resource("data", [field("hari", "date")])], {"data.csv": f"hari\n{day}\n"})
    cell = _sheet(files["data.xlsx"])["A2"].value
    assert isinstance(cell, datetime)
    assert cell.date() == date.fromisoformat(day)
