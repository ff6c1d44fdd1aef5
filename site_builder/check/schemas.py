"""A table without a schema is published with a guessed one, and says so once."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.check.engine import file_place
from site_builder.model.library import Library
from site_builder.model.package import Package
from site_builder.model.report import Finding, Place, Severity

_SHOWN = 6


def check_schema(package: Package, _library: Library) -> Iterable[Finding]:
    """Yield a warning for each table whose types were guessed."""
    for resource in package.resources:
        if resource.table is not None and resource.schema.is_inferred:
            fields = resource.schema.fields
            guess = ", ".join(f"{field.name}: {field.type}" for field in fields[:_SHOWN])
            values = {"count": str(len(fields)), "guess": f"{guess}, …" if len(fields) > _SHOWN else guess}
            place = Place(package=package.name, resource=resource.name, path=file_place(package, resource))
            yield Finding("schema-missing", Severity.WARNING, place, values=values)
