"""What the page about money says: a finding, and parts that each hold a claim, its pictures and the tables below."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.model.number import Sentence
from site_builder.model.pages import Grid, PlacedFigure
from site_builder.model.portal import Link


@dataclass(frozen=True, slots=True, eq=False)
class MoneyTable:
    """A picture, none where nothing may share an axis, and the list under it with the words that belong to both."""

    title: str
    grid: Grid
    figure: PlacedFigure | None = None
    notes: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class MoneyPart:
    """One question about money: `anchor` is its id, `title` the finding that answers it.

    `older` are tables of earlier periods, folded away; `ways` lead on.
    """

    anchor: str
    title: Sentence
    lead: tuple[Sentence, ...] = ()
    tables: tuple[MoneyTable, ...] = ()
    older: tuple[MoneyTable, ...] = ()
    ways: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class MoneyPage:
    """What the page about money says."""

    title: Sentence
    lead: tuple[Sentence, ...]
    parts: tuple[MoneyPart, ...]
