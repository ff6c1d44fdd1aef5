"""Every download of the real portal against its source, cell by cell, by readers that know nothing of the builder."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import frictionless
import jsonschema
import openpyxl
import pandas as pd
import pytest

from tests.built import BuiltPortal
from tests.downloads.making import unpack
from tests.tools import ROOT, find_shared

PACKAGES = sorted(path.parent.name for path in (ROOT / "datapackages").glob("*/datapackage.json"))
Rows = list[dict[str, Any]]


def _source(package: str) -> Iterator[tuple[str, Rows]]:
    """Yield the tables of a package as frictionless reads them where they lie."""
    for resource in frictionless.Package(str(ROOT / "datapackages" / package / "datapackage.json")).resources:
        yield resource.name, [row.to_dict() for row in resource.read_rows()]


def _archive(portal: BuiltPortal, package: str) -> Path:
    return portal.folder / "data" / package / f"{package}.zip"


def _file(portal: BuiltPortal, package: str, table: str, ending: str) -> bytes:
    return (portal.folder / "data" / package / table / f"{table}.{ending}").read_bytes()


@pytest.mark.parametrize("package", PACKAGES)
def test_the_archive_is_valid_and_equal_to_its_source(portal: BuiltPortal, package: str) -> None:
    published = frictionless.Package(str(_archive(portal, package)))
    report = published.validate()
    assert report.valid, report.flatten(["type", "note"])
    tables = [(resource.name, [row.to_dict() for row in resource.read_rows()]) for resource in published.resources]
    assert tables == list(_source(package))


@pytest.mark.parametrize("package", PACKAGES)
def test_the_official_profile_accepts_the_archive(portal: BuiltPortal, package: str) -> None:
    profile = json.loads(find_shared("validators/datapackage-2.0/datapackage.json").read_text("utf-8"))
    descriptor = json.loads(unpack(_archive(portal, package).read_bytes())["datapackage.json"])
    judge = jsonschema.Draft7Validator(profile)
    assert [f"{error.json_path}: {error.message[:200]}" for error in judge.iter_errors(descriptor)] == []


@pytest.mark.parametrize("package", PACKAGES)
def test_reasons_for_missing_values_are_those_of_the_source(portal: BuiltPortal, package: str) -> None:
    folder = ROOT / "datapackages" / package
    for resource in json.loads((folder / "datapackage.json").read_text("utf-8"))["resources"]:
        with (folder / resource["path"]).open(encoding="utf-8-sig", newline="") as source:
            stated = list(csv.DictReader(source))
        told = list(csv.DictReader(io.StringIO(_file(portal, package, resource["name"], "csv").decode(), newline="")))
        for field in resource["schema"]["fields"]:
            markers = field.get("missingValues", resource["schema"].get("missingValues", [""]))
            labelled = {marker["value"] for marker in markers if isinstance(marker, dict) and marker.get("label")}
            column = field["name"]
            assert [row[column] if row[column] in labelled else None for row in stated] == [
                row[column] if row[column] in labelled else None for row in told
            ], f"{resource['name']}.{column}"


@pytest.mark.parametrize("package", PACKAGES)
def test_json_says_what_the_source_says(portal: BuiltPortal, package: str) -> None:
    for table, rows in _source(package):
        told = json.loads(_file(portal, package, table, "json"), parse_float=Decimal)
        assert told == [{name: _as_json(value) for name, value in row.items()} for row in rows]


@pytest.mark.parametrize("package", PACKAGES)
def test_xlsx_says_what_the_source_says(portal: BuiltPortal, package: str) -> None:
    for table, rows in _source(package):
        book = openpyxl.load_workbook(io.BytesIO(_file(portal, package, table, "xlsx")))
        head, *told = book["Data"].iter_rows(values_only=True)
        assert [dict(zip(head, row, strict=True)) for row in told] == [
            {name: _as_cell(value) for name, value in row.items()} for row in rows
        ]
        explained = [row[0] for row in book["Keterangan"].iter_rows(values_only=True)]
        assert set(head) <= set(explained)


@pytest.mark.parametrize("package", PACKAGES)
def test_pandas_reads_codes_as_they_are_written(portal: BuiltPortal, package: str) -> None:
    for table, rows in _source(package):
        read = {
            "csv": pd.read_csv(io.BytesIO(_file(portal, package, table, "csv")), dtype=str, keep_default_na=False),
            "json": pd.read_json(io.BytesIO(_file(portal, package, table, "json")), dtype=False),
            "xlsx": pd.read_excel(io.BytesIO(_file(portal, package, table, "xlsx")), sheet_name="Data", dtype=object),
        }
        for frame in read.values():
            assert len(frame) == len(rows)
            for name in frame.columns:
                for value, cell in zip([row[name] for row in rows], frame[name], strict=True):
                    assert not (isinstance(value, str) and value) or cell == value, f"{table}.{name}"


def _as_json(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _as_cell(value: Any) -> Any:
    if isinstance(value, Decimal):
        return float(value)
    if value == "":
        return None  # a spreadsheet has no empty text
    return datetime(value.year, value.month, value.day) if type(value) is date else value  # noqa: DTZ001
