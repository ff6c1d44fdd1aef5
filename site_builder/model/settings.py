"""`Settings`: what a person decides in `content/site.toml`. Each setting has its meaning right beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from site_builder.model.words import Localized

Form = Literal["text", "address", "contact"]


def setting(default: Any, indonesian: str, english: str, form: Form = "text") -> Any:
    """Declare a setting with its default and its meaning; docs/settings.md is generated from both.

    `form` says what a text must be: any text, a web address, or a web or e-mail address.
    """
    return field(default=default, metadata={"meaning": Localized(indonesian, english), "form": form})


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a portal. Every one has a default that is true of any portal: nothing is invented here."""

    title: Localized = setting(
        Localized("Portal data terbuka", "Open data portal"),
        "Nama portal.",
        "Name of the portal.",
    )
    area: Localized = setting(
        Localized(),
        "Wilayah yang dibahas portal, misalnya “Kabupaten Banyuasin”.",
        "Area that the portal is about, as in “Kabupaten Banyuasin”.",
    )
    area_code: str = setting(
        "",
        "Kode wilayah itu di dalam tabel, misalnya “16.07”; bila kosong, diambil dari data.",
        "Code of that area in the tables, as in “16.07”; empty: derived from the data.",
    )
    description: Localized = setting(
        Localized(),
        "Satu kalimat tentang apa yang diterbitkan portal.",
        "One sentence on what the portal publishes.",
    )
    is_official: bool = setting(
        False,
        "Apakah pemerintah yang menerbitkannya. Bila false, setiap halaman mengatakan bahwa ini bukan situs resmi.",
        "Whether a government publishes it. False puts a plain notice on every page.",
    )
    publisher: str = setting(
        "",
        "Siapa yang menjalankan portal. Bila kosong, halaman mengatakan bahwa belum ada yang disebut.",
        "Who runs the portal. Empty: the pages say that nobody is named.",
    )
    publisher_url: str = setting("", "Alamat web penerbit.", "Address of the publisher.", "address")
    contact: str = setting(
        "",
        "Ke mana kesalahan dilaporkan: alamat surel atau alamat web.",
        "Where errors are reported: an e-mail address or a web address.",
        "contact",
    )
    repository_url: str = setting(
        "",
        "Tempat data dan kode portal disimpan.",
        "Where the portal's data and code are kept.",
        "address",
    )
    base_url: str = setting(
        "",
        "Alamat tempat portal akan berdiri; --base-url mengalahkannya.",
        "Address at which the portal will stand; --base-url overrules it.",
        "address",
    )
    home_packages: tuple[str, ...] = setting(
        (),
        "Nama paket menurut urutan katalog; paket lain menyusul di belakangnya.",
        "Names of the packages in the order of the catalogue; others follow.",
    )
