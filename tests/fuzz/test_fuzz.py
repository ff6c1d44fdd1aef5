"""Portals of mangled tables stand: nothing breaks, no page is empty, no link is lost, no two pages are titled alike."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path

import pytest

from site_builder.cli import main
from site_builder.model.roles import ROLES
from tests.fuzz.judging import faults
from tests.fuzz.mangling import Sheet, mangle, read_sheets, write_sheets
from tests.outsider import read_page
from tests.pages.projects import ROOT

EXAMPLE = ROOT / "examples" / "kabupaten-contoh"
HOUSES = ("rumah", "kecamatan", "RTLH", "Banyuasin")


def _build(project: Path, sheets: list[Sheet], area: str) -> Path:
    write_sheets(project, sheets, area)
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = main(["build", "--project", str(project), "--output", str(project / "public")])
    assert code == 0, said.getvalue()
    return project / "public"


@pytest.mark.parametrize(("of", "seed"), [(EXAMPLE, 4), (EXAMPLE, 1000), (ROOT, 1012)])
def test_mangled_tables(of: Path, seed: int, tmp_path: Path) -> None:
    site = _build(tmp_path, mangle(read_sheets(of), seed, most=5), "16.07" if of == ROOT else "99.01")
    assert faults(site) == []


def test_areas_and_indicators_of_one_name_are_told_apart_by_their_codes(tmp_path: Path) -> None:
    sheets = [item for item in read_sheets(EXAMPLE) if item.name in ("kecamatan", "hasil")]
    for sheet in sheets:
        for place, column in enumerate(sheet.fields):
            if str(column.get("rdfType", "")).endswith(("nama-wilayah", "#indikator")):
                for row in sheet.rows:
                    row[place] = "Sama"
    site = _build(tmp_path, sheets, "99.01")
    assert faults(site) == []
    titles = [read_page(path.read_text("utf-8")).title for path in site.glob("wilayah/*/index.html")]
    assert any("Kecamatan Sama (99.01.03)" in title for title in titles)


def test_codes_that_make_one_word_of_an_address_keep_their_own_anchors(tmp_path: Path) -> None:
    columns = [
        {"name": name, "type": "string", "rdfType": ROLES_BY_NAME[name]}
        for name in ("faktor", "kelompok-faktor", "isi")
    ]
    rows = [[code, group, "Kata."] for code, group in (("S1", "S"), ("s1", ""), ("S-1", "S"), ("🏠", "T"), ("é", "T"))]
    site = _build(tmp_path, [Sheet("swot", "faktor", columns, rows)], "16.07")
    assert faults(site) == []


ROLES_BY_NAME = {role.name: role.iri for role in ROLES}
OF_KIND = {"measure": ("integer", ("7", "12", "250")), "reference": ("integer", ("1", "2", "3"))}


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a portal with one package for each role, whose table has a column of that role and one of no role."""
    sheets = []
    for role in ROLES:
        kind, cells = OF_KIND.get(role.kind, ("string", ("satu", "dua", "tiga")))
        columns = [{"name": "baris", "type": "string"}, {"name": "isi", "type": kind, "rdfType": role.iri}]
        sheets.append(Sheet("sendiri", role.name, columns, [[f"b{place}", cell] for place, cell in enumerate(cells)]))
    return _build(tmp_path_factory.mktemp("alone"), sheets, "")


def test_every_role_alone(alone: Path) -> None:
    assert faults(alone) == []


def test_without_roles_nothing_speaks_of_houses(tmp_path: Path) -> None:
    columns = [{"name": "kota", "type": "string"}, {"name": "hujan", "type": "number"}]
    site = _build(tmp_path, [Sheet("cuaca", "hujan", columns, [["A", "12.5"], ["B", "8"], ["C", "30"]])], "")
    assert faults(site) == []
    for path in sorted(site.rglob("*.html")):
        words = (
            read_page(path.read_text("utf-8")).text.replace("rumahTerbuka", "").replace("rumah tangga", "")
        )  # a message, households
        assert [word for word in HOUSES if word.casefold() in words.casefold()] == [], path
