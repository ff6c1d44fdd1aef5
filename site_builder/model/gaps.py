"""What should be published: a figure that somebody owes the public, with the one that was found, or none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from site_builder.model.number import RowPlace
from site_builder.model.observation import Observation


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
