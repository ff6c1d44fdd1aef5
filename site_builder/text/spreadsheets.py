"""What a spreadsheet can hold and what it makes of a text: limits, counting, conversions. Values only, no files."""

from __future__ import annotations

import math
import re
from decimal import Decimal

MAX_ROWS = 1_048_575  # below the header
MAX_COLUMNS = 16_384
MAX_TEXT = 32_767  # UTF-16 units in one cell
MAX_LITERAL = 255  # UTF-16 units in one text of a formula

# What opens a formula, an error value or a text in the eyes of a spreadsheet; full-width forms count as their own.
_OPENERS = frozenset("=+-@#|%'\"\uff1d\uff0b\uff0d\uff20")
_TRUTHS = frozenset(("true", "false", "benar", "salah"))
# Words that a number can stand beside and still be taken for a date or an amount, by their first letters.
_MONTHS_AND_DAYS = (
    *("jan", "feb", "peb", "mar", "apr", "mei", "may", "jun", "jul", "agu", "ags", "agt", "aug", "sep", "okt", "oct"),
    *("nov", "nop", "des", "dec", "sen", "sel", "rab", "kam", "jum", "sab", "min", "ahad"),
    *("mon", "tue", "wed", "thu", "fri", "sat", "sun", "idr", "usd", "eur"),
)
_WORD = re.compile(r"[^\W\d_]{3,}")


def utf16_length(text: str) -> int:
    """Count a text as Excel does: characters beyond the basic plane count twice."""
    return len(text) + sum(character > "\uffff" for character in text)


def is_too_long(text: str) -> bool:
    """Tell whether one cell cannot hold a text."""
    return len(text) > MAX_TEXT // 2 and utf16_length(text) > MAX_TEXT


def too_long_words(text: str) -> str:
    """Return what stands in place of a text that no cell can hold; half of it would look like all of it."""
    return f"[terlalu panjang untuk satu sel Excel: {utf16_length(text)} karakter; baca di CSV atau JSON]"


def would_change(text: str) -> bool:
    """Tell whether a spreadsheet that opens a CSV might make something else of a text: 16.10, 007, 1-2, =1+1, TRUE.

    It says so rather too often: a text without a digit is safe, and one with a plain word in it ("Dusun 2").
    """
    bare = text.strip(" \t\r\n\u00a0\u200b\ufeff")
    if not bare or bare[0] in _OPENERS:
        return bool(bare)
    folded = bare.casefold()
    if folded in _TRUTHS:
        return True
    if not any(sign.isnumeric() for sign in folded):
        return False
    return all(word.startswith(_MONTHS_AND_DAYS) for word in _WORD.findall(folded))


def fits_double(value: int | Decimal) -> bool:
    """Tell whether a double gives back exactly these digits: 12258.593 does, 2**53 + 1 does not."""
    try:
        double = float(value)
    except OverflowError:
        return False
    # Excel knows neither infinities nor the smallest doubles.
    if not math.isfinite(double) or (double and not 1e-300 < abs(double) < 1e300):
        return False
    return bool(Decimal(repr(double)) == value)
