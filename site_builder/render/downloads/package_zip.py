"""A whole package as one archive: descriptor, canonical CSV of every table, README and citation."""

from __future__ import annotations

from collections.abc import Mapping
from posixpath import basename

from site_builder.model.output import OutputFile
from site_builder.model.package import Resource
from site_builder.model.portal import Download
from site_builder.render.downloads.archive import zip_files
from site_builder.render.downloads.columns import Column
from site_builder.render.downloads.descriptor import Member, descriptor_json, rewrite_descriptor
from site_builder.render.downloads.readme import render_readme


def render_package(
    download: Download, files: Mapping[str, OutputFile], columns: Mapping[Resource, tuple[Column, ...]]
) -> bytes:
    """Pack a package; `files` holds its tables as already rendered, by output path: the bytes that go in."""
    members = tuple(
        Member(
            resource=part.resource,
            columns=columns[part.resource],
            path=f"data/{basename(part.output_path)}",
            file=files[part.output_path],
            row_count=part.row_count or 0,
        )
        for part in download.parts
        if part.resource is not None
    )
    texts = {
        "datapackage.json": descriptor_json(rewrite_descriptor(download.package, members)),
        "README.md": _encode(render_readme(download, members)),
        "CITATION.txt": _encode(f"{download.citation}\n"),
    }
    return zip_files(texts | {member.path: member.file.data for member in members})


def _encode(text: str) -> bytes:
    return text.encode("utf-8", errors="replace")
