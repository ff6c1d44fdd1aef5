"""A library to `Figure`s: every number that counts persons or households, and every number that stands beside one.

What a figure is about (area, period, kind, everything else that tells it from its neighbours) becomes its `Subject`,
whatever the table calls its columns, so that the same figure is known again in another table or package.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from site_builder.check.disclosure.counts import (
    CountColumn,
    Number,
    cells_by_role,
    count_columns,
    is_count,
    kind_of,
    number_of,
    role_names,
    roles_of,
)
from site_builder.model.package import Field, Package, Resource
from site_builder.model.roles import BY_NAME
from site_builder.model.table import Cell, Table
from site_builder.text.cells import plain_text
from site_builder.text.hidden import hidden_limit

# Roles that stand in the subject by themselves, or say nothing about what is counted.
_OWN = frozenset(("wilayah", "nama-wilayah", "periode", "periode-mulai", "periode-selesai", "jenis"))
# A measure has no subject of its own; of these attributes each tells a figure from another.
_TELLING = frozenset(("kumulatif",))
_PERIOD = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_NUMBERS = ("integer", "number")
_TEXTS = ("string", "any")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a figure is about. `others` are the remaining columns that tell it apart, as (name, text)."""

    kind: str
    area: str
    start: date | None
    end: date | None
    others: tuple[tuple[str, str], ...] = ()

    def without(self, *names: str) -> tuple[tuple[str, str], ...]:
        """Return `others` without some of the columns."""
        return tuple(item for item in self.others if item[0] not in names)


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """One number of a table: where it stands (row and column from 0), its value, and what it is about.

    `is_count` is false for numbers that only stand beside counts: they are never hidden, but a reader can compute with
    them. `limit` is the threshold of the marker that the source itself put in place of the number ("<5": 5; 0 for a
    covered figure), None where the number is there. `key` and `part_of` name rows as the table does.
    """

    package: Package
    resource: Resource
    field: Field
    row: int
    column: int
    value: Number | None
    subject: Subject
    is_count: bool = True
    limit: int | None = None
    key: str = ""
    part_of: str = ""

    @property
    def row_number(self) -> int:
        """Return the row as a spreadsheet counts."""
        numbers = self.resource.table.row_numbers if self.resource.table else ()
        return numbers[self.row] if self.row < len(numbers) else self.row + 2


def figures_of(packages: Iterable[Package]) -> Iterator[Figure]:
    """Yield the figures of all tables that count something, in the order of packages, tables, rows and columns."""
    for package in packages:
        for resource in package.resources:
            counted = count_columns(resource)
            if counted and resource.table is not None:
                yield from _in_table(package, resource, resource.table, counted)


def _in_table(package: Package, resource: Resource, table: Table, counted: tuple[CountColumn, ...]) -> Iterator[Figure]:
    places = {name: place for place, name in enumerate(table.column_names)}
    roles = {role: places[field.name] for role, field in roles_of(resource).items() if field.name in places}
    others = _telling_columns(resource, table, counted)
    beside = _numbers_beside(resource, table, places, counted)
    several = {column.role for column in counted if sum(other.role == column.role for other in counted) > 1}
    for index, row in enumerate(table.rows()):
        cells = cells_by_role(row, roles)
        start, end = _period(cells)
        told = tuple((name, _folded(row[place])) for name, place in others)
        area = _folded(cells.get("wilayah"))
        for column in counted:
            kind = kind_of(column, cells) + (f":{column.field.name}" if column.role in several else "")
            value, written = number_of(row[column.place]), table.written.get((index, column.place), "")
            yield Figure(
                package, resource, column.field, index, column.place, value,
                Subject(kind, area, start, end, told),
                is_count(column, cells),
                hidden_limit(written) if value is None else None,
                plain_text(cells.get("kunci")), plain_text(cells.get("bagian-dari")),
            )  # fmt: skip
        for field, place in beside:
            value = number_of(row[place])
            if value is not None:
                subject = Subject(f"={field.name}", area, start, end, told)
                yield Figure(package, resource, field, index, place, value, subject, is_count=False)


def _telling_columns(resource: Resource, table: Table, counted: tuple[CountColumn, ...]) -> tuple[tuple[str, int], ...]:
    """Return the columns that tell one figure from another: dimensions, and columns without a role that repeat."""
    measures = {column.place for column in counted}
    found = []
    for place, name in enumerate(table.column_names):
        field = resource.schema.field(name)
        if field is None or place in measures:
            continue
        roles = role_names(field)
        if roles:
            is_telling = any(BY_NAME[role].kind == "dimension" or role in _TELLING for role in roles)
            if is_telling and not _OWN & set(roles):
                found.append((roles[0], place))
        elif field.type not in ("number", "object", "array", "geojson", "geopoint") and _repeats(table, name):
            found.append((name, place))
    return tuple(sorted(found))


def _repeats(table: Table, name: str) -> bool:
    """Tell whether a column groups rows: fewer values than rows, and no numbers of its own for each row."""
    texts = {_folded(cell) for cell in table.column(name)}
    return len(texts) <= max(3, len(table) // 2) or len(table) <= 40  # a short table may name each row once


def _numbers_beside(
    resource: Resource, table: Table, places: Mapping[str, int], counted: tuple[CountColumn, ...]
) -> tuple[tuple[Field, int], ...]:
    """Return the columns of numbers without a role: totals that nobody declared, and texts that repeat a count."""
    measured = {column.field.name for column in counted}
    return tuple(
        (field, places[field.name])
        for field in resource.schema.fields
        if not role_names(field) and field.name in places and field.name not in measured
        if field.name not in resource.schema.primary_key
        if field.type in _NUMBERS or (field.type in _TEXTS and _repeats_a_count(table, places[field.name], counted))
    )


def _repeats_a_count(table: Table, place: int, counted: tuple[CountColumn, ...]) -> bool:
    """Tell whether the texts of a column are, row by row, the numbers of one that counts."""
    numbers = [number_of(row[place]) for row in table.rows()] if len(table) else []
    if len(set(numbers) - {None}) < 2:
        return False
    return any(numbers == [number_of(row[column.place]) for row in table.rows()] for column in counted)


def _period(cells: Mapping[str, Cell]) -> tuple[date | None, date | None]:
    first, last = _span(cells.get("periode"))
    start, end = cells.get("periode-mulai"), cells.get("periode-selesai")
    return (start if isinstance(start, date) else first), (end if isinstance(end, date) else last)


def _span(cell: Cell) -> tuple[date | None, date | None]:
    """Return the first and last day of a year, a month or a day; (None, None) for anything else."""
    if isinstance(cell, date):
        return cell, cell
    match = _PERIOD.fullmatch(plain_text(cell))
    if not match or not 1 <= int(match[1]) <= 9999 or not 1 <= int(match[2] or 1) <= 12:
        return None, None
    year, month = int(match[1]), int(match[2] or 1)
    if match[3]:
        return None, None  # a day that is a text tells no span
    last = month if match[2] else 12
    return date(year, month, 1), date(year, last, calendar.monthrange(year, last)[1])


def _folded(cell: Cell) -> str:
    return " ".join(plain_text(cell).casefold().split())
