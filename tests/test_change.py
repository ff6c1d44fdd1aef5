"""Change cells of the real tables so that they still balance: page, chart, table and downloads change with them."""

from __future__ import annotations

import csv
import io
import json
import shutil
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from site_builder.model.roles import BY_NAME
from tests.built import BuiltPortal, build_once, in_one_language, read_tree
from tests.gate import run
from tests.outsider import read_page
from tests.tools import ROOT

MORE = 1000
MINIMAL = ROOT / "tests" / "sites" / "minimal" / "input"


@dataclass(frozen=True)
class HandledTable:
    """The table that tells how many houses were counted and how many are left, found by the roles of its columns."""

    package: Path
    path: str
    column_of: dict[str, str]
    rows: list[dict[str, str]]

    def row(self, kind: str) -> dict[str, str]:
        """Return the newest row of a kind (terdata, sisa, ...) over all programmes that is no plan."""
        kinds, end = self.column_of["jenis"], self.column_of["periode-selesai"]
        candidates = [row for row in self.rows if row[kinds] == kind and row[self.column_of["program"]] == "semua"]
        return max(candidates, key=lambda row: row[end])


def _tables(project: Path) -> Iterator[HandledTable]:
    for descriptor_path in sorted(project.glob("datapackages/*/datapackage.json")):
        descriptor = json.loads(descriptor_path.read_text("utf-8"))
        for resource in descriptor["resources"]:
            column_of = {}
            for field in resource.get("schema", {}).get("fields", ()):
                roles = field.get("rdfType") or ()
                for iri in (roles,) if isinstance(roles, str) else roles:
                    column_of[iri] = field["name"]
            path = resource["path"]
            rows = list(csv.DictReader(io.StringIO((descriptor_path.parent / path).read_text("utf-8-sig"))))
            names = {role: column_of[entry.iri] for role, entry in BY_NAME.items() if entry.iri in column_of}
            yield HandledTable(descriptor_path.parent, path, names, rows)


def _handled(project: Path) -> HandledTable:
    """Find the table whose newest counted houses, less those handled, are those left."""
    wanted = {"jenis", "nilai", "basis", "program", "periode-selesai", "wilayah"}
    for table in _tables(project):
        if wanted <= set(table.column_of) and {"terdata", "sisa"} <= {
            row[table.column_of["jenis"]] for row in table.rows
        }:
            return table
    pytest.fail("no table of the real project tells counted houses and houses left")


@pytest.fixture(scope="module")
def changed(shared_folder: Path) -> tuple[BuiltPortal, int, int]:
    """Build the real project with 1000 more houses counted and left; return old and new number of those left."""
    table = _handled(ROOT)
    old = int(table.row("sisa")[table.column_of["nilai"]])
    folder = shared_folder / "changed"
    return build_once(folder, folder / "project", _change), old, old + MORE


