"""Amounts of money that are about the same thing, and what they come to: published, or a sum where nothing lacks."""

from __future__ import annotations

import hashlib
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TypeVar

from site_builder.derive.areas import full_name, level_word
from site_builder.derive.computed import compute
from site_builder.derive.funding import derive_funding, known_funds, listed_programmes
from site_builder.derive.survey import Survey
from site_builder.model.number import Number
from site_builder.model.observation import ALL_PROGRAMMES, Observation
from site_builder.text.amounts import is_money
from site_builder.text.kinds import kind_words
from site_builder.text.slugs import derive_slugs
from site_builder.text.speech import joined, say

GRANT = "satuan-bantuan"
# Money that reached somebody, best first; then money that was meant to.
SPENT = ("realisasi", "disalurkan")
GIVEN = (*SPENT, "alokasi")
STEM = "anggaran"
# The programme of an amount whose table tells programmes apart and names none for it: not all of them together.
UNSTATED = "-"
_MOST_DIGITS = 40
_MOST_CHARACTERS = 150
_Key = TypeVar("_Key", bound=Hashable)
_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Purse:
    """What amounts must share to be about one thing: kind, unit, area, programme ("": all of them), days, basis."""

    kind: str
    unit: str
    area: str
    programme: str
    start: date | None
    end: date | None
    basis: str
    is_cumulative: bool

    @property
    def whole(self) -> Purse:
        """Return the purse of all programmes together."""
        return replace(self, programme="")


def is_usable(item: Observation) -> bool:
    """Tell whether a value is there and of a size that somebody may reckon with."""
    return item.value is not None and is_plain(item.value)


def is_plain(value: int | Decimal) -> bool:
    """Tell whether a number is finite and of a length that a sum or a ratio keeps."""
    if isinstance(value, int):
        return bool(abs(value) < 10**_MOST_DIGITS)
    return value.is_finite() and abs(value.adjusted()) < _MOST_DIGITS


def is_amount(item: Observation) -> bool:
    """Tell whether a figure is an amount of money, not a grant for one house."""
    return item.kind != GRANT and is_money(item.unit) and " per " not in item.unit


def programme_of(item: Observation) -> str:
    """Return the code of a figure's programme, "" where it is about all or names none."""
    code = item.programme.strip("- ")
    return "" if code in ALL_PROGRAMMES else code


def row_word(item: Observation) -> str:
    """Name the row of an amount, where nothing else tells it from others about the same."""
    return f"baris {item.key or item.origin.row}"


def grouped(pairs: Iterable[tuple[_Key, _Item]]) -> dict[_Key, list[_Item]]:
    """Gather items under their keys, in their order."""
    groups: dict[_Key, list[_Item]] = {}
    for key, item in pairs:
        groups.setdefault(key, []).append(item)
    return groups


