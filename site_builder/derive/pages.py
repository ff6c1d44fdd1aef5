"""The pages of the portal: one function per kind, each from the cards to `Page` values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import replace

from site_builder.derive import routes as paths
from site_builder.derive.about import SLUG as ABOUT
from site_builder.derive.about import derive_about
from site_builder.derive.cards import placed_figures
from site_builder.derive.chapters.chapter import Chapter
from site_builder.derive.explore import explore_page
from site_builder.derive.freshness import scripts_for
from site_builder.derive.home import derive_home
from site_builder.derive.numbers import quoted_rows
from site_builder.derive.preview import derive_preview
from site_builder.derive.quality.library import Assessments, quality_page
from site_builder.derive.quarantine import withheld_cards
from site_builder.derive.routes import Routes
from site_builder.derive.survey import Survey
from site_builder.model.library import Document, Library
from site_builder.model.number import RowPlace, Sentence
from site_builder.model.pages import (
    Catalogue,
    DocumentPage,
    NotFoundPage,
    PackageCard,
    PackagePage,
    PlacedFigure,
    ResourceCard,
    ResourcePage,
    WithheldCard,
    WithheldPage,
)
from site_builder.model.portal import Link, Page
from site_builder.model.prose import Picture, Prose, Writings
from site_builder.model.speech import Text, either, foreign, tell
from site_builder.text.citations import cite_package
from site_builder.text.paths import public_path
from site_builder.text.quarantine import kept_words
from site_builder.text.sentences import sentence_words
from site_builder.text.slugs import parse_slug
from site_builder.text.speech import joined, say

MOST_FIGURES = 2
_HOME = Link(say("Beranda"), paths.HOME)
_CATALOGUE = Link(say("Data"), paths.CATALOGUE)
_QUALITY = Link(say("Mutu data"), paths.QUALITY)


def derive_documents(library: Library) -> tuple[Document, ...]:
    """Return the pages that people wrote, and one about the portal where they wrote none."""
    has_about = any(_is_about(document) for document in library.documents)
    return library.documents if has_about else (*library.documents, derive_about(library))


def derive_navigation(survey: Survey, chapters: Sequence[Chapter], texts: Writings) -> tuple[Link, ...]:
    """Return the few ways that stand on top of every page; the page about the portal where nobody said otherwise."""
    menu = [link for chapter in chapters for link in chapter.menu]
    written = (
        Link(say("Tentang") if _is_about(item) else _title(item, texts), survey.routes.document_page(item))
        for item in survey.documents
        if (_is_about(item) if item.menu is None else item.menu)
    )
    return (_HOME, *menu, _CATALOGUE, *written)


def derive_footer(survey: Survey, chapters: Sequence[Chapter], texts: Writings) -> tuple[Link, ...]:
    """Return the ways that stand below every page: those of the menu, which a phone only shows here, and the others."""
    links = [link for chapter in chapters for link in chapter.footer]
    documents = [document for document in survey.documents if document.footer]
    written = (Link(_title(item, texts), survey.routes.document_page(item)) for item in documents)
    ways = {
        link.output_path: link for link in (*derive_navigation(survey, chapters, texts), *links, _QUALITY, *written)
    }
    return tuple(ways.values())


def _title(document: Document, texts: Writings) -> str:
    prose = texts.pages[document.slug]
    return _in_both(prose, lambda text: text.title)


def _in_both(prose: Prose, words: Callable[[Prose], Sentence]) -> Text:
    """Return words of a text that people wrote; where nobody translated it, pages say that they are Indonesian."""
    english = prose.translation
    indonesian = sentence_words(words(prose))
    return Text(
        indonesian,
        lambda spoken: (
            sentence_words(tell(words(english), spoken), spoken.language) if english else foreign(indonesian)
        ),
    )


def _is_about(document: Document) -> bool:
    return parse_slug(document.slug) == ABOUT


def derive_pages(
    survey: Survey, chapters: Sequence[Chapter], texts: Writings, assessments: Assessments
) -> tuple[Page, ...]:
    """Return every page of the site but those of single figures and numbers."""
    settings, cards = survey.settings, survey.cards
    withheld = withheld_cards(survey.library, survey.routes)
    home = replace(derive_home(survey, chapters), withheld=withheld)
    about = either(settings.description) if settings.description else _counts(cards)
    title, scripts = either(settings.title), scripts_for(cards)
    first = Page("home", paths.HOME, title, home, about, nav_path=paths.HOME, scripts=scripts)
    telling = (first, *(page for chapter in chapters for page in chapter.pages))
    quoted = quoted_rows(telling, (*texts.pages.values(), *texts.essays.values()))
    return (*telling, *_data_pages(survey, withheld, quoted, texts, assessments), *_written_pages(survey, texts))


def _data_pages(
    survey: Survey,
    withheld: tuple[WithheldCard, ...],
    quoted: Set[RowPlace],
    texts: Writings,
    assessments: Assessments,
) -> Iterable[Page]:
    """Yield the catalogue, what stands below it, and the page that tells what was checked."""
    cards = survey.cards
    all_data = Catalogue(cards, withheld, survey.database)
    says, scripts = _counts(cards), scripts_for(cards)
    yield Page("catalogue", paths.CATALOGUE, say("Data"), all_data, says, (_HOME,), paths.CATALOGUE, scripts)
    for card in cards:
        address = _address(survey.base_url, card.output_path)
        citation = cite_package(card.package, survey.settings, address)
        essay, assessment = texts.essays.get(card.package.name), assessments[card.package.name]
        content = PackagePage(card, assessment, citation, _placed(card, essay), essay)
        yield from _package_pages(content, quoted, survey.routes)
    for notice in withheld:
        trail = (_HOME, _CATALOGUE)
        says = either(kept_words(notice.quarantined))
        yield Page("withheld", notice.output_path, notice.title, WithheldPage(notice), says, trail, paths.CATALOGUE)
    checked = say("Apa yang diperiksa pada setiap paket data, dan apa yang ditemukan.")
    quality = quality_page(survey, assessments, withheld)
    yield Page("quality", paths.QUALITY, say("Mutu data"), quality, checked, (_HOME,), nav_path=paths.QUALITY)


def _written_pages(survey: Survey, texts: Writings) -> Iterable[Page]:
    for document in survey.documents:
        path = survey.routes.document_page(document)
        prose = texts.pages[document.slug]
        about = _in_both(prose, lambda text: text.description)
        content = DocumentPage(document, prose)
        yield Page("document", path, _title(document, texts), content, about, (_HOME,), nav_path=path)
    yield Page("404", paths.NOT_FOUND, say("Halaman tidak ditemukan"), NotFoundPage((_HOME, _CATALOGUE)))


def _address(base_url: str, output_path: str) -> str:
    return base_url + public_path(output_path) if base_url else ""


def _placed(card: PackageCard, essay: Prose | None) -> tuple[PlacedFigure, ...]:
    """Return the figures that open the page of a package; what its essay draws is once on the page, and enough."""
    drawn = {item.figure.figure_id for item in essay.insets if isinstance(item, Picture)} if essay else set()
    return tuple(item for item in placed_figures(card) if item.figure.figure_id not in drawn)[:MOST_FIGURES]


def _package_pages(content: PackagePage, quoted: Set[RowPlace], routes: Routes) -> Iterable[Page]:
    card, trail = content.card, (_HOME, _CATALOGUE)
    words = card.package.description
    description = either(words) if words else joined(": ", (card.title, _counts((card,))))
    scripts = scripts_for((card,))
    yield Page("package", card.output_path, card.title, content, description, trail, paths.CATALOGUE, scripts)
    for resource in card.resources:
        way = (*trail, Link(card.title, card.output_path))
        explored = explore_page(card, resource, routes, way)
        yield _resource_page(content, resource, quoted, way, explored.output_path if explored else "")
        if explored:
            yield explored


def _resource_page(
    owner: PackagePage, card: ResourceCard, quoted: Set[RowPlace], trail: tuple[Link, ...], explore_path: str
) -> Page:
    names = (owner.card.package.name, card.resource.name)
    rows_here = {place.row for place in quoted if (place.package, place.resource) == names}
    columns, rows = derive_preview(card.resource, rows_here)
    content = ResourcePage(
        package=owner.card,
        card=card,
        assessment=owner.assessment,
        columns=columns,
        rows=rows,
        is_complete=len(rows) == (card.row_count or 0),
        explore_path=explore_path,
    )
    words, count = card.resource.description, card.row_count or 0
    description = either(words) if words else say("{title}: {count} baris.", title=card.title, count=count)
    scripts = scripts_for((card,))
    return Page("resource", card.output_path, card.title, content, description, trail, paths.CATALOGUE, scripts)


def _counts(cards: tuple[PackageCard, ...]) -> Text:
    tables = say("{count} tabel", count=sum(card.table_count for card in cards))
    rows = say("{count} baris", count=sum(card.row_count for card in cards))
    packages = say("{count} paket data", count=len(cards)) if len(cards) > 1 else ""
    held = joined(", ", filter(None, (packages, tables, rows)))
    return say("{held}, dengan kamus kolom, sumber, dan unduhan.", held=held)
