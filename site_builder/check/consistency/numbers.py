"""Exact arithmetic on cells: what counts as a number here, and sums in which no digit is lost."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Context, Decimal
from typing import Any

# A figure with more digits than this, before or after the point, is a slip or an attack: it answers nothing.
_MOST_DIGITS = 60
_LARGEST = 10**_MOST_DIGITS
# Enough that no sum of such figures is ever rounded, over as many rows as any table may have.
EXACT = Context(prec=4 * _MOST_DIGITS)
# A quotient may need more digits than there are: these are plenty for saying "ten times".
_QUOTIENT = Context(prec=12)


def exact(value: Any) -> Decimal | None:
    """Return a cell or a number of a descriptor as an exact number, or None where it is no usable one."""
    if isinstance(value, bool):
        return None
    if isinstance(value, float):
        value = Decimal(str(value))
    if isinstance(value, int):
        return Decimal(value) if abs(value) < _LARGEST else None
    if not isinstance(value, Decimal) or not value.is_finite():
        return None
    exponent = value.as_tuple().exponent
    is_usable = isinstance(exponent, int) and exponent >= -_MOST_DIGITS and value.adjusted() < _MOST_DIGITS
    return value if is_usable else None


def total(values: Iterable[Decimal]) -> Decimal:
    """Add up without rounding; nothing adds up to zero."""
    result = Decimal(0)
    for value in values:
        result = EXACT.add(result, value)
    return result


def difference(left: Decimal, right: Decimal) -> Decimal:
    """Subtract without rounding."""
    return EXACT.subtract(left, right)


def times(left: Decimal, right: Decimal) -> Decimal:
    """Return how many times `right` goes into `left`, to twelve digits; `right` is not zero."""
    return _QUOTIENT.divide(left, right)


def is_within(left: Decimal, right: Decimal, tolerance: Decimal) -> bool:
    """Tell whether two figures differ by no more than the tolerance."""
    return difference(left, right).copy_abs() <= tolerance
