"""`Column`: one column as detectors read it: words of its header, its cells as text, and fast ways to find the few
cells worth a closer look.

A million cells are searched as one run of bytes: digits become "0", the signs that people put between them vanish,
and `bytes.find` does the rest. Only cells that it finds are looked at one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from site_builder.check.privacy.folding import fold, header_words
from site_builder.text.cells import plain_text

_MARK = "\x1e"  # stands between cells; no cell may hold it (control characters are refused anyway)
_SIGNS_BETWEEN = b" .,-_/'`()+\t\r\n\\|;*"
_LETTERS = {*range(65, 91), *range(97, 123), *range(128, 256)}
_SKELETON = bytes(48 if 48 <= code <= 57 else 97 if code in _LETTERS else code for code in range(256))
_SHAPE = bytes(48 if 48 <= code <= 57 else ord(";") if code in _LETTERS else code for code in range(256))
_SMALL = 10_000_000  # a smaller number in a typed column is no identifier: years, counts, codes
_HUGE = 10**30  # nor is a larger one; it may be too long to be written at all
_SAMPLE = 1000
_MANY = 0.2  # of the cells: from here on it is cheaper to sort all of them by shape than to jump from find to find


@dataclass(frozen=True, eq=False)
class Column:
    """A column: `values` from top to bottom as the table holds them (None: missing), `written` the source's own text
    of a cell (by row index) where it differs. `type` is the Table Schema type; `role` the short name of its role.
    """

    name: str
    values: Sequence[Any]
    title: str = ""
    type: str = "string"
    roles: frozenset[str] = frozenset()
    written: Mapping[int, str] = field(default_factory=dict)

    @cached_property
    def header(self) -> str:
        """Return the words of name and title, each between "|" marks."""
        parts = dict.fromkeys((header_words(self.name), header_words(self.title)))
        return "|" + "|".join(parts) + "|"

    @cached_property
    def is_numeric(self) -> bool:
        """Tell whether the schema calls it a number."""
        return self.type in ("integer", "number", "year")

    @cached_property
    def cells(self) -> Sequence[str]:
        """Return the cells as plain text; numbers too small and dates, which never identify anybody, as "0"."""
        cells = _numbers(self.values) if self.is_numeric else _texts(self.values)
        if self.written:
            cells = list(cells)
            for row, text in self.written.items():
                if self.values[row] is None or not self.is_numeric:
                    cells[row] = fold(text)
        return cells

    @cached_property
    def filled(self) -> int:
        """Count the cells that hold anything."""
        return sum(map(bool, self.cells))

    @cached_property
    def sample(self) -> tuple[str, ...]:
        """Return up to a thousand different texts, evenly from top to bottom; in typed columns those refused."""
        step = max(1, len(self.cells) // (2 * _SAMPLE))
        distinct = dict.fromkeys(cell for cell in self.cells[::step] if cell and cell != "0")
        return tuple(distinct)[:_SAMPLE]

    @cached_property
    def _bytes(self) -> bytes:
        joined = _MARK.join(self.cells)
        if joined.count(_MARK) >= max(1, len(self.cells)):
            joined = _MARK.join(cell.replace(_MARK, " ") for cell in self.cells)
        return joined.encode("latin-1", "replace")

    @cached_property
    def _lower(self) -> bytes:
        return self._bytes.lower()

    @cached_property
    def _skeleton(self) -> bytes:
        return self._bytes.translate(_SKELETON, _SIGNS_BETWEEN)

    @cached_property
    def longest_run(self) -> int:
        """Return 16, 15, 13, 9 or 0: the longest of these runs of digits in any cell, whatever stands between."""
        return next((length for length in (16, 15, 13, 9) if b"0" * length in self._skeleton), 0)

    def cells_with_digits(self, length: int, may_hold: Callable[[str], bool] = lambda shape: True) -> Iterator[int]:
        """Yield the index of each cell with at least `length` digits in a row, whatever stands between them.

        `may_hold` is asked once for each shape that cells have (digits as "0", letters as ";") and thins them out.
        """
        if self.longest_run < length:
            return iter(())
        needle = b"0" * length
        if self._skeleton.count(needle) > _MANY * len(self.cells):
            return self._sorted_by_shape(length, may_hold)
        verdicts: dict[bytes, bool] = {}
        return (index for index in _find(self._skeleton, needle) if _verdict(self._shape(index), verdicts, may_hold))

    def _sorted_by_shape(self, length: int, may_hold: Callable[[str], bool]) -> Iterator[int]:
        needle = b"0" * length
        wanted = {
            shape
            for shape in self._distinct_shapes
            if needle in shape.translate(None, _SIGNS_BETWEEN) and may_hold(shape.decode("latin-1"))
        }
        if not wanted:
            return iter(())
        # A shape writes letters as ";", which may also stand between digits: the cell itself decides.
        return (index for index, shape in enumerate(self._shapes) if shape in wanted and self._runs(index, needle))

    def _runs(self, index: int, needle: bytes) -> bool:
        return needle in self.cells[index].encode("latin-1", "replace").translate(_SKELETON, _SIGNS_BETWEEN)

    def _shape(self, index: int) -> bytes:
        return self.cells[index].encode("latin-1", "replace").translate(_SHAPE)

    @cached_property
    def _shapes(self) -> list[bytes]:
        return self._bytes.translate(_SHAPE).split(_MARK.encode())

    @cached_property
    def _distinct_shapes(self) -> set[bytes]:
        return set(self._shapes)

    def forget(self) -> None:
        """Let go of everything that can be computed again: a table of many columns is looked at one by one."""
        for name in ("cells", "_bytes", "_lower", "_skeleton", "_shapes", "_distinct_shapes"):
            self.__dict__.pop(name, None)

    def cells_with(self, word: str) -> Iterator[int]:
        """Yield the index of each cell that holds `word` (ASCII, in lower case), in any case."""
        return _find(self._lower, word.encode())


def _find(haystack: bytes, needle: bytes) -> Iterator[int]:
    mark, start, index = _MARK.encode(), 0, 0
    while (position := haystack.find(needle, start)) >= 0:
        index += haystack.count(mark, start, position)
        yield index
        start = haystack.find(mark, position)
        if start < 0:
            return


def _verdict(shape: bytes, verdicts: dict[bytes, bool], may_hold: Callable[[str], bool]) -> bool:
    verdict = verdicts.get(shape)
    if verdict is None:
        verdict = verdicts[shape] = may_hold(shape.decode("latin-1"))
    return verdict


def _texts(values: Sequence[Any]) -> Sequence[str]:
    """Write cells as folded text; a column of ASCII texts is its own."""
    try:
        if _MARK.join(values).isascii():
            return values
    except TypeError:
        pass
    return [value if type(value) is str and value.isascii() else cell_text(value) for value in values]


def _numbers(values: Sequence[Any]) -> Sequence[str]:
    """Write the numbers of a typed column; where none of them is large there is nothing to write."""
    try:
        given = [value for value in values if value is not None]
        if not given or (max(given) < _SMALL and min(given) > -_SMALL):
            return ["" if value is None else "0" for value in values]
    except (TypeError, ArithmeticError):
        pass
    return ["" if value is None else _large(value) for value in values]


def _large(value: Any) -> str:
    """Write a number that is large enough to identify somebody; any other as "0"."""
    if type(value) is int:
        return str(value) if _SMALL <= abs(value) < _HUGE else "0"
    if isinstance(value, Decimal):
        return plain_text(value) if value.is_finite() and _SMALL <= value.copy_abs() < _HUGE else "0"
    return cell_text(value)


def cell_text(value: Any) -> str:
    """Write one cell as folded text; what identifies nobody as "0", a missing one as ""."""
    match value:
        case None:
            return ""
        case str():
            return fold(value)
        case bool() | date():
            return "0"
        case int() | Decimal():
            return _large(value)
        case _:
            return fold(_nested(value))


def _nested(value: Any) -> str:
    """Write a list or an object; one that holds a number beyond all writing as nothing."""
    try:
        return plain_text(value)
    except (ValueError, ArithmeticError):
        return ""