class Purses:
    """The amounts of a survey by what they are about. Indexes are made once, when first asked for."""

    def __init__(self, survey: Survey) -> None:
        """Take the survey; nothing is computed before somebody asks."""
        self.survey = survey

    @cached_property
    def amounts(self) -> tuple[Observation, ...]:
        """Return every amount about the whole or a part of it, whether its value is known or not."""
        holds = self.survey.areas.holds
        return tuple(item for item in self.survey.observations if is_amount(item) and holds(item.area))

    @cached_property
    def by_purse(self) -> Mapping[Purse, Sequence[Observation]]:
        """Return the amounts by what they are about; parts of another row are left to that row."""
        return grouped((self.purse(item), item) for item in self.amounts if not item.part_of)

    def purse(self, item: Observation) -> Purse:
        """Return what an amount is about."""
        programme = programme_of(item)
        if not programme and not item.programme.strip("- ") and self._tells_programmes(item):
            programme = UNSTATED
        return Purse(
            *(item.kind, item.unit, self.code(item.area), programme),
            *(item.start, item.end, item.basis, item.is_cumulative),
        )

    def _tells_programmes(self, item: Observation) -> bool:
        return (item.origin.package, item.origin.resource) in self._telling

    @cached_property
    def _telling(self) -> frozenset[tuple[str, str]]:
        return frozenset((item.package.name, item.resource.name) for item in self.survey.playing("program"))

    def code(self, area: str) -> str:
        """Return the code of an area; figures that name none are about the whole."""
        return area or self.survey.areas.whole

    def of(self, area: str) -> tuple[Purse, ...]:
        """Return everything that amounts of an area are about, and the wholes that only their parts may tell."""
        own = self._by_area.get(self.code(area), ())
        return tuple(dict.fromkeys((*own, *(purse.whole for purse in own))))

    def amount(self, purse: Purse) -> Number | None:
        """Return the amount in a purse: as published, or the sum of its sources or programmes where all are known."""
        items = self.by_purse.get(purse, ())
        if items:
            return self._sum_of_sources(purse, items)
        return None if purse.programme else self._sum_of_programmes(purse)

    def parts(self, purse: Purse) -> tuple[Observation, ...]:
        """Return the amounts of single programmes inside a purse of all programmes."""
        return tuple(item for part in self._parts.get(purse, ()) for item in self.by_purse[part])

    def _sum_of_sources(self, purse: Purse, items: Sequence[Observation]) -> Number | None:
        if not all(map(is_usable, items)) or len({item.fund for item in items}) < len(items):
            return None
        if len(items) == 1:
            return self.quote(items[0])
        return self._sum(purse, items, say("jumlah {count} sumber dana", count=len(items)))

    def _sum_of_programmes(self, purse: Purse) -> Number | None:
        """Add what all programmes have: only where each programme, and each of its known sources, has a figure."""
        items = self.parts(purse)
        told = {(programme_of(item), item.fund) for item in items}
        programmes = {programme for programme, _ in told}
        if UNSTATED in {part.programme for part in self._parts.get(purse, ())}:
            return None
        if len(programmes) < 2 or not self._expected(purse) <= programmes or not all(map(is_usable, items)):
            return None
        if len(told) < len(items) or not self._names_every_source(told):
            return None
        return self._sum(purse, items, say("jumlah {count} program", count=len(programmes)))

    def _names_every_source(self, told: set[tuple[str, str]]) -> bool:
        return all(
            {name for code, name in told if code == programme} >= self._funds.get(programme, frozenset())
            for programme, fund in told
            if fund
        )

    def _sum(self, purse: Purse, items: Sequence[Observation], formula: str) -> Number:
        total = sum((Decimal(item.value or 0) for item in items), Decimal(0))
        return compute(
            self.name("jumlah", purse),
            self.title(kind_words(purse.kind, purse.unit), purse),
            int(total) if total == total.to_integral_value() else total,
            unit=purse.unit,
            formula=formula,
            inputs=[self.quote(item) for item in items],
        )

    def _expected(self, purse: Purse) -> frozenset[str]:
        """Return the programmes without which a sum is no whole: listed ones, and those that had money before."""
        had = {item.programme for item in self._by_area.get(purse.area, ()) if item.kind == purse.kind}
        return (self._programmes | had) - {"", UNSTATED}

    # ---- names -----------------------------------------------------------------------------------------------------

    def quote(self, item: Observation) -> Number:
        """Return an amount as a number, called by what it is, its programme, its place and its source."""
        return self.survey.doors.quote(item, self.named(item))

    def named(self, item: Observation) -> str:
        """Say what an amount is, of which programme, where, and from whom."""
        fund = say("dari {fund}", fund=item.fund) if item.fund else ""
        return joined(", ", filter(None, (self.survey.title_of(item), fund)))

    def title(self, what: str, purse: Purse, fund: str = "") -> str:
        """Say what a computed number is about."""
        area = self.place(purse.area)
        programme = self.programme(purse) if purse.programme else ""
        return joined(", ", filter(None, (what, programme, fund, purse.basis, area)))

    def place(self, area: str) -> str:
        """Name an area in full: "Kecamatan Fajar" is no person."""
        return full_name(self.survey.areas.name(area), level_word(area))

    def programme(self, purse: Purse) -> str:
        """Name the programme of a purse."""
        if purse.programme == UNSTATED:
            return say("program tidak disebut")
        return self.survey.programmes.get(purse.programme, purse.programme) or say("Semua program")

    def name(self, what: str, purse: Purse, *more: str) -> str:
        """Name a computed number by what it is about: the same name as long as it is about the same."""
        words = (
            *(("", what), ("kind", purse.kind), ("unit", "" if purse.unit == "rupiah" else purse.unit)),
            *(("programme", purse.programme), *(("fund", word) for word in more), ("basis", purse.basis)),
            *(("area", purse.area), ("", _days(purse)), ("", "kumulatif" if purse.is_cumulative else "")),
        )
        name = "-".join(self._slugs.get(which, {}).get(word, word) for which, word in words if word)
        if len(name) > _MOST_CHARACTERS:
            name = f"{name[:_MOST_CHARACTERS]}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
        return f"{STEM}--{name}"

    @cached_property
    def _slugs(self) -> Mapping[str, Mapping[str, str]]:
        """Give every word that names may hold a slug of its own, so that no two numbers share an address."""
        words: dict[str, set[str]] = {"fund": set()}
        for purse in self.by_purse:
            for which in ("kind", "unit", "programme", "basis", "area"):
                words.setdefault(which, set()).add(getattr(purse, which))
        for item in self.amounts:
            words["fund"] |= {item.fund, row_word(item)}
        return {which: derive_slugs(sorted(names), "lain") for which, names in words.items()}

    # ---- indexes ---------------------------------------------------------------------------------------------------

    @cached_property
    def _by_area(self) -> Mapping[str, Sequence[Purse]]:
        return grouped((purse.area, purse) for purse in self.by_purse)

    @cached_property
    def _parts(self) -> Mapping[Purse, Sequence[Purse]]:
        return grouped((purse.whole, purse) for purse in self.by_purse if purse.programme)

    @cached_property
    def _funds(self) -> Mapping[str, frozenset[str]]:
        return known_funds(derive_funding(self.survey))

    @cached_property
    def _programmes(self) -> frozenset[str]:
        return listed_programmes(self.survey)


def _days(purse: Purse) -> str:
    if purse.start and purse.end and purse.start == date(purse.end.year, 1, 1) and purse.end.month == 12:
        return str(purse.end.year) if purse.end.day == 31 else f"{purse.start}-{purse.end}"
    return "-".join(str(day) for day in (purse.start, purse.end) if day)
