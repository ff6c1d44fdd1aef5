"""GeoJSON files to `Geometry`: outlines in degrees, checked; what is wrong stands in the violations of the draft.

Only polygons are outlines; points and lines are left alone. Of the properties short texts and numbers stay in memory,
because one of them may be the code of an area: nothing else of them is ever looked at.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any

from site_builder.model.geometry import Geometry, Point, Ring, Shape
from site_builder.model.package import Violation
from site_builder.read.drafts import Draft
from site_builder.read.encodings import decode
from site_builder.read.objects import parse_part
from site_builder.read.records import RecordsError, read_part

_LONGEST_NAME = 40
_FEWEST_CORNERS = 3
_OUTLINES = ("Polygon", "MultiPolygon")
# The custom property of a resource that says which property of its features holds the code of the area.
CODE_PROPERTY = "areaProperty"


class _ShapeError(ValueError):
    """An outline that is none, and how the finding calls that."""


def read_geometry(draft: Draft) -> Geometry | None:
    """Read the outlines of a draft; None where it holds none, or where they cannot be used."""
    if draft.format != "geojson" or draft.kind != "file" or draft.violations or len(draft.paths) != 1:
        return None
    path = draft.paths[0]
    try:
        value = parse_part(decode(draft, path, read_part(draft, path)), path)
    except RecordsError as error:
        draft.violations.append(error.violation)
        return None
    shapes = tuple(_shapes(value, draft, path))
    declared = draft.item.get(CODE_PROPERTY)
    if draft.violations or not shapes:
        return None
    return Geometry(shapes, declared if isinstance(declared, str) else "")


def _shapes(value: Any, draft: Draft, path: str) -> Iterator[Shape]:
    features = value.get("features") if isinstance(value, Mapping) else None
    if not isinstance(features, list) or value.get("type") != "FeatureCollection":
        draft.violations.append(Violation("map-error", path=path, values={"variant": "collection"}))
        return
    for number, feature in enumerate(features, 1):
        geometry = feature.get("geometry") if isinstance(feature, Mapping) else None
        if not isinstance(geometry, Mapping) or geometry.get("type") not in _OUTLINES:
            continue
        try:
            polygons = _polygons(geometry)
        except _ShapeError as error:
            values = {"variant": str(error), "feature": str(number)}
            draft.violations.append(Violation("map-error", path=path, values=values))
            return
        yield Shape(number, _names(feature.get("properties")), polygons)


def _polygons(geometry: Mapping[str, Any]) -> tuple[tuple[Ring, ...], ...]:
    coordinates = geometry.get("coordinates")
    several = [coordinates] if geometry["type"] == "Polygon" else coordinates
    if not isinstance(several, list) or not several:
        raise _ShapeError("corners")
    polygons = tuple(polygon for rings in several if (polygon := _polygon(rings)))
    if not polygons:
        raise _ShapeError("corners")
    return polygons


def _polygon(rings: Any) -> tuple[Ring, ...]:
    """Return the rings of a polygon; slivers of one or two corners, which programs leave behind, are no part of it."""
    if not isinstance(rings, list) or not rings:
        raise _ShapeError("corners")
    outer, *holes = (_ring(ring) for ring in rings)
    return (outer, *filter(None, holes)) if outer else ()


def _ring(ring: Any) -> Ring:
    if not isinstance(ring, list):
        raise _ShapeError("corners")
    points = [_point(position) for position in ring]
    while len(points) > 1 and points[0] == points[-1]:
        points.pop()
    return tuple(points) if len(set(points)) >= _FEWEST_CORNERS else ()


def _point(position: Any) -> Point:
    if not isinstance(position, list) or len(position) < 2:
        raise _ShapeError("corners")
    longitude, latitude = (_degree(value) for value in position[:2])
    if not (-180 <= longitude <= 180 and -90 <= latitude <= 90):
        raise _ShapeError("degrees")
    return longitude, latitude


def _degree(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _ShapeError("corners")
    try:
        degree = float(value)
    except OverflowError:
        raise _ShapeError("degrees") from None
    if not math.isfinite(degree):
        raise _ShapeError("degrees")
    return degree


def _names(properties: Any) -> Mapping[str, str]:
    """Keep the short properties of an outline as text."""
    found = properties.items() if isinstance(properties, Mapping) else ()
    return {
        name: text
        for name, value in found
        if isinstance(value, str | int) and not isinstance(value, bool) and len(text := _text(value)) <= _LONGEST_NAME
    }


def _text(value: str | int) -> str:
    if isinstance(value, int) and abs(value) >= 10**_LONGEST_NAME:
        return " " * (_LONGEST_NAME + 1)  # no code, and Python refuses to write it out
    return str(value).strip()
