"""What should be published: a figure that somebody owes the public, with the one that was found, or none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from site_builder.model.number import Number, RowPlace, Sentence
from site_builder.model.observation import Observation
from site_builder.model.pages import PlacedFigure, WithheldCard
from site_builder.model.portal import Link, Sheet


@dataclass(frozen=True, slots=True, order=True)
class Measure:
    """What is counted: `programme` "" means all together, `level` "" the area of the rule itself, else each part."""

    kind: str
    unit: str
    programme: str
    level: str


@dataclass(frozen=True, slots=True)
class Expected:
    """One figure that somebody should publish, and the published one that answers it.

    `information_class` is that of UU 14/2008 and `ground` why the figure is expected, both as the row of the rule
    (`row`) states them. A hidden small count answers: it was counted and is not shown.
    """

    measure: Measure
    area: str
    start: date
    end: date
    publisher: str
    information_class: str
    ground: str
    row: RowPlace
    published: Observation | None = None

    @property
    def is_missing(self) -> bool:
        """Tell whether nobody has published it."""
        return self.published is None

    @property
    def year(self) -> int:
        """Return the year in which its period ends."""
        return self.end.year


@dataclass(frozen=True, slots=True)
class YearLine:
    """What of one kind of figure is missing in a year: its name, and which ones in words."""

    title: str
    missing: str


@dataclass(frozen=True, slots=True)
class YearGaps:
    """The section of a year. `found` are figures that were published, `more_found` how many of them are not listed."""

    year: int
    anchor: str
    title: str
    lines: tuple[YearLine, ...]
    more_lines: int = 0
    found: tuple[Sentence, ...] = ()
    more_found: int = 0


@dataclass(frozen=True, slots=True)
class MeasureGaps:
    """The entry of one kind of figure: how much of it is there, who should publish it, and what comes near.

    `near` are published figures of the same kind, area and programme for another span of time: they answer nothing,
    but a reader wants to know of them. `rule_path` leads to the first rule that expects it, whose row is `rule`.
    """

    anchor: str
    title: str
    state: str
    publishers: tuple[Link, ...]
    duties: tuple[str, ...]
    near: tuple[Sentence, ...] = ()
    more_near: int = 0
    rule: RowPlace | None = None
    rule_path: str = ""


@dataclass(frozen=True, slots=True)
class PublisherGaps:
    """What one publisher owes, and a letter that asks for it, ready to copy and as a file (`text_path`)."""

    name: str
    anchor: str
    count: str
    letter: str
    text_path: str


@dataclass(frozen=True, slots=True, eq=False)
class GapsPage:
    """What the ledger of gaps says. `classes` are the classes of information that occur: title and meaning.

    `answered` says by whom the published ones were published, where that is known; `withheld` are packages in
    quarantine, whose figures count as not published.
    """

    title: Sentence
    answered: Sentence
    proof: Number
    figure: PlacedFigure | None
    years: tuple[YearGaps, ...]
    other_years: str
    measures: tuple[MeasureGaps, ...]
    more_measures: int
    publishers: tuple[PublisherGaps, ...]
    classes: tuple[tuple[str, str], ...]
    missing: Sheet
    expected: Sheet
    withheld: tuple[WithheldCard, ...] = ()
