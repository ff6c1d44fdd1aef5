"""Cells in a column of dates in any form: which of them mean another day on another machine, or to another reader.

The library guesses with what the machine says of today, of its time zone, and of which comes first, month or day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Literal

from site_builder.model.package import Violation

_DAYS = (datetime(2001, 2, 3), datetime(2003, 5, 8))  # noqa: DTZ001 (what is missing in a cell is taken from these)
_KNOWN_ZONES = (None, "UTC", "GMT", "Z", "z", "utc", "gmt")
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:$|[T ])")

Doubt = Literal["", "partial", "zone", "order"]


def any_dates(fields: Sequence[Mapping[str, Any]]) -> tuple[tuple[str, str], ...]:
    """Return name and type of the columns whose dates may have any form."""
    kinds = ("date", "datetime", "time")
    return tuple(
        (item["name"], item["type"]) for item in fields if item.get("type") in kinds and item.get("format") == "any"
    )


def unclear_dates(row: Any, columns: Sequence[tuple[str, str]], place_of: Mapping[str, int]) -> Iterator[Violation]:
    """Yield the cells of a row that were read as a date, but could be another one elsewhere."""
    for name, kind in columns:
        place = place_of[name]
        cell = row.cells[place] if place < len(row.cells) else None
        if row[name] is not None and isinstance(cell, str) and (doubt := date_doubt(cell, kind)):
            yield Violation("date-unclear", row.row_number, place + 1, name, cell, values={"variant": doubt})


def date_doubt(cell: str, kind: str) -> Doubt:
    """Return why a text that the library takes for a date is none that everybody reads alike."""
    from dateutil import parser

    if _ISO.match(cell) and kind == "date":
        return ""
    zones: list[str | None] = []

    def note(zone: str | None, _offset: int | None) -> None:
        zones.append(zone)

    try:
        first, second = (parser.parse(cell, default=day, tzinfos=note) for day in _DAYS)
        turned = parser.parse(cell, default=_DAYS[0], tzinfos=note, dayfirst=True)
    except (ValueError, OverflowError, TypeError):
        return ""
    if any(zone not in _KNOWN_ZONES for zone in zones):
        return "zone"
    if kind == "time":
        return ""
    if (first.date(), first.time()) != (second.date(), second.time()):
        return "partial"
    return "order" if first != turned else ""
