"""`Geometry`: the outlines of a GeoJSON resource, checked, with the short properties that may name an area."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

# Longitude and latitude in degrees.
Point = tuple[float, float]
# Points in order; the last one is not the first again.
Ring = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """An outline: polygons, each an outer ring and then its holes.

    `names` are its short properties as text: one of them may be the code of an area, the others are never shown.
    `number` counts features of the file from 1.
    """

    number: int
    names: Mapping[str, str]
    polygons: tuple[tuple[Ring, ...], ...]


@dataclass(frozen=True, slots=True)
class Geometry:
    """The outlines of a file. `code_property` is the property that the descriptor declares to hold codes, else ""."""

    shapes: tuple[Shape, ...]
    code_property: str = ""

    def property_for(self, codes: Collection[str]) -> str:
        """Return the property that holds codes of areas: the declared one, else that which most outlines match."""
        if self.code_property:
            return self.code_property
        counts: dict[str, int] = {}
        for shape in self.shapes:
            for name, value in shape.names.items():
                counts[name] = counts.get(name, 0) + (value in codes)
        best = max(counts, key=lambda name: (counts[name], name), default="")
        return best if best and counts[best] else ""
