"""Sheets of cells to the bytes of a workbook, with flat memory and without the clock.

xlsxwriter makes the book: its parts, styles, columns, frozen panes and filters. The rows are written here, straight
into the archive, because the library keeps every cell in memory (or in temporary files), writes numbers with sixteen
digits, and takes a text that begins with `<r>` for markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from itertools import islice
from zipfile import ZipFile

from site_builder.model.report import column_letters
from site_builder.model.table import Cell
from site_builder.render.downloads.archive import write_entry
from site_builder.render.downloads.xlsx_cells import STYLES, CellXml

_ROWS_AT_ONCE = 1000
_A4 = 9
_SHEET_DATA = re.compile(r"<sheetData>.*</sheetData>|<sheetData/>", re.DOTALL)
_STYLE_NUMBER = re.compile(r'<c r="[A-Z]+1" s="(\d+)"')
_DIMENSION = re.compile(r'<dimension ref="[^"]*"/>')


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `style` names a look of `STYLES` for all its texts, or is ""."""

    cells: tuple[Cell, ...]
    style: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of `row_count` rows: `widths` in characters, one per column.

    `is_table` freezes the first row and puts filters into it.
    """

    name: str
    rows: Iterable[Row]
    row_count: int
    widths: tuple[int, ...]
    is_table: bool = False


def render_book(sheets: tuple[Sheet, ...], title: str, created: date) -> bytes:
    """Write a workbook; `created` is the day its properties name, and the only date in the file."""
    frame, styles = _frame(sheets, title, created)
    buffer = BytesIO()
    with ZipFile(frame) as parts, ZipFile(buffer, "w") as archive:
        numbered = {f"xl/worksheets/sheet{number}.xml": sheet for number, sheet in enumerate(sheets, 1)}
        for name in parts.namelist():
            frame_xml = parts.read(name)
            sheet = numbered.get(name)
            write_entry(archive, name, _sheet_xml(frame_xml.decode("utf-8"), sheet, styles) if sheet else [frame_xml])
    return buffer.getvalue()


def _frame(sheets: tuple[Sheet, ...], title: str, created: date) -> tuple[BytesIO, Mapping[str, int]]:
    """Let xlsxwriter make the book without rows; return it with the number that each style has got in it."""
    import xlsxwriter

    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        # Without a date xlsxwriter asks the clock.
        book.set_properties({"title": title, "created": datetime.combine(created, time())})
        formats = [book.add_format(dict(look)) for look in STYLES.values()]
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            page.set_paper(_A4)
            page.set_landscape()
            page.fit_to_pages(1, 0)  # one page wide, as long as it takes
            for place, width in enumerate(sheet.widths):
                page.set_column(place, place, width)
            if sheet.is_table:
                page.freeze_panes(1, 0)
                page.repeat_rows(0)
                page.autofilter(0, 0, sheet.row_count - 1, max(len(sheet.widths) - 1, 0))
        for place, format_ in enumerate(formats):
            book.worksheets()[0].write_blank(0, place, None, format_)
    with ZipFile(buffer) as parts:
        pattern = parts.read("xl/worksheets/sheet1.xml").decode("utf-8")
    return buffer, dict(zip(STYLES, map(int, _STYLE_NUMBER.findall(pattern)), strict=True))


def _sheet_xml(frame: str, sheet: Sheet, styles: Mapping[str, int]) -> Iterator[bytes]:
    """Yield the XML of a sheet: the frame of xlsxwriter around our rows."""
    rows = _SHEET_DATA.search(frame)
    assert rows, "xlsxwriter wrote a sheet without rows"
    corner = f"{column_letters(max(len(sheet.widths), 1))}{max(sheet.row_count, 1)}"
    yield _DIMENSION.sub(f'<dimension ref="A1:{corner}"/>', frame[: rows.start()]).encode()
    yield b"<sheetData>"
    xml = CellXml(styles, len(sheet.widths))
    numbered = enumerate(sheet.rows, 1)
    while lines := [xml.row(number, row.cells, row.style) for number, row in islice(numbered, _ROWS_AT_ONCE)]:
        yield "".join(lines).encode("utf-8")
    yield b"</sheetData>"
    yield frame[rows.end() :].encode()
