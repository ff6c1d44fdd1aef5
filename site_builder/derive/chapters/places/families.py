"""Figures of areas that may be compared: equal in kind, unit, basis, programme and period. Figures in, families out.

A rank is given only where at least half of the areas have the figure and none of them is hidden: a rank among shown
figures could be read as a bound of a hidden one. A share is of the whole's own published figure,
never of a sum of ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from site_builder.model.area import Areas
from site_builder.model.observation import ALL_PROGRAMMES, KINDS, Observation
from site_builder.text.amounts import is_money, is_share

# Kinds whose parts add up to the whole; of scores and grants per unit nothing is a share.
_ADDING = frozenset(KINDS) - {"satuan-bantuan", "skor"}
# What people ask for first, of figures equally new.
_ORDER = ("sisa", "terdata", "tertangani", "disalurkan", "alokasi", "realisasi", "pagu", "target", "rencana")
_COUNTED = frozenset(("sisa", "terdata", "tertangani", "disalurkan", "alokasi", "target", "rencana"))
_AHEAD = ("target", "rencana")
_MOST_DIGITS = 400


@dataclass(frozen=True, slots=True)
class Key:
    """What figures must have in common to stand side by side."""

    kind: str
    unit: str
    basis: str
    programme: str
    is_cumulative: bool
    start: date | None
    end: date | None

    @property
    def is_all_programmes(self) -> bool:
        """Tell whether the figures are of all programmes together."""
        return not self.programme

    @property
    def is_houses(self) -> bool:
        """Tell whether what is counted is what this portal is about, and not money."""
        return self.kind in _COUNTED and not is_money(self.unit) and not is_share(self.unit)


@dataclass(frozen=True, eq=False)
class Family:
    """Comparable figures by the code of the area; `whole` are those of the area that holds them all.

    `expected` is how many areas there were to publish one.
    """

    key: Key
    by_area: Mapping[str, tuple[Observation, ...]]
    expected: int
    whole: tuple[Observation, ...] = ()
    _ranks: dict[str, tuple[int, int]] = field(default_factory=dict, repr=False)

    def of(self, code: str) -> Observation | None:
        """Return the one figure of an area; None where nobody published it or sources disagree."""
        return _only(self.by_area.get(code, ()))

    @property
    def of_whole(self) -> Observation | None:
        """Return the one figure of the whole."""
        return _only(self.whole)

    @property
    def known(self) -> dict[str, int | Decimal]:
        """Return the shown figures by area."""
        found = {code: self.of(code) for code in self.by_area}
        return {code: item.value for code, item in found.items() if item and item.value is not None}

    @property
    def has_rank(self) -> bool:
        """Tell whether the areas may be ranked."""
        is_shown = all(item.value is not None for items in self.by_area.values() for item in items)
        return is_shown and len(self.known) == len(self.by_area) > 1 and 2 * len(self.by_area) >= self.expected

    def rank(self, code: str) -> tuple[int, int] | None:
        """Return the place of an area from the largest down, and how many share it; None where nobody is ranked."""
        if not self._ranks and self.has_rank:
            values = sorted(self.known.values(), reverse=True)
            places = {value: values.index(value) + 1 for value in dict.fromkeys(values)}
            counts = {value: values.count(value) for value in places}
            self._ranks.update({area: (places[value], counts[value]) for area, value in self.known.items()})
        return self._ranks.get(code)

    def share(self, code: str) -> tuple[Observation, Observation] | None:
        """Return figure and whole where the one is honestly a share of the other."""
        part, whole = self.of(code), self.of_whole
        is_adding = self.key.kind in _ADDING and not is_share(self.key.unit) and " per " not in self.key.unit
        if part is None or whole is None or not is_adding or part.value is None or not whole.value:
            return None
        return (part, whole) if 0 <= part.value <= whole.value else None


def derive_families(observations: Iterable[Observation], areas: Areas, codes: Iterable[str]) -> tuple[Family, ...]:
    """Group the figures of some areas, with those of the whole; what people ask for first comes first."""
    wanted = {code: areas.by_code[code] for code in codes}
    parts: dict[Key, dict[str, list[Observation]]] = {}
    whole: dict[Key, list[Observation]] = {}
    for item in observations:
        if not _is_sound(item):
            continue
        if item.area in wanted:
            parts.setdefault(key_of(item), {}).setdefault(item.area, []).append(item)
        elif item.area in ("", areas.whole):
            whole.setdefault(key_of(item), []).append(item)
    families = [
        Family(
            key,
            {code: tuple(items) for code, items in sorted(found.items())},
            len({*found, *(code for code, area in wanted.items() if area.existed(key.start, key.end))}),
            tuple(whole.get(key, ())),
        )
        for key, found in parts.items()
    ]
    return tuple(sorted(families, key=_urgency))


def _is_sound(item: Observation) -> bool:
    """Tell whether a figure can be set beside another: published or hidden, and a number that one can write down."""
    if item.value is None:
        return bool(item.marker)
    value = Decimal(item.value)
    return value.is_finite() and abs(value.adjusted()) < _MOST_DIGITS


def key_of(item: Observation) -> Key:
    """Return what another figure must share with this one to stand beside it."""
    programme = "" if item.programme in ALL_PROGRAMMES else item.programme
    return Key(item.kind, item.unit, item.basis, programme, item.is_cumulative, item.start, item.end)


def _urgency(family: Family) -> tuple[object, ...]:
    """Houses before money before all else; then what really happened, the newest, of all programmes together."""
    key = family.key
    group = 0 if key.is_houses else 1 if key.kind in KINDS else 2
    kind = _ORDER.index(key.kind) if key.kind in _ORDER else len(_ORDER)
    age = -(key.end or date.min).toordinal()
    start = -(key.start or date.min).toordinal()
    return (
        group,
        key.kind in _AHEAD,
        age,
        not key.is_all_programmes,
        kind,
        start,
        key.kind,
        key.unit,
        key.programme,
        key.basis,
    )


def shown_on_map(families: Iterable[Family]) -> Family | None:
    """Choose what the map shows: what at least half of the areas have, else what most of the newest have."""
    found = [family for family in families if len(family.by_area) > 1 and family.known]
    wide = [family for family in found if 2 * len(family.by_area) >= family.expected]
    return next(iter((*wide, *found)), None)


def _only(items: tuple[Observation, ...]) -> Observation | None:
    """Return a figure that all sources agree on."""
    return items[0] if items and len({(item.value, item.marker) for item in items}) == 1 else None
