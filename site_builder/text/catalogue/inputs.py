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
