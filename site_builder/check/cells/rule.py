"""The door to the rules of this folder: a package in, its findings out, table by table and column by column."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.check.cells.categories import check_categories
from site_builder.check.cells.column import columns_of
from site_builder.check.cells.damage import check_damage
from site_builder.check.cells.keys import check_keys
from site_builder.check.cells.rows import check_row_count
from site_builder.check.cells.spelling import check_spelling
from site_builder.check.cells.thousands import check_thousands, unit_column
from site_builder.model.library import Library
from site_builder.model.package import Package
from site_builder.model.report import Finding

# What is odd about the spelling of a cell does not matter where its column must go anyway.
_SPELLINGS = frozenset({"cell-damage", "code-zeros", "text-padded", "number-padded", "number-spelling", "number-zeros"})


def beside_personal(findings: Iterable[Finding], personal: Iterable[Finding]) -> list[Finding]:
    """Leave out the spelling of cells in columns of personal data: that fault is told, and names the remedy."""
    told = {(item.place.resource, item.place.field) for item in personal if item.place.field}
    return [
        item for item in findings if item.code not in _SPELLINGS or (item.place.resource, item.place.field) not in told
    ]


def check_cells(package: Package, library: Library) -> Iterable[Finding]:
    """Yield what no machine elsewhere would read as ours does."""
    for resource in package.resources:
        columns = list(columns_of(package, resource))
        units = unit_column(columns)
        for column in columns:
            yield from check_spelling(column)
            yield from check_thousands(column, units)
            yield from check_categories(column)
            yield from check_damage(column)
        yield from check_keys(package, resource, columns)
    yield from check_row_count(package, library)
