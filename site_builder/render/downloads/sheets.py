"""Tables that the portal computes to files, written as the tables of packages are: sheets, and the rows of figures."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from site_builder.model.output import OutputFile
from site_builder.model.portal import Figure, Sheet
from site_builder.model.table import Cell
from site_builder.text.cells import json_text, plain_text


def render_sheets(sheets: Iterable[Sheet]) -> tuple[OutputFile, ...]:
    """Render every sheet in both formats."""
    return tuple(file for sheet in sheets for file in _files(sheet))


def _files(sheet: Sheet) -> Iterator[OutputFile]:
    yield OutputFile(sheet.path("csv"), render_sheet_csv(sheet), "sheet")
    yield OutputFile(sheet.path("json"), render_sheet_json(sheet), "sheet")


def render_rows(figures: Iterable[Figure]) -> tuple[OutputFile, ...]:
    """Render the rows that each figure draws, no more and no less, as CSV."""
    return tuple(OutputFile(figure.path("csv"), render_figure_csv(figure), "sheet") for figure in figures)


def render_figure_csv(figure: Figure) -> bytes:
    """Write the rows of a figure: what is not shown is its marker, what nobody published the empty text."""
    heads = (f"{column.title} ({column.unit})" if column.unit else column.title for column in figure.columns)
    return _csv(heads, figure.rows)


def render_sheet_csv(sheet: Sheet) -> bytes:
    """Write a sheet as canonical CSV; what nobody published is the empty text."""
    return _csv((column.name for column in sheet.columns), sheet.rows)


def _csv(heads: Iterable[str], rows: Iterable[Iterable[Cell]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(heads)
    writer.writerows([plain_text(cell) for cell in row] for row in rows)
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
