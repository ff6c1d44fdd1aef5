"""Columns that all tables of indicators share, and two measures beside them: a score with neighbours, innovations."""

from __future__ import annotations

from examples.contoh.houses import YEAR
from examples.contoh.places import PACKAGE as PLACES_PACKAGE
from examples.contoh.places import REGENCY, REGENCY_NAME
from examples.contoh.spelling import REQUIRED, Column, Sheet, reference

_NAME = Column("nama_wilayah", "string", "Daerah", "Area", "Nama.", "nama-wilayah", "", REQUIRED)
REGENCY_COLUMNS = (
    Column(
        *("kode_wilayah", "string", "Kode kabupaten", "Regency code", "Kode rekaan.", "wilayah", ""),
        REQUIRED | reference(PLACES_PACKAGE, "kabupaten", "kode"),
    ),
    Column("nama_wilayah", "string", "Kabupaten", "Regency", "Nama.", "nama-wilayah", "", REQUIRED),
)
CODE = Column("kode", "string", "Kode indikator", "Indicator code", "Kode tetap.", "kode-indikator", "", REQUIRED)
UNIT = Column("satuan", "string", "Satuan", "Unit", "Satuan angka.", "satuan")
TEXT = Column("isi", "string", "Isi", "Text", "Bunyinya.", "isi", "", REQUIRED)
KIND = Column("jenis", "string", "Jenis", "Kind", "Jenis angka.", "jenis", "", REQUIRED)
CODE_KEY = {"fields": "kode", "reference": {"resource": "indikator", "fields": "kode"}}
# Neighbours of the fictional regency, as fictional as itself: (code, name, score on a scale of 0 to 4).
_SCORES = (
    (REGENCY, REGENCY_NAME, "2.84"),
    ("99.02", "Kabupaten Umpama", "3.10"),
    ("99.03", "Kabupaten Misal", "2.66"),
    ("99.71", "Kota Andai", "2.84"),
)
_INNOVATIONS = (("Warga", 14), ("Pemerintahan", 22), ("Lingkungan", 9), ("Ekonomi", None))


def other_sheets() -> tuple[Sheet, Sheet]:
    """Return the score of a contest between regencies, and innovations per dimension."""
    return _contest(), _innovations()


def _contest() -> Sheet:
    code = Column("kode_wilayah", "string", "Kode daerah", "Area code", "Kode rekaan.", "wilayah", "", REQUIRED)
    return Sheet(
        "lomba-kabupaten-cerdas",
        "Lomba kabupaten cerdas",
        "Smart regency contest",
        "Nilai sebuah lomba pada skala 0 sampai 4. Ini ukuran lain, bukan hasil dua belas indikator.",
        (
            *(code, _NAME, YEAR, KIND),
            Column("nilai", "number", "Nilai", "Value", "Nilai lomba.", "nilai", "", REQUIRED),
            UNIT,
        ),
        tuple((area, name, 2023, "skor", score, "skor") for area, name, score in _SCORES),
        ("kode_wilayah", "tahun"),
    )


def _innovations() -> Sheet:
    return Sheet(
        "inovasi",
        "Inovasi menurut dimensi",
        "Innovations by dimension",
        "Banyaknya inovasi yang didaftarkan. Untuk satu dimensi angkanya belum terbit.",
        (
            *REGENCY_COLUMNS,
            Column("dimensi", "string", "Dimensi", "Dimension", "Dimensi.", "dimensi", "", REQUIRED),
            *(YEAR, KIND),
            Column("nilai", "integer", "Banyaknya", "Count", "Banyaknya inovasi.", "nilai"),
            UNIT,
        ),
        tuple((REGENCY, REGENCY_NAME, name, 2024, "inovasi", count, "inovasi") for name, count in _INNOVATIONS),
        ("dimensi", "tahun"),
    )
