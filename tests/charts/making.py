"""Tables for the tests of charts, typed by hand: columns by role, rows as tuples; no file, no reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, cast

import pandas as pd

from site_builder.derive.figures.material import Material
from site_builder.model.package import Field, Package, Resource, Schema, View
from site_builder.model.portal import Figure
from site_builder.model.roles import BY_NAME
from site_builder.model.table import Frame, Table

# What a column of each role holds, where a test does not say otherwise.
_TYPES = {
    "nilai": "number",
    "skor": "number",
    "kumulatif": "boolean",
    "periode-mulai": "date",
    "periode-selesai": "date",
}


def table(names: Sequence[str], rows: Sequence[Sequence[Any]]) -> Table:
    """Return a table of exact objects."""
    columns = {name: pd.Series([row[place] for row in rows], dtype=object) for place, name in enumerate(names)}
    frame = pd.DataFrame(columns, dtype=object)
    return Table(tuple(names), cast(Frame, frame), tuple(range(2, len(rows) + 2)))


def by_roles(
    roles: Sequence[str], rows: Sequence[Sequence[Any]], *, name: str = "angka", rename: str = "", **rest: Any
) -> Resource:
    """Return a resource whose columns play `roles`; `rename` goes before every name: names must not matter."""
    names = [f"{rename}{role}" for role in roles]
    fields = tuple(
        Field(name, _TYPES.get(role, "string"), roles=(BY_NAME[role].iri,))
        for name, role in zip(names, roles, strict=True)
    )
    return Resource(f"{rename}{name}", schema=Schema(fields), table=table(names, rows), **rest)


def plain(fields: Mapping[str, str], rows: Sequence[Sequence[Any]], name: str = "x") -> Resource:
    """Return a resource without roles: names of columns and their types."""
    schema = Schema(tuple(Field(field, type_) for field, type_ in fields.items()))
    return Resource(name, schema=schema, table=table(tuple(fields), rows))


def package(*resources: Resource, views: Sequence[View] = (), name: str = "paket") -> Package:
    """Return a package of these resources."""
    return Package(name, Path(name), f"datapackages/{name}", resources=resources, views=tuple(views))


def materials(*resources: Resource) -> tuple[Material, ...]:
    """Return what makers get: each resource with all others at hand."""
    whole = package(*resources)
    alone = [
        Material(whole, resource, resource.table, f"{whole.name}--{resource.name}-")
        for resource in resources
        if resource.table is not None
    ]
    return tuple(replace(material, others=tuple(alone)) for material in alone)


def year(number: int) -> tuple[date, date]:
    """Return the first and the last day of a year."""
    return date(number, 1, 1), date(number, 12, 31)


def only(figures: Sequence[Figure]) -> Figure:
    """Return the one figure there is."""
    assert len(figures) == 1, [figure.title for figure in figures]
    return figures[0]
