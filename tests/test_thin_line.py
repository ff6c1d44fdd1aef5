"""The whole line once, through the command line: a package in, pages and a CSV out, nothing else touched."""

from __future__ import annotations

import json
from pathlib import Path

from site_builder.cli import main


def _project(folder: Path, cell: str) -> Path:
    package = folder / "datapackages" / "rumah"
    (package / "data").mkdir(parents=True)
    (package / "data" / "stok.csv").write_text(f"kode,jumlah\n16.10,{cell}\n", encoding="utf-8")
    fields = [{"name": "kode", "type": "string"}, {"name": "jumlah", "type": "integer"}]
    descriptor = {
        "name": "rumah",
        "resources": [{"name": "stok", "path": "data/stok.csv", "schema": {"fields": fields}}],
    }
    (package / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    return folder


def test_a_valid_package_becomes_pages_and_a_csv(tmp_path: Path) -> None:
    project = _project(tmp_path, "7")
    assert main(["build", "--project", str(project)]) == 0
    public = project / "public"
    assert (public / "index.html").is_file()
    assert (public / "data/rumah/stok/stok.csv").read_bytes() == b"kode,jumlah\r\n16.10,7\r\n"


def test_a_wrong_cell_stops_the_build_and_leaves_the_old_portal(tmp_path: Path, capsys: object) -> None:
    project = _project(tmp_path, "7")
    assert main(["build", "--project", str(project)]) == 0
    before = {path: path.read_bytes() for path in (project / "public").rglob("*") if path.is_file()}
    (project / "datapackages/rumah/data/stok.csv").write_text("kode,jumlah\n16.10,tujuh\n", encoding="utf-8")
    assert main(["build", "--project", str(project)]) == 1
    assert before == {path: path.read_bytes() for path in (project / "public").rglob("*") if path.is_file()}
