"""The door of downloads: every `Download` of the portal to its bytes; packages last, as they hold the tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from site_builder.model.output import OutputFile
from site_builder.model.package import Schema
from site_builder.model.portal import Download
from site_builder.model.table import Table
from site_builder.render.downloads.csv_table import render_csv
from site_builder.render.downloads.json_table import render_json
from site_builder.render.downloads.xlsx_table import render_xlsx

Renderer = Callable[[Download, Table, Schema], bytes]

RENDERERS: Mapping[str, Renderer] = {
    "csv": lambda download, table, schema: render_csv(table, schema),
    "json": lambda download, table, schema: render_json(table),
    "xlsx": lambda download, table, schema: render_xlsx(download, table),
}


def render_downloads(downloads: tuple[Download, ...]) -> tuple[OutputFile, ...]:
    """Render all downloads, in their order."""
    return tuple(_render_table(download) for download in downloads)


def _render_table(download: Download) -> OutputFile:
    resource = download.resource
    assert resource is not None
    assert resource.table is not None
    data = RENDERERS[download.format](download, resource.table, resource.schema)
    return OutputFile(download.output_path, data, "download")