def _change(project: Path) -> None:
    """Copy the real project and add houses to those counted and those left, so that they still balance."""
    for name in ("datapackages", "content", "templates"):
        shutil.copytree(ROOT / name, project / name)
    in_one_language(project)
    table = _handled(project)
    value = table.column_of["nilai"]
    for row in (table.row("terdata"), table.row("sisa")):
        row[value] = str(int(row[value]) + MORE)
    with (table.package / table.path).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(table.rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(table.rows)


def _indonesian(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _differing(portal: BuiltPortal, changed: BuiltPortal, ending: str) -> list[str]:
    # The index of search names its files after what they hold, and the changed project is told in one language.
    here, there = (
        {path for path in site.manifest if "cari/pagefind/" not in path and not path.startswith("en/")}
        for site in (portal, changed)
    )
    assert here == there
    return [
        path
        for path, entry in portal.manifest.items()
        if path in here and path.endswith(ending) and entry["sha256"] != changed.manifest[path]["sha256"]
    ]


def test_the_home_page_tells_the_new_number_and_forgets_the_old(
    portal: BuiltPortal, changed: tuple[BuiltPortal, int, int]
) -> None:
    new_portal, old, new = changed
    before, after = (read_page(one.text("index.html")).text for one in (portal, new_portal))
    assert _indonesian(old) in before
    assert _indonesian(new) in after
    assert _indonesian(old) not in after


def test_a_chart_shows_the_new_number(portal: BuiltPortal, changed: tuple[BuiltPortal, int, int]) -> None:
    new_portal, old, new = changed
    for one, number in ((portal, old), (new_portal, new)):
        drawn = [page for page in one.pages for svg in _drawings(one.text(page)) if _indonesian(number) in svg]
        assert drawn, f"no chart shows {number}"


def _drawings(html: str) -> Iterator[str]:
    start = html.find("<svg")
    while start >= 0:
        end = html.index("</svg>", start)
        yield html[start:end]
        start = html.find("<svg", end)


def _cells_of_csv(data: bytes) -> Iterator[str]:
    for row in csv.reader(io.StringIO(data.decode("utf-8-sig"))):
        yield from row


def _cells_of_json(data: bytes) -> Iterator[str]:
    def leaves(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            for item in value.values():
                yield from leaves(item)
        elif isinstance(value, list):
            for item in value:
                yield from leaves(item)
        else:
            yield str(value)

    yield from leaves(json.loads(data))


def _cells_of_xlsx(data: bytes) -> Iterator[str]:
    for sheet in openpyxl.load_workbook(io.BytesIO(data), read_only=True):
        for row in sheet.iter_rows(values_only=True):
            yield from (str(cell) for cell in row if cell is not None)


def _cells_of_zip(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith(".csv"):
                yield from _cells_of_csv(archive.read(name))


@pytest.mark.parametrize(
    ("ending", "cells"),
    [(".csv", _cells_of_csv), (".json", _cells_of_json), (".xlsx", _cells_of_xlsx), (".zip", _cells_of_zip)],
)
def test_downloads_hold_the_new_number(
    portal: BuiltPortal,
    changed: tuple[BuiltPortal, int, int],
    ending: str,
    cells: Callable[[bytes], Iterator[str]],
) -> None:
    new_portal, old, new = changed
    paths = [path for path in _differing(portal, new_portal, ending) if path.startswith("data/")]
    assert paths, f"no {ending} changed"
    holding = [path for path in paths if str(new) in set(cells((new_portal.folder / path).read_bytes()))]
    assert holding, f"no {ending} holds {new}"
    for path in holding:
        assert str(old) not in set(cells((new_portal.folder / path).read_bytes())), path


def test_pages_of_other_packages_do_not_change(portal: BuiltPortal, changed: tuple[BuiltPortal, int, int]) -> None:
    """Reference tables have nothing to do with houses."""
    differing = _differing(portal, changed[0], ".csv")
    assert len({path.split("/")[1] for path in differing if path.startswith("data/")}) == 1


# ---- a build that fails --------------------------------------------------------------------------------------------


def _wrong_cell(project: Path) -> int:
    table = project / "datapackages/pasar/data/kios.csv"
    table.write_text(table.read_text("utf-8").replace("7.00", "tujuh"), "utf-8")
    return 1


def _missing_file(project: Path) -> int:
    (project / "datapackages/pasar/data/kios.csv").unlink()
    return 1


def _broken_descriptor(project: Path) -> int:
    (project / "datapackages/pasar/datapackage.json").write_text("{", "utf-8")
    return 1


def _unknown_setting(project: Path) -> int:
    (project / "content").mkdir()
    (project / "content/site.toml").write_text('judul = "Pasar"\n', "utf-8")
    return 2


def _broken_template(project: Path) -> int:
    (project / "templates/pages").mkdir(parents=True)
    (project / "templates/pages/quality.html").write_text("{% if %}", "utf-8")
    return 2


def _name_unknown_to_a_template(project: Path) -> int:
    (project / "templates/pages").mkdir(parents=True)
    (project / "templates/pages/404.html").write_text("{{ tidak.ada }}", "utf-8")
    return 2


@pytest.mark.parametrize(
    "spoil",
    [
        _wrong_cell,
        _missing_file,
        _broken_descriptor,
        _unknown_setting,
        _broken_template,
        _name_unknown_to_a_template,
    ],
    ids=lambda spoil: spoil.__name__.strip("_"),
)
def test_a_failed_build_leaves_the_old_portal_as_it_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], spoil: Callable[[Path], int]
) -> None:
    project = tmp_path / "project"
    shutil.copytree(MINIMAL, project)
    command = ["build", "--project", project, "--output", project / "public"]
    assert run(capsys, *command)[0] == 0
    before = read_tree(project / "public")
    times = {path: path.stat().st_mtime_ns for path in (project / "public").rglob("*")}
    expected = spoil(project)
    assert run(capsys, *command)[0] == expected
    assert read_tree(project / "public") == before
    assert {path: path.stat().st_mtime_ns for path in (project / "public").rglob("*")} == times
    assert [path.name for path in project.iterdir() if path.name.startswith(".")] == [], "something staged was left"
