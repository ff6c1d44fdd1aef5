"""Factors, the strategies that answer them (one factor is left unanswered), the position and what was decided."""

from __future__ import annotations

from examples.contoh.houses import YEAR
from examples.contoh.measures import KIND, REGENCY_COLUMNS, TEXT, UNIT
from examples.contoh.places import REGENCY, REGENCY_NAME
from examples.contoh.spelling import REQUIRED, Column, Sheet, enumerated

_FACTORS = (
    ("S1", "Kelompok warga aktif di hampir semua desa."),
    ("S2", "Data rumah diperbarui setiap tahun."),
    ("W1", "Anggaran kabupaten terbatas."),
    ("W2", "Tukang terlatih masih sedikit."),
    ("W3", "Data yang terbit sulit dicari warga."),
    ("O1", "Dunia usaha bersedia bermitra."),
    ("O2", "Bantuan pusat bertambah."),
    ("T1", "Harga bahan bangunan naik."),
    ("T2", "Banjir merusak rumah setiap tahun."),
)
_STRATEGIES = (
    ("SO", "Menawarkan data rumah kepada dunia usaha sebagai dasar kemitraan.", ("S2", "O1")),
    ("WO", "Melatih tukang dengan bantuan pusat.", ("W2", "O2")),
    ("ST", "Kelompok warga membeli bahan bersama.", ("S1", "T1")),
    ("WT", "Mendahulukan rumah di daerah banjir.", ("W1", "T2")),
)
_SAYINGS = (
    ("arah", "Memperkuat kelompok warga dan membuka data lebih dulu.", ""),
    ("sasaran", "Semua indikator sedikitnya di tingkat Terpadu pada 2028.", "2028"),
)
_FACTOR = Column("faktor", "string", "Faktor", "Factor", "Kode faktor.", "faktor", "", REQUIRED)
_STRATEGY = Column("strategi", "integer", "Strategi", "Strategy", "Nomor strategi.", "strategi", "", REQUIRED)


def strategy_sheets() -> tuple[Sheet, ...]:
    """Return factors, strategies, which answers which, the position, and the direction that was chosen."""
    return _factors(), *_strategies(), _position(), _sayings()


def _factors() -> Sheet:
    group = Column("kelompok", "string", "Kelompok", "Group", "S, W, O, atau T.", "kelompok-faktor", "", _GROUPS)
    return Sheet(
        "faktor",
        "Faktor",
        "Factors",
        "Kekuatan, kelemahan, peluang, dan ancaman.",
        (_FACTOR, group, TEXT),
        tuple((code, code[0], text) for code, text in _FACTORS),
        ("faktor",),
    )


_GROUPS = enumerated("S", "W", "O", "T")


def _strategies() -> tuple[Sheet, Sheet]:
    group = Column("kelompok", "string", "Kelompok", "Group", "Pasangan kelompok.", "kelompok-strategi", "", REQUIRED)
    numbered = tuple(enumerate(_STRATEGIES, 1))
    return (
        Sheet(
            "strategi",
            "Strategi",
            "Strategies",
            "Empat strategi, masing-masing menjawab dua faktor.",
            (_STRATEGY, group, TEXT),
            tuple((number, pair, text) for number, (pair, text, _) in numbered),
            ("strategi",),
        ),
        Sheet(
            "strategi-faktor",
            "Faktor setiap strategi",
            "Factors by strategy",
            "Faktor mana yang dijawab setiap strategi.",
            (_STRATEGY, _FACTOR),
            tuple((number, factor) for number, (_, _, factors) in numbered for factor in factors),
            ("strategi", "faktor"),
            (
                {"fields": "strategi", "reference": {"resource": "strategi", "fields": "strategi"}},
                {"fields": "faktor", "reference": {"resource": "faktor", "fields": "faktor"}},
            ),
        ),
    )


def _position() -> Sheet:
    return Sheet(
        "posisi",
        "Posisi IFAS dan EFAS",
        "IFAS and EFAS",
        "Selisih faktor dalam dan luar.",
        (
            Column("sumbu", "string", "Sumbu", "Axis", "IFAS atau EFAS.", "sumbu", "", enumerated("IFAS", "EFAS")),
            *(*REGENCY_COLUMNS, YEAR, KIND),
            Column("nilai", "number", "Nilai", "Value", "Selisih nilai bobot.", "nilai", "", REQUIRED),
            UNIT,
        ),
        tuple(
            (axis, REGENCY, REGENCY_NAME, 2024, "selisih-faktor", value, "total nilai bobot")
            for axis, value in (("IFAS", "0.35"), ("EFAS", "0.10"))
        ),
        ("sumbu",),
    )


def _sayings() -> Sheet:
    return Sheet(
        "arah",
        "Arah dan sasaran",
        "Direction and target",
        "Arah yang dipilih dan sasarannya.",
        (
            Column("hal", "string", "Hal", "About", "Perihal.", "hal", "", enumerated("arah", "sasaran")),
            TEXT,
            Column("tahun_sasaran", "string", "Tahun", "Year", "Tahun sasaran.", "periode"),
        ),
        _SAYINGS,
        ("hal",),
    )
