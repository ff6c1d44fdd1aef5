"""The judge of a condition: what is asked of figures, tables and pages, put together into one `Evidence`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from site_builder.derive import routes as paths
from site_builder.derive.chapters.openness.figures import age_reason, is_fresh, judge_figures, official_reason
from site_builder.derive.figures.material import Material
from site_builder.derive.observations import period_of
from site_builder.derive.survey import Survey
from site_builder.model.openness import Condition, Evidence
from site_builder.model.portal import Link
from site_builder.model.speech import either
from site_builder.text.cells import plain_text
from site_builder.text.speech import say

_MOST_TABLES = 3
BEYOND = "di-luar-jangkauan"


def judge(condition: Condition, survey: Survey) -> Evidence:
    """Look for what a condition asks; one that asks for nothing is never met, but what is beyond reach is so."""
    if condition.status == BEYOND:
        return Evidence()
    found = [
        *([judge_figures(condition, survey)] if condition.kind else []),
        *([_tables(condition, survey)] if condition.roles else []),
        *([_pages(condition, survey)] if condition.pages else []),
    ]
    if not found:
        return Evidence((say("Syarat ini tidak menyebut sesuatu yang bisa diperiksa."),))
    days = [item.day for item in found if item.day]
    return Evidence(
        reasons=tuple(reason for item in found for reason in item.reasons),
        found=next((item.found for item in found if item.found), ()),
        links=tuple(link for item in found for link in item.links),
        count=sum(item.count for item in found),
        day=min(days, default=None),
        output_path=next((item.output_path for item in found if item.output_path), ""),
    )


# ---- tables --------------------------------------------------------------------------------------------------------


def _tables(condition: Condition, survey: Survey) -> Evidence:
    """Look for tables whose columns play the roles asked for; a programme then has to be that of some row."""
    left = [item for item in survey.playing(*condition.roles) if not item.plays("untuk-status")]
    if not left:
        return Evidence((say("Tidak ada tabel dengan isi seperti itu di portal ini."),))
    reasons: list[str] = []
    if condition.programme:
        name = survey.programmes.get(condition.programme, condition.programme)
        kept = [item for item in left if item.plays("program") and _is_about(item, condition.programme)]
        reasons += [] if kept else [say("Tabelnya ada, tetapi bukan tentang {name}.", name=name)]
        left = kept or left
    if condition.oldest is not None:
        kept = [item for item in left if is_fresh(_last_day(item), condition.oldest, survey.library.as_of)]
        newest = max((day for item in left if (day := _last_day(item))), default=None)
        reasons += [] if kept else [age_reason(newest, condition.oldest, survey.library.as_of)]
        left = kept or left
    if condition.is_official:
        kept = [item for item in left if survey.publishers.are_official(_sources(item, survey))]
        reasons += [] if kept else [official_reason((name for item in left for name in _sources(item, survey)), survey)]
        left = kept or left
    links = [_link(item, survey) for item in left]
    days = [day for item in left if (day := _last_day(item))]
    return Evidence(
        reasons=tuple(reasons),
        links=tuple(links[:_MOST_TABLES]),
        count=len(left),
        day=max(days, default=None),
        output_path=links[0].output_path,
    )


def _is_about(item: Material, programme: str) -> bool:
    return any(plain_text(row.get("program")) == programme for row in item.rows)


def _sources(item: Material, survey: Survey) -> tuple[str, ...]:
    named = tuple(dict.fromkeys(name for row in item.rows if (name := plain_text(row.get("sumber")))))
    return named or survey.publishers.sources.get((item.package.name, item.resource.name), ())


def _last_day(item: Material) -> date | None:
    return max((day for row in item.rows if (day := period_of(row)[1])), default=None)


def _link(item: Material, survey: Survey) -> Link:
    title = either(item.resource.title, item.resource.name)
    path = survey.pages[item.package.name, item.resource.name]
    return Link(title, path, say("{count} baris", count=len(item.table)))


# ---- pages ---------------------------------------------------------------------------------------------------------


def _pages(condition: Condition, survey: Survey) -> Evidence:
    """Look for parts of the portal and pages that people wrote; all that are named have to be there."""
    found = {name: page_link(name, survey) for name in condition.pages}
    links = tuple(link for link in found.values() if link)
    absent = tuple(_absence(name) for name, link in found.items() if link is None)
    unofficial = condition.is_official and not survey.settings.is_official
    return Evidence(
        reasons=(*absent, *([say("Portal ini bukan situs resmi badan publik.")] if unofficial else [])),
        links=links,
        count=len(links),
        output_path=links[0].output_path if links else "",
    )


def page_link(name: str, survey: Survey) -> Link | None:
    """Return the way to a part of the portal, or to a page of `content/` by its name; None where it is not there."""
    part = PARTS.get(name)
    if part:
        return part(survey)
    return next(
        (
            Link(document.title, survey.routes.document_page(document))
            for document in survey.documents
            if document.slug == name
        ),
        None,
    )


def _absence(name: str) -> str:
    if name == "kontak":
        return say("Portal ini belum menyebut ke mana kesalahan atau saran dikirim.")
    return say("Tidak ada bagian atau halaman “{name}” di portal ini.", name=name)


def _downloads(survey: Survey) -> Link | None:
    files = sum(len(resource.downloads) for card in survey.cards for resource in card.resources)
    return Link(say("Unduhan data"), paths.CATALOGUE, say("{count} berkas", count=files)) if files else None


def _contact(survey: Survey) -> Link | None:
    return Link(say("Kontak di kaki halaman"), paths.HOME) if survey.settings.contact else None


def _ledger(survey: Survey) -> Link | None:
    return Link(say("Yang belum dipublikasikan"), paths.GAPS) if survey.expected else None


def _requests(survey: Survey) -> Link | None:
    is_owed = any(item.is_missing and item.publisher for item in survey.expected)
    return Link(say("Surat permohonan informasi"), f"{paths.GAPS}#minta") if is_owed else None


def _quality(survey: Survey) -> Link | None:
    return Link(say("Mutu data"), paths.QUALITY) if survey.cards else None


# The parts of a portal that a condition can name; anything else is the name of a page in `content/`.
PARTS: dict[str, Callable[[Survey], Link | None]] = {
    "unduhan": _downloads,
    "kontak": _contact,
    "belum-dipublikasikan": _ledger,
    "permohonan-informasi": _requests,
    "mutu": _quality,
}
