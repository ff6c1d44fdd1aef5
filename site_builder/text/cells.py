"""One cell to plain text: the writing that CSV, JSON and comparisons use. Exact, language-free, reversible."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from site_builder.model.table import Cell


def plain_number(value: int | Decimal) -> str:
    """Write a number with all its digits and no exponent: 1000, 12258.593, 0.20."""
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def plain_text(value: Cell) -> str:
    """Write a cell as a canonical CSV holds it; a missing value is the empty text.

    Booleans are `true` and `false`, dates and times ISO 8601, lists and objects JSON.
    """
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int() | Decimal():
            return plain_number(value)
        case str():
            return value
        case datetime() | date() | time():
            return value.isoformat()
        case _:
            return json.dumps(plain_json(value), ensure_ascii=False)


def plain_json(value: Any) -> Any:
    """Turn tuples, mappings, dates and Decimals inside a value into what `json.dumps` knows."""
    match value:
        case Mapping():
            return {str(key): plain_json(item) for key, item in value.items()}
        case list() | tuple():
            return [plain_json(item) for item in value]
        case bool() | int() | str() | None | float():
            return value
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case _:
            return plain_text(value)
