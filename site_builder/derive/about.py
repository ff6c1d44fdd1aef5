"""The page about the portal, for projects that have not written one: true of any portal, made from the settings."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from site_builder.model.library import Document, Library
from site_builder.model.speech import Text, Words, either, tell
from site_builder.model.words import Language
from site_builder.text.speech import joined, say

SLUG = "tentang"
_TITLE = say("Tentang portal ini")
_HOW = (
    say("Setiap paket data diperiksa terhadap skemanya. Yang tidak lolos tidak diterbitkan."),
    say("Halaman, grafik, dan unduhan dibuat dari tabel yang sama. Angka di halaman tidak diketik ulang."),
    say("Nilai yang kosong ditulis apa adanya, dengan alasannya bila alasannya diketahui; tidak pernah diganti nol."),
)
_READING = (
    say("Angka bergaris titik-titik adalah pintu: tekan untuk sampai ke baris tabel asalnya."),
    say("Titik memisahkan ribuan dan koma memisahkan desimal; berkas unduhan memakai titik untuk desimal."),
    say("Setiap berkas unduhan disertai sidik SHA-256 untuk memastikan isinya utuh."),
)


def derive_about(library: Library, language: Language = "id") -> Document:
    """Write a plain page about the portal; `content/tentang.md` takes its place."""
    words = library.words.get(language, Words())

    def told(text: str) -> str:
        return str(tell(text, words))

    lines = [
        *(told(joined(" ", _facts(library))), ""),
        *(f"## {told(say('Cara kerjanya'))}", "", *_items(_HOW, "1.", told), ""),
        *(f"## {told(say('Cara membaca'))}", "", *_items(_READING, "-", told), ""),
    ]
    return Document("", SLUG, told(_TITLE), "\n".join(lines), words.language, order=90)


def _items(texts: Iterable[Text], sign: str, told: Callable[[str], str]) -> list[str]:
    return [f"{sign} {told(text)}" for text in texts]


def _facts(library: Library) -> tuple[Text, ...]:
    """Say what is published, about which area, and by whom."""
    settings = library.settings
    count = sum(resource.table is not None for package in library.packages for resource in package.resources)
    packages, tables = say("{count} paket data", count=len(library.packages)), say("{count} tabel", count=count)
    title, area = either(settings.title), either(settings.area)
    return (
        say(
            "{title} menerbitkan {packages} tentang {area}: {tables}, lengkap dengan kamus kolom, sumber, dan unduhan.",
            title=title,
            packages=packages,
            area=area,
            tables=tables,
        )
        if area
        else say(
            "{title} menerbitkan {packages}: {tables}, lengkap dengan kamus kolom, sumber, dan unduhan.",
            title=title,
            packages=packages,
            tables=tables,
        ),
        say("Portal ini diterbitkan oleh pemerintah.")
        if settings.is_official
        else say("Portal ini **bukan situs resmi pemerintah**."),
        say("Penerbitnya {publisher}.", publisher=settings.publisher)
        if settings.publisher
        else say("Penerbitnya tidak disebutkan."),
    )
