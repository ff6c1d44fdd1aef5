"""Words for what can be wrong with a table as a whole."""

from __future__ import annotations

from site_builder.model.words import Localized as L  # noqa: N817
from site_builder.text.catalogue.entry import Entry

_CHECK = L("Bandingkan berkas dengan sumbernya.", "Compare the file with its source.")

_CEILING = L(
    "Batas ukuran menjaga agar satu berkas yang keliru tidak menghabiskan ingatan komputer, dan agar setiap program "
    "lembar kerja dapat membuka hasilnya. Setiap batas adalah pengaturan portal (docs/settings.md).",
    "Ceilings keep one wrong file from using up the memory of a computer, and see to it that every spreadsheet program "
    "can open what goes out. Each of them is a setting of the portal (docs/settings.md).",
)
_SPLIT = L(
    "Bagi menjadi beberapa berkas, misalnya per tahun; atau naikkan $setting di content/site.toml.",
    "Split it into several files, by year for example; or raise $setting in content/site.toml.",
)

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
    Entry(
        "too-many-rows",
        "table",
        L("Terlalu banyak baris", "Too many rows"),
        L(
            "Tabel ini berisi $found baris, padahal batasnya $limit; isinya tidak diperiksa.",
            "This table has $found rows, but the limit is $limit; it was not checked.",
        ),
        _SPLIT,
        _CEILING,
        samples={"found": "2.000.001", "limit": "2.000.000", "setting": "max_rows"},
    ),
    Entry(
        "too-many-columns",
        "table",
        L("Terlalu banyak kolom", "Too many columns"),
        L(
            "Baris $row berisi $found kolom, padahal batasnya $limit; isinya tidak diperiksa.",
            "Row $row has $found columns, but the limit is $limit; it was not checked.",
        ),
        L(
            "Susun memanjang: satu baris per angka, dengan kolom jenis dan nilai; atau naikkan $setting di "
            "content/site.toml.",
            "Write it long: one row a figure, with columns for its kind and its value; or raise $setting in "
            "content/site.toml.",
        ),
        _CEILING,
        samples={"found": "501", "limit": "500", "setting": "max_columns"},
    ),
    Entry(
        "cell-too-long",
        "table",
        L("Sel terlalu panjang", "A cell is too long"),
        L(
            "Sel $cell memuat $found karakter, padahal batasnya $limit; isinya tidak diperiksa.",
            "Cell $cell holds $found characters, but the limit is $limit; the table was not checked.",
        ),
        L(
            "Periksa tanda kutip yang tidak ditutup; teks yang memang panjang sebaiknya berkas tersendiri. Batasnya "
            "pengaturan $setting di content/site.toml.",
            "Look for a quotation mark that is not closed; a text that really is so long should be a file of its own. "
            "The limit is the setting $setting in content/site.toml.",
        ),
        _CEILING,
        samples={"found": "40.000", "limit": "32.767", "setting": "max_cell_characters"},
    ),
)
