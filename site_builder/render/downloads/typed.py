"""How the columns of a table stand in files that know types (Parquet, SQLite): one kind a column, decided once.

The kind follows the Table Schema; where a value would not be exactly itself in it (a number with more digits than a
double holds), the next kind that holds all values of the column takes its place. Codes are text, always.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Literal

from site_builder.model.table import Cell
from site_builder.render.downloads.columns import Column
from site_builder.text.spreadsheets import fits_double

Kind = Literal["text", "integer", "decimal", "double", "boolean", "date", "time", "moment", "utc"]

MOST_DECIMAL_DIGITS = 38
_INT64 = 2**63


def kind_of(column: Column, cells: Iterable[Cell]) -> Kind:
    """Return the narrowest kind that holds every value of a column exactly; "text" holds anything."""
    values = [cell for cell in cells if cell is not None]
    match column.type:
        case "integer" | "year" if _all(values, _is_int64):
            return "integer"
        case "number" if _all(values, _is_double):
            return "double"
        case "integer" | "year" | "number" if _fit_decimal(values):
            return "decimal"
        case "boolean" if _all(values, lambda value: isinstance(value, bool)):
            return "boolean"
        case "date" if _all(values, lambda value: type(value) is date):
            return "date"
        case "time" if _all(values, lambda value: isinstance(value, time) and value.tzinfo is None):
            return "time"
        case "datetime" if _all(values, lambda value: isinstance(value, datetime) and value.tzinfo is None):
            return "moment"
        case "datetime" if _all(values, lambda value: isinstance(value, datetime) and value.tzinfo is not None):
            return "utc"
        case _:
            return "text"


def decimal_shape(values: Iterable[Any]) -> tuple[int, int]:
    """Return how many digits in all, and how many behind the point, hold every one of these numbers."""
    before = after = 0
    for value in values:
        if value is not None:
            parts = Decimal(value).as_tuple()
            exponent = int(parts.exponent)
            after = max(after, -exponent)
            before = max(before, len(parts.digits) + exponent)
    return max(before + after, after, 1), after


def _all(values: list[Any], is_fit: Callable[[Any], bool]) -> bool:
    return all(map(is_fit, values))


def _is_number(value: Any) -> bool:
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


def _is_int64(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and -_INT64 <= value < _INT64


def _is_double(value: Any) -> bool:
    return _is_number(value) and (_is_no_finite(value) or fits_double(value))


def _is_no_finite(value: Any) -> bool:
    return isinstance(value, Decimal) and not value.is_finite()


def _fit_decimal(values: list[Any]) -> bool:
    if not all(_is_number(value) and not _is_no_finite(value) for value in values):
        return False
    return decimal_shape(values)[0] <= MOST_DECIMAL_DIGITS
