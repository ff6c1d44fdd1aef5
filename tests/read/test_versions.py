"""Version 1 and version 2 of the standard: what is right in one is judged by that one, and no fault is told twice."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from site_builder.read.standard import version_of
from tests.gate import V2, findings_of, run_json, write_package

ROWS = {"data/stok.csv": "kode,tanggal,jumlah\na,31/12/2020,1\nb,30/11/2020,\n"}
# Everything in here is of version 1, and much of it is gone or different in version 2.
OLD: dict[str, Any] = {
    "profile": "tabular-data-package",
    "name": "contoh",
    "id": "b03ec84-77fd-4270-813b-0c698943f7ce",
    "licenses": [{"name": "ODC-PDDL-1.0"}],
    "sources": [{"name": "Laporan", "web": "https://contoh.id/laporan"}],
    "contributors": [{"title": "Dinas", "role": "publisher", "email": "info@contoh.id"}],
    "keywords": [],
    "resources": [
        {
            "profile": "tabular-data-resource",
            "name": "stok",
            "path": "data/stok.csv",
            "url": "https://contoh.id/stok.csv",
            "mediatype": "text/csv",
            "encoding": "UTF-8",
            "dialect": {"csvddfVersion": 1.2, "delimiter": ",", "caseSensitiveHeader": False},
            "schema": {
                "fields": [
                    {"name": "kode", "type": "string", "constraints": {"required": True}},
                    {"name": "tanggal", "type": "date", "format": "fmt:%d/%m/%Y"},
                    {"name": "jumlah", "type": "integer", "constraints": {"minimum": "0"}},
                ],
                "primaryKey": "kode",
                "missingValues": [""],
                "foreignKeys": [{"fields": "kode", "reference": {"resource": "", "fields": "kode"}}],
            },
        }
    ],
}


def test_a_package_of_version_one_is_right_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert findings_of(capsys, write_package(tmp_path / "contoh", OLD, ROWS)) == []


def test_the_same_package_under_version_two_is_told_what_changed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = write_package(tmp_path / "contoh", {"$schema": V2, **OLD}, ROWS)
    told = [(item["code"], item["message"]) for item in findings_of(capsys, package)]
    assert told == [("package-error", "“keywords” tidak berisi apa-apa.")]


@pytest.mark.parametrize(
    ("schema", "version"),
    [
        (None, "v1"),
        ("", "v1"),
        ("https://datapackage.org/profiles/1.0/datapackage.json", "v1"),
        (V2, "v2"),
        ("https://datapackage.org/profiles/2.1/datapackage.json", "v2"),
        ("https://contoh.id/profil.json", "unknown"),
        (5, "unknown"),
    ],
)
def test_the_version_is_told_by_the_profile(schema: Any, version: str) -> None:
    assert version_of({} if schema is None else {"$schema": schema}) == version


def test_what_only_version_two_knows_is_told_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line at the top of the descriptor mends them all, however many there are."""
    fields = [{"name": name, "type": "integer", "constraints": {"exclusiveMinimum": 0}} for name in ("a", "b", "c")]
    resource = {"name": "stok", "path": "a.csv", "schema": {"fields": fields}}
    files = {"a.csv": "a,b,c\n70,85,93\n"}
    package = write_package(tmp_path / "contoh", {"name": "contoh", "resources": [resource]}, files)
    [found] = findings_of(capsys, package)
    assert '"$schema"' in found["hint"]
    descriptor = {"$schema": V2, "name": "contoh", "resources": [resource]}
    package = write_package(tmp_path / "contoh", descriptor, files)
    assert findings_of(capsys, package) == []


def test_what_is_ours_survives_in_the_published_descriptor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Labels in two languages, roles and units are read by others too: the export keeps them as they were written."""
    missing = [{"value": "", "label": "kosong", "label_en": "empty"}]
    field = {
        "name": "jumlah",
        "type": "integer",
        "title": "Jumlah",
        "title_en": "Count",
        "unit": "rumah",
        "rdfType": "https://rumah-terbuka.example/peran#stok",
        "missingValues": [*missing, {"value": "-", "label": "tidak ada", "label_en": "none"}],
        "categories": [{"value": 1, "label": "satu", "label_en": "one"}, {"value": 20, "label": "dua puluh"}],
    }
    schema = {"fields": [{"name": "kode", "type": "string"}, field], "missingValues": missing}
    resource = {"name": "stok", "path": "a.csv", "schema": schema}
    descriptor = {"$schema": V2, "name": "contoh", "resources": [resource]}
    package = write_package(tmp_path / "contoh", descriptor, {"a.csv": "kode,jumlah\na,1\nb,20\n"})
    code, _ = run_json(capsys, "build", package, "--project", tmp_path, "--output", tmp_path / "public")
    assert code == 0
    with zipfile.ZipFile(tmp_path / "public/data/contoh/contoh.zip") as archive:
        [name] = [member for member in archive.namelist() if member.endswith("datapackage.json")]
        published = json.loads(archive.read(name))["resources"][0]["schema"]
    kept = next(item for item in published["fields"] if item["name"] == "jumlah")
    for key in ("title_en", "unit", "rdfType", "categories"):
        assert kept[key] == field[key]
    labels = {item["value"]: item for item in kept.get("missingValues", published.get("missingValues"))}
    assert labels[""]["label_en"] == "empty"
    assert labels["-"]["label_en"] == "none"
