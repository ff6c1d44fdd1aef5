"""Indicators over four dimensions with results, targets, levels, methods and the figures that went into them."""

from __future__ import annotations

import random
from collections.abc import Iterable

from examples.contoh.houses import YEAR
from examples.contoh.literature import literature_sheets
from examples.contoh.measures import CODE, CODE_KEY, REGENCY_COLUMNS, TEXT, UNIT, other_sheets
from examples.contoh.openness import openness_sheets
from examples.contoh.places import REGENCY, REGENCY_NAME
from examples.contoh.spelling import REQUIRED, Column, Sheet, package_files
from examples.contoh.strategies import strategy_sheets

PACKAGE = "indikator-contoh"
_YEARS = (2020, 2022, 2024)
_NEXT_YEAR = 2026
# (level, lower bound, upper bound, meaning, colour): four levels here, so that nobody takes five for granted.
_SCALE = (
    ("Rintisan", 0, 40, "Baru dicoba di beberapa desa.", "#b8552f"),
    ("Tumbuh", 40, 60, "Berjalan, tetapi belum di semua desa.", "#a06f1e"),
    ("Terpadu", 60, 85, "Berjalan di semua desa dan saling terhubung.", "#2f86a8"),
    ("Teladan", 85, 100, "Menjadi contoh bagi daerah lain.", "#3f8f5f"),
)
_METHOD = "Survei rumah tangga dan catatan dinas, dihitung setiap dua tahun."
_FORMULA = "({} + {}) ÷ 2"
# One result that a factor speaks against: both stand side by side.
_CONFLICTS = {("data-terbuka", 2024): "W3"}
_NO_CONFLICT = {"missingValues": [{"value": "", "label": "tidak ada pertentangan", "label_en": "no conflict"}]}
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
_DIMENSION = Column("dimensi", "string", "Dimensi", "Dimension", "Dimensi.", "dimensi", "", REQUIRED)
_ASPECT = Column("aspek", "string", "Aspek", "Aspect", "Bagian dari dimensi.", "aspek", "", REQUIRED)
_ORDER = Column("urutan", "integer", "Urutan", "Order", "Urutan.", "urutan", "", REQUIRED)
_PARAMETER = Column("parameter", "string", "Parameter", "Parameter", "Kode parameter.", "parameter", "", REQUIRED)
_NAME = Column("indikator", "string", "Indikator", "Indicator", "Nama indikator.", "indikator", "", REQUIRED)


def indicator_files() -> dict[str, str]:
    """Return the files of the package of indicators."""
    codes = tuple(code for _, _, code, _, _ in _INDICATORS)
    return package_files(
        PACKAGE,
        "Indikator kabupaten cerdas",
        "Smart regency indicators",
        "Hasil dan target dua belas indikator pada empat dimensi, cara menghitungnya, dan strategi yang menjawabnya.",
        (
            *(_results(), _scale(), _indicators(), _parameters(), _inputs()),
            *literature_sheets(codes),
            *strategy_sheets(),
            *other_sheets(),
            *openness_sheets(),
        ),
        accrualPeriodicity="P2Y",
        temporal={"start": "2020-01-01", "end": "2024-12-31"},
    )


def level_of(score: int) -> str:
    """Return the level of a score; the upper bound belongs to the next level, but for the highest."""
    return next(name for name, low, _, _, _ in reversed(_SCALE) if score >= low)


def _scores() -> Iterable[tuple[str, int, int, int]]:
    """Yield (code, year, score, target) of every indicator."""
    chance = random.Random("indikator")
    for _, _, code, _, _ in _INDICATORS:
        score = chance.randint(22, 74)
        for year in _YEARS:
            yield code, year, score, min(98, score + chance.randint(2, 9))
            score = max(5, min(97, score + chance.randint(-3, 13)))


