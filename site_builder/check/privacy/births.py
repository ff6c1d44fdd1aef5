"""Birth dates of persons: columns that call themselves so, and dates right behind "lahir" in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from site_builder.check.privacy.column import Column
from site_builder.check.privacy.evidence import Detection, characters_shape
from site_builder.check.privacy.folding import header_pattern

_MONTHS = (
    "jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:et|ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|agu(?:stus|s)?|ags|aug(?:ust)?"
    "|sep(?:t(?:ember)?)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|nop(?:ember)?|des(?:ember)?|dec(?:ember)?"
)
_DATE = re.compile(
    r"(?<!\d)(?:(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])"
    r"|(?:0?[1-9]|[12]\d|3[01])[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:(?:19|20)\d\d|\d\d)"
    r"|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
    rf"|(?:0?[1-9]|[12]\d|3[01])[-/. ]+(?:{_MONTHS})[-/., ]+(?:(?:19|20)\d\d|\d\d))(?!\d)",
    re.IGNORECASE,
)
_SERIAL = re.compile(r"[1-4]\d{4}(?:\.0)?")  # a spreadsheet's count of days since 1900
_HEADER = header_pattern(
    """(tanggal|tgl|tg|tempat tanggal|tempat tgl) (lahir|lhr), tempat lahir tanggal lahir, lahir (tanggal|tgl), ttl,
    tgllahir, tanggallahir, dob, birth ?date, date of birth, birthday, day of birth"""
)
_NOT_PERSON = header_pattern(
    "hari jadi, kabupaten, kota, desa, provinsi, berdiri, pahlawan, tokoh, jumlah, sapi, ternak, hewan"
)
_BESIDE = re.compile(r"\b(?:lahir|ttl|kelahiran)\b[^0-9]{0,40}$", re.IGNORECASE)
_FEAST = re.compile(r"hari lahir|harlah|hari jadi|lahirnya (?:pancasila|kabupaten|provinsi|nu|undang)", re.IGNORECASE)


def detect_births(column: Column) -> Iterator[Detection]:
    """Yield the birth dates of a column, if it holds any."""
    is_named = _HEADER.search(column.header) is not None and not _NOT_PERSON.search(column.header)
    rows = _in_named(column) if is_named else _beside_words(column)
    if rows:
        yield Detection("birth-date", rows, characters_shape(10))


def _in_named(column: Column) -> list[int]:
    if column.type in ("date", "datetime"):
        return [row for row, value in enumerate(column.values) if value is not None or row in column.written]
    if column.is_numeric:
        return [row for row, value in enumerate(column.values) if _is_serial(value)]
    rows = [row for row, cell in enumerate(column.cells) if _DATE.search(cell) or _SERIAL.fullmatch(cell)]
    return rows if len(rows) >= 0.2 * column.filled else []


def _is_serial(value: Any) -> bool:
    return (
        isinstance(value, int | Decimal) and (isinstance(value, int) or value.is_finite()) and 10_000 <= value < 50_000
    )


def _beside_words(column: Column) -> list[int]:
    rows = {row for word in ("lahir", "ttl") for row in column.cells_with(word) if _is_beside(column.cells[row])}
    return sorted(rows)


def _is_beside(cell: str) -> bool:
    return not _FEAST.search(cell) and any(
        _BESIDE.search(cell, max(0, found.start() - 60), found.start()) for found in _DATE.finditer(cell)
    )
