"""NIK and family card (KK) numbers: 16 digits, an area, a date (+40 on the day for women) and a serial number.

One random number in fourteen has a real date in that place, one in thirty-five a real province too. So a column is
judged as a whole: by its header, by words beside the number, by how many of its 16-digit numbers fit, by how much the
dates vary. Only a number without any company counts alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from site_builder.check.privacy.column import Column
from site_builder.check.privacy.evidence import Detection, digits_shape, is_beyond_chance
from site_builder.check.privacy.folding import header_pattern
from site_builder.check.privacy.runs import digit_count, long_numbers, may_hold_long_number

# Codes of provinces (Kemendagri) that stand in NIKs, East Timor's old 54 and Riau Islands' 21 among them.
_PROVINCES = "1[1-9]|21|3[1-6]|5[1-4]|6[1-5]|7[1-6]|8[1-2]|9[1-7]"
_SHAPE = re.compile(
    rf"(?:{_PROVINCES})(?!00)\d\d(?!00)\d\d"  # province, regency, district
    r"(?:0[1-9]|[1256]\d|3[01]|4[1-9]|7[01])(?:0[1-9]|1[0-2])\d\d"  # day, month, year
    r"\d{4}"  # serial number
)
_LIKELY = re.compile(r"..(?:[0-3]\d|7[1-9])[0-5]\d\d{6}00\d\d")  # area of a plausible number, serial number below 100
_FITS_BY_CHANCE = 62 * 12 / 10_000  # of numbers that begin with a real area, as the codes of one regency do
_LIKELY_BY_CHANCE = 0.001

_NIK = header_pattern("nik, n i k, (no|nomor|id) (e )?ktp, e?ktp, induk kependudukan, national id( number)?")
_KK = header_pattern("kk, nkk, nokk, kartu keluarga, family card( number)?")
_OTHER = header_pattern(  # other long numbers, counts and amounts: there the shape alone says little
    """kode, kd, sls, idsls, idsubsls, rekening, rek, transaksi, resi, invoice, faktur, sp d, spm, spp, spd, barang,
    aset, register, seri, serial, barcode, imei, va, virtual, billing, ntpn, ntb, kontrak, lokasi, kegiatan, paket,
    nuptk, nop, npwp, atm, hash, bpjs, url, tautan, link, nilai, anggaran, pagu, realisasi, rupiah, harga, volume,
    jumlah, jml, banyak, banyaknya, total, persen, persentase, koordinat, easting, northing, x, y, bujur, lintang,
    longitude, latitude, lon, lng, lat, waktu, time, timestamp, epoch, mikrodetik"""
)
_LABEL = re.compile(
    r"\b(?:(?P<nik>nik|n\.i\.k\.?|e-?ktp|ktp|induk kependudukan)|kk|nkk|kartu keluarga)\b[^0-9]{0,20}$", re.IGNORECASE
)


class _Number(NamedTuple):
    """A 16-digit number of a column; `label` is "nik" or "kk" where a word right before it says so."""

    row: int
    digits: str
    label: str = ""
    is_in_address: bool = False
    is_plain: bool = True


def is_identity(digits: str) -> bool:
    """Tell whether 16 digits have the shape of a NIK or KK: a real province and a possible date."""
    return _SHAPE.fullmatch(digits) is not None


def detect_identity(column: Column) -> Iterator[Detection]:
    """Yield the NIK or KK numbers of a column, if it holds any."""
    numbers = list(_numbers(column))
    named = "nik" if _NIK.search(column.header) else "kk" if _KK.search(column.header) else ""
    if named:
        rows = sorted({*_nearly(column), *(number.row for number in numbers)})
        kind = named
    else:
        personal = _personal(numbers, bool(_OTHER.search(column.header)))
        rows = list(dict.fromkeys(number.row for number in personal))
        kind = _kind(personal)
    if rows:
        yield Detection(kind, rows, digits_shape(16))


def _numbers(column: Column) -> Iterator[_Number]:
    for row in column.cells_with_digits(16, lambda shape: may_hold_long_number(shape, 16)):
        yield from _in_cell(row, column.cells[row])
    for row in column.cells_with("e+15"):  # what a spreadsheet makes of a long number
        yield from _in_cell(row, column.cells[row])


def _in_cell(row: int, cell: str) -> Iterator[_Number]:
    if len(cell) == 16 and cell.isdecimal():
        yield _Number(row, cell)
        return
    for number in long_numbers(cell, 16):
        label = _LABEL.search(cell, max(0, number.start - 60), number.start)
        kind = "" if label is None else "nik" if label["nik"] else "kk"
        is_in_address = re.search(r"https?://\S*$", cell[: number.start]) is not None
        yield _Number(row, number.digits, kind, is_in_address, number.is_plain)


def _nearly(column: Column) -> Iterator[int]:
    """Yield the cells of a column that calls itself NIK or KK: a digit too few or too many makes nobody anonymous."""
    for row in column.cells_with_digits(15):
        if 15 <= digit_count(column.cells[row]) <= 17:
            yield row
    yield from column.cells_with("e+15")


def _personal(numbers: Sequence[_Number], is_other: bool) -> list[_Number]:
    """Choose the numbers that are identity numbers, judging all of them together."""
    labelled = [number for number in numbers if number.label and is_identity(number.digits)]
    bare = [number for number in numbers if not number.label]
    fitting = [number for number in bare if not number.is_in_address and is_identity(number.digits)]
    likely = [number for number in bare if is_identity(number.digits) and _LIKELY.fullmatch(number.digits)]
    candidates = len({number.digits for number in bare})
    distinct = {number.digits for number in fitting}
    is_crowd = is_beyond_chance(len(distinct), candidates, _FITS_BY_CHANCE) and has_varied_dates(distinct)
    if is_crowd and not (is_other and (candidates < 5 or max(number[6:8] for number in distinct) <= "12")):
        return sorted(labelled + fitting, key=lambda number: number.row)
    likely = [number for number in likely if number.is_plain or not is_other]  # 12.16.07.04.01.05.0001 is a place
    if is_beyond_chance(len({number.digits for number in likely}), max(2, candidates), _LIKELY_BY_CHANCE):
        return sorted(labelled + likely, key=lambda number: number.row)
    return labelled


def has_varied_dates(digits: set[str]) -> bool:
    """Tell whether the days differ as birthdays do; codes in steps repeat the same few digits in that place."""
    days = {number[6:8] for number in digits}
    needed = next(days for size, days in ((10, 5), (5, 3), (3, 2), (0, 1)) if len(digits) >= size)
    return len(days) >= needed and (len(digits) < 8 or max(days) > "12")


def _kind(numbers: Sequence[_Number]) -> str:
    """Name the kind: a family card has the day it was issued, so 40 is never added."""
    if numbers and all(number.label == "kk" for number in numbers):
        return "kk"
    is_labelled = any(number.label for number in numbers)
    has_women = any(int(number.digits[6:8]) > 40 for number in numbers)
    return "kk" if not has_women and not is_labelled and len({number.digits for number in numbers}) >= 8 else "nik"
