"""The map of outlines: degrees to the units of the drawing, simplified until it is small, with room for words found.

Equirectangular by the middle latitude: right enough for a regency or a province, and a straight line stays one. No map
here crosses the date line.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from site_builder.derive.chapters.places.arcs import Dot, Line, neighbours, simplified
from site_builder.derive.chapters.places.labels import short_lines
from site_builder.derive.chapters.places.tiles import LINE, WIDTH
from site_builder.model.area import Area
from site_builder.model.geometry import Point, Ring
from site_builder.model.places import Words

_HIGHEST = 420
_MARGIN = 2.0
_FINEST = 3.0  # tenths of a unit: what nobody sees on a screen
_COARSE = 12
MOST_POINTS = 1400
_CHARACTER = {"narrow": 6.9, "wide": 4.3, "phone": 7.5}
_STEPS = 14
_ENOUGH = 600.0  # tenths of a unit: room for any name
_FEWEST_LETTERS = 3
# An outline: polygons, each an outer ring and its holes.
Polygons = tuple[tuple[Ring, ...], ...]


class Outlines:
    """The outlines of some areas, by code, as they stand on the drawing."""

    def __init__(self, shapes: Mapping[str, Polygons]) -> None:
        """Project and simplify; raises ValueError where all lies in one spot."""
        points = [point for polygons in shapes.values() for rings in polygons for ring in rings for point in ring]
        west, east = min(x for x, _ in points), max(x for x, _ in points)
        south, north = min(y for _, y in points), max(y for _, y in points)
        shrink = math.cos(math.radians((south + north) / 2))
        wide, high = (east - west) * shrink, north - south
        if wide <= 0 or high <= 0:
            raise ValueError("no extent")
        scale = min((WIDTH - 2 * _MARGIN) / wide, (_HIGHEST - 2 * _MARGIN) / high)
        left = (WIDTH - wide * scale) / 2
        self.height = max(1, round(high * scale + 2 * _MARGIN))

        def place(point: Point) -> Dot:
            x = left + (point[0] - west) * shrink * scale
            return round(x * 10), round((_MARGIN + (north - point[1]) * scale) * 10)

        rings = {code: [_line(map(place, ring)) for poly in polys for ring in poly] for code, polys in shapes.items()}
        self._rings = _small({code: [ring for ring in found if ring] for code, found in rings.items()})
        self.beside = neighbours(self._rings)

    @property
    def point_count(self) -> int:
        """Count the points that are drawn."""
        return sum(len(ring) for rings in self._rings.values() for ring in rings)

    def path(self, area: Area) -> str:
        """Return the outline of an area; holes stay open by the rule of even and odd."""
        return "".join(_path(ring) for ring in self._rings.get(area.code, ()))

    def rings(self, area: Area) -> tuple[Ring, ...]:
        """Return the points of an outline, in units, holes among the rings."""
        return tuple(tuple((x / 10, y / 10) for x, y in ring) for ring in self._rings.get(area.code, ()))

    def words(self, area: Area, value: str, kind: str) -> tuple[Words, ...]:
        """Return name and figure where the outline has room for them, the figure alone where it has little."""
        rings, line = self._rings.get(area.code, []), LINE[kind]
        x, y = _middle(rings)
        room = min(_chord(rings, x, y + shift * line * 5, across=True) for shift in (-1, 0, 1)) / 10
        height = _chord(rings, x, y, across=False) / 10
        letters = int((room - 2) / _CHARACTER[kind])
        names = short_lines(area.name or area.code, letters) if letters > _FEWEST_LETTERS else ()
        names = names if height > (len(names) + 1) * line + 2 else ()
        if len(value) > letters + 1 or height < line:
            return ()
        lines = [*((text, "name") for text in names), (value, "value")]
        top = y / 10 - (len(lines) - 1) * line / 2 + line * 0.32
        return tuple(
            Words(round(x / 10, 1), round(top + place * line, 1), text, style)
            for place, (text, style) in enumerate(lines)
        )


def _small(rings: Mapping[str, Sequence[Line]]) -> dict[str, list[Line]]:
    """Simplify, coarser and coarser, until the map is light enough for a phone."""
    flat = [ring for found in rings.values() for ring in found]
    most = max(MOST_POINTS, 3 * len(flat))
    thin = simplified(flat, _FINEST)
    tolerance, grid = _FINEST, 1
    while sum(map(len, thin)) > most and grid < WIDTH:
        tolerance *= 1.5
        if tolerance > _COARSE * grid:  # borders that cross again and again have no pieces to simplify
            grid *= 2
            flat = [_snapped(ring, grid) for ring in flat]
        thin = simplified(flat, tolerance)
    ordered = iter(thin)
    return {code: [next(ordered) for _ in found] for code, found in rings.items()}


def _snapped(ring: Line, grid: int) -> Line:
    """Move points to a coarser grid, the same for all; a ring that would vanish stays."""
    return _line((round(x / grid) * grid, round(y / grid) * grid) for x, y in ring) or ring


def _line(dots: Iterable[Dot]) -> Line:
    """Drop points that fell together; a ring that fell into one spot is none."""
    kept: list[Dot] = []
    for dot in dots:
        if not kept or kept[-1] != dot:
            kept.append(dot)
    while len(kept) > 1 and kept[0] == kept[-1]:
        kept.pop()
    return tuple(kept) if len(set(kept)) > 2 else ()


def _path(ring: Line) -> str:
    """Write a ring in steps from point to point, which is shorter than its places."""
    steps = [f"{_tenths(here[0] - before[0])} {_tenths(here[1] - before[1])}" for before, here in pairwise(ring)]
    return f"M{_tenths(ring[0][0])} {_tenths(ring[0][1])}l{' '.join(steps)}z"


def _tenths(value: int) -> str:
    whole, rest = divmod(abs(value), 10)
    text = f"{whole or ''}.{rest}" if rest else str(whole)
    return f"-{text}" if value < 0 else text


def _middle(rings: Sequence[Line]) -> tuple[float, float]:
    """Return a point well inside: of a net of points over the largest part the one with most room, near the middle."""
    if not rings:
        return 0.0, 0.0
    largest = max(rings, key=lambda ring: abs(_twice_area(ring)))
    left, right = min(x for x, _ in largest), max(x for x, _ in largest)
    top, bottom = min(y for _, y in largest), max(y for _, y in largest)
    center = ((left + right) / 2, (top + bottom) / 2)
    best, middle = (-1.0, 0.0), center
    for row in range(1, _STEPS):
        y = top + (bottom - top) * row / _STEPS
        for column in range(1, _STEPS):
            x = left + (right - left) * column / _STEPS
            room = min(_chord(rings, x, y, across=True), 2 * _chord(rings, x, y, across=False), _ENOUGH)
            score = (room, -((x - center[0]) ** 2 + (y - center[1]) ** 2))
            if score > best:
                best, middle = score, (x, y)
    return middle


def _chord(rings: Sequence[Line], x: float, y: float, *, across: bool) -> float:
    """Return twice the way to the nearest border to the left and right (or up and down); 0 outside of the outline."""
    here, level = (x, y) if across else (y, x)
    before: list[float] = []
    behind: list[float] = []
    for ring in rings:
        for one, other in zip(ring, (*ring[1:], ring[0]), strict=True):
            (a, b), (c, d) = (one, other) if across else ((one[1], one[0]), (other[1], other[0]))
            if (b > level) != (d > level):
                cross = a + (level - b) / (d - b) * (c - a)
                (before if cross <= here else behind).append(cross)
    if len(before) % 2 == 0 or not behind:
        return 0.0
    return 2 * min(here - max(before), min(behind) - here)


def _twice_area(ring: Line) -> int:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, (*ring[1:], ring[0]), strict=True))
