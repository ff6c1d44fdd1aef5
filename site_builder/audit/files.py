"""A finished file to the tables it holds, told by its first bytes and its ending; archives are opened."""

from __future__ import annotations

import binascii
from base64 import b64decode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote_to_bytes

from site_builder.audit.archives import Part, UnreadableArchiveError, read_parts, shared_strings, sheet_tables
from site_builder.audit.binary import is_picture_or_font, strings_of
from site_builder.audit.databases import MAGIC as _SQLITE
from site_builder.audit.databases import UnreadableDatabaseError, database_tables
from site_builder.audit.grids import csv_tables, json_tables, line_series
from site_builder.audit.markup import Markup, read_markup, tables_of
from site_builder.audit.parquet import MAGIC as _PARQUET
from site_builder.audit.parquet import UnreadableParquetError, parquet_tables
from site_builder.audit.pdf_text import pdf_lines
from site_builder.audit.series import Series, Spot, Table
from site_builder.audit.sieve import may_hold_personal_data, sheet_may_hold_personal_data

_DEEPEST = 5  # archives in archives
_MARKUP = frozenset(("html", "htm", "xhtml", "svg", "xml", "rdf", "rss", "atom", "rels", "kml", "gpx", "gml", "vml"))
_SEPARATED = frozenset(("csv", "tsv", "tab"))
_JSON = frozenset(("json", "geojson", "topojson", "jsonld", "webmanifest"))
_CONTROLS = bytes([*range(9), *range(14, 27)])
_ZIP = b"PK\x03\x04"
_END_OF_ZIP = b"PK\x05\x06"
_LONGEST_END = 65_557  # bytes: where an archive ends, with the longest comment it can have
_SHARED_STRINGS = "xl/sharedStrings.xml"


@dataclass(slots=True)
class Reading:
    """What could be read of a file; `is_whole` is false where part of it stayed closed."""

    tables: list[Table] = field(default_factory=list)
    is_whole: bool = True


def read_file(name: str, data: bytes, markup: Markup | None = None) -> Reading:
    """Read a file; `markup` is what was read of it already, where it is a page or a drawing."""
    reading = Reading()
    _read(name, data, reading, 0, markup)
    return reading


def markup_of(name: str, data: bytes) -> Markup | None:
    """Return what a page or a drawing holds, None for any other file."""
    if _ending(name) not in _MARKUP and not data[:200].lstrip().lower().startswith((b"<!doctype", b"<svg", b"<html")):
        return None
    return read_markup(_decode(data)) if _is_text(data) else None


def embedded_files(markup: Markup) -> Iterator[bytes]:
    """Yield the files that a page carries in its own addresses (data:image/png;base64,...)."""
    for element in markup.elements:
        for value in element.attributes.values():
            if value[:5].lower() == "data:":
                head, _, body = value.partition(",")
                try:
                    yield b64decode(body) if head.endswith(";base64") else unquote_to_bytes(body)
                except (binascii.Error, ValueError):
                    continue


def _read(name: str, data: bytes, reading: Reading, depth: int, markup: Markup | None = None) -> None:
    if data.startswith(_ZIP):
        _read_archive(data, reading, depth)
    elif b"%PDF-" in data[:1024]:
        _read_pdf(data, reading)
    elif data.startswith(_SQLITE) or (data.startswith(_PARQUET) and data.endswith(_PARQUET)):
        _read_typed(data, reading)
    elif _is_text(data):
        if may_hold_personal_data(data):
            reading.tables += _in_text(name, _decode(data), markup)
    elif not is_picture_or_font(data):
        reading.tables.append(strings_of(data))
        reading.is_whole = False
    elif _END_OF_ZIP in data[-_LONGEST_END:]:
        _read_archive(data, reading, depth)  # a picture with an archive behind it: both programs open it


def _is_text(data: bytes) -> bool:
    """Tell whether the bytes are text in UTF-8, in UTF-16 or in one of the older encodings."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return len(data) % 2 == 0
    head = data[:512]
    return b"\0" not in data[:8192] and len(head) - len(head.translate(None, _CONTROLS)) <= 2


def _decode(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _in_text(name: str, text: str, markup: Markup | None = None) -> Iterator[Table]:
    ending = _ending(name)
    if markup or ending in _MARKUP or text[:200].lstrip().lower().startswith(("<!doctype", "<?xml", "<svg", "<html")):
        yield from tables_of(markup or read_markup(text))
    elif ending in _JSON:
        yield from json_tables(text)
    elif ending in _SEPARATED:
        yield from csv_tables(text)
    else:
        yield (line_series(text),)


def _ending(name: str) -> str:
    return name.rsplit(".", 1)[-1].lower()


def _read_pdf(data: bytes, reading: Reading) -> None:
    lines = pdf_lines(data)
    reading.is_whole = reading.is_whole and bool(lines) and b"/Encrypt" not in data
    if lines:
        reading.tables.append((line_series("\n".join(lines)),))


def _read_typed(data: bytes, reading: Reading) -> None:
    """Read a file of typed tables; where it cannot be opened, at least its runs of letters are looked at."""
    tables = parquet_tables if data.startswith(_PARQUET) else database_tables
    try:
        reading.tables += tables(data)
    except (UnreadableParquetError, UnreadableDatabaseError):
        reading.tables.append(strings_of(data))
        reading.is_whole = False


def _read_archive(data: bytes, reading: Reading, depth: int) -> None:
    try:
        parts = list(read_parts(data)) if depth < _DEEPEST else []
    except UnreadableArchiveError:
        parts = []
    reading.is_whole = reading.is_whole and bool(parts)
    reading.tables.append((Series("", [part.name for part in parts], lambda index: Spot(part="(nama anggota arsip)")),))
    shared = next((shared_strings(_decode(part.data)) for part in parts if part.name == _SHARED_STRINGS), None)
    for part in parts:
        if part.name != _SHARED_STRINGS:
            inner = Reading()
            _read_part(part, shared, inner, depth)
            reading.is_whole = reading.is_whole and inner.is_whole
            reading.tables += [tuple(_inside(series, part.name) for series in table) for table in inner.tables]


def _read_part(part: Part, shared: Sequence[str] | None, reading: Reading, depth: int) -> None:
    if part.name.startswith("xl/worksheets/") and part.name.endswith(".xml"):
        if shared or sheet_may_hold_personal_data(part.data):
            text = _decode(part.data)
            reading.tables += sheet_tables(text, shared or ())
            reading.tables += tables_of(read_markup(text[text.rfind("</sheetData>") + 1 :]))  # heads, links, remarks
    else:
        _read(part.name, part.data, reading, depth + 1)


def _inside(series: Series, member: str) -> Series:
    return Series(series.label, series.texts, lambda index: series.spot(index).inside(member))
