"""A descriptor that uses everything version 2 knows, and what can happen to it: its mutations."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from tests.gate import V2

Path = tuple[str | int, ...]

FULL: dict[str, Any] = {
    "$schema": V2,
    "name": "contoh",
    "id": "b1",
    "title": "Contoh",
    "description": "Sebuah contoh.",
    "homepage": "https://contoh.id",
    "version": "1.0",
    "created": "2024-02-26T00:00:00Z",
    "keywords": ["rumah"],
    "image": "gambar.png",
    "contributors": [
        {
            "title": "Dinas",
            "givenName": "Dinas",
            "familyName": "Contoh",
            "path": "https://contoh.id",
            "email": "info@contoh.id",
            "roles": ["publisher"],
            "organization": "Kabupaten Contoh",
        }
    ],
    "licenses": [{"name": "CC-BY-4.0", "path": "https://contoh.id/lisensi", "title": "CC BY"}],
    "sources": [{"title": "Laporan", "path": "https://contoh.id", "email": "info@contoh.id", "version": "1"}],
    "resources": [
        {
            "name": "stok",
            "type": "table",
            "path": "data/stok.csv",
            "title": "Stok",
            "description": "Sebuah tabel.",
            "homepage": "https://contoh.id/stok",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "bytes": 1,
            "hash": "md5:0",
            "sources": [{"title": "Laporan"}],
            "licenses": [{"name": "CC0-1.0"}],
            "dialect": {
                "header": True,
                "headerRows": [1],
                "headerJoin": " ",
                "commentRows": [],
                "commentChar": "#",
                "delimiter": ",",
                "lineTerminator": "\r\n",
                "quoteChar": '"',
                "doubleQuote": True,
                "skipInitialSpace": False,
            },
            "schema": {
                "fields": [
                    {
                        "name": "kode",
                        "type": "string",
                        "format": "default",
                        "title": "Kode",
                        "description": "Kode rumah.",
                        "example": "a",
                        "rdfType": "https://contoh.id/kode",
                        "constraints": {
                            "required": True,
                            "unique": True,
                            "pattern": ".*",
                            "enum": ["a", "b"],
                            "minLength": 1,
                            "maxLength": 9,
                        },
                        "missingValues": ["-"],
                        "categories": ["a", "b"],
                        "categoriesOrdered": True,
                    },
                    {
                        "name": "jumlah",
                        "type": "integer",
                        "bareNumber": True,
                        "groupChar": ".",
                        "constraints": {
                            "minimum": 0,
                            "maximum": "9",
                            "exclusiveMinimum": -1,
                            "exclusiveMaximum": 10,
                            "enum": [1, 2],
                        },
                        "categories": [{"value": 1, "label": "satu"}, {"value": 2, "label": "dua"}],
                        "example": "1",
                    },
                    {"name": "luas", "type": "number", "decimalChar": ",", "constraints": {"minimum": 0.5}},
                    {"name": "tanggal", "type": "date", "format": "%d/%m/%Y", "constraints": {"minimum": "01/01/2000"}},
                    {"name": "ya", "type": "boolean", "trueValues": ["y"], "falseValues": ["t"]},
                    {"name": "tahun", "type": "year", "constraints": {"minimum": 2000}},
                    *({"name": kind, "type": kind} for kind in ("object", "array", "geopoint", "geojson", "duration")),
                    *({"name": kind, "type": kind} for kind in ("any", "time", "datetime", "yearmonth")),
                ],
                "primaryKey": ["kode"],
                "uniqueKeys": [["jumlah"]],
                "missingValues": [{"value": "", "label": "kosong"}, {"value": "-"}],
                "foreignKeys": [{"fields": ["kode"], "reference": {"resource": "wilayah", "fields": ["kode"]}}],
            },
        },
        {"name": "wilayah", "data": [{"kode": "a"}], "schema": {"fields": [{"name": "kode", "type": "string"}]}},
    ],
}
# What a property may turn into: every JSON type, empty and full, and texts that are nothing.
OTHERS: tuple[Any, ...] = (
    *(None, True, 0, -1, 1.5, "", "x y/é", [], {}, [None], [""], [{}], ["a", "a"], {"a": 1}, [["a"]]),
)


def places(value: Any, path: Path = ()) -> Iterator[Path]:
    """Yield every place of a value at which a property or an item stands."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield (*path, key)
        yield from places(inner, (*path, key))


def without(path: Path) -> dict[str, Any]:
    """Return the full descriptor without what stands at a place."""
    descriptor = copy.deepcopy(FULL)
    del _parent(descriptor, path)[path[-1]]
    return descriptor


def changed(path: Path, value: Any) -> dict[str, Any]:
    """Return the full descriptor with something else at a place."""
    descriptor = copy.deepcopy(FULL)
    _parent(descriptor, path)[path[-1]] = copy.deepcopy(value)
    return descriptor


def renamed(path: Path) -> dict[str, Any]:
    """Return the full descriptor with a property under a name that nobody knows."""
    descriptor = copy.deepcopy(FULL)
    parent = _parent(descriptor, path)
    parent[f"{path[-1]}X"] = parent.pop(path[-1])
    return descriptor


def _parent(value: Any, path: Path) -> Any:
    for key in path[:-1]:
        value = value[key]
    return value
