"""The four real packages as plain dictionaries of text: descriptors by json, tables by csv."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from tests.tools import ROOT

FOLDER = ROOT / "datapackages"
NAMES = ("anggaran-program", "indikator-smart-city", "rtlh-penanganan", "wilayah-banyuasin")
MISSING = ("", "-", "?")
Row = dict[str, str]


@cache
def descriptor(package: str) -> dict[str, Any]:
    """Return the parsed datapackage.json of a package."""
    value = json.loads((FOLDER / package / "datapackage.json").read_text("utf-8"))
    assert isinstance(value, dict)
    return value


def resources(package: str) -> list[dict[str, Any]]:
    """Return the resources of a package as its descriptor holds them."""
    return list(descriptor(package)["resources"])


@cache
def rows(package: str, resource: str) -> tuple[Row, ...]:
    """Return the rows of a table, all cells as text."""
    with (FOLDER / package / "data" / f"{resource}.csv").open(encoding="utf-8", newline="") as handle:
        return tuple(csv.DictReader(handle))


def row(package: str, resource: str, key: str) -> Row:
    """Return the row with that key."""
    (found,) = [row for row in rows(package, resource) if row["kunci"] == key]
    return found


def value(package: str, resource: str, key: str) -> int:
    """Return the whole number in the row with that key."""
    return int(row(package, resource, key)["nilai"])


def tables() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every table of every package as (package, resource descriptor)."""
    for package in NAMES:
        for resource in resources(package):
            yield package, resource


def fields(resource: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the fields of a resource."""
    return list(resource["schema"]["fields"])


def role(field: dict[str, Any]) -> str:
    """Return the last part of a field's role, "" where it has none."""
    return str(field.get("rdfType", "")).rsplit("#", 1)[-1]
