"""Days that data name themselves: a text to a day, packages to the newest day in them. Never a clock."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from site_builder.model.package import Package
from site_builder.model.roles import BY_NAME

_DAY = re.compile(r"\d{4}(-\d\d){0,2}(?![\d-])")


def parse_day(value: Any) -> date | None:
    """Read an ISO date or date-time; a year or a month counts as its first day; anything else is None."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    is_text = isinstance(value, str | int | float) and not isinstance(value, bool)
    try:
        found = _DAY.match(str(value).strip()) if is_text else None
        return date.fromisoformat(f"{found[0]}-01-01"[:10]) if found else None
    except ValueError:
        return None


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
