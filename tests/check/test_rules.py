"""Rules of our own: names, guessed schemas, double rows, keys into other packages."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.gate import fields, run, run_json, table, write_package

WILAYAH = {"name": "wilayah", "resources": [table("kecamatan", "kode", "nama")]}
DISTRICTS = {"data/kecamatan.csv": "kode,nama\n16.07.01,Banyuasin I\n16.07.02,Banyuasin II\n"}


def _project(folder: Path, **packages: tuple[Mapping[str, Any], Mapping[str, str]]) -> Path:
    for name, (descriptor, files) in packages.items():
        write_package(folder / "datapackages" / name, descriptor, files)
    return folder


def _referring(cells: str, **reference: str) -> tuple[Mapping[str, Any], Mapping[str, str]]:
    columns = fields("kode:string:Kecamatan", "jumlah:integer")
    columns[0]["references"] = {"package": "wilayah", "resource": "kecamatan", "field": "kode", **reference}
    resource = {"name": "stok", "path": "data/stok.csv", "schema": {"fields": columns}}
    return {"name": "rumah", "resources": [resource]}, {"data/stok.csv": f"kode,jumlah\n{cells}"}


def _said(capsys: pytest.CaptureFixture[str], project: Path, *more: str | Path) -> tuple[int, list[Any]]:
    code, value = run_json(capsys, "validate", "--project", project, *more)
    return code, value["findings"]


def test_codes_of_another_package_are_looked_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = _project(tmp_path, wilayah=(WILAYAH, DISTRICTS), rumah=_referring("16.07.01,1\n16.07.21,2\n,3\n"))
    code, found = _said(capsys, project)
    assert code == 1
    assert [(item["code"], item["cell"], item["field"], item["value"]) for item in found] == [
        ("reference-unknown", "A3", "kode", "16.07.21")
    ]
    assert found[0]["message"] == (
        "Sel A3 (kolom “Kecamatan”) berisi “16.07.21”, yang tidak ada di paket “wilayah” (tabel “kecamatan”, kolom "
        "“kode”)."
    )
    assert "maksud Anda “16.07.0" in found[0]["hint"]


def test_every_code_of_a_list_is_looked_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    descriptor, _ = _referring("")
    descriptor["resources"][0]["schema"]["fields"][0] |= {"type": "list", "delimiter": ";"}
    files = {"data/stok.csv": "kode,jumlah\n16.07.01;16.07.02,1\n16.07.01;16.07.09,2\n"}
    _, found = _said(capsys, _project(tmp_path, wilayah=(WILAYAH, DISTRICTS), rumah=(descriptor, files)))
    assert [(item["code"], item["cell"], item["value"]) for item in found] == [("reference-unknown", "A3", "16.07.09")]


def test_a_package_that_is_not_read_is_noted_and_not_guessed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = _project(tmp_path, wilayah=(WILAYAH, DISTRICTS), rumah=_referring("16.07.99,1\n"))
    alone = tmp_path / "datapackages" / "rumah"
    assert _said(capsys, project, alone, "--strict") == (0, [])
    code, _, err = run(capsys, "validate", "--project", project, alone)
    assert code == 0
    assert "Catatan: paket “rumah” merujuk paket “wilayah”, yang tidak ikut dibaca; kodenya tidak diperiksa." in err


@pytest.mark.parametrize(
    ("reference", "message"),
    [
        ({"resource": "kecamata"}, "Kolom “kode” merujuk “kecamata”, yang tidak ada di paket “wilayah”."),
        ({"field": "kod"}, "Kolom “kode” merujuk “kecamatan.kod”, yang tidak ada di paket “wilayah”."),
        ({"field": ""}, "“references” pada kolom “kode” tidak lengkap: perlu package, resource dan field."),
    ],
)
def test_a_reference_to_nothing_is_told(
    reference: Mapping[str, str], message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = _project(tmp_path, wilayah=(WILAYAH, DISTRICTS), rumah=_referring("16.07.01,1\n", **reference))
    code, found = _said(capsys, project)
    assert (code, [item["message"] for item in found]) == (1, [message])


def test_two_packages_of_one_name_are_told_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = _project(tmp_path, a=(WILAYAH, DISTRICTS), b=(WILAYAH, DISTRICTS))
    code, found = _said(capsys, project)
    assert code == 1
    assert [item["message"] for item in found] == [
        "Nama paket “wilayah” sudah dipakai datapackages/a/datapackage.json."
    ]
    assert found[0]["path"] == "datapackages/b/datapackage.json"


def test_a_table_without_a_schema_is_published_with_one_warning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    descriptor = {"name": "contoh", "resources": [{"name": "stok", "path": "stok.csv"}]}
    project = _project(tmp_path, contoh=(descriptor, {"stok.csv": "kode,tahun,jumlah\n16.10,2020,3\n16.20,2021,4\n"}))
    code, found = _said(capsys, project)
    assert code == 0
    assert [(item["code"], item["severity"], item["resource"]) for item in found] == [
        ("schema-missing", "warning", "stok")
    ]
    assert found[0]["hint"].endswith("Tebakannya: kode: string, tahun: year, jumlah: integer.")
    assert _said(capsys, project, "--strict")[0] == 1


def test_a_double_row_is_a_warning_where_no_key_forbids_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    descriptor = {"name": "contoh", "resources": [table("stok", "kode", "isi:array")]}
    cells = 'kode,isi\na,"[1]"\nb,"[1]"\na,"[1]"\n'
    project = _project(tmp_path, contoh=(descriptor, {"data/stok.csv": cells}))
    code, found = _said(capsys, project)
    assert code == 0
    assert [(item["code"], item["row"], item["message"]) for item in found] == [
        ("duplicate-row", 4, "Baris 4 sama persis dengan baris 2.")
    ]


def test_findings_come_in_the_order_of_the_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    resources = [table("a", "x:integer"), {"name": "b", "path": "data/b.csv"}, table("c", "x:integer")]
    files = {"data/a.csv": "x\n1\ndua\ntiga\n", "data/b.csv": "y\n1\n", "data/c.csv": "x\nempat\n"}
    project = _project(tmp_path, contoh=({"name": "contoh", "resources": resources}, files))
    _, found = _said(capsys, project)
    assert [(item["resource"], item["row"]) for item in found] == [("a", 3), ("a", 4), ("b", None), ("c", 2)]
