"""A reader with paper and patience: from everything that is shown, what can be computed about what is hidden.

A second way to the same question, knowing nothing of how the covers were chosen or of the worlds that were found:
equations are solved against each other, exactly, and bounds are narrowed until nothing moves any more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from site_builder.check.disclosure.system import Bounds, System

# A larger knot of hidden figures is not solved here: there the worlds alone are the proof.
_MOST_UNKNOWNS = 150
_MOST_ROUNDS = 200


@dataclass(frozen=True, slots=True)
class Exposure:
    """A hidden figure that can be computed: to the very number, or to fewer values than its marker stands for.

    `places` are the equations that it takes, as positions in `System.equations`.
    """

    number: int
    is_exact: bool
    places: tuple[int, ...]


def attack(system: System) -> Mapping[int, Exposure]:
    """Return every hidden figure that can be computed from what is shown."""
    found: dict[int, Exposure] = {}
    for places in _knots(system):
        unknown = {number for place in places for number in system.unknown(place)}
        if len(unknown) <= _MOST_UNKNOWNS:
            _solve(system, places, found)
        _narrow(system, places, found)
    return found


def knots(system: System) -> Sequence[frozenset[int]]:
    """Return the hidden figures that hang together by equations, knot by knot; those in no equation are in none."""
    return [frozenset(number for place in places for number in system.unknown(place)) for places in _knots(system)]


def _knots(system: System) -> Sequence[tuple[int, ...]]:
    """Return the equations that hang together by hidden figures, knot by knot."""
    places_of: dict[int, list[int]] = {}
    for place in range(len(system.equations)):
        for number in system.unknown(place):
            places_of.setdefault(number, []).append(place)
    done: set[int] = set()
    knots = []
    for first in sorted({place for places in places_of.values() for place in places}):
        if first in done:
            continue
        knot, waiting = set[int](), [first]
        while waiting:
            place = waiting.pop()
            if place not in knot:
                knot.add(place)
                waiting += [p for n in system.unknown(place) for p in places_of[n]]
        done |= knot
        knots.append(tuple(sorted(knot)))
    return knots


def _solve(system: System, places: Sequence[int], found: dict[int, Exposure]) -> None:
    """Eliminate (Gauss, Jordan): a row that is left with one unknown tells it."""
    rows: list[tuple[dict[int, Fraction], dict[int, Fraction]]] = []  # factors of unknowns, factors of equations used
    for place in places:
        equation = system.equations[place]
        if equation.low == equation.high:
            row = {number: Fraction(factor) for number, factor in equation.terms if number in system.hidden}
            rows.append((row, {place: Fraction(1)}))
    done: list[tuple[dict[int, Fraction], dict[int, Fraction]]] = []
    while rows:
        row, used = rows.pop(0)
        if not row:
            continue
        pivot = min(row)
        scale = row[pivot]
        row, used = {n: f / scale for n, f in row.items()}, {p: f / scale for p, f in used.items()}
        for others in (rows, done):
            for index, (other, other_used) in enumerate(others):
                factor = other.get(pivot)
                if factor:
                    others[index] = (_minus(other, row, factor), _minus(other_used, used, factor))
        done.append((row, used))
    for row, used in done:
        if len(row) == 1:
            [number] = row
            found.setdefault(number, Exposure(number, True, tuple(sorted(used))))


def _minus(left: dict[int, Fraction], right: Mapping[int, Fraction], factor: Fraction) -> dict[int, Fraction]:
    result = dict(left)
    for number, value in right.items():
        result[number] = result.get(number, Fraction(0)) - factor * value
        if not result[number]:
            del result[number]
    return result


def _narrow(system: System, places: Sequence[int], found: dict[int, Exposure]) -> None:
    """Narrow the bounds of all unknowns by each equation in turn, until nothing changes."""
    bounds = dict(system.hidden)
    why: dict[int, list[int]] = {}
    for _ in range(_MOST_ROUNDS):
        before = dict(bounds)
        for place in places:
            for number in _narrowed(system, place, bounds):
                why.setdefault(number, []).append(place)
        if bounds == before:
            break
    for number, after in bounds.items():
        start = system.hidden[number]
        is_exact = after.low == after.high
        if number in why and (is_exact or (start.high is not None and after != start)):
            found.setdefault(number, Exposure(number, is_exact, tuple(dict.fromkeys(why[number]))[:1]))


def _narrowed(system: System, place: int, bounds: dict[int, Bounds]) -> list[int]:
    """Narrow the unknowns of one equation; return those that became narrower."""
    equation, shown, changed = system.equations[place], system.shown(place), []
    unknown = [(number, system.factors[place][number]) for number in system.unknown(place)]
    for number, factor in unknown:
        low: Fraction | None = equation.low - shown
        high: Fraction | None = None if equation.high is None else equation.high - shown
        for other, weight in unknown:
            if other == number:
                continue
            edges = bounds[other].low, bounds[other].high
            least, most = edges if weight > 0 else (edges[1], edges[0])
            low = None if low is None or most is None else low - weight * most
            high = None if high is None or least is None else high - weight * least
        low, high = (low, high) if factor > 0 else (high, low)
        low, high = (None if edge is None else edge / factor for edge in (low, high))
        now = bounds[number]
        new = Bounds(
            now.low if low is None else max(now.low, low),
            now.high if high is None else high if now.high is None else min(now.high, high),
        )
        if new != now:
            bounds[number] = new
            changed.append(number)
    return changed
