"""A table to a workbook: a sheet that tells what the data is and what each column means, then the data, typed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain, islice

from site_builder.model.package import Field, License, Source
from site_builder.model.portal import Download
from site_builder.model.table import Cell, Table
from site_builder.render.downloads.xlsx_book import Row, Sheet, render_book
from site_builder.text.cells import plain_text

ABOUT_SHEET, DATA_SHEET = "Keterangan", "Data"
_EPOCH = date(1980, 1, 1)  # the first day that a zip archive knows
_SAMPLE = 200
_NARROWEST, _WIDEST = 8, 60


def render_xlsx(download: Download, table: Table) -> bytes:
    """Write the workbook of a table. Its only date is the package's, else the first day that zip archives know."""
    assert download.resource is not None
    about = tuple(_about(download))
    sheets = (
        Sheet(ABOUT_SHEET, about, len(about), widths=(26, 44, 18, 16, 60, 44, 34)),
        Sheet(DATA_SHEET, _data(table), len(table) + 1, _widths(table), is_table=True),
    )
    title = str(download.resource.title) or download.resource.name
    return render_book(sheets, title, download.package.modified or download.package.created or _EPOCH)


def _data(table: Table) -> Iterator[Row]:
    yield Row(table.column_names, "head")
    yield from map(Row, table.rows())


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
    yield from (Row((label, text), "wrap") for label, text in _facts(download) if text)
    yield Row(())
    yield Row(("Kolom", "Judul", "Jenis", "Satuan", "Keterangan", "Definisi", "Tanda nilai kosong"), "head")
    yield from (Row(_explained(field), "wrap") for field in resource.schema.fields)


def _facts(download: Download) -> Iterator[tuple[str, str]]:
    package, resource = download.package, download.resource
    assert resource is not None
    yield "Uraian", str(resource.description)
    yield "Bagian dari", str(package.title) or package.name
    yield "Tentang paket", str(package.description)
    yield "Versi", package.version
    yield "Dibuat", plain_text(package.created)
    yield "Diperbarui", plain_text(package.modified)
    yield "Jumlah baris", str(download.row_count or 0)
    yield from (("Sumber", _source(source)) for source in resource.sources or package.sources)
    yield from (("Lisensi", _license(item)) for item in resource.licenses or package.licenses)


def _explained(field: Field) -> tuple[Cell, ...]:
    markers = (f"“{item.value}” = {item.label}" for item in field.missing_values if item.label)
    cells = (field.name, str(field.title), field.type, field.unit, str(field.description), field.definition)
    return tuple(text or None for text in chain(cells, ["; ".join(markers)]))


def _source(source: Source) -> str:
    return ", ".join(filter(None, (source.title, source.path)))


def _license(item: License) -> str:
    return ", ".join(filter(None, (item.title or item.name, item.path)))
