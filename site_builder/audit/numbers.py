"""Numbers that point to a person, found in plain text: identity, tax, insurance, telephone and account numbers.

A find is a place and its digits. Whether it may stand there is for judge.py to say.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_CHAIN = re.compile(r"\d+(?:(?: {1,2}| ?[.\-'_] ?)\d+)*")
_PIECE = re.compile(r"\d+|\D+")
_SCIENTIFIC = re.compile(r"(?<![\d.,])(\d)[.,](\d{8,15})[eE]\+?15(?!\d)")
# Provinces as they stand at the head of an identity number, old and new.
_PROVINCES = frozenset(
    map(str, (*range(11, 22), *range(31, 37), *range(51, 55), *range(61, 66), *range(71, 77), 81, 82, *range(91, 98)))
)
_LEAP_YEAR = 2000
_SEAMS = frozenset((2, 4, 6, 8, 10, 12))  # area 2-2-2, day, month, year, serial number
_AMOUNT = re.compile(r"\d{1,3}(?:[. ]\d{3})+")  # 62.812.345.678 rupiah
_OWN_WORD = re.compile(r"(?:nik|kk|ktp|no|nomor|npwp)$", re.IGNORECASE)
_TAX = re.compile(r"(?<![\d.,])\d{2,3}[. ]\d{3}[. ]\d{3}[. ]\d ?[-. ] ?\d{3}[. ]\d{3}(?![\d]|[.,]\d)")
_MOBILE = re.compile(
    r"(?<![\w.,+/\-])(?:\(?\+62\)?|62|\(?0)[ .\-]?8(?!0)\d(?:\d{7,10}|\d?\)?[ .\-]\d{3,4}[ .\-]?\d{3,5})"
    r"(?![\d]|[.,]\d|-\d)"
)


TAX_DIGITS = 15  # the shortest of the long numbers


class Find(NamedTuple):
    """Digits of one kind of number between two places of a text; `is_plain` where nothing stands between the digits."""

    start: int
    end: int
    digits: str
    is_plain: bool = True


def longest_number(data: bytes) -> int:
    """Return 15, 8 or 0: nothing in some bytes has more digits than 14, or than 7, whatever people put between them."""
    skeleton = data.translate(_DIGITS, _BETWEEN)
    if b"0" * TAX_DIGITS in skeleton or any(form in skeleton for form in _DOTTED):
        return TAX_DIGITS
    if any(power in data for power in _POWERS) and _SCIENTIFIC_BYTES.search(data):
        return TAX_DIGITS
    return 8 if b"0" * 8 in skeleton.translate(None, b".") else 0


_DIGITS = bytes(48 if 48 <= code <= 57 else code for code in range(256))
_BETWEEN = b" -'_()"
# Long numbers with dots between their groups; a decimal has one dot and is none of them.
_DOTTED = tuple(
    b".".join(b"0" * size for size in sizes)
    for sizes in (
        *((6, 6, 4), (4, 4, 4, 4), (2, 2, 2, 2, 2, 2, 4), (6, 2, 2, 2, 4), (2, 2, 2, 6, 4), (1,) * 16, (12, 4)),
        *((2, 3, 3, 4, 3), (3, 3, 3, 4, 3), (2, 3, 3, 1, 3, 3)),  # a tax number, its dash taken out
        (1, 3, 3, 3, 3, 3),
    )
)
_POWERS = (b"e15", b"E15", b"e+15", b"E+15")  # looked for first: ten times as fast as the pattern
_SCIENTIFIC_BYTES = re.compile(rb"\d[.,]\d{8,15}[eE]\+?15")


def numbers_of(text: str, length: int) -> Iterator[Find]:
    """Yield the numbers of `length` digits: alone or in groups as people write them; no decimals, no codes."""
    for chain in _CHAIN.finditer(text):
        if len(chain[0]) < length:
            continue
        pieces = _PIECE.findall(chain[0])
        groups, signs = pieces[::2], [sign.strip() or " " for sign in pieces[1::2]]
        places = [chain.start()]
        for piece in pieces:
            places.append(places[-1] + len(piece))
        yield from _in_chain(text, groups, signs, places, length)
    if length == 16:
        for found in _SCIENTIFIC.finditer(text):
            yield Find(found.start(), found.end(), (found[1] + found[2]).ljust(16, "0"), is_plain=False)


def _in_chain(
    text: str, groups: Sequence[str], signs: Sequence[str], places: Sequence[int], length: int
) -> Iterator[Find]:
    for first, group in enumerate(groups):
        if len(group) == length and not _is_decimal(groups, signs, first):
            yield from _free(text, Find(places[2 * first], places[2 * first + 1], group))
            continue
        last, total = first, 0
        while last < len(groups) and total < length:
            total += len(groups[last])
            last += 1
        if total == length and last - first > 1 and _is_spelling(groups[first:last], signs[first : last - 1]):
            is_cut = (first > 0 and signs[first - 1] == signs[first]) or (
                last <= len(signs) and signs[last - 1] == signs[first]
            )
            if not is_cut:
                yield from _free(
                    text, Find(places[2 * first], places[2 * last - 1], "".join(groups[first:last]), is_plain=False)
                )


def _free(text: str, find: Find) -> Iterator[Find]:
    """Yield the find unless letters or a decimal point stick to it: then it is a piece of a code or of a number."""
    before, after = text[max(0, find.start - 2) : find.start], text[find.end : find.end + 2]
    is_glued = (
        (before[-1:].isalpha() and not _OWN_WORD.search(text, max(0, find.start - 8), find.start))
        or after[:1].isalpha()
        or (before[-1:] == "=" and before[-2:-1].isdigit())
    )
    is_fraction = (before[-1:] == "," and before[:-1].isdigit()) or (
        after[:1] == "," and after[1:].isdigit() and after[1:] != "0"
    )
    if not is_glued and not is_fraction:
        yield find


def _is_decimal(groups: Sequence[str], signs: Sequence[str], index: int) -> bool:
    """Tell whether a point ties a group to its neighbour; ".0" behind it is a spreadsheet's doing."""
    is_behind = index > 0 and signs[index - 1] == "."
    is_before = index < len(signs) and signs[index] == "." and bool(groups[index + 1].strip("0"))
    return is_behind or is_before


