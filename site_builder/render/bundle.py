"""The finished Output to one zip for places without a network, with a note on how to open it; changes no byte of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_builder.model.output import BUNDLE_FOLDER, Output
from site_builder.model.portal import Portal
from site_builder.model.speech import Words
from site_builder.model.words import LANGUAGES, Language
from site_builder.render.downloads.archive import zip_files
from site_builder.text.manifest import manifest_of
from site_builder.text.speech import say

NOTE = "BACA-SAYA.txt"


def render_bundle(output: Output, portal: Portal, words: Mapping[Language, Words]) -> bytes:
    """Pack the portal as it is published, its manifest included, into one folder; the note comes first."""
    listed = sorted((*output.files, manifest_of(output)), key=lambda file: file.output_path)
    files = {NOTE: _note(portal, words), **{file.output_path: file.data for file in listed}}
    return zip_files({BUNDLE_FOLDER + path: data for path, data in files.items()})


def _note(portal: Portal, words: Mapping[Language, Words]) -> bytes:
    """Tell in each language how to begin; with the marks that the oldest editors of Windows need."""
    wanted = [language for language in LANGUAGES if language in portal.settings.languages]
    told = ["\n".join(_lines(portal, words.get(language, Words(language)))) for language in wanted]
    return f"\n{'-' * 72}\n\n".join(told).replace("\n", "\r\n").encode("utf-8-sig", "replace")


def _lines(portal: Portal, words: Words) -> Iterator[str]:
    settings, language = portal.settings, words.language
    title = settings.title.text(language)
    yield from (title, "=" * min(len(title), 72), "")
    if portal.as_of:
        yield from (say("Data per {day}", day=portal.as_of).told(words), "")
    yield say("1. Ekstrak seluruh isi zip ini ke sebuah folder.").told(words)
    yield say("2. Di folder ini, klik dua kali index.html. Tidak perlu internet.").told(words)
    yield ""
    yield say(
        "Pencarian dan penjelajahan tabel memerlukan server web. Tanpa server, pakai daftar A–Z, tabel di setiap "
        "halaman, dan berkas unduhannya."
    ).told(words)
    if portal.base_url:
        yield say("Versi terbaru: {address}", address=portal.base_url).told(words)
    for notice in _notices(portal, words):
        yield from ("", notice)
    yield ""


def _notices(portal: Portal, words: Words) -> Iterator[str]:
    """Yield what every page says at its top and foot: it holds for a copy too."""
    settings = portal.settings
    if notice := settings.notice.text(words.language):
        yield notice
    if not settings.is_official:
        official = "Ini bukan situs resmi pemerintah. Setiap angka diterbitkan bersama sumbernya, apa adanya."
        yield words.find(official)
