"""Long numbers in a text, in any spelling: plain, grouped by dots, blanks or dashes, with ".0" behind, as "1.6E+15".

Returns digits and places for detectors to judge. Decimals, dates and codes in steps (5.1.02.01) are no long numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

_RUN = re.compile(r"\d(?:(?: ?[.,'_/\-|;*\\] ?| {1,4}|\t| ?\r?\n ?)?\d)*")
_PART = re.compile(r"\d+|[^\d]+")
_SCIENTIFIC = re.compile(r"(?<![\d.,])(\d)[.,](\d{8,20})[eE]\+?(\d\d)(?!\d)")
_DECIMAL = re.compile(r"[+-]?\d{1,9}[.,]\d+")
_ODD_SIGNS = frozenset("/\\|;*\n")  # between the parts of a NIK they are a disguise, or a form with boxes
_IN_BOXES = ([6, 6, 4], [6, 2, 2, 2, 4], [2, 2, 2, 2, 2, 2, 4])
_STEPS = {2, 4, 6, 8, 10, 12}  # where the parts of a NIK meet: area 2-2-2, day, month, year, serial number


@dataclass(frozen=True, slots=True)
class LongNumber:
    """A number as found: its digits without spelling, and where it stands in the text."""

    digits: str
    start: int
    end: int
    is_plain: bool = True


def long_numbers(text: str, length: int) -> Iterator[LongNumber]:
    """Yield the numbers of exactly `length` digits that stand alone in a folded text."""
    if _DECIMAL.fullmatch(text) and not _is_grouped_once(text, length):
        return
    for run in _RUN.finditer(text):
        parts = _PART.findall(run.group())
        yield from _in_run(parts, run.start(), text, length)
    for found in _SCIENTIFIC.finditer(text):
        number = Decimal(f"{found[1]}.{found[2]}").scaleb(int(found[3]))
        digits = format(number, "f").partition(".")[0]
        if len(digits) == length:
            yield LongNumber(digits, found.start(), found.end())


def may_hold_long_number(shape: str, length: int) -> bool:
    """Tell whether cells of a shape (digits as "0", letters as ";") can hold a number of `length` digits."""
    return next(long_numbers(shape, length), None) is not None


def digit_count(text: str) -> int:
    """Count the digits of a folded text."""
    return sum(map(str.isdecimal, text))


def _in_run(parts: Sequence[str], start: int, text: str, length: int) -> Iterator[LongNumber]:
    """Look at one run of groups (even places) and signs between them (odd places)."""
    groups, signs = parts[::2], [sign.strip(" \t\r") or " " for sign in parts[1::2]]
    offsets = [start]
    for part in parts:
        offsets.append(offsets[-1] + len(part))
    for first, group in enumerate(groups):
        if len(group) == length:
            if _stands_alone(groups, parts[1::2], first, length):
                place = offsets[2 * first]
                if not _sticks_to_letters(text, place, place + length):
                    yield LongNumber(group, place, place + length)
            continue
        last = _window(groups, first, length)
        if last and _is_spelling(groups[first:last], signs[first : last - 1]):
            if _continues(signs, first, last):
                continue
            place, end = offsets[2 * first], offsets[2 * last - 1]
            if not _sticks_to_letters(text, place, end):
                yield LongNumber("".join(groups[first:last]), place, end, is_plain=False)


def _window(groups: Sequence[str], first: int, length: int) -> int:
    """Return the index behind the groups that together have `length` digits, or 0."""
    total = 0
    for index in range(first, len(groups)):
        total += len(groups[index])
        if total >= length:
            return index + 1 if total == length and index > first else 0
    return 0


def _stands_alone(groups: Sequence[str], signs: Sequence[str], index: int, length: int) -> bool:
    """Tell whether a group is a number of its own and no part of a decimal: ".0" behind it is Excel's doing."""
    before, after = signs[index - 1] if index else "", signs[index] if index < len(signs) else ""
    if before in (".", ",") and len(groups[index - 1]) < length and not _is_list(groups, length):
        return False
    if after in (".", ","):
        rest = groups[index + 1]
        return not rest.strip("0") or len(rest) >= 9
    return True


def _is_list(groups: Sequence[str], length: int) -> bool:
    return sum(len(group) == length for group in groups) > 1


def _is_spelling(groups: Sequence[str], signs: Sequence[str]) -> bool:
    """Tell whether people write one number like this."""
    sizes = [len(group) for group in groups]
    kinds = set(signs)
    if all(size == 1 for size in sizes) or (sizes[0] <= 3 and all(size == 3 for size in sizes[1:]) and len(kinds) == 1):
        return True
    if kinds & _ODD_SIGNS:
        return len(kinds) == 1 and sizes in _IN_BOXES
    if "," in kinds or _are_dates(groups):
        return False
    meets, place = [], 0
    for size in sizes[:-1]:
        place += size
        meets.append(place)
    if kinds <= {" ", "-", "_", "'"} and len(kinds) == 1:
        return sizes[0] > 1 or len(groups) == 2
    if kinds == {"."} and len(groups) == 2:
        return sizes[0] in (6, 12)
    return min(sizes) >= 3 or (set(meets) <= _STEPS and sizes[0] > 1)


def _are_dates(groups: Sequence[str]) -> bool:
    """Tell a span of days (01-02-2021 03-04-2022, 20210201-20210304) from one number."""
    sizes = [len(group) for group in groups]
    if sizes in ([2, 2, 4, 2, 2, 4], [4, 2, 2, 4, 2, 2]):
        return all(group[:2] in ("19", "20") for group in groups if len(group) == 4)
    if sizes == [8, 8]:
        return all(group[:2] in ("19", "20") or group[4:6] in ("19", "20") for group in groups)
    return sizes == [4, 4, 4, 4] and all(group[:2] in ("19", "20") for group in groups)


def _continues(signs: Sequence[str], first: int, last: int) -> bool:
    """Tell whether the same sign goes on at both ends: a cut out of a longer list or code, not a number."""
    sign = signs[first]
    is_cut_before = first > 0 and signs[first - 1] == sign
    is_cut_behind = last - 1 < len(signs) and signs[last - 1] == sign
    return is_cut_before and is_cut_behind if sign == " " else is_cut_before or is_cut_behind


def _sticks_to_letters(text: str, start: int, end: int) -> bool:
    """Tell whether letters touch it, as in a hash or a code; words such as "NIK" before it are welcome."""
    before = re.search(r"[A-Za-z]+$", text[max(0, start - 12) : start])
    is_label = before is not None and before.group().lower() in ("nik", "ktp", "kk", "nokk", "no", "nomor", "npwp")
    return (before is not None and not is_label) or text[end : end + 1].isalpha()


def _is_grouped_once(text: str, length: int) -> bool:
    head, _, tail = text.lstrip("+-").replace(",", ".").partition(".")
    return len(head) in (6, 12) and len(head) + len(tail) == length
