"""How the tables of the portal stand in one SQLite file: names, types, keys; pure, and nothing is declared untrue.

A key is declared where the descriptor states it and the published rows keep it: a database that breaks its own
promises refuses the first change that somebody makes to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache
from posixpath import dirname
from typing import Any

from site_builder.model.package import Resource
from site_builder.model.portal import Download
from site_builder.model.table import Cell, Table
from site_builder.render.downloads.columns import Column
from site_builder.render.downloads.typed import Kind, kind_of

_AFFINITIES: Mapping[Kind, str] = {"integer": "INTEGER", "boolean": "INTEGER", "double": "REAL"}
_NO_NAME = re.compile(r"[^a-z0-9]+")

Value = int | float | str | None
Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ColumnPlan:
    """A column of the database: its name there, what it is declared as, and the column that it is made of."""

    name: str
    affinity: str
    column: Column

    def value(self, cell: Cell) -> Value:
        """Return a cell as SQLite keeps it: numbers as numbers, truths as 1 and 0, all else as canonical text."""
        if cell is None:
            return None
        if self.affinity == "INTEGER":
            return int(cell)  # type: ignore[arg-type]
        if self.affinity == "REAL":
            return float(cell)  # type: ignore[arg-type]
        return self.column.write(cell).encode("utf-8", "replace").decode("utf-8")


@dataclass(frozen=True, slots=True)
class ForeignPlan:
    """A foreign key: these columns hold a key of that table."""

    columns: Names
    table: str
    targets: Names


@dataclass(frozen=True, slots=True, eq=False)
class TablePlan:
    """A table of the database, and the download whose rows it holds."""

    name: str
    part: Download
    columns: tuple[ColumnPlan, ...]
    primary_key: Names = ()
    unique: tuple[Names, ...] = ()
    foreign_keys: tuple[ForeignPlan, ...] = field(default=())

    @property
    def resource(self) -> Resource:
        """Return the resource."""
        assert self.part.resource is not None
        return self.part.resource

    @property
    def table(self) -> Table:
        """Return the rows."""
        assert self.resource.table is not None
        return self.resource.table

    def rows(self) -> Iterator[tuple[Value, ...]]:
        """Iterate the rows as SQLite keeps them."""
        writers = [column.value for column in self.columns]
        for row in self.table.rows():
            yield tuple([write(cell) for write, cell in zip(writers, row, strict=True)])

    def named(self, *originals: str) -> Names | None:
        """Return how columns of the schema are called here; None where one of them is not there."""
        names = {plan.column.name: plan.name for plan in self.columns}
        return tuple(names[name] for name in originals) if all(name in names for name in originals) else None


def plan_database(parts: Iterable[Download], columns: Mapping[Resource, tuple[Column, ...]]) -> tuple[TablePlan, ...]:
    """Plan every table, with the keys that its rows keep."""
    plans = [_table(part, columns[part.resource]) for part in parts if part.resource is not None]
    by_place = {(plan.part.package.name, plan.resource.name): plan for plan in plans}

    @cache
    def key_values(plan: TablePlan, names: Names) -> frozenset[tuple[Value, ...]] | None:
        """Return the values of columns where they are a key: filled in every row, never twice."""
        values = list(_values(plan, names))
        is_key = bool(names) and len(set(values)) == len(values) and not any(None in value for value in values)
        return frozenset(values) if is_key else None

    primary = {plan: _declared_key(plan) for plan in plans}
    primary = {plan: names if key_values(plan, names) is not None else () for plan, names in primary.items()}
    foreign: dict[TablePlan, list[ForeignPlan]] = {plan: [] for plan in plans}
    unique: dict[TablePlan, list[Names]] = {plan: [] for plan in plans}
    for plan in plans:
        for names, target, targets in _references(plan, by_place):
            keys = key_values(target, targets)
            if keys is None or _affinities(plan, names) != _affinities(target, targets):
                continue
            if not all(value in keys for value in _values(plan, names) if None not in value):
                continue
            foreign[plan].append(ForeignPlan(names, target.name, targets))
            if set(targets) != set(primary[target]) and targets not in unique[target]:
                unique[target].append(targets)
    return tuple(
        replace(
            plan,
            primary_key=primary[plan],
            unique=tuple(unique[plan]),
            foreign_keys=tuple(dict.fromkeys(foreign[plan])),
        )
        for plan in plans
    )


def _table(part: Download, columns: tuple[Column, ...]) -> TablePlan:
    assert part.resource is not None
    assert part.resource.table is not None
    table = part.resource.table
    names = _distinct(column.name for column in columns)
    plans = (ColumnPlan(name, _affinity(table, column), column) for name, column in zip(names, columns, strict=True))
    return TablePlan(table_name(part.output_path), part, tuple(plans))


def table_name(output_path: str) -> str:
    """Return what a table is called: package and table as in its address, so that no two are alike."""
    package, table = (_NO_NAME.sub("_", folder) for folder in dirname(output_path).split("/")[-2:])
    name = f"{package}__{table}"
    return f"t_{name}" if name.startswith("sqlite_") else name  # reserved


def _affinity(table: Table, column: Column) -> str:
    cells = table.column(column.name)
    if any(isinstance(cell, Decimal) and not cell.is_finite() for cell in cells):
        return "TEXT"  # a database has no NaN
    return _AFFINITIES.get(kind_of(column, cells), "TEXT")


def _distinct(names: Iterable[str]) -> Iterator[str]:
    """Yield names that SQLite tells apart: it takes "Kode" and "kode" for the same."""
    taken: set[str] = set()
    for number, name in enumerate(names, 1):
        wanted = name.encode("utf-8", "replace").decode("utf-8").replace("\0", "") or f"kolom_{number}"
        unique, count = wanted, 1
        while unique.casefold() in taken:
            count += 1
            unique = f"{wanted}_{count}"
        taken.add(unique.casefold())
        yield unique


def _declared_key(plan: TablePlan) -> Names:
    return plan.named(*plan.resource.schema.primary_key) or ()


def _references(
    plan: TablePlan, by_place: Mapping[tuple[str, str], TablePlan]
) -> Iterator[tuple[Names, TablePlan, Names]]:
    """Yield what the schema says of keys into other tables: those of the standard, and ours across packages."""
    package, schema = plan.part.package.name, plan.resource.schema
    stated: list[tuple[Names, tuple[str, str], Names]] = [
        (key.fields, (package, key.resource or plan.resource.name), key.reference_fields) for key in schema.foreign_keys
    ]
    for item in schema.fields:
        if item.reference:
            target = (item.reference.package or package, item.reference.resource)
            stated.append(((item.name,), target, (item.reference.field,)))
    for fields, place, targets in stated:
        other = by_place.get(place)
        names, there = plan.named(*fields), other.named(*targets) if other else None
        if other and names and there and len(names) == len(there):
            yield names, other, there


def _values(plan: TablePlan, names: Names) -> Iterator[tuple[Value, ...]]:
    chosen = [column for name in names for column in plan.columns if column.name == name]
    cells: list[tuple[Any, ...]] = [plan.table.column(column.column.name) for column in chosen]
    for row in zip(*cells, strict=True):
        yield tuple(column.value(cell) for column, cell in zip(chosen, row, strict=True))


def _affinities(plan: TablePlan, names: Names) -> list[str]:
    return [column.affinity for name in names for column in plan.columns if column.name == name]
