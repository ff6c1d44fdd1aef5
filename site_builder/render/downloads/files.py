"""The door of downloads: every `Download` of the portal to its bytes, and the file that holds all tables.

Packages come last, as they hold the very bytes of their tables.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from site_builder.model.output import OutputFile
from site_builder.model.package import Resource
from site_builder.model.portal import Database, Download
from site_builder.model.table import Table
from site_builder.render.downloads.columns import Column, derive_columns
from site_builder.render.downloads.csv_table import render_csv
from site_builder.render.downloads.database_file import render_database
from site_builder.render.downloads.excel_csv import render_excel_csv
from site_builder.render.downloads.json_table import render_json
from site_builder.render.downloads.package_zip import render_package
from site_builder.render.downloads.parquet_table import render_parquet
from site_builder.render.downloads.xlsx_table import render_xlsx

Renderer = Callable[[Download, Table, tuple[Column, ...]], bytes]

# To add a format: one file, one line here and in `derive/downloads.py`, one test that reads it back.
RENDERERS: Mapping[str, Renderer] = {
    "csv": lambda download, table, columns: render_csv(table, columns),
    "csv-excel": lambda download, table, columns: render_excel_csv(table, columns),
    "json": lambda download, table, columns: render_json(table),
    "parquet": render_parquet,
    "xlsx": render_xlsx,
}


def render_downloads(downloads: tuple[Download, ...], database: Database | None = None) -> tuple[OutputFile, ...]:
    """Render all downloads: tables first, as an archive holds the very bytes of its tables; returned in their order."""
    files: dict[str, OutputFile] = {}
    columns_of = cache(_columns)
    for download in sorted(downloads, key=lambda download: download.resource is None):
        resource = download.resource
        if download.published is not None:
            data = download.published
        elif resource is None:
            columns = {part.resource: columns_of(part.resource) for part in download.parts if part.resource}
            data = render_package(download, files, columns)
        else:
            assert resource.table is not None, "only tables are offered"
            table = _piece(resource.table, download.rows) if download.rows is not None else resource.table
            data = RENDERERS[download.format](download, table, columns_of(resource))
        files[download.output_path] = OutputFile(download.output_path, data, "download")
    whole = (_database(database, columns_of),) if database else ()
    return (*(files[download.output_path] for download in downloads), *whole)


def _database(database: Database, columns_of: Callable[[Resource], tuple[Column, ...]]) -> OutputFile:
    columns = {part.resource: columns_of(part.resource) for part in database.parts if part.resource}
    return OutputFile(database.output_path, render_database(database, columns), "download")


def _piece(table: Table, rows: tuple[int, ...]) -> Table:
    """Return some rows of a table, written as they are in the whole."""
    frame: Any = table.frame
    places = {old: new for new, old in enumerate(rows)}
    written = {(places[row], column): text for (row, column), text in table.written.items() if row in places}
    return replace(table, frame=frame.iloc[list(rows)], row_numbers=(), written=written)


def _columns(resource: Resource) -> tuple[Column, ...]:
    assert resource.table is not None, "only tables are offered"
    return derive_columns(resource.table, resource.schema)
