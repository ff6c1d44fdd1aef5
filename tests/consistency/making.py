"""Packages made in memory for rules: tables of exact values, without files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd

from site_builder.check.consistency.rule import Verdict, judge_consistency
from site_builder.model.library import Library
from site_builder.model.package import Field, Package, Resource, Schema
from site_builder.model.published import Published
from site_builder.model.settings import Settings
from site_builder.model.table import Cell, Table

Rows = Sequence[Sequence[Cell]]


def resource(name: str, columns: Sequence[str], rows: Rows, key: Sequence[str] = (), **more: Any) -> Resource:
    """Make a table; "nilai:number" is the name and type of a column."""
    pairs = [(*column.split(":"), "string")[:2] for column in columns]
    names = tuple(column for column, _ in pairs)
    frame = pd.DataFrame([list(row) for row in rows], columns=list(names), dtype=object)
    fields = tuple(Field(column, kind) for column, kind in pairs)
    table = Table(names, frame, tuple(range(2, len(rows) + 2)))
    return Resource(name, schema=Schema(fields, tuple(key)), table=table, source_paths=(f"data/{name}.csv",), **more)


def package(*resources: Resource, rules: Any = None, version: str = "", **more: Any) -> Package:
    """Make a package with rules."""
    descriptor = {**({} if rules is None else {"consistencyRules": rules}), **more}
    return Package("contoh", Path(), "datapackages/contoh", version=version, resources=resources, descriptor=descriptor)


def judged(made: Package, *others: Package, published: Package | None = None) -> Verdict:
    """Judge a package, with what was published before."""
    online = Published("terbit", (made.name,), lambda _: published) if published else None
    return judge_consistency(made, Library(Settings(), (made, *others), published=online))


def rule(kind: str, **given: Any) -> Mapping[str, Any]:
    """Spell a rule about the table `stok`."""
    return {"name": "contoh", "kind": kind, "title": "Contoh", "resource": "stok", **given}


def number(text: str) -> Decimal:
    """Return an exact number."""
    return Decimal(text)
