"""Words for what can be wrong with a file before anybody looks at its rows."""

from __future__ import annotations

from site_builder.model.words import Localized as L  # noqa: N817
from site_builder.text.catalogue.entry import Entry, Variant

FILES = (
    Entry(
        "data-error",
        "file",
        L("Data tidak dapat dibaca", "The data cannot be read"),
        L("Data ini tidak dapat dibaca.", "This data cannot be read."),
        L("Buka berkasnya dan simpan ulang.", "Open the file and save it again."),
    ),
    Entry(
        "file-error",
        "file",
        L("Berkas bermasalah", "A file has a problem"),
        L("Berkas ini tidak dapat diterima.", "This file cannot be accepted."),
        L("Simpan ulang berkasnya.", "Save the file again."),
    ),
    Entry(
        "file-missing",
        "file",
        L("Berkas tidak ada", "A file is missing"),
        L(
            "Berkas “$file” disebut di descriptor, tetapi tidak ada di folder paket.",
            "File “$file” is named in the descriptor, but is not in the package folder.",
        ),
        L(
            "Letakkan berkas itu di sana, atau perbaiki namanya$near; huruf besar dan kecil dibedakan.",
            "Put the file there, or mend its name$near; capitals matter.",
        ),
    ),
    Entry(
        "file-not-regular",
        "file",
        L("Bukan berkas biasa", "Not an ordinary file"),
        L("“$file” adalah folder atau perangkat, bukan berkas.", "“$file” is a folder or device, not a file."),
        L("Sebutkan berkas di dalam folder paket.", "Name a file inside the package folder."),
    ),
    Entry(
        "file-unreadable",
        "file",
        L("Berkas tidak boleh dibaca", "A file may not be read"),
        L("Berkas “$file” tidak dapat dibuka: izin ditolak.", "File “$file” cannot be opened: permission denied."),
        L("Beri izin baca pada berkas itu.", "Allow the file to be read."),
    ),
    Entry(
        "file-too-large",
        "file",
        L("Berkas terlalu besar", "A file is too large"),
        L(
            "Berkas “$file” berukuran $found, padahal batasnya $limit; isinya tidak dibaca.",
            "File “$file” has $found, but the limit is $limit; it was not read.",
        ),
        L(
            "Bagi menjadi beberapa berkas, misalnya per tahun; atau naikkan $setting di content/site.toml.",
            "Split it into several files, by year for example; or raise $setting in content/site.toml.",
        ),
        L(
            "Berkas yang sangat besar dapat menghabiskan ingatan komputer. Batasnya adalah pengaturan portal "
            "(docs/settings.md), dan diperiksa sebelum berkas dibuka.",
            "A very large file can use up the memory of a computer. The limits are settings of the portal "
            "(docs/settings.md), and are checked before a file is opened.",
        ),
        variants={
            "unpacked": Variant(
                L(
                    "Isi berkas termampat “$file” lebih besar dari $limit; pembacaan dihentikan di sana.",
                    "The compressed file “$file” unpacks to more than $limit; reading stopped there.",
                ),
            ),
        },
        samples={"found": "250 MB", "limit": "200 MB", "setting": "max_file_mb"},
    ),
    Entry(
        "archive-ratio",
        "file",
        L("Berkas termampat membengkak", "A compressed file swells"),
        L(
            "Isi berkas “$file” lebih dari $limit kali ukuran termampatnya; berkas seperti itu tidak dibuka.",
            "File “$file” unpacks to more than $limit times its packed size; such a file is not opened.",
        ),
        L(
            "Simpan tabelnya tanpa mampatan. Bila isinya memang sangat seragam, naikkan $setting di content/site.toml.",
            "Save the table without compression. Where it really is that uniform, raise $setting in content/site.toml.",
        ),
        L(
            "Tabel biasa menyusut lima sampai dua puluh kali. Berkas yang mengembang ratusan kali biasanya rusak atau "
            "sengaja dibuat untuk melumpuhkan pembacanya.",
            "Tables usually shrink five to twenty times. A file that swells by hundreds is mostly broken, or made to "
            "disable whoever reads it.",
        ),
        samples={"limit": "100", "setting": "max_archive_ratio", "file": "data/stok.csv.gz"},
    ),
    Entry(
        "path-unsafe",
        "file",
        L("Alamat berkas keluar dari paket", "A path leads out of the package"),
        L(
            "“$file” menunjuk ke luar folder paket, jadi tidak dibuka.",
            "“$file” points outside the package folder, so it is not opened.",
        ),
        L(
            "Salin berkas itu ke folder paket dan tulis alamat relatif, misalnya data/tabel.csv.",
            "Copy the file into the package folder and write a relative path, such as data/table.csv.",
        ),
        L(
            "Paket data harus utuh sendiri. Alamat mutlak, “..”, “~” dan tautan yang keluar dari folder paket ditolak, "
            "agar tidak ada berkas lain yang ikut terbit.",
            "A data package stands on its own. Absolute paths, “..”, “~” and links that leave the package folder are "
            "refused, so that no other file gets published.",
        ),
        variants={
            "folder": Variant(
                L(
                    "Folder paket “$file” adalah tautan ke luar proyek, jadi tidak dibuka.",
                    "The package folder “$file” is a link out of the project, so it is not opened.",
                ),
                L("Salin folder itu ke datapackages/.", "Copy that folder into datapackages/."),
            ),
        },
        samples={"file": "../rahasia.csv"},
    ),
    Entry(
        "path-remote",
        "file",
        L("Alamat di jaringan", "A path on the network"),
        L(
            "“$file” ada di jaringan; portal ini tidak mengambil apa pun dari luar.",
            "“$file” is on the network; this portal fetches nothing from outside.",
        ),
        L(
            "Unduh berkas itu sendiri, simpan di folder paket, dan sebutkan asalnya di “sources”.",
            "Download the file yourself, keep it in the package folder, and name its origin in “sources”.",
        ),
        L(
            "Hasil bangun tidak boleh bergantung pada jaringan: besok alamat itu bisa mati atau berisi hal lain.",
            "A build must not depend on the network: tomorrow that address may be dead or hold something else.",
        ),
        variants={
            "file": Variant(
                L(
                    "“$file” adalah alamat di komputer tertentu, bukan berkas di dalam paket.",
                    "“$file” is an address on one computer, not a file in the package.",
                ),
                L(
                    "Salin berkas itu ke folder paket dan tulis alamat relatif, misalnya data/tabel.csv.",
                    "Copy the file into the package folder and write a relative path, such as data/table.csv.",
                ),
            ),
        },
        samples={"file": "https://contoh.id/stok.csv"},
    ),
    Entry(
        "encoding-error",
        "file",
        L("Huruf tidak terbaca", "Characters cannot be read"),
        L(
            "Berkas ini bukan $encoding: byte yang keliru ada di baris $row.",
            "This file is not $encoding: the first wrong byte is in row $row.",
        ),
        L(
            'Simpan ulang sebagai “CSV UTF-8” (pilihan di Excel), atau tulis "encoding" yang benar di descriptor.',
            'Save it again as “CSV UTF-8” (a choice in Excel), or write the right "encoding" in the descriptor.',
        ),
        variants={
            "unknown": Variant(
                L("Pengodean “$encoding” tidak dikenal.", "Encoding “$encoding” is not known."),
                L(
                    "Pakai nama baku, misalnya utf-8 atau windows-1252.",
                    "Use a standard name, such as utf-8 or windows-1252.",
                ),
            ),
            "named": Variant(
                L(
                    "Berkas ini ditulis dalam $encoding, padahal dibaca sebagai $declared.",
                    "This file is written in $encoding, but read as $declared.",
                ),
                L(
                    'Simpan ulang sebagai “CSV UTF-8”, atau tulis "encoding": "$encoding" di descriptor.',
                    'Save it again as “CSV UTF-8”, or write "encoding": "$encoding" in the descriptor.',
                ),
                {"encoding": "UTF-16", "declared": "UTF-8"},
            ),
            "other": Variant(
                L("Pengodean berkas ini tidak terbaca.", "The encoding of this file cannot be read."),
                L("Simpan ulang sebagai UTF-8.", "Save it again as UTF-8."),
            ),
        },
        samples={"encoding": "UTF-8"},
    ),
    Entry(
        "source-error",
        "file",
        L("Isi berkas tidak terbaca", "The content of a file cannot be read"),
        L("Isi berkas ini tidak dapat dibaca sebagai tabel.", "The content of this file cannot be read as a table."),
        L("Buka berkasnya, periksa, lalu simpan ulang.", "Open the file, check it, and save it again."),
        variants={
            "empty": Variant(
                L(
                    "Berkas ini kosong: tidak ada nama kolom, tidak ada baris.",
                    "This file is empty: no header, no rows.",
                ),
                L("Isi berkasnya, atau hapus resource ini dari descriptor.", "Fill it, or take the resource out."),
            ),
            "json": Variant(
                L(
                    "Berkas ini bukan JSON yang sah (baris $line, kolom $position).",
                    "This file is not valid JSON (line $line, column $position).",
                ),
                L("Periksa tanda kutip dan koma di sekitar tempat itu.", "Check quotes and commas around that place."),
            ),
            "shape": Variant(
                L(
                    "Data ini bukan tabel: yang diharapkan daftar objek, atau daftar berisi daftar.",
                    "This data is no table: expected is a list of objects, or a list of lists.",
                ),
                L("Tulis satu objek per baris.", "Write one object per row."),
            ),
            "twice": Variant(
                L(
                    "Berkas ini memuat kunci “$key” dua kali dalam satu objek (baris $line).",
                    "This file holds the key “$key” twice in one object (line $line).",
                ),
                L("Hapus salah satunya.", "Take one out."),
                {"key": "jumlah", "line": "3"},
            ),
            "deep": Variant(
                L("Berkas ini bersusun terlalu dalam.", "This file is nested too deeply."),
                L("Tulis satu objek tanpa susunan per baris.", "Write one plain object per row."),
            ),
            "kind": Variant(
                L("Berkas ini sebenarnya $kind, bukan tabel teks.", "This file really is $kind, not a table of text."),
                L(
                    "Buka berkasnya, simpan sebagai “CSV UTF-8”; atau beri nama yang sesuai isinya, misalnya .xlsx.",
                    "Open it and save it as “CSV UTF-8”; or name it after what it holds, such as .xlsx.",
                ),
                {"kind": "XLSX"},
            ),
            "csv": Variant(
                L("Berkas ini tidak dapat diurai sebagai CSV.", "This file cannot be parsed as CSV."),
                L("Periksa tanda kutip dan pemisahnya.", "Check its quotes and separators."),
            ),
        },
    ),
    Entry(
        "encoding-doubtful",
        "file",
        L("Pengodean meragukan", "A doubtful encoding"),
        L(
            "Berkas ini dinyatakan $encoding, tetapi isinya UTF-8 yang sah; huruf seperti é akan tampil rusak.",
            "This file is declared as $encoding, but holds valid UTF-8; letters such as é will look broken.",
        ),
        L('Hapus "encoding" dari descriptor.', 'Take "encoding" out of the descriptor.'),
        is_warning=True,
        samples={"encoding": "windows-1252"},
    ),
    Entry(
        "sheet-stretched",
        "file",
        L("Lembar kerja terbentang kosong", "A sheet stretched out empty"),
        L(
            "Lembar kerja ini terbentang jauh melampaui isinya: jutaan sel kosong.",
            "This sheet stretches far beyond what it holds: millions of empty cells.",
        ),
        L(
            "Hapus baris dan kolom kosong di kanan dan di bawah tabel, atau simpan tabelnya sebagai CSV.",
            "Delete the empty rows and columns right of and below the table, or save the table as CSV.",
        ),
        L(
            "Lembar sebar mengingat sel yang pernah diberi warna atau garis. Satu warna pada seluruh baris membuat "
            "pembaca menelusuri lebih dari enam belas ribu sel untuk setiap baris.",
            "Spreadsheets remember every cell that was once given a colour or border. One colour over a row makes "
            "a reader walk through more than sixteen thousand cells for each row.",
        ),
    ),
    Entry(
        "scheme-error",
        "file",
        L("Berkas tidak dapat dibuka", "A file cannot be opened"),
        L("Berkas ini tidak dapat dibuka.", "This file cannot be opened."),
        L("Periksa alamat dan izin bacanya.", "Check its path and permissions."),
    ),
    Entry(
        "format-error",
        "file",
        L("Format berkas tidak dikenal", "The format of a file is not known"),
        L(
            "Berkas ini tidak dapat dibaca sebagai tabel berformat “$format”.",
            "This file cannot be read as a table of format “$format”.",
        ),
        L(
            "Simpan sebagai CSV, TSV, XLSX atau JSON.",
            "Save it as CSV, TSV, XLSX or JSON.",
        ),
        variants={
            "sheet": Variant(
                L("Lembar kerja “$sheet” tidak ada di berkas ini.", "There is no sheet “$sheet” in this file."),
                L("Periksa nama lembar pada dialect.", "Check the name of the sheet in the dialect."),
            ),
        },
        samples={"format": "dbf"},
    ),
    Entry(
        "compression-error",
        "file",
        L("Berkas termampat tidak terbaca", "A compressed file cannot be read"),
        L("Berkas ini tidak dapat dibuka mampatannya.", "This file cannot be decompressed."),
        L(
            "Mampatkan ulang dengan gzip atau zip, atau simpan tanpa mampatan.",
            "Compress it again with gzip or zip, or not at all.",
        ),
        variants={
            "encrypted": Variant(
                L("Berkas “$file” terkunci kata sandi.", "File “$file” is locked with a password."),
                L("Simpan tanpa kata sandi.", "Save it without a password."),
            ),
            "inner": Variant(
                L(
                    "Di dalam “$file” tidak ada berkas “$inner”.",
                    "There is no file “$inner” inside “$file”.",
                ),
                L('Perbaiki "innerpath" di descriptor$near.', 'Mend "innerpath" in the descriptor$near.'),
            ),
            "several": Variant(
                L(
                    "“$file” berisi $count berkas; tidak jelas mana yang dimaksud.",
                    "“$file” holds $count files; it is not clear which one is meant.",
                ),
                L(
                    'Sebutkan salah satunya sebagai "innerpath" di descriptor, atau mampatkan satu berkas saja.',
                    'Name one of them as "innerpath" in the descriptor, or compress a single file.',
                ),
            ),
            "nothing": Variant(
                L("“$file” tidak berisi berkas apa pun.", "“$file” holds no file at all."),
                L("Mampatkan ulang tabelnya.", "Compress the table again."),
            ),
        },
        samples={"file": "data/stok.zip", "inner": "stok.csv", "count": "3"},
    ),
    Entry(
        "hash-count",
        "file",
        L("Sidik berkas berbeda", "The hash of a file differs"),
        L(
            "Isi berkas tidak sesuai “hash” di descriptor: tertulis $expected_value, ternyata $found.",
            "The file does not match “hash” in the descriptor: it says $expected_value, found is $found.",
        ),
        L(
            "Bila isinya memang diperbarui, perbarui atau hapus “hash”; bila tidak, berkasnya rusak.",
            "Where the content was updated, update or remove “hash”; else the file is damaged.",
        ),
        samples={"expected_value": "9d3a…", "found": "71ff…"},
    ),
    Entry(
        "byte-count",
        "file",
        L("Ukuran berkas berbeda", "The size of a file differs"),
        L(
            "Ukuran berkas $found byte, padahal “bytes” di descriptor $expected_value.",
            "The file has $found bytes, but “bytes” in the descriptor says $expected_value.",
        ),
        L(
            "Bila isinya memang diperbarui, perbarui atau hapus “bytes”; bila tidak, berkasnya terpotong.",
            "Where the content was updated, update or remove “bytes”; else the file is cut off.",
        ),
        samples={"expected_value": "1200", "found": "800"},
    ),
)
