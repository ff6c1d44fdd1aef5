"""Cells far too long to be the number that their column asks for, shortened before the library takes hours over them.

Where signs around a number are allowed (`bareNumber` false), it looks for the number with an expression whose time
grows with the square of the cell. What is cut stays no number, so that the verdict is the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from site_builder.read.records import Records

_LONGEST = 400
_SHOWN = 60


def cut_endless(records: Records, labels: Sequence[str], fields: Sequence[Mapping[str, Any]]) -> None:
    """Cut the endless cells of such columns, in place."""
    loose = {item["name"] for item in fields if item.get("bareNumber") is False}
    places = [place for place, label in enumerate(labels) if label in loose]
    for number, row in enumerate(records.rows) if places else ():
        long = [place for place in places if place < len(row) and _is_endless(row[place])]
        if long:
            records.rows[number] = [f"{cell[:_SHOWN]}…1…1" if place in long else cell for place, cell in enumerate(row)]


def _is_endless(cell: Any) -> bool:
    return isinstance(cell, str) and len(cell) > _LONGEST
