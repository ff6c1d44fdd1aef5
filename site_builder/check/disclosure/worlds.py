"""The proof that a hidden figure stays hidden: other values for hidden figures that fit everything published.

From the true values, one hidden figure is moved by one; whatever equation that breaks is mended by moving another
hidden figure of it, and so on. What is found is a world that no reader can tell from the true one. Not finding one
proves nothing, so a figure without such worlds counts as told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from site_builder.check.disclosure.system import System

# A world is told by the hidden figures that are not what they really are; all others are.
World = Mapping[int, Fraction]
_MOST_STEPS = 3000  # moves tried before a search gives up
_DEEPEST = 60  # figures that one step may move


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
            _push(system, number, -1, seen)
            _push(system, number, 1, seen)


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
    return all(system.equations[place].holds(system.total(system.equations[place], world)) for place in around)


def _push(system: System, number: int, direction: int, seen: Seen) -> None:
    """Move a figure one by one towards where it has to look, as far as worlds can be found."""
    truth, bounds = system.truth[number], system.hidden[number]
    aim = truth + direction if bounds.high is None else bounds.low if direction < 0 else bounds.high
    world: World = {}
    at = truth
    while (aim - at) * direction > 0:
        step = direction * min(Fraction(1), abs(aim - at))
        found = _Search(system, world).move(number, step)
        if found is None:
            return
        world, at = found, at + step
        seen.add(world)


class _Search:
    """One search: what was moved so far, and how many moves may still be tried."""

    def __init__(self, system: System, world: World) -> None:
        self.system = system
        self.values = dict(world)
        self.moved: set[int] = set()
        self.steps = _MOST_STEPS
        self.totals: dict[int, Fraction] = {}

    def move(self, number: int, step: Fraction) -> World | None:
        """Return a world in which a figure has moved by `step`, or None."""
        return self.values if self._move(number, step, []) else None

    def _move(self, number: int, step: Fraction, waiting: list[int]) -> bool:
        if self.steps <= 0 or len(self.moved) >= _DEEPEST:
            return False
        if not self.system.hidden[number].hold(self._value(number) + step):
            return False
        self.steps -= 1
        self._set(number, step)
        self.moved.add(number)
        broken = [place for place in dict.fromkeys((*waiting, *self.system.of.get(number, ()))) if self._gap(place)]
        if not broken or self._mend(broken):
            return True
        self.moved.discard(number)
        self._set(number, -step)
        return False

    def _mend(self, broken: list[int]) -> bool:
        """Mend the first of the broken equations by moving one more figure of it."""
        gap, equation = self._gap(broken[0]), self.system.equations[broken[0]]
        free = [(n, factor) for n, factor in equation.terms if n in self.system.hidden and n not in self.moved]
        free.sort(key=lambda term: (len(self.system.of[term[0]]), term[0]))
        return any(self._move(number, gap / factor, broken) for number, factor in free)

    def _value(self, number: int) -> Fraction:
        return self.values.get(number, self.system.truth[number])

    def _set(self, number: int, step: Fraction) -> None:
        places = self.system.of.get(number, ())
        before = {place: self._total(place) for place in places}
        self.values[number] = self._value(number) + step
        for place in places:
            factor = sum(factor for other, factor in self.system.equations[place].terms if other == number)
            self.totals[place] = before[place] + factor * step

    def _total(self, place: int) -> Fraction:
        if place not in self.totals:
            self.totals[place] = self.system.total(self.system.equations[place], self.values)
        return self.totals[place]

    def _gap(self, place: int) -> Fraction:
        """Return what is missing for an equation to hold: 0 where it does."""
        equation, total = self.system.equations[place], self._total(place)
        if total < equation.low:
            return equation.low - total
        if equation.high is not None and total > equation.high:
            return equation.high - total
        return Fraction(0)
