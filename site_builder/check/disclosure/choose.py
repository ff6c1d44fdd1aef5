"""Which further figures must be hidden so that no small one can be computed: a system in, the covers chosen out.

As long as some small figure cannot be shown to stay open, one more figure of an equation around it is hidden: one that
closes a circle with figures hidden already, is large enough to give way, and is a part rather than a total.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from fractions import Fraction

from site_builder.check.disclosure.system import Bounds, System
from site_builder.check.disclosure.worlds import Seen, explore, is_open

_FARTHEST = 4  # equations away from a small figure that covers are looked for
_FEWEST_PARTS = 2  # hidden parts below a hidden total that make its marker say too much


def choose_covers(system: System, threshold: int, is_free: Callable[[int], bool]) -> Seen:
    """Hide covers in `system` until every hidden figure is open, or no cover helps; return the worlds seen.

    `is_free` tells which figures may be hidden at all. A covered figure is one of at least the threshold: whoever knows
    this method knows as much, so no smaller value is reckoned with.
    """
    seen = Seen()
    waiting = sorted(system.hidden)
    while waiting:
        number = waiting.pop(0)
        explore(system, [number], seen)
        while not is_open(system, number, seen):
            cover = _best_cover(system, number, threshold, is_free)
            if cover is not None:
                system.hidden[cover] = Bounds(Fraction(threshold), None)
                waiting.append(cover)
            elif not _widen(system, number):
                break
            explore(system, [number], seen)
    # What was stuck may have been opened by covers that were chosen for others.
    explore(system, sorted(system.hidden), seen)
    return seen


def _best_cover(system: System, number: int, threshold: int, is_free: Callable[[int], bool]) -> int | None:
    best: tuple[tuple[object, ...], int] | None = None
    for distance, place in _around(system, number):
        for other, factor in system.equations[place].terms:
            value = system.truth[other]
            if other in system.hidden or value < threshold or not is_free(other):
                continue
            lonely = sum(not system.unknown(system.equations[p]) for p in system.of[other])
            rank = (distance, lonely, value < 2 * threshold - 2, factor > 0, len(system.of[other]), value, other)
            if best is None or rank < best[0]:
                best = (rank, other)
    return best[1] if best else None


def _around(system: System, number: int) -> Iterator[tuple[int, int]]:
    """Yield the equations around a figure, nearest first; before all others those in which it stands alone."""
    done: set[int] = set()
    numbers: Set[int] = {number}
    for distance in range(_FARTHEST):
        places = {place for n in numbers for place in system.of.get(n, ())} - done
        alone = {place for place in places if len(system.unknown(system.equations[place])) == 1}
        for place in sorted(places):
            yield (0 if place in alone else distance + 1), place
        done |= places
        numbers = {n for place in places for n in system.unknown(system.equations[place])}


def _widen(system: System, number: int) -> bool:
    """Let a small total around a figure look like any other hidden one: "<5" over several small parts says too much."""
    for _, place in _around(system, number):
        unknown = system.unknown(system.equations[place])
        for whole in unknown:
            is_small = system.hidden[whole].high is not None
            if is_small and len(unknown) > _FEWEST_PARTS and _is_whole(system, place, whole):
                system.hidden[whole] = Bounds(Fraction(0), None)
                return True
    return False


def _is_whole(system: System, place: int, number: int) -> bool:
    """Tell whether a figure is the one on its side of an equation."""
    terms = dict(system.equations[place].terms)
    return sum(factor * terms[number] > 0 for factor in terms.values()) == 1
