"""The schema of a table that declares none: a type is taken only where every cell of the column fits it.

All rows are looked at, so that nothing breaks on a late odd value. Whatever could be a code stays text: zeros in front,
more digits than a number needs, the shape of an area code, a name that says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from math import isfinite
from typing import Any

_CODE_NAME = re.compile(
    r"(^|[^a-z])(kode|code|id|no|nomor|nik|kk|npwp|nip|telp|telepon|phone|hp|zip|pos|fips|iso)([^a-z]|$)"
)
_YEAR_NAME = re.compile(r"(^|[^a-z])(tahun|thn|year|yr)([^a-z]|$)")
_AREA_CODE = re.compile(r"\d\d(\.\d\d){1,2}(\.\d{4})?")
_PATTERNS: Mapping[str, re.Pattern[str]] = {
    "boolean": re.compile(r"true|false|True|False|TRUE|FALSE"),
    "integer": re.compile(r"-?(0|[1-9]\d{0,14})"),
    "number": re.compile(r"-?(0|[1-9]\d{0,14})(\.\d{1,15})?([eE][-+]?\d{1,2})?"),
    "date": re.compile(r"\d{4}-\d\d-\d\d"),
    "datetime": re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[-+]\d\d:?\d\d)?"),
    "time": re.compile(r"\d\d:\d\d:\d\d"),
    "yearmonth": re.compile(r"\d{4}-(0[1-9]|1[0-2])"),
}
_PARSERS: Mapping[str, Callable[[str], Any]] = {
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "time": time.fromisoformat,
}
# In the order of preference, where a column fits several.
_TYPES = ("boolean", "year", "integer", "number", "date", "datetime", "time", "yearmonth", "array", "object")


def infer_fields(names: Sequence[str], rows: Iterable[Sequence[Any]]) -> list[dict[str, str]]:
    """Return a field descriptor per column; `rows` are the records below the header."""
    columns: list[list[Any]] = [[] for _ in names]
    for row in rows:
        for column, cell in zip(columns, row, strict=False):
            if cell is not None and cell != "":
                column.append(cell)
    return [{"name": name, "type": _infer(name, cells)} for name, cells in zip(names, columns, strict=True)]


def _infer(name: str, cells: Sequence[Any]) -> str:
    texts = [cell for cell in cells if isinstance(cell, str)]
    candidates: set[str] | None = None
    for cell in cells:
        fitting = _fitting_text(cell) if isinstance(cell, str) else _fitting_value(cell)
        candidates = fitting if candidates is None else candidates & fitting
        if not candidates:
            return "string" if len(texts) == len(cells) else "any"
    if candidates is None or _is_code(name, texts):
        return "string"
    if "year" in candidates and not _YEAR_NAME.search(_words(name)):
        candidates.discard("year")
    return next(kind for kind in _TYPES if kind in candidates)


def _fitting_text(text: str) -> set[str]:
    fitting = {kind for kind, pattern in _PATTERNS.items() if pattern.fullmatch(text) and _parses(kind, text)}
    if "integer" in fitting and len(text) == 4 and "1500" <= text <= "2200":
        fitting.add("year")
    return fitting


def _parses(kind: str, text: str) -> bool:
    try:
        _PARSERS.get(kind, str)(text)
    except ValueError:
        return False
    return kind != "datetime" or text[10] == "T"


def _fitting_value(value: Any) -> set[str]:
    match value:
        case bool():
            return {"boolean"}
        case int():
            return {"integer", "number"} | ({"year"} if 1500 <= value <= 2200 else set())
        case float() | Decimal():
            return {"number"} if isfinite(value) else set()
        case datetime():
            return {"datetime", "date"} if value.time() == time() else {"datetime"}
        case date():
            return {"date"}
        case time():
            return {"time"}
        case list() | tuple():
            return {"array"}
        case dict():
            return {"object"}
        case _:
            return set()


def _is_code(name: str, texts: Sequence[str]) -> bool:
    """Tell whether digits are a name rather than a number."""
    if not texts or not any(text[:1].isdigit() for text in texts) or any("-" in text or ":" in text for text in texts):
        return False
    is_named = bool(_CODE_NAME.search(_words(name)))
    return is_named or all(_AREA_CODE.fullmatch(text) for text in texts)


def _words(name: str) -> str:
    """Spell a name in small letters, "countryCode" as "country code"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower().replace("_", " ")
