"""What the page says on which a reader sorts, filters and searches one published table."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.model.pages import PackageCard, PreviewColumn, PreviewRow, ResourceCard
from site_builder.model.portal import Download


@dataclass(frozen=True, slots=True, eq=False)
class ExplorePage:
    """A table to explore: its first rows, and the files with all of them, which are fetched once a reader asks.

    `columns` stand in a reader's order, as on the page of the table. `download` is the published CSV. `piece_paths`
    are where a large table lies in pieces of `piece_rows` rows, each a CSV with its head; a small one has none.
    """

    package: PackageCard
    card: ResourceCard
    columns: tuple[PreviewColumn, ...]
    rows: tuple[PreviewRow, ...]
    download: Download
    piece_rows: int
    piece_paths: tuple[str, ...] = ()

    @property
    def file_paths(self) -> tuple[str, ...]:
        """Return the files that hold all rows, from top to bottom."""
        return self.piece_paths or (self.download.output_path,)
