"""`Ledger`: the figures about houses of the whole area, and what makes two of them comparable. Never computes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property

from site_builder.derive.figures.words import when
from site_builder.derive.headline import is_of_houses
from site_builder.derive.purses import is_plain, programme_of
from site_builder.derive.survey import Survey
from site_builder.model.number import Number
from site_builder.model.observation import Observation
from site_builder.text.amounts import unit_words
from site_builder.text.slugs import parse_slug
from site_builder.text.speech import joined, say
from site_builder.text.spoken import term

STEM = "penanganan"
STOCK = ("terdata", "sisa")
# What was done, best first; then what was only meant to be.
DONE = ("tertangani", "disalurkan")
WORK = (*DONE, "alokasi", "rencana", "target")
KINDS = frozenset((*STOCK, *WORK))
# Up to here every number of the page has a page of its own; in longer tables numbers lead to their table.
_MOST_PAGES = 80
_MOST_CHARACTERS = 120


class Ledger:
    """The figures of houses of the whole area: published ones and those that exist and are not shown."""

    def __init__(self, survey: Survey) -> None:
        """Take the survey; figures of money, of shares and of indicators are none of houses."""
        self.survey = survey
        self._taken: set[str] = set()

    @cached_property
    def items(self) -> tuple[Observation, ...]:
        """Return every figure of houses about the whole area that has a value or a marker."""
        whole = self.survey.areas.whole
        return tuple(
            item
            for item in self.survey.observations
            if item.kind in KINDS and item.area in ("", whole) and is_of_houses(item) and is_published(item)
        )

    def of(self, *kinds: str) -> list[Observation]:
        """Return the figures of some kinds, in the order of the tables."""
        return [item for item in self.items if item.kind in kinds]

    def door(self, item: Observation) -> Number:
        """Return a figure as a number of a table: with a page of its own where there are not too many."""
        doors = self.survey.doors
        return doors.quote(item) if len(self.items) <= _MOST_PAGES else doors.mention(item)

    def quote(self, item: Observation) -> Number:
        """Return a figure as a number with a page of its own: for sentences and for what is computed."""
        return self.survey.doors.quote(item)

    def programme(self, item: Observation) -> str:
        """Name the programme of a figure."""
        code = programme_of(item)
        return self.survey.programmes.get(code) or term(code) or say("semua program")

    def place(self, item: Observation) -> str:
        """Name the area of a figure."""
        areas = self.survey.areas
        if areas.whole_name and item.area_name in ("", areas.whole_name):
            return areas.whole_name  # it may be told in other languages, a cell of a table may not
        return item.area_name or areas.name(item.area or areas.whole)

    def name(self, *words: str) -> str:
        """Return an id for something computed, of its own even where two are about what is written alike."""
        stem = f"{STEM}--{parse_slug(' '.join(filter(None, words)), 'angka')[:_MOST_CHARACTERS].strip('-')}"
        name, count = stem, 1
        while name in self._taken:
            count += 1
            name = f"{stem}-{count}"
        self._taken.add(name)
        return name


def is_published(item: Observation) -> bool:
    """Tell whether a figure has a value of a size that can be written and reckoned with, or a marker in its place."""
    return is_plain(item.value) if item.value is not None else bool(item.marker)


def is_whole_year(item: Observation) -> bool:
    """Tell whether a figure covers one calendar year and adds up nothing before it."""
    if item.start is None or item.end is None or item.is_cumulative:
        return False
    return item.start == date(item.end.year, 1, 1) and item.end == date(item.end.year, 12, 31)


def is_long(item: Observation) -> bool:
    """Tell whether a figure adds up more than a year, or does not say since when it counts."""
    if item.is_cumulative:
        return True
    if item.kind in STOCK or item.end is None:
        return False
    return item.start is None or item.start.year != item.end.year


def is_whole_programme(item: Observation) -> bool:
    """Tell whether a figure is about all programmes together."""
    return not programme_of(item)


def same_basis(one: str, other: str) -> bool:
    """Tell whether two figures stand on one basis; one that names none stands on any."""
    return one == other or not one or not other


def partners(item: Observation, others: Iterable[Observation]) -> list[Observation]:
    """Return the figures that contradict one, by its word or by theirs."""
    return [
        other
        for other in others
        if other is not item
        and other.kind == item.kind
        and ((item.key and other.conflicts_with == item.key) or (other.key and item.conflicts_with == other.key))
        and other.origin.package == item.origin.package
    ]


def told_period(item: Observation) -> str:
    """Return the period in the words of the source, else as dates say it."""
    return item.period_text or when(item)


def marked_status(item: Observation) -> str:
    """Return what is to be said beside a number that is not simply the source's own."""
    return "" if item.status in ("asli", "") else joined("", (" (", term(item.status), ")"))


def told_unit(item: Observation) -> str:
    """Return what is to be said behind the number of a figure: its unit, and its status where that matters."""
    return joined("", (" ", unit_words(item.unit, item.value), marked_status(item)))


def per_cent(share: Decimal) -> int | Decimal:
    """Return a share of one as per cent, whole where it is."""
    value = share * 100
    return int(value) if value == value.to_integral_value() else value


def newest_first(items: Iterable[Observation]) -> list[Observation]:
    """Return figures by the end of their period, the newest first; those of no known time last."""
    return sorted(items, key=lambda item: (item.end or date.min, item.start or date.min), reverse=True)


def are_alike(items: Sequence[Observation]) -> bool:
    """Tell whether some figures say the same number."""
    return len({(item.value, item.marker) for item in items}) == 1
