"""A finished site with hidden figures: nothing of them survives anywhere, and every page says that they exist."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import frictionless
import jsonschema
import openpyxl
import pytest

from site_builder.model.request import Request
from site_builder.read.published import read_published
from tests.disclosure.making import column, text
from tests.downloads.reading import excel_rows, parquet_table
from tests.pages.projects import Site, build, write_content, write_package
from tests.tools import find_shared

# Figures that nothing else in a site looks like, so that each of them can be searched for.
SMALL, COVERED, SHOWN = "1.0625", "38.4375", "71.53125"
HEADER = ("kode", "nama", "program", "tahun", "selesai", "satuan")
COLUMNS = (
    column("kode::wilayah"),
    column("nama::nama-wilayah"),
    column("program::program"),
    column("tahun:integer:periode"),
    column(
        "selesai:number:tertangani",
        unit="rumah",
        title="Selesai",
        example=SMALL,
        constraints={"required": True, "minimum": 1.0625},
    ),
    column("satuan"),
)
ROWS = (
    ("16.07", "Kabupaten Contoh", "bsps", 2021, "201.53125", "rumah"),
    ("16.07.01", "Betung", "bsps", 2021, COVERED, "rumah"),
    ("16.07.02", "Sembawa", "bsps", 2021, SMALL, "rumah"),
    ("16.07.03", "Rambutan", "bsps", 2021, SHOWN, "rumah"),
    ("16.07.04", "Suak Tapeh", "bsps", 2021, "90.5", "rumah"),
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    project = tmp_path_factory.mktemp("small")
    resource = {
        "name": "rumah",
        "path": "data/rumah.csv",
        "title": "Rumah selesai",
        "schema": {"fields": list(COLUMNS)},
    }
    write_package(project, {"name": "bantuan", "resources": [resource]}, {"data/rumah.csv": text(HEADER, ROWS)})
    write_content(project, {"site.toml": 'area_code = "16.07"\n'})
    return build(project)


def _all_bytes(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield from _parts(path.relative_to(folder).as_posix(), path.read_bytes())


def _parts(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield a file, and what archives and workbooks hold."""
    yield name, data
    if name.endswith((".zip", ".xlsx")):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for inner in archive.namelist():
                yield from _parts(f"{name}/{inner}", archive.read(inner))


def test_no_file_holds_a_hidden_figure(site: Site) -> None:
    found = [
        (name, figure)
        for name, data in _all_bytes(site.folder)
        for figure in (SMALL, COVERED)
        for written in (figure, figure.replace(".", ","))
        if written.encode() in data
    ]
    assert found == []
    names = [name for name, data in _all_bytes(site.folder) if SHOWN.encode() in data]
    assert {Path(name).suffix for name in names} >= {".csv", ".json", ".xml"}, "else the search would find nothing ever"


def test_the_csv_writes_the_markers_and_the_descriptor_explains_them(site: Site) -> None:
    [path] = site.folder.rglob("rumah.csv")
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8"), newline="")))
    assert [row["selesai"] for row in rows] == ["201.53125", "38.4375", "<5", SHOWN, "10"] or [
        row["selesai"] for row in rows
    ].count("<5") == 1
    shown = {row["kode"]: row["selesai"] for row in rows}
    assert shown["16.07.02"] == "<5"
    assert list(shown.values()).count("ditutup") == 1
    descriptor = _descriptor(site)
    [field] = [item for item in descriptor["resources"][0]["schema"]["fields"] if item["name"] == "selesai"]
    labels = {item["value"]: item.get("label", "") for item in field["missingValues"]}
    assert labels["<5"] == "kurang dari 5, tidak ditampilkan"
    assert "dapat dihitung" in labels["ditutup"]
    assert "example" not in field
    assert "required" not in field.get("constraints", {})


def _descriptor(site: Site) -> Any:
    [path] = site.folder.rglob("*.zip")
    return json.loads(zipfile.ZipFile(path).read("datapackage.json"))


def test_the_archive_validates_by_itself_and_reads_back(site: Site, tmp_path: Path) -> None:
    [path] = site.folder.rglob("*.zip")
    with zipfile.ZipFile(path) as archive:
        archive.extractall(tmp_path)
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["type", "note"])
    published = read_published(Request(project_path=tmp_path, output_path=site.folder))
    assert published is not None
    package = published.read("bantuan")
    assert package is not None
    table = package.resources[0].table
    assert table is not None
    assert [value is None for value in table.column("selesai")].count(True) == 2


def test_the_archive_keeps_the_official_profile(site: Site) -> None:
    profile = json.loads(find_shared("validators/datapackage-2.0/datapackage.json").read_text("utf-8"))
    jsonschema.validate(_descriptor(site), profile)


def test_json_has_null_and_the_workbook_the_marker(site: Site) -> None:
    [path] = site.folder.rglob("rumah.json")
    assert [row["selesai"] for row in json.loads(path.read_text("utf-8"))].count(None) == 2
    [path] = site.folder.rglob("rumah.xlsx")
    book = openpyxl.load_workbook(path)
    cells = [cell.value for cell in book["Data"]["E"][1:]]
    assert cells[2] == "<5"
    assert cells.count("ditutup") == 1
    told = " ".join(str(cell.value) for row in book["Keterangan"].iter_rows() for cell in row if cell.value)
    assert "“<5” berarti kurang dari 5, tidak ditampilkan" in told


def test_what_is_hidden_is_null_in_typed_files_and_a_marker_for_excel(site: Site) -> None:
    [path] = site.folder.rglob("rumah.parquet")
    typed = parquet_table(path.read_bytes()).column("selesai").to_pylist()
    with closing(sqlite3.connect(f"file:{next(site.folder.rglob('*.sqlite'))}?mode=ro", uri=True)) as base:
        stored = [row[0] for row in base.execute("SELECT selesai FROM bantuan__rumah ORDER BY rowid")]
    assert typed == stored
    assert typed.count(None) == 2
    assert not {float(SMALL), float(COVERED)} & set(typed)
    [path] = site.folder.rglob("rumah.excel.csv")
    head, *rows = excel_rows(path.read_bytes())
    shown = [row[head.index("selesai")] for row in rows]
    assert shown.count("<5") == 1
    assert shown.count("ditutup") == 1


def test_pages_say_that_the_figures_exist(site: Site) -> None:
    page = site.page("data/bantuan/rumah/index.html")
    assert "1 angka tidak ditampilkan karena terlalu kecil (<5)" in page.text
    assert "1 angka ditutup" in page.text
    assert "bukan nol dan bukan belum dipublikasikan" in page.text
    html = site.text("data/bantuan/rumah/index.html")
    assert '<span class="veil">&lt;5<span class="unseen"> (kurang dari 5, tidak ditampilkan)</span></span>' in html
    assert "2 angka tidak ditampilkan" in site.page("mutu/index.html").text
    for path, other in site.pages.items():
        if path.endswith("gaya/index.html"):
            continue  # explains the mark
        rest = other.text.replace("bukan belum dipublikasikan", "")
        assert "belum dipublikasikan" not in rest, path


def test_the_chart_names_what_it_does_not_draw(site: Site) -> None:
    page = site.page("data/bantuan/rumah/index.html")
    assert "2 tidak ditampilkan" in page.text
    assert "Tidak ditampilkan: " in site.text("data/bantuan/rumah/index.html")
    assert "Sembawa (&lt;5)" in site.text("data/bantuan/rumah/index.html")
