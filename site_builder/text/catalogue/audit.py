"""Words for what is found when the finished portal is looked at once more: traces in files, loads, columns."""

from __future__ import annotations

from site_builder.model.words import Localized as L  # noqa: N817
from site_builder.text.catalogue.entry import Entry, Variant

_STRIP = L(
    "Simpan ulang tanpa metadata: di Windows, klik kanan → Properties → Details → “Remove Properties and Personal "
    "Information”; di GIMP, ekspor tanpa mencentang Exif, XMP dan IPTC; atau jalankan “exiftool -all= BERKAS”. Lalu "
    "ganti berkas ini.",
    "Save it again without metadata: on Windows, right-click → Properties → Details → “Remove Properties and Personal "
    "Information”; in GIMP, export with Exif, XMP and IPTC unticked; or run “exiftool -all= FILE”. Then replace this "
    "file.",
)


def _trace(what: L) -> Variant:
    return Variant(
        L(
            f"Berkas $path menyimpan {what.id} ($part; isinya tidak ditampilkan).",
            f"The file $path keeps {what.en} ($part; what it says is not shown).",
        ),
        samples={"path": "content/assets/rumah.jpg", "part": "EXIF"},
    )


AUDIT = (
    Entry(
        "file-metadata",
        "privacy",
        L("Berkas menyimpan jejak pembuatnya", "A file keeps traces of its maker"),
        L(
            "Berkas $path menyimpan jejak pembuatnya ($part; isinya tidak ditampilkan).",
            "The file $path keeps traces of its maker ($part; what it says is not shown).",
        ),
        _STRIP,
        L(
            "Kamera, ponsel dan program kantor menulis lebih dari yang terlihat: tempat pemotretan, nama pemilik, "
            "nomor seri, gambar kecil sebelum dipotong, nama penyunting. Foto rumah dengan lokasi mengantar ke "
            "pintunya. Nama kantor dan nama program tidak termasuk. Nama pemotret dapat ditulis pada keterangan "
            "gambar.",
            "Cameras, telephones and office programs write more than can be seen: where a picture was taken, its "
            "owner, serial numbers, a small picture from before it was cut, the last editor. A photograph of a house "
            "with its location leads to the door. Names of offices and programs are not meant. The photographer can "
            "be named in the caption.",
        ),
        variants={
            "location": _trace(L("lokasi pemotretan", "the location where it was taken")),
            "author": _trace(L("nama pembuat atau pemiliknya", "the name of its author or owner")),
            "comment": _trace(L("komentar tersembunyi", "a hidden comment")),
            "serial": _trace(L("nomor seri kamera", "the serial number of the camera")),
            "thumbnail": _trace(
                L("gambar kecil dari sebelum disunting", "a small picture from before it was edited")
            ),
            "path": _trace(L("nama folder pribadi dari komputer pembuatnya", "the name of somebody's home folder")),
        },
    ),
    Entry(
        "file-unread",
        "privacy",
        L("Isi berkas tidak dapat diperiksa", "What a file holds cannot be checked"),
        L(
            "Isi berkas $path tidak dapat dibaca, jadi tidak diperiksa apakah ada data pribadi di dalamnya.",
            "The file $path cannot be read, so nobody has checked whether it holds personal data.",
        ),
        L(
            "Terbitkan dalam bentuk yang terbuka: tabel sebagai CSV di datapackages/, dokumen sebagai PDF berteks, "
            "tanpa kata sandi.",
            "Publish it in an open form: tables as CSV in datapackages/, documents as PDF with text, without a "
            "password.",
        ),
        L(
            "Arsip berkata sandi, pindaian kertas, dan bentuk lama seperti .xls dapat menyimpan apa saja.",
            "Archives with a password, scans of paper and old forms such as .xls can hold anything.",
        ),
        samples={"path": "content/assets/daftar.xls"},
        is_warning=True,
    ),
    Entry(
        "site-load",
        "rule",
        L("Halaman memuat sesuatu dari tempat lain", "A page loads something from elsewhere"),
        L(
            "$path$spot memuat sesuatu dari “$host” lewat <$element>.$others",
            "$path$spot loads something from “$host” by <$element>.$others",
        ),
        L(
            "Simpan berkas itu di templates/assets/ atau content/assets/, lalu muat dari sana.",
            "Keep that file in templates/assets/ or content/assets/, and load it from there.",
        ),
        L(
            "Setiap muatan dari tempat lain memberi tahu tempat itu siapa yang membaca halaman ini, dan halaman ini "
            "rusak bila tempat itu berubah. Tautan biasa ke situs lain boleh.",
            "Whatever is loaded from elsewhere tells that place who reads this page, and the page breaks when that "
            "place changes. Plain links to other sites are fine.",
        ),
        samples={"path": "index.html", "spot": "", "host": "cdn.example.org", "element": "script", "others": ""},
    ),
    Entry(
        "site-script",
        "rule",
        L("Halaman memuat skrip di dalamnya", "A page holds a script of its own"),
        L(
            "$path$spot menjalankan skrip dari atribut “$name” pada <$element>.$others",
            "$path$spot runs a script from the attribute “$name” of <$element>.$others",
        ),
        L(
            "Pindahkan skrip itu ke berkas di templates/assets/, atau hapus.",
            "Move that script to a file in templates/assets/, or take it out.",
        ),
        L(
            "Kebijakan keamanan halaman menolaknya, dan di tempat seperti itulah skrip orang lain menyelinap.",
            "The content policy of the pages refuses it, and such places are where other people's scripts slip in.",
        ),
        variants={
            "inline": Variant(
                L(
                    "$path$spot memuat skrip di dalam <$element>.$others",
                    "$path$spot holds a script in <$element>.$others",
                ),
            )
        },
        samples={"path": "index.html", "spot": " (baris 12)", "name": "onclick", "element": "a", "others": ""},
    ),
    Entry(
        "undeclared-column",
        "privacy",
        L("Kolom yang tidak dinyatakan hampir terbit", "A column that nobody declared was about to be published"),
        L(
            "Berkas $path$spot memuat kolom yang tidak dinyatakan oleh skema mana pun: “$column”.",
            "The file $path$spot holds a column that no schema declares: “$column”.",
        ),
        L(
            "Nyatakan kolom itu di skema bila memang boleh terbit. Bila Anda tidak mengubah apa pun, laporkan: ini "
            "kesalahan program.",
            "Declare the column in the schema if it may be published. If you changed nothing, report it: the program "
            "is wrong.",
        ),
        L(
            "Hanya kolom yang dinyatakan yang boleh terbit, supaya kolom yang ditambahkan tanpa sengaja tidak ikut "
            "keluar.",
            "Only declared columns are published, so that one which was added by accident does not go out.",
        ),
        samples={"path": "data/pasar/kios/kios.csv", "spot": "", "column": "nik"},
    ),
)  # fmt: skip
