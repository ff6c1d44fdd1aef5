"""The one SQLite file of the portal: tables typed and keyed, described by tables beside them, always the same bytes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import frictionless
import pytest

from site_builder.derive.downloads import Edition, resource_downloads
from site_builder.derive.routes import derive_routes
from site_builder.model.package import Package
from site_builder.model.portal import Database
from site_builder.model.settings import Settings
from site_builder.render.downloads.files import render_downloads
from tests.built import BuiltPortal
from tests.downloads.making import field, read_package, resource, write_package
from tests.downloads.test_odd_values import ODD
from tests.downloads.test_tables import FIELDS, SOURCE
from tests.tools import ROOT

NAME = "data/semua-data.sqlite"


def _render(*packages: Package) -> bytes:
    edition = Edition(derive_routes(packages), Settings())
    parts = [
        item
        for package in packages
        for part in package.resources
        for item in resource_downloads(package, part, edition)
        if item.format == "csv"
    ]
    return render_downloads((), Database(NAME, tuple(parts), {"judul": "Uji"}))[-1].data


@contextmanager
def _open(data: bytes) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(data)
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []
        yield base


def _publish(folder: Path, resources: list[dict[str, Any]], files: dict[str, str]) -> bytes:
    return _render(read_package(write_package(folder, resources, files)))


def test_columns_are_typed_and_codes_are_text(tmp_path: Path) -> None:
    stated = resource("data", None, schema={"fields": FIELDS, "missingValues": ["", "NA"]})
    with _open(_publish(tmp_path, [stated], {"data.csv": SOURCE})) as base:
        types = {row[1]: row[2] for row in base.execute("PRAGMA table_info(contoh__data)")}
        rows = base.execute("SELECT kode, jumlah, besar, luas, selesai, tanggal, tahun FROM contoh__data").fetchall()
    assert {name for name, type_ in types.items() if type_ == "INTEGER"} == {"jumlah", "besar", "selesai", "tahun"}
    assert types["luas"] == "REAL"
    assert types["kode"] == types["tanggal"] == types["titik"] == "TEXT"
    assert rows == [
        ("16.10", 30284, 9007199254740993, 12258.593, 1, "2024-02-26", 2021),
        ("007", 0, -5, 0.2, 0, "1850-01-01", 987),
        (None,) * 7,
    ]


def test_odd_texts_numbers_and_names_survive(tmp_path: Path) -> None:
    names = ["Kode", "kode", 'a"b', "select", "=x"]
    stated = [
        {
            "name": "teks",
            "data": [["no", "teks"], *([place, text] for place, text in enumerate(ODD))],
            "schema": {"fields": [field("no", "integer"), field("teks")], "missingValues": []},
        },
        {"name": "sqlite", "data": [names, ["1"] * 5], "schema": {"fields": [field(name) for name in names]}},
        {
            "name": "angka",
            "data": [["n"], ["NaN"], ["0.3000000000000000001"], ["9" * 30]],
            "schema": {"fields": [field("n", "number")]},
        },
    ]
    with _open(_publish(tmp_path, stated, {})) as base:
        assert [text for _, text in base.execute("SELECT * FROM contoh__teks")] == ODD
        assert [row[1] for row in base.execute("PRAGMA table_info(contoh__sqlite)")] == [
            "Kode",
            "kode_2",
            'a"b',
            "select",
            "=x",
        ]
        told = [row[0] for row in base.execute("SELECT n FROM contoh__angka")]
        assert told[0] == "NaN"
        assert [Decimal(text) for text in told[1:]] == [Decimal("0.3000000000000000001"), Decimal("9" * 30)]
        assert base.execute("SELECT nama FROM kolom WHERE kolom = 'kode_2'").fetchall() == [("kode",)]


def test_keys_are_declared_where_the_rows_keep_them(tmp_path: Path) -> None:
    place = {"fields": [field("kode"), field("nama"), field("no", "integer")], "primaryKey": ["no"]}
    keys = [
        {"fields": ["kode"], "reference": {"resource": "wilayah", "fields": ["kode"]}},
        {"fields": ["atas"], "reference": {"resource": "", "fields": ["no"]}},
    ]
    figures = {
        "fields": [field("no", "integer"), field("kode"), field("atas", "integer")],
        "primaryKey": ["no"],
        "foreignKeys": keys,
    }
    files = {"wilayah.csv": "kode,nama,no\n16.10,A,2\n16.20,B,1\n", "angka.csv": "no,kode,atas\n2,16.10,\n1,,2\n"}
    stated = [resource("wilayah", None, schema=place), resource("angka", None, schema=figures)]
    with _open(_publish(tmp_path, stated, files)) as base:
        [(definition,)] = base.execute("SELECT sql FROM sqlite_master WHERE name = 'contoh__angka'")
        found = {(row[2], row[3], row[4]) for row in base.execute("PRAGMA foreign_key_list(contoh__angka)")}
        order = [row[0] for row in base.execute("SELECT no FROM contoh__wilayah ORDER BY rowid")]
    assert 'PRIMARY KEY ("no")' in definition
    assert found == {("contoh__wilayah", "kode", "kode"), ("contoh__angka", "atas", "no")}
    assert order == [2, 1], "rows stand in the order of the source"


def test_a_key_that_the_rows_break_is_not_promised(tmp_path: Path) -> None:
    schema = {"fields": [field("kode"), field("n", "integer")]}
    package = read_package(
        write_package(tmp_path, [resource("data", None, schema=schema)], {"data.csv": "kode,n\na,1\na,2\n"})
    )
    [part] = package.resources
    broken = replace(part, schema=replace(part.schema, primary_key=("kode",)))
    with _open(_render(replace(package, resources=(broken,)))) as base:
        assert (
            "PRIMARY KEY" not in base.execute("SELECT sql FROM sqlite_master WHERE name = 'contoh__data'").fetchone()[0]
        )


def test_the_same_data_is_the_same_bytes_and_names_no_machine(tmp_path: Path) -> None:
    stated = resource("data", None, schema={"fields": FIELDS, "missingValues": ["", "NA"]})
    first, second = (_publish(tmp_path / name, [stated], {"data.csv": SOURCE}) for name in ("a", "b"))
    assert first == second
    assert int.from_bytes(first[16:18], "big") == 4096
    assert int.from_bytes(first[96:100], "big") == 3_040_000
    assert first[24:28] == first[92:96]


def test_the_real_portal_reads_back_equal(portal: BuiltPortal) -> None:
    with _open((portal.folder / NAME).read_bytes()) as base:
        tables = base.execute("SELECT tabel, paket, nama, baris FROM tabel").fetchall()
        assert len(tables) > 30
        assert base.execute("SELECT count(*) FROM sumber WHERE tabel IS NULL").fetchone()[0] > 0
        keyed = base.execute("SELECT count(*) FROM sqlite_master WHERE sql LIKE '%PRIMARY KEY%'").fetchone()[0]
        assert keyed > 20
        for table, package, name, count in tables:
            source = frictionless.Package(str(ROOT / "datapackages" / package / "datapackage.json")).get_resource(name)
            stated = [row.to_dict() for row in source.read_rows()]
            told = base.execute(f'SELECT * FROM "{table}" ORDER BY rowid').fetchall()
            assert len(told) == count == len(stated)
            for row, cells in zip(stated, told, strict=True):
                assert [_comparable(value) for value in row.values()] == list(cells), table


def _comparable(value: Any) -> Any:
    if value is None or isinstance(value, str | bool | int):
        return value
    return float(value) if isinstance(value, Decimal) else str(value)


def test_every_column_is_described(portal: BuiltPortal) -> None:
    with _open((portal.folder / NAME).read_bytes()) as base:
        for (table,) in base.execute("SELECT tabel FROM tabel").fetchall():
            names = [row[1] for row in base.execute(f'PRAGMA table_info("{table}")')]
            told = base.execute("SELECT kolom FROM kolom WHERE tabel = ? ORDER BY urutan", (table,)).fetchall()
            assert [row[0] for row in told] == names


def test_the_catalogue_offers_it(portal: BuiltPortal) -> None:
    page = portal.text("data/index.html")
    assert "semua-data.sqlite" in page
    assert portal.manifest[NAME]["sha256"] in page


@pytest.mark.parametrize("table", ["wilayah_banyuasin__kecamatan"])
def test_duckdb_knows_the_file_as_well(portal: BuiltPortal, table: str) -> None:
    with duckdb.connect() as base:
        try:
            base.execute("LOAD sqlite")
        except duckdb.Error:
            pytest.skip("DuckDB has no reader of SQLite here, and nothing is loaded from elsewhere")
        base.execute(f"ATTACH '{portal.folder / NAME}' AS p (TYPE sqlite)")
        assert base.execute(f"SELECT count(*) FROM p.{table}").fetchone() == (21,)
