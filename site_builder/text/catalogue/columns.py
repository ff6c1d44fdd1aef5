"""Words for what frictionless accepts in columns, keys and tables, and readers could not use."""

from __future__ import annotations

from site_builder.model.words import Localized as L  # noqa: N817
from site_builder.text.catalogue.entry import Entry, Variant

COLUMNS = (
    Entry(
        "category-unknown",
        "cell",
        L("Bukan kategori yang terdaftar", "Not a category that is listed"),
        L(
            "$where berisi “$value”; kategori yang terdaftar: $limit.",
            "$where holds “$value”; the categories listed are: $limit.",
        ),
        L(
            'Tulis persis salah satunya$near, atau tambahkan ke "categories" kolom ini.',
            'Write exactly one of them$near, or add it to the "categories" of this column.',
        ),
        L(
            "Kategori menjadi legenda, saringan dan warna. Nilai yang tidak terdaftar tidak punya tempat di sana; "
            "biasanya ia salah ketik.",
            "Categories become legends, filters and colours. A value that is not listed has no place there; usually it "
            "is a slip of the pen.",
        ),
        samples={"value": "BSP", "limit": "BSPS, BSRS"},
    ),
    Entry(
        "category-twice",
        "descriptor",
        L("Kategori ganda", "A category twice"),
        L(
            "Kategori “$value” terdaftar dua kali pada kolom “$title”.",
            "Category “$value” is listed twice for column “$title”.",
        ),
        L("Hapus salah satunya.", "Delete one of them."),
        variants={
            "value": Variant(
                L(
                    "Kategori “$value” terdaftar dua kali pada kolom “$title”.",
                    "Category “$value” is listed twice for column “$title”.",
                ),
            ),
            "label": Variant(
                L(
                    "Dua kategori kolom “$title” berlabel sama, “$value”.",
                    "Two categories of column “$title” share the label “$value”.",
                ),
                L("Beri setiap kategori label sendiri.", "Give each category a label of its own."),
            ),
        },
        samples={"value": "BSPS"},
        is_warning=True,
    ),
    Entry(
        "cell-damage",
        "cell",
        L("Sel dirusak program lembar kerja", "A cell damaged by a spreadsheet"),
        L("$where berisi “$value”, bukan isi yang dimaksud.", "$where holds “$value”, which is not what was meant."),
        L(
            "Salin lagi isinya dari sumber. Sebelum menempel atau membuka berkas, atur format kolom menjadi Teks.",
            "Copy it from the source again. Format the column as text before you paste or open the file.",
        ),
        L(
            "Kolom teks menerima apa pun, jadi rumus, kode yang menjadi tanggal dan kode yang disingkat ikut terbit. "
            "Rumus juga dijalankan oleh program pembaca, karena itu tidak pernah diterbitkan.",
            "A column of text accepts anything, so formulas, codes that became dates and codes cut short get "
            "published. Formulas are also run by whoever opens the file, and are therefore never published.",
        ),
        variants={
            "formula-error": Variant(
                L(
                    "$where berisi “$value”: rumus di lembar kerja gagal.",
                    "$where holds “$value”: a formula of the spreadsheet failed.",
                ),
                L(
                    "Perbaiki rumusnya dan simpan lagi sebagai nilai; bila nilainya belum ada, kosongkan selnya.",
                    "Mend the formula and save its value again; where there is no value yet, leave the cell empty.",
                ),
                samples={"value": "#REF!"},
            ),
            "formula": Variant(
                L(
                    "$where berisi rumus “$value”, bukan hasilnya.",
                    "$where holds the formula “$value”, not its result.",
                ),
                L(
                    "Salin kolom itu, lalu Tempel Khusus, Nilai. Bila memang teks, jangan awali dengan =, +, - atau @.",
                    "Copy the column, then Paste Special, Values. Where it is text, do not begin it with =, +, - or @.",
                ),
                samples={"value": "=B2+B3"},
            ),
            "scientific": Variant(
                L(
                    "$where berisi “$value”: angka panjang yang disingkat, angka di belakangnya hilang.",
                    "$where holds “$value”: a long number cut short, its last digits are gone.",
                ),
                samples={"value": "1,6E+15"},
            ),
            "became-date": Variant(
                L(
                    "$where berisi “$value”: kode yang diubah menjadi tanggal.",
                    "$where holds “$value”: a code that was turned into a date.",
                ),
                samples={"value": "Okt-16"},
            ),
        },
        samples={"value": "#REF!"},
    ),
    Entry(
        "code-zeros",
        "cell",
        L("Kode mungkin kehilangan nol", "A code may have lost a zero"),
        L(
            "$where berisi “$value”, lebih pendek daripada kode lainnya: mungkin $write.",
            "$where holds “$value”, shorter than the other codes: perhaps $write.",
        ),
        L(
            "Tulis $write bila nolnya hilang di lembar kerja; atur format kolom menjadi Teks.",
            "Write $write where a spreadsheet dropped the zero; format the column as text.",
        ),
        samples={"value": "16.1", "write": "16.10"},
        is_warning=True,
    ),
    Entry(
        "text-padded",
        "cell",
        L("Spasi di awal atau akhir teks", "Blanks around a text"),
        L("$where berisi “$value”, diapit spasi.", "$where holds “$value”, with blanks around it."),
        L("Tulis “$write”, tanpa spasi di awal dan akhir.", "Write “$write”, without blanks around it."),
        L(
            "Bagi komputer “BSPS ” dan “BSPS” dua nilai yang berbeda: pengelompokan dan pencocokan kode gagal.",
            "To a machine “BSPS ” and “BSPS” are two values: grouping and matching of codes fail in silence.",
        ),
        samples={"value": "BSPS ", "write": "BSPS"},
        is_warning=True,
    ),
    Entry(
        "unique-key",
        "row",
        L("Kunci unik dipakai dua kali", "A unique key used twice"),
        L(
            "Baris $row mengulang “$value” (kolom $key), yang sudah ada di baris $first_row.",
            "Row $row repeats “$value” (column $key), which row $first_row already has.",
        ),
        L(
            "Perbaiki salah satunya, atau hapus baris yang ganda.",
            "Mend one of the two, or delete the double row.",
        ),
        L(
            "“uniqueKeys” di skema menyatakan bahwa gabungan kolom itu tidak pernah berulang. Bagian yang kosong tidak "
            "sama dengan apa pun. frictionless tidak memeriksanya; portal ini memeriksanya.",
            "“uniqueKeys” in the schema promise that these columns together never repeat. An empty part equals "
            "nothing. frictionless does not check it; this portal does.",
        ),
        variants={
            "unknown": Variant(
                L(
                    "“uniqueKeys” menyebut kolom “$value”, yang tidak ada di skema tabel “$resource”.",
                    "“uniqueKeys” names column “$value”, which the schema of table “$resource” lacks.",
                ),
                L("Sebutkan nama kolom yang ada$near.", "Name a column that is there$near."),
                samples={"value": "thn"},
            ),
        },
        samples={"value": "16.07.01, 2020", "key": "“kode”, “tahun”"},
    ),
    Entry(
        "rows-gone",
        "table",
        L("Semua baris hilang", "All rows are gone"),
        L(
            "Tabel “$resource” hanya berisi nama kolom, padahal yang sudah terbit berisi $before baris.",
            "Table “$resource” holds nothing but its column names, but $before rows are published.",
        ),
        L(
            "Kembalikan barisnya; mungkin ekspornya terputus. Bila tabelnya memang dihentikan, hapus dari descriptor.",
            "Bring the rows back; perhaps the export was cut off. Where the table has come to its end, take it out of "
            "the descriptor.",
        ),
        samples={"before": "21", "before_en": "21"},
    ),
    Entry(
        "table-empty",
        "table",
        L("Tabel tanpa baris", "A table without rows"),
        L("Tabel “$resource” tidak berisi baris satu pun.", "Table “$resource” holds not a single row."),
        L(
            "Isi tabelnya, atau hapus resource ini dari descriptor sampai datanya ada.",
            "Fill the table, or take the resource out of the descriptor until there is data.",
        ),
        is_warning=True,
    ),
)
