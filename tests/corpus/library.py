"""Bad neighbours: packages of one name, codes that another package does not know, tables that nobody described."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.corpus.case import DESCRIPTOR, STOK, STOK_TABLE, Bad, bad_package, bad_table, package
from tests.gate import table

AREAS = {
    "datapackages/wilayah/datapackage.json": {
        "name": "wilayah",
        "resources": [table("kecamatan", "kode:string:Kode", "nama:string:Nama kecamatan", primaryKey=["kode"])],
    },
    "datapackages/wilayah/data/kecamatan.csv": "kode,nama\n16.07.01,Betung\n16.07.02,Sembawa\n16.07.03,Suak Tapeh\n",
}
KNOWN = {"package": "wilayah", "resource": "kecamatan", "field": "kode"}


def _referring(name: str, code: str, reference: Mapping[str, Any], text: str = "", **more: Any) -> Bad:
    """Spell a case in which the codes of `stok` are those of another package."""
    fields = [dict(item) for item in STOK_TABLE["schema"]["fields"]]
    fields[0]["references"] = {**KNOWN, **reference}
    files = {**AREAS, DESCRIPTOR: package({**STOK_TABLE, "schema": {"fields": fields}})}
    return Bad(name, {**files, **({STOK: text} if text else {})}, code, **more)


def _cells(first: str) -> str:
    return f"kode,tahun,jumlah\n{first},2020,120\n16.07.02,2020,95\n"


def _with_categories(values: list[str]) -> dict[str, Any]:
    codes = ["16.07.01", "16.07.02", "16.07.03"]
    fields = [dict(item) for item in STOK_TABLE["schema"]["fields"]]
    fields[0]["categories"] = [*codes, *values]
    return {**STOK_TABLE, "schema": {"fields": fields}}


CASES: tuple[Bad, ...] = (
    Bad(
        "two packages of one name",
        {
            "datapackages/salinan/datapackage.json": package(),
            "datapackages/salinan/data/stok.csv": "kode,tahun,jumlah\n16.07.01,2020,120\n",
        },
        "package-name-twice",
        resource=None,
        path="datapackages/salinan/datapackage.json",
    ),
    _referring("a code that the other package lacks", "reference-unknown", {}, _cells("16.07.31"), cell="A2"),
    _referring("a code in another spelling", "reference-unknown", {}, _cells("160701"), cell="A2"),
    _referring("a row of totals among the codes", "reference-unknown", {}, _cells("Jumlah"), cell="A2"),
    _referring("a reference to a table that is not there", "reference-target", {"resource": "desa"}, field="kode"),
    _referring("a reference to a column that is not there", "reference-target", {"field": "kodepos"}, field="kode"),
    _referring("a reference that names no column", "reference-target", {"field": ""}, field="kode"),
    _referring("a reference whose table is a number", "reference-target", {"resource": 7}, field="kode"),
    _referring(
        "a reference to a misspelled package",
        "reference-target",
        {"package": "wilyah"},
        field="kode",
        severity="warning",
        path=DESCRIPTOR,
    ),
    bad_table(
        "a row that was pasted twice",
        "kode,tahun,jumlah\n16.07.01,2020,120\n16.07.02,2020,95\n16.07.01,2020,120\n",
        "duplicate-row",
        severity="warning",
        row=4,
    ),
    bad_package(
        "a category listed twice",
        package(_with_categories(["Betung", "Sembawa", "Betung"])),
        "category-twice",
        severity="warning",
        resource="stok",
        field="kode",
    ),
    bad_package(
        "a table that nobody described",
        package({"name": "stok", "path": "data/stok.csv"}),
        "schema-missing",
        severity="warning",
        resource="stok",
    ),
)
