"""A sheet of a workbook to raw records, through the parsers of frictionless. Opens only the bytes it is given."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from site_builder.model.limits import Limits
from site_builder.model.package import Violation
from site_builder.read.ceilings import refuse_row, refuse_rows
from site_builder.read.drafts import Draft
from site_builder.read.records import RecordsError

# So many empty cells, and so many times more than filled ones, stand in no table that a person has made.
_MOST_BLANK, _BLANK_SHARE = 2_000_000, 20


def read_sheet(draft: Draft, data: bytes) -> list[Sequence[Any]]:
    """Read all rows of the sheet that the dialect names, else of the first; raises RecordsError."""
    from frictionless import Dialect, FrictionlessException
    from frictionless.resources import TableResource

    sheet = _sheet(draft)
    control = {**draft.dialect.get("excel", {}), "sheet": sheet}
    try:
        resource = TableResource(
            data=data,
            scheme="buffer",
            format=draft.format,
            dialect=Dialect.from_descriptor({"header": False, "excel": control}),
        )
        with resource:
            return _kept(resource.cell_stream, draft.paths[0], draft.limits)
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
