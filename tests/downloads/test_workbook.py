"""Our rows against those that xlsxwriter writes itself: the library's files are known to open in Excel."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from xml.etree import ElementTree

import openpyxl
import xlsxwriter

from site_builder.render.downloads.xlsx_book import Row, Sheet, render_book

NUMBERS = (0, -5, 30284, 2**53)
TEXTS = ("16.10", " lead", "a & b < c", "dua\nbaris", "")
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def _part(book: bytes, name: str) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        return ElementTree.fromstring(archive.read(name))


def _cells(book: bytes, sheet: str) -> list[tuple[str, str, str]]:
    """Return address, type and content of every cell of a sheet, as the XML has them."""
    root = _part(book, f"xl/worksheets/{sheet}.xml")
    return [
        (cell.get("r", ""), cell.get("t", "n"), "".join(cell.itertext()))
        for cell in root.iter(f"{MAIN}c")
        if "".join(cell.itertext())
    ]


def _ours() -> bytes:
    rows = [Row(NUMBERS), Row(TEXTS), Row((True, False))]
    return render_book((Sheet("Data", rows, len(rows), (10,) * 5),), "Judul", date(2024, 3, 1))


def _theirs() -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Data")
        for place, number in enumerate(NUMBERS):
            sheet.write_number(0, place, number)
        for place, text in enumerate(TEXTS):
            sheet.write_string(1, place, text)
        sheet.write_boolean(2, 0, True)
        sheet.write_boolean(2, 1, False)
    return buffer.getvalue()


def test_cells_are_written_as_the_library_writes_them() -> None:
    assert _cells(_ours(), "sheet1") == _cells(_theirs(), "sheet1")


def test_the_parts_of_a_sheet_stand_in_the_order_of_the_standard() -> None:
    rows = [Row(("a",), "head"), Row(("b",))]
    book = render_book((Sheet("Data", rows, 2, (10,), is_table=True),), "Judul", date(2024, 3, 1))
    parts = [child.tag.removeprefix(MAIN) for child in _part(book, "xl/worksheets/sheet1.xml")]
    order = ["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "autoFilter"]
    assert parts == [*order, "pageMargins", "pageSetup"]


def test_a_sheet_prints_one_page_wide_with_its_header_on_every_page() -> None:
    rows = [Row(("a",), "head"), Row(("b",))]
    book = render_book((Sheet("Data", rows, 2, (10,), is_table=True),), "Judul", date(2024, 3, 1))
    sheet = openpyxl.load_workbook(io.BytesIO(book))["Data"]
    assert (sheet.print_title_rows, sheet.page_setup.orientation) == ("$1:$1", "landscape")
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) in {(1, 0), (None, 0)}


def test_archives_carry_no_date_of_their_own_and_no_zip64() -> None:
    with zipfile.ZipFile(io.BytesIO(_ours())) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in archive.infolist()} == {3}
        assert {entry.extra for entry in archive.infolist()} == {b""}
        assert archive.testzip() is None
