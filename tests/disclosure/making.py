"""Libraries with counts of households made on the spot, and their tables as the public downloads them."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from site_builder.check.disclosure.protect import Protection, protect
from site_builder.model.library import Library
from site_builder.model.request import Request
from site_builder.read.library import read_library
from site_builder.render.downloads.columns import derive_columns
from site_builder.render.downloads.csv_table import render_csv
from tests.gate import write_package

ROLE = "https://rumah-terbuka.example/peran#"
AREA = "http://purl.org/linked-data/sdmx/2009/dimension#refArea"
PERIOD = "http://purl.org/linked-data/sdmx/2009/dimension#refPeriod"
VALUE = "http://purl.org/linked-data/sdmx/2009/measure#obsValue"
UNIT = "http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure"
SHORT = {"wilayah": AREA, "periode": PERIOD, "nilai": VALUE, "satuan": UNIT}


def column(spec: str, **more: Any) -> dict[str, Any]:
    """Spell a column: "rumah:integer:stok" is name, type and role."""
    name, kind, role = [*spec.split(":"), "", ""][:3]
    item: dict[str, Any] = {"name": name, "type": kind or "string", **more}
    return item | ({"rdfType": SHORT.get(role, ROLE + role)} if role else {})


def resource(name: str, columns: Sequence[str | Mapping[str, Any]], **more: Any) -> dict[str, Any]:
    """Spell a table by its columns; `more` are further properties of the schema."""
    fields = [column(item) if isinstance(item, str) else dict(item) for item in columns]
    return {"name": name, "path": f"data/{name}.csv", "schema": {"fields": fields, **more}}


def text(header: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Write a CSV."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([header, *rows])
    return out.getvalue()


def library(folder: Path, tables: Mapping[str, tuple[Mapping[str, Any], str]], **package: Any) -> Library:
    """Write a package `bantuan` and read it back as part of a project."""
    descriptor = {"name": "bantuan", "resources": [spelled for spelled, _ in tables.values()], **package}
    files = {f"data/{name}.csv": rows for name, (_, rows) in tables.items()}
    write_package(folder / "datapackages" / "bantuan", descriptor, files)
    found, problems = read_library(Request(project_path=folder), lambda stage, done, total: None)
    assert not problems
    return found


def published(found: Protection, name: str, package: str = "bantuan") -> list[list[str]]:
    """Return a table as its CSV goes out, header first."""
    [own] = [item for item in found.library.packages if item.name == package]
    shown = own.resource(name)
    assert shown is not None
    assert shown.table is not None
    data = render_csv(shown.table, derive_columns(shown.table, shown.schema))
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))


def protected(folder: Path, columns: Sequence[str], rows: Sequence[Sequence[object]], **package: Any) -> Protection:
    """Protect one table called `rumah`."""
    spelled = resource("rumah", columns)
    header = [item.split(":", maxsplit=1)[0] for item in columns]
    return protect(library(folder, {"rumah": (spelled, text(header, rows))}, **package))
