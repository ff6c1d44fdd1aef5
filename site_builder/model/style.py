"""What the living style page says: the colours with their contrasts, parts of the portal itself, every state."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from site_builder.model.freshness import Freshness
from site_builder.model.grid import Grid
from site_builder.model.number import Number
from site_builder.model.pages import Headline
from site_builder.model.places import AreasPage
from site_builder.model.portal import Figure, Link

# What a colour is drawn as decides what contrast it needs: words, shapes that carry meaning, ornament, a ground.
TokenUse = Literal["text", "shape", "ornament", "ground"]
StateKey = Literal[
    "missing", "late", "approximate", "conflict", "hidden", "derived", "quarantined", "not-found", "offline", "404"
]


@dataclass(frozen=True, slots=True)
class Tint:
    """A colour in one theme, beside the paper it stands on; `contrast` is its smallest on all grounds."""

    colour: str
    paper: str
    contrast: Decimal | None = None
    is_enough: bool = True


@dataclass(frozen=True, slots=True)
class Token:
    """A colour with its one meaning; `tints` are in the order of the themes."""

    name: str
    meaning: str
    use: TokenUse
    tints: tuple[Tint, ...]


@dataclass(frozen=True, slots=True)
class State:
    """A state that data or a page can be in: what it is called, what it means; `way` leads to one in this portal."""

    key: StateKey
    title: str
    explanation: str
    way: Link | None = None


@dataclass(frozen=True, slots=True, eq=False)
class StylePage:
    """What the style page says. Parts of the portal are None where it has none; `ages` are samples, not its data."""

    themes: tuple[str, ...]
    tokens: tuple[Token, ...]
    states: tuple[State, ...]
    ages: tuple[Freshness, ...]
    headline: Headline | None = None
    figure: Figure | None = None
    number: Number | None = None
    grid: Grid | None = None
    places: AreasPage | None = None
