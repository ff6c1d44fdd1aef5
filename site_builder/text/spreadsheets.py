"""What a spreadsheet can hold: the limits of XLSX and how it counts. Numbers and text only, no files."""

from __future__ import annotations

import math
from decimal import Decimal

MAX_ROWS = 1_048_575  # below the header
MAX_COLUMNS = 16_384
MAX_TEXT = 32_767  # UTF-16 units in one cell


def utf16_length(text: str) -> int:
    """Count a text as Excel does: characters beyond the basic plane count twice."""
    return len(text) + sum(character > "\uffff" for character in text)


def is_too_long(text: str) -> bool:
    """Tell whether one cell cannot hold a text."""
    return len(text) > MAX_TEXT // 2 and utf16_length(text) > MAX_TEXT


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