def _results() -> Sheet:
    named = {code: (dimension, aspect, name) for dimension, aspect, code, name, _ in _INDICATORS}
    rows: list[tuple[object, ...]] = []
    for code, year, score, target in _scores():
        conflict = _CONFLICTS.get((code, year), "")
        place = (code, *named[code], REGENCY, REGENCY_NAME)
        rows.append((*place, year, score, target, level_of(score), "persen", conflict))
        if year == _YEARS[-1]:
            rows.append((*place, _NEXT_YEAR, None, min(98, target + 6), None, "persen", ""))
    return Sheet(
        "hasil",
        "Hasil indikator",
        "Indicator results",
        f"Skor setiap indikator, targetnya, dan tingkatnya. Untuk {_NEXT_YEAR} baru ada target.",
        (
            *(CODE, _DIMENSION, _ASPECT, _NAME, *REGENCY_COLUMNS, YEAR),
            Column("skor", "integer", "Skor", "Score", "Hasil pengukuran.", "skor", "persen"),
            Column("sasaran", "integer", "Target", "Target", "Skor yang ditargetkan.", "target", "persen"),
            Column("tingkat", "string", "Tingkat", "Level", "Tingkat pada skala.", "tingkat"),
            UNIT,
            Column(
                *("bertentangan", "string", "Bertentangan dengan", "Conflicts with", "Kode faktor."),
                *("bertentangan-dengan", "", _NO_CONFLICT),
            ),
        ),
        tuple(rows),
        ("kode", "tahun"),
        (
            CODE_KEY,
            {"fields": "tingkat", "reference": {"resource": "skala", "fields": "tingkat"}},
            {"fields": "bertentangan", "reference": {"resource": "faktor", "fields": "faktor"}},
        ),
    )


def _scale() -> Sheet:
    return Sheet(
        "skala",
        "Skala tingkat",
        "Scale of levels",
        "Empat tingkat, batasnya, dan artinya.",
        (
            Column("tingkat", "string", "Tingkat", "Level", "Nama tingkat.", "tingkat", "", REQUIRED),
            Column("urutan", "integer", "Urutan", "Order", "Dari yang terendah.", "tingkat-urutan", "", REQUIRED),
            Column("bawah", "integer", "Batas bawah", "Lower bound", "Termasuk.", "batas-bawah", "persen", REQUIRED),
            Column("atas", "integer", "Batas atas", "Upper bound", "Tidak termasuk.", "batas-atas", "persen", REQUIRED),
            Column("arti", "string", "Arti", "Meaning", "Arti tingkat.", "uraian", "", REQUIRED),
            Column("warna", "string", "Warna", "Colour", "Warna tingkat pada gambar.", "warna-tingkat", "", REQUIRED),
        ),
        tuple((name, number, *more) for number, (name, *more) in enumerate(_SCALE, 1)),
        ("tingkat",),
    )


def _indicators() -> Sheet:
    return Sheet(
        "indikator",
        "Daftar indikator",
        "List of indicators",
        "Dua belas indikator menurut dimensi dan aspek, cara mengukurnya, dan rumusnya.",
        (
            *(CODE, _ORDER, _DIMENSION, _ASPECT, _NAME),
            Column("cara", "string", "Cara mengukur", "Method", "Bagaimana diukur.", "metode", "", REQUIRED),
            Column("rumus", "string", "Rumus", "Formula", "Rumus dengan kata-kata.", "rumus", "", REQUIRED),
        ),
        tuple(
            (code, number, dimension, aspect, name, _METHOD, _FORMULA.format(*parameters))
            for number, (dimension, aspect, code, name, parameters) in enumerate(_INDICATORS, 1)
        ),
        ("kode",),
    )


def _parameters() -> Sheet:
    return Sheet(
        "parameter",
        "Parameter",
        "Parameters",
        "Apa yang diukur untuk setiap indikator.",
        (_PARAMETER, CODE, _ORDER, TEXT),
        tuple(
            (f"{code}-{number}", code, number, text)
            for _, _, code, _, parameters in _INDICATORS
            for number, text in enumerate(parameters, 1)
        ),
        ("parameter",),
        (CODE_KEY,),
    )


def _inputs() -> Sheet:
    """Return what each parameter was measured at: the mean of both is the score, to the last digit."""
    chance = random.Random("masukan")
    rows = []
    for code, year, score, _ in _scores():
        spread = chance.randint(0, min(score, 100 - score, 15))
        rows += [
            (f"{code}-{number}", code, year, score + sign * spread, "persen") for number, sign in ((1, 1), (2, -1))
        ]
    return Sheet(
        "nilai-parameter",
        "Nilai parameter",
        "Values of the parameters",
        "Nilai kedua parameter setiap indikator; rata-ratanya adalah skor indikator.",
        (
            *(_PARAMETER, CODE, YEAR),
            Column("skor", "integer", "Nilai", "Value", "Hasil pengukuran.", "skor", "persen", REQUIRED),
            UNIT,
        ),
        tuple(rows),
        ("parameter", "tahun"),
        (CODE_KEY, {"fields": "parameter", "reference": {"resource": "parameter", "fields": "parameter"}}),
    )
