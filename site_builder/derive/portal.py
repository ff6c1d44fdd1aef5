"""The door of derive/: Library and Report in, the whole Portal out."""

from __future__ import annotations

from site_builder.derive.cards import derive_cards
from site_builder.derive.pages import derive_documents, derive_navigation, derive_pages
from site_builder.derive.quarantine import withheld_names
from site_builder.derive.routes import derive_routes
from site_builder.model.library import Library
from site_builder.model.portal import Link, Portal
from site_builder.model.report import Report
from site_builder.model.request import Request


def derive_portal(library: Library, report: Report, request: Request) -> Portal:
    """Decide every page, figure and download of the site."""
    documents = derive_documents(library)
    routes = derive_routes(library.packages, documents, withheld_names(library))
    address = request.base_url or library.settings.base_url
    base_url = f"{address.rstrip('/')}/" if address else ""
    cards = derive_cards(library, report, routes, base_url)
    downloads = tuple(
        download
        for card in cards
        for download in (
            *card.downloads,
            *(item for resource in card.resources for item in resource.downloads),
        )
    )
    return Portal(
        settings=library.settings,
        as_of=library.as_of,
        base_url=base_url,
        pages=tuple(derive_pages(library, cards, documents, routes, base_url)),
        navigation=derive_navigation(documents, routes),
        footer=tuple(Link(document.title, routes.document_page(document)) for document in documents),
        figures={
            figure.figure_id: figure
            for card in cards
            for figure in (*card.figures, *(item for resource in card.resources for item in resource.figures))
        },
        downloads=downloads,
    )
