"""BPJS numbers: 13 digits on a health card (JKN-KIS), 11 on a work card (KPJ)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder.check.privacy.column import Column
from site_builder.check.privacy.evidence import Detection, digits_shape
from site_builder.check.privacy.folding import header_pattern
from site_builder.check.privacy.runs import digit_count

_HEADER = header_pattern(
    """bpjs, jkn, noka, kpj, (no|nomor|nmr|id) (kartu )?(kis|peserta), kartu (kis|peserta|sehat), (no|nomor) kartu"""
)
_NOT_NUMBERS = header_pattern("jumlah, jml, status, kelas, jenis, iuran, segmen, kode, total, nama")
_LABEL = re.compile(
    r"\b(?:bpjs|jkn|kis|noka|kpj)\b[^0-9]{0,25}(0\d(?:[ .\-]?\d){9}(?:(?:[ .\-]?\d){2})?)(?!\d)", re.IGNORECASE
)
_BARE = re.compile(r"000[1-9]\d{9}")
_WORDS = ("bpjs", "jkn", "kis", "noka", "kpj")


def detect_insurance(column: Column) -> Iterator[Detection]:
    """Yield the BPJS numbers of a column, if it holds any."""
    is_named = _HEADER.search(column.header) is not None and not _NOT_NUMBERS.search(column.header)
    if is_named:
        rows = [row for row in column.cells_with_digits(9) if digit_count(column.cells[row]) in (11, 13)]
    else:
        rows = sorted({*_labelled(column), *_alike(column)})
    if rows:
        yield Detection("bpjs", rows, digits_shape(digit_count(column.cells[rows[0]])))


def _labelled(column: Column) -> Iterator[int]:
    if column.longest_run >= 9:
        for word in _WORDS:
            yield from (row for row in column.cells_with(word) if _LABEL.search(column.cells[row]))


def _alike(column: Column) -> list[int]:
    """Return all cells where nearly every one is a card number; zeros that only fill up a counter vary too little."""
    if column.longest_run < 13 or " kode " in column.header:
        return []
    rows = [
        row
        for row in column.cells_with_digits(13, lambda shape: len(shape) <= 16)
        if _BARE.fullmatch(column.cells[row].strip(" '"))
    ]
    numbers = {column.cells[row].strip(" '") for row in rows}
    is_varied = len(numbers) >= 3 and len({number[3:7] for number in numbers}) >= min(len(numbers), 20) * 0.8
    return rows if is_varied and len(rows) >= 0.9 * column.filled else []
