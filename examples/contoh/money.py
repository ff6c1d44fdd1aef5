"""Budgets and spending by source, programme, kecamatan and year, grants per unit, and inhabitants."""

from __future__ import annotations

import random
from typing import Any

from examples.contoh.houses import PACKAGE as HOUSES_PACKAGE
from examples.contoh.houses import PROGRAMMES, STANDS, YEAR, YEARS, expected_sheet
from examples.contoh.places import PACKAGE as PLACES_PACKAGE
from examples.contoh.places import PLACES, REGENCY, REGENCY_NAME, parts_of
from examples.contoh.spelling import AT_LEAST_ZERO, REQUIRED, SOURCE, Column, Sheet, package_files, reference

PACKAGE = "anggaran-contoh"
# Rupiah for one house in the first year, by programme; it grows by a million a year.
_GRANTS = (20_000_000, 17_500_000, 15_000_000, 22_500_000)
# Where two sources pay for a programme: the second one, and how many of ten houses it pays for.
_SECOND = {"rumah-kita": ("APBD provinsi", 3)}
# One line spent more than its budget, as happens.
_OVER = ("dana-desa", 2021)
# What of a grant is for wages, in per cent; the rest is for building materials.
_WAGES = 15
_DUTY = ("Dinas Perumahan Kabupaten Contoh", "berkala", "UU 14/2008 Pasal 9 ayat (2) huruf c")

_PROGRAMME = Column(
    *("program", "string", "Program", "Programme", "Kode program.", "program", ""),
    REQUIRED | reference(HOUSES_PACKAGE, "program", "kode"),
)
_FUND = Column("dana", "string", "Sumber dana", "Funding", "Dari mana uangnya.", "sumber-dana", "", REQUIRED)
_CEILING = Column("pagu", "integer", "Pagu", "Budget", "Anggaran yang ditetapkan.", "pagu", "rupiah", AT_LEAST_ZERO)
_SPENT = Column(
    "realisasi", "integer", "Realisasi", "Spending", "Anggaran yang dibelanjakan.", "realisasi", "rupiah", AT_LEAST_ZERO
)


def grant(number: int, year: int) -> int:
    """Return the rupiah for one house by the number of the programme."""
    return _GRANTS[number] + 1_000_000 * (year - YEARS[0])


def spent(code: str, number: int, year: int) -> int:
    """Return what a programme spent in a kecamatan: its houses times the grant."""
    return STANDS[code, year].handled[number] * grant(number, year)


def money_files() -> dict[str, str]:
    """Return the files of the package of budgets."""
    return package_files(
        PACKAGE,
        "Anggaran penanganan rumah",
        "Budgets for houses",
        "Pagu dan realisasi per sumber dana, program, kecamatan, dan tahun.",
        (
            *(_by_programme(), _by_district(), _grants(), _funding()),
            *(_inhabitants(), _inhabitants_of_regency(), _expected()),
        ),
        consistencyRules=list(_RULES),
        # Promised every month and last renewed in January: late on the day as of which the portal speaks.
        accrualPeriodicity="P1M",
        created="2025-01-20T00:00:00Z",
        sources=[{"title": SOURCE, "published": "2025-01-20"}],
    )


def _shares(programme: str, fund: str, houses: int) -> list[tuple[str, int]]:
    """Split the houses of a programme among the sources that pay for them."""
    second, tenths = _SECOND.get(programme, ("", 0))
    others = houses * tenths // 10
    return [(fund, houses - others), *([(second, others)] if second else [])]


