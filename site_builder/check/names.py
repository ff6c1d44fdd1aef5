"""Two packages of one name would share their pages and every reference to them: the second one is told."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.check.engine import file_place
from site_builder.model.library import Library
from site_builder.model.package import Package
from site_builder.model.report import Finding, Place, Severity


def check_name(package: Package, library: Library) -> Iterable[Finding]:
    """Yield a finding where a package further up already goes by this name."""
    first = next(other for other in library.packages if other.name == package.name)
    if first is not package:
        place = Place(package=package.name, path=file_place(package))
        yield Finding("package-name-twice", Severity.ERROR, place, package.name, {"other": file_place(first)})
