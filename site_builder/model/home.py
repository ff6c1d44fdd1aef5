"""What the home page says: a finding, questions with their answers, evidence, the newest data, the widest gaps."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.model.pages import Gap, Headline, PackageCard, PlacedFigure, WithheldCard
from site_builder.model.places import AreasPage
from site_builder.model.portal import Link


@dataclass(frozen=True, slots=True, eq=False)
class HomePage:
    """What the home page says. `headline` is None where no column has a role that it knows.

    `places` is the page of all areas, whose map and finding stand here too; `gaps` are the widest, `ledger` leads to
    all of them; the counts are those of all expected figures.
    """

    packages: tuple[PackageCard, ...]
    headline: Headline | None = None
    questions: tuple[Link, ...] = ()
    figures: tuple[PlacedFigure, ...] = ()
    places: AreasPage | None = None
    places_link: Link | None = None
    gaps: tuple[Gap, ...] = ()
    ledger: Link | None = None
    expected_count: int = 0
    published_count: int = 0
    withheld: tuple[WithheldCard, ...] = ()
