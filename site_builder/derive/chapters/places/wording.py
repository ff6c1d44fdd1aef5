"""The words of the pages of areas: headings chosen by condition on the figures, and what figures and areas are called.

Families and numbers in, sentences out. A heading names its period; a rank is spoken of only where one is given.
"""

from __future__ import annotations

from site_builder.derive.chapters.places.families import Family, Key
from site_builder.derive.figures.words import capital, when
from site_builder.derive.sentences import sentence
from site_builder.derive.survey import Survey
from site_builder.model.area import Area
from site_builder.model.number import Number, Sentence
from site_builder.model.observation import Observation
from site_builder.text.amounts import is_money, unit_words
from site_builder.text.hidden import COVER
from site_builder.text.kinds import VERBS, kind_words
from site_builder.text.numbers import number
from site_builder.text.periods import closing_words


def full_name(area: Area) -> str:
    """Return how an area is called in full: "Kecamatan Sembawa". Other levels say in their names what they are."""
    name = area.name or area.code
    is_bare = area.level == "kecamatan" and not name.casefold().startswith(("kecamatan ", "kec. "))
    return f"Kecamatan {name}" if is_bare else name


def measure_words(survey: Survey, key: Key, *, has_basis: bool = True) -> str:
    """Name what a family counts: "Rumah dialokasikan, BSPS", with its basis and what it adds up."""
    programme = survey.programmes.get(key.programme, key.programme)
    basis = f"basis {key.basis}" if key.basis and has_basis else ""
    total = "kumulatif" if key.is_cumulative else ""
    return ", ".join(filter(None, (kind_words(key.kind, key.unit), programme.strip("-"), basis, total)))


def moment(item: Observation) -> str:
    """Return the period of a figure as it opens a sentence; what is left over is counted at a moment."""
    is_closing = item.kind == "sisa" and item.end is not None and item.status != "disimpulkan"
    return capital(closing_words(item.end) if is_closing and item.end else when(item))


def finding(family: Family, item: Observation, value: Number, area: Area, level: str) -> Sentence:
    """Say the figure of an area as the heading of its page."""
    opening = f"{moment(item)}: " if moment(item) else ""
    name, unit, verb = area.name or area.code, unit_words(item.unit), VERBS.get(item.kind)
    if item.value is None:
        what = kind_words(item.kind, item.unit)
        what = what if not opening else what[:1].lower() + what[1:]
        why = "tidak ditampilkan" if item.marker == COVER.value else "terlalu sedikit untuk ditampilkan"
        return sentence(f"{_safe(opening)}{_safe(what)} di {_safe(name)} {why} ({{n}}).", n=value)
    tail = _standing(family, area.code, level)
    if verb and not unit and not is_money(item.unit):
        return sentence(f"{_safe(opening)}{{n}} {verb} di {_safe(name)}{tail}.", n=value)
    if verb:
        unit = f" {unit}" if unit else ""
        return sentence(f"{_safe(opening)}{{n}}{_safe(unit)} {verb} di {_safe(name)}{tail}.", n=value)
    what = kind_words(item.kind, item.unit)
    what = what if not opening else what[:1].lower() + what[1:]
    unit = f" {unit}" if unit and unit != item.kind else ""
    return sentence(f"{_safe(opening)}{_safe(what)} {_safe(name)} {{n}}{_safe(unit)}{tail}.", n=value)


def _standing(family: Family, code: str, level: str) -> str:
    """Say that an area has the largest or the smallest figure, where that is sure and it is alone with it."""
    place = family.rank(code)
    if place is None or len(set(family.known.values())) < 2:
        return ""
    count = len(family.by_area)
    among = f"di antara {number(count)} {level}"
    among += " yang punya angka" if count < family.expected else ""
    words = ("terbanyak", "paling sedikit") if family.key.kind in VERBS else ("tertinggi", "terendah")
    if place == (1, 1):
        return f", {words[0]} {among}"
    return f", {words[1]} {among}" if place == (count, 1) else ""


def overview_title(family: Family, survey: Survey, level: str, most: Number | None) -> Sentence:
    """Say what the map of the whole shows as the heading of its page."""
    first = next(iter(family.by_area.values()))[0]
    opening = f"{moment(first)}: " if moment(first) else ""
    count, expected = len(family.by_area), family.expected
    what = kind_words(family.key.kind, family.key.unit)
    what = what[:1].lower() + what[1:] if opening else what
    known = f"{number(count)} dari {number(expected)} {level}" if count < expected else f"semua {level}"
    if 2 * count < expected or most is None:
        return sentence(f"{_safe(opening)}{_safe(what)}, angkanya terbit untuk {known}.")
    name = survey.areas.name(most.observation.area) if most.observation else ""
    unit = unit_words(family.key.unit)
    unit = f" {unit}" if unit and family.key.kind not in VERBS else ""
    word = "terbanyak" if family.key.kind in VERBS else "tertinggi"
    return sentence(f"{_safe(opening)}{_safe(what)} {word} di {_safe(name)}, {{n}}{_safe(unit)}.", n=most)


def rank_words(family: Family, code: str) -> str:
    """Write the place of an area among the others: "ke-3 dari 12"; shared places say so."""
    place = family.rank(code)
    if place is None:
        return ""
    rank, sharers = place
    shared = f", bersama {number(sharers - 1)} lainnya" if sharers > 1 else ""
    return f"ke-{number(rank)} dari {number(len(family.by_area))}{shared}"


def _safe(text: str) -> str:
    """Keep braces of names out of the pattern of a sentence."""
    return text.replace("{", "{{").replace("}", "}}")
