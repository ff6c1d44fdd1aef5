"""Openness as a portal can prove it: conditions, what was found for each, and the status that follows. Values only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from site_builder.model.number import Number, RowPlace, Sentence
from site_builder.model.pages import Grid
from site_builder.model.portal import Link, Sheet

Status = Literal["terpenuhi", "sebagian", "belum", "di-luar-jangkauan"]


@dataclass(frozen=True, slots=True)
class Condition:
    """One row of a table of conditions: what must be published for a parameter to reach a status.

    `kind`, `programme` and `level` ask for figures, `roles` for a table with such columns, `pages` for parts of the
    portal; what is "" or empty asks for nothing. `oldest` is how many years old the newest may be; `is_official`:
    only what a public body published counts. `publisher` is who could meet it.
    """

    key: str
    parameter: str
    status: str
    words: str
    row: RowPlace
    row_path: str
    kind: str = ""
    programme: str = ""
    level: str = ""
    roles: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    oldest: int | Decimal | None = None
    is_official: bool = False
    publisher: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found for a condition, and why it is not enough (`reasons`; none: it is met).

    `found` says it in words with the newest figure, `links` lead to tables and pages, `count` is how many figures,
    tables or pages speak for it, `day` the last day that the newest one covers.
    """

    reasons: tuple[str, ...] = ()
    found: Sentence = ()
    links: tuple[Link, ...] = ()
    count: int = 0
    day: date | None = None
    output_path: str = ""

    @property
    def is_met(self) -> bool:
        """Tell whether the condition holds."""
        return not self.reasons


@dataclass(frozen=True, slots=True)
class Verdict:
    """A condition and what was found for it; `age` is that of the newest evidence on the day of the portal."""

    condition: Condition
    evidence: Evidence
    status_words: str
    age: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a parameter comes to. `text` is quoted from its source; `is_quoted` false: only its code is known."""

    code: str
    anchor: str
    text: str
    is_quoted: bool
    status: Status
    status_words: str
    verdicts: tuple[Verdict, ...]
    publishers: tuple[str, ...] = ()

    @property
    def deciding(self) -> Verdict | None:
        """Return the condition that gave the status; None where none is met."""
        return next((item for item in self.verdicts if item.condition.status == self.status), None)


@dataclass(frozen=True, slots=True)
class IndicatorAnswers:
    """The parameters of one indicator with what they come to, beside what others have measured (`published`)."""

    name: str
    anchor: str
    aspect: str
    answers: tuple[Answer, ...]
    tally: str
    score: Number | None = None
    published: Number | None = None


@dataclass(frozen=True, slots=True, eq=False)
class OpennessPage:
    """What the page of openness says. `score` is None where no parameter can be answered by a portal.

    `comparison` puts it beside published results, with words on why they differ.
    """

    title: Sentence
    score: Number | None
    tally: tuple[tuple[Status, str, int], ...]
    indicators: tuple[IndicatorAnswers, ...]
    comparison: Grid | None
    differences: tuple[str, ...]
    answers: Sheet
    conditions: Sheet
