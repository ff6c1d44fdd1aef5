"""A whole package as one archive: descriptor, canonical CSV of every table, README and citation."""

from __future__ import annotations

from collections.abc import Mapping
from posixpath import basename

from site_builder.model.output import OutputFile
from site_builder.model.portal import Download
from site_builder.render.downloads.archive import zip_files
from site_builder.render.downloads.descriptor import descriptor_json, rewrite_descriptor
from site_builder.render.downloads.readme import render_readme


def render_package(download: Download, files: Mapping[str, OutputFile]) -> bytes:
    """Pack a package; `files` holds its tables as already rendered, by output path, byte for byte what goes in."""
    tables = {f"data/{basename(part.output_path)}": part for part in download.parts}
    resources = [
        (part.resource, path, files[part.output_path]) for path, part in tables.items() if part.resource is not None
    ]
    texts = {
        "datapackage.json": descriptor_json(rewrite_descriptor(download.package, resources)),
        "README.md": _encode(render_readme(download, tuple(tables))),
        "CITATION.txt": _encode(f"{download.citation}\n"),
    }
    return zip_files(texts | {path: files[part.output_path].data for path, part in tables.items()})


def _encode(text: str) -> bytes:
    return text.encode("utf-8", errors="replace")
