"""What else was said of the houses of Kabupaten Contoh: sums of years, a newspaper that differs, a target to come."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from examples.contoh.houses import PROGRAMMES, STANDS, YEARS, basis_of
from examples.contoh.places import REGENCY, REGENCY_NAME
from examples.contoh.spelling import Column, Sheet, enumerated

_KINDS = enumerated("tertangani", "disalurkan", "target")
_STATUS = enumerated("asli", "bertentangan", "kira-kira")
_NEWS = "Kabar Contoh (rekaan)"


def handled(year: int, programme: int | None = None) -> int:
    """Return how many houses the whole regency handled in a year, by one programme or by all."""
    found = [stand.handled for (_, when), stand in STANDS.items() if when == year]
    return sum(sum(each) if programme is None else each[programme] for each in found)


def notes_sheet() -> Sheet:
    """Return the table of single figures, each with its period, status and source."""
    texts = (
        ("kunci", "Kunci", "Key", "Nama tetap baris.", "kunci"),
        ("kode_wilayah", "Kode kabupaten", "Regency code", "Kode rekaan.", "wilayah"),
        ("nama_wilayah", "Kabupaten", "Regency", "Nama.", "nama-wilayah"),
        ("basis", "Basis data", "Basis", "Pendataan yang menjadi dasar.", "basis"),
        ("program", "Program", "Programme", "Kode program, atau semua.", "program"),
    )
    return Sheet(
        "catatan-penanganan",
        "Catatan penanganan",
        "Notes on handling",
        "Angka lepas: jumlah beberapa tahun, angka koran yang berbeda, dan target yang belum ada hasilnya.",
        (
            *(
                Column(name, "string", title, title_en, description, role)
                for name, title, title_en, description, role in texts
            ),
            Column("jenis", "string", "Jenis", "Kind", "Jenis angka.", "jenis", "", _KINDS),
            Column("nilai", "integer", "Nilai", "Value", "Banyaknya rumah.", "nilai", "rumah"),
            Column("satuan", "string", "Satuan", "Unit", "Satuan angka.", "satuan"),
            Column("mulai", "date", "Mulai", "From", "Hari pertama.", "periode-mulai"),
            Column("sampai", "date", "Sampai", "To", "Hari terakhir.", "periode-selesai"),
            Column("kumulatif", "boolean", "Kumulatif", "Cumulative", "Menjumlahkan beberapa tahun.", "kumulatif"),
            Column("status", "string", "Status", "Status", "Status angka.", "status", "", _STATUS),
            Column("berbeda_dari", "string", "Berbeda dari", "Differs from", "Kunci baris.", "bertentangan-dengan"),
            Column("sumber", "string", "Sumber", "Source", "Siapa yang menerbitkan.", "sumber"),
        ),
        tuple(_rows()),
        ("kunci",),
    )


def _rows() -> Iterable[tuple[Any, ...]]:
    here = (REGENCY, REGENCY_NAME)
    first, last = YEARS[0], YEARS[-1]
    office = "Dinas Perumahan Kabupaten Contoh (rekaan)"
    total = sum(handled(year) for year in YEARS)
    yield (
        *(f"selesai-{first}-{last}", *here, None, "semua", "tertangani", total, "rumah"),
        *(f"{first}-01-01", f"{last}-12-31", "true", "asli", None, office),
    )
    yield (
        *("koran-2022", *here, basis_of(2022), "semua", "tertangani", handled(2022) - 20, "rumah"),
        *("2022-01-01", "2022-12-31", "false", "bertentangan", "kabupaten-2022", _NEWS),
    )
    yield (
        *("target-2025", *here, None, "semua", "target", 900, "rumah"),
        *("2025-01-01", "2025-12-31", "false", "asli", None, office),
    )
    yield (
        *("disalurkan-2025", *here, None, PROGRAMMES[0][0], "disalurkan", 120, "rumah"),
        *("2025-01-01", "2025-02-28", "false", "kira-kira", None, _NEWS),
    )


def programme_rows() -> Iterable[tuple[Any, ...]]:
    """Yield what each programme handled in the whole regency, year by year."""
    for year in YEARS:
        for number, programme in enumerate(PROGRAMMES):
            yield REGENCY, REGENCY_NAME, programme[0], year, basis_of(year), handled(year, number)
