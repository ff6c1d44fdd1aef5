"""Identity numbers cut in two: columns side by side whose digits together are a NIK, though neither looks like one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from site_builder.check.privacy.column import Column
from site_builder.check.privacy.evidence import Detection, digits_shape
from site_builder.check.privacy.folding import fold, header_pattern
from site_builder.check.privacy.identity import has_varied_dates, is_identity

_LENGTH, _SHORTEST = 16, 4
_SAMPLE = 50
_NAMED = header_pattern("nik, ktp, nkk, nokk, kartu keluarga, induk kependudukan, (no|nomor) kk")
_FEWEST = 5  # different numbers, where no header says what they are: village codes before counts can fit too
_MOST_DAYS_OF_CODES = "12"


def detect_split(columns: Sequence[Column]) -> Iterator[tuple[int, Detection]]:
    """Yield the place of the first of two columns and what they hold together."""
    for place, (left, right) in enumerate(pairwise(columns)):
        pairs = zip(left.values, right.values, strict=False)
        if not any(_joined(*pair) for pair in islice(pairs, _SAMPLE)):
            continue
        numbers = {row: _joined(*pair) for row, pair in enumerate(zip(left.values, right.values, strict=False))}
        filled = [number for number in numbers.values() if number]
        fitting = {row: number for row, number in numbers.items() if number and is_identity(number)}
        is_named = any(_NAMED.search(column.header) for column in (left, right))
        if fitting and len(fitting) >= 0.8 * len(filled) and (is_named or _are_birthdays(set(fitting.values()))):
            yield place, Detection("nik", list(fitting), digits_shape(_LENGTH))


def _joined(left: object, right: object) -> str:
    """Return the digits of two cells together where they are as many as those of an identity number, else ""."""
    first, second = _digits(left), _digits(right)
    is_cut = min(len(first), len(second)) >= _SHORTEST and len(first) + len(second) == _LENGTH
    return first + second if is_cut else ""


def _digits(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, int | str) or (isinstance(value, int) and abs(value) >= 10**12):
        return ""
    text = fold(str(value)).strip(" '") if isinstance(value, int) or len(value) <= _LENGTH else ""
    return text if text.isdecimal() else ""


def _are_birthdays(numbers: set[str]) -> bool:
    days = {number[6:8] for number in numbers}
    is_varied = len(days) >= _FEWEST and max(days) > _MOST_DAYS_OF_CODES
    return len(numbers) >= _FEWEST and is_varied and has_varied_dates(numbers)
