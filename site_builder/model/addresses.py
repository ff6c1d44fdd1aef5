"""What the pages of a single figure, its embedding and a single number say."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.model.citation import Citation
from site_builder.model.corrections import ToldCorrection
from site_builder.model.number import Number
from site_builder.model.pages import PackageCard, ResourceCard
from site_builder.model.portal import Figure, Link, Sheet


@dataclass(frozen=True, slots=True, eq=False)
class FigurePage:
    """What the page of a figure says.

    `owner` is the table that it is drawn from and `package` the package that this belongs to (None: no single one).
    `permalink` is its address in the world, "" where the portal has none; `height` is how many pixels a frame needs
    that shows it without a script.
    """

    figure: Figure
    citation: Citation
    owner: ResourceCard | None = None
    package: PackageCard | None = None
    permalink: str = ""
    embed_address: str = ""
    height: int = 480
    corrections: tuple[ToldCorrection, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class EmbedPage:
    """What a figure in a frame on another site says."""

    figure: Figure


@dataclass(frozen=True, slots=True, eq=False)
class NumberPage:
    """What the page of a number says.

    `meaning` explains its status, `readings` are what is told otherwise, `uses` the pages that quote it; `sheet` is the
    number with its inputs as a table to download.
    """

    number: Number
    citation: Citation
    sheet: Sheet
    meaning: str = ""
    readings: tuple[Number, ...] = ()
    uses: tuple[Link, ...] = ()
    table: Link | None = None
    permalink: str = ""
