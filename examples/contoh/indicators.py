"""Indicators over four dimensions with results, targets and levels; factors and the strategies that answer them."""

from __future__ import annotations

import random

from examples.contoh.houses import YEAR
from examples.contoh.places import PACKAGE as PLACES_PACKAGE
from examples.contoh.places import REGENCY, REGENCY_NAME
from examples.contoh.spelling import REQUIRED, Column, Sheet, enumerated, package_files, reference

PACKAGE = "indikator-contoh"
_YEARS = (2020, 2022, 2024)
# (level, lower bound, upper bound): four levels here, so that nobody takes five for granted.
_SCALE = (("Rintisan", 0, 40), ("Tumbuh", 40, 60), ("Terpadu", 60, 85), ("Teladan", 85, 100))
# (dimension, aspect, code, indicator, parameters)
_INDICATORS = (
    ("Warga", "Pendidikan", "melek-digital", "Warga yang dapat memakai layanan daring", ("Pelatihan", "Perangkat")),
    ("Warga", "Kebersamaan", "gotong-royong", "Desa dengan kelompok warga yang aktif", ("Kelompok", "Pertemuan")),
    ("Warga", "Kebersamaan", "musyawarah", "Warga yang ikut musyawarah desa", ("Undangan", "Kehadiran")),
    ("Pemerintahan", "Keterbukaan", "data-terbuka", "Data yang terbit tepat waktu", ("Kelengkapan", "Ketepatan")),
    ("Pemerintahan", "Keterbukaan", "tanggapan", "Laporan warga yang dijawab", ("Waktu jawab", "Mutu jawaban")),
    ("Pemerintahan", "Layanan", "layanan-daring", "Layanan yang dapat diurus daring", ("Cakupan", "Kemudahan")),
    ("Lingkungan", "Air", "air-bersih", "Rumah dengan air bersih", ("Sambungan", "Mutu air")),
    ("Lingkungan", "Sampah", "sampah-terangkut", "Sampah yang terangkut", ("Cakupan", "Pemilahan")),
    ("Lingkungan", "Banjir", "siaga-banjir", "Desa yang siaga banjir", ("Peringatan", "Latihan")),
    ("Ekonomi", "Usaha", "usaha-rumahan", "Usaha rumahan yang berizin", ("Izin", "Pendampingan")),
    ("Ekonomi", "Usaha", "pasar-desa", "Desa dengan pasar yang buka tiap pekan", ("Tempat", "Pedagang")),
    ("Ekonomi", "Pekerjaan", "pekerja-terlatih", "Tukang yang bersertifikat", ("Pelatihan", "Sertifikat")),
)
_FACTORS = (
    ("S1", "Kelompok warga aktif di hampir semua desa."),
    ("S2", "Data rumah diperbarui setiap tahun."),
    ("W1", "Anggaran kabupaten terbatas."),
    ("W2", "Tukang terlatih masih sedikit."),
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

_REGENCY = (
    Column(
        *("kode_wilayah", "string", "Kode kabupaten", "Regency code", "Kode rekaan.", "wilayah", ""),
        REQUIRED | reference(PLACES_PACKAGE, "kabupaten", "kode"),
    ),
    Column("nama_wilayah", "string", "Kabupaten", "Regency", "Nama.", "nama-wilayah", "", REQUIRED),
)
_CODE = Column("kode", "string", "Kode indikator", "Indicator code", "Kode tetap.", "kode-indikator", "", REQUIRED)
_DIMENSION = Column("dimensi", "string", "Dimensi", "Dimension", "Dimensi.", "dimensi", "", REQUIRED)
_ASPECT = Column("aspek", "string", "Aspek", "Aspect", "Bagian dari dimensi.", "aspek", "", REQUIRED)
_NAME = Column("indikator", "string", "Indikator", "Indicator", "Nama indikator.", "indikator", "", REQUIRED)
_UNIT = Column("satuan", "string", "Satuan", "Unit", "Satuan angka.", "satuan")
_CODE_KEY = {"fields": "kode", "reference": {"resource": "indikator", "fields": "kode"}}
_FACTOR = Column("faktor", "string", "Faktor", "Factor", "Kode faktor.", "faktor", "", REQUIRED)
_STRATEGY = Column("strategi", "integer", "Strategi", "Strategy", "Nomor strategi.", "strategi", "", REQUIRED)
_TEXT = Column("isi", "string", "Isi", "Text", "Bunyinya.", "isi", "", REQUIRED)


def indicator_files() -> dict[str, str]:
    """Return the files of the package of indicators."""
    return package_files(
        PACKAGE,
        "Indikator kabupaten cerdas",
        "Smart regency indicators",
        "Hasil dan target dua belas indikator pada empat dimensi, dan strategi yang menjawabnya.",
        (_results(), _scale(), _indicators(), _parameters(), _factors(), *_strategies(), _position()),
        accrualPeriodicity="P2Y",
        temporal={"start": "2020-01-01", "end": "2024-12-31"},
    )


def level_of(score: int) -> str:
    """Return the level of a score; the upper bound belongs to the next level, but for the highest."""
    return next(name for name, low, high in reversed(_SCALE) if score >= low)


def _results() -> Sheet:
    chance = random.Random("indikator")
    rows = []
    for dimension, aspect, code, name, _ in _INDICATORS:
        score = chance.randint(22, 74)
        for year in _YEARS:
            target = min(98, score + chance.randint(2, 9))
            rows.append(
                (code, dimension, aspect, name, REGENCY, REGENCY_NAME, year, score, target, level_of(score), "persen")
            )
            score = max(5, min(97, score + chance.randint(-3, 13)))
    return Sheet(
        "hasil",
        "Hasil indikator",
        "Indicator results",
        "Skor setiap indikator, targetnya, dan tingkatnya.",
        (
            *(_CODE, _DIMENSION, _ASPECT, _NAME, *_REGENCY, YEAR),
            Column("skor", "integer", "Skor", "Score", "Hasil pengukuran.", "skor", "persen", REQUIRED),
            Column("sasaran", "integer", "Target", "Target", "Skor yang ditargetkan.", "target", "persen"),
            Column("tingkat", "string", "Tingkat", "Level", "Tingkat pada skala.", "tingkat", "", REQUIRED),
            _UNIT,
        ),
        tuple(rows),
        ("kode", "tahun"),
        (_CODE_KEY, {"fields": "tingkat", "reference": {"resource": "skala", "fields": "tingkat"}}),
    )


def _scale() -> Sheet:
    return Sheet(
        "skala",
        "Skala tingkat",
        "Scale of levels",
        "Empat tingkat dan batasnya.",
        (
            Column("tingkat", "string", "Tingkat", "Level", "Nama tingkat.", "tingkat", "", REQUIRED),
            Column("urutan", "integer", "Urutan", "Order", "Dari yang terendah.", "tingkat-urutan", "", REQUIRED),
            Column("bawah", "integer", "Batas bawah", "Lower bound", "Termasuk.", "batas-bawah", "persen", REQUIRED),
            Column("atas", "integer", "Batas atas", "Upper bound", "Tidak termasuk.", "batas-atas", "persen", REQUIRED),
        ),
        tuple((name, number, low, high) for number, (name, low, high) in enumerate(_SCALE, 1)),
        ("tingkat",),
    )


def _indicators() -> Sheet:
    order = Column("urutan", "integer", "Urutan", "Order", "Urutan tampil.", "urutan", "", REQUIRED)
    return Sheet(
        "indikator",
        "Daftar indikator",
        "List of indicators",
        "Dua belas indikator menurut dimensi dan aspek.",
        (_CODE, order, _DIMENSION, _ASPECT, _NAME),
        tuple(
            (code, number, dimension, aspect, name)
            for number, (dimension, aspect, code, name, _) in enumerate(_INDICATORS, 1)
        ),
        ("kode",),
    )


def _parameters() -> Sheet:
    return Sheet(
        "parameter",
        "Parameter",
        "Parameters",
        "Apa yang diukur untuk setiap indikator.",
        (
            Column("parameter", "string", "Parameter", "Parameter", "Kode parameter.", "parameter", "", REQUIRED),
            _CODE,
            Column("urutan", "integer", "Urutan", "Order", "Urutan.", "urutan", "", REQUIRED),
            _TEXT,
        ),
        tuple(
            (f"{code}-{number}", code, number, text)
            for _, _, code, _, parameters in _INDICATORS
            for number, text in enumerate(parameters, 1)
        ),
        ("parameter",),
        (_CODE_KEY,),
    )


def _factors() -> Sheet:
    group = Column("kelompok", "string", "Kelompok", "Group", "S, W, O, atau T.", "kelompok-faktor", "", _GROUPS)
    return Sheet(
        "faktor",
        "Faktor",
        "Factors",
        "Kekuatan, kelemahan, peluang, dan ancaman.",
        (_FACTOR, group, _TEXT),
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
            (_STRATEGY, group, _TEXT),
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
    kind = Column("jenis", "string", "Jenis", "Kind", "Jenis angka.", "jenis", "", REQUIRED)
    return Sheet(
        "posisi",
        "Posisi IFAS dan EFAS",
        "IFAS and EFAS",
        "Selisih faktor dalam dan luar.",
        (
            Column("sumbu", "string", "Sumbu", "Axis", "IFAS atau EFAS.", "sumbu", "", enumerated("IFAS", "EFAS")),
            *(*_REGENCY, YEAR, kind),
            Column("nilai", "number", "Nilai", "Value", "Selisih nilai bobot.", "nilai", "", REQUIRED),
            _UNIT,
        ),
        tuple(
            (axis, REGENCY, REGENCY_NAME, 2024, "selisih-faktor", value, "total nilai bobot")
            for axis, value in (("IFAS", "0.35"), ("EFAS", "0.10"))
        ),
        ("sumbu",),
    )
