"""Columns of home addresses: by header words and by what leads to a door (RT/RW, a street with a number).

Addresses of offices, schools and shops, street names, and works along a street are public.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder.check.privacy.column import Column
from site_builder.check.privacy.evidence import Detection, characters_shape
from site_builder.check.privacy.folding import header_pattern
from site_builder.check.privacy.subject import INSTITUTIONS, Subject

_HEADER = header_pattern("alamat, almt, address, addr, domisili, tempat tinggal, jalan rumah, alamatktp, residence")
_NOT_HOME = header_pattern(
    f"""kantor, ({INSTITUTIONS}), web, website, situs, url, email, surel, ip, mac, server, link, laman, sumber,
    aplikasi, proyek, lokasi kegiatan, jumlah, jml, kode, status, jenis"""
)
_STREET_HEADER = header_pattern(
    "paket, pekerjaan, kegiatan, proyek, program, uraian, belanja, judul, keterangan, catatan"
)
_UNIT_HEADER = header_pattern("nama, nm, ruas, jalan, sls, rt, rw, rt rw, dusun, wilayah, lingkungan, kode")
_RT_RW = re.compile(r"\brt ?[.:/]? ?(?:rw ?)?\d{1,3}\b", re.IGNORECASE)
_STREET = re.compile(
    r"\b(?:jl|jln|jalan|gg|gang|lr|lrg|lorong|dusun|dsn|dk|kp|kampung|blok|perum|perumahan|komp|kompleks?)\b\.? ?\w",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\bno(?:mor)?\b\.? ?\d{1,4}\b|\bblok [a-z]{1,2} ?\d*\b", re.IGNORECASE)
_ADMINISTRATIVE = re.compile(r"^(?:desa|kel|kelurahan|kec|kecamatan|kab|kabupaten|kota|prov|provinsi)\b", re.IGNORECASE)
_WORKS = re.compile(
    r"pembangunan|peningkatan|rehab|perbaikan|semenisasi|pengaspalan|pengecoran|normalisasi|pemeliharaan|drainase"
    r"|pengerasan|jembatan|saluran|pengadaan|lanjutan|paket|pemasangan|penerangan|siring|talud|lampu\b",
    re.IGNORECASE,
)


def detect_addresses(column: Column, subject: Subject) -> Iterator[Detection]:
    """Yield the column itself where it holds home addresses."""
    if not column.sample or _NOT_HOME.search(column.header):
        return
    sample = [cell for cell in column.sample if not cell.startswith(("http://", "https://", "www."))]
    is_office = subject.has_institutions and not subject.has_persons
    if not sample or is_office or _are_works(sample):
        return
    fine = sum(_leads_to_a_door(cell) for cell in sample) / len(column.sample)
    streets = sum(_names_a_street(cell) for cell in sample) / len(column.sample)
    if _HEADER.search(column.header):
        is_found = streets >= 0.25 or fine >= 0.1 or (subject.has_persons and _are_places(sample))
    else:
        is_unit = _UNIT_HEADER.search(column.header) is not None
        is_found = not is_unit and fine >= (0.8 if _STREET_HEADER.search(column.header) else 0.5) and len(sample) >= 2
    if is_found:
        rows = [row for row, cell in enumerate(column.cells) if cell and cell != "0"]
        yield Detection("address", rows, characters_shape(len(column.cells[rows[0]])))


def _leads_to_a_door(cell: str) -> bool:
    return _RT_RW.search(cell) is not None or (_STREET.search(cell) is not None and _NUMBER.search(cell) is not None)


def _names_a_street(cell: str) -> bool:
    return _STREET.search(cell) is not None or _RT_RW.search(cell) is not None or _NUMBER.search(cell) is not None


def _are_places(sample: list[str]) -> bool:
    """Tell whether the cells are texts that could be addresses: words, and not merely a village or district."""
    return sum(" " in cell and not _ADMINISTRATIVE.match(cell) for cell in sample) >= 0.5 * len(sample)


def _are_works(sample: list[str]) -> bool:
    return sum(_WORKS.search(cell) is not None for cell in sample) >= 0.3 * len(sample)
