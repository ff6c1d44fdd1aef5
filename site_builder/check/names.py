"""Two packages of one name would share their pages and every reference to them: the second one is told."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.check.engine import file_place
from site_builder.model.library import Library
from site_builder.model.package import Package
from site_builder.model.report import Finding, Place, Severity
from site_builder.text.names import folded_name


def check_name(package: Package, library: Library) -> Iterable[Finding]:
    """Yield a finding where a package further up already goes by this name, capitals and accents aside."""
    folded = folded_name(package.name)
    first = next(other for other in library.packages if folded_name(other.name) == folded)
    if first is not package:
        place = Place(package=package.name, path=file_place(package))
        values = {"other": file_place(first)}
        if first.name != package.name:
            values |= {"variant": "twins", "other_name": first.name}
        yield Finding("package-name-twice", Severity.ERROR, place, package.name, values)
