"""Words for what can be wrong with a row: empty, double, a key that leads nowhere."""

from __future__ import annotations

from site_builder.model.words import Localized as L  # noqa: N817
from site_builder.text.catalogue.entry import Entry, Variant

ROWS = (
    Entry(
        "row-error",
        "row",
        L("Baris bermasalah", "A row has a problem"),
        L("Baris $row tidak dapat diterima.", "Row $row cannot be accepted."),
        L("Periksa baris itu.", "Check that row."),
    ),
    Entry(
        "blank-row",
        "row",
        L("Baris kosong", "An empty row"),
        L("Baris $row kosong.", "Row $row is empty."),
        L("Hapus baris kosong itu.", "Delete the empty row."),
        variants={
            "range": Variant(
                L("Baris $row sampai $last_row kosong.", "Rows $row to $last_row are empty."),
                L("Hapus semua baris kosong itu.", "Delete all of them."),
            )
        },
    ),
    Entry(
        "primary-key",
        "row",
        L("Kunci utama ganda", "A primary key twice"),
        L(
            "Baris $row memakai kunci “$value” (kolom $key) yang sudah dipakai baris $first_row.",
            "Row $row uses the key “$value” (column $key) that row $first_row already uses.",
        ),
        L(
            "Setiap baris perlu kunci sendiri: perbaiki salah satunya, atau hapus baris yang ganda.",
            "Each row needs a key of its own: mend one of the two, or delete the double row.",
        ),
        variants={
            "empty": Variant(
                L("Baris $row tidak punya kunci: kolom $key kosong.", "Row $row has no key: column $key is empty."),
                L("Isi kuncinya, atau hapus baris itu.", "Fill in the key, or delete the row."),
            ),
            "part": Variant(
                L(
                    "Baris $row: sebagian kuncinya kosong (kolom $key).",
                    "Row $row: a part of its key is empty (column $key).",
                ),
                L(
                    "Isi kuncinya. Bila kolom itu memang boleh kosong, keluarkan dari “primaryKey”.",
                    "Fill it in. Where the column may be empty, take it out of “primaryKey”.",
                ),
            ),
        },
        samples={"value": "16.07.01", "key": "“kode”"},
    ),
    Entry(
        "foreign-key",
        "row",
        L("Rujukan tidak ditemukan", "A reference leads nowhere"),
        L(
            "$where berisi “$value”, yang tidak ada di tabel “$reference” (kolom $reference_key).",
            "$where holds “$value”, which is not in table “$reference” (column $reference_key).",
        ),
        L(
            "Perbaiki kodenya$near, atau tambahkan baris itu di tabel “$reference”.",
            "Mend the code$near, or add that row to table “$reference”.",
        ),
        variants={
            "type": Variant(
                L(
                    "Kolom “$value” berjenis $own, tetapi kolom “$other” di tabel “$reference” berjenis $wanted: tidak "
                    "satu pun nilainya dapat cocok.",
                    "Column “$value” is of type $own, but column “$other” of table “$reference” is of type $wanted: no "
                    "value of it can ever match.",
                ),
                L(
                    'Samakan "type" kedua kolom di skema; kode sebaiknya "string".',
                    'Give both columns the same "type" in the schema; codes are best "string".',
                ),
                samples={"value": "kode", "own": "string", "other": "kode", "wanted": "integer"},
            ),
        },
        samples={"value": "16.07.99", "reference": "kecamatan", "reference_key": "“kode”"},
    ),
    Entry(
        "duplicate-row",
        "row",
        L("Baris ganda", "A row twice"),
        L(
            "Baris $row sama persis dengan baris $first_row.",
            "Row $row is exactly the same as row $first_row.",
        ),
        L(
            "Hapus salah satunya bila memang tertulis dua kali; bila sengaja, tambahkan kolom yang membedakannya.",
            "Delete one where it was written twice; where it is meant, add a column that tells them apart.",
        ),
        L(
            "Baris yang tertulis dua kali membuat jumlah terlalu besar. Temuan ini hanya muncul di tabel tanpa kunci "
            "utama.",
            "A row written twice makes sums too large. This finding appears only in tables without a primary key.",
        ),
        is_warning=True,
    ),
    Entry(
        "quote-error",
        "row",
        L("Tanda kutip keliru", "Quotation marks gone wrong"),
        L("Baris $row: tanda kutipnya keliru.", "Row $row: its quotation marks are wrong."),
        L(
            'Di dalam sel yang diapit tanda kutip, tulis kutip dua kali: "Desa ""Maju"" Jaya".',
            'Inside a cell in quotation marks write each of them twice: "Desa ""Maju"" Jaya".',
        ),
        L(
            "Tanda kutip yang tidak ditutup menelan semua baris di bawahnya ke dalam satu sel, tanpa pesan apa pun. "
            "Karena itu tabel seperti ini tidak dibaca lebih jauh.",
            "A quotation mark that is not closed swallows all rows below it into one cell, and nothing says so. Such a "
            "table is therefore not read any further.",
        ),
        variants={
            "open": Variant(
                L(
                    "Baris $row: tanda kutip yang dibuka di sini tidak ditutup di baris yang sama, sehingga baris di "
                    "bawahnya ikut tertelan.",
                    "Row $row: a quotation mark that is opened here is not closed and swallows the rows below.",
                ),
                L(
                    "Tutup tanda kutip itu, atau hapus bila tidak perlu. Kutip di dalam teks ditulis dua kali.",
                    "Close the quotation mark, or delete it. Quotes inside a text are written twice.",
                ),
                samples={"row": "7"},
            ),
            "stray": Variant(
                L(
                    "Baris $row: di belakang tanda kutip penutup masih ada teks.",
                    "Row $row: text stands behind a closing quotation mark.",
                ),
                samples={"row": "7"},
            ),
        },
        samples={"row": "7"},
    ),
    Entry(
        "stray-row",
        "row",
        L("Baris yang bukan data", "A row that is no data"),
        L("Baris $row (“$value”) bukan data.", "Row $row (“$value”) is no data."),
        L("Hapus baris itu dari berkas.", "Delete that row from the file."),
        L(
            "Setiap baris di bawah nama kolom dibaca sebagai data. Baris jumlah membuat setiap jumlah dua kali lipat, "
            "catatan dan satuan menjadi baris kosong atau keliru.",
            "Every row below the column names is read as data. A total doubles every sum; notes and units become empty "
            "or wrong rows.",
        ),
        variants={
            "header": Variant(
                L("Baris $row mengulang nama-nama kolom.", "Row $row repeats the names of the columns."),
                L(
                    "Hapus baris itu; biasanya sisa dua berkas yang disambung.",
                    "Delete that row; usually it is left from joining two files.",
                ),
            ),
            "units": Variant(
                L("Baris $row berisi satuan, bukan data.", "Row $row holds units, no data."),
                L(
                    'Hapus baris itu, dan tulis satuannya di "unit" setiap kolom pada skema.',
                    'Delete that row, and write the units into the "unit" of each column in the schema.',
                ),
            ),
            "numbers": Variant(
                L("Baris $row berisi nomor kolom, bukan data.", "Row $row numbers the columns and is no data."),
            ),
            "total": Variant(
                L(
                    "Baris $row (“$value”) merangkum baris di atasnya.",
                    "Row $row (“$value”) sums up the rows above.",
                ),
                L(
                    "Hapus baris itu: siapa pun yang menjumlahkan kolom ini akan menghitung semuanya dua kali.",
                    "Delete that row: whoever adds up the column would count everything twice.",
                ),
                samples={"value": "Jumlah", "row": "23"},
            ),
            "note": Variant(
                L("Baris $row berisi catatan, bukan data.", "Row $row holds a note, no data."),
                L(
                    'Hapus baris itu, dan tulis catatannya di "description" atau "sources" pada descriptor.',
                    'Delete that row, and write the note into "description" or "sources" of the descriptor.',
                ),
                samples={"value": "Sumber: dinas", "row": "24"},
            ),
        },
        samples={"value": "Jumlah"},
    ),
    Entry(
        "row-constraint",
        "row",
        L("Baris melanggar aturan", "A row breaks a rule"),
        L("Baris $row melanggar aturan baris.", "Row $row breaks a rule for rows."),
        L("Periksa nilai-nilai di baris itu.", "Check the values of that row."),
    ),
)
