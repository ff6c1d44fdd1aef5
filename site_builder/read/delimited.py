"""CSV and TSV to records. Parts of one table follow each other as if they were one file; none may exceed a ceiling."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from typing import Any

from site_builder.model.limits import Limits
from site_builder.model.package import LineShifts, Violation
from site_builder.read.ceilings import (
    bound_cells,
    endless_cell,
    refuse_long_lines,
    refuse_long_text,
    refuse_row,
    refuse_rows,
)
from site_builder.read.dialects import csv_settings
from site_builder.read.drafts import Draft
from site_builder.read.encodings import decode
from site_builder.read.lines import lines_of
from site_builder.read.records import Record, Records, RecordsError, read_part
from site_builder.text.characters import may_hide


def read_delimited(draft: Draft) -> Records:
    """Read all parts of a table of text in columns; raises RecordsError."""
    bound_cells(draft.limits)
    texts = [decode(draft, path, read_part(draft, path)) for path in draft.paths]
    settings = csv_settings(draft, texts[0])
    records = Records([], [], [], may_hide=any(may_hide(text) for text in texts))
    for path, text in zip(draft.paths, texts, strict=True):
        refuse_long_lines(text, settings, path, draft.limits)
        refuse_long_text(text, settings, path, draft.limits, len(records.rows))
        rows, line_count = _read_rows(text, settings, path, draft.limits)
        if not draft.compression:  # nobody can point at a line of a compressed file
            draft.line_shifts[path] = _line_shifts(text, settings) if line_count > len(rows) else ()
        repeats = bool(records.rows and rows and draft.dialect.get("header", True) and rows[0] == records.rows[0])
        records.starts.append(len(records.rows) + 1)
        records.skipped.append(int(repeats))
        records.rows.extend(rows[1:] if repeats else rows)
        refuse_rows(len(records.rows) - 1, path, draft.limits)
    return records


def _read_rows(text: str, settings: Mapping[str, Any], path: str, limits: Limits) -> tuple[list[Record], int]:
    """Return the rows of a file and how many lines they take; raises RecordsError, also where quotes do not close.

    Read leniently, as frictionless does, an open quotation mark swallows all rows down to the next one, in silence.
    """
    rows: list[Record] = []
    reader, lines = csv.reader(lines_of(text), strict=True, **settings), 0
    try:
        for row in reader:
            rows.append(row)
            refuse_row(row, len(rows), path, limits)
            lines = reader.line_num
    except (csv.Error, TypeError) as error:
        if "field limit" in str(error):
            raise endless_cell(len(rows) + 1, path, limits) from error
        if "expected after" not in str(error) and "unexpected end" not in str(error):
            values = {"variant": "csv", "note": str(error)}
            raise RecordsError(Violation("source-error", path=path, values=values)) from error
        is_open = "unexpected end" in str(error) or reader.line_num > lines + 1
        values = {"variant": "open" if is_open else "stray"}
        raise RecordsError(Violation("quote-error", len(rows) + 1, path=path, values=values)) from error
    return rows, lines


def _line_shifts(text: str, settings: Mapping[str, Any]) -> LineShifts:
    """Note after which rows of a file the lines run ahead of them: a quoted cell holds line breaks."""
    reader, shifts, shift = csv.reader(lines_of(text), **settings), [], 0
    for number, _ in enumerate(reader, 1):
        if reader.line_num - number > shift:
            shift = reader.line_num - number
            shifts.append((number + 1, shift))
    return tuple(shifts)
