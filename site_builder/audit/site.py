"""The door of audit/: a finished Output and what it was made from in, findings out. Changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from site_builder.audit.columns import undeclared_columns
from site_builder.audit.files import embedded_files, markup_of, read_file
from site_builder.audit.grids import line_series
from site_builder.audit.judge import suspect
from site_builder.audit.loads import Load, css_loads, loads_of
from site_builder.audit.markup import Markup
from site_builder.audit.metadata.traces import traces_in
from site_builder.audit.searched import record_of
from site_builder.audit.series import Series, Spot
from site_builder.audit.telling import Seen, tell_columns, tell_loads, tell_suspicions, tell_traces, tell_unread
from site_builder.audit.welcome import Welcome
from site_builder.model.library import Library
from site_builder.model.output import Output, OutputFile
from site_builder.model.report import Finding, Report


def audit_assets(library: Library, report: Report) -> tuple[Finding, ...]:
    """Look at the files that the portal serves as they are, before anything is made."""
    files = [OutputFile(asset.source_path or asset.output_path, asset.data, "asset") for asset in library.assets]
    return tuple(_audit(files, library, report))


def audit_site(output: Output, library: Library, report: Report) -> tuple[Finding, ...]:
    """Look at every rendered file; assets are left to `audit_assets`."""
    files = list(_to_read(output))
    columns = [(file, member, name) for file in files for member, name in _columns(file, library)]
    return (*_audit(files, library, report), *tell_columns(columns))


def _to_read(output: Output) -> Iterator[OutputFile]:
    """Yield every file that was made here; of the search index the words that it holds."""
    for file in output.files:
        if file.kind == "index":
            yield from filter(None, (record_of(file),))
        elif file.kind != "asset":
            yield file


def _audit(files: Iterable[OutputFile], library: Library, report: Report) -> Iterator[Finding]:
    welcome = Welcome(library, report)
    own_host = urlsplit(library.settings.base_url).hostname or ""
    seen: list[Seen] = []
    loads: list[tuple[OutputFile, Load]] = []
    for file in files:
        markup = markup_of(file.output_path, file.data)
        loads += [(file, load) for load in _loads(file, markup, own_host)]
        yield from tell_traces(file, _traces(file, markup))
        reading = read_file(file.output_path, file.data, markup)
        if file.words:  # a picture is not read back: what it says was told beside it
            reading.tables.append((line_series(file.words),))
        if not reading.is_whole:
            yield tell_unread(file)
        name = Series("", [file.output_path], lambda index: Spot())
        found = [suspicion for table in ((name,), *reading.tables) for suspicion in suspect(table)]
        seen += [Seen(file.output_path, file.kind == "asset", item) for item in found if not welcome.covers(item)]
    yield from tell_suspicions(seen)
    yield from tell_loads(loads)


def _loads(file: OutputFile, markup: Markup | None, own_host: str) -> Iterator[Load]:
    if markup is not None:
        yield from loads_of(markup, own_host)
    elif file.output_path.endswith(".css"):
        yield from css_loads(file.data.decode("utf-8", "replace"))


def _traces(file: OutputFile, markup: Markup | None) -> Iterator[tuple[str, str]]:
    """Yield kind and part of each trace in a file, and in the pictures that a page carries within itself."""
    found = list(traces_in(file.data))
    if markup is not None:
        found += [trace for data in embedded_files(markup) for trace in traces_in(data)]
    yield from dict.fromkeys((trace.kind, trace.part) for trace in found)


def _columns(file: OutputFile, library: Library) -> Iterator[tuple[str, str]]:
    """Yield what no schema declares in tables of packages; where those lie, no other table may lie either."""
    is_published = file.kind == "download" or file.output_path.startswith("data/")
    return undeclared_columns(file, library) if is_published else iter(())
