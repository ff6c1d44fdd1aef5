"""Our pass over the rows against `Resource.validate`: the same cells are refused, whatever words are found for them."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from frictionless import Error, Schema, system
from frictionless.errors import TypeError as WrongType
from frictionless.resources import TableResource
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.read.engine.quiet import quiet_errors
from site_builder.read.engine.tally import KEPT
from site_builder.read.packages import read_package
from tests.gate import V2, write_package

FIELDS: list[dict[str, Any]] = [
    {"name": "kode", "type": "string", "constraints": {"required": True, "maxLength": 6}},
    {"name": "tahun", "type": "year", "constraints": {"minimum": "2000"}},
    {"name": "nilai", "type": "number", "constraints": {"minimum": 0, "maximum": 1000}},
    {"name": "jumlah", "type": "integer"},
    {"name": "hari", "type": "date"},
    {"name": "layak", "type": "boolean"},
    {"name": "program", "type": "string", "constraints": {"enum": ["BSPS", "BSRS"]}},
]
CELLS = st.sampled_from(
    ["", "x", "16.01", "2020", "1999", "-1", "0", "1.5", "480.000", "1.234,5", "Rp 5", "NaN", "1_000", "2020-02-30",
     "-", "2020-12-31", "31/12/2020", "true", "Ya", "BSPS", "bsps", "1e3", " 7", "٣", "terlalu panjang"]
)  # fmt: skip


def _verdict_of_the_library(rows: list[list[str]]) -> set[tuple[int, int]]:
    """Return row and column of every cell that frictionless refuses by itself."""
    schema = Schema.from_descriptor({"$schema": V2.replace("datapackage", "tableschema"), "fields": FIELDS})
    data = [[field["name"] for field in FIELDS], *rows]
    with system.use_context(trusted=False, onerror="ignore", standards="v2"):
        report = TableResource(name="stok", data=data, format="inline", schema=schema).validate(limit_errors=10_000)
    found = {(error.row_number, getattr(error, "field_number", 0)) for error in report.task.errors}
    return {(row, column or 0) for row, column in found}


def _our_verdict(rows: list[list[str]]) -> set[tuple[int, int]]:
    text = "\n".join(",".join(f'"{cell}"' for cell in row) for row in [[field["name"] for field in FIELDS], *rows])
    resource = {"name": "stok", "path": "stok.csv", "schema": {"fields": FIELDS}}
    with TemporaryDirectory() as folder:
        write_package(Path(folder), {"$schema": V2, "name": "a", "resources": [resource]}, {"stok.csv": f"{text}\n"})
        found = read_package(Path(folder) / "datapackage.json", Path(folder)).resources[0].violations
    assert {item.type for item in found} <= {"type-error", "constraint-error", "blank-row", "number-not-finite"}
    return {(item.row or 0, item.column or 0) for item in found if item.type != "number-not-finite"}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(CELLS, min_size=len(FIELDS), max_size=len(FIELDS)), min_size=2, max_size=6))
def test_the_same_cells_are_refused(rows: list[list[str]]) -> None:
    rows = [["16.01", *row[1:]] for row in rows]  # never a whole empty row: a run of those is told as one
    theirs, ours = _verdict_of_the_library(rows), _our_verdict(rows)
    assert ours == theirs


def test_more_cells_than_are_told_are_all_counted() -> None:
    with TemporaryDirectory() as folder:
        resource = {
            "name": "stok",
            "path": "stok.csv",
            "schema": {"fields": [{"name": "a", "type": "integer"}, FIELDS[6]]},
        }
        lines = "".join(f"Rp {number},x{number}\n" for number in range(1000))
        write_package(Path(folder), {"name": "a", "resources": [resource]}, {"stok.csv": f"a,program\n{lines}"})
        found = read_package(Path(folder) / "datapackage.json", Path(folder)).resources[0].violations
    counts = {
        kind: sum(1 + int(item.values.get("also", "0")) for item in found if item.type == kind)
        for kind in ("type-error", "constraint-error")
    }
    assert counts == {"type-error": 1000, "constraint-error": 1000}
    assert len(found) == 2 * KEPT


def test_errors_speak_again_after_a_table_was_judged() -> None:
    before = Error.__attrs_post_init__
    error = {"note": "catatan", "cells": ["a"], "row_number": 2, "cell": "a", "field_name": "x", "field_number": 1}
    with quiet_errors():
        assert WrongType(**error).message == "catatan"
    with pytest.raises(ZeroDivisionError), quiet_errors():
        raise ZeroDivisionError
    assert Error.__attrs_post_init__ is before
    assert WrongType(**error).message.endswith("catatan")
    assert WrongType(**error).message != "catatan"
