"""A finished file to the tables it holds, told by its first bytes and its ending; archives are opened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_builder.audit.archives import Part, UnreadableArchiveError, read_parts, shared_strings, sheet_tables
from site_builder.audit.grids import csv_tables, json_tables, line_series
from site_builder.audit.markup import read_markup, tables_of
from site_builder.audit.series import Series, Spot, Table
from site_builder.audit.sieve import may_hold_personal_data

_DEEPEST = 5  # archives in archives
_MARKUP = frozenset(("html", "htm", "xhtml", "svg", "xml", "rdf", "rss", "atom", "rels", "kml", "gpx", "gml", "vml"))
_SEPARATED = frozenset(("csv", "tsv", "tab"))
_JSON = frozenset(("json", "geojson", "topojson", "jsonld", "webmanifest"))
_ZIP = b"PK\x03\x04"
_SHARED_STRINGS = "xl/sharedStrings.xml"


def tables_in(name: str, data: bytes, depth: int = 0) -> Iterator[Table]:
    """Yield the tables of a file; raises UnreadableArchiveError where an archive cannot be opened."""
    if data.startswith(_ZIP):
        yield from _in_archive(data, depth)
        return
    if is_text(data) and may_hold_personal_data(data):
        yield from _in_text(name, _decode(data))


def is_text(data: bytes) -> bool:
    """Tell whether the bytes are text in UTF-8 or UTF-16."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return b"\0" not in data[:4096]


def _decode(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _in_text(name: str, text: str) -> Iterator[Table]:
    ending = name.rsplit(".", 1)[-1].lower()
    start = text[:200].lstrip().lower()
    if ending in _MARKUP or start.startswith(("<!doctype", "<?xml", "<svg", "<html")):
        yield from tables_of(read_markup(text))
    elif ending in _JSON:
        yield from json_tables(text)
    elif ending in _SEPARATED:
        yield from csv_tables(text)
    else:
        yield (line_series(text),)


def _in_archive(data: bytes, depth: int) -> Iterator[Table]:
    if depth >= _DEEPEST:
        raise UnreadableArchiveError("depth")
    parts = list(read_parts(data))
    names = Series("", [part.name for part in parts], lambda index: Spot(part="(nama anggota arsip)"))
    yield (names,)
    shared = next((shared_strings(_decode(part.data)) for part in parts if part.name == _SHARED_STRINGS), None)
    for part in parts:
        if part.name == _SHARED_STRINGS:
            continue
        for table in _in_part(part, shared, depth):
            yield tuple(_inside(series, part.name) for series in table)


def _in_part(part: Part, shared: Sequence[str] | None, depth: int) -> Iterator[Table]:
    if part.name.startswith("xl/worksheets/") and part.name.endswith(".xml"):
        if shared or may_hold_personal_data(part.data):
            text = _decode(part.data)
            yield from sheet_tables(text, shared or ())
            yield from tables_of(read_markup(text[text.rfind("</sheetData>") :])) if "</sheetData>" in text else ()
    else:
        yield from tables_in(part.name, part.data, depth + 1)


def _inside(series: Series, member: str) -> Series:
    return Series(series.label, series.texts, lambda index: series.spot(index).inside(member))
