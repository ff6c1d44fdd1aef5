"""What was said of real bad inputs, one a code. `make docs` writes it from tests/; do not edit. No logic."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.model.words import Localized as L  # noqa: N817

EXAMPLES: Mapping[str, L] = {
    "accepted-change": L(
        "acceptedChanges[0].reason kosong atau terlalu pendek.",
        "acceptedChanges[0].reason is empty or too short.",
    ),
    "archive-ratio": L(
        "Isi berkas “stok.csv.gz” lebih dari 100 kali ukuran termampatnya; berkas seperti itu tidak dibuka.",
        "File “stok.csv.gz” unpacks to more than 100 times its packed size; such a file is not opened.",
    ),
    "blank-label": L(
        "B1 kosong: kolom ini tidak punya nama.",
        "B1 is empty: this column has no name.",
    ),
    "blank-row": L(
        "Baris 3 kosong.",
        "Row 3 is empty.",
    ),
    "byte-count": L(
        "Ukuran berkas 16 byte, padahal “bytes” di descriptor 99.",
        "The file has 16 bytes, but “bytes” in the descriptor says 99.",
    ),
    "category-twice": L(
        "Kategori “Betung” terdaftar dua kali pada kolom “Kode wilayah”.",
        "Category “Betung” is listed twice for column “Kode wilayah”.",
    ),
    "category-unknown": L(
        "Sel D2 (kolom “x”) berisi “bsps”; kategori yang terdaftar: BSPS, BSRS.",
        "Cell D2 (column “x”) holds “bsps”; the categories listed are: BSPS, BSRS.",
    ),
    "cell-damage": L(
        "Sel D2 (kolom “x”) berisi “#REF!”: rumus di lembar kerja gagal.",
        "Cell D2 (column “x”) holds “#REF!”: a formula of the spreadsheet failed.",
    ),
    "cell-too-long": L(
        "Sel A3 memuat lebih dari 327.670 karakter, padahal batasnya 32.767; isinya tidak diperiksa.",
        "Cell A3 holds more than 327,670 characters, but the limit is 32,767; the table was not checked.",
    ),
    "chart-failed": L(
        "Grafik “grafik” tidak menggambar apa-apa.",
        "Chart “grafik” draws nothing.",
    ),
    "code-zeros": L(
        "Sel A6 (kolom “Kode wilayah”) berisi “16.1”, lebih pendek daripada kode lainnya: mungkin 16.10.",
        "Cell A6 (column “Kode wilayah”) holds “16.1”, shorter than the other codes: perhaps 16.10.",
    ),
    "column-empty": L(
        "Kolom “Jumlah rumah” kosong di seluruh 2 baris.",
        "Column “Jumlah rumah” is empty in all 2 rows.",
    ),
    "compression-error": L(
        "Berkas ini tidak dapat dibuka mampatannya.",
        "This file cannot be decompressed.",
    ),
    "consistency-ambiguous": L(
        "Sel E4 (kolom “Nilai”): aturan “Aturan contoh” menemukan dua baris untuk angka yang sama untuk a · 2021; yang pertama baris 3.",
        "Cell E4 (column “Nilai”): rule “Aturan contoh” finds two rows for one figure for a · 2021; the first one is row 3.",
    ),
    "consistency-balance": L(
        "Sel E2 (kolom “Sisa”): aturan “Aturan contoh” dilanggar: 30.284 − 2.142 = 28.142, tertulis 28.124.",
        "Cell E2 (column “Sisa”): rule “Aturan contoh” is broken: 30,284 − 2,142 = 28,142, written is 28,124.",
    ),
    "consistency-cumulative": L(
        "Sel C3 (kolom “Terdata”): aturan “Aturan contoh” dilanggar untuk a: sebelumnya 3.824 (2019), kini 2.142.",
        "Cell C3 (column “Terdata”): rule “Aturan contoh” is broken for a: before 3,824 (2019), now 2,142.",
    ),
    "consistency-empty": L(
        "Aturan “Aturan contoh” mencari “a1” (consistencyRules[0].where.kode), tetapi tidak ada sel kolom “kode” yang berisi itu.",
        "Rule “Aturan contoh” looks for “a1” (consistencyRules[0].where.kode), but no cell of column “kode” holds it.",
    ),
    "consistency-parts": L(
        "Sel E2 (kolom “Nilai”): aturan “Aturan contoh” dilanggar untuk p: 500 + 390 = 890, tertulis 900. Bagiannya: baris 3, 4 tabel “stok”; jumlahnya: baris 2 tabel “stok”.",
        "Cell E2 (column “Nilai”): rule “Aturan contoh” is broken for p: 500 + 390 = 890, written is 900. The parts: rows 3, 4 of table “stok”; the total: row 2 of table “stok”.",
    ),
    "consistency-periods": L(
        "Sel B3 (kolom “Tahun”): aturan “Aturan contoh” dilanggar untuk a: antara 2019 dan 2021 tidak ada 2020.",
        "Cell B3 (column “Tahun”): rule “Aturan contoh” is broken for a: between 2019 and 2021 there is no 2020.",
    ),
    "consistency-revision": L(
        "Tabel “stok” dulu 6 baris, kini 4: hilang 2, paling banyak 1 (aturan “Aturan contoh”).",
        "Table “stok” had 6 rows and has 4: 2 lost, at most 1 (rule “Aturan contoh”).",
    ),
    "consistency-rule": L(
        "consistencyRules[0] harus berupa satu objek {…}.",
        "consistencyRules[0] must be an object {…}.",
    ),
    "consistency-shares": L(
        "Sel E3 (kolom “Nilai”): aturan “Aturan contoh” dilanggar untuk 2020: 60 + 50 = 110, tertulis 100.",
        "Cell E3 (column “Nilai”): rule “Aturan contoh” is broken for 2020: 60 + 50 = 110, written is 100.",
    ),
    "consistency-units": L(
        "Sel F3 (kolom “Satuan”): aturan “Aturan contoh” dilanggar untuk pagu: tertulis “juta rupiah”, baris lainnya “rupiah”.",
        "Cell F3 (column “Satuan”): rule “Aturan contoh” is broken for pagu: it says “juta rupiah”, the other rows “rupiah”.",
    ),
    "constraint-error": L(
        "Sel A2 (kolom “kode”) kosong, padahal kolom ini wajib diisi.",
        "Cell A2 (column “kode”) is empty, but this column must be filled.",
    ),
    "content-bare-number": L(
        "content/tentang.md:6: Angka “4.200 rumah” di baris 6 diketik, padahal ada di data.",
        "content/tentang.md:6: The figure “4.200 rumah” in line 6 is typed, although the data hold it.",
    ),
    "content-claim": L(
        "content/tentang.md:4: “naik” tidak sesuai data: Rumah belum ditangani 2020: 4.500 rumah, dan Rumah belum ditangani 2021: 4.200 rumah",
        "content/tentang.md:4: “naik” is not what the data say: Rumah belum ditangani 2020: 4.500 rumah, dan Rumah belum ditangani 2021: 4.200 rumah",
    ),
    "content-error": L(
        "content/tentang.md: folder, pipa atau perangkat, bukan berkas",
        "content/tentang.md: a folder, pipe or device, not a file",
    ),
    "content-function": L(
        "content/tentang.md:4: fungsi angkka() tidak ada",
        "content/tentang.md:4: there is no function angkka()",
    ),
    "date-unclear": L(
        "Sel B3 (kolom “hari”) berisi “26 February”, tanggal yang tidak lengkap; sisanya akan ditebak dari hari ini.",
        "Cell B3 (column “hari”) holds “26 February”, an incomplete date; the rest would be guessed from today.",
    ),
    "descriptor-second": L(
        "“datapackage.yaml” tidak dibaca, karena ada “datapackage.json”.",
        "“datapackage.yaml” is not read, because there is “datapackage.json”.",
    ),
    "descriptor-syntax": L(
        "datapackage.json bukan JSON yang sah: ada nilai yang hilang (baris 4, kolom 2).",
        "datapackage.json is not valid JSON: a value is missing (line 4, column 2).",
    ),
    "dialect-error": L(
        "“resources[0].dialect.delimiter” berisi “,,”, yang tidak dikenal.",
        "“resources[0].dialect.delimiter” holds “,,”, which is not known.",
    ),
    "duplicate-label": L(
        "C1: nama kolom “jumlah” sudah dipakai di B1.",
        "C1: the column name “jumlah” is already used in B1.",
    ),
    "duplicate-row": L(
        "Baris 4 sama persis dengan baris 2.",
        "Row 4 is exactly the same as row 2.",
    ),
    "encoding-doubtful": L(
        "Berkas ini dinyatakan windows-1252, tetapi isinya UTF-8 yang sah; huruf seperti é akan tampil rusak.",
        "This file is declared as windows-1252, but holds valid UTF-8; letters such as é will look broken.",
    ),
    "encoding-error": L(
        "Berkas ini bukan UTF-8: byte yang keliru ada di baris 3.",
        "This file is not UTF-8: the first wrong byte is in row 3.",
    ),
    "extra-cell": L(
        "Baris 2 berisi 3 sel, padahal ada 2 kolom.",
        "Row 2 has 3 cells, but there are 2 columns.",
    ),
    "extra-label": L(
        "B1: kolom “nama” ada di berkas, tetapi tidak ada di skema.",
        "B1: column “nama” is in the file, but not in the schema.",
    ),
    "field-error": L(
        "“resources[0].schema.fields[1].type” berisi “int”, yang tidak dikenal.",
        "“resources[0].schema.fields[1].type” holds “int”, which is not known.",
    ),
    "file-metadata": L(
        "Berkas content/assets/rumah.jpg menyimpan lokasi pemotretan (EXIF GPS; isinya tidak ditampilkan).",
        "The file content/assets/rumah.jpg keeps the location where it was taken (EXIF GPS; what it says is not shown).",
    ),
    "file-missing": L(
        "Berkas “data/stok.csv” disebut di descriptor, tetapi tidak ada di folder paket.",
        "File “data/stok.csv” is named in the descriptor, but is not in the package folder.",
    ),
    "file-not-regular": L(
        "“data” adalah folder atau perangkat, bukan berkas.",
        "“data” is a folder or device, not a file.",
    ),
    "file-too-large": L(
        "Berkas “data/stok.csv” berukuran 200 MB, padahal batasnya 200 MB; isinya tidak dibaca.",
        "File “data/stok.csv” has 200 MB, but the limit is 200 MB; it was not read.",
    ),
    "file-unnamed": L(
        "Berkas “data/stok-2021.csv” tidak disebut paket ini, jadi tidak terbit.",
        "File “data/stok-2021.csv” is named by no resource, so it is not published.",
    ),
    "file-unread": L(
        "Isi berkas content/assets/daftar.xls tidak dapat dibaca, jadi tidak diperiksa apakah ada data pribadi di dalamnya.",
        "The file content/assets/daftar.xls cannot be read, so nobody has checked whether it holds personal data.",
    ),
    "folder-idle": L(
        "“content/•••” tidak dibaca, jadi tidak terbit.",
        "“content/•••” is not read, so it is not published.",
    ),
    "foreign-key": L(
        "Sel A3 (kolom “Kode”) berisi “16.1”, yang tidak ada di tabel “wilayah” (kolom “kode”).",
        "Cell A3 (column “Kode”) holds “16.1”, which is not in table “wilayah” (column “kode”).",
    ),
    "format-error": L(
        "Berkas ini tidak dapat dibaca sebagai tabel berformat “xlsx”.",
        "This file cannot be read as a table of format “xlsx”.",
    ),
    "hash-count": L(
        "Isi berkas tidak sesuai “hash” di descriptor: tertulis 00000000000000000000000000000000, ternyata 9d3ad2c270cb15155ce81a71ab87530d.",
        "The file does not match “hash” in the descriptor: it says 00000000000000000000000000000000, found is 9d3ad2c270cb15155ce81a71ab87530d.",
    ),
    "header-error": L(
        "Nama kolom baru ada di baris 3; di atasnya ada 2 baris lain.",
        "The column names stand in row 3 only; 2 other rows are above them.",
    ),
    "hidden-character": L(
        "Sel A2 (kolom “Kode wilayah”) memuat byte nol U+0000, yang tidak terlihat; di kolom ini ada 1 sel seperti itu.",
        "Cell A2 (column “Kode wilayah”) holds a null byte U+0000, which nobody sees; this column has 1 such cells.",
    ),
    "incorrect-label": L(
        "B1 berisi nama kolom “jumlh”; menurut skema seharusnya “jumlah”.",
        "B1 holds the column name “jumlh”; the schema says “jumlah”.",
    ),
    "indicator-idle": L(
        "Indikator “Air bersih” terdaftar, tetapi tabel “hasil” tidak memuat angkanya.",
        "Indicator “Air bersih” is listed, but “hasil” holds no figure of it.",
    ),
    "label-padded": L(
        "B1: nama kolom “ tahun” diapit spasi.",
        "B1: the column name “ tahun” has blanks around it.",
    ),
    "map-duplicate": L(
        "Kode di properti “kode” yang muncul lebih dari sekali: 16.07.01. Semua garisnya digambar bersama.",
        "Codes in property “kode” that occur more than once: 16.07.01. All their outlines are drawn together.",
    ),
    "map-error": L(
        "Berkas ini bukan FeatureCollection, yaitu kumpulan fitur GeoJSON dengan daftar “features”.",
        "This file is no FeatureCollection, which is GeoJSON with a list of “features”.",
    ),
    "map-unmatched": L(
        "Kode di properti “kode” yang tidak ada di tabel mana pun: 16.07.99. Garis batasnya tidak digambar.",
        "Codes in property “kode” that no table of areas holds: 16.07.99. These outlines are not drawn.",
    ),
    "missing-cell": L(
        "Baris 2 berisi 1 sel, padahal ada 2 kolom; yang pertama hilang “Jumlah rumah”.",
        "Row 2 has 1 cells, but there are 2 columns; the first one missing is “Jumlah rumah”.",
    ),
    "missing-label": L(
        "Kolom “jumlah” ada di skema, tetapi tidak ada di berkas.",
        "Column “jumlah” is in the schema, but not in the file.",
    ),
    "name-odd": L(
        "Nama resource “Stok Rumah” tidak hanya berisi huruf kecil, angka, titik, “-” dan “_”; alamat halamannya menjadi “stok-rumah”.",
        "The resource name “Stok Rumah” is not only small letters, digits, dots, “-” and “_”; its page gets the address “stok-rumah”.",
    ),
    "name-unsafe": L(
        "Nama resource “stok/2020” memuat garis miring, yang memisahkan folder.",
        "The resource name “stok/2020” holds a slash, which separates folders.",
    ),
    "number-not-finite": L(
        "Sel C2 (kolom “Luas”) berisi “NaN”, yang tidak dapat dijumlahkan atau digambar.",
        "Cell C2 (column “Luas”) holds “NaN”, which cannot be added up or drawn.",
    ),
    "number-padded": L(
        "Sel D2 (kolom “x”) berisi “ 5”, dengan spasi yang berlebih.",
        "Cell D2 (column “x”) holds “ 5”, with needless blanks.",
    ),
    "number-spelling": L(
        "Sel D2 (kolom “x”) berisi “1_000”; garis bawah bukan pemisah ribuan.",
        "Cell D2 (column “x”) holds “1_000”; an underscore does not separate thousands.",
    ),
    "number-thousands": L(
        "Sel D2 (kolom “x”) berisi “480.000”. Komputer membacanya 480, padahal satuannya rupiah: mungkin maksudnya 480000.",
        "Cell D2 (column “x”) holds “480.000”. A machine reads 480, but its unit is rupiah: perhaps 480000 is meant.",
    ),
    "number-zeros": L(
        "Sel D2 (kolom “x”) berisi “007”; di kolom angka nol di depannya hilang.",
        "Cell D2 (column “x”) holds “007”; in a column of numbers the zeros in front get lost.",
    ),
    "output-error": L(
        "berkas/hasil: tidak dapat ditulis: sudah ada yang bernama sama",
        "berkas/hasil: cannot be written: something of that name is there already",
    ),
    "package-error": L(
        "“resources” wajib ada.",
        "“resources” is required.",
    ),
    "package-name-twice": L(
        "Nama paket “contoh” sudah dipakai datapackages/contoh/datapackage.json.",
        "The package name “contoh” is already used by datapackages/contoh/datapackage.json.",
    ),
    "path-remote": L(
        "“https://contoh.id/stok.csv” ada di jaringan; portal ini tidak mengambil apa pun dari luar.",
        "“https://contoh.id/stok.csv” is on the network; this portal fetches nothing from outside.",
    ),
    "path-unsafe": L(
        "“../lain/stok.csv” menunjuk ke luar folder paket, jadi tidak dibuka.",
        "“../lain/stok.csv” points outside the package folder, so it is not opened.",
    ),
    "personal-account": L(
        "Kolom “no_rekening” berisi nomor rekening bank di 2 sel: B2, B3 (13 angka; nilainya tidak ditampilkan).",
        "Column “no_rekening” holds bank account numbers in 2 of its cells: B2, B3 (13 digits; the value is not shown).",
    ),
    "personal-address": L(
        "Kolom “alamat_rumah” berisi alamat rumah di 2 sel: B2, B3 (30 karakter; nilainya tidak ditampilkan).",
        "Column “alamat_rumah” holds home addresses in 2 of its cells: B2, B3 (30 characters; the value is not shown).",
    ),
    "personal-birth-date": L(
        "Kolom “tgl_lahir” berisi tanggal lahir di 2 sel: B2, B3 (10 karakter; nilainya tidak ditampilkan).",
        "Column “tgl_lahir” holds dates of birth in 2 of its cells: B2, B3 (10 characters; the value is not shown).",
    ),
    "personal-bpjs": L(
        "Kolom “no_bpjs” berisi nomor BPJS di 2 sel: B2, B3 (13 angka; nilainya tidak ditampilkan).",
        "Column “no_bpjs” holds BPJS insurance numbers in 2 of its cells: B2, B3 (13 digits; the value is not shown).",
    ),
    "personal-coordinates": L(
        "Kolom “titik” berisi koordinat rumah yang terlalu teliti di 2 sel: B2, B3 (lebih dari 3 desimal; nilainya tidak ditampilkan).",
        "Column “titik” holds coordinates of homes that are too fine in 2 of its cells: B2, B3 (more than 3 decimals; the value is not shown).",
    ),
    "personal-email": L(
        "Kolom “surel” berisi alamat surel pribadi di 1 sel: B2 (21 karakter; nilainya tidak ditampilkan).",
        "Column “surel” holds personal e-mail addresses in 1 of its cells: B2 (21 characters; the value is not shown).",
    ),
    "personal-exemption": L(
        "“kind” pada pengecualian nomor 1 tidak dikenal.",
        "Exemption 1 has no known “kind”.",
    ),
    "personal-exemption-unused": L(
        "Pengecualian “phone” untuk stok › kode tidak mengecualikan apa pun.",
        "The exemption “phone” for stok › kode exempts nothing.",
    ),
    "personal-hash": L(
        "Kolom “nik_md5” berisi sidik (hash) dari nomor pribadi di 1 sel: B2 (32 karakter; nilainya tidak ditampilkan).",
        "Column “nik_md5” holds hashes of personal identifiers in 1 of its cells: B2 (32 characters; the value is not shown).",
    ),
    "personal-kk": L(
        "Kolom “no_kk” berisi nomor kartu keluarga (KK) di 2 sel: B2, B3 (16 angka; nilainya tidak ditampilkan).",
        "Column “no_kk” holds family card numbers (KK) in 2 of its cells: B2, B3 (16 digits; the value is not shown).",
    ),
    "personal-name": L(
        "Kolom “nama_penerima” berisi nama orang di 2 sel: B2, B3 (11 karakter; nilainya tidak ditampilkan).",
        "Column “nama_penerima” holds names of persons in 2 of its cells: B2, B3 (11 characters; the value is not shown).",
    ),
    "personal-nik": L(
        "Teks di resources › 1 › schema › fields › 3 › categories › x memuat NIK (16 angka; nilainya tidak ditampilkan).",
        "The text at resources › 1 › schema › fields › 3 › categories › x holds national identity numbers (NIK) (16 digits; the value is not shown).",
    ),
    "personal-npwp": L(
        "Kolom “nomor” berisi NPWP di 1 sel: B2 (15 angka; nilainya tidak ditampilkan).",
        "Column “nomor” holds tax numbers (NPWP) in 1 of its cells: B2 (15 digits; the value is not shown).",
    ),
    "personal-phone": L(
        "Kolom “hp” berisi nomor telepon pribadi di 2 sel: B2, B3 (12 angka; nilainya tidak ditampilkan).",
        "Column “hp” holds personal telephone numbers in 2 of its cells: B2, B3 (12 digits; the value is not shown).",
    ),
    "primary-key": L(
        "Baris 3 memakai kunci “a” (kolom “kode”) yang sudah dipakai baris 2.",
        "Row 3 uses the key “a” (column “kode”) that row 2 already uses.",
    ),
    "property-unknown": L(
        "“licences” tidak dikenal, jadi tidak berlaku; yang dikenal “licenses”.",
        "“licences” is not known and has no effect; known is “licenses”.",
    ),
    "published-lost": L(
        "Tabel “stok” dulu terbit dengan 12 baris, kini tinggal 7: lebih dari sepertiganya hilang.",
        "Table “stok” was published with 12 rows and has 7 now: more than a third is lost.",
    ),
    "quote-error": L(
        "Baris 2: tanda kutip yang dibuka di sini tidak ditutup di baris yang sama, sehingga baris di bawahnya ikut tertelan.",
        "Row 2: a quotation mark that is opened here is not closed and swallows the rows below.",
    ),
    "reference-target": L(
        "Kolom “kode” merujuk “desa”, yang tidak ada di paket “wilayah”.",
        "Column “kode” refers to “desa”, which package “wilayah” lacks.",
    ),
    "reference-unknown": L(
        "Sel A2 (kolom “Kode wilayah”) berisi “16.07.31”, yang tidak ada di paket “wilayah” (tabel “kecamatan”, kolom “kode”).",
        "Cell A2 (column “Kode wilayah”) holds “16.07.31”, which is not in package “wilayah” (table “kecamatan”, column “kode”).",
    ),
    "resource-error": L(
        "“resources[0].name” wajib ada.",
        "“resources[0].name” is required.",
    ),
    "role-unknown": L(
        "Peran kolom “Jumlah rumah” tidak dikenal: “https://rumah-terbuka.example/peran#stoks”.",
        "The role of column “Jumlah rumah” (rdfType) is not known: “https://rumah-terbuka.example/peran#stoks”.",
    ),
    "rows-gone": L(
        "Tabel “stok” hanya berisi nama kolom, padahal yang sudah terbit berisi 3 baris.",
        "Table “stok” holds nothing but its column names, but 3 rows are published.",
    ),
    "schema-error": L(
        "“resources[0].schema.primaryKey” menyebut kolom “kod”, yang tidak ada di skema.",
        "“resources[0].schema.primaryKey” names column “kod”, which the schema lacks.",
    ),
    "schema-missing": L(
        "Tabel “stok” tidak punya skema; jenis 3 kolomnya ditebak dari isinya.",
        "Table “stok” has no schema; the types of its 3 columns were guessed from the cells.",
    ),
    "settings-error": L(
        "content/site.toml: memuat bilangan yang terlalu panjang untuk dibaca",
        "content/site.toml: holds a number too long to be read",
    ),
    "sheet-stretched": L(
        "Lembar kerja ini terbentang jauh melampaui isinya: jutaan sel kosong.",
        "This sheet stretches far beyond what it holds: millions of empty cells.",
    ),
    "site-load": L(
        "index.html (baris 71) memuat sesuatu dari “cdn.example.org” lewat <script>. Juga di 12 berkas lain: data/index.html, data/contoh/index.html …",
        "index.html (line 71) loads something from “cdn.example.org” by <script>. Also in 12 other files: data/index.html, data/contoh/index.html …",
    ),
    "site-script": L(
        "index.html (baris 71) menjalankan skrip dari atribut “onclick” pada <p>. Juga di 12 berkas lain: data/index.html, data/contoh/index.html …",
        "index.html (line 71) runs a script from the attribute “onclick” of <p>. Also in 12 other files: data/index.html, data/contoh/index.html …",
    ),
    "small-count-computable": L(
        "1 angka kecil di kolom “rumah” disembunyikan, tetapi dapat dihitung: B4. Caranya: C4.",
        "1 small figures in column “rumah” are hidden but can be computed: B4. By: C4.",
    ),
    "small-count-exemption": L(
        "Pengecualian nomor 1 tidak menyebut baris.",
        "Exemption 1 names no rows.",
    ),
    "small-count-exemption-unused": L(
        "Pengecualian untuk kolom “jumlah” tabel “stok” (baris 16.07.01) tidak mengecualikan apa pun.",
        "The exemption for column “jumlah” of table “stok” (rows 16.07.01) exempts nothing.",
    ),
    "small-count-key": L(
        "Kolom “Jumlah” menghitung orang atau rumah tangga dan menjadi bagian kunci, jadi 1 angka kecilnya tidak dapat disembunyikan: B4.",
        "Column “Jumlah” counts persons or households and is part of a key, so its 1 small figures cannot be hidden: B4.",
    ),
    "small-count-published": L(
        "1 angka kecil di kolom “Jumlah” masih terbaca pada terbitan sebelumnya: B4.",
        "1 small figures in column “Jumlah” can be read in the version published before: B4.",
    ),
    "small-count-told": L(
        "Teks “description” pada descriptor menyebut angka kecil yang disembunyikan di tabel.",
        "The text “description” of the descriptor tells a small figure that is hidden in the table.",
    ),
    "source-error": L(
        "Berkas ini kosong: tidak ada nama kolom, tidak ada baris.",
        "This file is empty: no header, no rows.",
    ),
    "stray-row": L(
        "Baris 5 mengulang nama-nama kolom.",
        "Row 5 repeats the names of the columns.",
    ),
    "table-empty": L(
        "Tabel “wilayah” tidak berisi baris satu pun.",
        "Table “wilayah” holds not a single row.",
    ),
    "template-error": L(
        "templates/pages/home.html: folder, pipa atau perangkat, bukan berkas",
        "templates/pages/home.html: a folder, pipe or device, not a file",
    ),
    "template-unused": L(
        "templates/pages/pakcage.html: Tidak ada halaman yang memakai templat “templates/pages/pakcage.html”.",
        "templates/pages/pakcage.html: No page uses the template “templates/pages/pakcage.html”.",
    ),
    "text-padded": L(
        "Sel D2 (kolom “x”) berisi “BSPS ”, diapit spasi.",
        "Cell D2 (column “x”) holds “BSPS ”, with blanks around it.",
    ),
    "too-many-columns": L(
        "Baris 1 berisi 501 kolom, padahal batasnya 500; isinya tidak diperiksa.",
        "Row 1 has 501 columns, but the limit is 500; it was not checked.",
    ),
    "too-many-rows": L(
        "Tabel ini berisi 13 baris, padahal batasnya 12; isinya tidak diperiksa.",
        "This table has 13 rows, but the limit is 12; it was not checked.",
    ),
    "type-error": L(
        "Sel B2 (kolom “Jumlah rumah”) berisi “tiga ratus”; yang diharapkan bilangan bulat.",
        "Cell B2 (column “Jumlah rumah”) holds “tiga ratus”; expected is a whole number.",
    ),
    "unique-error": L(
        "Sel A3 (kolom “kode”) berisi “a”, yang sudah ada di baris 2.",
        "Cell A3 (column “kode”) holds “a”, which row 2 already holds.",
    ),
    "unique-key": L(
        "Baris 4 mengulang “2020, a” (kolom “tahun”, “x”), yang sudah ada di baris 2.",
        "Row 4 repeats “2020, a” (column “tahun”, “x”), which row 2 already has.",
    ),
    "usage-error": L(
        "--tidak-ada: tidak dikenal",
        "--tidak-ada: is not known",
    ),
    "view-field": L(
        "Grafik “grafik” memakai kolom “['jumlah']”, yang tidak ada di tabelnya.",
        "Chart “grafik” uses column “['jumlah']”, which its table does not have.",
    ),
    "view-forbidden": L(
        "Grafik “grafik” memakai “url” (spec.data.url). Grafik hanya boleh menggambar tabel paketnya sendiri.",
        "Chart “grafik” uses “url” (spec.data.url). A chart may only draw the tables of its own package.",
    ),
    "view-repeats": L(
        "Grafik “grafik”: ada 3 baris dengan “tahun” = “2020”, padahal tiap titik hanya memuat satu nilai.",
        "Chart “grafik”: 3 rows have “tahun” = “2020”, but each point holds one value only.",
    ),
    "view-resource": L(
        "Grafik “grafik” memakai tabel “stokk”, yang tidak ada.",
        "Chart “grafik” uses table “stokk”: there is none.",
    ),
    "view-size": L(
        "Spesifikasi grafik “grafik” bersarang lebih dari 30 tingkat.",
        "The specification of chart “grafik” is nested deeper than 30 levels.",
    ),
    "view-transform": L(
        "Grafik “grafik” menyaring atau menghitung barisnya dengan “transform”, yang tidak dikerjakan portal ini.",
        "Chart “grafik” filters or computes its rows with “transform”, which this portal does not do.",
    ),
    "view-type": L(
        "Grafik “grafik” memakai jenis “plotly”, yang tidak dikenal.",
        "Chart “grafik” is of specType “plotly”, which is not known.",
    ),
}
