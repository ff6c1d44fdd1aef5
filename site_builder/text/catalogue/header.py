"""Words for what can be wrong with the names of columns."""

from __future__ import annotations

from site_builder.model.words import Localized as L  # noqa: N817
from site_builder.text.catalogue.entry import Entry, Variant

HEADER = (
    Entry(
        "header-error",
        "header",
        L("Baris nama kolom bermasalah", "The header has a problem"),
        L("Baris nama kolom tidak dapat dibaca.", "The header cannot be read."),
        L("Tulis satu nama di atas setiap kolom.", "Write one name above each column."),
        variants={
            "absent": Variant(
                L(
                    "Baris $row bukan nama kolom: tidak satu pun cocok dengan skema ($names).",
                    "Row $row holds no column names: none of them is in the schema ($names).",
                ),
                L(
                    'Sisipkan baris nama kolom di atas data, atau tulis "header": false pada dialect.',
                    'Insert the column names above the data, or write "header": false in the dialect.',
                ),
            ),
            "separator": Variant(
                L(
                    "Baris $row terbaca sebagai satu kolom, karena sel di berkas ini dipisahkan “$separator”.",
                    "Row $row reads as one column, because the cells of this file are separated by “$separator”.",
                ),
                L(
                    'Tulis "dialect": {"delimiter": "$separator"} pada resource ini, atau simpan lagi berkasnya dengan '
                    "pemisah yang tertulis di sana.",
                    'Write "dialect": {"delimiter": "$separator"} for this resource, or save the file with the '
                    "separator that is stated there.",
                ),
                samples={"separator": ";", "row": "1"},
            ),
            "below": Variant(
                L(
                    "Nama kolom baru ada di baris $row; di atasnya ada $above baris lain.",
                    "The column names stand in row $row only; $above other rows are above them.",
                ),
                L(
                    "Hapus baris di atas nama kolom; judul dan keterangan tempatnya di descriptor. Bila barisnya harus "
                    'tetap ada, tulis "dialect": {"headerRows": [$row]}.',
                    "Delete the rows above the column names; titles and notes belong into the descriptor. Where they "
                    'must stay, write "dialect": {"headerRows": [$row]}.',
                ),
                samples={"row": "3", "above": "2"},
            ),
        },
        samples={"names": "kode, jumlah", "row": "1"},
    ),
    Entry(
        "blank-header",
        "header",
        L("Nama kolom tidak ada", "There are no column names"),
        L("Baris nama kolom kosong.", "The header is empty."),
        L("Tulis satu nama di atas setiap kolom.", "Write one name above each column."),
    ),
    Entry(
        "unmatched-header",
        "header",
        L("Tidak ada kolom yang dikenal", "No column is known"),
        L(
            "Tidak satu pun nama kolom ada di skema ($names).",
            "None of the column names is in the schema ($names).",
        ),
        L("Samakan nama kolom dengan skema.", "Make the column names match the schema."),
        samples={"names": "kode, jumlah"},
    ),
    Entry(
        "label-error",
        "header",
        L("Nama kolom bermasalah", "A column name has a problem"),
        L("$where: nama kolom “$value” tidak dapat diterima.", "$where: the column name “$value” cannot be accepted."),
        L("Samakan dengan nama di skema.", "Make it match the schema."),
        samples={"value": "jumlh"},
    ),
    Entry(
        "missing-label",
        "header",
        L("Kolom tidak ada", "A column is missing"),
        L(
            "Kolom “$field” ada di skema, tetapi tidak ada di berkas.",
            "Column “$field” is in the schema, but not in the file.",
        ),
        L(
            "Tambahkan kolom itu ke berkas, atau hapus dari skema bila tidak dipakai lagi.",
            "Add the column to the file, or take it out of the schema where it is no longer used.",
        ),
    ),
    Entry(
        "extra-label",
        "header",
        L("Kolom tidak dikenal", "An unknown column"),
        L(
            "$cell: kolom “$value” ada di berkas, tetapi tidak ada di skema.",
            "$cell: column “$value” is in the file, but not in the schema.",
        ),
        L(
            "Jelaskan kolom itu di skema, atau hapus dari berkas. Kolom tanpa penjelasan tidak diterbitkan.",
            "Describe the column in the schema, or take it out of the file. Undescribed columns are not published.",
        ),
        samples={"value": "catatan"},
    ),
    Entry(
        "blank-label",
        "header",
        L("Kolom tanpa nama", "A column without a name"),
        L("$cell kosong: kolom ini tidak punya nama.", "$cell is empty: this column has no name."),
        L(
            "Tulis nama kolomnya$expected_name, atau hapus kolom itu. Bila sel judulnya digabung di Excel, beri "
            "tiap kolom nama sendiri di satu baris.",
            "Write its name$expected_name, or delete the column. Where cells of the header were merged in Excel, give "
            "each column a name of its own, in one row.",
        ),
        variants={
            "trailing": Variant(
                L(
                    "Mulai $cell ada $count kolom tanpa nama dan tanpa isi.",
                    "From $cell on there are $count columns without names and without cells.",
                ),
                L(
                    "Hapus kolom kosong di kanan tabel, lalu simpan lagi.",
                    "Delete the empty columns to the right of the table, and save it again.",
                ),
                samples={"count": "2"},
            ),
        },
    ),
    Entry(
        "label-padded",
        "header",
        L("Spasi di sekitar nama kolom", "Blanks around a column name"),
        L("$cell: nama kolom “$value” diapit spasi.", "$cell: the column name “$value” has blanks around it."),
        L("Tulis “$field”, tanpa spasi.", "Write “$field”, without blanks."),
        L(
            "Spasi tidak tampak, tetapi bagi kebanyakan program “jumlah ” dan “jumlah” adalah dua kolom yang berbeda.",
            "Blanks cannot be seen, but to most programs “jumlah ” and “jumlah” are two different columns.",
        ),
        samples={"value": "jumlah "},
        is_warning=True,
    ),
    Entry(
        "duplicate-label",
        "header",
        L("Nama kolom ganda", "A column name twice"),
        L(
            "$cell: nama kolom “$value” sudah dipakai di $first_cell.",
            "$cell: the column name “$value” is already used in $first_cell.",
        ),
        L("Beri nama lain pada salah satunya.", "Give one of them another name."),
        samples={"value": "jumlah"},
    ),
    Entry(
        "incorrect-label",
        "header",
        L("Nama kolom tidak sesuai skema", "A column name differs from the schema"),
        L(
            "$cell berisi nama kolom “$value”; menurut skema seharusnya “$field”.",
            "$cell holds the column name “$value”; the schema says “$field”.",
        ),
        L(
            "Tulis persis “$field”, atau perbaiki nama di skema.",
            "Write exactly “$field”, or mend the name in the schema.",
        ),
        variants={
            "spelling": Variant(
                L(
                    "Nama kolom ditulis “$labels”; menurut skema “$names”.",
                    "The column names are written “$labels”; the schema says “$names”.",
                ),
                L(
                    "Samakan huruf besar, spasi dan tandanya dengan skema.",
                    "Use the same capitals, blanks and signs as the schema.",
                ),
                samples={"labels": "Kode, Jumlah Rumah", "names": "kode, jumlah_rumah"},
            ),
            "order": Variant(
                L(
                    "Urutan kolom berbeda dari skema: di $cell ada “$value”, seharusnya “$field”.",
                    "The columns stand in another order than the schema: $cell holds “$value”, expected is “$field”.",
                ),
                L(
                    'Samakan urutannya, atau tulis "fieldsMatch": "equal" pada skema (Data Package v2) agar urutan '
                    "bebas.",
                    'Use the same order, or write "fieldsMatch": "equal" in the schema (Data Package v2) to allow any.',
                ),
            ),
        },
        samples={"value": "jumlh"},
    ),
)
