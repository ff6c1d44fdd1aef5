"""A column that no schema declares is never published: no value of it in any file of the portal, however it is kept."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.built import read_tree
from tests.gate import V2, run_json, write_package
from tests.read.world import workbook

SECRET = "tidakuntukumum"
HEADER, ROWS = ("kode", "rahasia", "jumlah"), (("a", SECRET, 10), ("b", SECRET, 20), ("c", SECRET, 30))
DECLARED = [{"name": "kode", "type": "string"}, {"name": "jumlah", "type": "integer"}]
OBJECTS = [dict(zip(HEADER, row, strict=True)) for row in ROWS]
CSV = "\n".join(",".join(map(str, row)) for row in (HEADER, *ROWS)) + "\n"
KEPT: Mapping[str, tuple[str, bytes]] = {
    "csv": ("data/stok.csv", CSV.encode()),
    "xlsx": ("data/stok.xlsx", workbook(("Lembar1", [list(row) for row in (HEADER, *ROWS)]))),
    "json": ("data/stok.json", json.dumps(OBJECTS).encode()),
    "jsonl": ("data/stok.jsonl", "\n".join(map(json.dumps, OBJECTS)).encode()),
}
TOLERANT = ("subset", "partial")


def _package(folder: Path, kind: str, match: str) -> Path:
    name, data = KEPT[kind]
    schema = {"fields": DECLARED, "fieldsMatch": match}
    resource: dict[str, Any] = {"name": "stok", "path": name, "schema": schema}
    return write_package(folder, {"$schema": V2, "name": "contoh", "resources": [resource]}, {name: data})


def _texts(files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield every file, and every member of those that are archives."""
    for path, data in files.items():
        yield path, data
        if zipfile.is_zipfile(io.BytesIO(data)):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                yield from _texts({f"{path}!{name}": archive.read(name) for name in archive.namelist()})


def _assert_unpublished(folder: Path) -> None:
    found = [path for path, data in _texts(read_tree(folder)) if SECRET.encode() in data or b"rahasia" in data]
    assert found == []


@pytest.mark.parametrize("match", TOLERANT)
@pytest.mark.parametrize("kind", KEPT)
def test_where_more_columns_are_allowed_they_are_left_out(
    kind: str, match: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = _package(tmp_path / "contoh", kind, match)
    code, said = run_json(capsys, "build", package, "--project", tmp_path, "--output", tmp_path / "public")
    assert [item for item in said["findings"] if item["severity"] == "error"] == []
    assert code == 0
    assert said["packages"][0]["rows"] == len(ROWS)
    _assert_unpublished(tmp_path / "public")


@pytest.mark.parametrize("match", ["exact", "equal", "superset"])
@pytest.mark.parametrize("kind", KEPT)
def test_where_no_more_are_allowed_they_are_told(
    kind: str, match: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = _package(tmp_path / "contoh", kind, match)
    code, said = run_json(capsys, "build", package, "--project", tmp_path, "--output", tmp_path / "public")
    assert code == 1
    assert [(item["code"], item["value"]) for item in said["findings"]] == [("extra-label", "rahasia")]
    assert not (tmp_path / "public").exists()


def test_inline_objects_keep_what_is_not_declared_to_themselves(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    schema = {"fields": DECLARED, "fieldsMatch": "subset"}
    descriptor = {"$schema": V2, "name": "contoh", "resources": [{"name": "stok", "data": OBJECTS, "schema": schema}]}
    package = write_package(tmp_path / "contoh", descriptor)
    code, _ = run_json(capsys, "build", package, "--project", tmp_path, "--output", tmp_path / "public")
    assert code == 0
    _assert_unpublished(tmp_path / "public")


def test_the_missing_column_of_a_superset_is_no_column_of_the_downloads(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fields = [*DECLARED, {"name": "tahun", "type": "year"}]
    resource = {"name": "stok", "path": "s.csv", "schema": {"fields": fields, "fieldsMatch": "superset"}}
    descriptor = {"$schema": V2, "name": "contoh", "resources": [resource]}
    package = write_package(tmp_path / "contoh", descriptor, {"s.csv": "kode,jumlah\na,1\nb,2\n"})
    code, _ = run_json(capsys, "build", package, "--project", tmp_path, "--output", tmp_path / "public")
    assert code == 0
    assert (tmp_path / "public/data/contoh/stok/stok.csv").read_text("utf-8-sig").splitlines()[0] == "kode,jumlah"
