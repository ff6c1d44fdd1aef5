"""Hashes of identifiers: a NIK has so few possible values that its MD5 or SHA is found back in minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder.check.privacy.column import Column
from site_builder.check.privacy.evidence import Detection, characters_shape
from site_builder.check.privacy.folding import header_pattern
from site_builder.check.privacy.subject import Subject

_HEX = re.compile(
    r"(?:0x|\\x)?(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})", re.IGNORECASE
)
_BASE64 = re.compile(r"[A-Za-z0-9+/]{22}==|[A-Za-z0-9+/]{27}=|[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==")
_IDENTIFIER = header_pattern(
    """nik, ktp, kk, nkk, npwp, bpjs, noka, nama, penduduk, warga, penerima, pemilik, keluarga, krt, kpm, person, orang,
    individu, telepon, telp, hp, phone, email, surel, rekening, nisn, siswa, pasien, peserta, anggota, pemohon,
    identitas, identity, citizen"""
)
_HASHED = header_pattern("hash, hashed, md, sha, digest, pseudonim, pseudonym, token, anonim, enkripsi, encrypted")
_FILE = header_pattern(
    "berkas, file, checksum, unduhan, download, commit, dokumen, gambar, foto, arsip, path, bytes, ukuran"
)


def detect_hashes(column: Column, subject: Subject) -> Iterator[Detection]:
    """Yield the hashed identifiers of a column, if it holds any."""
    if column.type not in ("string", "any") or _FILE.search(column.header):
        return
    is_identifier = _IDENTIFIER.search(column.header) is not None
    is_hashed = _HASHED.search(column.header) is not None and subject.has_persons
    if not (is_identifier or is_hashed) or not any(_is_hash(cell.strip()) for cell in column.sample):
        return
    rows = [row for row, cell in enumerate(column.cells) if len(cell) >= 24 and _is_hash(cell.strip())]
    if rows and len(rows) >= 0.5 * column.filled:
        yield Detection("hash", rows, characters_shape(len(column.cells[rows[0]].strip())))


def _is_hash(cell: str) -> bool:
    return _HEX.fullmatch(cell) is not None or _BASE64.fullmatch(cell) is not None
