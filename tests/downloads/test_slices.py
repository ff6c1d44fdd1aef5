"""Pieces of a large table: every row in exactly one piece of its part and of its year, as it stands in the whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from site_builder.model.roles import BY_NAME
from tests.built import run_builder
from tests.downloads.making import field, resource, write_package
from tests.downloads.reading import excel_rows
from tests.outsider import read_page

AREAS = "kode,nama,atas\n16.07,Banyuasin,\n16.07.01,Betung,16.07\n16.07.02,Air Salek,16.07\n16.07.03,Kosong,16.07\n"
PLACES = ("16.07.01", "16.07.02", "16.07.02.2001", "16.07", "")


def _role(name: str, role: str, type_: str = "string") -> dict[str, Any]:
    return field(name, type_, rdfType=BY_NAME[role].iri)


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("potongan")
    rows = [f"{no},{PLACES[no % 5]},{2020 + no % 3},{no}.50" for no in range(30)]
    missing = [{"value": ""}, {"value": "-", "label": "tidak berlaku"}]
    rows[6] = "6,16.07.02,2020,-"
    figures = [
        field("no", "integer"),
        _role("di mana", "wilayah"),
        _role("kapan", "periode", "year"),
        _role("n", "luas", "number"),
    ]
    places = [_role("kode", "wilayah"), _role("nama", "nama-wilayah"), _role("atas", "wilayah-induk")]
    stated = [
        resource("angka", None, schema={"fields": figures, "missingValues": missing}),
        resource("wilayah", None, schema={"fields": places}),
    ]
    files = {"angka.csv": "\n".join(["no,di mana,kapan,n", *rows]) + "\n", "wilayah.csv": AREAS}
    write_package(project / "datapackages/contoh", stated, files)
    (project / "content").mkdir()
    (project / "content/site.toml").write_text('slice_rows = 30\narea_code = "16.07"\n', "utf-8")
    told = run_builder(["build", "--project", str(project)])
    assert told.returncode == 0, told.stderr
    return project / "public/data/contoh"


def test_each_row_stands_in_the_piece_of_its_part_and_of_its_year(public: Path) -> None:
    whole = excel_rows((public / "angka/angka.excel.csv").read_bytes())
    pieces = {path.name.removeprefix("angka-").removesuffix(".excel.csv"): path for path in public.rglob("irisan/*")}
    assert set(pieces) == {"betung", "air-salek", "2020", "2021", "2022"}, "no piece without a row"
    told = {name: excel_rows(path.read_bytes()) for name, path in pieces.items()}
    assert all(rows[0] == whole[0] for rows in told.values())
    for name, rows in told.items():
        wanted = [row for row in whole[1:] if _belongs(row, name)]
        assert rows[1:] == wanted, name
    assert sum(len(told[year]) - 1 for year in ("2020", "2021", "2022")) == 30
    assert "-" in [row[3] for row in told["air-salek"]], "a reason of a missing value stays"


def _belongs(row: list[str], name: str) -> bool:
    if name.isdigit():
        return row[2] == name
    return row[1].startswith({"betung": "16.07.01", "air-salek": "16.07.02"}[name])


def test_the_page_of_the_table_lists_them_and_a_small_table_has_none(public: Path) -> None:
    page = read_page((public / "angka/index.html").read_text("utf-8"))
    assert "Unduh per wilayah (2)" in page.text
    assert "Unduh per tahun (3)" in page.text
    assert "irisan" not in (public / "wilayah/index.html").read_text("utf-8")
