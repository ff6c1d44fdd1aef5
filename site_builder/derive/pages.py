"""The pages of the portal: one function per kind, each from the cards to `Page` values."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from site_builder.derive import routes as paths
from site_builder.model.library import Library
from site_builder.model.portal import (
    Catalogue,
    DocumentPage,
    Link,
    NotFoundPage,
    PackageCard,
    PackagePage,
    Page,
    ResourcePage,
)

PREVIEW_ROWS = 25
_HOME = Link("Beranda", paths.HOME)
_CATALOGUE = Link("Data", paths.CATALOGUE)


def derive_pages(library: Library, cards: tuple[PackageCard, ...]) -> Iterable[Page]:
    """Yield every page of the site."""
    title = str(library.settings.title)
    yield Page("home", paths.HOME, title, Catalogue(cards), nav_path=paths.HOME)
    yield Page("catalogue", paths.CATALOGUE, "Data", Catalogue(cards), trail=(_HOME,), nav_path=paths.CATALOGUE)
    for card in cards:
        yield from _package_pages(card)
    yield Page("quality", paths.QUALITY, "Mutu data", Catalogue(cards), trail=(_HOME,), nav_path=paths.QUALITY)
    for document in library.documents:
        path = paths.document_page(document)
        yield Page("document", path, document.title, DocumentPage(document), trail=(_HOME,), nav_path=path)
    yield Page("404", paths.NOT_FOUND, "Halaman tidak ditemukan", NotFoundPage((_HOME, _CATALOGUE)))


def _package_pages(card: PackageCard) -> Iterable[Page]:
    title = str(card.package.title) or card.package.name
    trail = (_HOME, _CATALOGUE)
    yield Page("package", card.output_path, title, PackagePage(card), trail=trail, nav_path=paths.CATALOGUE)
    for resource in card.resources:
        table = resource.resource.table
        content = ResourcePage(
            package=card,
            card=resource,
            preview=tuple(islice(table.rows(), PREVIEW_ROWS)) if table else (),
            is_complete=table is None or len(table) <= PREVIEW_ROWS,
        )
        yield Page(
            "resource",
            resource.output_path,
            str(resource.resource.title) or resource.resource.name,
            content,
            trail=(*trail, Link(title, card.output_path)),
            nav_path=paths.CATALOGUE,
        )
