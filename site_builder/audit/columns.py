"""Whether every published table has exactly the columns that a schema declares: nothing slips out beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_builder.audit.archives import UnreadableArchiveError, read_parts
from site_builder.audit.grids import csv_header
from site_builder.model.library import Library
from site_builder.model.output import OutputFile

_HEAD = 2_000_000  # bytes: longer than any row of names


def undeclared_columns(file: OutputFile, library: Library) -> Iterator[tuple[str, str]]:
    """Yield the member and the name of each column of a download that no table of the library declares."""
    declared = _declared(library)
    for member, data in _tables(file):
        header = csv_header(data[:_HEAD].decode("utf-8", "replace"))
        if header and header not in declared:
            known = {name for names in declared for name in names}
            yield member, next((name for name in header if name not in known), header[0])


def _declared(library: Library) -> Mapping[tuple[str, ...], bool]:
    return {
        tuple(_written(field.name) for field in resource.schema.fields): True
        for package in library.packages
        for resource in package.resources
    }


def _written(name: str) -> str:
    """Return a name as UTF-8 can hold it."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _tables(file: OutputFile) -> Iterator[tuple[str, bytes]]:
    if file.output_path.endswith(".csv"):
        yield "", file.data
    elif file.output_path.endswith(".zip"):
        try:
            yield from ((part.name, part.data) for part in read_parts(file.data) if part.name.endswith(".csv"))
        except UnreadableArchiveError:
            return
