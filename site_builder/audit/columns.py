"""Whether every published table has exactly the columns that a schema declares: nothing slips out beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from site_builder.audit.archives import Part, UnreadableArchiveError, read_parts
from site_builder.audit.databases import UnreadableDatabaseError, database_columns
from site_builder.audit.grids import csv_header, excel_header
from site_builder.audit.parquet import UnreadableParquetError, parquet_columns
from site_builder.model.library import Library
from site_builder.model.output import OutputFile

_HEAD = 2_000_000  # bytes: longer than any row of names
# The tables of a database that say what its other tables hold.
_DESCRIBING: Mapping[str, tuple[str, ...]] = {
    "portal": ("kunci", "isi"),
    "paket": ("nama", "judul", "uraian", "versi", "dibuat", "diperbarui", "lisensi", "halaman", "kutipan"),
    "tabel": ("tabel", "paket", "nama", "judul", "uraian", "baris"),
    "kolom": ("tabel", "urutan", "kolom", "nama", "judul", "uraian", "jenis", "satuan", "nilai_kosong"),
    "sumber": ("paket", "tabel", "judul", "tanggal", "alamat", "kutipan"),
}
_NUMBERED = re.compile(r"_\d+$")


def undeclared_columns(file: OutputFile, library: Library) -> Iterator[tuple[str, str]]:
    """Yield the member and the name of each column of a download that no table of the library declares."""
    declared = _declared(library)
    for member, header in _headers(file):
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


def _headers(file: OutputFile) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the members of a file with the names of their columns; what cannot be opened is told elsewhere."""
    path, data = file.output_path, file.data
    try:
        if path.endswith(".excel.csv"):
            yield "", excel_header(_head(data))
        elif path.endswith(".csv"):
            yield "", csv_header(_head(data))
        elif path.endswith(".parquet"):
            yield "", parquet_columns(data)
        elif path.endswith(".sqlite"):
            found = (item for item in database_columns(data) if item != _own_columns(item[0]))
            yield from ((table, _as_declared(names)) for table, names in found)
        elif path.endswith(".zip"):
            yield from ((part.name, csv_header(_head(part.data))) for part in _members(data))
    except (UnreadableArchiveError, UnreadableParquetError, UnreadableDatabaseError):
        return


def _members(data: bytes) -> Iterator[Part]:
    return (part for part in read_parts(data) if part.name.endswith(".csv"))


def _head(data: bytes) -> str:
    return data[:_HEAD].decode("utf-8", "replace")


def _as_declared(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return names without the number that a database adds where two differ in large and small letters alone."""
    lower = [name.lower() for name in names]
    return tuple(
        bare if (bare := _NUMBERED.sub("", name)).lower() in lower[:place] else name for place, name in enumerate(names)
    )


def _own_columns(table: str) -> tuple[str, tuple[str, ...]]:
    """Return how a table of a database that describes the others should look."""
    return table, _DESCRIBING.get(table, ())
