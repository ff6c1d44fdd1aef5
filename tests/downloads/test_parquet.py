"""Parquet: typed by the schema, exact, the same bytes every time; read back by pyarrow, pandas and DuckDB."""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from tests.downloads.making import field, publish, resource
from tests.downloads.reading import parquet_table
from tests.downloads.test_odd_values import NUMBERS, ODD
from tests.downloads.test_tables import FIELDS, SOURCE


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    described = [{**FIELDS[0], "title": "Kode wilayah", "description": "Menurut Kemendagri."}, *FIELDS[1:]]
    stated = resource("data", None, schema={"fields": described, "missingValues": ["", "NA"]}, title="Rumah")
    licence = [{"name": "CC-BY-4.0"}]
    return publish(tmp_path_factory.mktemp("paket"), [stated], {"data.csv": SOURCE}, title="Paket", licenses=licence)


def test_columns_have_the_types_of_the_schema(files: Mapping[str, bytes]) -> None:
    schema = parquet_table(files["data.parquet"]).schema
    assert {item.name: str(item.type) for item in schema} == {
        "kode": "string",
        "jumlah": "int64",
        "besar": "int64",
        "luas": "double",
        "selesai": "bool",
        "tanggal": "date32[day]",
        "dicatat": "string",  # one with a zone, one without: as no type holds both, they stay as written
        "jam": "time64[us]",
        "tahun": "int64",
        "bulan": "string",
        "lama": "string",
        "titik": "string",
        "nama lain": "string",
        "rincian": "string",
        "catatan": "string",
    }


def test_rows_read_back_equal(files: Mapping[str, bytes]) -> None:
    first, second, third = parquet_table(files["data.parquet"]).to_pylist()
    assert list(first.values())[:9] == [
        "16.10",
        30284,
        9007199254740993,
        12258.593,
        True,
        date(2024, 2, 26),
        "2024-02-26T10:00:00+07:00",
        time(8, 30),
        2021,
    ]
    assert (second["kode"], second["tanggal"], second["catatan"]) == ("007", date(1850, 1, 1), "=1+1")
    assert third == dict.fromkeys(first) | {"catatan": "ada"}


def test_metadata_says_what_the_columns_mean(files: Mapping[str, bytes]) -> None:
    facts = parquet.read_metadata(io.BytesIO(files["data.parquet"])).metadata
    assert json.loads(facts[b"columns"])["kode"] == {
        "title": "Kode wilayah",
        "description": "Menurut Kemendagri.",
        "type": "string",
    }
    assert facts[b"title"] == b"Rumah"
    assert facts[b"licenses"] == b"CC-BY-4.0"


def test_pandas_and_duckdb_read_the_same(files: Mapping[str, bytes], tmp_path: Path) -> None:
    frame = pd.read_parquet(io.BytesIO(files["data.parquet"]), use_threads=False)
    assert list(frame["kode"][:2]) == ["16.10", "007"]
    assert frame["luas"].tolist()[:2] == [12258.593, 0.2]
    path = tmp_path / "data.parquet"
    path.write_bytes(files["data.parquet"])
    with duckdb.connect() as base:
        base.execute("SET threads = 1")
        rows = base.execute(f"SELECT kode, besar, luas, tanggal, jam FROM '{path}'").fetchall()
    assert rows[0] == ("16.10", 9007199254740993, 12258.593, date(2024, 2, 26), time(8, 30))
    assert rows[2] == (None,) * 5


def test_two_writings_are_the_same_bytes(files: Mapping[str, bytes], tmp_path: Path) -> None:
    again = publish(
        tmp_path,
        [
            resource(
                "data",
                None,
                schema={
                    "fields": [
                        {**FIELDS[0], "title": "Kode wilayah", "description": "Menurut Kemendagri."},
                        *FIELDS[1:],
                    ],
                    "missingValues": ["", "NA"],
                },
                title="Rumah",
            )
        ],
        {"data.csv": SOURCE},
        title="Paket",
        licenses=[{"name": "CC-BY-4.0"}],
    )
    assert again["data.parquet"] == files["data.parquet"]


def _column(type_: str, cells: list[str]) -> Any:
    stated = {
        "name": "data",
        "data": [["no", "nilai"], *([place, cell] for place, cell in enumerate(cells))],
        "schema": {"fields": [field("no", "integer"), field("nilai", type_)], "missingValues": [""]},
    }
    with tempfile.TemporaryDirectory() as folder:
        return parquet_table(publish(Path(folder), [stated], {})["data.parquet"]).column("nilai")


@given(st.lists(NUMBERS, min_size=1, max_size=8))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example([Decimal("0.20"), 12258])
@example([2**53 + 1, Decimal("0.5")])
@example([10**60])
@example([Decimal("1E-400"), 1])
def test_numbers_keep_every_digit(numbers: list[int | Decimal]) -> None:
    told = _column("number", list(map(str, numbers))).to_pylist()
    for number, value in zip(numbers, told, strict=True):
        assert Decimal(repr(value) if isinstance(value, float) else value) == number


@pytest.mark.parametrize(
    ("type_", "cells", "arrow"),
    [
        ("integer", ["1", str(2**63 - 1)], "int64"),
        ("integer", ["1", str(2**63)], "decimal128(19, 0)"),
        ("integer", ["1", "9" * 40], "string"),
        ("number", ["0.1", "9007199254740993"], "decimal128(17, 1)"),
        ("number", ["NaN", "INF", "1"], "double"),
        ("datetime", ["2024-02-26T10:00:00", ""], "timestamp[us]"),
        ("datetime", ["2024-02-26T10:00:00+07:00"], "timestamp[us, tz=UTC]"),
        ("time", ["10:00:00+07:00"], "string"),
        ("date", [""], "date32[day]"),
        ("year", ["0987"], "int64"),
    ],
)
def test_a_type_gives_way_only_where_it_could_not_hold_a_value(type_: str, cells: list[str], arrow: str) -> None:
    column = _column(type_, cells)
    assert str(column.type) == arrow
    if type_ == "datetime" and cells[0].endswith("+07:00"):
        assert column.to_pylist() == [datetime(2024, 2, 26, 3, tzinfo=UTC)]


def test_odd_texts_survive() -> None:
    assert [text or "" for text in _column("string", ODD).to_pylist()] == ODD
