"""What a table offers to draw when nobody described it: a column of time, columns of names, columns of measures.

Chosen from types and values alone, never from what a column is called.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from site_builder.derive.figures.lines import Moment
from site_builder.derive.figures.material import Material
from site_builder.model.package import Field
from site_builder.model.roles import BY_NAME
from site_builder.model.speech import either
from site_builder.model.table import Cell
from site_builder.text.hidden import hides
from site_builder.text.numbers import long_date

_YEARS = range(1000, 2301)
_MONTH = re.compile(r"([12]\d{3})-(0[1-9]|1[0-2])")
_DATES = ("date", "datetime")
_NUMBERS = ("integer", "number")
# Roles that no maker of its own draws: these columns are measures like any other.
_COUNTS = {BY_NAME["jumlah-orang"].iri, BY_NAME["jumlah-rumah-tangga"].iri}


def values(material: Material, field: Field) -> list[Cell]:
    """Return a column from top to bottom; a field without a column has no values."""
    return list(material.table.column(field.name)) if field.name in material.table.column_names else []


def markers(material: Material, field: Field) -> list[str]:
    """Return, for each row of a column, the marker of a figure that exists and is not shown, else ""."""
    if field.name not in material.table.column_names:
        return []
    place, written = material.table.column_names.index(field.name), material.table.written
    texts = (written.get((row, place), "") for row in range(len(material.table)))
    return [text if text and hides(field, text) else "" for text in texts]


def moment(cell: Cell) -> Moment | None:
    """Read a place in time: a year, a month ("2020-03", its first day) or a day; None for anything else."""
    match cell:
        case bool() | None:
            return None
        case datetime():
            return cell.replace(tzinfo=None)
        case date():
            return cell
        case int() | Decimal() if Decimal(cell).is_finite() and cell == int(cell) and int(cell) in _YEARS:
            return int(cell)
        case str() if (
            len(cell) == 7 and cell[4] == "-" and (cell[:4] + cell[5:]).isdecimal() and 1 <= int(cell[5:]) <= 12
        ):
            return date(int(cell[:4]), int(cell[5:]), 1) if int(cell[:4]) else None
        case _:
            return None


def moment_words(place: Moment) -> str:
    """Write a place in time: 2020 or 1 Maret 2020."""
    return long_date(place) if isinstance(place, date) else str(place)


def time_fields(material: Material) -> list[Field]:
    """Return the columns whose every value is a place in time: dates first, then years."""
    found = []
    for field in material.resource.schema.fields:
        cells = values(material, field)
        moments = [moment(cell) for cell in cells]
        if len(cells) > 1 and None not in moments and len({type(item) for item in moments}) == 1:
            is_date = field.type in (*_DATES, "yearmonth") or isinstance(moments[0], date)
            if is_date or field.type in ("year", "integer", "any"):
                found.append((not is_date, field))
    return [field for _, field in sorted(found, key=lambda pair: pair[0])]


def measures(material: Material) -> list[Field]:
    """Return the columns of numbers that measure something: no key, no running number, no time, no maker's role."""
    schema = material.resource.schema
    foreign = {name for key in schema.foreign_keys for name in key.fields}
    times = {field.name for field in time_fields(material)}
    return [
        field
        for field in schema.fields
        if field.type in _NUMBERS
        and (not field.roles or set(field.roles) <= _COUNTS)
        and not field.categories
        and field.name not in {*foreign, *schema.primary_key, *times}
        and _varies([cell for cell in values(material, field) if cell is not None])
    ]


def _varies(cells: Sequence[Cell]) -> bool:
    """Tell whether numbers say anything: more than one, not all alike, not 1, 2, 3, …"""
    runs = (list(range(1, len(cells) + 1)), list(range(len(cells))))
    return len(cells) > 1 and len(set(map(str, cells))) > 1 and list(cells) not in runs


def names(material: Material) -> list[Field]:
    """Return the columns of names: text with letters in every cell."""
    found = []
    for field in material.resource.schema.fields:
        cells = values(material, field)
        is_text = field.type in ("string", "any") and len(cells) > 1
        if is_text and all(isinstance(cell, str) and any(map(str.isalpha, cell)) for cell in cells):
            found.append(field)
    return found


def title(field: Field) -> str:
    """Return what a column is called for readers."""
    return either(field.title, field.name)
