"""`Grid`: a table that a page writes out, whose cells may be numbers, ways, sentences, or nothing published."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.model.number import Number, Sentence
from site_builder.model.portal import Column, Link

# What stands in a cell of a `Grid`: words, a number, a way, words with numbers in them, or nothing published (None).
GridCell = str | Number | Link | Sentence | None


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of a grid; `anchor` is its id on the page ("" for none), the first cell is its heading."""

    cells: tuple[GridCell, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table that a page writes out, where a figure's own table will not do; `caption` says what it shows.

    `note` stands in place of cells that are None where something else is true than that nobody published them.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[GridRow, ...]
    note: str = ""
