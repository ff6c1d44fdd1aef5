"""NPWP: tax numbers of 15 digits in their own punctuation, of 16 since 2024, of 22 with a place of business."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder.check.privacy.column import Column
from site_builder.check.privacy.evidence import Detection, digits_shape, is_beyond_chance
from site_builder.check.privacy.folding import header_pattern
from site_builder.check.privacy.runs import digit_count, long_numbers, may_hold_long_number

_WRITTEN = re.compile(
    r"(?<![\d.,])0?\d\d[. ]\d{3}[. ]\d{3}[. ]\d ?[-. ] ?\d{3}[. ]\d{3}(?![\d]|[.,]\d)"  # 09.254.294.3-407.000
)
_HEADER = header_pattern("npwp, (nomor|no) pokok wajib pajak, nitku, tax id( number)?, (no|nomor) pajak")
_LABEL = re.compile(r"\b(?:npwp|nitku|wajib pajak)\b[^0-9]{0,20}$", re.IGNORECASE)


def detect_tax(column: Column) -> Iterator[Detection]:
    """Yield the tax numbers of a column, if it holds any."""
    if column.longest_run < 15:
        return
    is_named = _HEADER.search(column.header) is not None
    rows, bare = [], []
    for row in column.cells_with_digits(15, lambda shape: is_named or _may_hold(shape)):
        cell = column.cells[row]
        if _WRITTEN.search(cell) or (is_named and digit_count(cell) in (15, 16, 22)):
            rows.append(row)
            continue
        for length in (15, 16):
            for number in long_numbers(cell, length):
                if _LABEL.search(cell, max(0, number.start - 60), number.start):
                    rows.append(row)
                elif length == 15 or number.digits.startswith("0"):
                    bare.append((row, number.digits[-15:]))
    rows += _checked(bare)
    if rows:
        yield Detection("npwp", sorted(set(rows)), digits_shape(digit_count(column.cells[min(rows)])))


def _may_hold(shape: str) -> bool:
    return _WRITTEN.search(shape) is not None or any(may_hold_long_number(shape, length) for length in (15, 16))


def tax_numbers_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each tax number in its own punctuation in a folded text."""
    yield from (found.span() for found in _WRITTEN.finditer(text))


def has_check_digit(digits: str) -> bool:
    """Tell whether the ninth of 15 digits is the check digit (Luhn) of the eight before it."""
    doubled = [int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(digits[:9])]
    return sum(number - 9 if number > 9 else number for number in doubled) % 10 == 0


def _checked(bare: list[tuple[int, str]]) -> list[int]:
    """Choose bare numbers with a right check digit and the branch code of a main office, far beyond chance."""
    fitting = [row for row, digits in bare if has_check_digit(digits) and digits[12:] < "020"]
    return fitting if is_beyond_chance(len(fitting), len(bare), 0.002) else []
