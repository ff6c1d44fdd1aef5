"""Silent emptiness, and what looks like it: good twins of tests/corpus/emptiness.py, and words in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from site_builder.model.roles import BY_NAME
from tests.gate import V2, fields, findings_of, run_json, table, write_package

STOK = table("stok", "kode", "jumlah:integer")
FILES = {"data/stok.csv": "kode,jumlah\na,1\nb,2\n"}


def _package(*resources: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    return {"$schema": V2, "name": "contoh", "resources": list(resources) or [STOK], **more}


@pytest.mark.parametrize(
    "name",
    [
        *("data/README.md", "data/BACA-SAYA.txt", "data/.DS_Store", "data/Thumbs.db", "data/~$stok.xlsx"),
        *("data/LICENSE", "data/.gitkeep", "data/stok.csv.bak", "arsip/stok-2019.csv", "catatan.txt", "peta.png"),
    ],
)
def test_files_that_are_no_forgotten_data(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    package = write_package(tmp_path / "contoh", _package(), {**FILES, name: "x\n"})
    assert findings_of(capsys, package) == []


@pytest.mark.parametrize(
    "more",
    [
        {"image": "data/peta.png"},
        {"sources": [{"title": "Laporan", "path": "data/peta.png"}]},
        {"lampiran": ["data/peta.png"]},
        {"lampiran": "./data//peta.png"},
    ],
)
def test_a_file_is_named_wherever_the_descriptor_names_it(
    more: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = write_package(tmp_path / "contoh", _package(**more), {**FILES, "data/peta.png": b"\x89PNG"})
    assert findings_of(capsys, package) == []


def test_a_misspelled_path_is_one_fault_and_no_forgotten_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = write_package(tmp_path / "contoh", _package({**STOK, "path": "data/stock.csv"}), FILES)
    assert [item["code"] for item in findings_of(capsys, package)] == ["file-missing"]


def test_parts_schemas_and_extra_paths_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    resource = {**STOK, "path": ["data/1.csv", "data/2.csv"], "schema": "data/skema.json"}
    files = {"data/1.csv": "kode,jumlah\na,1\n", "data/2.csv": "kode,jumlah\nb,2\n"}
    schema = '{"fields": [{"name": "kode", "type": "string"}, {"name": "jumlah", "type": "integer"}]}'
    package = write_package(tmp_path / "contoh", _package(resource), {**files, "data/skema.json": schema})
    assert findings_of(capsys, package) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("kode,jumlah\na,\n", []),  # a single row may leave something open
        ("kode,jumlah\na,\nb,0\n", []),  # a zero is a figure
        ("kode,jumlah\na,\nb,\n", ["column-empty"]),
    ],
)
def test_a_column_is_empty_only_without_any_value(
    text: str, told: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = write_package(tmp_path / "contoh", _package(), {"data/stok.csv": text})
    assert [item["code"] for item in findings_of(capsys, package)] == told


def test_remarks_may_be_empty_and_so_may_guessed_columns(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    columns = fields("kode", "catatan")
    columns[1]["rdfType"] = BY_NAME["catatan"].iri
    resources = ({"name": "stok", "path": "a.csv", "schema": {"fields": columns}}, {"name": "lain", "path": "b.csv"})
    files = {"a.csv": "kode,catatan\na,\nb,\n", "b.csv": "x,y\n1,\n2,\n"}
    found = findings_of(capsys, write_package(tmp_path / "contoh", _package(*resources), files))
    assert [item["code"] for item in found] == ["schema-missing"]


def test_an_indicator_is_found_whatever_its_capitals(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    listed, measured = fields("indikator"), fields("indikator", "skor:number")
    for item, role in ((listed[0], "indikator"), (measured[0], "indikator"), (measured[1], "skor")):
        item["rdfType"] = BY_NAME[role].iri
    resources = [
        {"name": name, "path": f"{name}.csv", "schema": {"fields": columns}}
        for name, columns in (("daftar", listed), ("hasil", measured))
    ]
    files = {
        "daftar.csv": "indikator\nAir Bersih\nRumah  layak\n",
        "hasil.csv": "indikator,skor\nair bersih,1\nRumah layak,2\n",
    }
    assert findings_of(capsys, write_package(tmp_path / "contoh", _package(*resources), files)) == []


def test_folders_of_other_things_are_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_package(tmp_path / "datapackages" / "contoh", _package(), FILES)
    for name in ("datapackages/README.md", "datapackages/.git/config", "datapackages/_arsip/lama.csv"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x\n", encoding="utf-8")
    (tmp_path / "datapackages" / "kosong").mkdir()
    assert run_json(capsys, "validate", "--project", tmp_path)[1]["findings"] == []


def test_every_resource_has_a_page_so_none_is_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A table, a file that is no table, and a table without a schema: each is reached from its package's page."""
    resources = (STOK, {"name": "peta", "path": "peta.pdf"}, {"name": "lain", "path": "lain.csv"})
    files = {**FILES, "peta.pdf": b"%PDF-1.4", "lain.csv": "x\n1\n"}
    package = write_package(tmp_path / "contoh", _package(*resources), files)
    code, _ = run_json(capsys, "build", package, "--project", tmp_path, "--output", tmp_path / "public")
    assert code == 0
    page = (tmp_path / "public/data/contoh/index.html").read_text("utf-8")
    for name in ("stok", "peta", "lain"):
        assert (tmp_path / "public/data/contoh" / name / "index.html").is_file()
        assert f"{name}/index.html" in page
