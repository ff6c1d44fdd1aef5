"""Telephone numbers in Indonesian forms: mobile 08…, 628…, +62 8…, and landlines with an area code.

A landline in a table of offices, schools or shops is public. A mobile number belongs to somebody until an exemption
says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from site_builder.check.privacy.column import Column
from site_builder.check.privacy.evidence import Detection, digits_shape, is_beyond_chance
from site_builder.check.privacy.folding import header_pattern
from site_builder.check.privacy.runs import digit_count
from site_builder.check.privacy.subject import Subject

PhoneKind = Literal["mobile", "landline", ""]

_HEADER = header_pattern(
    """telepon, telpon, telp, tlp, tlpn, tel, hp, nohp, handphone, ponsel, seluler, gsm, wa, whatsapp, kontak, phone,
    mobile, cell, contact, narahubung, fax, faks, faksimile"""
)
_NOT_NUMBERS = header_pattern(
    """jumlah, jml, banyak, kode, persen, persentase, total, rasio, pengguna, pelanggan, kepemilikan, status,
    sambungan, jenis"""
)
_OFFICE = header_pattern(
    """kantor, instansi, dinas, sekolah, puskesmas, layanan, pengaduan, darurat, hotline, call center, fax, faks,
    faksimile, office"""
)
_CODE = header_pattern(
    """kode, kd, id, register, seri, resi, transaksi, rekening, rek, invoice, nip, nisn, nis, npsn, barcode, nilai,
    anggaran"""
)
_CANDIDATE = re.compile(
    r"(?:(?<![\w,+])(?<!\d[.\-/])|(?<=hp)|(?<=wa)|(?<=tlp)|(?<=telp))"
    r"(?:\(?(?:\+|00) ?62\)?|62|\(?0)[\d ().\-]{6,22}\d",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r"\d{1,3}(?:\.\d{3})+")
_NO_PHONE = re.compile(r"[+\-]?0{1,9}[.,]0+|0{1,2}(?:\.0+)+|0{17,}|0{4}-00-00(?: ?[;0:.+]*)")
_GROUP = re.compile(r"\d+")
_BY_CHANCE = 0.02  # of codes of ten to thirteen digits, those that begin with 08 or 628


def detect_phones(column: Column, subject: Subject) -> Iterator[Detection]:
    """Yield the telephone numbers of a column, if it holds any that are somebody's own."""
    is_named = _HEADER.search(column.header) is not None and not _NOT_NUMBERS.search(column.header)
    is_public = _OFFICE.search(column.header) is not None or (subject.has_institutions and not subject.has_persons)
    rows = _in_named(column, is_public) if is_named else _in_any(column, is_public)
    if rows:
        yield Detection("phone", rows, digits_shape(min(digit_count(column.cells[rows[0]]), 15)))


def phones_in(text: str) -> Iterator[tuple[int, int, PhoneKind]]:
    """Yield start, end and kind of each telephone number in a folded text."""
    for found in _CANDIDATE.finditer(text):
        for group_end in _ends(found.group()):
            kind = _kind(found.group()[:group_end])
            if kind and not text[found.start() + group_end : found.start() + group_end + 1].isalnum():
                yield found.start(), found.start() + group_end, kind
                break


def _ends(candidate: str) -> list[int]:
    """Return where the number may end, longest first: other numbers may follow it after a blank."""
    return [group.end() for group in _GROUP.finditer(candidate)][::-1]


def _kind(text: str) -> PhoneKind:
    """Tell what a number is by its prefix, its length and where it is cut."""
    groups = _GROUP.findall(text)
    digits = "".join(groups)
    is_abroad = text.lstrip("( ").startswith(("+", "00"))
    has_country = is_abroad or digits.startswith("62")
    national = digits.removeprefix("00").removeprefix("62") if has_country else digits[1:]
    national = national.lstrip("0") if is_abroad else national
    if len(national) < 7 or _AMOUNT.fullmatch(text):
        return ""
    if "." in text and has_country and not is_abroad:
        return ""  # an amount or a decimal
    if "." in text and (len(groups[0]) < 3 or min(map(len, groups[1:]), default=3) < 3) and not is_abroad:
        return ""  # a code in steps: 08.01.02.2001
    if national[:1] == "8" and not national.startswith("800") and 9 <= len(national) <= 12:
        return "mobile" if is_abroad or len(groups) == 1 or len(groups[0]) >= 2 else ""
    if is_abroad:
        return "landline" if 7 <= len(national) <= 12 else ""
    is_cut = len(groups) in (2, 3) and len(groups[0]) in (3, 4) and len(groups[1]) >= 3 and "." not in text
    starts_well = digits[0] == "0" and digits[1] in ("12345679" if text[0] == "(" else "2345679")
    return "landline" if is_cut and starts_well and 8 <= len(national) <= 11 else ""


def _in_named(column: Column, is_public: bool) -> list[int]:
    """Look at a column that calls itself telephone: whatever has the digits of a number is one."""
    rows = []
    for row, cell in enumerate(column.cells):
        if len(cell) >= 8 and digit_count(cell) >= 8 and not cell.startswith(("0800", "1500")):
            text = f"0{cell}" if cell[0] == "8" else cell  # a spreadsheet drops the leading zero
            if not is_public or any(kind == "mobile" for _, _, kind in phones_in(text)):
                rows.append(row)
    return rows


def _in_any(column: Column, is_public: bool) -> list[int]:
    """Look for numbers that cannot be anything else, or are too many for chance."""
    if column.is_numeric:
        return _all_mobile(column)
    plain: list[int] = []
    written: list[int] = []
    candidates = 0
    for row in column.cells_with_digits(9, _may_hold):
        cell = column.cells[row]
        is_plain = cell.isdecimal()
        candidates += is_plain
        if is_plain and not cell.startswith(("08", "62", "00")):
            continue
        kinds = {kind for _, _, kind in phones_in(cell)}
        if kinds and (not is_public or "mobile" in kinds):
            (plain if is_plain else written).append(row)
    is_code = _CODE.search(column.header) is not None
    needed = 0.9 * column.filled if is_code else 0
    if len(plain) < needed or not is_beyond_chance(len(plain), candidates, _BY_CHANCE):
        plain = []
    return sorted(plain + written)


def _may_hold(shape: str) -> bool:
    """Leave out decimals, dotted codes and bare numbers that are too long, without a look at each."""
    return not _NO_PHONE.fullmatch(shape)


def _all_mobile(column: Column) -> list[int]:
    """Look at a column of plain integers: only where all of them begin with 628 they are telephone numbers."""
    if column.type != "integer" or column.longest_run < 9:
        return []
    if not all(cell.startswith("628") for cell in column.sample[:10]):
        return []
    rows = [row for row, cell in enumerate(column.cells) if cell.startswith("628") and 11 <= len(cell) <= 14]
    return rows if len(rows) >= 3 and len(rows) >= 0.9 * column.filled else []
