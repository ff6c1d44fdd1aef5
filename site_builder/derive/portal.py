"""The door of derive/: Library and Report in, the whole Portal out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from site_builder.derive.addresses import derive_addresses
from site_builder.derive.chapters.chapter import Chapter
from site_builder.derive.chapters.library import derive_chapters
from site_builder.derive.corrections import FOOTER, correction_pages, tell_corrections, with_corrections
from site_builder.derive.figures.library import addressed
from site_builder.derive.offline import with_offline
from site_builder.derive.pages import (
    derive_documents,
    derive_footer,
    derive_navigation,
    derive_pages,
)
from site_builder.derive.prose.writing import write_texts
from site_builder.derive.quality.library import assess_packages, quality_sheets
from site_builder.derive.search import derive_entries, search_pages
from site_builder.derive.style import FOOTER as STYLE
from site_builder.derive.style import style_page
from site_builder.derive.survey import Survey, survey_library
from site_builder.model.library import Library
from site_builder.model.portal import Download, Figure, Portal
from site_builder.model.report import Report
from site_builder.model.request import Request


def derive_portal(library: Library, report: Report, request: Request) -> Portal:
    """Decide every page, figure and download of the site."""
    address = request.base_url or library.settings.base_url
    base_url = f"{address.rstrip('/')}/" if address else ""
    survey = survey_library(library, report, derive_documents(library), base_url)
    chapters = derive_chapters(survey)
    assessments = assess_packages(survey)
    figures = _figures(survey, chapters)
    written = write_texts(survey, figures)
    told = tell_corrections(survey, figures)
    pages = (*derive_pages(survey, chapters, written, assessments), *correction_pages(library.settings, told))
    addresses = derive_addresses(survey, figures.values(), pages)
    entries = derive_entries((*pages, *addresses.pages), written.glossary)
    navigation = derive_navigation(survey, chapters, written)
    return Portal(
        settings=library.settings,
        as_of=library.as_of,
        base_url=base_url,
        pages=tuple(
            with_offline(
                library.settings,
                (
                    *with_corrections((*pages, *addresses.pages), told),
                    *search_pages(entries, written.glossary, library.same_words),
                    style_page(library, (*pages, *addresses.pages), figures),
                ),
                navigation,
            )
        ),
        navigation=navigation,
        footer=(*derive_footer(survey, chapters, written), *FOOTER, STYLE),
        figures=figures,
        downloads=tuple(_downloads(survey)),
        sheets=(
            *quality_sheets(survey, assessments),
            *(sheet for chapter in chapters for sheet in chapter.sheets),
            *addresses.sheets,
        ),
        texts=(*(text for chapter in chapters for text in chapter.texts), *addresses.texts),
        findings=(*(finding for chapter in chapters for finding in chapter.findings), *written.findings),
        glossary=written.glossary,
        database=survey.database,
        entries=entries,
    )


def _figures(survey: Survey, chapters: Iterable[Chapter]) -> Mapping[str, Figure]:
    """Return the figures of packages, tables and chapters by their ids."""
    found = [figure for card in survey.cards for figure in card.figures]
    found += [figure for card in survey.cards for resource in card.resources for figure in resource.figures]
    found += [addressed(figure) for chapter in chapters for figure in chapter.figures]
    twice = [figure_id for figure_id, count in Counter(figure.figure_id for figure in found).items() if count > 1]
    assert not twice, f"two figures share an id: {twice}"
    return {figure.figure_id: figure for figure in found}


def _downloads(survey: Survey) -> Iterable[Download]:
    for card in survey.cards:
        yield from card.downloads
        for resource in card.resources:
            yield from resource.downloads
            yield from (piece.download for group in resource.slices for piece in group.slices)
