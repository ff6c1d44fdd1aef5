"""The fields of a schema, judged by frictionless: types, formats, and limits that must be values of their column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from site_builder.model.package import Violation
from site_builder.read.engine.notes import Piece, judge_piece
from site_builder.read.engine.violations import expectation, nearest
from site_builder.read.shapes import join

BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
_DATED = ("date", "datetime", "time")


def check_field(field: Mapping[str, Any], place: str, version: Any) -> Iterator[Violation]:
    """Yield what is wrong with one field: its type, its format, its constraints."""
    from frictionless import Field, FrictionlessException

    name, kind, form = field["name"], field.get("type") or "string", field.get("format", "default")
    try:
        cls = Field.metadata_select_class(kind)
    except FrictionlessException:
        choices = "string, integer, number, boolean, date, datetime, time, year, yearmonth, list, array, object, any"
        values = {"variant": "choice", "property": join(place, "type"), "near": nearest(kind, choices.split(", "))}
        yield Violation("field-error", field_name=name, value=kind, values={**values, "choices": choices})
        return
    if kind in _DATED and form not in ("default", "any") and "%" not in form:
        values = {"variant": "date-format", "property": join(place, "format")}
        yield Violation("field-error", field_name=name, value=form, values=values)
        return
    found = judge_piece(cls, _v1_format(field), Piece(place, "field-error", version, name))
    yield from found or _check_constraints(field, cls, place)


def _v1_format(field: Mapping[str, Any]) -> dict[str, Any]:
    form = field.get("format", "default")
    return {**field, "format": form.removeprefix("fmt:")}


def _check_constraints(field: Mapping[str, Any], cls: Any, place: str) -> Iterator[Violation]:
    """Check that limits are values of the column: frictionless would fail on comparing with them."""
    constraints = field.get("constraints", {})
    read = cls.from_descriptor({**_v1_format(field), "constraints": {}}).create_value_reader()
    limits = [(name, constraints[name]) for name in BOUNDS if name in constraints]
    limits += [(f"enum[{number}]", item) for number, item in enumerate(constraints.get("enum", ()))]
    for name, limit in limits:
        if read(limit) is None:
            values = {
                "variant": "constraint-value",
                "property": join(place, f"constraints.{name}"),
                **expectation(field),
            }
            yield Violation("field-error", field_name=field["name"], value=str(limit), values=values)
