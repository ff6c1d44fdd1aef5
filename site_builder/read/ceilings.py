"""Rows, columns and cells against the ceilings of a run: said once, with what was found and which setting raises it.

Raises RecordsError, so that nobody goes on with what is over.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from site_builder.model.limits import Limits
from site_builder.read.paths import beyond
from site_builder.read.records import RecordsError
from site_builder.text.numbers import number


def refuse_rows(count: int, path: str, limits: Limits) -> None:
    """Refuse a table of more rows than are allowed; the header counts as none of them."""
    if count > limits.max_rows:
        raise _beyond("too-many-rows", path, "max_rows", limits, count)


def refuse_row(row: Sequence[Any], number_of_row: int, path: str, limits: Limits) -> None:
    """Refuse a row that is too wide, or that holds a cell too long."""
    if len(row) > limits.max_columns:
        raise _beyond("too-many-columns", path, "max_columns", limits, len(row), row=number_of_row)
    for column, cell in enumerate(row, 1):
        if isinstance(cell, str) and len(cell) > limits.max_cell_characters:
            setting = "max_cell_characters"
            raise _beyond("cell-too-long", path, setting, limits, len(cell), row=number_of_row, column=column)


def refuse_long_text(text: str, settings: Mapping[str, Any], path: str, limits: Limits, rows_before: int) -> None:
    """Count the rows of a text that could be too many, without keeping any of them."""
    lines = text.count("\n") + text.count("\r")
    if lines + rows_before > limits.max_rows:
        rows = sum(1 for _ in csv.reader(io.StringIO(text, newline=""), **settings))
        refuse_rows(rows_before + rows - 1, path, limits)


def refuse_records(rows: Iterable[Sequence[Any]], path: str, limits: Limits) -> None:
    """Refuse records that came from elsewhere than a text in columns."""
    count = 0
    for count, row in enumerate(rows, 1):
        refuse_row(row, count, path, limits)
    refuse_rows(count - 1, path, limits)


def _beyond(
    code: str, path: str, setting: str, limits: Limits, found: int, *, row: int | None = None, column: int | None = None
) -> RecordsError:
    most = getattr(limits, setting)
    told = beyond(code, path, setting, most, found=number(found), found_en=number(found, "en"))
    return RecordsError(replace(told, path=path, value="", row=row, column=column))
