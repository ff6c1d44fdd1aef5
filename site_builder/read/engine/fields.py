"""The fields of a schema, judged by frictionless: types, formats, and limits that must be values of their column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from site_builder.model.package import Violation
from site_builder.read.engine.notes import Piece, judge_piece
from site_builder.read.engine.violations import expectation
from site_builder.read.shapes import join
from site_builder.read.standard import Version
from site_builder.text.nearest import nearest

BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
_DATED = ("date", "datetime", "time")


def check_field(field: Mapping[str, Any], place: str, version: Version) -> Iterator[Violation]:
    """Yield what is wrong with one field: its type, its format, its constraints."""
    from frictionless import Field, FrictionlessException

    name, kind, form = field["name"], field.get("type", "string"), field.get("format", "default")
    try:
        cls = Field.metadata_select_class(kind or "?")
    except FrictionlessException:
        choices = "string, integer, number, boolean, date, datetime, time, year, yearmonth, list, array, object, any"
        values = {"variant": "choice", "property": join(place, "type"), "near": nearest(kind, choices.split(", "))}
        yield Violation("field-error", field_name=name, value=kind, values={**values, "choices": choices})
        return
    if kind in _DATED and form not in ("default", "any") and not _is_date_form(form):
        values = {"variant": "date-format", "property": join(place, "format")}
        yield Violation("field-error", field_name=name, value=form, values=values)
        return
    found = judge_piece(cls, _v1_format(field), Piece(place, "field-error", version, name))
    if "type" not in field and any(violation.values["variant"] == "constraint-unknown" for violation in found):
        found = [violation for violation in found if violation.values["variant"] != "constraint-unknown"]
        values = {"variant": "untyped", "property": join(place, "type")}
        found.append(Violation("field-error", field_name=name, values=values))
    yield from found or _check_constraints(field, cls, place)


def _is_date_form(form: str) -> bool:
    """Tell whether Python can read dates by this form ("%d/%m/%Y"): every sign known, none used twice.

    The name of a time zone (%Z) is known on one machine and not on the next.
    """
    if "%Z" in form.replace("%%", ""):
        return False
    try:
        datetime.strptime("", form)  # noqa: DTZ007 (nothing is read: the form itself is tried)
    except re.error:
        return False
    except ValueError as error:
        return "%" in form and "bad directive" not in str(error) and "stray" not in str(error)
    return False


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
