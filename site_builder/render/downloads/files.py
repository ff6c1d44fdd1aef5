"""The door of downloads: every `Download` of the portal to its bytes; packages last, as they hold the tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from site_builder.model.output import OutputFile
from site_builder.model.package import Schema
from site_builder.model.portal import Download
from site_builder.model.table import Table
from site_builder.render.downloads.csv_table import render_csv
from site_builder.render.downloads.json_table import render_json
from site_builder.render.downloads.package_zip import render_package
from site_builder.render.downloads.xlsx_table import render_xlsx

Renderer = Callable[[Download, Table, Schema], bytes]

RENDERERS: Mapping[str, Renderer] = {
    "csv": lambda download, table, schema: render_csv(table, schema),
    "json": lambda download, table, schema: render_json(table),
    "xlsx": lambda download, table, schema: render_xlsx(download, table),
}


def render_downloads(downloads: tuple[Download, ...]) -> tuple[OutputFile, ...]:
    """Render all downloads: tables first, as an archive holds the very bytes of its tables; returned in their order."""
    files: dict[str, OutputFile] = {}
    for download in sorted(downloads, key=lambda download: download.resource is None):
        files[download.output_path] = OutputFile(download.output_path, _render(download, files), "download")
    return tuple(files[download.output_path] for download in downloads)


def _render(download: Download, files: Mapping[str, OutputFile]) -> bytes:
    if download.resource is None:
        return render_package(download, files)
    assert download.resource.table is not None, "only tables are offered"
    return RENDERERS[download.format](download, download.resource.table, download.resource.schema)
