"""Words for silent emptiness: misspelled names, files that nothing names, columns and indicators without data."""

from __future__ import annotations

from site_builder.model.words import Localized as L  # noqa: N817
from site_builder.text.catalogue.entry import Entry, Variant

_OWN_WORDS = L(
    "Properti sendiri boleh ditambahkan, jadi salah ketik tidak ditolak standar: ia hanya tidak berlaku, tanpa suara. "
    "Yang dilaporkan hanya nama yang hampir sama dengan nama yang dikenal.",
    "Everybody may add properties, so the standard refuses no slip of the pen: it merely has no effect, in silence. "
    "Only names that are nearly known ones are told.",
)

EMPTINESS = (
    Entry(
        "property-unknown",
        "descriptor",
        L("Nama properti tampaknya salah ketik", "The name of a property looks misspelled"),
        L(
            "“$property” tidak dikenal, jadi tidak berlaku; yang dikenal “$meant”.",
            "“$property” is not known and has no effect; known is “$meant”.",
        ),
        L(
            "Ganti namanya menjadi “$meant”. Bila memang properti Anda sendiri, beri nama yang lebih berbeda.",
            "Rename it “$meant”. If it is a property of your own, give it a name less alike.",
        ),
        _OWN_WORDS,
        variants={
            "misplaced": Variant(
                L(
                    "“$property” salah tempat, jadi tidak berlaku; tempatnya di “$target”.",
                    "“$property” stands in the wrong place and has no effect; its place is “$target”.",
                ),
                L("Pindahkan ke “$target”.", "Move it to “$target”."),
                {"property": "resources[0].primaryKey", "target": "resources[0].schema"},
            ),
        },
        samples={"property": "licences", "meant": "licenses"},
        is_warning=True,
    ),
    Entry(
        "role-unknown",
        "rule",
        L("Peran kolom tampaknya salah ketik", "The role of a column looks misspelled"),
        L(
            "Peran kolom “$title” tidak dikenal: “$value”.",
            "The role of column “$title” (rdfType) is not known: “$value”.",
        ),
        L(
            "Tulis “$meant”. Daftar peran ada di docs/roles.md.",
            "Write “$meant”. All roles stand in docs/roles.md.",
        ),
        L(
            "Halaman, grafik dan perhitungan mencari kolom menurut perannya. Peran yang salah tulis membuat kolom itu "
            "tidak dipakai, tanpa suara.",
            "Pages, charts and sums look up columns by their roles. With a misspelled role a column is not used, in "
            "silence.",
        ),
        variants={
            "own": Variant(
                L(
                    "Peran kolom “$title” berawalan seperti peran portal ini, tetapi tidak ada: “$value”.",
                    "The role of column “$title” (rdfType) begins like those of this portal, but there is no “$value”.",
                ),
                L(
                    "Pilih peran dari docs/roles.md, atau hapus rdfType.",
                    "Choose a role of docs/roles.md, or take rdfType out.",
                ),
            ),
        },
        samples={"title": "Jumlah rumah", "value": "https://rumah-terbuka.example/peran#stock", "meant": "…#stok"},
        is_warning=True,
    ),
    Entry(
        "file-unnamed",
        "file",
        L("Berkas tidak disebut", "A file that nothing names"),
        L(
            "Berkas “$value” tidak disebut paket ini, jadi tidak terbit.",
            "File “$value” is named by no resource, so it is not published.",
        ),
        L(
            'Tambahkan ke "resources" di descriptor$near, atau pindahkan dari folder data/.',
            'Add it to "resources" in the descriptor$near, or move it out of the folder data/.',
        ),
        L(
            "Hanya berkas yang disebut paketnya yang terbit. Berkas lain di folder data/ biasanya terlupa: tabel tahun "
            "baru, atau bagian kedua. Berkas README dan berkas tersembunyi boleh ada.",
            "All that is published is named in the descriptor. Another file in data/ was probably forgotten: the table "
            "of a new year, or a second part. README files and hidden files may lie there.",
        ),
        variants={
            "many": Variant(
                L(
                    "$count berkas di folder data/ tidak disebut paket ini, jadi tidak terbit: $files",
                    "$count files in the folder data/ are named by no resource, so they are not published: $files",
                ),
                L(
                    'Tambahkan ke "resources" di descriptor, atau pindahkan dari folder data/.',
                    'Add them to "resources" in the descriptor, or move them out of the folder data/.',
                ),
                {"count": "12", "files": "data/2019.csv, data/2020.csv, …"},
            ),
        },
        samples={"value": "data/stok-2025.csv"},
        is_warning=True,
    ),
    Entry(
        "descriptor-second",
        "file",
        L("Dua descriptor di satu folder", "Two descriptors in one folder"),
        L("“$value” tidak dibaca, karena ada “$first”.", "“$value” is not read, because there is “$first”."),
        L("Hapus salah satu.", "Take one of them away."),
        samples={"value": "datapackage.yaml", "first": "datapackage.json"},
        is_warning=True,
    ),
    Entry(
        "folder-idle",
        "file",
        L("Bukan bagian dari paket mana pun", "Part of no package"),
        L(
            "Folder “$value” tidak berisi datapackage.json, jadi isinya tidak terbit.",
            "Folder “$value” holds no datapackage.json, so what lies in it is not published.",
        ),
        L(
            "Tambahkan datapackage.json, atau pindahkan folder itu dari datapackages/$near.",
            "Add a datapackage.json, or move the folder out of datapackages/$near.",
        ),
        variants={
            "content": Variant(
                L(
                    "“$path” tidak dibaca, jadi tidak terbit.",
                    "“$path” is not read, so it is not published.",
                ),
                L(
                    "Halaman ditulis di content/*.md, teks tentang sebuah paket di content/packages/*.md, gambar dan "
                    "berkas lain di content/assets/$near.",
                    "Pages stand in content/*.md, texts about a package in content/packages/*.md, pictures and other "
                    "files in content/assets/$near.",
                ),
                {"path": "content/tentang.txt"},
            ),
            "file": Variant(
                L(
                    "Berkas “$value” tidak berada di folder sebuah paket, jadi tidak terbit.",
                    "File “$value” lies in no folder of a package, so it is not published.",
                ),
                L(
                    "Pindahkan ke folder data/ sebuah paket dan sebutkan di descriptor-nya$near.",
                    "Move it into the folder data/ of a package and name it in its descriptor$near.",
                ),
            ),
        },
        samples={"value": "rtlh-2025"},
        is_warning=True,
    ),
    Entry(
        "column-empty",
        "table",
        L("Kolom tanpa isi", "A column without values"),
        L(
            "Kolom “$title” kosong di seluruh $rows baris.",
            "Column “$title” is empty in all $rows rows.",
        ),
        L(
            "Isi kolom itu. Bila datanya memang belum ada, hapus kolomnya dari tabel dan skema sampai ada.",
            "Fill the column. If there are no data yet, take it out of the table and the schema until there are.",
        ),
        L(
            "Kolom yang seluruhnya kosong biasanya terlupa, atau semua isinya dibaca sebagai tanda kosong. "
            "Kolom berperan “catatan” boleh kosong.",
            "A column without any value was probably forgotten, or all its cells are read as markers of missing "
            "values. A column of role “catatan” (remarks) may be empty.",
        ),
        variants={
            "measure": Variant(
                L(
                    "Kolom angka “$title” tidak berisi satu angka pun di seluruh $rows baris.",
                    "The column of figures “$title” holds not a single figure in all $rows rows.",
                ),
            ),
        },
        samples={"title": "Tertangani", "rows": "21"},
        is_warning=True,
    ),
    Entry(
        "indicator-idle",
        "rule",
        L("Indikator tanpa angka", "An indicator without figures"),
        L(
            "Indikator “$value” terdaftar, tetapi tabel $tables tidak memuat angkanya.",
            "Indicator “$value” is listed, but $tables holds no figure of it.",
        ),
        L(
            "Tambahkan angkanya, atau samakan namanya di kedua tabel$near.",
            "Add its figure, or write its name alike in both tables$near.",
        ),
        samples={"value": "Rumah layak huni", "tables": "“hasil”"},
        is_warning=True,
    ),
)
