"""Words for what can be wrong with a table as a whole."""

from __future__ import annotations

from site_builder.model.words import Localized as L  # noqa: N817
from site_builder.text.catalogue.entry import Entry

_CHECK = L("Bandingkan berkas dengan sumbernya.", "Compare the file with its source.")

TABLES = (
    Entry(
        "table-error",
        "table",
        L("Tabel bermasalah", "A table has a problem"),
        L("Tabel ini tidak dapat diterima.", "This table cannot be accepted."),
        _CHECK,
    ),
    Entry(
        "field-count",
        "table",
        L("Banyak kolom berbeda", "The number of columns differs"),
        L(
            "Banyak kolom tidak sesuai descriptor: tertulis $expected_value, ternyata $found.",
            "The number of columns differs from the descriptor: it says $expected_value, found are $found.",
        ),
        _CHECK,
        samples={"expected_value": "4", "found": "3"},
    ),
    Entry(
        "row-count",
        "table",
        L("Banyak baris berbeda", "The number of rows differs"),
        L(
            "Banyak baris tidak sesuai descriptor: tertulis $expected_value, ternyata $found.",
            "The number of rows differs from the descriptor: it says $expected_value, found are $found.",
        ),
        _CHECK,
        samples={"expected_value": "21", "found": "20"},
    ),
    Entry(
        "table-dimensions",
        "table",
        L("Ukuran tabel tidak sesuai", "The size of a table is not as required"),
        L("Banyak baris atau kolom di luar yang disyaratkan.", "The number of rows or columns is not as required."),
        _CHECK,
    ),
    Entry(
        "deviated-value",
        "table",
        L("Nilai menyimpang", "A value far from the others"),
        L("Ada nilai yang jauh dari nilai lainnya.", "A value is far from the others."),
        _CHECK,
    ),
    Entry(
        "deviated-cell",
        "table",
        L("Sel menyimpang", "A cell far from the others"),
        L("Ada sel yang jauh lebih panjang dari lainnya.", "A cell is far longer than the others."),
        _CHECK,
    ),
    Entry(
        "required-value",
        "table",
        L("Nilai wajib tidak ada", "A required value is missing"),
        L("Nilai yang wajib ada tidak ditemukan.", "A required value was not found."),
        _CHECK,
    ),
    Entry(
        "reader-failure",
        "table",
        L("Pembaca tabel gagal", "The table reader failed"),
        L(
            "Tabel ini membuat pembaca gagal ($failure), jadi tidak dapat diperiksa.",
            "This table made the reader fail ($failure), so it could not be checked.",
        ),
        L(
            "Sederhanakan skemanya (pola, nilai unik, jenis) atau simpan ulang berkasnya; mohon laporkan juga.",
            "Simplify the schema (patterns, unique values, types) or save the file again; please report it too.",
        ),
        samples={"failure": "TypeError"},
    ),
)
