"""Which outlines belong to which area: GeoJSON files of packages and codes in, the outlines of the parts out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from site_builder.derive.chapters.places.outlines import Outlines, Polygons
from site_builder.model.area import Areas
from site_builder.model.geometry import Geometry
from site_builder.model.package import Package


def find_outlines(packages: Iterable[Package], areas: Areas) -> Outlines | None:
    """Return the outlines of the file that has most parts of the whole; of equals the first."""
    wanted = frozenset(area.code for area in areas.parts)
    found = [
        matched(resource.geometry, wanted, areas)
        for package in packages
        for resource in package.resources
        if resource.geometry
    ]
    best = max(found, key=len, default={})
    try:
        return Outlines(best) if best else None
    except ValueError:
        return None


def matched(geometry: Geometry, wanted: frozenset[str], areas: Areas) -> Mapping[str, Polygons]:
    """Return the outlines of the areas wanted, by code; several of one area are drawn together."""
    name = geometry.property_for(frozenset(areas.by_code))
    found: dict[str, Polygons] = {}
    for shape in geometry.shapes:
        code = shape.names.get(name, "")
        if code in wanted:
            found[code] = (*found.get(code, ()), *shape.polygons)
    return found
