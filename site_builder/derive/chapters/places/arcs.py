"""Outlines made simple together: a border that two areas share stays one line. Points in, fewer points out.

Rings are cut where borders meet; each piece is simplified once (Douglas and Peucker), whichever area it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

# Whole tenths of a unit of the drawing: two areas meet in exactly the same points.
Dot = tuple[int, int]
Line = tuple[Dot, ...]


def simplified(rings: Sequence[Line], tolerance: float) -> list[Line]:
    """Return each ring with fewer points, none of them moved; one that would vanish keeps its points."""
    meetings = _meetings(rings)
    known: dict[Line, Line] = {}
    return [_simple_ring(ring, meetings, tolerance, known) for ring in rings]


def _meetings(rings: Iterable[Line]) -> set[Dot]:
    """Return the points where borders meet or part: those with other than two neighbours in all rings together."""
    beside: dict[Dot, set[Dot]] = {}
    for ring in rings:
        for one, other in zip(ring, (*ring[1:], ring[0]), strict=True):
            beside.setdefault(one, set()).add(other)
            beside.setdefault(other, set()).add(one)
    return {dot for dot, others in beside.items() if len(others) != 2}


def _simple_ring(ring: Line, meetings: set[Dot], tolerance: float, known: dict[Line, Line]) -> Line:
    cuts = [place for place, dot in enumerate(ring) if dot in meetings]
    if len(cuts) < 2:
        start = cuts[0] if cuts else ring.index(min(ring))
        cuts = sorted({start, _farthest(ring, ring[start])})
    pieces: list[Dot] = []
    for place, start in enumerate(cuts):
        end = cuts[(place + 1) % len(cuts)]
        piece = ring[start : end + 1] if end > start else (*ring[start:], *ring[: end + 1])
        pieces += _simple_line(piece, tolerance, known)[:-1]
    return tuple(pieces) if len(set(pieces)) > 2 else ring


def _farthest(ring: Line, dot: Dot) -> int:
    return max(range(len(ring)), key=lambda place: ((_square(ring[place], dot)), ring[place], -place))


def _simple_line(line: Line, tolerance: float, known: dict[Line, Line]) -> Line:
    """Simplify a piece of border in one direction only, so that both sides of it get the same points."""
    is_turned = line[-1] < line[0] or (line[-1] == line[0] and line[::-1] < line)
    key = line[::-1] if is_turned else line
    if key not in known:
        known[key] = _peucker(key, tolerance)
    return known[key][::-1] if is_turned else known[key]


def _peucker(line: Line, tolerance: float) -> Line:
    kept = {0, len(line) - 1}
    waiting = [(0, len(line) - 1)]
    while waiting:
        first, last = waiting.pop()
        if last - first < 2:
            continue
        far = max(range(first + 1, last), key=lambda place: (_distance(line[place], line[first], line[last]), -place))
        if _distance(line[far], line[first], line[last]) > tolerance * tolerance:
            kept.add(far)
            waiting += [(first, far), (far, last)]
    return tuple(line[place] for place in sorted(kept))


def _distance(dot: Dot, start: Dot, end: Dot) -> float:
    """Return the square of the distance of a point from a stretch."""
    length = _square(start, end)
    if not length:
        return _square(dot, start)
    along = ((dot[0] - start[0]) * (end[0] - start[0]) + (dot[1] - start[1]) * (end[1] - start[1])) / length
    along = min(1.0, max(0.0, along))
    x = start[0] + along * (end[0] - start[0]) - dot[0]
    y = start[1] + along * (end[1] - start[1]) - dot[1]
    return x * x + y * y


def _square(one: Dot, other: Dot) -> int:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2


def neighbours(outlines: Mapping[str, Iterable[Line]]) -> dict[str, set[str]]:
    """Return which outlines share a stretch of border, by name."""
    sides: dict[frozenset[Dot], set[str]] = {}
    for name, rings in outlines.items():
        for ring in rings:
            for one, other in zip(ring, (*ring[1:], ring[0]), strict=True):
                sides.setdefault(frozenset((one, other)), set()).add(name)
    found: dict[str, set[str]] = {name: set() for name in outlines}
    for names in sides.values():
        for name in names:
            found[name] |= names - {name}
    return found
