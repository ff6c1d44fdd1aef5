"""The rule that speaks for frictionless: every violation becomes one finding."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.model.package import Package, Resource, Violation
from site_builder.model.report import Finding, Place, Severity


def check_engine(package: Package) -> Iterable[Finding]:
    """Yield what frictionless refused, for the package and then for each resource."""
    for violation in package.violations:
        yield _finding(violation, package, None)
    for resource in package.resources:
        for violation in resource.violations:
            yield _finding(violation, package, resource)


def _finding(violation: Violation, package: Package, resource: Resource | None) -> Finding:
    column = violation.column
    field = violation.field_name
    expected = ""
    if resource and column and column <= len(resource.schema.fields):
        declared = resource.schema.fields[column - 1]
        field, expected = field or declared.name, declared.type
    file = resource.source_paths[0] if resource and resource.source_paths else package.descriptor_name
    return Finding(
        code=violation.type,
        severity=Severity.ERROR,
        place=Place(
            package=package.name,
            resource=resource.name if resource else "",
            path=f"{package.place}/{file}",
            row=violation.row,
            column=column,
            field=field,
        ),
        value=violation.value,
        values={"note": violation.note, "expected": expected, **violation.values},
    )
