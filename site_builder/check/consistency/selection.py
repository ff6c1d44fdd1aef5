"""The rows of a table that a rule speaks of, with their groups and figures; reads columns once, keeps the order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from site_builder.check.consistency.numbers import EXACT, exact
from site_builder.check.engine import file_place, titles
from site_builder.model.package import Field, Package, Resource
from site_builder.model.report import Place
from site_builder.model.table import Cell, Table
from site_builder.text.cells import plain_text

Group = tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Selection:
    """Rows of one table: `rows` are their indexes from 0, in the order of the table."""

    package: Package
    resource: Resource
    table: Table
    rows: Sequence[int]

    @cached_property
    def _columns(self) -> dict[str, tuple[Cell, ...]]:
        return {}

    def cells(self, name: str) -> tuple[Cell, ...]:
        """Return a whole column, rows that are not selected included."""
        if name not in self._columns:
            self._columns[name] = self.table.column(name)
        return self._columns[name]

    def numbers(self, name: str) -> Mapping[int, Decimal | None]:
        """Return the figures of the selected rows; None where one is missing."""
        cells = self.cells(name)
        return {row: exact(cells[row]) for row in self.rows}

    def groups(
        self, names: Sequence[str], lifted: Mapping[str, Mapping[str, str]] | None = None
    ) -> Mapping[int, Group]:
        """Return the group of each selected row; rows without one (a part of it is missing) are left out.

        `lifted` replaces the code of a column by that of the containing area; a code that it does not know is missing.
        """
        columns = [self.cells(name) for name in names]
        above = [(lifted or {}).get(name) for name in names]
        found: dict[int, Group] = {}
        for row in self.rows:
            texts = [key_text(cells[row]) for cells in columns]
            key = [text if codes is None else codes.get(text, "") for text, codes in zip(texts, above, strict=True)]
            if all(key):
                found[row] = tuple(key)
        return found

    def field(self, name: str) -> Field:
        """Return the field of a column."""
        return self.resource.schema.field(name) or Field(name)

    def row_number(self, row: int) -> int:
        """Return the row of the spreadsheet."""
        return self.table.row_numbers[row] if row < len(self.table.row_numbers) else row + 2

    def place(self, row: int | None, name: str = "") -> Place:
        """Return the place of a cell, of a column or of the whole table."""
        column = self.table.column_names.index(name) + 1 if name in self.table.column_names else None
        number = None if row is None else self.row_number(row)
        path = file_place(self.package, self.resource)
        return Place(self.package.name, self.resource.name, path, number, column, name)

    def titles(self, name: str) -> dict[str, str]:
        """Return the title of a column, as values of a finding."""
        return titles(self.field(name))


def select(
    package: Package, resource: Resource | None, given: Mapping[str, Any], columns: Sequence[str]
) -> Selection | None:
    """Return the rows that `where` and `except` leave; None where the table cannot be relied on.

    A table with violations is told elsewhere: sums over it would only tell the same again.
    """
    if resource is None or resource.table is None or resource.violations:
        return None
    chosen, left_out = given.get("where") or {}, [item["where"] for item in given.get("except", ())]
    needed = {*columns, *chosen, *(name for item in left_out for name in item)}
    if not needed <= set(resource.table.column_names):
        return None
    every = Selection(package, resource, resource.table, range(len(resource.table)))
    kept = set(matching(every, chosen)) if chosen else None
    dropped = {row for item in left_out for row in matching(every, item)}
    rows = [row for row in every.rows if (kept is None or row in kept) and row not in dropped]
    return Selection(package, resource, resource.table, rows)


def matching(selection: Selection, wanted: Mapping[str, Any]) -> Iterator[int]:
    """Yield the rows whose cells hold what `wanted` names; a missing cell matches null."""
    tests = [(selection.cells(name), wanted_texts(value)) for name, value in wanted.items()]
    for row in selection.rows:
        if all(key_text(cells[row]) in texts for cells, texts in tests):
            yield row


def wanted_texts(value: Any) -> frozenset[str]:
    """Return the texts that a value, or a list of values, of `where` stands for; null is the empty text."""
    return frozenset(key_text(_cell(item)) for item in (value if isinstance(value, list) else [value]))


def key_text(cell: Cell) -> str:
    """Write a cell so that equal values are equal texts: 2020 and 2020.0, "16.07" and "16.07"."""
    if isinstance(cell, Decimal) and cell.is_finite() and abs(cell.adjusted()) < 100:
        return plain_text(cell.to_integral_value() if cell == cell.to_integral_value() else cell.normalize(EXACT))
    if isinstance(cell, int) and not isinstance(cell, bool) and cell.bit_length() > 1000:
        return f"{cell:x}"  # Python refuses to write numbers of thousands of digits in tens
    return plain_text(cell)


def _cell(value: Any) -> Cell:
    return Decimal(str(value)) if isinstance(value, float) else value
