"""One cell to plain text: the writing that CSV, JSON and comparisons use. Exact, language-free, reversible."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from json.encoder import encode_basestring as quote_json
from typing import Any

from site_builder.model.table import Cell

# Past this many zeros a number keeps its exponent: one cell of "1E+999999999" must not become a gigabyte of digits.
_MAX_EXPONENT = 400


def plain_number(value: int | Decimal) -> str:
    """Write a number with all its digits and no exponent: 1000, 12258.593, 0.20.

    What is no finite number is written as Table Schema does (NaN, INF, -INF); only a number that would need hundreds
    of zeros keeps its exponent.
    """
    if not isinstance(value, Decimal):
        return str(value)
    if value.is_finite():
        return format(value, "f") if abs(value.adjusted()) < _MAX_EXPONENT else str(value)
    if value.is_nan():
        return "NaN"
    return "INF" if value > 0 else "-INF"


def plain_text(value: Cell) -> str:
    """Write a cell as people and programs read it without its schema; a missing value is the empty text.

    Booleans are `true` and `false`, dates and times ISO 8601 (Z for UTC), lists and objects JSON.
    """
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case int() | Decimal():
            return plain_number(value)
        case datetime() | time():
            return _moment(value)
        case date():
            return value.isoformat()
        case _:
            return json_text(value)


def cell_writer(type_: str, delimiter: str = ",") -> Callable[[Any], str]:
    """Return what writes the values of a column as text that Table Schema reads back, in the default format.

    `type_` is the field's type, `delimiter` the one of a `list`. The writer takes any value but None.
    """
    match type_:
        case "year":
            return lambda value: f"{value:04d}" if isinstance(value, int) else plain_text(value)
        case "geopoint":
            return lambda value: ",".join(map(plain_text, value)) if isinstance(value, tuple) else plain_text(value)
        case "list":
            return lambda value: (
                delimiter.join(map(plain_text, value)) if isinstance(value, tuple) else plain_text(value)
            )
        case _:
            return plain_text


def json_text(value: Any) -> str:
    """Write a value as JSON on one line. Numbers are literals with all their digits: 0.20 and 9007199254740993.

    Dates and times are ISO 8601 texts; a number that JSON has no literal for is the text "NaN", "INF" or "-INF".
    """
    match value:
        case None:
            return "null"
        case str():
            return quote_json(value)
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case float():
            return json_text(Decimal(repr(value)))
        case Decimal():
            return plain_number(value) if value.is_finite() else quote_json(plain_number(value))
        case Mapping():
            return "{" + ", ".join(f"{quote_json(str(key))}: {json_text(item)}" for key, item in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(map(json_text, value)) + "]"
        case _:
            return quote_json(plain_text(value))


def iso_duration(value: Any) -> str:
    """Write a duration (a timedelta, or one with `years` and `months` beside a `tdelta`) as ISO 8601: P1Y2M3DT4.5S."""
    years, months = getattr(value, "years", 0), getattr(value, "months", 0)
    delta: timedelta = getattr(value, "tdelta", value)
    is_negative = years < 0 or months < 0 or delta < timedelta(0)
    delta = abs(delta)
    seconds = (Decimal(delta.seconds) + Decimal(delta.microseconds) / 10**6).normalize()
    parts = ((years, "Y"), (months, "M"), (delta.days, "D"))
    days = "".join(f"{abs(Decimal(number)).normalize():f}{unit}" for number, unit in parts if number)
    clock = f"T{seconds:f}S" if seconds or not days else ""
    return f"{'-' if is_negative else ''}P{days}{clock}"


def _moment(value: datetime | time) -> str:
    """Write a time as ISO 8601; an offset that no reader of ISO 8601 knows (with seconds) becomes UTC."""
    offset = value.utcoffset()
    if offset is not None and isinstance(value, datetime) and offset.total_seconds() % 60:
        value = value.astimezone(UTC)
    text = value.isoformat()
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text
