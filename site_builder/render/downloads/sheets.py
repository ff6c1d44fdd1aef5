"""Tables that the portal computes to files: each as CSV and as JSON, written as the tables of packages are."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from site_builder.model.output import OutputFile
from site_builder.model.portal import Sheet
from site_builder.text.cells import json_text, plain_text


def render_sheets(sheets: Iterable[Sheet]) -> tuple[OutputFile, ...]:
    """Render every sheet in both formats."""
    return tuple(file for sheet in sheets for file in _files(sheet))


def _files(sheet: Sheet) -> Iterator[OutputFile]:
    yield OutputFile(sheet.path("csv"), render_sheet_csv(sheet), "sheet")
    yield OutputFile(sheet.path("json"), render_sheet_json(sheet), "sheet")


def render_sheet_csv(sheet: Sheet) -> bytes:
    """Write a sheet as canonical CSV; what nobody published is the empty text."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([column.name for column in sheet.columns])
    writer.writerows([plain_text(cell) for cell in row] for row in sheet.rows)
    return text.getvalue().encode("utf-8", "replace")


def render_sheet_json(sheet: Sheet) -> bytes:
    """Write a sheet as a JSON array with one object per row; what nobody published is null."""
    rows = (
        ", ".join(
            f"{json_text(column.name)}: {json_text(cell)}" for column, cell in zip(sheet.columns, row, strict=True)
        )
        for row in sheet.rows
    )
    body = ",".join(f"\n{{{row}}}" for row in rows)
    return f"[{body}\n]\n".encode("utf-8", "replace")
