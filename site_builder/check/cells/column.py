"""`Column`: one column of a table with what was written in its cells, for the rules of this folder. Judges nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from site_builder.check.engine import file_place, titles
from site_builder.model.package import Field, Package, Resource
from site_builder.model.report import Finding, Place, Severity
from site_builder.model.table import Cell, Table
from site_builder.text.cells import plain_text

# Formats in which a cell is text that somebody wrote; a number of JSON or of a workbook can only be read one way.
WRITTEN_FORMATS = frozenset({"csv", "tsv", "txt", ""})
# A row of another width has its cells under the wrong columns: that fault is told, and what follows from it is not.
_SHIFTED = frozenset({"extra-cell", "missing-cell", "blank-row"})


@dataclass(frozen=True)
class Column:
    """A column: `number` is its place in the spreadsheet (from 1), `descriptor` the field as the schema states it.

    `written` are the cells whose text differs from the plain writing of their value, by row index; `skipped` the rows
    that stand under wrong columns.
    """

    package: Package
    resource: Resource
    table: Table
    field: Field
    number: int
    written: Mapping[int, str]
    skipped: Collection[int]
    descriptor: Mapping[str, Any]

    @cached_property
    def values(self) -> tuple[Cell, ...]:
        """Return the typed cells from top to bottom."""
        return self.table.column(self.field.name)

    @property
    def is_text(self) -> bool:
        """Tell whether any text is right here."""
        return self.field.type in ("string", "any") and self.field.format == "default"

    def cells(self) -> Iterator[tuple[int, Cell]]:
        """Yield row index and value of every cell that has a value and stands where it belongs."""
        skipped = self.skipped
        for index, value in enumerate(self.values):
            if value is not None and index not in skipped:
                yield index, value

    def text(self, index: int) -> str:
        """Return what stands in the file."""
        return self.written.get(index, plain_text(self.values[index]))

    def texts(self) -> Iterator[tuple[int, str]]:
        """Yield row index and text of the cells that hold a value and are written otherwise than the value would be."""
        for index, text in self.written.items():
            if self.values[index] is not None and index not in self.skipped:
                yield index, text

    def refused(self) -> Iterator[tuple[int, str]]:
        """Yield row index and text of the cells that could not be read."""
        markers = {marker.value for marker in self.field.missing_values}
        for index, text in self.written.items():
            if self.values[index] is None and text not in markers and index not in self.skipped:
                yield index, text

    def finding(self, code: str, severity: Severity, index: int, value: str, **values: str) -> Finding:
        """Say what is wrong with the cell of that row index."""
        return Finding(code, severity, self.place(index), value, {**titles(self.field), **values})

    def place(self, index: int | None = None) -> Place:
        """Name a cell of the column, or without a row the column itself."""
        path = file_place(self.package, self.resource)
        row = None if index is None else self.table.row_numbers[index]
        column = None if index is None else self.number
        return Place(self.package.name, self.resource.name, path, row, column, self.field.name)


def columns_of(package: Package, resource: Resource) -> Iterator[Column]:
    """Yield the columns of a resource that has a table."""
    table = resource.table
    if table is None:
        return
    written: dict[int, dict[int, str]] = {}
    for (index, place), text in table.written.items():
        written.setdefault(place, {})[index] = text
    shifted = {item.row for item in resource.violations if item.type in _SHIFTED}
    skipped = {index for index, row in enumerate(table.row_numbers) if row in shifted} if shifted else set()
    stated = {str(item.get("name")): item for item in resource.schema.descriptor.get("fields", ())}
    for place, name in enumerate(table.column_names):
        field = resource.schema.field(name)
        if field is not None:
            yield Column(
                package, resource, table, field, place + 1, written.get(place, {}), skipped, stated.get(name, {})
            )


def also(indexes: Collection[int], column: Column) -> dict[str, str]:
    """Count the further cells of the same fault, for a finding that stands for all of them."""
    if len(indexes) < 2:
        return {}
    return {"also": str(len(indexes) - 1), "last_row": str(column.table.row_numbers[max(indexes)])}
