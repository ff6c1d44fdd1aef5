"""What the pages of indicators say: the scorecard, one indicator, one dimension, and SWOT with its strategies."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.model.number import Number, Sentence
from site_builder.model.pages import Grid, PlacedFigure
from site_builder.model.portal import Link, Sheet


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a source, word for word: what they are about, a remark of ours, who says so, and ways on.

    `translation` says, in other languages than that of the source, that the words are a translation.
    """

    text: str
    title: str = ""
    note: str = ""
    source: str = ""
    source_url: str = ""
    anchor: str = ""
    output_path: str = ""
    is_uncertain: bool = False
    translation: str = ""


@dataclass(frozen=True, slots=True)
class LevelWords:
    """A level: its name, where it begins and ends, what it means, how many indicators stand on it and which."""

    name: str
    span: Sentence
    count: Number
    indicators: tuple[Link, ...] = ()
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class ScaleWords:
    """A scale as a page explains it, the highest level first; `remarks` say whose the bounds are."""

    levels: tuple[LevelWords, ...]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Method:
    """How a result was measured: what its source says, its formula and inputs, and what it does not say."""

    texts: tuple[str, ...] = ()
    formula: str = ""
    inputs: Grid | None = None
    gap: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class IndicatorPage:
    """What the page of an indicator says. `finding` opens it; `steps` are the ways to the levels above, reckoned.

    `figures` show the newest result, `timeline` all of them.
    `conflicts` are words of a source that say otherwise, `readings` other results for the same period.
    """

    name: str
    finding: Sentence
    result: Number
    period: str
    level: str
    dimension: Link | None = None
    aspect: str = ""
    lead: tuple[Sentence, ...] = ()
    steps: tuple[Number, ...] = ()
    remarks: tuple[str, ...] = ()
    figures: tuple[PlacedFigure, ...] = ()
    timeline: tuple[PlacedFigure, ...] = ()
    targets: tuple[Sentence, ...] = ()
    history: Grid | None = None
    change: Sentence = ()
    conflicts: tuple[Quote, ...] = ()
    readings: tuple[Sentence, ...] = ()
    parameters: tuple[Quote, ...] = ()
    parts: tuple[Quote, ...] = ()
    literature: tuple[Quote, ...] = ()
    method: Method = Method()
    ways: tuple[Link, ...] = ()
    before: Link | None = None
    after: Link | None = None


@dataclass(frozen=True, slots=True, eq=False)
class DimensionPage:
    """What the page of a dimension says: its finding, its pictures, its results aspect by aspect."""

    name: str
    finding: Sentence
    lead: tuple[Sentence, ...] = ()
    figures: tuple[PlacedFigure, ...] = ()
    grids: tuple[Grid, ...] = ()
    aspects: tuple[Quote, ...] = ()
    others: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Scorecard:
    """All results on one scale: the table, the picture, and the scale explained."""

    title: str
    grid: Grid
    scale: ScaleWords | None = None
    figures: tuple[PlacedFigure, ...] = ()
    older: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class ScorecardPage:
    """What the page of all indicators says; `aspects` tells which expert names which aspect."""

    finding: Sentence
    lead: tuple[Sentence, ...]
    scorecards: tuple[Scorecard, ...]
    dimensions: tuple[Link, ...] = ()
    ways: tuple[Link, ...] = ()
    chosen: tuple[Quote, ...] = ()
    aspects: Grid | None = None
    aspect_remarks: tuple[str, ...] = ()
    aspect_origin: Quote | None = None
    others: tuple[OtherMeasure, ...] = ()
    sheet: Sheet | None = None


@dataclass(frozen=True, slots=True, eq=False)
class OtherMeasure:
    """Another measure that stands beside the indicators and shares no axis with them."""

    title: str
    finding: Sentence
    description: str = ""
    grid: Grid | None = None
    figures: tuple[PlacedFigure, ...] = ()
    source: str = ""
    source_url: str = ""


@dataclass(frozen=True, slots=True)
class Factor:
    """A factor, quoted: `strategies` answer it, `indicators` say otherwise."""

    quote: Quote
    strategies: tuple[Link, ...] = ()
    indicators: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Quadrant:
    """One of the four groups of factors: "S", what it is called, its factors."""

    code: str
    title: str
    factors: tuple[Factor, ...]


@dataclass(frozen=True, slots=True)
class Strategy:
    """A strategy, quoted, and the factors that it answers."""

    quote: Quote
    factors: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class StrategyGroup:
    """The strategies where two groups of factors meet: "SO", how they meet, the strategies."""

    code: str
    title: str
    strategies: tuple[Strategy, ...]


@dataclass(frozen=True, slots=True, eq=False)
class SwotPage:
    """What the page of factors and strategies says; `unanswered` are factors that no strategy answers."""

    finding: Sentence
    lead: tuple[Sentence, ...] = ()
    quadrants: tuple[Quadrant, ...] = ()
    positions: tuple[Number, ...] = ()
    position_words: tuple[Sentence, ...] = ()
    figures: tuple[PlacedFigure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    groups: tuple[StrategyGroup, ...] = ()
    unanswered: tuple[Link, ...] = ()
    remarks: tuple[str, ...] = ()
    source: str = ""
    source_url: str = ""
    translation: str = ""
