"""The pages of the portal: one function per kind, each from the cards to `Page` values."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace

from site_builder.derive import routes as paths
from site_builder.derive.about import SLUG as ABOUT
from site_builder.derive.about import derive_about
from site_builder.derive.cards import placed_figures
from site_builder.derive.home import derive_home, quoted_rows
from site_builder.derive.preview import derive_preview
from site_builder.derive.quarantine import withheld_cards
from site_builder.derive.routes import Routes
from site_builder.model.library import Document, Library
from site_builder.model.pages import (
    Catalogue,
    DocumentPage,
    NotFoundPage,
    PackageCard,
    PackagePage,
    ResourceCard,
    ResourcePage,
    WithheldPage,
)
from site_builder.model.portal import Link, Page
from site_builder.text.citations import cite_package
from site_builder.text.numbers import number
from site_builder.text.paths import public_path
from site_builder.text.quarantine import kept_words
from site_builder.text.slugs import parse_slug

MOST_FIGURES = 2
_HOME = Link("Beranda", paths.HOME)
_CATALOGUE = Link("Data", paths.CATALOGUE)
_QUALITY = Link("Mutu", paths.QUALITY)


def derive_documents(library: Library) -> tuple[Document, ...]:
    """Return the pages that people wrote, and one about the portal where they wrote none."""
    has_about = any(_is_about(document) for document in library.documents)
    return library.documents if has_about else (*library.documents, derive_about(library))


def derive_navigation(documents: tuple[Document, ...], routes: Routes) -> tuple[Link, ...]:
    """Return the few ways that stand on top of every page."""
    about = next(document for document in documents if _is_about(document))
    return (_HOME, _CATALOGUE, _QUALITY, Link("Tentang", routes.document_page(about)))


def _is_about(document: Document) -> bool:
    return parse_slug(document.slug) == ABOUT


def derive_pages(
    library: Library,
    cards: tuple[PackageCard, ...],
    documents: tuple[Document, ...],
    routes: Routes,
    base_url: str,
) -> Iterable[Page]:
    """Yield every page of the site."""
    settings = library.settings
    withheld = withheld_cards(library, routes)
    home = replace(derive_home(library, cards), withheld=withheld)
    quoted = quoted_rows(home)
    about = str(settings.description) or _counts(cards)
    yield Page("home", paths.HOME, str(settings.title), home, about, nav_path=paths.HOME)
    all_data = Catalogue(cards, withheld)
    yield Page("catalogue", paths.CATALOGUE, "Data", all_data, _counts(cards), (_HOME,), nav_path=paths.CATALOGUE)
    for card in cards:
        yield from _package_pages(
            card, quoted, cite_package(card.package, settings, _address(base_url, card.output_path))
        )
    for notice in withheld:
        trail = (_HOME, _CATALOGUE)
        says = kept_words(notice.quarantined).id
        yield Page("withheld", notice.output_path, notice.title, WithheldPage(notice), says, trail, paths.CATALOGUE)
    checked = "Apa yang diperiksa pada setiap paket data, dan apa yang ditemukan."
    yield Page("quality", paths.QUALITY, "Mutu data", all_data, checked, (_HOME,), nav_path=paths.QUALITY)
    for document in documents:
        path = routes.document_page(document)
        content = DocumentPage(document)
        yield Page("document", path, document.title, content, document.description, (_HOME,), nav_path=path)
    yield Page("404", paths.NOT_FOUND, "Halaman tidak ditemukan", NotFoundPage((_HOME, _CATALOGUE)))


def _address(base_url: str, output_path: str) -> str:
    return base_url + public_path(output_path) if base_url else ""


def _package_pages(card: PackageCard, quoted: Set[tuple[str, str, int]], citation: str) -> Iterable[Page]:
    trail = (_HOME, _CATALOGUE)
    content = PackagePage(card, citation, placed_figures(card)[:MOST_FIGURES])
    description = str(card.package.description) or f"{card.title}: {_counts((card,))}"
    yield Page("package", card.output_path, card.title, content, description, trail, paths.CATALOGUE)
    for resource in card.resources:
        yield _resource_page(card, resource, quoted, (*trail, Link(card.title, card.output_path)))


def _resource_page(
    package: PackageCard, card: ResourceCard, quoted: Set[tuple[str, str, int]], trail: tuple[Link, ...]
) -> Page:
    names = (package.package.name, card.resource.name)
    columns, rows = derive_preview(card.resource, {row for *table, row in quoted if tuple(table) == names})
    content = ResourcePage(
        package=package,
        card=card,
        columns=columns,
        rows=rows,
        is_complete=len(rows) == (card.row_count or 0),
    )
    description = str(card.resource.description) or f"{card.title}: {number(card.row_count or 0)} baris."
    return Page("resource", card.output_path, card.title, content, description, trail, paths.CATALOGUE)


def _counts(cards: tuple[PackageCard, ...]) -> str:
    tables = number(sum(card.table_count for card in cards))
    rows = number(sum(card.row_count for card in cards))
    packages = f"{number(len(cards))} paket data, " if len(cards) > 1 else ""
    return f"{packages}{tables} tabel, {rows} baris, dengan kamus kolom, sumber, dan unduhan."
