"""CSV and TSV to records: with the dialect that is declared, or the one that the names of the columns give away.

Parts of one table follow each other as if they were one file. Text is decoded strictly: what is guessed wrong would be
published as nonsense.
"""

from __future__ import annotations

import codecs
import csv
import io
import sys
from collections.abc import Mapping
from typing import Any

from site_builder.model.package import LineShifts, Violation
from site_builder.read.drafts import Draft
from site_builder.read.records import Record, Records, RecordsError, read_part
from site_builder.text.characters import may_hide

_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE = 200

csv.field_size_limit(min(sys.maxsize, 2**31 - 1))


def read_delimited(draft: Draft) -> Records:
    """Read all parts of a table of text in columns; raises RecordsError."""
    texts = [decode(draft, path, read_part(draft, path)) for path in draft.paths]
    settings = _csv_settings(draft, texts[0])
    records = Records([], [], [], may_hide=any(may_hide(text) for text in texts))
    for path, text in zip(draft.paths, texts, strict=True):
        rows, line_count = _read_rows(text, settings, path)
        if not draft.compression:  # nobody can point at a line of a compressed file
            draft.line_shifts[path] = _line_shifts(text, settings) if line_count > len(rows) else ()
        repeats = bool(records.rows and rows and draft.dialect.get("header", True) and rows[0] == records.rows[0])
        records.starts.append(len(records.rows) + 1)
        records.skipped.append(int(repeats))
        records.rows.extend(rows[1:] if repeats else rows)
    return records


def _read_rows(text: str, settings: Mapping[str, Any], path: str) -> tuple[list[Record], int]:
    """Return the rows of a file and how many lines they take; raises RecordsError, also where quotes do not close.

    Read leniently, as frictionless does, an open quotation mark swallows all rows down to the next one, in silence.
    """
    rows: list[Record] = []
    reader, lines = csv.reader(io.StringIO(text, newline=""), strict=True, **settings), 0
    try:
        for row in reader:
            rows.append(row)
            lines = reader.line_num
    except (csv.Error, TypeError) as error:
        if "expected after" not in str(error) and "unexpected end" not in str(error):
            values = {"variant": "csv", "note": str(error)}
            raise RecordsError(Violation("source-error", path=path, values=values)) from error
        is_open = "unexpected end" in str(error) or reader.line_num > lines + 1
        values = {"variant": "open" if is_open else "stray"}
        raise RecordsError(Violation("quote-error", len(rows) + 1, path=path, values=values)) from error
    return rows, lines


def _line_shifts(text: str, settings: Mapping[str, Any]) -> LineShifts:
    """Note after which rows of a file the lines run ahead of them: a quoted cell holds line breaks."""
    reader, shifts, shift = csv.reader(io.StringIO(text, newline=""), **settings), [], 0
    for number, _ in enumerate(reader, 1):
        if reader.line_num - number > shift:
            shift = reader.line_num - number
            shifts.append((number + 1, shift))
    return tuple(shifts)


def decode(draft: Draft, path: str, data: bytes) -> str:
    """Decode a file as declared, else as UTF-8; raises RecordsError with the row of the first wrong byte."""
    declared = draft.item.get("encoding") or _told_encoding(data)
    try:
        codec = codecs.lookup(declared).name
        text = data.decode("utf-8-sig" if codec == "utf-8" else codec)
    except (LookupError, ValueError) as error:
        raise RecordsError(_undecodable(draft, path, data, declared, error)) from error
    return text.removeprefix("\ufeff")


def _told_encoding(data: bytes) -> str:
    """Return what a byte order mark tells; without one it is UTF-8, as the standard says."""
    return "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8"


def _undecodable(draft: Draft, path: str, data: bytes, encoding: str, error: Exception) -> Violation:
    if not isinstance(error, UnicodeDecodeError):
        return Violation("encoding-error", path=path, values={"variant": "unknown", "encoding": encoding})
    before = data[: error.start].decode(encoding, "replace")
    settings = _csv_settings(draft, before)
    row = max(sum(1 for _ in csv.reader(io.StringIO(before, newline=""), **settings)), 1)
    return Violation("encoding-error", row=row, path=path, values={"encoding": encoding.upper()})


def _csv_settings(draft: Draft, text: str) -> dict[str, Any]:
    """Spell the dialect for Python's reader; what is not declared takes the standard's defaults."""
    dialect = draft.csv_dialect
    delimiter = dialect.get("delimiter") or ("\t" if draft.format == "tsv" else _told_delimiter(draft, dialect, text))
    quote, escape = dialect.get("quoteChar", '"'), dialect.get("escapeChar")
    return {
        "delimiter": delimiter,
        "quotechar": quote or None,
        "quoting": csv.QUOTE_MINIMAL if quote else csv.QUOTE_NONE,
        "escapechar": escape or None,
        "doublequote": dialect.get("doubleQuote", True) if escape else True,
        "skipinitialspace": dialect.get("skipInitialSpace", _has_spaces(text, delimiter)),
    }


def _has_spaces(text: str, delimiter: str) -> bool:
    """Tell whether the first line writes a blank after each separator, as people do who type by hand."""
    line = text.partition("\n")[0]
    return 0 < line.count(delimiter) == line.count(f"{delimiter} ")


def _told_delimiter(draft: Draft, dialect: Mapping[str, Any], text: str) -> str:
    """Find the separator of an undeclared dialect: the one under which the declared names appear, else the steadiest.

    The standard's default is a comma, but the files of half of the world hold semicolons, and frictionless looks too.
    """
    sample = text[:200_000].splitlines(keepends=True)[:_SAMPLE]
    quote = dialect.get("quoteChar", '"') or None
    read = {mark: _try_read(sample, mark, quote) for mark in _DELIMITERS}
    names = {field.get("name") for field in (draft.schema or {}).get("fields", [])}
    if names:
        matches = {
            mark: max((len(names.intersection(map(str.strip, row))) for row in rows[:20]), default=0)
            for mark, rows in read.items()
        }
        best = max(_DELIMITERS, key=lambda mark: matches[mark])
        if matches[best] > (len(names) > 1):
            return best
    return max(_DELIMITERS, key=lambda mark: _steadiness(read[mark]))


def _try_read(lines: list[str], delimiter: str, quote: str | None) -> list[list[str]]:
    settings: dict[str, Any] = {"quotechar": quote, "quoting": csv.QUOTE_MINIMAL if quote else csv.QUOTE_NONE}
    try:
        return list(csv.reader(lines, delimiter=delimiter, **settings))
    except (csv.Error, TypeError):
        return []


def _steadiness(rows: list[list[str]]) -> tuple[float, int]:
    """Score a reading: how many rows are as wide as the first, then how wide that is. One column scores nothing."""
    filled = [row for row in rows if any(row)]
    if not filled or len(filled[0]) < 2:
        return (0.0, 0)
    return (sum(len(row) == len(filled[0]) for row in filled) / len(filled), len(filled[0]))
