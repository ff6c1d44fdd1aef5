"""The door of check/: a Library in, its Report out. To add a rule: one file, one line in RULES, one case in tests/."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from site_builder.check.engine import check_engine
from site_builder.check.names import check_name
from site_builder.check.references import check_references
from site_builder.check.rows import check_rows
from site_builder.check.schemas import check_schema
from site_builder.check.views import check_views
from site_builder.model.library import Library
from site_builder.model.package import Package
from site_builder.model.report import Finding, Report

Rule = Callable[[Package, Library], Iterable[Finding]]

RULES: tuple[Rule, ...] = (check_engine, check_name, check_schema, check_rows, check_references, check_views)


def check_library(library: Library) -> Report:
    """Let every rule look at every package, with the whole library at hand.

    Findings come in the order of packages, resources, rows and columns, whichever rule found them.
    """
    found = []
    for package in library.packages:
        order = {resource.name: number for number, resource in enumerate(package.resources)}
        findings = (finding for rule in RULES for finding in rule(package, library))
        found += sorted(findings, key=lambda finding: _position(finding, order))
    return Report(tuple(found))


def _position(finding: Finding, order: Mapping[str, int]) -> tuple[int, int, int]:
    place = finding.place
    return order.get(place.resource, -1), place.row or 0, place.column or 0
