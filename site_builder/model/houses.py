"""What the page about houses says: stock over the years, programmes, stages, targets and pace, all of it frozen."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.model.indicators import Quote
from site_builder.model.number import Number, Sentence
from site_builder.model.pages import Grid, Headline, PlacedFigure
from site_builder.model.portal import Link


@dataclass(frozen=True, slots=True, eq=False)
class YearSeries:
    """What was counted, handled and left year by year; figures over several years stand apart in `longer`.

    `readings` are places where sources say different things, `breaks` changes of the basis.
    """

    years: tuple[Grid, ...] = ()
    longer: Grid | None = None
    readings: tuple[Sentence, ...] = ()
    breaks: tuple[str, ...] = ()
    figures: tuple[PlacedFigure, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class ProgrammeShares:
    """How much of a number of handled houses is known by programme; `rest` is what is left, where it can be told.

    `is_complete` says that every house is known by programme.
    """

    words: Sentence
    share: Number | None = None
    rest: Number | None = None
    is_complete: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class ProgrammePart:
    """What is known per programme: grids of years and lists of figures, shares, and what sources say of each."""

    grids: tuple[Grid, ...] = ()
    shares: tuple[ProgrammeShares, ...] = ()
    names: Grid | None = None
    spellings: tuple[Quote, ...] = ()
    figures: tuple[PlacedFigure, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """What an actor does in a stage, what it hands on and to whom; `is_inferred`: no source says so in these words."""

    actor: str
    task: str
    output: str = ""
    receiver: str = ""
    note: str = ""
    is_inferred: bool = False


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage: its number and name, what the source says of it, what comes out of it, who does what."""

    number: str
    title: str
    quote: Quote
    output: str = ""
    tasks: tuple[Task, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class StageBoard:
    """The stages of one programme, the hand-overs as a figure, and actors that no stage names."""

    anchor: str
    title: str
    lead: str
    stages: tuple[Stage, ...]
    figure: PlacedFigure | None = None
    idle: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    tables: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Targets:
    """Targets beside results of the same time: `words` say the newest, `newest` is its share, `others` what is near."""

    words: tuple[Sentence, ...]
    grid: Grid
    newest: Number | None = None
    others: tuple[Sentence, ...] = ()
    figures: tuple[PlacedFigure, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Pace:
    """How many years what is left would take at a pace that was: never a forecast, `doubts` say why."""

    words: Sentence
    years: Number
    spread: Sentence = ()
    doubts: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Papers:
    """Quoted rules, documents or institutions, with the table that holds them."""

    title: str
    quotes: tuple[Quote, ...]
    table: Link


@dataclass(frozen=True, slots=True, eq=False)
class HousesPage:
    """What the page about houses says; each part is left out where the data has nothing for it."""

    finding: Headline | None
    series: YearSeries
    programmes: ProgrammePart
    targets: Targets | None = None
    pace: Pace | None = None
    stages: tuple[StageBoard, ...] = ()
    papers: tuple[Papers, ...] = ()
    ways: tuple[Link, ...] = ()
