"""Violations of one table as they come, to the few that are told: each fault of each column is counted to the end.

A column of ten thousand wrong cells is one fault. Its first hundred are kept, and the last of these says how many more
there are and how far down they reach.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from site_builder.model.package import Violation

KEPT = 100
_WIDTHS = ("extra-cell", "missing-cell")
_Key = tuple[str, int | None, str]


class Tally:
    """The violations of one table, kept up to a number and counted beyond it."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._kept: list[Violation] = []
        self._counts: dict[_Key, int] = {}
        self._last_kept: dict[_Key, int] = {}
        self._last_rows: dict[_Key, int] = {}

    def is_full(self, kind: str, column: int | None, variant: str) -> bool:
        """Tell whether further violations of that kind are only counted."""
        return self._counts.get((kind, column, variant), 0) >= KEPT

    def add(self, violations: Iterable[Violation]) -> None:
        """Count violations in the order of their rows; one may bring others along that it stands for (`also`)."""
        for item in violations:
            key = _key(item)
            count = self._counts.get(key, 0)
            self._counts[key] = count + 1
            self._last_rows[key] = item.row or 0
            if count < KEPT:
                self._last_kept[key] = len(self._kept)
                self._kept.append(item)

    def result(self, row_count: int) -> list[Violation]:
        """Return what is told of a table of so many rows."""
        told = [item for item in self._kept if not self._is_everywhere(_key(item), row_count)]
        told += [self._of_every_row(key) for key in self._counts if self._is_everywhere(key, row_count)]
        last = {id(item): _key(item) for item in map(self._kept.__getitem__, self._last_kept.values())}
        return [self._with_count(item, last[id(item)]) if id(item) in last else item for item in told]

    def _is_everywhere(self, key: _Key, row_count: int) -> bool:
        """Tell whether all rows are as wide as each other and only the header is not: that is one fault."""
        return key[0] in _WIDTHS and self._counts[key] == row_count > 1

    def _of_every_row(self, key: _Key) -> Violation:
        first = next(item for item in self._kept if _key(item) == key)
        return replace(first, values={**first.values, "variant": f"every{'-' if key[2] else ''}{key[2]}"})

    def _with_count(self, item: Violation, key: _Key) -> Violation:
        more = self._counts[key] - KEPT
        if more <= 0:
            return item
        return replace(item, values={**item.values, "also": str(more), "last_row": str(self._last_rows[key])})


def _key(item: Violation) -> _Key:
    # What was meant by a cell of another type is not looked at any more once a hundred of a column are told.
    return item.type, item.column, "" if item.type == "type-error" else item.values.get("variant", "")
