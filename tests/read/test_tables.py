"""Every type of Table Schema, from the cell to the table: exact, and never more than the schema declares."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from site_builder.model.package import Resource
from site_builder.read.packages import read_package
from tests.gate import V2, fields, write_package
from tests.read.world import workbook


def _read(folder: Path, resource: dict[str, Any], **files: str | bytes) -> Resource:
    descriptor = {"$schema": V2, "name": "p", "resources": [{"name": "a", **resource}]}
    write_package(folder / "p", descriptor, {name.replace("_", "."): text for name, text in files.items()})
    package = read_package(folder / "p" / "datapackage.json", folder)
    assert package.violations == ()
    return package.resources[0]


TYPES: list[tuple[dict[str, Any], str, Any]] = [
    ({"type": "string"}, "007", "007"),
    ({"type": "string", "format": "email"}, "a@contoh.id", "a@contoh.id"),
    ({"type": "string", "format": "uri"}, "https://contoh.id/a", "https://contoh.id/a"),
    (
        {"type": "string", "format": "uuid"},
        "3f2a8c1e-5b7d-4e60-9a41-0c2d3e4f5a6b",
        "3f2a8c1e-5b7d-4e60-9a41-0c2d3e4f5a6b",
    ),
    ({"type": "string", "format": "binary"}, "ZGF0YQ==", "ZGF0YQ=="),
    ({"type": "integer"}, "9007199254740993", 9007199254740993),
    ({"type": "integer", "bareNumber": False}, "Rp 5000", 5000),
    ({"type": "number"}, "0.10", Decimal("0.10")),
    ({"type": "number", "decimalChar": ",", "groupChar": "."}, '"1.234,50"', Decimal("1234.50")),
    ({"type": "boolean"}, "true", True),
    ({"type": "boolean", "trueValues": ["ya"], "falseValues": ["tidak"]}, "tidak", False),
    ({"type": "date"}, "2024-02-29", date(2024, 2, 29)),
    ({"type": "date", "format": "%d/%m/%Y"}, "29/02/2024", date(2024, 2, 29)),
    ({"type": "date", "format": "fmt:%d/%m/%Y"}, "29/02/2024", date(2024, 2, 29)),
    ({"type": "datetime"}, "2024-02-29T13:45:00", datetime(2024, 2, 29, 13, 45)),  # noqa: DTZ001
    ({"type": "time"}, "13:45:00", time(13, 45)),
    ({"type": "year"}, "2024", 2024),
    ({"type": "yearmonth"}, "2024-02", "2024-02"),
    ({"type": "duration"}, "P1Y2M", "P1Y2M"),
    ({"type": "geopoint"}, '"104.75,-2.99"', (Decimal("104.75"), Decimal("-2.99"))),
    (
        {"type": "geojson"},
        '"{""type"": ""Point"", ""coordinates"": [1.50, 2]}"',
        {"type": "Point", "coordinates": (Decimal("1.50"), 2)},
    ),
    ({"type": "object"}, '"{""a"": 0.10}"', {"a": Decimal("0.10")}),
    ({"type": "array"}, '"[1, 0.10]"', (1, Decimal("0.10"))),
    ({"type": "list"}, '"a,b"', ("a", "b")),
    ({"type": "list", "delimiter": ";", "itemType": "integer"}, "1;2", (1, 2)),
    ({"type": "any"}, "x", "x"),
    ({}, "x", "x"),
]


@pytest.mark.parametrize(("kind", "cell", "value"), TYPES, ids=lambda part: str(part)[:40])
def test_a_cell_of_every_type(kind: dict[str, Any], cell: str, value: Any, tmp_path: Path) -> None:
    schema = {"fields": [{"name": "x", **kind}, {"name": "y"}]}
    resource = _read(tmp_path, {"path": "a.csv", "schema": schema}, a_csv=f"x,y\n{cell},z\n,z\n")
    assert resource.violations == ()
    assert resource.table
    read = resource.table.column("x")
    assert read == (value, None)
    assert type(read[0]) is type(value)


def test_missing_markers_are_missing_and_remembered(tmp_path: Path) -> None:
    schema = {
        "fields": [{"name": "x", "type": "integer"}, {"name": "y", "missingValues": ["n/a"]}],
        "missingValues": [{"value": "", "label": "belum dipublikasikan"}, {"value": "-", "label": "tidak berlaku"}],
    }
    resource = _read(tmp_path, {"path": "a.csv", "schema": schema}, a_csv="x,y\n-,-\n,n/a\n1,\n")
    assert resource.table
    assert list(resource.table.rows()) == [(None, "-"), (None, None), (1, "")]
    assert resource.table.written == {(0, 0): "-", (1, 1): "n/a"}
    assert [str(marker.label) for marker in resource.schema.missing_values] == ["belum dipublikasikan", "tidak berlaku"]


def test_row_numbers_are_those_of_a_spreadsheet(tmp_path: Path) -> None:
    schema = {"fields": fields("x", "y:integer")}
    cells = '# judul\nx,y\n"dua\nbaris",1\n# catatan\nb,2\n'
    resource = _read(tmp_path, {"path": "a.csv", "dialect": {"commentChar": "#"}, "schema": schema}, a_csv=cells)
    assert resource.table
    assert resource.table.row_numbers == (3, 5)


def test_numbers_of_inline_data_keep_their_digits(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    text = '{"name": "p", "resources": [{"name": "a", "data": [{"x": 0.10, "y": 9007199254740993}]}]}'
    write_package(folder, text)
    resource = read_package(folder / "datapackage.json", tmp_path).resources[0]
    assert resource.table
    assert [str(cell) for cell in next(resource.table.rows())] == ["0.10", "9007199254740993"]


def test_a_number_in_a_column_of_text_is_told_as_such(tmp_path: Path) -> None:
    """A workbook that lost the zeros of its codes must not be published."""
    schema = {"fields": fields("kode:string:Kode", "n:integer")}
    book = workbook(("Satu", [["kode", "n"], [1607, 1]]))
    resource = _read(tmp_path, {"path": "a.xlsx", "schema": schema}, a_xlsx=book)
    assert [(item.type, item.row, item.column, item.values.get("variant")) for item in resource.violations] == [
        ("type-error", 2, 1, "native")
    ]


def test_a_list_cannot_be_a_key(tmp_path: Path) -> None:
    schema = {"fields": [{"name": "x", "type": "array", "constraints": {"unique": True}}], "primaryKey": "x"}
    resource = _read(tmp_path, {"path": "a.csv", "schema": schema}, a_csv='x\n"[1]"\n"[1]"\n')
    assert [item.values["property"] for item in resource.violations] == [
        "resources[0].schema.primaryKey",
        "resources[0].schema.constraints.unique",
    ]


def test_of_many_wrong_cells_a_hundred_are_told_and_all_are_counted(tmp_path: Path) -> None:
    cells = "x,y\n" + "satu,1\n" * 5000 + "2,dua\n"
    resource = _read(tmp_path, {"path": "a.csv", "schema": {"fields": fields("x:integer", "y:integer")}}, a_csv=cells)
    first, other = resource.violations[:100], resource.violations[100:]
    assert {item.type for item in resource.violations} == {"type-error"}
    assert [item.row for item in first] == list(range(2, 102))
    assert [item.values.get("also") for item in first] == [*[None] * 99, "4900"]
    assert first[-1].values["last_row"] == "5001"
    assert [(item.row, item.column, item.values.get("also")) for item in other] == [(5002, 2, None)]


def test_an_empty_fields_match_is_one_that_nobody_declared(tmp_path: Path) -> None:
    schema = {"fields": fields("x:integer"), "fieldsMatch": []}
    resource = _read(tmp_path, {"path": "a.csv", "schema": schema}, a_csv="x\n1\n")
    assert resource.violations == ()
