"""A sheet of a workbook to raw records, through the parsers of frictionless. Opens only the bytes it is given."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from site_builder.model.package import Violation
from site_builder.read.drafts import Draft
from site_builder.read.records import RecordsError


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
            rows = [list(cells) for cells in resource.cell_stream]
    except FrictionlessException as exception:
        is_sheet = "does not have a sheet" in exception.error.note
        values = {"variant": "sheet", "sheet": str(sheet)} if is_sheet else {"format": draft.format}
        raise RecordsError(Violation("format-error", path=draft.paths[0], values=values)) from exception
    except Exception as error:  # what a damaged or hostile workbook makes the parsers raise has no common class
        values = {"format": draft.format, "note": type(error).__name__}
        raise RecordsError(Violation("format-error", path=draft.paths[0], values=values)) from error
    return _trimmed(rows)


def _sheet(draft: Draft) -> str | int:
    dialect = draft.dialect
    sheet = dialect.get("sheetName") or dialect.get("sheetNumber") or dialect.get("excel", {}).get("sheet") or 1
    return sheet if isinstance(sheet, str | int) else 1


def _trimmed(rows: list[list[Any]]) -> list[Sequence[Any]]:
    """Cut empty rows and columns off the end: workbooks keep them wherever somebody once set a colour."""
    while rows and not any(cell not in (None, "") for cell in rows[-1]):
        rows.pop()
    width = max((number for row in rows for number, cell in enumerate(row, 1) if cell not in (None, "")), default=0)
    return [row[:width] + [None] * (width - len(row)) for row in rows]
