"""A row written twice makes sums too large; without a primary key nothing else would notice."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from site_builder.check.engine import file_place
from site_builder.model.library import Library
from site_builder.model.package import Package, Resource
from site_builder.model.report import Finding, Place, Severity
from site_builder.model.table import Table


def check_rows(package: Package, _library: Library) -> Iterable[Finding]:
    """Yield a warning for each row that equals an earlier one, in tables without a primary key."""
    for resource in package.resources:
        if resource.table is not None and not resource.schema.primary_key and not resource.violations:
            yield from _repeats(package, resource, resource.table)


def _repeats(package: Package, resource: Resource, table: Table) -> Iterable[Finding]:
    first: dict[Hashable, int] = {}
    for row, number in zip(table.rows(), table.row_numbers, strict=True):
        key = tuple(cell if isinstance(cell, Hashable) else repr(cell) for cell in row)
        try:
            earlier = first.setdefault(key, number)
        except TypeError:  # a list inside a list
            earlier = first.setdefault(repr(row), number)
        if earlier != number:
            place = Place(package.name, resource.name, file_place(package, resource), row=number)
            yield Finding("duplicate-row", Severity.WARNING, place, values={"first_row": str(earlier)})
