"""The door to the rules of this folder: a package in, its findings out, table by table and column by column."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.check.cells.column import columns_of
from site_builder.check.cells.spelling import check_spelling
from site_builder.check.cells.thousands import check_thousands, unit_column
from site_builder.model.library import Library
from site_builder.model.package import Package
from site_builder.model.report import Finding


def check_cells(package: Package, _library: Library) -> Iterable[Finding]:
    """Yield what no machine elsewhere would read as ours does."""
    for resource in package.resources:
        columns = list(columns_of(package, resource))
        units = unit_column(columns)
        for column in columns:
            yield from check_spelling(column)
            yield from check_thousands(column, units)
