"""`Freshness`: how often a dataset is renewed, when it is due next, and what that means on the day of the build."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

FreshnessState = Literal["on-time", "soon", "late", "irregular", "unknown"]


@dataclass(frozen=True, slots=True)
class Interval:
    """A length of time by the calendar: months and days, at least one of them positive."""

    months: int = 0
    days: int = 0


@dataclass(frozen=True, slots=True)
class Freshness:
    """The state of a dataset on the day `as_of`.

    `frequency` is what the publisher stated; `interval` is None where that names none. `covered` is the last day that
    its data covers, `updated` the day on which it was last changed. It is to be renewed by `due`; from `soon` on that
    is near, from `late` on it is late. `aged_since` is the day from which the age of irregular data counts. `is_own`:
    a table that states frequency or day itself, apart from its package.
    """

    state: FreshnessState = "unknown"
    frequency: str = ""
    interval: Interval | None = None
    covered: date | None = None
    updated: date | None = None
    due: date | None = None
    soon: date | None = None
    late: date | None = None
    aged_since: date | None = None
    as_of: date | None = None
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class FreshnessRow:
    """A line of the ledger: a package, or a table (`is_part`) that states its own frequency; `note` says what else."""

    title: str
    output_path: str
    freshness: Freshness
    is_part: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class FreshnessPage:
    """What the ledger of freshness says: the finding, and every dataset."""

    title: str
    rows: tuple[FreshnessRow, ...]
    csv_path: str
    json_path: str
