"""A Portal and the messages of a language: the same Portal, every text of it in that language. Decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from site_builder.model.library import Document
from site_builder.model.observation import Observation
from site_builder.model.package import Package, Resource
from site_builder.model.portal import Download, Figure, Portal
from site_builder.model.report import Finding
from site_builder.model.settings import Settings
from site_builder.model.speech import Words, tell, unmarked
from site_builder.model.table import Table

# What holds no words of ours, or only some that templates choose themselves: data, and what was written in two tongues.
_CLOSED = (Package, Resource, Table, Observation, Document, Download, Finding, Settings)


def tell_portal(portal: Portal, words: Words) -> Portal:
    """Return a portal in a language. Tables, downloads and paths are the same in all of them."""
    told: Portal = replace(tell(portal, words, _CLOSED), language=words.language)
    if words.language == "id":
        return told
    pages = tuple(page for page in told.pages if page.kind != "404")  # servers know one, at the root
    return replace(told, pages=pages, figures={key: _drawable(figure) for key, figure in told.figures.items()})


def _drawable(figure: Figure) -> Figure:
    """A picture has no place for marks around words of another language: the page around it has."""
    return replace(
        figure,
        title=unmarked(figure.title),
        description=unmarked(figure.description),
        unit=unmarked(figure.unit),
        period=unmarked(figure.period),
        source=unmarked(figure.source),
        drawings=tuple(replace(item, specification=_plain(item.specification)) for item in figure.drawings),
    )


def _plain(value: Any) -> Any:
    match value:
        case str():
            return unmarked(value)
        case Mapping():
            return {key: _plain(item) for key, item in value.items()}
        case list() | tuple():
            return [_plain(item) for item in value]
        case _:
            return value
