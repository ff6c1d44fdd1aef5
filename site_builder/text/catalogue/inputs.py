"""Words for what a person mistypes outside the data: commands, settings, content, templates."""

from __future__ import annotations

from site_builder.model.words import Localized as L  # noqa: N817
from site_builder.text.catalogue.entry import Entry

_GIVEN = L("$problem", "$problem")
_REMEDY = L("$remedy", "$remedy")

# These carry their own words (`errors.Problem`), because the reader that finds them knows best what is meant.
INPUTS = (
    Entry(
        "usage-error",
        "input",
        L("Perintah keliru", "The command is wrong"),
        _GIVEN,
        _REMEDY,
        L(
            "Perintah menyebut sesuatu yang tidak ada atau tidak dikenal. Tidak ada yang ditulis.",
            "The command names something that is not there or not known. Nothing was written.",
        ),
    ),
    Entry(
        "settings-error",
        "input",
        L("Pengaturan keliru", "A setting is wrong"),
        _GIVEN,
        _REMEDY,
        L(
            "content/site.toml memuat pengaturan yang tidak dikenal atau salah isi. Semua pengaturan ada di "
            "docs/settings.md.",
            "content/site.toml holds a setting that is not known or wrongly filled. All settings stand in "
            "docs/settings.md.",
        ),
    ),
    Entry(
        "content-error",
        "input",
        L("Halaman isi keliru", "A page of content is wrong"),
        _GIVEN,
        _REMEDY,
        L(
            "Berkas Markdown di content/ diawali bagian depan TOML di antara dua baris +++.",
            "Markdown files in content/ begin with front matter in TOML between two lines of +++.",
        ),
    ),
    Entry(
        "content-function",
        "input",
        L("Fungsi dalam teks keliru", "A function in a text is wrong"),
        _GIVEN,
        _REMEDY,
        L(
            "Teks di content/ mengambil angka, daftar, tabel, dan grafik dari data dengan fungsi seperti "
            "{{ angka(…) }}. Yang diminta harus tepat satu; bila tidak ada atau lebih dari satu, tidak ada yang "
            "diterbitkan. Semua fungsi ada di docs/isi-portal.md.",
            "Texts in content/ take figures, lists, tables and charts from the data with functions such as "
            "{{ angka(…) }}. What is asked for must be exactly one; where it is none or several, nothing is published. "
            "docs/isi-portal.md tells all functions.",
        ),
    ),
    Entry(
        "content-claim",
        "input",
        L("Pernyataan tidak sesuai data", "A claim that the data contradict"),
        _GIVEN,
        _REMEDY,
        L(
            "Kata yang membandingkan (“turun”, “tertinggi”) diikat pada angkanya dengan klaim(…). Bila data berubah "
            "sehingga kata itu tidak benar lagi, portal tidak diterbitkan sampai kalimatnya diperbaiki.",
            "A word that compares (“turun”, “tertinggi”) is bound to its figures with klaim(…). Where the data change "
            "so that it is no longer true, nothing is published until the sentence is mended.",
        ),
    ),
    Entry(
        "content-bare-number",
        "input",
        L("Angka diketik dalam teks", "A figure typed into a text"),
        L(
            "Angka “$value” di baris $row diketik, padahal ada di data.",
            "The figure “$value” in line $row is typed, although the data hold it.",
        ),
        L("Tulis $call, supaya ikut bila datanya berubah.", "Write $call, so that it follows when the data change."),
        L(
            "Angka yang diketik tetap sama ketika datanya diperbaiki, dan pembaca tidak sampai ke sumbernya. Fungsi "
            "angka(…) mengambilnya dari tabel.",
            "A figure that is typed stays when the data are mended, and no reader gets to its source. The function "
            "angka(…) takes it from the table.",
        ),
        is_warning=True,
        samples={"value": "28.142 rumah", "row": "7", "call": '{{ angka(jenis="sisa", tahun=2021) }}'},
    ),
    Entry(
        "template-error",
        "input",
        L("Templat keliru", "A template is wrong"),
        _GIVEN,
        _REMEDY,
        L(
            "Templat Jinja di templates/ memakai nama atau tata tulis yang tidak dikenal.",
            "A Jinja template in templates/ uses a name or syntax that is not known.",
        ),
    ),
    Entry(
        "template-unused",
        "input",
        L("Templat tidak terpakai", "A template that is never used"),
        L("Tidak ada halaman yang memakai templat “$value”.", "No page uses the template “$value”."),
        L(
            "Perbaiki nama berkasnya$near; daftarnya di templates/README.md.",
            "Mend the name of the file$near; templates/README.md lists them.",
        ),
        L(
            "Templat proyek menggantikan templat bawaan yang bernama sama. Nama lain tidak pernah dicari.",
            "A template of the project replaces the shipped one of the same name. Other names are never looked for.",
        ),
        is_warning=True,
        samples={"value": "templates/pages/packge.html"},
    ),
    Entry(
        "internal-error",
        "input",
        L("Kesalahan program", "A fault of the program"),
        _GIVEN,
        _REMEDY,
        L(
            "Program ini sendiri keliru, bukan data Anda. Mohon laporkan pesannya beserta perintah yang dipakai.",
            "The program itself is at fault, not your data. Please report the message and the command used.",
        ),
    ),
    Entry(
        "output-error",
        "input",
        L("Hasil tidak dapat ditulis", "The output cannot be written"),
        _GIVEN,
        _REMEDY,
        L(
            "Folder hasil tidak dapat ditulis; yang sudah terbit tetap utuh.",
            "The output folder cannot be written; what was published before is untouched.",
        ),
    ),
)