def _is_spelling(groups: Sequence[str], signs: Sequence[str]) -> bool:
    """Tell whether people write an identity number in these groups: one sign throughout, cut where its parts meet."""
    if len(set(signs)) > 1 or (signs[0] == "." and len(groups) == 2):
        return False
    sizes = [len(group) for group in groups]
    if sizes in ([2, 2, 4, 2, 2, 4], [4, 2, 2, 4, 2, 2]) or (sizes == [8, 8] and any(map(_is_date, groups))):
        return False  # two dates
    if all(size == 1 for size in sizes) or sizes == [4, 4, 4, 4]:
        return not (sizes[0] == 4 and all(group[:2] in ("19", "20") for group in groups))
    seams, place = [], 0
    for size in sizes[:-1]:
        place += size
        seams.append(place)
    return set(seams) <= _SEAMS and sizes[0] in (2, 4, 6, 8)


def _is_date(group: str) -> bool:
    return group[:2] in ("19", "20") or group[4:6] in ("19", "20")


def is_identity(digits: str) -> bool:
    """Tell whether 16 digits are built as NIK and KK are: province, regency, district, a real day, a serial number."""
    day, month = int(digits[6:8]), int(digits[8:10])
    day -= 40 if day > 40 else 0
    is_area = digits[:2] in _PROVINCES and digits[2:4] != "00" and digits[4:6] != "00"
    return is_area and 1 <= month <= 12 and 1 <= day <= monthrange(_LEAP_YEAR, month)[1]


def nearly_identities(text: str) -> Iterator[Find]:
    """Yield what has the length of an identity number in any spelling, for a label that promises nothing else."""
    for found in re.finditer(r"\d(?:[ .,\-'_]{0,3}\d){14,16}(?!\d)", text):
        yield Find(found.start(), found.end(), re.sub(r"\D", "", found[0]), is_plain=False)


def tax_numbers(text: str) -> Iterator[Find]:
    """Yield tax numbers in their own punctuation: 09.254.294.3-407.000."""
    for found in _TAX.finditer(text):
        yield Find(found.start(), found.end(), re.sub(r"\D", "", found[0]), is_plain=False)


def mobile_numbers(text: str) -> Iterator[Find]:
    """Yield Indonesian mobile numbers: 0812…, 62812…, +62 812-3456-7890."""
    for found in _MOBILE.finditer(text):
        digits = re.sub(r"\D", "", found[0])
        if 10 <= len(digits) <= 14 and not _AMOUNT.fullmatch(found[0]):
            yield Find(found.start(), found.end(), digits, is_plain=found[0].isdecimal())
