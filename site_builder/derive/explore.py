"""Pages on which readers explore a table: a card in, its page out, or none where there is nothing to explore."""

from __future__ import annotations

from site_builder.derive import routes as paths
from site_builder.derive.preview import derive_preview
from site_builder.derive.routes import Routes
from site_builder.model.explore import ExplorePage
from site_builder.model.pages import PackageCard, ResourceCard
from site_builder.model.portal import Link, Page
from site_builder.text.speech import say

SCRIPT = "assets/jelajah.js"
STYLE = "assets/jelajah.css"
# How many cells a reader's phone fetches at once: some 400 kB, a fifth of that on the line.
PIECE_CELLS = 50_000
_FEWEST_ROWS = 500


def explore_page(owner: PackageCard, card: ResourceCard, routes: Routes, trail: tuple[Link, ...]) -> Page | None:
    """Return the page on which a table is explored; None for one row, which has no order, and for no table."""
    download = next((item for item in card.downloads if item.format == "csv"), None)
    if download is None or not card.row_count or card.row_count < 2:
        return None
    columns, rows = derive_preview(card.resource, frozenset())
    step = _piece_rows(card.row_count, len(columns))
    pieces = range(1, -(-card.row_count // step) + 1) if step < card.row_count else ()
    content = ExplorePage(
        package=owner,
        card=card,
        columns=columns,
        rows=rows,
        download=download,
        piece_rows=step,
        piece_paths=tuple(routes.resource_piece(owner.package, card.resource, piece) for piece in pieces),
    )
    return Page(
        "explore",
        routes.explore_page(owner.package, card.resource),
        say("Jelajahi: {title}", title=card.title),
        content,
        say("Urutkan, saring, dan cari di {count} baris tabel “{title}”.", count=card.row_count, title=card.title),
        (*trail, Link(card.title, card.output_path)),
        paths.CATALOGUE,
        scripts=(SCRIPT,),
        styles=(STYLE,),
    )


def _piece_rows(row_count: int, column_count: int) -> int:
    """Return how many rows go into one file: all of a small table."""
    rows = max(_FEWEST_ROWS, PIECE_CELLS // max(1, column_count))
    return min(rows, row_count)
