"""Tables without a single row: told as a loss where readers had rows before, else as something still to come."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.check.engine import file_place
from site_builder.model.library import Library
from site_builder.model.package import Package
from site_builder.model.report import Finding, Place, Severity
from site_builder.model.words import LANGUAGES
from site_builder.text.numbers import number


def check_row_count(package: Package, library: Library) -> Iterable[Finding]:
    """Yield a finding for each table that was read well and holds nothing."""
    for resource in package.resources:
        if resource.table is None or len(resource.table) or resource.violations:
            continue
        place = Place(package.name, resource.name, file_place(package, resource))
        before = _published_rows(package, resource.name, library)
        if before:
            counts = {
                f"before{ending}": number(before, language)
                for ending, language in zip(("", "_en"), LANGUAGES, strict=True)
            }
            yield Finding("rows-gone", Severity.ERROR, place, values=counts)
        else:
            yield Finding("table-empty", Severity.WARNING, place)


def _published_rows(package: Package, name: str, library: Library) -> int:
    """Count the rows that readers hold of a table, 0 where they hold none."""
    published = library.published.read(package.name) if library.published else None
    old = published.resource(name) if published else None
    return len(old.table) if old is not None and old.table is not None else 0
