"""Bank accounts: columns that call themselves so, and numbers beside the word. Budget codes (5.1.02.01) are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder.check.privacy.column import Column
from site_builder.check.privacy.evidence import Detection, digits_shape
from site_builder.check.privacy.folding import header_pattern
from site_builder.check.privacy.runs import digit_count

_HEADER = header_pattern(
    """rekening, rek, norek, (bank )?account( number| no)?, iban, (no|nomor) akun bank, (kartu )?atm, kks,
    virtual account"""
)
_NOT_NUMBERS = header_pattern(
    """kode, kd, uraian, nama, jumlah, jml, banyak, jenis, kelompok, belanja, koran, anggaran, rincian, objek, obyek,
    listrik, pln, pdam, status, persen, persentase, total, level, url, id"""
)
_BUDGET_CODE = re.compile(r"[1-9](?:\.\d{1,4}){2,}\.?")
_NUMBER = re.compile(r"'?\d(?:[ .\-]?\d){7,19}(?:\.0)?")
_BESIDE = re.compile(
    r"\b(?:no(?:mor|\.)? ?rek(?:ening|\.)?|norek"
    r"|rek(?:ening|\.)?(?: (?:bank|tabungan|nomor|no\.?|bri|bni|bca|mandiri|btn|bsi))+)"
    r"[^0-9\n]{0,30}(\d(?:[ .\-]?\d){7,19})(?!\d)",
    re.IGNORECASE,
)
_PUBLIC = re.compile(r"kas (?:umum )?(?:daerah|negara|desa)|rkud|rkun|bendahara|pemerintah|dinas|donasi", re.IGNORECASE)


def detect_accounts(column: Column) -> Iterator[Detection]:
    """Yield the bank accounts of a column, if it holds any."""
    is_named = _HEADER.search(column.header) is not None and not _NOT_NUMBERS.search(column.header)
    rows = _in_named(column) if is_named else [row for row in column.cells_with("rek") if _is_beside(column.cells[row])]
    if rows:
        yield Detection("account", rows, digits_shape(min(digit_count(column.cells[rows[0]]), 20)))


def _in_named(column: Column) -> list[int]:
    rows = [row for row, cell in enumerate(column.cells) if _is_account(cell)]
    return rows if len(rows) >= 0.3 * column.filled else []


def _is_account(cell: str) -> bool:
    return len(cell) >= 8 and _NUMBER.fullmatch(cell) is not None and not _BUDGET_CODE.fullmatch(cell)


def _is_beside(cell: str) -> bool:
    found = _BESIDE.search(cell)
    return found is not None and not _BUDGET_CODE.fullmatch(found[1]) and not _PUBLIC.search(cell)
