"""The rule that speaks for read/: every violation that frictionless or our own reading found becomes one finding."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.model.library import Library
from site_builder.model.package import Field, Package, Resource, Violation
from site_builder.model.report import Finding, Place, Severity

# What is mended in the descriptor, whichever resource it is about.
_IN_DESCRIPTOR = frozenset(
    {
        "package-error",
        "resource-error",
        "schema-error",
        "field-error",
        "dialect-error",
        "path-remote",
        "path-unsafe",
        "name-unsafe",
        "name-odd",
    }
)


def check_engine(package: Package, _library: Library) -> Iterable[Finding]:
    """Yield what was refused and what is doubtful, for the package and then for each resource."""
    yield from _findings(package, None)
    for resource in package.resources:
        yield from _findings(package, resource)


def file_place(package: Package, resource: Resource | None = None, path: str = "") -> str:
    """Name a file as people know it: "datapackages/rtlh/data/stok.csv", or the descriptor where there is no other."""
    first = resource.source_paths[0] if resource and resource.source_paths else package.descriptor_name
    return f"{package.place}/{path or first}"


def titles(field: Field | None) -> dict[str, str]:
    """Return the title of a column in both languages, as values of a finding."""
    return {"title": field.title.id, "title_en": field.title.en} if field else {}


def _findings(package: Package, resource: Resource | None) -> Iterable[Finding]:
    judged = resource or package
    for violation in judged.violations:
        yield _finding(violation, package, resource, Severity.ERROR)
    for doubt in judged.doubts:
        yield _finding(doubt, package, resource, Severity.WARNING)


def _finding(violation: Violation, package: Package, resource: Resource | None, severity: Severity) -> Finding:
    field = resource.schema.field(violation.field_name) if resource else None
    is_metadata = violation.type in _IN_DESCRIPTOR or violation.values.get("variant") == "text"
    return Finding(
        code=violation.type,
        severity=severity,
        place=Place(
            package=package.name,
            resource=resource.name if resource else "",
            path=file_place(package, None if is_metadata else resource, violation.path),
            row=violation.row,
            column=violation.column,
            field=violation.field_name,
        ),
        value=violation.value,
        values={**titles(field), **violation.values},
    )
