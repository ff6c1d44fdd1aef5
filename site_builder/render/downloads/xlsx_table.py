"""A table to a workbook: a sheet that tells what the data is and what each column means, then the data, typed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from site_builder.model.package import Resource
from site_builder.model.portal import Download
from site_builder.model.table import Table
from site_builder.render.downloads.columns import Column
from site_builder.render.downloads.words import HEADINGS, explain_columns, license_line, one_line, source_line
from site_builder.render.downloads.xlsx_book import Row, Sheet, render_book
from site_builder.text.cells import plain_text
from site_builder.text.hidden import is_hiding
from site_builder.text.numbers import number

ABOUT_SHEET, DATA_SHEET = "Keterangan", "Data"
_EPOCH = date(1980, 1, 1)  # the first day that a zip archive knows
_SAMPLE = 200
_NARROWEST, _WIDEST = 8, 60


def render_xlsx(download: Download, table: Table, columns: tuple[Column, ...]) -> bytes:
    """Write the workbook of a table. The one date in it is the package's, else the portal's, never that of today."""
    assert download.resource is not None
    about = tuple(_about(download))
    sheets = (
        Sheet(ABOUT_SHEET, about, len(about), widths=(26, 44, 18, 16, 60, 44, 34)),
        Sheet(DATA_SHEET, _data(table, columns), len(table) + 1, _widths(table), is_table=True),
    )
    package, resource = download.package, download.resource
    created = package.modified or package.created or download.as_of or _EPOCH
    return render_book(sheets, str(resource.title) or resource.name, created)


def _data(table: Table, columns: tuple[Column, ...]) -> Iterator[Row]:
    """Yield the header and the rows; lists and points are written as in the CSV, all else is left to its type.

    A figure that exists and is not shown has its marker, so that nobody takes its blank for "nobody knows".
    """
    yield Row(table.column_names, "head")
    hiding = {
        (place, marker.value)
        for place, column in enumerate(columns)
        for marker in column.missing_values
        if is_hiding(marker)
    }
    veiled = {cell: text for cell, text in table.written.items() if (cell[1], text) in hiding}
    written = {place: column.write for place, column in enumerate(columns) if column.type in ("list", "geopoint")}
    if not written and not veiled:
        yield from map(Row, table.rows())
        return
    for index, row in enumerate(table.rows()):
        cells = enumerate(row)
        yield Row(
            tuple(
                veiled.get((index, n)) if cell is None else written[n](cell) if n in written else cell
                for n, cell in cells
            )
        )


def _widths(table: Table) -> tuple[int, ...]:
    """Measure the head and the first rows: wide enough to read, never wider than a screen."""
    columns = zip(*islice(table.rows(), _SAMPLE), strict=True) if len(table) else ((),) * len(table.column_names)
    return tuple(
        min(max(_NARROWEST, len(name) + 5, *(len(plain_text(value)) + 2 for value in (*cells, None))), _WIDEST)
        for name, cells in zip(table.column_names, columns, strict=True)
    )


def _about(download: Download) -> Iterator[Row]:
    resource = download.resource
    assert resource is not None
    yield Row((str(resource.title) or resource.name,), "title")
    yield from (Row((label, one_line(text)), "wrap") for label, text in _facts(download, resource) if text)
    yield Row(())
    yield Row(HEADINGS, "head")
    for column in explain_columns(resource.schema):
        yield Row(tuple(text or None for text in column.texts), "wrap")


def _facts(download: Download, resource: Resource) -> Iterator[tuple[str, str]]:
    package = download.package
    yield "Uraian", str(resource.description)
    yield "Bagian dari", str(package.title) or package.name
    yield "Tentang paket", str(package.description)
    yield "Halaman", download.page_url or package.homepage
    yield "Versi", package.version
    yield "Dibuat", plain_text(package.created)
    yield "Diperbarui", plain_text(package.modified)
    yield "Jumlah baris", number(download.row_count or 0)
    yield "Catatan", str(download.note)
    yield from (("Sumber", source_line(source)) for source in resource.sources or package.sources)
    yield from (("Lisensi", license_line(item)) for item in resource.licenses or package.licenses)
    yield "Cara mengutip", download.citation
    yield (
        "Nilai kosong",
        "Sel kosong berarti tidak ada nilai, bukan nol. Alasannya, bila dinyatakan, ada di berkas CSV.",
    )
    if resource.schema.is_inferred:
        yield "Jenis kolom", "Disimpulkan dari isi kolom; penerbit tidak menyatakannya."
