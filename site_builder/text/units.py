"""Words that tell what is counted in whole numbers from what is measured, in Indonesian and English. Pure."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+|%")
_COUNTED_WORDS = """
rumah unit orang jiwa kk keluarga rumahtangga rt rw desa kelurahan kecamatan dusun paket kegiatan buah lembar pegawai
siswa murid guru sekolah dokumen berkas kasus kejadian pasien bidang persil kavling penduduk penerima pemohon kendaraan
pohon ekor person persons people house houses household households jumlah banyaknya
rp rupiah idr pagu anggaran belanja biaya harga dana realisasi upah gaji
"""
_MEASURED_WORDS = """
persen persentase % rasio rerata rata indeks index skor kepadatan laju pertumbuhan luas panjang lebar tinggi berat jarak
kedalaman ketebalan volume debit suhu curah koordinat bujur lintang lat lon lng long latitude longitude easting northing
km km2 km² kilometer ha hektar hektare m m2 m² m3 m³ meter cm mm ton kg gram kwintal liter ml kwh kw kva mw derajat
bobot peluang probabilitas koefisien kurs densitas ph ribu juta miliar milyar triliun thousand million billion
produksi produktivitas konsumsi average mean ratio rate score density area share percent
"""
COUNTED, MEASURED = frozenset(_COUNTED_WORDS.split()), frozenset(_MEASURED_WORDS.split())


def words_of(text: str) -> frozenset[str]:
    """Return the words of a unit, a title or a name, in small letters."""
    return frozenset(_WORD.findall(text.casefold().replace("rumah tangga", "rumahtangga").replace("_", " ")))


def is_unit(text: str) -> bool:
    """Tell whether a text is nothing but a unit: "rumah", "(juta rupiah)", "km²"."""
    words = words_of(text)
    return bool(words) and words <= COUNTED | MEASURED
