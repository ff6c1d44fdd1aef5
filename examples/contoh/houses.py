"""Houses per kecamatan, year and programme; the balances hold, and some counts are small on purpose."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from examples.contoh.places import PACKAGE as PLACES_PACKAGE
from examples.contoh.places import PLACES, REGENCY, REGENCY_NAME, SPLIT_YEAR
from examples.contoh.spelling import AT_LEAST_ZERO, REQUIRED, Column, Sheet, enumerated, package_files, reference

PACKAGE = "rumah-contoh"
YEARS = tuple(range(2019, 2025))
# Unit, from, to, how often, by whom, class of information and why, of every expected figure.
_DUTY = (
    *("rumah", "2019-01-01", "2024-12-31", "P1Y"),
    *("Dinas Perumahan Kabupaten Contoh", "berkala", "UU 14/2008 Pasal 9 ayat (2) huruf b"),
)
_ON_REQUEST = (
    *("2022-01-01", "2024-12-31", "P1Y", "Kantor Humas Kabupaten Contoh", "setiap-saat"),
    "UU 14/2008 Pasal 11: informasi yang wajib tersedia setiap saat.",
)
_AT_ONCE = (
    *("2024-01-01", "2024-12-31", "P1Y", "Badan Siaga Bencana Kabupaten Contoh", "serta-merta"),
    "UU 14/2008 Pasal 10: keadaan yang mengancam hajat hidup orang banyak.",
)
# (code, name, long name, other names, source of funds)
PROGRAMMES = (
    ("bantuan-pusat", "Bantuan Pusat", "Bantuan Stimulan Rumah Contoh", "BSRC", "APBN"),
    ("rumah-kita", "Rumah Kita", "Program Rumah Kita Kabupaten Contoh", "Rumkita", "APBD kabupaten"),
    ("dana-desa", "Dana Desa", "Perbaikan rumah dari dana desa", "", "Dana desa"),
    ("kemitraan", "Kemitraan", "Kemitraan dengan dunia usaha", "CSR", "Dunia usaha"),
)
_FORM = enumerated("program", "gabungan")
_SHARES = (0.42, 0.33, 0.17, 0.08)


@dataclass(frozen=True)
class Stand:
    """What a kecamatan had in a year: found at its start, handled by each programme, and left at its end."""

    found: int
    handled: tuple[int, ...]

    @property
    def left(self) -> int:
        """Subtract."""
        return self.found - sum(self.handled)


def _stands() -> dict[tuple[str, int], Stand]:
    chance = random.Random("rumah")
    stands: dict[tuple[str, int], Stand] = {}
    handed: dict[str, int] = {}
    for place in PLACES:
        left = chance.randint(260, 2400)
        heir = next((other for other in PLACES if other.origin == place.code), None)
        for year in YEARS:
            if place.origin and year < SPLIT_YEAR:
                continue
            if place.origin and year == SPLIT_YEAR:
                left = handed[place.code]
            if heir and year == SPLIT_YEAR:
                handed[heir.code] = left * 2 // 5
                left -= handed[heir.code]
            found = left + (chance.randint(0, 90) if year in (2021, 2023) else 0)
            wanted = int(found * chance.uniform(0.04, 0.16) * (1 + 0.12 * (year - YEARS[0])))
            handled = tuple(round(wanted * share * chance.uniform(0.75, 1.25)) for share in _SHARES)
            stands[place.code, year] = stand = Stand(found, handled)
            left = stand.left
    return stands


STANDS = _stands()


def basis_of(year: int) -> str:
    """Name the survey that the figures of a year go back to: houses were counted anew in 2021."""
    return "Pendataan 2018" if year < 2021 else "Pendataan 2021"


_CODE = Column(
    *("kode_wilayah", "string", "Kode kecamatan", "Subdistrict code", "Kode rekaan, sebagai teks.", "wilayah", ""),
    REQUIRED | reference(PLACES_PACKAGE, "kecamatan", "kode"),
)
_NAME = Column("nama_wilayah", "string", "Kecamatan", "Subdistrict", "Nama kecamatan.", "nama-wilayah", "", REQUIRED)
_REGENCY = Column(
    *("kode_wilayah", "string", "Kode kabupaten", "Regency code", "Kode rekaan, sebagai teks.", "wilayah", ""),
    REQUIRED | reference(PLACES_PACKAGE, "kabupaten", "kode"),
)
_REGENCY_NAME = Column("nama_wilayah", "string", "Kabupaten", "Regency", "Nama.", "nama-wilayah", "", REQUIRED)
YEAR = Column("tahun", "year", "Tahun", "Year", "Tahun yang dicakup angka.", "periode", "", REQUIRED)
_COUNTS = (
    Column("terdata", "integer", "Terdata", "Recorded", "RTLH pada awal tahun.", "stok", "rumah", AT_LEAST_ZERO),
    Column(
        *("selesai", "integer", "Ditangani", "Handled", "Rumah yang selesai ditangani tahun itu."),
        *("tertangani", "rumah", AT_LEAST_ZERO),
    ),
    Column(
        "belum",
        "integer",
        "Belum ditangani",
        "Not yet handled",
        "RTLH pada akhir tahun.",
        "sisa",
        "rumah",
        AT_LEAST_ZERO,
    ),
)
_BASIS = Column("basis", "string", "Basis data", "Basis", "Pendataan yang menjadi dasar.", "basis", "", REQUIRED)
_PROGRAMME = Column("program", "string", "Program", "Programme", "Kode program.", "program", "", REQUIRED)
_PROGRAMME_KEY = {"fields": "program", "reference": {"resource": "program", "fields": "kode"}}


def house_files() -> dict[str, str]:
    """Return the files of the package of houses."""
    from examples.contoh.notes import notes_sheet, programme_rows
    from examples.contoh.stages import stage_sheets

    columns = (_REGENCY, _REGENCY_NAME, _PROGRAMME, YEAR, _BASIS, _COUNTS[1])
    by_programme = Sheet(
        "program-kabupaten",
        "Penanganan per program se-kabupaten",
        "Handling by programme, regency",
        "Rumah yang selesai ditangani di seluruh kabupaten, per program dan tahun.",
        columns,
        tuple(programme_rows()),
        ("program", "tahun"),
        (_PROGRAMME_KEY,),
    )

    return package_files(
        PACKAGE,
        "Rumah tidak layak huni",
        "Substandard houses",
        "Berapa rumah tidak layak huni yang terdata, ditangani, dan tersisa, per kecamatan dan program.",
        (
            _by_district(),
            _of_regency(),
            _by_programme(),
            by_programme,
            _programmes(),
            notes_sheet(),
            *stage_sheets(),
            _expected(),
        ),
        consistencyRules=[
            *(_balance(resource) for resource in ("keadaan-kecamatan", "keadaan-kabupaten")),
            *(_sum_of_districts(column) for column in _COUNTS),
            _sum_of_programmes(),
            _sum_of_regency(),
        ],
    )


def _balance(resource: str) -> dict[str, Any]:
    return {
        "name": f"sisa-seimbang-{resource}",
        "kind": "row-balance",
        "title": "Terdata dikurangi ditangani adalah yang belum ditangani",
        "title_en": "Recorded less handled is what is left",
        "resource": resource,
        "plus": ["terdata"],
        "minus": ["selesai"],
        "total": "belum",
    }


def _sum_of_districts(column: Column) -> dict[str, Any]:
    return {
        "name": f"kecamatan-{column.name}",
        "kind": "parts-total",
        "title": f"{column.title}: jumlah kecamatan sama dengan angka kabupaten",
        "title_en": f"{column.title_en}: subdistricts add up to the regency",
        "parts": {
            "resource": "keadaan-kecamatan",
            "field": column.name,
            "by": ["kode_wilayah", "tahun"],
            "toParent": ["kode_wilayah"],
        },
        "total": {"resource": "keadaan-kabupaten", "field": column.name, "by": ["kode_wilayah", "tahun"]},
    }


def _sum_of_programmes() -> dict[str, Any]:
    return {
        "name": "program-kecamatan",
        "kind": "parts-total",
        "title": "Jumlah semua program sama dengan angka kecamatan",
        "title_en": "Programmes add up to the subdistrict",
        "parts": {"resource": "penanganan-program", "field": "selesai", "by": ["kode_wilayah", "tahun"]},
        "total": {"resource": "keadaan-kecamatan", "field": "selesai", "by": ["kode_wilayah", "tahun"]},
    }


def _sum_of_regency() -> dict[str, Any]:
    return {
        "name": "program-kabupaten",
        "kind": "parts-total",
        "title": "Jumlah semua program sama dengan angka kabupaten",
        "title_en": "Programmes add up to the regency",
        "parts": {"resource": "program-kabupaten", "field": "selesai", "by": ["kode_wilayah", "tahun"]},
        "total": {"resource": "keadaan-kabupaten", "field": "selesai", "by": ["kode_wilayah", "tahun"]},
    }


def _by_district() -> Sheet:
    rows = [
        (place.code, place.name, year, basis_of(year), stand.found, sum(stand.handled), stand.left)
        for place in PLACES
        for year in YEARS
        if (stand := STANDS.get((place.code, year)))
    ]
    return Sheet(
        "keadaan-kecamatan",
        "Keadaan per kecamatan",
        "State by subdistrict",
        "Rumah tidak layak huni pada awal tahun, yang selesai ditangani, dan yang tersisa pada akhir tahun.",
        (_CODE, _NAME, YEAR, _BASIS, *_COUNTS),
        tuple(rows),
        ("kode_wilayah", "tahun"),
    )


def _of_regency() -> Sheet:
    def total(year: int) -> tuple[int, int, int]:
        stands = [stand for place in PLACES if (stand := STANDS.get((place.code, year)))]
        return (
            sum(stand.found for stand in stands),
            sum(sum(stand.handled) for stand in stands),
            sum(stand.left for stand in stands),
        )

    target = Column("sasaran", "integer", "Target", "Target", "Rumah yang ditargetkan.", "target", "rumah")
    key = Column("kunci", "string", "Kunci", "Key", "Nama tetap baris.", "kunci", "", REQUIRED)
    rows = [
        (
            *(f"kabupaten-{year}", REGENCY, REGENCY_NAME, year, basis_of(year)),
            *(*total(year), total(year)[0] * 12 // 10_000 * 100),
        )
        for year in YEARS
    ]
    return Sheet(
        "keadaan-kabupaten",
        "Keadaan kabupaten",
        "State of the regency",
        "Jumlah dari dua belas kecamatan, dengan target tahunan.",
        (key, _REGENCY, _REGENCY_NAME, YEAR, _BASIS, *_COUNTS, target),
        tuple(rows),
        ("tahun",),
    )


def _by_programme() -> Sheet:
    rows = [
        (place.code, place.name, programme[0], year, basis_of(year), STANDS[place.code, year].handled[number])
        for year in YEARS
        for place in PLACES
        if (place.code, year) in STANDS
        for number, programme in enumerate(PROGRAMMES)
    ]
    return Sheet(
        "penanganan-program",
        "Penanganan per program",
        "Handling by programme",
        "Rumah yang selesai ditangani, per kecamatan, program, dan tahun.",
        (_CODE, _NAME, _PROGRAMME, YEAR, _BASIS, _COUNTS[1]),
        tuple(rows),
        ("kode_wilayah", "program", "tahun"),
        (_PROGRAMME_KEY,),
    )


def _programmes() -> Sheet:
    return Sheet(
        "program",
        "Program",
        "Programmes",
        "Program penanganan dan sumber dananya.",
        (
            Column("kode", "string", "Kode program", "Programme code", "Kode tetap.", "program", "", REQUIRED),
            Column("nama", "string", "Nama program", "Programme", "Nama singkat.", "nama-program", "", REQUIRED),
            Column("kepanjangan", "string", "Kepanjangan", "Long name", "Nama lengkap program."),
            Column("sebutan_lain", "string", "Sebutan lain", "Other names", "Nama lain.", "nama-lain"),
            Column("dana", "string", "Sumber dana", "Funding", "Dari mana dananya.", "sumber-dana"),
            Column("bentuk", "string", "Bentuk", "Form", "Program atau gabungan.", "bentuk-program", "", _FORM),
        ),
        tuple((*programme[:3], programme[3] or None, programme[4], "program") for programme in PROGRAMMES),
        ("kode",),
    )


def _expected() -> Sheet:
    rows = [
        (f"{kind}-{level}", kind, "semua", REGENCY, level, *_DUTY)
        for kind in ("terdata", "tertangani", "sisa")
        for level in ("kabupaten", "kecamatan")
    ]
    # Small counts of programmes are hidden, and published all the same.
    rows += [
        (f"tertangani-{programme[0]}", "tertangani", programme[0], REGENCY, "kecamatan", *_DUTY)
        for programme in PROGRAMMES
    ]
    # What nobody publishes: the ledger of gaps has something to tell, and a letter to ask for it.
    rows += [
        ("sosialisasi", "sosialisasi", "rumah-kita", REGENCY, "kabupaten", "kegiatan", *_ON_REQUEST),
        ("terdata-bahaya", "terdata-bahaya", "semua", REGENCY, "kecamatan", "rumah", *_AT_ONCE),
    ]
    return expected_sheet(rows)


def expected_sheet(rows: Iterable[tuple[Any, ...]]) -> Sheet:
    """Return a table of expected figures."""
    return Sheet(
        "angka-diharapkan",
        "Angka yang diharapkan",
        "Expected figures",
        "Ukuran yang semestinya terbit setiap tahun, dan oleh siapa.",
        (
            Column("kunci", "string", "Kunci", "Key", "Nama tetap baris.", "kunci", "", REQUIRED),
            Column("jenis", "string", "Jenis", "Kind", "Jenis angka.", "jenis", "", REQUIRED),
            Column("program", "string", "Program", "Programme", "Program, atau semua.", "program"),
            _REGENCY,
            Column("tingkat", "string", "Tingkat wilayah", "Level", "Kabupaten atau kecamatan.", "tingkat-wilayah"),
            Column("satuan", "string", "Satuan", "Unit", "Satuan angka.", "satuan"),
            Column("mulai", "date", "Mulai", "From", "Hari pertama.", "periode-mulai"),
            Column("sampai", "date", "Sampai", "To", "Hari terakhir.", "periode-selesai"),
            Column("selang", "string", "Frekuensi", "Frequency", "Jarak antara dua angka.", "frekuensi"),
            Column("oleh", "string", "Penanggung jawab", "Responsible", "Yang menerbitkan.", "penanggung-jawab"),
            Column("kelas", "string", "Kelas informasi", "Class", "Menurut UU 14/2008.", "kelas-informasi"),
            Column("dasar", "string", "Dasar", "Basis", "Dasar kewajiban.", "uraian"),
        ),
        tuple(rows),
        ("kunci",),
    )
