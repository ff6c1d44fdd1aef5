"""Packages as strangers keep them: shaped like those of other portals, legal and odd, and some with hostile words.

None of them has a role, and none was made for this builder. Whatever they hold, the portal has to stand.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

V2 = "https://datapackage.org/profiles/2.0/datapackage.json"
HOSTILE = (
    "<script>document.title = 'kalah'</script>",
    '"><img src=x onerror="document.title=1">',
    "</svg></table><h1>dua</h1>",
    "{{ 7 * 7 }}{% if %}{# x #}",
    "[klik](javascript:alert(1)) ![x](https://jahat.example/x.png)",
    "=a+b",
    "@import url(https://jahat.example/x.css);",
    "\u202bkanan ke kiri \u0645\u0631\u062d\u0628\u0627\u202c",
    "表格 🏠 e\u0301",
    "a" * 300,
)


def write_strangers(project: Path) -> None:
    """Write a project with nothing but `datapackages/`."""
    for make in (_countries, _wide, _days, _objects, _parts, _hostile, _empty, _types, _many, _plain_text):
        name = make.__name__.strip("_")
        folder = project / "datapackages" / name
        folder.mkdir(parents=True)
        descriptor = make(folder)
        (folder / "datapackage.json").write_text(json.dumps(descriptor, ensure_ascii=False, indent=1), "utf-8")


def _csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]], mark: str = ",") -> None:
    def quoted(cell: object) -> str:
        return '"' + str(cell).replace('"', '""') + '"'

    lines = [mark.join(quoted(cell) for cell in row) for row in (header, *rows)]
    path.write_text("\n".join(lines) + "\n", "utf-8")


def _fields(**types: str) -> dict[str, Any]:
    return {"fields": [{"name": name, "type": kind} for name, kind in types.items()]}


def _countries(folder: Path) -> Mapping[str, Any]:
    """Value per country and year, the commonest shape, with a view of the older kind."""
    places = (("Indonesia", "IDN"), ("Timor-Leste", "TLS"), ("Malaysia", "MYS"))
    rows = [(name, code, year, (year - 1990) * 7.25) for name, code in places for year in range(1995, 2015)]
    _csv(folder / "nilai.csv", ["Country Name", "Country Code", "Year", "Value"], rows)
    schema = _fields(**{"Country Name": "string", "Country Code": "string", "Year": "year", "Value": "number"})
    graph = {"name": "g", "specType": "simple", "spec": {"type": "line", "group": "Year", "series": ["Value"]}}
    return {
        "name": "countries",
        "title": "Value by country",
        "license": "PDDL-1.0",
        "views": [graph],
        "resources": [{"name": "nilai", "path": "nilai.csv", "schema": schema}],
    }


def _wide(folder: Path) -> Mapping[str, Any]:
    """Sixty years side by side, no schema."""
    years = [str(year) for year in range(1960, 2020)]
    _csv(folder / "lebar.csv", ["area", *years], [(f"Area {n}", *range(n, n + 60)) for n in range(12)])
    return {"$schema": V2, "name": "wide", "resources": [{"name": "lebar", "path": "lebar.csv"}]}


def _days(folder: Path) -> Mapping[str, Any]:
    """A value per day, with a Vega-Lite view."""
    rows = [(f"2020-{day // 28 % 12 + 1:02}-{day % 28 + 1:02}", day % 17) for day in range(336)]
    _csv(folder / "harian.csv", ["Date", "Price"], rows)
    axes = {"x": {"field": "Date", "type": "temporal"}, "y": {"field": "Price", "type": "quantitative"}}
    view = {"name": "harga", "title": "Price", "specType": "vega-lite", "spec": {"mark": "line", "encoding": axes}}
    resource = {"name": "harian", "path": "harian.csv", "schema": _fields(Date="date", Price="number")}
    return {"name": "days", "views": [{**view, "resources": ["harian"]}], "resources": [resource]}


def _objects(folder: Path) -> Mapping[str, Any]:
    """Rows inside the descriptor, as objects, some with missing members."""
    rows = [{"kode": "01", "nama": "Satu"}, {"kode": "02"}, {"kode": "03", "nama": None}]
    schema = _fields(kode="string", nama="string")
    return {"$schema": V2, "name": "objects", "resources": [{"name": "baris", "data": rows, "schema": schema}]}


def _parts(folder: Path) -> Mapping[str, Any]:
    """One table in three files, tabs between the cells; and a second table that points to it."""
    for part in range(3):
        rows = [(f"K{part}{n}", n * 10**17 + 1) for n in range(4)]
        _csv(folder / f"bagian-{part}.csv", ["kode", "besar"], rows, "\t")
    _csv(folder / "anak.csv", ["anak", "kode"], [("a", "K00"), ("b", "K23")])
    parts = {
        "name": "bagian",
        "path": [f"bagian-{part}.csv" for part in range(3)],
        "dialect": {"delimiter": "\t"},
        "schema": {**_fields(kode="string", besar="integer"), "primaryKey": ["kode"]},
    }
    key = {"fields": ["kode"], "reference": {"resource": "bagian", "fields": ["kode"]}}
    children = {"name": "anak", "path": "anak.csv", "schema": {**_fields(anak="string", kode="string")}}
    children["schema"] |= {"foreignKeys": [key]}
    return {"$schema": V2, "name": "parts", "resources": [parts, children]}


def _hostile(folder: Path) -> Mapping[str, Any]:
    """Words that try to become markup, script, template, formula or path, in every place that holds words."""
    bad = HOSTILE[0] + HOSTILE[1]
    _csv(folder / "data.csv", ["kolom", *HOSTILE[:3]], [(word, word, word, word) for word in HOSTILE])
    schema = {
        "fields": [
            {"name": "kolom", "type": "string", "title": bad, "description": HOSTILE[4], "unit": bad, "example": bad},
            *({"name": word, "type": "string", "description": word} for word in HOSTILE[:3]),
        ]
    }
    named = bad.replace("/", "")[:80]  # a slash in a name is refused
    names = ["..keluar", "CON-1", "index", "ÜBER", "ueber", "🏠", named]
    return {
        "$schema": V2,
        "name": named,
        "title": bad,
        "description": "\n\n".join(HOSTILE),
        "keywords": [bad, "kata"],
        "version": bad,
        "homepage": "javascript:alert(1)",
        "licenses": [{"title": bad, "path": "javascript:alert(1)"}],
        "sources": [{"title": bad, "path": "javascript:alert(1)"}],
        "contributors": [{"title": bad, "path": "data:text/html,<script>alert(1)</script>", "roles": [bad]}],
        "resources": [{"name": name, "title": bad, "path": "data.csv", "schema": schema} for name in names],
    }


def _empty(folder: Path) -> Mapping[str, Any]:
    """A table without rows, one without values, one with a single column and row."""
    _csv(folder / "tanpa-baris.csv", ["a", "b"], [])
    _csv(folder / "tanpa-nilai.csv", ["a", "b"], [(1, ""), (2, "")])
    _csv(folder / "satu.csv", ["a"], [(1,)])
    schema = _fields(a="integer", b="number")
    return {
        "$schema": V2,
        "name": "empty",
        "resources": [
            {"name": "tanpa-baris", "path": "tanpa-baris.csv", "schema": schema},
            {"name": "tanpa-nilai", "path": "tanpa-nilai.csv", "schema": schema},
            {"name": "satu", "path": "satu.csv", "schema": _fields(a="integer")},
        ],
    }


def _types(folder: Path) -> Mapping[str, Any]:
    """Every type of Table Schema, with a value at the edge of what it holds."""
    cells = {
        "any": "apa saja",
        "array": '["a", 1]',
        "boolean": "true",
        "date": "0001-01-01",
        "datetime": "2020-02-29T23:59:59Z",
        "duration": "P1Y2M3DT4H5M6S",
        "geojson": '{"type": "Point", "coordinates": [104.5, -2.9]}',
        "geopoint": "104.5,-2.9",
        "integer": "123456789012345678901234567890",
        "number": "0.1000000000000000000000001",
        "object": '{"a": {"b": [1, null]}}',
        "string": " spasi di tepi ",
        "time": "23:59:59",
        "year": "9999",
        "yearmonth": "2020-02",
    }
    _csv(folder / "jenis.csv", list(cells), [list(cells.values()), ["x", *[""] * (len(cells) - 1)]])
    schema = {"fields": [{"name": kind, "type": kind} for kind in cells]}
    return {"$schema": V2, "name": "types", "resources": [{"name": "jenis", "path": "jenis.csv", "schema": schema}]}


def _many(folder: Path) -> Mapping[str, Any]:
    """More rows than a page shows."""
    _csv(folder / "banyak.csv", ["nomor", "kelompok", "nilai"], [(n, "abc"[n % 3], n / 8) for n in range(3000)])
    schema = _fields(nomor="integer", kelompok="string", nilai="number")
    return {"$schema": V2, "name": "many", "resources": [{"name": "banyak", "path": "banyak.csv", "schema": schema}]}


def _plain_text(folder: Path) -> Mapping[str, Any]:
    """A resource that is no table beside one that is."""
    (folder / "BACA SAYA.txt").write_text("Bukan tabel.\n", "utf-8")
    _csv(folder / "Tabel Kecil.csv", ["Kolom Satu", "kolom dua "], [("x", 1)])
    resources = [{"name": "baca", "path": "BACA SAYA.txt"}, {"name": "tabel", "path": "Tabel Kecil.csv"}]
    return {"$schema": V2, "name": "plain_text", "resources": resources}
