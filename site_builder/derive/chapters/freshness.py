"""The chapter on freshness: one ledger that says of every dataset how far it reaches, when it is due, and its state."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.derive import routes as paths
from site_builder.derive.chapters.chapter import Chapter
from site_builder.derive.freshness import SCRIPT
from site_builder.derive.quarantine import withheld_cards
from site_builder.derive.survey import Survey
from site_builder.model.freshness import Freshness, FreshnessPage, FreshnessRow
from site_builder.model.pages import PackageCard
from site_builder.model.portal import Link, Page, Sheet, SheetColumn
from site_builder.model.table import Cell
from site_builder.text.freshness import state_words
from site_builder.text.speech import capital, say

_STEM = "kesegaran/kesegaran"
_TITLE = say("Kesegaran data")
_SAYS = say("Sampai kapan setiap data, kapan pembaruan berikutnya, dan mana yang terlambat.")
_WAITING = say("versi barunya menunggu perbaikan")
_METHOD = (
    "Jatuh tempo = pembaruan terakhir + selang; tanpa tanggal pembaruan: hari terakhir periode berikutnya. "
    "Terlambat mulai dua hari sesudah jatuh tempo (satu hari kelonggaran). Data tidak berkala tidak pernah terlambat."
)
_COLUMNS = (
    SheetColumn("paket", "Paket", meaning="Nama paket data."),
    SheetColumn("tabel", "Tabel", meaning="Nama tabel yang menyebut selang atau tanggalnya sendiri; kosong: paketnya."),
    SheetColumn("judul", "Judul", meaning="Judul paket atau tabel."),
    SheetColumn("data_sampai", "Data sampai", meaning="Hari terakhir yang dicakup angkanya."),
    SheetColumn("diperbarui", "Diperbarui", meaning="Hari data terakhir diubah."),
    SheetColumn("selang", "Selang", meaning="Selang pembaruan, seperti ditulis penerbit."),
    SheetColumn("jatuh_tempo", "Jatuh tempo", meaning="Hari pembaruan berikutnya; kosong: tidak ada."),
    SheetColumn("terlambat_mulai", "Terlambat mulai", meaning="Hari pertama yang disebut terlambat."),
    SheetColumn("keadaan", "Keadaan", meaning="on-time, soon, late, irregular, atau unknown, pada hari di kolom per."),
    SheetColumn("keadaan_kata", "Keadaan dengan kata-kata", meaning="Seperti tertulis di portal."),
    SheetColumn("per", "Per", meaning="Hari keadaan itu dihitung."),
)


def derive_freshness_chapter(survey: Survey) -> Chapter:
    """Make the ledger; where no dataset states a frequency or a day, there is nothing to say."""
    rows = tuple(_rows(survey.cards))
    if not any(row.freshness.frequency or row.freshness.aged_since for row in rows):
        return Chapter()
    sheet = Sheet(_STEM, _TITLE, _COLUMNS, tuple(_cells(survey.cards)), _METHOD)
    waiting = (
        FreshnessRow(card.title, card.output_path, Freshness(), note=_WAITING)
        for card in withheld_cards(survey.library, survey.routes)
    )
    content = FreshnessPage(_finding(survey, rows), (*rows, *waiting), sheet.path("csv"), sheet.path("json"))
    home = (Link(say("Beranda"), paths.HOME),)
    page = Page("freshness", paths.FRESHNESS, _TITLE, content, _SAYS, home, paths.FRESHNESS, scripts=(SCRIPT,))
    return Chapter(pages=(page,), sheets=(sheet,), footer=(Link(_TITLE, paths.FRESHNESS),))


def _rows(cards: Iterable[PackageCard]) -> Iterable[FreshnessRow]:
    for card in cards:
        yield FreshnessRow(card.title, card.output_path, card.freshness, note=_WAITING if card.quarantined else "")
        for item in card.resources:
            if item.freshness.is_own:
                yield FreshnessRow(item.title, item.output_path, item.freshness, is_part=True)


def _cells(cards: Iterable[PackageCard]) -> Iterable[tuple[Cell, ...]]:
    for card in cards:
        own = [item for item in card.resources if item.freshness.is_own]
        for name, title, item in (
            ("", card.title, card.freshness),
            *((item.resource.name, item.title, item.freshness) for item in own),
        ):
            yield (
                *(card.package.name, name or None, title, item.covered, item.updated, item.frequency or None),
                *(item.due, item.late, item.state, state_words(item), item.as_of),
            )


def _finding(survey: Survey, rows: tuple[FreshnessRow, ...]) -> str:
    """Say how many are late on the day of the build; the heading names that day, because it is not told again."""
    states = [row.freshness.state for row in rows]
    late, unknown = states.count("late"), states.count("unknown")
    if late == len(rows) > 1:
        said = say("semua data terlambat")
    elif late:
        said = say("{count}\N{NO-BREAK SPACE}dari\N{NO-BREAK SPACE}{total} data terlambat", count=late, total=len(rows))
    elif unknown == len(rows):
        said = say("tidak ada data yang menyebut kapan diperbarui lagi")
    elif unknown:
        said = say("tidak ada yang terlambat, tetapi tidak semua menyebut kapan diperbarui")
    elif states.count("irregular") == len(rows):
        said = say("semua data tidak berkala: umurnya yang disebut")
    else:
        said = say("tidak ada data yang terlambat")
    as_of = survey.library.as_of
    return say("Pada {day}, {finding}", day=as_of, finding=said) if as_of else capital(said)
