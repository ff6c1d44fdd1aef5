"""The door of render/share/: the pages of a portal in, one picture for each of them out, in its language.

An image is of use only under an absolute address: where nobody knows that of the portal, there is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

import numpy as np
import numpy.typing as npt
from jinja2 import Environment

from site_builder.model.output import OutputFile
from site_builder.model.pages import Headline
from site_builder.model.portal import Figure, Page, Portal
from site_builder.model.speech import unmarked
from site_builder.model.words import Localized
from site_builder.render.charts.drawer import Drawer
from site_builder.render.charts.figures import Picture
from site_builder.render.charts.theme import PALETTE
from site_builder.render.environment import render_blocks
from site_builder.render.share.card import Box, Card, Layout, lay_out
from site_builder.render.share.letters import TypeCase
from site_builder.render.share.press import draw_box, draw_part, press
from site_builder.text.paths import share_path
from site_builder.text.sharing import finding_words

_TEMPLATE = "cards/page.html"
# Nobody passes these on, or they stand for another page.
_ALONE = ("404", "offline", "embed", "area-name", "explore", "style")
# A picture takes some five milliseconds and twelve kB; beyond this many, those of numbers are left out.
MOST = 5000
TOO_MANY = Localized(
    f"portal ini punya lebih dari {MOST} halaman: halaman angka selebihnya tidak mendapat gambar untuk dibagikan.",
    f"this portal has more than {MOST} pages: the pages of the other numbers get no picture to be passed on.",
)
_HOUSE = "M1 9.5 5 7l1.500-4h5L13 7l4 2.500v1.500h-2V18H3v-7H1z"

Pixels = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class _Order:
    """A card to be made: its page, its words arranged, and what is drawn on it."""

    page: Page
    layout: Layout
    figure: Figure | None = None
    hundred: int | None = None


def share_images(portal: Portal, environment: Environment, drawings: Mapping[str, Picture]) -> tuple[OutputFile, ...]:
    """Return the pictures of a portal; words that the font cannot write make none."""
    if not portal.base_url:
        return ()
    orders = tuple(_orders(portal, environment, drawings))
    with Drawer() as drawer:
        case = TypeCase(((line.face, line.text) for order in orders for line in order.layout.lines), drawer)
        desk = _Desk(drawings, drawer)
        return tuple(_image(portal, order, case, desk) for order in orders)


def shared_pages(portal: Portal) -> tuple[Page, ...]:
    """Return the pages that get a picture: all that are passed on, those of numbers last."""
    pages = sorted((page for page in portal.pages if page.kind not in _ALONE), key=lambda page: page.kind == "number")
    return tuple(pages[:MOST])


def _orders(portal: Portal, environment: Environment, drawings: Mapping[str, Picture]) -> Iterator[_Order]:
    for page in shared_pages(portal):
        figure, headline = _leading(page.content), _with_houses(page.content)
        blocks = render_blocks(
            environment,
            _TEMPLATE,
            page=page,
            content=page.content,
            portal=portal,
            settings=portal.settings,
            finding=finding_words(page, portal.language),
            figure=figure,
            headline=headline,
        )
        card = Card(**{name: " ".join(unmarked(unescape(words)).split()) for name, words in blocks.items()})
        if card.is_writable():
            if headline:
                yield _Order(page, lay_out(card, has_drawing=False, has_houses=True), hundred=headline.hundred)
            elif figure and figure.figure_id in drawings:
                yield _Order(page, lay_out(card, has_drawing=True), figure)
            else:
                yield _Order(page, lay_out(card, has_drawing=False))


def _leading(content: Any) -> Figure | None:
    """Return the drawing that a page opens with."""
    own = getattr(content, "figure", None)
    placed = [
        own,
        *(getattr(content, "figures", None) or ()),
        *(getattr(getattr(content, "card", None), "figures", None) or ()),
    ]
    return next((getattr(item, "figure", item) for item in placed if item is not None), None)


def _with_houses(content: Any) -> Headline | None:
    """Return the finding of a page that is shown as houses, None on any other page."""
    found = getattr(content, "headline", None) or getattr(content, "finding", None)
    return found if isinstance(found, Headline) and found.hundred is not None else None


class _Desk:
    """Draws what cards share once: a figure that several pages open with, the houses."""

    def __init__(self, drawings: Mapping[str, Picture], drawer: Drawer) -> None:
        self._drawings = drawings
        self._drawer = drawer
        self._figures: dict[tuple[str, Box], Pixels | None] = {}
        self._houses: dict[int, Pixels | None] = {}

    def drawn(self, order: _Order) -> Pixels | None:
        """Return the pixels for the box of a card; None where it has none."""
        box = order.layout.box
        if box is None:
            return None
        if order.hundred is not None:
            if order.hundred not in self._houses:
                self._houses[order.hundred] = draw_part(_houses(order.hundred), (0, 0, 220, 230), 1.74, self._drawer)
            return self._houses[order.hundred]
        assert order.figure is not None
        key = (order.figure.figure_id, box)
        if key not in self._figures:
            self._figures[key] = draw_box(self._drawings[order.figure.figure_id], box, self._drawer)
        return self._figures[key]


def _image(portal: Portal, order: _Order, case: TypeCase, desk: _Desk) -> OutputFile:
    path = portal.prefix + share_path(order.page.output_path)
    return OutputFile(path, press(order.layout, case, desk.drawn(order)), "figure", order.layout.words)


def _houses(count: int) -> str:
    """Draw a hundred houses, some of them filled, as the page does."""
    houses = "".join(
        f'<path transform="translate({number % 10 * 22 + 2},{number // 10 * 23 + 2})" d="{_HOUSE}"'
        + (f' fill="{PALETTE["leaf"]}" stroke="{PALETTE["leaf"]}"/>' if number < count else "/>")
        for number in range(100)
    )
    return (
        '<svg width="220" height="230"><rect width="220" height="230" fill="#fff"/>'
        f'<g fill="none" stroke="{PALETTE["missing"]}" stroke-width="1.1">{houses}</g></svg>'
    )
