"""Which further figures must be hidden so that no small one can be computed: a system in, figures hidden in it.

A small figure is moved to where it has to look, as in the proof; but where hidden figures alone do not allow it, shown
ones may be moved too, as few as will do. Those are hidden then: the world that was found is their reason and the proof.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cache, partial
from itertools import islice

from site_builder.check.disclosure.system import Bounds, System
from site_builder.check.disclosure.worlds import Effort, Search, Seen, World, explore, is_open, moved, push

# What the figures that are hidden for one step may cost, and how many moves are tried to find them. A total, which more
# people look for than for its parts, costs more, and a total of totals more again.
_PRICES = ((1, 300), (2, 900), (3, 2500), (5, 2500), (7, 4000), (10, 6000), (14, 6000))
_PER_LEVEL, _MOST_LEVELS = 2, 3
_MOST_ASKED = 6  # parts that are asked whether they are totals themselves
_DEEPEST = 24
_FARTHEST = 4  # equations away from a small figure that totals to be widened are looked for
_FEWEST_PARTS = 2  # hidden parts below a hidden total that make its marker say too much


def choose_covers(system: System, threshold: int, is_free: Callable[[int], bool]) -> Seen:
    """Hide covers in `system` until every hidden figure is open, or no cover helps; return the worlds seen.

    `is_free` tells which figures may be hidden at all. A covered figure is one of at least the threshold: whoever knows
    this method knows as much, so no smaller value is reckoned with. Figures with room to give way come first.
    """
    seen = Seen()
    chooser = _Chooser(system, threshold, is_free)
    for number in sorted(system.hidden):
        while not is_open(system, number, seen):
            found = [push(system, number, way, seen, partial(chooser.find, number)) for way in (-1, 1)]
            if all(found) or not _widen(system, number):
                break
    # What was stuck may have been opened by covers that were chosen for others.
    explore(system, sorted(system.hidden), seen)
    return seen


class _Chooser:
    """Finds worlds for one figure after the other, and hides what they take."""

    def __init__(self, system: System, threshold: int, is_free: Callable[[int], bool]) -> None:
        self.system = system
        self.is_free = cache(is_free)
        self.bounds = Bounds(Fraction(threshold), None)
        self.room = threshold - 2
        self.price = cache(self._price)

    def find(self, number: int, world: World, step: Fraction) -> World | None:
        """Return a world in which a figure has moved by `step`, at the price of as few covers as will do."""
        found = moved(self.system, number, world, step)
        for spare in (self._roomy, self._spare):
            for spend, steps in _PRICES:
                if found is not None:
                    return found
                search = Search(self.system, world, Effort(_DEEPEST, steps, spend, spare, self.price))
                found = search.move(number, step)
                if found is not None:
                    for cover in sorted(search.spent.keys() & found.keys()):
                        self.system.hide(cover, self.bounds)
        return found

    def _price(self, number: int) -> int:
        return 1 + _PER_LEVEL * self._level(number, _MOST_LEVELS)

    def _level(self, number: int, most: int) -> int:
        """Return how many times a figure is a total of totals: 0 for one that is none."""
        if not most:
            return 0
        places = [place for place in self.system.of.get(number, ()) if len(self.system.factors[place]) > _FEWEST_PARTS]
        parts = {
            part
            for place in places
            if _is_whole(self.system, place, number)
            for part in islice(self.system.factors[place], _MOST_ASKED)
            if part != number
        }
        return 1 + max(self._level(part, most - 1) for part in parts) if parts else 0

    def _roomy(self, number: int) -> Bounds | None:
        return self._spare(number) if self.system.truth[number] >= self.bounds.low + self.room else None

    def _spare(self, number: int) -> Bounds | None:
        is_large = self.system.truth[number] >= self.bounds.low
        return self.bounds if is_large and self.is_free(number) else None


def _around(system: System, number: int) -> Iterator[int]:
    """Yield the equations around a figure, nearest first."""
    done: set[int] = set()
    numbers = {number}
    for _ in range(_FARTHEST):
        places = {place for n in numbers for place in system.of.get(n, ())} - done
        yield from sorted(places)
        done |= places
        numbers = {n for place in places for n in system.unknown(place)}


def _widen(system: System, number: int) -> bool:
    """Let a small total around a figure look like any other hidden one: "<5" over several small parts says too much."""
    for place in _around(system, number):
        unknown = system.unknown(place)
        for whole in unknown:
            is_small = system.hidden[whole].high is not None
            if is_small and len(unknown) > _FEWEST_PARTS and _is_whole(system, place, whole):
                system.hide(whole, Bounds(Fraction(0), None))
                return True
    return False


def _is_whole(system: System, place: int, number: int) -> bool:
    """Tell whether a figure is the one on its side of an equation."""
    terms = system.factors[place]
    return sum(factor * terms[number] > 0 for factor in terms.values()) == 1
