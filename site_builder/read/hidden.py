"""Signs that nobody sees, in cells and in the texts of a descriptor: told once a column or text, taken out of cells.

What frictionless judges afterwards is what people see, so that one sign is not told twice.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from site_builder.model.package import Violation
from site_builder.read.records import Records
from site_builder.read.shapes import join
from site_builder.read.syntax import both
from site_builder.text.characters import HiddenSign, may_hide, without_hidden, worst_sign

_TEXT_TYPES = ("string", "any", "")


@dataclass(slots=True)
class HiddenColumn:
    """The hidden signs of one column (from 1): the first harmful one, else the first; its row; in how many cells."""

    column: int
    sign: HiddenSign
    row: int
    count: int = 0


def clean_records(records: Records, names: Container[str]) -> list[HiddenColumn]:
    """Find the hidden signs of all records; take out the harmful ones, and all of them from what is a name then."""
    if not records.may_hide:
        return []
    found: dict[int, HiddenColumn] = {}
    for number, row in enumerate(records.rows, 1):  # what is put back stands in a list of its own
        for column, cell in enumerate(row, 1):
            sign = _sign_in(cell)
            if sign is not None:
                _note(found, column, number, sign)
                if isinstance(cell, str):
                    bare = without_hidden(cell)
                    _put(records, number, column, bare if bare in names else without_hidden(cell, only_harmful=True))
    return [found[column] for column in sorted(found)]


def hidden_in_columns(
    found: Iterable[HiddenColumn], labels: list[str], types: Mapping[str, str], records: Records
) -> tuple[list[Violation], list[Violation]]:
    """Spell what was found as violations and doubts; `types` are those of the columns, by name.

    What is dirt in a text is a fault in a number or date: there it is told as such, and taken out too.
    """
    violations, doubts = [], []
    for item in found:
        name = labels[item.column - 1] if item.column <= len(labels) else ""
        values = {"count": str(item.count), **both("sign", item.sign.name)}
        violation = Violation("hidden-character", item.row, item.column, name, values=values)
        if item.sign.is_harmful or types.get(name, "") not in _TEXT_TYPES:
            violations.append(violation)
            _clean_column(records, item)
        else:
            doubts.append(violation)
    return violations, doubts


def check_texts(value: Any, place: str, skipped: tuple[str, ...] = ()) -> Iterator[tuple[Violation, bool]]:
    """Yield every text of a descriptor that hides a sign, and whether it is harmful; `skipped` are judged elsewhere."""
    if isinstance(value, str):
        sign = worst_sign(value)
        if sign is not None:
            values = {"variant": "text", "property": place, **both("sign", sign.name)}
            yield Violation("hidden-character", values=values), sign.is_harmful
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from check_texts(item, f"{place}[{number}]")
    elif isinstance(value, Mapping):
        for key, item in value.items():
            if key not in skipped:
                yield from check_texts(str(key), place)
                yield from check_texts(item, join(place, str(key)))


def _clean_column(records: Records, item: HiddenColumn) -> None:
    for number, row in enumerate(records.rows[item.row - 1 :], item.row):
        cell = row[item.column - 1] if item.column <= len(row) else None
        if isinstance(cell, str) and may_hide(cell):
            _put(records, number, item.column, without_hidden(cell))


def _put(records: Records, row: int, column: int, cell: str) -> None:
    cells = records.rows[row - 1]
    records.rows[row - 1] = [*cells[: column - 1], cell, *cells[column:]]


def _note(found: dict[int, HiddenColumn], column: int, row: int, sign: HiddenSign) -> None:
    known = found.setdefault(column, HiddenColumn(column, sign, row))
    known.count += 1
    if sign.is_harmful and not known.sign.is_harmful:
        known.sign, known.row = sign, row


def _sign_in(cell: Any) -> HiddenSign | None:
    if isinstance(cell, str):
        return worst_sign(cell) if may_hide(cell) else None
    if isinstance(cell, list):
        return next((sign for item in cell if (sign := _sign_in(item))), None)
    if isinstance(cell, Mapping):
        return next((sign for pair in cell.items() for item in pair if (sign := _sign_in(item))), None)
    return None
