"""Rows from the engine to a `Table`: a pandas frame of exact objects, and what was written where it differs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, cast

from site_builder.model.table import Cell, Frame, Table
from site_builder.read.engine.job import EngineTable
from site_builder.text.cells import iso_duration, plain_text

# Their cells hold JSON, whose numbers frictionless reads as floats: we read them again, digit by digit.
_JSON_TYPES = frozenset({"array", "object", "geojson"})


def parse_table(engine_table: EngineTable) -> Table:
    """Build the table of a resource from what frictionless read; cells that it refused are None."""
    import pandas as pd

    names = engine_table.column_names
    rows = _with_exact_json(engine_table)
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(names)
    data = {
        position: pd.Series([parse_cell(value) for value in column], dtype=object)
        for position, column in enumerate(columns)
    }
    frame = pd.DataFrame(data, dtype=object)
    frame.columns = pd.Index(names, dtype=object)
    return Table(
        column_names=names,
        frame=cast(Frame, frame),
        row_numbers=tuple(engine_table.row_numbers),
        written=_written(engine_table.raw_rows, frame),
    )


def _with_exact_json(engine_table: EngineTable) -> Sequence[tuple[Any, ...]]:
    """Return the rows with the cells of JSON columns parsed anew, so that 0.20 stays 0.20."""
    fields = engine_table.schema.get("fields", ())
    places = {
        place for place, field in enumerate(fields) if field.get("type") in _JSON_TYPES and not field.get("arrayItem")
    }
    if not places:
        return engine_table.rows
    return [
        tuple(
            json.loads(raw[place], parse_float=Decimal)
            if place in places and value is not None and isinstance(raw[place], str)
            else value
            for place, value in enumerate(row)
        )
        for row, raw in zip(engine_table.rows, engine_table.raw_rows, strict=True)
    ]


def parse_cell(value: Any) -> Cell:
    """Freeze what frictionless cast.

    Lists become tuples, a point (longitude, latitude); a float (from JSON) the shortest decimal that equals it; a month
    the text "2016-10"; a duration its ISO 8601 text.
    """
    if getattr(value, "_fields", ()) == ("year", "month"):
        return f"{value[0]:04d}-{value[1]:02d}"
    if isinstance(value, timedelta) or hasattr(value, "tdelta"):
        return iso_duration(value)
    match value:
        case None | bool() | int() | str() | Decimal() | datetime() | date() | time():
            return value
        case float():
            return Decimal(str(value))  # the digits as written, where syntax.py has kept them
        case list() | tuple():
            return tuple(parse_cell(item) for item in value)
        case dict():
            return {str(key): parse_cell(item) for key, item in value.items()}
        case _:
            return str(value)


def _written(raw_rows: Sequence[tuple[Any, ...]], frame: Any) -> dict[tuple[int, int], str]:
    """Keep the text of every cell whose plain writing is not what stood in the source."""
    written: dict[tuple[int, int], str] = {}
    for row_index, (raw, typed) in enumerate(zip(raw_rows, frame.itertuples(index=False, name=None), strict=True)):
        for column_index, (text, value) in enumerate(zip(raw, typed, strict=False)):
            if isinstance(text, str) and text != plain_text(value):
                written[row_index, column_index] = text
    return written
