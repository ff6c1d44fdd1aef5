"""Rows, columns and cells against the ceilings of a run: said once, with what was found and which setting raises it.

Raises RecordsError, so that nobody goes on with what is over.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from site_builder.model.limits import Limits
from site_builder.read.lines import lines_of, spans_of_lines
from site_builder.read.paths import beyond
from site_builder.read.records import RecordsError
from site_builder.text.numbers import number

# A line longer than this is looked at before it is read; a cell so many times too long is not read to its end.
_LONG_LINE, _SLACK = 1_000_000, 10


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


def bound_cells(limits: Limits) -> None:
    """Let Python's reader stop at cells beyond all measure; those a little too long are told with their column."""
    csv.field_size_limit(limits.max_cell_characters * _SLACK)


def endless_cell(number_of_row: int, path: str, limits: Limits, column: int | None = None) -> RecordsError:
    """Say that a cell was given up, long after the ceiling."""
    most = limits.max_cell_characters * _SLACK
    error = _beyond("cell-too-long", path, "max_cell_characters", limits, most, row=number_of_row, column=column)
    told = error.violation.values
    more = {"found": f"lebih dari {told['found']}", "found_en": f"more than {told['found_en']}"}
    return RecordsError(replace(error.violation, values={**told, **more}))


def refuse_long_lines(text: str, settings: Mapping[str, Any], path: str, limits: Limits) -> None:
    """Refuse endless rows and cells where they stand: the reader would have taken them apart before anybody asks."""
    for number_of_row, (start, end) in enumerate(spans_of_lines(text), 1):
        if end - start > _LONG_LINE:
            _refuse_long_line(text, (start, end), settings, row=number_of_row, path=path, limits=limits)


def _refuse_long_line(
    text: str, span: tuple[int, int], settings: Mapping[str, Any], *, row: int, path: str, limits: Limits
) -> None:
    start, end = span
    delimiter, quote = re.escape(settings["delimiter"]), re.escape(settings["quotechar"] or "")
    pattern = re.compile(f"{quote}[^{quote}]*{quote}|{delimiter}" if quote else delimiter)
    columns, cell_start, longest = 1, start, limits.max_cell_characters * _SLACK
    for found in pattern.finditer(text, start, end):
        if found.end() - cell_start > longest:
            raise endless_cell(row, path, limits, columns)
        if found.group() == settings["delimiter"]:
            columns, cell_start = columns + 1, found.end()
        if columns > limits.max_columns:
            raise _beyond("too-many-columns", path, "max_columns", limits, columns, row=row)
    if end - cell_start > longest:
        raise endless_cell(row, path, limits, columns)


def refuse_long_text(text: str, settings: Mapping[str, Any], path: str, limits: Limits, rows_before: int) -> None:
    """Count the rows of a text that could be too many, without keeping any of them."""
    lines = text.count("\n") + text.count("\r")
    if lines + rows_before > limits.max_rows:
        rows = sum(1 for _ in csv.reader(lines_of(text), **settings))
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
