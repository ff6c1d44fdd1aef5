"""What would be left out in silence: misspelled names, files that nothing names, columns and indicators without data.

All of them are warnings, which only `--strict` refuses, but for a setting that names a package that is not there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from site_builder.model.roles import BY_NAME
from tests.corpus.case import DESCRIPTOR, PACKAGE, STOK, STOK_TABLE, Bad, Content, bad_package, package
from tests.gate import fields, table

FIELDS = STOK_TABLE["schema"]["fields"]
SPELLED = '{"name": "contoh", "resources": []}'


def _slip(what: str, code: str = "property-unknown", resource: str | None = None, **more: Any) -> Bad:
    """Spell a package with a property under a name that is nearly a known one."""
    return bad_package(what, package(**more), code, resource=resource, severity="warning")


def _in_table(what: str, code: str = "property-unknown", **more: Any) -> Bad:
    return bad_package(what, package({**STOK_TABLE, **more}), code, resource="stok", severity="warning")


def _in_schema(what: str, **more: Any) -> Bad:
    return _in_table(what, schema={"fields": FIELDS, **more})


def _in_field(what: str, code: str = "property-unknown", **more: Any) -> Bad:
    schema = {"fields": [*FIELDS[:2], {**FIELDS[2], **more}]}
    case = bad_package(what, package({**STOK_TABLE, "schema": schema}), code, resource="stok", severity="warning")
    return Bad(case.name, case.files, code, field="jumlah", severity="warning")


def _beside(what: str, files: Mapping[str, Content], code: str, path: str, resource: str | None = None) -> Bad:
    return Bad(what, files, code, package=None, resource=resource, path=path, severity="warning")


def _role(name: str) -> dict[str, Any]:
    return {"rdfType": BY_NAME[name].iri}


def _with_roles(specs: tuple[str, ...], roles: Mapping[str, str]) -> list[dict[str, Any]]:
    """Spell fields, some of them with the role that their name is given."""
    return [{**item, **(_role(roles[item["name"]]) if item["name"] in roles else {})} for item in fields(*specs)]


def _objects(value: int | None) -> Mapping[str, Content]:
    """Spell a table of objects."""
    rows = [{"kode": "a", "jumlah": value}, {"kode": "b", "jumlah": value}]
    resource = {**table("stok", "kode", "jumlah:integer"), "path": "data/stok.json"}
    return {DESCRIPTOR: package(resource), STOK: None, f"{PACKAGE}/data/stok.json": json.dumps(rows)}


def _indicators(listed: str, measured: str) -> Mapping[str, Content]:
    """Spell a package that lists indicators in one table and holds their results in another."""
    lists = {"name": "daftar", "path": "data/daftar.csv"}
    results = {"name": "hasil", "path": "data/hasil.csv"}
    return {
        DESCRIPTOR: package(
            {**lists, "schema": {"fields": _with_roles(("indikator:string:Indikator",), {"indikator": "indikator"})}},
            {
                **results,
                "schema": {
                    "fields": _with_roles(
                        ("indikator:string:Indikator", "skor:number:Skor"), {"indikator": "indikator", "skor": "skor"}
                    )
                },
            },
        ),
        STOK: None,
        f"{PACKAGE}/data/daftar.csv": f"indikator\n{listed}",
        f"{PACKAGE}/data/hasil.csv": f"indikator,skor\n{measured}",
    }


NAMES = (
    _slip("licences spelled the British way", licences=[{"name": "CC-BY-4.0"}]),
    _slip("one licence where a list is known", license="CC-BY-4.0"),
    _slip("a title with two letters swapped", titel="Contoh"),
    _slip("a description with a letter missing", desciption="Sebuah contoh."),
    _slip("a property with a capital", Sources=[{"title": "Laporan"}]),
    _slip("an English twin misspelled", title="Contoh", titel_en="Example"),
    _slip("a contributor's role in a misspelled list", contributors=[{"title": "Dinas", "rolles": ["publisher"]}]),
    _slip("a source published in a misspelled year", sources=[{"title": "Laporan", "publised": "2020"}]),
    _slip("exemptions in a misspelled list", privacyExemption=[]),
    _in_table("a dialect misspelled", dialekt={"delimiter": ","}),
    _in_table("a delimiter misspelled", dialect={"delimeter": ","}),
    _in_table("a primary key outside of the schema", primaryKey=["kode"]),
    _in_schema("foreign keys in small letters", foreignkeys=[]),
    _in_schema(
        "a key into a misspelled table",
        foreignKeys=[{"fields": ["kode"], "reference": {"resorce": "wilayah", "fields": ["kode"]}}],
    ),
    _in_schema("missing values with a dash", **{"missing-values": ["", "-"]}),
    _in_field("a role under a misspelled name", rdftype=BY_NAME["stok"].iri),
    _in_field("a constraint outside of the constraints", minimum=0),
    _in_field("the order of categories misspelled", categories=[120, 95, 210], categoriesOrderd=True),
    _in_field("a role with a slip in its name", "role-unknown", rdfType=f"{BY_NAME['stok'].iri}s"),
    _in_field("a role by its short name only", "role-unknown", rdfType="stok"),
    _in_field("a role that this portal has not", "role-unknown", rdfType="https://rumah-terbuka.example/peran#cuaca"),
    _in_field("a role under a misspelled address", "role-unknown", rdfType="https://rumah-terbuka.exampel/peran#stok"),
)

FILES = (
    Bad(
        "a table of a new year that nothing names",
        {f"{PACKAGE}/data/stok-2021.csv": "kode,tahun,jumlah\n16.07.01,2021,130\n"},
        "file-unnamed",
        resource=None,
        path=f"{PACKAGE}/data/stok-2021.csv",
        severity="warning",
    ),
    Bad(
        "a whole folder of tables that nothing names",
        {f"{PACKAGE}/data/lama/{year}.csv": f"tahun\n{year}\n" for year in range(2010, 2020)},
        "file-unnamed",
        resource=None,
        severity="warning",
    ),
    Bad(
        "a second descriptor in the same folder",
        {f"{PACKAGE}/datapackage.yaml": "name: contoh\n"},
        "descriptor-second",
        resource=None,
        path=f"{PACKAGE}/datapackage.yaml",
        severity="warning",
    ),
    _beside(
        "a folder of data without a descriptor",
        {"datapackages/rumah-2021/data/stok.csv": "kode\n1\n"},
        "folder-idle",
        "datapackages/rumah-2021",
    ),
    _beside(
        "a descriptor under a misspelled name",
        {"datapackages/rumah/datapakage.json": SPELLED},
        "folder-idle",
        "datapackages/rumah",
    ),
    _beside(
        "a table dropped beside the packages",
        {"datapackages/stok.csv": "kode\n1\n"},
        "folder-idle",
        "datapackages/stok.csv",
    ),
)

DATA = (
    Bad(
        "a column without a single value",
        {STOK: "kode,tahun,jumlah\n16.07.01,2020,\n16.07.02,2020,\n"},
        "column-empty",
        field="jumlah",
        severity="warning",
    ),
    Bad(
        "figures that are all read as missing",
        {
            DESCRIPTOR: package(
                {
                    **STOK_TABLE,
                    "schema": {"fields": [*FIELDS[:2], {**FIELDS[2], **_role("stok")}], "missingValues": ["0"]},
                }
            ),
            STOK: "kode,tahun,jumlah\n16.07.01,2020,0\n16.07.02,2020,0\n",
        },
        "column-empty",
        field="jumlah",
        severity="warning",
    ),
    Bad(
        "objects that never hold a declared key",
        _objects(None),
        "column-empty",
        field="jumlah",
        severity="warning",
        before=_objects(1),
    ),
    Bad(
        "an indicator that no figure speaks of",
        _indicators("Rumah layak\nAir bersih\n", "Rumah layak,3.5\n"),
        "indicator-idle",
        resource="daftar",
        cell="A3",
        severity="warning",
        before=_indicators("Rumah layak\n", "Rumah layak,3.5\n"),
    ),
    Bad(
        "an indicator under another name in the results",
        _indicators("Rumah layak\nAir bersih\n", "Rumah layak,3.5\nAir bersi,2\n"),
        "indicator-idle",
        resource="daftar",
        cell="A3",
        severity="warning",
        before=_indicators("Rumah layak\nAir bersih\n", "Rumah layak,3.5\nAir bersih,2\n"),
    ),
)

CASES: tuple[Bad, ...] = (*NAMES, *FILES, *DATA)
