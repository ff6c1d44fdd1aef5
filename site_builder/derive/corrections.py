"""The public log of corrections, and the page that tells how a mistake is reported.

Takes the log as people wrote it and everything that has an address; invents neither a correction nor a contact.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from site_builder.derive import routes as paths
from site_builder.derive.survey import Survey
from site_builder.errors import Problem, UserError
from site_builder.model.addresses import FigurePage
from site_builder.model.corrections import Correction, CorrectionsPage, ReportingPage, ToldCorrection
from site_builder.model.pages import PackagePage, ResourcePage
from site_builder.model.portal import Figure, Link, Page
from site_builder.model.settings import Settings
from site_builder.model.speech import as_written, either
from site_builder.text.nearest import nearest
from site_builder.text.speech import say

_HOME = Link("Beranda", paths.HOME)
_LOG = Link(say("Koreksi data"), paths.CORRECTIONS)
_REPORT = Link(say("Laporkan kesalahan data"), paths.REPORTING)
FOOTER = (_LOG, _REPORT)


def tell_corrections(survey: Survey, figures: Mapping[str, Figure]) -> tuple[ToldCorrection, ...]:
    """Say of every correction what it is about, and where that stands; raises UserError where a figure is lost."""
    corrections = survey.library.corrections
    lost = [_lost(item, figures) for item in corrections if item.figure and item.figure not in figures]
    if lost:
        raise UserError(lost)
    days = Counter[str]()
    told = []
    for item in reversed(corrections):  # the oldest first: a new entry of the same day moves no anchor
        way = _way(item, survey, figures)
        days[item.day.isoformat()] += 1
        anchor = f"k-{item.day.isoformat()}-{days[item.day.isoformat()]}"
        title = either(item.subject) if item.subject else way.title if way else as_written(item.table or item.package)
        told.append(ToldCorrection(item, title, anchor, way))
    return tuple(reversed(told))


def with_corrections(pages: Iterable[Page], told: Sequence[ToldCorrection]) -> Iterable[Page]:
    """Give the pages of packages, tables and figures the corrections that concern them."""
    for page in pages:
        content = page.content
        if isinstance(content, PackagePage):
            own = [item for item in told if item.correction.package == content.card.package.name]
        elif isinstance(content, ResourcePage):
            names = (content.package.package.name, content.card.resource.name)
            own = [item for item in told if (item.correction.package, item.correction.table) == names]
        elif isinstance(content, FigurePage):
            own = [item for item in told if item.correction.figure == content.figure.figure_id]
        else:
            own = []
        yield replace(page, content=replace(content, corrections=tuple(own))) if own else page


def correction_pages(settings: Settings, told: tuple[ToldCorrection, ...]) -> Iterable[Page]:
    """Yield the log and the page on reporting; both are there where the log is empty and nobody is named, too."""
    none = say("Belum ada koreksi. Di sini dicatat apa yang salah, isi lama dan isi baru, dan apa yang dilakukan.")
    some = say("{count} kesalahan yang sudah dibetulkan: apa yang salah, isi lama dan isi baru.", count=len(told))
    says = some if told else none
    yield Page("corrections", paths.CORRECTIONS, _LOG.title, CorrectionsPage(told), says, (_HOME,), paths.CORRECTIONS)
    has_channel = bool(settings.contact or settings.report_form)
    how = say("Cara melaporkan angka, tabel, atau grafik yang keliru: apa yang perlu ditulis, dan ke mana mengirimnya.")
    content = ReportingPage(has_channel, _LOG)
    yield Page("reporting", paths.REPORTING, _REPORT.title, content, how, (_HOME,), paths.REPORTING)


def _way(item: Correction, survey: Survey, figures: Mapping[str, Figure]) -> Link | None:
    """Return the way to the smallest thing that a correction names and that still has a page."""
    if item.figure:
        return Link(figures[item.figure].title, figures[item.figure].output_path)
    card = survey.card_of(item.package, item.table) if item.table else None
    if card:
        return Link(card.title, card.output_path)
    package = next((card for card in survey.cards if card.package.name == item.package), None)
    return Link(package.title, package.output_path) if package else None


def _lost(item: Correction, figures: Mapping[str, Figure]) -> Problem:
    near = nearest(item.figure, figures)
    hint = f"Maksud Anda “{near}”?" if near else "Pengenal grafik ada di alamat halamannya, sesudah grafik/."
    hint_en = f"Did you mean “{near}”?" if near else "The id of a figure stands in the address of its page."
    return Problem(
        item.place,
        f"koreksi ini menyebut grafik “{item.figure}”, yang tidak ada",
        hint,
        "content-error",
        problem_en=f"this correction names the figure “{item.figure}”, which is not there",
        hint_en=hint_en,
    )
