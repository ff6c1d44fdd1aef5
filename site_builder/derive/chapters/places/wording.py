"""The words of the pages of areas: headings chosen by condition on the figures, and what figures and areas are called.

Families and numbers in, sentences out. A heading names its period; a rank is spoken of only where one is given.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from site_builder.derive import areas
from site_builder.derive.areas import level_name
from site_builder.derive.chapters.places.families import Family, Key
from site_builder.derive.figures.words import when
from site_builder.derive.sentences import sentence
from site_builder.derive.survey import Survey
from site_builder.model.area import Area
from site_builder.model.number import Number, Sentence
from site_builder.model.observation import Observation
from site_builder.text.amounts import unit_words
from site_builder.text.hidden import COVER
from site_builder.text.kinds import VERBS, kind_words
from site_builder.text.periods import closing_words
from site_builder.text.speech import capital, joined, say, small, together


def full_name(area: Area) -> str:
    """Return how an area is called in full: "Kecamatan Sembawa"."""
    return areas.full_name(area.name or area.code, area.level)


def measure_words(survey: Survey, key: Key, *, has_basis: bool = True) -> str:
    """Name what a family counts: "Rumah dialokasikan, BSPS", with its basis and what it adds up."""
    basis = basis_words(key) if has_basis else ""
    total = say("kumulatif") if key.is_cumulative else ""
    words = (kind_words(key.kind, key.unit), survey.programme(key.programme), basis, total)
    return joined(", ", filter(None, words))


def basis_words(key: Key) -> str:
    """Name the data that figures rest on, "" where nobody told it."""
    return say("basis {basis}", basis=key.basis) if key.basis else ""


def moment(item: Observation) -> str:
    """Return the period of a figure as it opens a sentence; what is left over is counted at a moment."""
    is_closing = item.kind == "sisa" and item.end is not None and item.status != "disimpulkan"
    return capital(closing_words(item.end) if is_closing and item.end else when(item))


def finding(family: Family, item: Observation, value: Number, area: Area, level: str) -> Sentence:
    """Say the figure of an area as the heading of its page."""
    opening = joined("", (moment(item), ": ")) if moment(item) else ""
    named = {"n": value, "name": area.name or area.code}
    if item.value is None:
        what = kind_words(item.kind, item.unit)
        return together((opening, _hidden(item, {**named, "what": small(what) if opening else what})))
    return together((opening, _told(item, named, has_opening=bool(opening)), _standing(family, area.code, level), "."))


def _hidden(item: Observation, values: Mapping[str, Any]) -> Sentence:
    if item.marker == COVER.value:
        return sentence("{what} di {name} tidak ditampilkan ({n}).", **values)
    return sentence("{what} di {name} terlalu sedikit untuk ditampilkan ({n}).", **values)


def _told(item: Observation, values: Mapping[str, Any], *, has_opening: bool) -> Sentence:
    """Say a figure without its full stop: what was done with so many of them, else how large it is."""
    unit, verb = unit_words(item.unit, item.value), VERBS.get(item.kind)
    if verb:
        if unit:
            return sentence("{n} {unit} {verb} di {name}", **values, unit=unit, verb=verb)
        return sentence("{n} {verb} di {name}", **values, verb=verb)
    what = kind_words(item.kind, item.unit)
    what = small(what) if has_opening else what
    if unit and unit != item.kind:
        return sentence("{what} {name} {n} {unit}", **values, what=what, unit=unit)
    return sentence("{what} {name} {n}", **values, what=what)


def _standing(family: Family, code: str, level: str) -> str:
    """Say that an area has the largest or the smallest figure, where that is sure and it is alone with it."""
    place = family.rank(code)
    count = len(family.by_area)
    if place not in ((1, 1), (count, 1)) or len(set(family.known.values())) < 2:
        return ""
    values: dict[str, Any] = {"count": count, "level": level_name(level, count)}
    is_most, is_counted = place == (1, 1), family.key.kind in VERBS
    if count < family.expected:
        return _standing_among_some(values, is_most=is_most, is_counted=is_counted)
    if is_counted:
        if is_most:
            return say(", terbanyak di antara {count} {level}", **values)
        return say(", paling sedikit di antara {count} {level}", **values)
    if is_most:
        return say(", tertinggi di antara {count} {level}", **values)
    return say(", terendah di antara {count} {level}", **values)


def _standing_among_some(values: Mapping[str, Any], *, is_most: bool, is_counted: bool) -> str:
    if is_counted:
        if is_most:
            return say(", terbanyak di antara {count} {level} yang punya angka", **values)
        return say(", paling sedikit di antara {count} {level} yang punya angka", **values)
    if is_most:
        return say(", tertinggi di antara {count} {level} yang punya angka", **values)
    return say(", terendah di antara {count} {level} yang punya angka", **values)


def overview_title(family: Family, survey: Survey, level: str, most: Number | None) -> Sentence:
    """Say what the map of the whole shows as the heading of its page."""
    first = next(iter(family.by_area.values()))[0]
    opening = joined("", (moment(first), ": ")) if moment(first) else ""
    what = kind_words(family.key.kind, family.key.unit)
    what = small(what) if opening else what
    if 2 * len(family.by_area) < family.expected or most is None:
        return together((opening, _known(family, level, what)))
    values = {"what": what, "n": most, "name": survey.areas.name(most.observation.area) if most.observation else ""}
    if family.key.kind in VERBS:
        return together((opening, sentence("{what} terbanyak di {name}, {n}.", **values)))
    unit = unit_words(family.key.unit, most.value)
    if unit:
        return together((opening, sentence("{what} tertinggi di {name}, {n} {unit}.", **values, unit=unit)))
    return together((opening, sentence("{what} tertinggi di {name}, {n}.", **values)))


def _known(family: Family, level: str, what: str) -> str:
    """Say of how many areas there is a figure."""
    count = family.expected
    values = {"what": what, "level": level_name(level, count)}
    if len(family.by_area) < count:
        return say(
            "{what}, angkanya terbit untuk {known} dari {count} {level}.",
            **values,
            known=len(family.by_area),
            count=count,
        )
    return say("{what}, angkanya terbit untuk semua {level}.", **values)


def rank_words(family: Family, code: str) -> str:
    """Write the place of an area among the others: "ke-3 dari 12"; shared places say so."""
    place = family.rank(code)
    if place is None:
        return ""
    rank, sharers = place
    among = len(family.by_area)
    if sharers > 1:
        return say("ke-{rank} dari {among}, bersama {count} lainnya", rank=rank, among=among, count=sharers - 1)
    return say("ke-{rank} dari {among}", rank=rank, among=among)