def _by_programme() -> Sheet:
    chance = random.Random("anggaran")
    rows = []
    for year in YEARS:
        for number, programme in enumerate(PROGRAMMES):
            code, houses = (
                programme[0],
                sum(stand.handled[number] for (_, when), stand in STANDS.items() if when == year),
            )
            for fund, units in _shares(code, programme[4], houses):
                total = units * grant(number, year)
                most = 0.97 if (code, year) == _OVER else chance.uniform(1.02, 1.3)
                ceiling = int(total * most) // 10_000_000 * 10_000_000
                is_closed = (code, year) != ("kemitraan", 2024)  # not reported yet: missing, never zero
                told = (total, units) if is_closed else (None, None)
                rows.append((REGENCY, REGENCY_NAME, year, code, fund, ceiling, *told))
    return Sheet(
        "anggaran-program",
        "Anggaran per program",
        "Budget by programme",
        "Pagu dan realisasi se-kabupaten, per program dan sumber dana.",
        (
            Column(
                *("kode_wilayah", "string", "Kode kabupaten", "Regency code", "Kode rekaan.", "wilayah", ""),
                REQUIRED | reference(PLACES_PACKAGE, "kabupaten", "kode"),
            ),
            Column("nama_wilayah", "string", "Kabupaten", "Regency", "Nama.", "nama-wilayah", "", REQUIRED),
            YEAR,
            _PROGRAMME,
            _FUND,
            _CEILING,
            _SPENT,
            Column("unit", "integer", "Rumah", "Houses", "Rumah yang dibiayai.", "jumlah-unit", "rumah", AT_LEAST_ZERO),
        ),
        tuple(rows),
        ("tahun", "program", "dana"),
    )


def _by_district() -> Sheet:
    rows = [
        (place.code, place.name, year, sum(spent(place.code, number, year) for number in range(len(PROGRAMMES))))
        for place in PLACES
        for year in YEARS
        if (place.code, year) in STANDS
    ]
    return Sheet(
        "realisasi-kecamatan",
        "Realisasi per kecamatan",
        "Spending by subdistrict",
        "Uang yang dibelanjakan untuk rumah di setiap kecamatan, dari semua program.",
        (
            Column(
                *("kode_wilayah", "string", "Kode kecamatan", "Subdistrict code", "Kode rekaan.", "wilayah", ""),
                REQUIRED | reference(PLACES_PACKAGE, "kecamatan", "kode"),
            ),
            Column("nama_wilayah", "string", "Kecamatan", "Subdistrict", "Nama.", "nama-wilayah", "", REQUIRED),
            YEAR,
            _SPENT,
        ),
        tuple(rows),
        ("kode_wilayah", "tahun"),
    )


def _grants() -> Sheet:
    """Return what one house gets: each grant with the two parts that make it up."""
    rows: list[tuple[Any, ...]] = []
    for number, programme in enumerate(PROGRAMMES):
        for year in YEARS:
            whole, ground = grant(number, year), f"Keputusan Kepala Dinas (rekaan) Nomor {number + 1} Tahun {year}"
            wages, key = whole * _WAGES // 100, f"{programme[0]}-{year}"
            about = (programme[0], year, "perbaikan")
            rows += [
                (key, *about, "jumlah", whole, ground, None),
                (f"{key}-bahan", *about, "bahan", whole - wages, ground, key),
                (f"{key}-upah", *about, "upah", wages, ground, key),
            ]
    return Sheet(
        "bantuan-per-rumah",
        "Bantuan per rumah",
        "Grant per house",
        "Besar bantuan untuk satu rumah menurut keputusan tahunan, dengan bagian bahan dan upahnya.",
        (
            Column("kunci", "string", "Kunci", "Key", "Nama tetap baris.", "kunci", "", REQUIRED),
            _PROGRAMME,
            YEAR,
            Column("kegiatan", "string", "Kegiatan", "Activity", "Yang dibiayai.", "kegiatan", "", REQUIRED),
            Column("komponen", "string", "Komponen", "Component", "Bagian, atau jumlah.", "komponen", "", REQUIRED),
            Column("bantuan", "integer", "Bantuan", "Grant", "Untuk satu rumah.", "satuan-bantuan", "rupiah per rumah"),
            Column("dasar", "string", "Dasar", "Basis", "Keputusan yang menetapkannya.", "uraian"),
            Column("bagian_dari", "string", "Bagian dari", "Part of", "Kunci bantuan yang memuatnya.", "bagian-dari"),
        ),
        tuple(rows),
        ("kunci",),
        ({"fields": "bagian_dari", "reference": {"resource": "", "fields": "kunci"}},),
    )


def _funding() -> Sheet:
    pairs = [(programme[0], programme[4]) for programme in PROGRAMMES]
    pairs += [(code, second) for code, (second, _) in _SECOND.items()]
    return Sheet(
        "pendanaan",
        "Pendanaan program",
        "Funding of programmes",
        "Sumber dana mana membiayai program mana.",
        (_PROGRAMME, _FUND),
        tuple(pairs),
        ("program", "dana"),
    )


