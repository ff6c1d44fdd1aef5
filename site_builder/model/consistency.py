"""`RuleResult`: what became of one rule that a descriptor declares; `AcceptedChange`: a revision that is meant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from site_builder.model.words import Localized

RuleState = Literal["held", "broken", "unanswered"]


@dataclass(frozen=True, slots=True)
class AcceptedChange:
    """A publisher's decision that a difference to the last published version is meant: why, when, in which version.

    `change` is one of "lost-rows", "lost-keys", "lost-values", "values", "sum", "lost-table", "lost-column".
    It holds for one `version` of the package and for nothing after it; `field` and `keys` may narrow it.
    """

    package: str
    resource: str
    change: str
    version: str
    reason: str
    date: date
    field: str = ""
    keys: tuple[str, ...] = ()
    by: str = ""


@dataclass(frozen=True, slots=True)
class RuleException:
    """Rows that a rule leaves out, in words ("kunci = terdata-2020"), and why."""

    rows: Localized
    reason: Localized


@dataclass(frozen=True, slots=True)
class RuleResult:
    """What became of one declared rule.

    `compares` says in a sentence what is compared; `held_count`, `broken_count` and `unanswered_count` are the places
    (rows, groups) that it looked at: a place with a missing figure answers nothing. `is_about_published` marks a rule
    that compares with what was published before: what it came to is true of one publication only.
    """

    package: str
    name: str
    kind: str
    title: Localized
    compares: Localized
    resources: tuple[str, ...]
    held_count: int = 0
    broken_count: int = 0
    unanswered_count: int = 0
    is_about_published: bool = False
    exceptions: tuple[RuleException, ...] = ()

    @property
    def state(self) -> RuleState:
        """Tell whether it was held, broken, or could nowhere be answered."""
        if self.broken_count:
            return "broken"
        return "held" if self.held_count else "unanswered"
