"""Figures per area, a chart for each kind in its newest period; areas without a published figure are named, never zero.

Reads the roles wilayah, nama-wilayah, jenis/nilai and period. Which areas there are is known from the reference table
that plays wilayah and wilayah-induk, in whatever package it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from site_builder.derive.areas import level_word
from site_builder.derive.figures.comparison import MOST_BARS, apart, comparable, comparison, hidden_beside, is_sure
from site_builder.derive.figures.material import Material
from site_builder.derive.figures.words import amount, bracketed, opened, programme_name, when
from site_builder.model.observation import ALL_PROGRAMMES, Observation
from site_builder.model.portal import Figure
from site_builder.text.cells import plain_text
from site_builder.text.kinds import VERBS
from site_builder.text.numbers import number
from site_builder.text.periods import period_words
from site_builder.text.speech import capital, joined, say
from site_builder.text.spoken import term

_FEWEST = 3


def make_areas(material: Material) -> Iterable[Figure]:
    """Yield a figure for every kind, of the newest period with at least three areas: older ones stand in the table."""
    found = [item for item in material.observations if item.area.strip("-")]
    groups = comparable(found)
    for same_length in groups:
        periods: dict[tuple[object, object], list[Observation]] = {}
        for item in same_length:
            periods.setdefault((item.start, item.end), []).append(item)
        wide = [group for group in periods.values() if len({item.area for item in group}) >= _FEWEST]
        if wide:
            newest = max(wide, key=lambda group: (group[0].end or date.min, group[0].start or date.min))
            ordered = sorted(newest, key=lambda item: (-(item.value or 0), item.area))
            yield _figure(material, ordered, apart(same_length, groups))


def _figure(material: Material, period: Sequence[Observation], more: Sequence[str]) -> Figure:
    veiled = [item for item in hidden_beside(period, material.observations) if _period(item) == _period(period[0])]
    group, hidden = _readable(period, veiled)
    first = group[0]
    programmes = {programme_name(material, item.programme) for item in group if item.programme.strip("-")}
    only = programmes.pop() if len(programmes) == 1 else ""
    areas = [item.area for item in (*group, *hidden)]
    has_twins = len(set(areas)) < len(areas)
    absent = [name for code, name in _siblings(material, set(areas), first.end).items() if code not in areas]

    def name(item: Observation) -> str:
        programme = programme_name(material, item.programme) if has_twins and item.programme else ""
        return bracketed(_name(item), programme) if programme else _name(item)

    level, known = level_word(areas[0]), len(set(areas))
    notes = [_absent_note(len(absent), len(absent) + known, level)] if absent else []
    if only:
        is_one_of_many = len(group) + len(hidden) < len(period) + len(veiled)
        notes.append(
            say("Program: {name}. Program lain ada di tabel.", name=only)
            if is_one_of_many
            else say("Program: {name}.", name=only)
        )
    return comparison(
        material,
        group,
        ["wilayah", first.kind, period_words(first.start, first.end), *more],
        title=_title(group, hidden, len(absent), known),
        name=name,
        heading=capital(term(level, count=1)),
        hidden=hidden,
        absent=absent,
        notes=notes,
    )


def _absent_note(absent: int, known: int, level: str) -> str:
    words = term(level, count=known)
    return say("Belum dipublikasikan untuk {absent} dari {known} {level}.", absent=absent, known=known, level=words)


def _readable(
    group: Sequence[Observation], hidden: Sequence[Observation]
) -> tuple[Sequence[Observation], Sequence[Observation]]:
    """Return all figures of a period while they can be read; else those of all programmes, or of the one widest spread.

    Programmes are never added up here: their sum is drawn where somebody published it.
    """
    if len(group) + len(hidden) <= MOST_BARS:
        return group, hidden
    programmes: dict[str, list[Observation]] = {}
    for item in group:
        programmes.setdefault("" if item.programme in ALL_PROGRAMMES else item.programme, []).append(item)
    widest = max(programmes, key=lambda code: (not code, len(programmes[code]), sum(_values(programmes[code])), code))
    return programmes[widest], [
        item for item in hidden if ("" if item.programme in ALL_PROGRAMMES else item.programme) == widest
    ]


def _values(items: Iterable[Observation]) -> list[int | Decimal]:
    return [item.value or 0 for item in items]


def _period(item: Observation) -> tuple[object, object]:
    return item.start, item.end


def _title(group: Sequence[Observation], hidden: Sequence[Observation], absent: int, known: int) -> str:
    most = group[0]
    verb = VERBS.get(most.kind)
    named: dict[str, str] = {"name": _name(most), "amount": amount(most)}
    if verb is None:
        words = say("{kind} tertinggi {name}, {value}", kind=term(most.kind), name=_name(most), value=_value(most))
        return opened(when(most), words)
    words = (
        say("terbanyak {verb} di {name}, {amount}", verb=verb, **named)
        if is_sure(hidden)
        else say("dari yang ditampilkan, terbanyak {verb} di {name}, {amount}", verb=verb, **named)
    )
    level = term(level_word(most.area), count=absent + known)
    tail = [
        *([say("{count} tidak ditampilkan", count=len(hidden))] if hidden else []),
        *(
            [say("{absent} dari {all} {level} belum dipublikasikan", absent=absent, all=absent + known, level=level)]
            if absent
            else []
        ),
    ]
    return opened(when(most), joined("; ", (words, *tail)))


def _value(observation: Observation) -> str:
    return number(observation.value or 0) if observation.unit == observation.kind else amount(observation)


def _name(observation: Observation) -> str:
    return observation.area_name or observation.area


def _siblings(material: Material, areas: set[str], end: date | None) -> Mapping[str, str]:
    """Return codes and names of all areas that were then under the same parent, from the table that lists them."""
    for other in material.others:
        if not other.plays("wilayah", "nama-wilayah", "wilayah-induk"):
            continue
        rows = [(row["wilayah"], row["nama-wilayah"], row["wilayah-induk"]) for row in other.rows]
        parents = {parent for code, _, parent in rows if plain_text(code) in areas}
        names = {plain_text(code): plain_text(name) for code, name, parent in rows if parent in parents}
        if areas <= set(names):
            later = {plain_text(row["wilayah"]) for row in other.rows if _is_later(row.get("berlaku-mulai"), end)}
            return {code: name for code, name in names.items() if code in areas or code not in later}
    return {}


def _is_later(start: object, end: date | None) -> bool:
    return isinstance(start, date) and end is not None and start > end