def _counts() -> dict[tuple[str, int], int]:
    """Return the inhabitants of every district and year. Who lives where a part splits off later counts until then."""
    chance = random.Random("penduduk")
    first = {place.code: chance.randint(9_000, 61_000) for place in PLACES}
    return {
        (place.code, year): round(people * 1.012 ** (year - YEARS[0]))
        for place in PLACES
        for year in YEARS
        if (place.code, year) in STANDS
        for people in (sum(first[part.code] for part in (place, *parts_of(place, year))),)
    }


def _inhabitants() -> Sheet:
    counts = _counts()
    rows = [
        (place.code, place.name, year, "penduduk", counts[place.code, year], "jiwa")
        for place in PLACES
        for year in YEARS
        if (place.code, year) in counts
    ]
    return _people("penduduk", "Penduduk", "Inhabitants", "Penduduk pertengahan tahun per kecamatan.", rows)


def _inhabitants_of_regency() -> Sheet:
    counts = _counts()
    rows = [
        (REGENCY, REGENCY_NAME, year, "penduduk", sum(n for (_, when), n in counts.items() if when == year), "jiwa")
        for year in YEARS
    ]
    title = ("Penduduk kabupaten", "Inhabitants of the regency", "Penduduk pertengahan tahun se-kabupaten.")
    return _people("penduduk-kabupaten", *title, rows, level="kabupaten")


def _people(
    name: str, title: str, title_en: str, description: str, rows: list[tuple[Any, ...]], *, level: str = "kecamatan"
) -> Sheet:
    return Sheet(
        name,
        title,
        title_en,
        description,
        (
            Column(
                *("kode_wilayah", "string", "Kode wilayah", "Area code", "Kode rekaan.", "wilayah", ""),
                REQUIRED | reference(PLACES_PACKAGE, level, "kode"),
            ),
            Column("nama_wilayah", "string", "Wilayah", "Area", "Nama.", "nama-wilayah", "", REQUIRED),
            YEAR,
            Column("jenis", "string", "Jenis", "Kind", "Jenis angka.", "jenis", "", REQUIRED),
            Column("jumlah", "integer", "Jumlah", "Number", "Banyaknya penduduk.", "nilai", "jiwa", AT_LEAST_ZERO),
            Column("satuan", "string", "Satuan", "Unit", "Satuan angka.", "satuan"),
        ),
        tuple(rows),
        ("kode_wilayah", "tahun"),
    )


def _expected() -> Sheet:
    """Return which amounts should be published every year."""
    when = ("rupiah", "2019-01-01", "2024-12-31", "P1Y")
    rows = [
        (f"{kind}-{programme[0]}", kind, programme[0], REGENCY, "kabupaten", *when, *_DUTY)
        for kind in ("pagu", "realisasi")
        for programme in PROGRAMMES
    ]
    return expected_sheet([*rows, ("realisasi-kecamatan", "realisasi", "semua", REGENCY, "kecamatan", *when, *_DUTY)])


_RULES: tuple[dict[str, Any], ...] = (
    {
        "name": "bahan-dan-upah",
        "kind": "parts-total",
        "title": "Bahan dan upah berjumlah bantuan satu rumah",
        "title_en": "Material and wages make up the grant for a house",
        "parts": {"resource": "bantuan-per-rumah", "field": "bantuan", "by": ["bagian_dari"]},
        "total": {"resource": "bantuan-per-rumah", "field": "bantuan", "by": ["kunci"]},
    },
    {
        "name": "penduduk-kecamatan",
        "kind": "parts-total",
        "title": "Penduduk kecamatan berjumlah penduduk kabupaten",
        "title_en": "Inhabitants of subdistricts add up to the regency",
        "parts": {
            "resource": "penduduk",
            "field": "jumlah",
            "by": ["kode_wilayah", "tahun"],
            "toParent": ["kode_wilayah"],
        },
        "total": {"resource": "penduduk-kabupaten", "field": "jumlah", "by": ["kode_wilayah", "tahun"]},
    },
)
