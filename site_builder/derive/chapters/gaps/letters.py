"""Who owes which figures, and a letter to each that asks for exactly those.

Letters are written in Indonesian on every page: offices in Indonesia read them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from site_builder.derive import routes as paths
from site_builder.derive.chapters.gaps.measures import Names
from site_builder.derive.gaps import Group, group_of
from site_builder.model.gaps import Expected, Measure, PublisherGaps
from site_builder.text.amounts import is_money
from site_builder.text.numbers import number
from site_builder.text.periods import period_words
from site_builder.text.requests import request_letter, year_spans
from site_builder.text.slugs import derive_slugs
from site_builder.text.speech import listed, say
from site_builder.text.spoken import term

_MOST_ITEMS = 60
_Periods = tuple[tuple[date, date], ...]


def publisher_anchors(expected: Iterable[Expected]) -> dict[str, str]:
    """Give everyone who owes a figure an anchor."""
    names = dict.fromkeys(item.publisher for item in expected if item.is_missing and item.publisher)
    return {name: f"penerbit-{slug}" for name, slug in derive_slugs(names, "penerbit").items()}


def publisher_gaps(names: Names, anchors: dict[str, str]) -> list[PublisherGaps]:
    """Return what each publisher owes, the most first."""
    owed: dict[str, list[Expected]] = {}
    for item in names.survey.expected:
        if item.is_missing and item.publisher:
            owed.setdefault(item.publisher, []).append(item)
    return [
        PublisherGaps(
            name=term(name),
            anchor=anchors[name],
            count=say("{count} angka", count=len(items)),
            letter=request_letter(name, _items(items, names)),
            text_path=f"{paths.GAPS.removesuffix('index.html')}permohonan-{anchors[name].removeprefix('penerbit-')}.txt",
        )
        for name, items in sorted(owed.items(), key=lambda pair: -len(pair[1]))
    ]


def _items(items: Sequence[Expected], names: Names) -> list[tuple[str, list[str]]]:
    """Ask for each kind of figure once, by the ground on which it is asked; what is beyond a letter goes to the table.

    Years, areas and programmes that lack the same are gathered into one request.
    """
    grounds: dict[str, list[Expected]] = {}
    for item in items:
        grounds.setdefault(item.ground, []).append(item)
    asked = {ground: _asked(members, names) for ground, members in grounds.items()}
    left = _MOST_ITEMS
    shown = []
    for ground, words in asked.items():
        shown.append((ground, words[:left]))
        left = max(0, left - len(words))
    more = sum(map(len, asked.values())) - _MOST_ITEMS
    if more > 0:
        shown.append(("", [f"{number(more)} permintaan lain menurut daftar terlampir."]))
    return [(ground, words) for ground, words in shown if words]


def _asked(items: Iterable[Expected], names: Names) -> list[str]:
    lacking: dict[Measure, dict[str, list[tuple[date, date]]]] = {}
    for item in items:
        lacking.setdefault(item.measure, {}).setdefault(item.area, []).append((item.start, item.end))
    together: dict[tuple[Group, str, _Periods], list[str]] = {}
    for measure, by_area in lacking.items():
        same: dict[_Periods, list[str]] = {}
        for area, periods in by_area.items():
            same.setdefault(tuple(sorted(periods)), []).append(area)
        for spans, areas in same.items():
            key = (group_of(measure), _where(measure, areas, names), spans)
            together.setdefault(key, []).append(names.programme(measure))
    return [_request(group, where, spans, programmes, names) for (group, where, spans), programmes in together.items()]


def _request(group: Group, where: str, spans: _Periods, programmes: Sequence[str], names: Names) -> str:
    title, unit = names.titles[group], "rupiah" if is_money(group[1]) else group[1]
    named = [name for name in programmes if name]
    each = f", {listed(named)}{', masing-masing' if len(named) > 1 else ''}" if named else ""
    measured = "" if not unit or unit.casefold() in title.casefold() else f", dalam {unit}"
    return f"{title}{each}, {where}, {_when(spans)}{measured}."


def _where(measure: Measure, areas: Sequence[str], names: Names) -> str:
    if not measure.level:
        return listed([names.area(code) for code in areas])
    every = {item.area for item in names.survey.expected if item.measure == measure}
    if set(areas) == every and len(areas) > 1:
        return f"satu angka untuk tiap {measure.level} ({number(len(areas))} {measure.level})"
    return f"untuk {measure.level} {listed([names.area(code) for code in areas])}"


def _when(periods: _Periods) -> str:
    years = [(start, end) for start, end in periods if (start, end) == (date(end.year, 1, 1), date(end.year, 12, 31))]
    others = [period_words(start, end) for start, end in periods if (start, end) not in years]
    words = [f"tahun {year_spans(end.year for _, end in years)}"] if years else []
    return listed([*words, *others])
