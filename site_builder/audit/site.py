"""The door of audit/: a finished Output and what it was made from in, findings out. Changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress

from site_builder.audit.archives import UnreadableArchiveError
from site_builder.audit.files import tables_in
from site_builder.audit.judge import suspect
from site_builder.audit.series import Series, Spot, Table
from site_builder.audit.telling import Seen, tell_suspicions
from site_builder.audit.welcome import Welcome
from site_builder.model.library import Library
from site_builder.model.output import Output, OutputFile
from site_builder.model.report import Finding, Report


def audit_assets(library: Library, report: Report) -> tuple[Finding, ...]:
    """Look at the files that the portal serves as they are, before anything is made."""
    files = [OutputFile(asset.source_path or asset.output_path, asset.data, "asset") for asset in library.assets]
    return tuple(_audit(files, Welcome(library, report)))


def audit_site(output: Output, library: Library, report: Report) -> tuple[Finding, ...]:
    """Look at every rendered file; assets are left to `audit_assets`."""
    return tuple(_audit([file for file in output.files if file.kind != "asset"], Welcome(library, report)))


def _audit(files: Iterable[OutputFile], welcome: Welcome) -> Iterator[Finding]:
    files = list(files)
    yield from tell_suspicions(seen for file in files for seen in _seen(file, welcome))


def _seen(file: OutputFile, welcome: Welcome) -> Iterator[Seen]:
    tables: list[Table] = [(Series("", [file.output_path], lambda index: Spot()),)]
    with suppress(UnreadableArchiveError):
        tables.extend(tables_in(file.output_path, file.data))
    for table in tables:
        for suspicion in suspect(table):
            if not welcome.covers(suspicion):
                yield Seen(file.output_path, file.kind == "asset", suspicion)
