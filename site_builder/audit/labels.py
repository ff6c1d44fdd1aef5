"""What labels say about the texts below them: numbers of persons, names, addresses, or what only looks alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

_OFFICES = (
    "dinas|badan|kantor|sekolah|sd|sdn|smp|smpn|sma|sman|smk|smkn|mi|mts|ma|paud|tk|puskesmas"
    "|posyandu|rs|rsud|rumah sakit|klinik|apotek|pt|cv|ud|toko|hotel|wisma|koperasi|bumdes|masjid|mushola"
    "|gereja|universitas|yayasan|lembaga|kelompok|gapoktan|poktan|ksm|pondok|ponpes|panti|upt|uptd|kecamatan|kelurahan|desa|pemerintah|bupati|pasar|bank"
    "|perusahaan|usaha|umkm|instansi|opd|sekretariat|bagian|bidang|tim|komisi|masyarakat|program|organisasi|perpustakaan"
)
_PLACES = (
    "jl|jln|jalan|gg|gang|lorong|ruas|jembatan|sungai|sei|stadion|taman|bandara|tugu|dusun|kampung|talang|tanjung|muara"
    "|pulau|teluk|pangkalan|lubuk|air|sumber|simpang|terminal|pelabuhan|gedung|lapangan|kapal|km|perumahan|komplek"
)
_LABELS = {
    "nik": r" (?:nik|n i k|no ktp|nomor ktp|e ?ktp|ktp|nomor induk kependudukan) ",
    "kk": r" (?:no|nomor) (?:kk|kartu keluarga) | (?:nkk|nokk) ",
    "npwp": r" (?:npwp|nomor pokok wajib pajak|nitku) ",
    "bpjs": r" (?:no|nomor|nmr) (?:kartu )?(?:bpjs|jkn|kis|peserta) | noka |^ (?:bpjs|jkn) $",
    "account": r" (?:no|nomor) (?:rek|rekening) | norek |^ rekening (?:bank )?$| bank account ",
    "phone": (
        r" (?:no|nomor) (?:hp|wa|telp|telepon|telpon|handphone|ponsel|tlp) "
        r"|^ (?:hp|telepon|telp|ponsel|handphone|whatsapp|wa) $"
    ),
    "birth-date": r" (?:tanggal|tgl) (?:lahir|lhr) | ttl | birth ?date | date of birth ",
    "name": (
        r" (?:nama|nm) (?:lengkap|kepala keluarga|kk|krt|penerima|pemilik|warga|penduduk|siswa|santri|pasien|korban"
        r"|pemohon|pelapor|peserta|anggota|petani|nelayan|istri|suami|anak|balita|lansia|ibu|ayah|orang tua|wali"
        r"|ahli waris|responden|pelanggan|nasabah|penghuni|ktp)\b| full name "
    ),
    "address": r" alamat (?:rumah|ktp|domisili|tinggal|lengkap|kk|penerima|pemilik|warga) | (?:home|street) address ",
}  # fmt: skip
_PATTERNS = {kind: re.compile(pattern) for kind, pattern in _LABELS.items()}
_PLAIN_ADDRESS = re.compile(r" alamat $| address $")
_PLAIN_NAME = re.compile(r"^ (?:nama|name|nama orang) $")
_POST_LABEL = re.compile(r" jabatan $")
_POST = re.compile(
    r"(?:pl[th]\.? |pj\.? )?(?:(?:wakil )?(?:bupati|gubernur|wali ?kota|camat)|lurah|sekda|inspektur|staf ahli|asisten"
    r"|(?:kepala|sekretaris|ka|sek) (?:dinas|badan|kantor|bagian|bidang|sub|seksi|upt|pelaksana|inspektorat|satuan"
    r"|satpol|desa|kelurahan|kecamatan|camat|sekolah|puskesmas|daerah|dprd|dewan)"
    r"|kadis|kaban|kabag|kabid|kasi|kasie|kasub|kades|direktur (?:rsud|rumah sakit|perumda|pdam))",
    re.IGNORECASE,
)
_OTHER_NUMBERS = re.compile(
    r" (?:kode|kd|id|idsls|sls|resi|transaksi|faktur|invoice|barang|aset|register|seri|serial|barcode|imei|kontrak"
    r"|lokasi|kegiatan|paket|nop|ntpn|billing|referensi|url|tautan|link|nilai|anggaran|pagu|realisasi|harga|volume|jumlah|total"
    r"|waktu|time|timestamp|stempel|hash|koordinat|lintang|bujur|latitude|longitude|x|y|easting|northing|nuptk"
    r"|nib|npsn) "
)
_COUNTS = re.compile(
    r" (?:jumlah|jml|banyak|banyaknya|persen|persentase|total|status|jenis|kode|kelas|rasio|pengguna) "
)
_OFFICE = re.compile(rf"\b(?:{_OFFICES})\b|^(?:{_PLACES})\b")
_WORDS_BEFORE = re.compile(r"[a-z]+")
_WORD_NEAR = {
    "nik": re.compile(r"\b(?:nik|ktp|induk kependudukan)\b[^\d\x1f]{0,20}$", re.IGNORECASE),
    "kk": re.compile(r"\b(?:kk|nkk|kartu keluarga)\b[^\d\x1f]{0,20}$", re.IGNORECASE),
    "npwp": re.compile(r"\b(?:npwp|nitku|wajib pajak)\b[^\d\x1f]{0,20}$", re.IGNORECASE),
    "phone": re.compile(
        r"\b(?:hp|wa|whatsapp|telp|telepon|tlp|hubungi|kontak|ponsel|tanya|call|phone|tel|mobile|contact)\b"
        r"[^\d\x1f]{0,25}$",
        re.IGNORECASE,
    ),
}  # fmt: skip


@lru_cache(maxsize=4096)
def kind_of_label(words: str) -> str:
    """Return the kind of personal data that a label promises ("nik"), or ""; `words` as `Series.words` has them."""
    if _COUNTS.search(words):
        return ""
    return next((kind for kind, pattern in _PATTERNS.items() if pattern.search(words)), "")


def is_plain_name(words: str) -> bool:
    """Tell whether a label says "name" and no more."""
    return _PLAIN_NAME.search(words) is not None


def tells_posts(words: str, texts: Sequence[str]) -> bool:
    """Tell whether a column lists posts of public office and nothing else: names beside it belong to the posts."""
    if words in (" fraksi ", " nama fraksi "):  # of a council: only those whom people elected sit in one
        return all(text.strip() for text in texts)
    return _POST_LABEL.search(words) is not None and all(_POST.match(text.strip()) for text in texts)


def is_plain_address(words: str) -> bool:
    """Tell whether a label says "address" and no more."""
    return _PLAIN_ADDRESS.search(words) is not None


def is_other_number(words: str) -> bool:
    """Tell whether a label promises long numbers of another kind: codes, amounts, coordinates, times."""
    return _OTHER_NUMBERS.search(words) is not None


def names_office(text: str) -> bool:
    """Tell whether a text names an office, a school, a group, or begins as names of places do: no person."""
    return _OFFICE.search(text.lower().strip()) is not None


def has_code_before(text: str, start: int) -> bool:
    """Tell whether a word for another number (code, invoice, register) stands right before a place of a text."""
    return (
        _OTHER_NUMBERS.search(f" {' '.join(_WORDS_BEFORE.findall(text[max(0, start - 30) : start].lower()))} ")
        is not None
    )


def has_word_before(kind: str, text: str, start: int) -> bool:
    """Tell whether the word for a kind of number stands right before a place of a text."""
    return _WORD_NEAR[kind].search(text, max(0, start - 60), start) is not None
