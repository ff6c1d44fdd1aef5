"""Errors of frictionless to `Violation` values: what its English sentences say is taken apart into named values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from site_builder.model.package import Violation
from site_builder.text.habits import Habit, read_absence
from site_builder.text.habits_of_dates import read_boolean, read_date, read_year
from site_builder.text.habits_of_numbers import read_number
from site_builder.text.nearest import nearest

_CONSTRAINT = re.compile(r'constraint "(\w+)" is "(.*)"', re.DOTALL)
_POSITION = re.compile(r"position (\d+)")
_YEAR = re.compile(r"\d{4}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WRITTEN_DAY = re.compile(r"\d{1,2}([/.-])\d{1,2}\1\d{4}")
_KEPT_LIMITS = 12


@dataclass(frozen=True, slots=True)
class Columns:
    """What is needed to say which column an error means: fields in the order of the file, and the primary key.

    `is_full` tells (kind, column, variant) whether more of the sort will only be counted: then no words are prepared.
    """

    names: Sequence[str]
    fields: Mapping[str, Mapping[str, Any]]
    key: Sequence[str] = ()
    is_full: Callable[[str, int | None, str], bool] = lambda kind, column, variant: False


def violations_of(errors: Iterable[Any], columns: Columns) -> list[Violation]:
    """Translate the errors of one table, in their order."""
    return [_violation(error, columns) for error in errors]


def _violation(error: Any, columns: Columns) -> Violation:
    match error.type:
        case "foreign-key":
            return _foreign_key(error, columns)
        case "primary-key":
            return _primary_key(error, columns)
        case "extra-cell" | "missing-cell":
            return _width(error, columns.names)
        case "source-error":
            return Violation("source-error", values={"note": error.note})
        case _:
            return _cell(error, columns)


def _cell(error: Any, columns: Columns) -> Violation:
    column = getattr(error, "field_number", None)
    name = getattr(error, "field_name", "") or ""
    cells = getattr(error, "cells", None) or []
    value = cells[column - 1] if column and column <= len(cells) else str(getattr(error, "label", "") or "")
    field = columns.fields.get(name, {})
    variant = _broken_constraint(error)
    is_counted = columns.is_full(error.type, column, variant)
    values = {"variant": variant} if is_counted else {**expectation(field), **_details(error, field, value)}
    numbers = getattr(error, "row_numbers", None) or [None]
    return Violation(error.type, getattr(error, "row_number", numbers[0]), column, name, value, values=values)


def _broken_constraint(error: Any) -> str:
    found = _CONSTRAINT.search(error.note) if error.type == "constraint-error" else None
    return found[1] if found else ""


def expectation(field: Mapping[str, Any]) -> dict[str, str]:
    """Say what a field expects: what the words of a type error are built of."""
    kind = str(field.get("type", "any"))
    values = {"expected_type": kind, "expected_format": str(field.get("format", "default"))}
    if kind == "boolean":
        yes, no = field.get("trueValues") or ["true"], field.get("falseValues") or ["false"]
        values |= {"yes": yes[0], "no": no[0]}
    return values


def _details(error: Any, field: Mapping[str, Any], value: str) -> dict[str, str]:
    note: str = error.note or ""
    if error.type == "type-error":
        return _type_details(note, field, str(value))
    if error.type == "constraint-error" and (found := _CONSTRAINT.search(note)):
        name = found[1]
        limit = (field.get("constraints") or {}).get(name, found[2])
        return {"variant": name, "constraint": name, "limit": _limit(limit), "near": _nearest(value, limit, name)}
    if error.type == "unique-error" and (position := _POSITION.search(note)):
        return {"first_row": position[1]}
    return {}


def _type_details(note: str, field: Mapping[str, Any], value: str) -> dict[str, str]:
    """Say closer what is wrong with a cell of another type, and what was probably meant."""
    if "item type" in note:
        return {"variant": "item", "expected_type": str(field.get("itemType", "string"))}
    kind, form = field.get("type") or "string", field.get("format") or "default"
    if kind == "string" and form == "default":  # any text is text: this cell is a number or date of its own
        return {"variant": "native"}
    if kind == "date" and form == "default":
        variants = {"calendar": _DAY, "year": _YEAR}
        variant = next((name for name, shape in variants.items() if shape.fullmatch(value)), "")
        if variant:
            return {"variant": variant}
    group = str(field.get("groupChar") or "")
    if (
        kind == "integer"
        and group
        and (digits := value.strip().replace(group, "")).removeprefix("-").isdecimal()
        and digits.isascii()
    ):
        return {"variant": "grouped-integer", "write": digits}
    habit = _habit(kind, form, value)
    if habit is None:
        if kind == "date" and form == "default" and _WRITTEN_DAY.fullmatch(value):
            return {"variant": "calendar"}
        return {"variant": "number"} if kind in ("number", "integer") else {}
    if habit.name == "yes-no":
        return {**habit.values, "write": expectation(field)[habit.write]}
    return habit.values


def _habit(kind: str, form: str, value: str) -> Habit | None:
    match kind, form:
        case (("number" | "integer"), _):
            return read_number(value, kind == "integer")
        case "date", "default":
            return read_date(value)
        case "year", _:
            return read_year(value)
        case "boolean", _:
            return read_boolean(value)
        case _:
            return read_absence(value)


def _limit(limit: Any) -> str:
    if isinstance(limit, list):
        shown = ", ".join(str(item) for item in limit[:_KEPT_LIMITS])
        return f"{shown}, …" if len(limit) > _KEPT_LIMITS else shown
    return str(limit)


def _nearest(value: str, limit: Any, name: str) -> str:
    return nearest(value, {str(item) for item in limit}) if name == "enum" and isinstance(limit, list) else ""


def _primary_key(error: Any, columns: Columns) -> Violation:
    numbers = [columns.names.index(name) + 1 for name in columns.key if name in columns.names]
    cells = [error.cells[number - 1] for number in numbers if number <= len(error.cells)]
    position = _POSITION.search(error.note or "")
    values = {"key": ", ".join(f"“{name}”" for name in columns.key)}
    values |= {"first_row": position[1]} if position else {"variant": "empty"}
    name = columns.key[0] if len(columns.key) == 1 else ""
    return Violation(
        error.type, error.row_number, numbers[0] if numbers else None, name, ", ".join(cells), values=values
    )


def _foreign_key(error: Any, columns: Columns) -> Violation:
    first = error.field_names[0] if error.field_names else ""
    values = {
        "reference": error.reference_name,
        "reference_key": ", ".join(f"“{name}”" for name in error.reference_field_names),
        "reference_fields": "\n".join(error.reference_field_names),
        "fields": "\n".join(error.field_names),
    }
    number = columns.names.index(first) + 1 if first in columns.names else None
    return Violation(error.type, error.row_number, number, first, ", ".join(error.field_cells), values=values)


def _width(error: Any, names: Sequence[str]) -> Violation:
    found, expected = len(error.cells), len(names)
    values = {"found": str(found), "expected_count": str(expected), "surplus": str(max(found - expected, 0))}
    if found > expected:
        surplus = error.cells[expected:]
        is_curly = any("“" in cell for cell in error.cells) and any("”" in cell for cell in error.cells)
        values |= {"variant": "empty"} if not any(cell.strip() for cell in surplus) else {}
        values |= {"variant": "curly"} if is_curly else {}
        return Violation("extra-cell", error.row_number, expected + 1, "", surplus[0], values=values)
    missing = names[found] if found < expected else ""
    values |= {"variant": "quote"} if found and "\n" in str(error.cells[-1]) else {}
    return Violation("missing-cell", error.row_number, found + 1, missing, "", values=values)
