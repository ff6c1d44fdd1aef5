"""Somebody who wants to know: brute force over all whole numbers that fit a published table. Shares nothing with us."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Cell = tuple[int, int]
# A sum: +1 for the whole, -1 for each part.
Sum = Mapping[Cell, int]


class Attacker:
    """Knows what is printed, the range of every marker, and which cells add up to which."""

    def __init__(self, known: Mapping[Cell, int], ranges: Mapping[Cell, tuple[int, int]], sums: Sequence[Sum]) -> None:
        """Take the printed numbers, the least and largest value of each hidden one, and the sums."""
        self.ranges = dict(ranges)
        self.sums = [
            (
                sum(factor * known[cell] for cell, factor in item.items() if cell in known),
                [(cell, factor) for cell, factor in item.items() if cell not in known],
            )
            for item in sums
        ]

    def possible(self, cell: Cell, values: Sequence[int]) -> list[int]:
        """Return those of the values that a hidden cell can have."""
        return [value for value in values if self._fits({**self.ranges, cell: (value, value)})]

    def _fits(self, ranges: dict[Cell, tuple[int, int]]) -> bool:
        """Narrow, then try: halve the widest range until everything is decided."""
        narrowed = self._narrow(ranges)
        if narrowed is None:
            return False
        open_cells = [cell for cell, (low, high) in narrowed.items() if low < high]
        if not open_cells:
            return True
        cell = min(open_cells, key=lambda c: (narrowed[c][1] - narrowed[c][0], c))
        low, high = narrowed[cell]
        middle = (low + high) // 2
        halves = ((low, middle), (middle + 1, high))
        return any(self._fits({**narrowed, cell: half}) for half in halves)

    def _narrow(self, ranges: dict[Cell, tuple[int, int]]) -> dict[Cell, tuple[int, int]] | None:
        found, is_moving = dict(ranges), True
        while is_moving:
            is_moving = False
            for known, unknown in self.sums:
                for cell, factor in unknown:
                    low, high = found[cell]
                    least = known + sum(_edge(found[other], f, 0) for other, f in unknown if other != cell)
                    most = known + sum(_edge(found[other], f, 1) for other, f in unknown if other != cell)
                    new = (max(low, -most), min(high, -least)) if factor > 0 else (max(low, least), min(high, most))
                    if new[0] > new[1]:
                        return None
                    if new != (low, high):
                        found[cell], is_moving = new, True
                if not unknown and known:
                    return None
        return found


def _edge(limits: tuple[int, int], factor: int, side: int) -> int:
    return factor * limits[side if factor > 0 else 1 - side]
