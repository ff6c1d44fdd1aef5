"""Words for what can be wrong with one cell."""

from __future__ import annotations

from site_builder.model.words import Localized as L  # noqa: N817 (the pages of a catalogue are read as pairs)
from site_builder.text.catalogue.entry import Entry, Variant
from site_builder.text.catalogue.habits import HABITS

_EMPTY_INSTEAD = L(
    "Tulis $expected, misalnya $example. Bila nilainya memang belum ada, kosongkan selnya.",
    "Write $expected, such as $example. Where there is no value yet, leave the cell empty.",
)

CELLS = (
    Entry(
        "cell-error",
        "cell",
        L("Sel bermasalah", "A cell has a problem"),
        L("$where berisi “$value”, yang tidak dapat diterima.", "$where holds “$value”, which cannot be accepted."),
        L("Perbaiki isi sel itu.", "Mend the cell."),
    ),
    Entry(
        "type-error",
        "cell",
        L("Isi sel tidak sesuai jenis kolom", "A cell does not fit the type of its column"),
        L("$where berisi “$value”; yang diharapkan $expected.", "$where holds “$value”; expected is $expected."),
        _EMPTY_INSTEAD,
        L(
            "Skema menetapkan jenis setiap kolom. Sel yang tidak dapat dibaca sebagai jenis itu membuat jumlah, grafik "
            "dan unduhan keliru, jadi paket tidak diterbitkan sampai sel itu diperbaiki.",
            "The schema gives each column a type. A cell that cannot be read as that type would make sums, charts and "
            "downloads wrong, so the package is not published until it is mended.",
        ),
        variants={
            "number": Variant(
                L(
                    "$where berisi “$value”; yang diharapkan $expected.",
                    "$where holds “$value”; expected is $expected.",
                ),
                L(
                    "Tulis angkanya saja, misalnya $example: tanpa titik ribuan, tanpa Rp atau %, tanpa satuan. Bila "
                    "nilainya memang belum ada, kosongkan selnya.",
                    "Write the number alone, such as $example: no thousands separator, no currency or %, no unit. "
                    "Where there is no value yet, leave the cell empty.",
                ),
            ),
            "year": Variant(
                L(
                    "$where berisi “$value”; yang diharapkan tanggal dalam bentuk TTTT-BB-HH.",
                    "$where holds “$value”; expected is a date in the form YYYY-MM-DD.",
                ),
                L(
                    'Bila kolom ini memang berisi tahun, tulis "type": "year" di skema; bila tidak, lengkapi '
                    "tanggalnya, misalnya 2024-02-26.",
                    'Where the column does hold years, write "type": "year" in the schema; else complete the date, '
                    "such as 2024-02-26.",
                ),
                samples={"value": "2023"},
            ),
            "calendar": Variant(
                L(
                    "$where berisi “$value”, tanggal yang tidak ada di kalender.",
                    "$where holds “$value”, a day that no calendar has.",
                ),
                L(
                    "Periksa hari dan bulannya: bulan 01 sampai 12, hari sampai akhir bulan itu.",
                    "Check day and month: months 01 to 12, days up to the end of that month.",
                ),
                samples={"value": "2023-02-29"},
            ),
            "native": Variant(
                L(
                    "$where berisi $value sebagai angka atau tanggal, padahal kolom ini berjenis teks.",
                    "$where holds $value as a number or date, but this column holds text.",
                ),
                L(
                    "Jadikan sel itu teks (di Excel: Format Sel, Teks), agar nol di depan tidak hilang.",
                    "Make the cell text (in Excel: Format Cells, Text), so that leading zeros are not lost.",
                ),
                samples={"value": "1607"},
            ),
            "item": Variant(
                L(
                    "$where berisi “$value”; setiap butir daftarnya harus $expected.",
                    "$where holds “$value”; every item of its list must be $expected.",
                ),
                L("Periksa butir demi butir, juga koma di akhir.", "Check item by item, a trailing comma too."),
            ),
            **HABITS,
        },
    ),
    Entry(
        "constraint-error",
        "cell",
        L("Isi sel melanggar batas kolom", "A cell breaks a constraint of its column"),
        L(
            "$where berisi “$value”, di luar aturan kolom ($constraint: $limit).",
            "$where holds “$value”, against the rule of the column ($constraint: $limit).",
        ),
        L(
            "Perbaiki selnya, atau ubah aturan di skema bila nilainya memang benar.",
            "Mend the cell, or change the rule in the schema where the value is right.",
        ),
        L(
            "“constraints” di skema menyatakan nilai apa yang masuk akal untuk sebuah kolom.",
            "“constraints” in the schema say which values make sense in a column.",
        ),
        samples={"value": "-1", "constraint": "minimum", "limit": "0"},
        variants={
            "required": Variant(
                L("$where kosong, padahal kolom ini wajib diisi.", "$where is empty, but this column must be filled."),
                L("Isi sel itu.", "Fill the cell."),
            ),
            "enum": Variant(
                L(
                    "$where berisi “$value”; pilihannya hanya: $limit.",
                    "$where holds “$value”; the only choices are: $limit.",
                ),
                L("Tulis persis salah satu pilihan itu$near.", "Write exactly one of them$near."),
                samples={"value": "BSP", "limit": "BSPS, BSRS"},
            ),
            "pattern": Variant(
                L(
                    "$where berisi “$value”, tidak sesuai pola kolom ($limit).",
                    "$where holds “$value”, which does not match the pattern of the column ($limit).",
                ),
                L(
                    "Tulis menurut pola itu: perhatikan titik, huruf besar dan banyaknya angka.",
                    "Follow the pattern: mind points, capitals and the number of digits.",
                ),
                samples={"value": "1607", "limit": "\\d\\d\\.\\d\\d"},
            ),
            "zeros": Variant(
                L(
                    "$where berisi “$value”; nol di depannya hilang.",
                    "$where holds “$value”; the zeros in front of it are lost.",
                ),
                L(
                    "Tulis $write. Di lembar kerja, jadikan format kolom Teks sebelum mengisi atau membuka berkas.",
                    "Write $write. In a spreadsheet, format the column as text before you fill it or open the file.",
                ),
                samples={"value": "101", "write": "0101"},
            ),
            "minimum": Variant(
                L(
                    "$where berisi $value, kurang dari batas bawah $limit.",
                    "$where holds $value, below the minimum $limit.",
                ),
                samples={"value": "-1", "limit": "0"},
            ),
            "maximum": Variant(
                L(
                    "$where berisi $value, lebih dari batas atas $limit.",
                    "$where holds $value, above the maximum $limit.",
                ),
                samples={"value": "101", "limit": "100"},
            ),
            "exclusiveMinimum": Variant(
                L(
                    "$where berisi $value; harus lebih dari $limit.",
                    "$where holds $value; it must be more than $limit.",
                ),
                samples={"value": "0", "limit": "0"},
            ),
            "exclusiveMaximum": Variant(
                L(
                    "$where berisi $value; harus kurang dari $limit.",
                    "$where holds $value; it must be less than $limit.",
                ),
                samples={"value": "100", "limit": "100"},
            ),
            "minLength": Variant(
                L(
                    "$where berisi “$value”, lebih pendek dari $limit huruf.",
                    "$where holds “$value”, shorter than $limit characters.",
                ),
                samples={"value": "16", "limit": "5"},
            ),
            "maxLength": Variant(
                L(
                    "$where berisi “$value”, lebih panjang dari $limit huruf.",
                    "$where holds “$value”, longer than $limit characters.",
                ),
                samples={"value": "16.07.01.2001", "limit": "8"},
            ),
        },
    ),
    Entry(
        "unique-error",
        "cell",
        L("Nilai ganda di kolom yang harus unik", "A value twice in a column of unique values"),
        L(
            "$where berisi “$value”, yang sudah ada di baris $first_row.",
            "$where holds “$value”, which row $first_row already holds.",
        ),
        L("Perbaiki salah satunya, atau hapus baris yang ganda.", "Mend one of the two, or delete the double row."),
    ),
    Entry(
        "extra-cell",
        "cell",
        L("Baris berisi terlalu banyak sel", "A row has too many cells"),
        L(
            "Baris $row berisi $found sel, padahal ada $expected_count kolom.",
            "Row $row has $found cells, but there are $expected_count columns.",
        ),
        L(
            "Biasanya ada koma di dalam teks atau angka: apit teks itu dengan tanda kutip dua, dan tulis desimal "
            "dengan titik.",
            "Usually a comma inside a text or number: put that text in double quotes, and write decimals with a point.",
        ),
        variants={
            "empty": Variant(
                L(
                    "Baris $row berakhir dengan $surplus sel kosong yang berlebih.",
                    "Row $row ends with $surplus empty cells too many.",
                ),
                L("Hapus koma di akhir baris itu.", "Delete the commas at the end of that row."),
            ),
            "every": Variant(
                L(
                    "Semua baris berisi $found sel, padahal hanya ada $expected_count nama kolom.",
                    "All rows have $found cells, but there are only $expected_count column names.",
                ),
                L(
                    "Bila ada desimal dengan koma (88,5), tulis dengan titik (88.5): koma memisahkan sel. Bila "
                    "kolomnya memang ada, tulis namanya di baris nama kolom dan di skema, atau hapus kolom itu.",
                    "Where decimals have a comma (88,5), write a point (88.5): the comma separates cells. Where the "
                    "column is meant, write its name into the header and the schema, or delete it.",
                ),
            ),
            "every-empty": Variant(
                L(
                    "Semua baris berakhir dengan $surplus sel kosong yang berlebih.",
                    "All rows end with $surplus empty cells too many.",
                ),
                L(
                    "Hapus kolom kosong di kanan tabel, lalu simpan lagi sebagai CSV.",
                    "Delete the empty columns to the right of the table, and save it as CSV again.",
                ),
            ),
            "curly": Variant(
                L(
                    "Baris $row berisi $found sel, padahal ada $expected_count kolom: koma di dalam tanda kutip miring "
                    "(“ ”) ikut memisahkan sel.",
                    "Row $row has $found cells, but there are $expected_count columns: commas inside curly quotes "
                    "(“ ”) separate cells too.",
                ),
                L(
                    'Ganti tanda kutip miring dengan tanda kutip lurus ("), satu-satunya yang dikenal CSV.',
                    'Replace the curly quotes by straight ones ("), the only ones that CSV knows.',
                ),
            ),
        },
        samples={"found": "5", "expected_count": "4", "surplus": "2"},
    ),
    Entry(
        "missing-cell",
        "cell",
        L("Baris berisi terlalu sedikit sel", "A row has too few cells"),
        L(
            "Baris $row berisi $found sel, padahal ada $expected_count kolom; yang pertama hilang “$title”.",
            "Row $row has $found cells, but there are $expected_count columns; the first one missing is “$title”.",
        ),
        L(
            "Lengkapi barisnya; untuk nilai yang belum ada, tulis pemisahnya saja.",
            "Complete the row; for a value that is not there yet, write its separator only.",
        ),
        samples={"found": "2", "expected_count": "4"},
        variants={
            "every": Variant(
                L(
                    "Semua baris berisi $found sel, padahal ada $expected_count nama kolom.",
                    "All rows have $found cells, but there are $expected_count column names.",
                ),
                L(
                    "Hapus nama kolom yang tidak punya isi, atau lengkapi setiap baris.",
                    "Delete the column names without cells, or complete every row.",
                ),
            ),
            "every-quote": Variant(
                L(
                    "Semua baris berisi $found sel, padahal ada $expected_count nama kolom.",
                    "All rows have $found cells, but there are $expected_count column names.",
                ),
            ),
            "quote": Variant(
                L(
                    "Baris $row berisi $found sel, bukan $expected_count: sel terakhirnya memuat baris di bawahnya.",
                    "Row $row has $found cells, not $expected_count: its last one holds the lines below it.",
                ),
                L(
                    "Cari tanda kutip dua yang tidak ditutup di baris itu. Kutip di dalam teks ditulis dua kali.",
                    "Look for a quotation mark that is not closed in that row. Quotes inside a text are written twice.",
                ),
                samples={"found": "1", "expected_count": "4"},
            ),
        },
    ),
    Entry(
        "number-not-finite",
        "cell",
        L("Bukan angka yang dapat dihitung", "Not a number to reckon with"),
        L(
            "$where berisi “$value”, yang tidak dapat dijumlahkan atau digambar.",
            "$where holds “$value”, which cannot be added up or drawn.",
        ),
        L("Kosongkan selnya bila nilainya tidak ada.", "Leave the cell empty where there is no value."),
        L(
            "NaN dan Infinity diterima oleh standar, tetapi merusak setiap jumlah. Begitu pula angka dengan lebih dari "
            "300 digit.",
            "NaN and Infinity are accepted by the standard, but ruin every sum. So do numbers of more than 300 digits.",
        ),
        samples={"value": "NaN"},
    ),
    Entry(
        "truncated-value",
        "cell",
        L("Isi sel mungkin terpotong", "A cell may be cut off"),
        L(
            "$where berisi “$value”, yang panjangnya tepat di batas program lain.",
            "$where holds “$value”, exactly as long as other software allows.",
        ),
        L("Bandingkan dengan sumber aslinya.", "Compare with the source."),
    ),
    Entry(
        "forbidden-value",
        "cell",
        L("Nilai yang dilarang", "A forbidden value"),
        L("$where berisi “$value”, nilai yang dilarang.", "$where holds “$value”, a forbidden value."),
        L("Ganti dengan nilai yang benar.", "Write the right value instead."),
    ),
    Entry(
        "sequential-value",
        "cell",
        L("Urutan terputus", "A broken sequence"),
        L("$where berisi “$value”, di luar urutan.", "$where holds “$value”, out of sequence."),
        L("Periksa apakah ada baris yang hilang.", "Check whether a row is missing."),
    ),
    Entry(
        "ascii-value",
        "cell",
        L("Huruf di luar ASCII", "A character beyond ASCII"),
        L(
            "$where berisi “$value”, dengan huruf di luar ASCII.",
            "$where holds “$value”, with a character beyond ASCII.",
        ),
        L("Tulis dengan huruf dan angka biasa.", "Write plain letters and digits."),
    ),
)
