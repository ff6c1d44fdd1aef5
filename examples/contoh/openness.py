"""Conditions of openness that reach every status, and a table that says which publishers are public bodies."""

from __future__ import annotations

from examples.contoh.spelling import REQUIRED, SOURCE, Column, Sheet, enumerated

_OFFICE = "Dinas Perumahan Kabupaten Contoh"
# (parameter, status, words, roles, parts, kind, level, years, official, who could meet it)
_CONDITIONS: tuple[tuple[str, str, str, str, str, str, str, int | None, bool, str], ...] = (
    (
        *("data-terbuka-1", "terpenuhi", "Ada angka rumah ditangani untuk setiap kecamatan, dari badan publik."),
        *("", "", "tertangani", "kecamatan", 2, True, _OFFICE),
    ),
    (
        *("data-terbuka-1", "sebagian", "Ada angka rumah ditangani dari sumber mana pun."),
        *("", "", "tertangani", "", None, False, ""),
    ),
    (
        *("data-terbuka-2", "terpenuhi", "Ada angka data yang terbit tepat waktu, dari badan publik."),
        *("", "", "tepat-waktu", "", 1, True, _OFFICE),
    ),
    (
        *("data-terbuka-2", "sebagian", "Data bisa diunduh, dan hasil pemeriksaannya terbuka."),
        *("", "unduhan mutu", "", "", None, False, ""),
    ),
    (
        *("tanggapan-1", "terpenuhi", "Portal menyebut ke mana laporan warga dikirim."),
        *("", "kontak", "", "", None, False, "Pengelola portal contoh"),
    ),
    (
        *("tanggapan-2", "sebagian", "Yang belum terbit diakui, dan ada surat untuk memintanya."),
        *("", "belum-dipublikasikan permohonan-informasi", "", "", None, False, ""),
    ),
    (
        *("layanan-daring-1", "di-luar-jangkauan", "Pengurusan daring adalah layanan tersendiri di luar portal data."),
        *("", "", "", "", None, False, ""),
    ),
    (
        *("layanan-daring-2", "terpenuhi", "Tahap program dan pelakunya dijelaskan oleh badan publik."),
        *("tahap aktor", "", "", "", None, True, _OFFICE),
    ),
)


def openness_sheets() -> tuple[Sheet, Sheet]:
    """Return the conditions and the publishers."""
    asked = "Kosong: tidak disyaratkan."
    return (
        Sheet(
            "syarat-keterbukaan",
            "Syarat keterbukaan",
            "Conditions of openness",
            "Apa yang harus terbit agar sebuah parameter terpenuhi; statusnya dihitung portal.",
            (
                Column("kunci", "string", "Kunci", "Key", "Nama tetap baris.", "kunci", "", REQUIRED),
                Column("parameter", "string", "Parameter", "Parameter", "Kode parameter.", "parameter", "", REQUIRED),
                Column("status", "string", "Untuk status", "For status", "Yang dicapai.", "untuk-status", "", REQUIRED),
                Column("syarat", "string", "Syarat", "Condition", "Bunyinya.", "uraian", "", REQUIRED),
                Column("peran", "string", "Peran kolom", "Roles", asked, "syarat-peran"),
                Column("bagian", "string", "Bagian portal", "Parts of the portal", asked, "syarat-halaman"),
                Column("jenis", "string", "Jenis angka", "Kind of figure", asked, "jenis"),
                Column("tingkat", "string", "Tingkat wilayah", "Level", asked, "tingkat-wilayah"),
                Column("umur", "integer", "Umur paling lama", "Oldest age", asked, "umur-maksimum", "tahun"),
                Column(
                    "resmi", "boolean", "Harus resmi", "Official only", "Badan publik.", "harus-resmi", "", REQUIRED
                ),
                Column("oleh", "string", "Yang bisa memenuhi", "Who could meet it", asked, "penanggung-jawab"),
            ),
            tuple(
                (f"syarat-{number}", *words[:8], "true" if words[8] else "false", words[9])
                for number, words in enumerate(_CONDITIONS, 1)
            ),
            ("kunci",),
            ({"fields": "parameter", "reference": {"resource": "parameter", "fields": "parameter"}},),
        ),
        Sheet(
            "penerbit",
            "Penerbit",
            "Publishers",
            "Siapa yang menerbitkan angka, dan apakah ia badan publik.",
            (
                Column("penerbit", "string", "Penerbit", "Publisher", "Pembuka nama sumber.", "penerbit", "", REQUIRED),
                Column("golongan", "string", "Golongan", "Group", "Golongannya.", "golongan-penerbit", "", _GROUPS),
            ),
            ((SOURCE, "badan-publik"), ("Koran Contoh", "media")),
            ("penerbit",),
        ),
    )


_GROUPS = enumerated("badan-publik", "media", "peneliti")
