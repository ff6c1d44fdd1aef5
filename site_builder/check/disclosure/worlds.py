"""The proof that a hidden figure stays hidden: other values for hidden figures that fit everything published.

From the true values, one hidden figure is moved by one; whatever equation that breaks is mended by moving another
hidden figure of it, and so on. What is found is a world that no reader can tell from the true one. Not finding one
proves nothing, so a figure without such worlds counts as told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import partial

from site_builder.check.disclosure.system import Bounds, System

# A world is told by the hidden figures that are not what they really are; all others are.
World = Mapping[int, Fraction]


@dataclass(frozen=True, slots=True)
class Effort:
    """How far a search goes: figures that may be moved, moves that are tried, and what may be moved beside hidden ones.

    `spare` says within what bounds a figure that is shown could be moved if it were hidden too (None: not at all),
    `price` what that costs, and `spend` what all of them may cost.
    """

    deepest: int
    steps: int
    spend: int = 0
    spare: Callable[[int], Bounds | None] = lambda number: None
    price: Callable[[int], int] = lambda number: 1


# Short circles are looked for first.
_EFFORTS = (Effort(4, 400), Effort(6, 800), Effort(9, 1600), Effort(16, 3000), Effort(60, 3000))


@dataclass(slots=True)
class Seen:
    """The worlds found, and the least and largest value that each hidden figure has in some of them."""

    worlds: list[World] = field(default_factory=list)
    low: dict[int, Fraction] = field(default_factory=dict)
    high: dict[int, Fraction] = field(default_factory=dict)

    def add(self, world: World) -> None:
        """Remember a world, where it shows a figure lower or higher than any other did."""
        lower = {n: value for n, value in world.items() if n not in self.low or value < self.low[n]}
        higher = {n: value for n, value in world.items() if n not in self.high or value > self.high[n]}
        if lower or higher:
            self.low.update(lower)
            self.high.update(higher)
            self.worlds.append(world)

    def span(self, system: System, number: int) -> tuple[Fraction, Fraction]:
        """Return the least and the largest value of a hidden figure, its true one included."""
        truth = system.truth[number]
        return min(truth, self.low.get(number, truth)), max(truth, self.high.get(number, truth))


def explore(system: System, numbers: Iterable[int], seen: Seen) -> None:
    """Look for worlds in which each of the hidden `numbers` is as low, and as high, as it has to look."""
    for number in numbers:
        if not is_open(system, number, seen):
            for direction in (-1, 1):
                push(system, number, direction, seen, partial(moved, system, number))


def is_open(system: System, number: int, seen: Seen) -> bool:
    """Tell whether worlds were seen that leave a hidden figure as open as its marker says."""
    low, high = seen.span(system, number)
    bounds = system.hidden[number]
    if bounds.high is None:
        return low < high
    return low <= bounds.low and high >= bounds.high


def proved(system: System, seen: Seen) -> set[int]:
    """Return the hidden figures that stay open in worlds that stand up when each is checked from scratch."""
    sound = Seen()
    for world in seen.worlds:
        if is_world(system, world):
            sound.add(world)
    return {number for number in system.hidden if is_open(system, number, sound)}


def is_world(system: System, world: World) -> bool:
    """Tell whether other values for some hidden figures fit every bound and every equation that they stand in."""
    if not world.keys() <= system.hidden.keys():
        return False
    if not all(system.hidden[number].hold(value) for number, value in world.items()):
        return False
    around = {place for number in world for place in system.of.get(number, ())}
    return all(system.equations[place].holds(system.total(place, world)) for place in around)


def push(
    system: System, number: int, direction: int, seen: Seen, find: Callable[[World, Fraction], World | None]
) -> bool:
    """Move a figure one by one towards where it has to look, as far as worlds can be found; tell whether it got there.

    `find` takes a world and how far to move the figure in it, and returns the world where it has moved.
    """
    truth, bounds = system.truth[number], system.hidden[number]
    aim = truth + direction if bounds.high is None else bounds.low if direction < 0 else bounds.high
    world: World = {}
    at = truth
    while (aim - at) * direction > 0:
        step = direction * min(Fraction(1), abs(aim - at))
        found = find(world, step)
        if found is None:
            return False
        world, at = found, at + step
        seen.add(world)
    return True


def moved(system: System, number: int, world: World, step: Fraction) -> World | None:
    """Return a world in which a hidden figure has moved by `step`, with other hidden figures where it must; or None."""
    found = (Search(system, world, effort).move(number, step) for effort in _EFFORTS)
    return next((other for other in found if other is not None), None)


class Search:
    """One search: what was moved so far, how many figures may be moved, and how many moves may still be tried.

    `spent` are shown figures that were moved as if they were hidden, where the effort allows some.
    """

    def __init__(self, system: System, world: World, effort: Effort) -> None:
        """Start from a world."""
        self.system = system
        self.values = dict(world)
        self.moved: set[int] = set()
        self.spent: dict[int, int] = {}
        self.effort = effort
        self.steps = effort.steps
        self.totals: dict[int, Fraction] = {}

    def move(self, number: int, step: Fraction) -> World | None:
        """Return a world in which a figure has moved by `step`, or None."""
        if not self._move(number, step, []):
            return None
        return {n: value for n, value in self.values.items() if value != self.system.truth[n]}

    def _move(self, number: int, step: Fraction, waiting: list[int]) -> bool:
        is_shown = number not in self.system.hidden
        bounds = self.effort.spare(number) if is_shown else self.system.hidden[number]
        if self.steps <= 0 or len(self.moved) >= self.effort.deepest or (is_shown and not self._can_pay(number)):
            return False
        if bounds is None or not bounds.hold(self._value(number) + step):
            return False
        self.steps -= 1
        self._set(number, step)
        self.moved.add(number)
        if is_shown:
            self.spent[number] = self.effort.price(number)
        broken = [place for place in dict.fromkeys((*waiting, *self.system.of.get(number, ()))) if self._gap(place)]
        if not broken or self._mend(broken):
            return True
        self.moved.discard(number)
        self.spent.pop(number, None)
        self._set(number, -step)
        return False

    def _mend(self, broken: list[int]) -> bool:
        """Mend the equation that leaves the least choice by moving one more figure of it."""
        choices = {place: self._choices(place) for place in broken}
        place = min(broken, key=lambda place: len(choices[place]))
        gap, factors = self._gap(place), self.system.factors[place]
        others = set(broken) - {place}
        ranked = sorted(choices[place], key=lambda number: self._rank(number, others, factors[number]))
        return any(self._move(number, gap / factors[number], broken) for number in ranked)

    def _choices(self, place: int) -> list[int]:
        if self.effort.spend:
            factors = self.system.factors[place]
            return [n for n in factors if n not in self.moved and (n in self.system.hidden or self._can_pay(n))]
        return [number for number in self.system.unknown(place) if number not in self.moved]

    def _can_pay(self, number: int) -> bool:
        left = self.effort.spend - sum(self.spent.values())
        return left > 0 and self.effort.price(number) <= left and self.effort.spare(number) is not None

    def _rank(self, number: int, others: set[int], factor: int) -> tuple[object, ...]:
        """Order figures: hidden ones, what mends a second equation on the way, parts before totals, small numbers."""
        of = self.system.of[number]
        lonely = 0 if number in self.system.hidden else sum(not self.system.unknown(place) for place in of)
        is_shown = number not in self.system.hidden
        return is_shown, -len(others.intersection(of)), lonely, len(of), factor > 0, self._value(number), number

    def _value(self, number: int) -> Fraction:
        return self.values.get(number, self.system.truth[number])

    def _set(self, number: int, step: Fraction) -> None:
        places = self.system.of.get(number, ())
        before = [self._total(place) for place in places]
        self.values[number] = self._value(number) + step
        for place, total in zip(places, before, strict=True):
            self.totals[place] = total + self.system.factors[place][number] * step

    def _total(self, place: int) -> Fraction:
        if place not in self.totals:
            self.totals[place] = self.system.total(place, self.values)
        return self.totals[place]

    def _gap(self, place: int) -> Fraction:
        """Return what is missing for an equation to hold: 0 where it does."""
        equation, total = self.system.equations[place], self._total(place)
        if total < equation.low:
            return equation.low - total
        if equation.high is not None and total > equation.high:
            return equation.high - total
        return Fraction(0)
