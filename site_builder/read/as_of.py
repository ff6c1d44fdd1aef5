"""The date as of which the portal speaks: the newest that the descriptors and tables name, never a clock."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from site_builder.model.package import Package
from site_builder.model.roles import BY_NAME
from site_builder.read.values import parse_day


def newest_date(packages: Iterable[Package]) -> date | None:
    """Return the newest `created`, `modified` or source date; a period or a target never counts."""
    return max((day for package in packages for day in _dates(package)), default=None)


def _dates(package: Package) -> Iterable[date]:
    sources = [*package.sources, *(source for resource in package.resources for source in resource.sources)]
    named = (package.created, package.modified, *(parse_day(source.published) for source in sources))
    yield from (day for day in named if day)
    for resource in package.resources:
        for field in resource.schema.fields:
            if resource.table and BY_NAME["sumber-tanggal"].iri in field.roles:
                yield from (day for cell in resource.table.column(field.name) if (day := parse_day(cell)))
