"""A sheet of a workbook to raw records, through the parsers of frictionless. Opens only the bytes it is given."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from typing import Any

from site_builder.model.limits import Limits
from site_builder.model.package import Violation
from site_builder.read.ceilings import refuse_row, refuse_rows
from site_builder.read.drafts import Draft
from site_builder.read.records import RecordsError

# So many empty cells, and so many times more than filled ones, stand in no table that a person has made.
_MOST_BLANK, _BLANK_SHARE = 2_000_000, 20
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\b[^>]*?\bref\s*=\s*[\"']([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})[\"']")


def read_sheet(draft: Draft, data: bytes) -> list[Sequence[Any]]:
    """Read all rows of the sheet that the dialect names, else of the first; raises RecordsError."""
    from frictionless import Dialect, FrictionlessException, system
    from frictionless.resources import TableResource

    sheet = _sheet(draft)
    control = {**draft.dialect.get("excel", {}), "sheet": sheet}
    try:
        if control.get("fillMergedCells") and draft.format == "xlsx":
            _refuse_merged(data, draft.paths[0])
        resource = TableResource(
            data=data,
            scheme="buffer",
            format=draft.format,
            dialect=Dialect.from_descriptor({"header": False, "excel": control}),
        )
        # The parser alone: the resource would first make a field of each of 16,384 columns, and that takes a minute.
        with system.create_parser(resource) as parser:
            return _kept(parser.cell_stream, draft.paths[0], draft.limits)
    except RecordsError:
        raise
    except FrictionlessException as exception:
        is_sheet = "does not have a sheet" in exception.error.note
        values = {"variant": "sheet", "sheet": str(sheet)} if is_sheet else {"format": draft.format}
        raise RecordsError(Violation("format-error", path=draft.paths[0], values=values)) from exception
    except Exception as error:  # what a damaged or hostile workbook makes the parsers raise has no common class
        values = {"format": draft.format, "note": type(error).__name__}
        raise RecordsError(Violation("format-error", path=draft.paths[0], values=values)) from error


def _sheet(draft: Draft) -> str | int:
    dialect = draft.dialect
    sheet = dialect.get("sheetName") or dialect.get("sheetNumber") or dialect.get("excel", {}).get("sheet") or 1
    return sheet if isinstance(sheet, str | int) else 1


def _refuse_merged(data: bytes, path: str) -> None:
    """Refuse cells merged into one without end: filling each of them takes hours, and so does opening them."""
    from openpyxl.utils import range_boundaries  # type: ignore[import-untyped]

    area = 0
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        for name in book.namelist():
            if name.startswith("xl/worksheets/"):
                for reference in _MERGED.findall(book.read(name).replace(b"\0", b"")):  # UTF-16 as well
                    left, top, right, bottom = map(int, range_boundaries(reference.decode("ascii")))
                    area += (abs(right - left) + 1) * (abs(bottom - top) + 1)
    if area > _MOST_BLANK:
        raise RecordsError(Violation("sheet-stretched", path=path))


def _kept(stream: Iterable[Sequence[Any]], path: str, limits: Limits) -> list[Sequence[Any]]:
    """Keep the rows, without the empty ones and the empty columns at the end: workbooks keep them wherever somebody
    once set a colour. Nothing that is empty is held; a sheet stretched without end is refused.
    """
    rows: list[list[Any]] = []
    blank_rows = blank_cells = filled_cells = 0
    for cells in stream:
        width = _width(cells)
        blank_cells, filled_cells = blank_cells + len(cells) - width, filled_cells + width
        if blank_cells > _MOST_BLANK and blank_cells > filled_cells * _BLANK_SHARE:
            raise RecordsError(Violation("sheet-stretched", path=path))
        if not width:
            blank_rows += 1
            continue
        refuse_rows(len(rows) + blank_rows, path, limits)
        rows.extend([] for _ in range(blank_rows))
        blank_rows = 0
        rows.append(list(cells[:width]))
        refuse_row(rows[-1], len(rows), path, limits)
    widest = max(map(len, rows), default=0)
    return [row + [None] * (widest - len(row)) for row in rows]


def _width(cells: Sequence[Any]) -> int:
    """Return how many cells there are up to the last filled one."""
    width = len(cells)
    while width and cells[width - 1] in (None, ""):
        width -= 1
    return width
