"""Every download of the portal to its bytes: one renderer per format, in a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from site_builder.model.output import OutputFile
from site_builder.model.portal import Download
from site_builder.render.tables import render_csv


def _csv(download: Download) -> bytes:
    assert download.resource is not None
    assert download.resource.table is not None
    return render_csv(download.resource.table)


RENDERERS: Mapping[str, Callable[[Download], bytes]] = {"csv": _csv}


def render_download(download: Download) -> OutputFile:
    """Render one download."""
    return OutputFile(download.output_path, RENDERERS[download.format](download), "download")
