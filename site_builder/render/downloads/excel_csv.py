"""A table to the CSV that a double click opens right in an Indonesian Excel; what Excel would change stays text.

Semicolons and decimal commas, because that is what Excel expects there; a byte order mark, because it takes the file
for another encoding without one. A text that it would make something else of ("16.10" is ten past four) stands as a
formula that is that very text: ="16.10". docs/downloads.md tells how to read it back.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any

from site_builder.model.table import Table
from site_builder.render.downloads.columns import Column
from site_builder.text.cells import plain_number, plain_text
from site_builder.text.spreadsheets import (
    MAX_LITERAL,
    fits_double,
    is_too_long,
    too_long_words,
    utf16_length,
    would_change,
)

_FIRST_DAY = date(1900, 3, 1)  # before it Excel has no days, or one too many
_MOST_DIGITS = 15  # that Excel keeps of a number
_CONTROL = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]")


def render_excel_csv(table: Table, columns: tuple[Column, ...]) -> bytes:
    """Write a table for Excel: the rows and markers of the canonical CSV, guarded against being guessed at."""
    buffer = io.BytesIO()
    with io.TextIOWrapper(buffer, "utf-8-sig", errors="replace", newline="") as text:
        writer = csv.writer(text, delimiter=";")
        writer.writerow(map(guarded, table.column_names))
        writer.writerows(_rows(table, columns))
        text.flush()
        return buffer.getvalue()


@lru_cache(maxsize=50_000)
def guarded(text: str) -> str:
    """Return a text so that Excel shows it as it is."""
    if is_too_long(text):
        return too_long_words(text)
    return _as_text(text) if would_change(text) else text


def _as_text(text: str) -> str:
    """Write a text as a formula that is a text; where a formula cannot hold it, behind an apostrophe.

    Both can be told from any other text and taken off again: one that opens like either is itself guarded.
    """
    if utf16_length(text) > MAX_LITERAL or _CONTROL.search(text):
        return f"'{text}"
    return '="{}"'.format(text.replace('"', '""'))


def _rows(table: Table, columns: tuple[Column, ...]) -> Iterator[list[str]]:
    written = table.written
    plans = [
        (place, _writer(column), {marker: guarded(text) for marker, text in column.markers.items()}, column.missing)
        for place, column in enumerate(columns)
    ]
    for number, row in enumerate(table.rows()):
        yield [
            write(value)
            if (value := row[place]) is not None
            else markers.get(written.get((number, place), ""), guarded(missing))
            for place, write, markers, missing in plans
        ]


def _writer(column: Column) -> Callable[[Any], str]:
    """Return how a column writes its values: numbers, days and truths as Excel knows them, all else as text."""
    match column.type:
        case "integer" | "number":
            return _number
        case "boolean":
            return lambda value: plain_text(value).upper() if isinstance(value, bool) else guarded(column.write(value))
        case "date":
            return lambda value: value.isoformat() if _is_known_day(value) else guarded(column.write(value))
        case "year":
            return lambda value: str(value) if _is_plain_year(value) else guarded(column.write(value))
        case _:
            return lambda value: guarded(column.write(value))


def _number(value: Any) -> str:
    """Write a number with a decimal comma; one with more digits than Excel keeps stays a text with all of them."""
    if not isinstance(value, int | Decimal) or isinstance(value, bool):
        return guarded(plain_text(value))
    text = plain_number(value)
    local = text.replace(".", ",")
    if len(text) <= _MOST_DIGITS and text[-1:].isdigit() and "E" not in text:
        return local
    is_exact = len(text.replace(".", "").strip("-0")) <= _MOST_DIGITS and "E" not in text and fits_double(value)
    if is_exact:
        return local
    return _as_text(local) if any(map(str.isdigit, text)) else guarded(local)  # NaN, INF, -INF


def _is_known_day(value: Any) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime) and value >= _FIRST_DAY


def _is_plain_year(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1000 <= value <= 9999
