"""Bytes of a data file to text: as declared, else as UTF-8, strictly: a wrong guess would be published as nonsense.

What gives itself away as something else (UTF-16, a workbook called .csv) is named. Raises RecordsError.
"""

from __future__ import annotations

import codecs
import csv

from site_builder.model.package import Violation
from site_builder.model.words import Localized
from site_builder.read.dialects import csv_settings
from site_builder.read.drafts import Draft
from site_builder.read.lines import lines_of
from site_builder.read.records import RecordsError
from site_builder.read.syntax import both

_MARKS = (  # the longer marks first: that of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OTHER_KINDS = (
    (b"PK\x03\x04", Localized("buku kerja Excel atau zip", "an Excel workbook or a zip")),
    (b"\xd0\xcf\x11\xe0", Localized("buku kerja Excel lama", "an old Excel workbook")),
    (b"\x1f\x8b", Localized("berkas gzip", "a gzip file")),
    (b"%PDF-", Localized("berkas PDF", "a PDF file")),
    (b"<!doctype html", Localized("halaman web", "a web page")),
    (b"<html", Localized("halaman web", "a web page")),
)
# Text encodings of Python that are none of any file: programs and host names are written in them.
_NO_FILES = frozenset(("idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem", "utf_7"))
_SAMPLE = 4000


def decode(draft: Draft, path: str, data: bytes) -> str:
    """Decode a file; raises RecordsError with the row of the first wrong byte, or with what the file is instead."""
    start = data[:20].lstrip().lower()
    for sign, kind in _OTHER_KINDS:
        if start.startswith(sign.lower()):
            raise RecordsError(Violation("source-error", path=path, values={"variant": "kind", **both("kind", kind)}))
    declared, told = draft.item.get("encoding") or "utf-8", told_encoding(data)
    codec = _codec(declared)
    if codec is None:
        raise RecordsError(Violation("encoding-error", path=path, values={"variant": "unknown", "encoding": declared}))
    if told and not codec.startswith(told):
        values = {"variant": "named", "encoding": told.upper(), "declared": declared.upper()}
        raise RecordsError(Violation("encoding-error", path=path, values=values))
    try:
        text = data.decode("utf-8-sig" if codec == "utf-8" else codec)
    except ValueError as error:
        raise RecordsError(_undecodable(draft, path, data, declared, error)) from error
    if codec != "utf-8" and not told and _is_utf8(data):
        draft.doubts.append(Violation("encoding-doubtful", path=path, values={"encoding": declared}))
    return text.removeprefix("\ufeff")


def told_encoding(data: bytes) -> str:
    """Return the encoding that a text gives away by its mark or by its zeros, "" where it gives none away."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[: min(_SAMPLE, len(data) // 4 * 4)]
    quarters = [sample[place::4].count(0) * 4 > len(sample) * 0.8 // 1 for place in range(4)] if sample else []
    if sum(quarters) == 3:
        return "utf-32"
    return "utf-16" if sum(quarters) == 2 and quarters[0] == quarters[2] else ""


def _codec(name: str) -> str | None:
    """Return the name that Python gives to an encoding of texts, None where it knows none."""
    try:
        codec = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    is_for_files = codec.name.replace("-", "_") not in _NO_FILES
    return codec.name if getattr(codec, "_is_text_encoding", True) and is_for_files else None


def _is_utf8(data: bytes) -> bool:
    """Tell whether bytes beyond ASCII form UTF-8: hardly ever by chance."""
    try:
        return not data.isascii() and bool(data.decode("utf-8"))
    except ValueError:
        return False


def _undecodable(draft: Draft, path: str, data: bytes, encoding: str, error: ValueError) -> Violation:
    if not isinstance(error, UnicodeDecodeError):
        return Violation("encoding-error", path=path, values={"variant": "unknown", "encoding": encoding})
    before = data[: error.start].decode(encoding, "replace")
    try:
        row = max(sum(1 for _ in csv.reader(lines_of(before), **csv_settings(draft, before))), 1)
    except csv.Error:
        row = before.count("\n") + 1
    return Violation("encoding-error", row=row, path=path, values={"encoding": encoding.upper()})
