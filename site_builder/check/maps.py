"""The rule of maps: every outline of a GeoJSON file is one area that a table names by its code."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from site_builder.check.engine import file_place
from site_builder.model.geometry import Geometry
from site_builder.model.library import Library
from site_builder.model.package import Package, Resource
from site_builder.model.report import Finding, Place, Severity
from site_builder.model.roles import BY_NAME
from site_builder.text.cells import plain_text

_MOST_NAMED = 5
_CODE = re.compile(r"[A-Za-z]{0,4}[-.]?\d[\d.-]{0,18}")


def check_maps(package: Package, library: Library) -> Iterable[Finding]:
    """Yield a warning for outlines of no known area, and for areas drawn twice."""
    drawn = [(resource, resource.geometry) for resource in package.resources if resource.geometry]
    if not drawn:
        return
    codes = frozenset(_codes(library))
    for resource, geometry in drawn:
        name = geometry.property_for(codes)
        if name:  # else it is a map of something else
            yield from _findings(package, resource, geometry, name, codes)


def _findings(
    package: Package, resource: Resource, geometry: Geometry, name: str, codes: frozenset[str]
) -> Iterator[Finding]:
    place = Place(package.name, resource.name, file_place(package, resource))
    told = {"property": name}
    found = Counter(shape.names.get(name, "") for shape in geometry.shapes)
    unnamed = found.pop("", 0)
    if unnamed:
        values = {**told, "variant": "unnamed", "count": str(unnamed)}
        yield Finding("map-unmatched", Severity.WARNING, place, values=values)
    strangers = [code for code in found if code not in codes]
    if strangers:
        yield Finding("map-unmatched", Severity.WARNING, place, values={**told, "codes": _listed(strangers)})
    twins = [code for code, count in found.items() if count > 1 and code in codes]
    if twins:
        yield Finding("map-duplicate", Severity.WARNING, place, values={**told, "codes": _listed(twins)})


def _codes(library: Library) -> Iterator[str]:
    """Yield the code of every area that a table names."""
    role = BY_NAME["wilayah"].iri
    for package in library.packages:
        for resource in package.resources:
            for field in resource.schema.fields:
                if resource.table is not None and role in field.roles and field.name in resource.table.column_names:
                    yield from (plain_text(cell).strip() for cell in resource.table.column(field.name))


def _listed(codes: list[str]) -> str:
    """Name a few codes; a property may hold anything, and what is no code may be somebody's name."""
    shown = sorted(code if _CODE.fullmatch(code) else "…" for code in codes)
    more = f" ({len(codes)})" if len(codes) > _MOST_NAMED else ""
    return ", ".join(dict.fromkeys(shown[:_MOST_NAMED])) + more
