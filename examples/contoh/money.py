"""Budgets and spending by source, programme, kecamatan and year, grants per unit, and inhabitants."""

from __future__ import annotations

import random

from examples.contoh.houses import PACKAGE as HOUSES_PACKAGE
from examples.contoh.houses import PROGRAMMES, STANDS, YEAR, YEARS
from examples.contoh.places import PACKAGE as PLACES_PACKAGE
from examples.contoh.places import PLACES, REGENCY, REGENCY_NAME, parts_of
from examples.contoh.spelling import AT_LEAST_ZERO, REQUIRED, SOURCE, Column, Sheet, package_files, reference

PACKAGE = "anggaran-contoh"
# Rupiah for one house in the first year, by programme; it grows by a million a year.
_GRANTS = (20_000_000, 17_500_000, 15_000_000, 22_500_000)

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
        (_by_programme(), _by_district(), _grants(), _funding(), _inhabitants()),
        # Promised every month and last renewed in January: late on the day as of which the portal speaks.
        accrualPeriodicity="P1M",
        created="2025-01-20T00:00:00Z",
        sources=[{"title": SOURCE, "published": "2025-01-20"}],
    )


def _by_programme() -> Sheet:
    chance = random.Random("anggaran")
    rows = []
    for year in YEARS:
        for number, programme in enumerate(PROGRAMMES):
            total = sum(spent(place.code, number, year) for place in PLACES if (place.code, year) in STANDS)
            units = sum(stand.handled[number] for (_, when), stand in STANDS.items() if when == year)
            ceiling = int(total * chance.uniform(1.02, 1.3)) // 10_000_000 * 10_000_000
            is_closed = (programme[0], year) != ("kemitraan", 2024)  # not reported yet: missing, never zero
            rows.append(
                (REGENCY, REGENCY_NAME, year, programme[0], programme[4], ceiling)
                + ((total, units) if is_closed else (None, None))
            )
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
        ("tahun", "program"),
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
        "Spending by district",
        "Uang yang dibelanjakan untuk rumah di setiap kecamatan, dari semua program.",
        (
            Column(
                *("kode_wilayah", "string", "Kode kecamatan", "District code", "Kode rekaan.", "wilayah", ""),
                REQUIRED | reference(PLACES_PACKAGE, "kecamatan", "kode"),
            ),
            Column("nama_wilayah", "string", "Kecamatan", "District", "Nama.", "nama-wilayah", "", REQUIRED),
            YEAR,
            _SPENT,
        ),
        tuple(rows),
        ("kode_wilayah", "tahun"),
    )


def _grants() -> Sheet:
    rows = [
        (programme[0], year, grant(number, year), f"Keputusan Kepala Dinas (rekaan) Nomor {number + 1} Tahun {year}")
        for number, programme in enumerate(PROGRAMMES)
        for year in YEARS
    ]
    return Sheet(
        "bantuan-per-rumah",
        "Bantuan per rumah",
        "Grant per house",
        "Besar bantuan untuk satu rumah menurut keputusan tahunan.",
        (
            _PROGRAMME,
            YEAR,
            Column("bantuan", "integer", "Bantuan", "Grant", "Untuk satu rumah.", "satuan-bantuan", "rupiah per rumah"),
            Column("dasar", "string", "Dasar", "Basis", "Keputusan yang menetapkannya.", "uraian"),
        ),
        tuple(rows),
        ("program", "tahun"),
    )


def _funding() -> Sheet:
    pairs = [(programme[0], programme[4]) for programme in PROGRAMMES] + [("rumah-kita", "APBD provinsi")]
    return Sheet(
        "pendanaan",
        "Pendanaan program",
        "Funding of programmes",
        "Sumber dana mana membiayai program mana.",
        (_PROGRAMME, _FUND),
        tuple(pairs),
        ("program", "dana"),
    )


def _inhabitants() -> Sheet:
    chance = random.Random("penduduk")
    first = {place.code: chance.randint(9_000, 61_000) for place in PLACES}
    rows = [
        (place.code, place.name, year, "penduduk", round(people * 1.012 ** (year - YEARS[0])), "jiwa")
        for place in PLACES
        for year in YEARS
        if (place.code, year) in STANDS
        # Who lives in a part that is split off later is counted with the rest of it until then.
        for people in (sum(first[part.code] for part in (place, *parts_of(place, year))),)
    ]
    return Sheet(
        "penduduk",
        "Penduduk",
        "Inhabitants",
        "Penduduk pertengahan tahun per kecamatan.",
        (
            Column(
                *("kode_wilayah", "string", "Kode kecamatan", "District code", "Kode rekaan.", "wilayah", ""),
                REQUIRED | reference(PLACES_PACKAGE, "kecamatan", "kode"),
            ),
            Column("nama_wilayah", "string", "Kecamatan", "District", "Nama.", "nama-wilayah", "", REQUIRED),
            YEAR,
            Column("jenis", "string", "Jenis", "Kind", "Jenis angka.", "jenis", "", REQUIRED),
            Column("jumlah", "integer", "Jumlah", "Number", "Banyaknya penduduk.", "nilai", "jiwa", AT_LEAST_ZERO),
            Column("satuan", "string", "Satuan", "Unit", "Satuan angka.", "satuan"),
        ),
        tuple(rows),
        ("kode_wilayah", "tahun"),
    )
