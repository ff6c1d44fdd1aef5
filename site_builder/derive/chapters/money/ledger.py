"""`Ledger`: what all parts of the page about money share: the amounts, their ratios, and how they are called."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from site_builder.derive import routes as paths
from site_builder.derive.funding import Funding
from site_builder.derive.purses import Purse, Purses
from site_builder.derive.ratios import MoneyRatios
from site_builder.derive.survey import Survey
from site_builder.model.number import Number
from site_builder.model.observation import Observation
from site_builder.model.words import Language
from site_builder.text.periods import period_words
from site_builder.text.speech import say
from site_builder.text.spoken import spoken

UNNAMED = say("tidak disebut sumber")
NOT_PUBLISHED = say("belum dipublikasikan")
# A list of more numbers than this leads to tables: a page for each would be more than anybody reads.
MOST_DOORS = 60
_COUNTS: dict[Language, tuple[str, ...]] = {
    "id": ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"),
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
}


@dataclass(frozen=True, eq=False)
class Ledger:
    """The survey with its amounts by what they are about."""

    survey: Survey
    purses: Purses
    ratios: MoneyRatios

    @property
    def whole(self) -> str:
        """Return the code of the area that the portal is about."""
        return self.survey.areas.whole

    @cached_property
    def ours(self) -> tuple[Observation, ...]:
        """Return the amounts about the whole area, parts of other rows left out."""
        return tuple(item for item in self.purses.amounts if self.is_whole(item.area) and not item.part_of)

    def is_whole(self, area: str) -> bool:
        """Tell whether an area is the one that the portal is about."""
        return self.purses.code(area) == self.whole

    def programme(self, item: Observation) -> str:
        """Name the programme of an amount."""
        purse = self.purses.purse(item)
        return self.purses.programme(purse) if purse.programme.strip("-") or not purse.programme else UNNAMED

    def programme_of(self, purse: Purse) -> str:
        """Name the programme of a purse."""
        return self.purses.programme(purse)

    def number(self, item: Observation, *, is_open: bool, title: str = "") -> Number:
        """Return a figure as a number with a page of its own where it is `is_open`, else leading to its table."""
        doors = self.survey.doors
        title = title or self.purses.named(item)
        return doors.quote(item, title) if is_open and item.value is not None else doors.mention(item, title)

    def source_of(self, items: Iterable[Observation | Funding]) -> str:
        """Name who told figures: the sources of their rows; where these name none, those of their tables."""
        items = tuple(items)
        return self.survey.sources((item.source for item in items), map(_table, items))

    def cell(self, item: Observation | None, *, is_open: bool, title: str = "") -> Number | str | None:
        """Return what a table writes for an amount: a number, the marker or the reason in its place, or None."""
        if item is None or (item.value is None and not item.marker and item.missing in ("", NOT_PUBLISHED)):
            return None
        if item.value is None:
            return item.marker or item.missing
        return self.number(item, is_open=is_open, title=title)

    def closed(self, number: Number, path: str = paths.MONEY) -> Number:
        """Return a number without a page of its own: it leads to its table, a computed one to its row on the page."""
        if number.row is not None and number.observation is not None:
            return self.survey.doors.mention(number.observation, number.title)
        return replace(
            number,
            has_page=False,
            output_path=self.survey.pages.get((number.row.package, number.row.resource), path) if number.row else path,
            inputs=tuple(self.closed(item, path) for item in number.inputs),
        )


def _table(item: Observation | Funding) -> tuple[str, str]:
    return item.table if isinstance(item, Funding) else (item.origin.package, item.origin.resource)


def keep_ledger(survey: Survey) -> Ledger:
    """Open the ledger of a survey."""
    purses = Purses(survey)
    return Ledger(survey, purses, MoneyRatios(purses))


@spoken
def count_words(count: int, language: Language = "id") -> str:
    """Write a small count as a word: tiga; 12."""
    names = _COUNTS[language]
    return names[count] if count < len(names) else str(count)


def span_words(items: Iterable[Observation]) -> str:
    """Name the years that figures cover: "2019–2020"; "" where none says when."""
    items = tuple(items)
    starts = [item.start for item in items if item.start]
    ends = [item.end for item in items if item.end]
    return period_words(min(starts, default=None), max(ends, default=None)) if ends else ""


def newest_first(item: Observation) -> tuple[int, int]:
    """Order figures by the last day that they cover, then by the first."""
    return -(item.end or date.min).toordinal(), -(item.start or date.min).toordinal()
