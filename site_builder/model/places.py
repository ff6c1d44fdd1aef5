"""What the pages of areas say: the map of the whole with its list, and one page per area."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from site_builder.model.area import Area
from site_builder.model.number import Number, Sentence
from site_builder.model.pages import Grid
from site_builder.model.portal import Figure, Link, Sheet

# A figure of an area on the map: published, kept back ("<5"), by nobody published, or from before it was an area.
TileState = Literal["known", "hidden", "missing", "absent"]


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text on the map, at its baseline in the units of the drawing. `style` names its size and weight."""

    x: float
    y: float
    text: str
    style: str


@dataclass(frozen=True, slots=True)
class Tile:
    """An area on the map, with the way to its page.

    `path` is its outline as SVG path data. `shade` counts from 1, the lowest class; 0 where there is no figure.
    `label` says name and figure in full, for whoever does not see the map.
    """

    area: Area
    path: str
    state: TileState
    shade: int
    label: str
    output_path: str
    wide: tuple[Words, ...] = ()
    narrow: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Shade:
    """A class of figures, said in words: "32–68 rumah"; its bounds are figures that stand in it.

    `counted` says how many areas have it: "3 kecamatan".
    """

    state: TileState
    shade: int
    words: str
    count: int
    counted: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class AreaMap:
    """A map of the whole: its size in units, its areas, and what the shading means, lowest class first."""

    kind: Literal["tiles", "outlines"]
    width: int
    height: int
    tiles: tuple[Tile, ...]
    shades: tuple[Shade, ...]
    method: str
    source: Link | None = None


@dataclass(frozen=True, slots=True, eq=False)
class AreasPage:
    """What the page of all areas says. `measured` names what the map shows; `figure` gives the map an address."""

    title: Sentence
    lead: tuple[Sentence, ...]
    level: str
    map: AreaMap | None
    measured: str
    grid: Grid
    figure: Figure | None = None
    sheet: Sheet | None = None


@dataclass(frozen=True, slots=True, eq=False)
class AreaPage:
    """What the page of an area says; every part is left out where the tables have nothing for it.

    `newest` sets the newest figure of each kind beside the whole and the other areas, `years` shows what was before,
    `programmes` who handled. `others` are rows of tables that hold no figures of a known kind. `notices` say what to
    mind: that it was split off or renamed, that figures are hidden. `missing` is what nobody published.
    """

    area: Area
    name: str
    level: str
    title: Sentence
    lead: tuple[Sentence, ...]
    notices: tuple[Sentence, ...] = ()
    newest: Grid | None = None
    years: tuple[Grid, ...] = ()
    programmes: tuple[Grid, ...] = ()
    ratios: tuple[Number, ...] = ()
    others: tuple[tuple[Link, Grid], ...] = ()
    parts: Grid | None = None
    missing: Sentence = ()
    gaps: tuple[str, ...] = ()
    ledger_path: str = ""
    sources: tuple[Link, ...] = ()
    tables: tuple[Link, ...] = ()
    before: Link | None = None
    after: Link | None = None
    beside: tuple[Link, ...] = ()
    sheet: Sheet | None = None


@dataclass(frozen=True, slots=True)
class OtherNamePage:
    """What stands at the address of an old or other name of an area: the way to its page."""

    name: str
    area: Area
    way: Link
    is_former: bool = False
