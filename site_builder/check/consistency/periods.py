"""Periods in their order: none is missing between the first and the last, and what is cumulative never turns back."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from site_builder.check.consistency.answers import Answer, Answers, ambiguous, by_group, group_words
from site_builder.check.consistency.declared import Rule
from site_builder.check.consistency.numbers import difference
from site_builder.check.consistency.selection import key_text, select
from site_builder.check.consistency.telling import Asked, discretion, ending, finding, hidden, tolerance_of
from site_builder.model.table import Cell
from site_builder.model.words import LANGUAGES
from site_builder.text.numbers import number

_PERIOD = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_SHOWN = 3

# Year, month and day of a period as far as it names them; the first ones where it does not.
_Day = tuple[int, int, int]


def check_complete(rule: Rule, asked: Asked) -> Answers:
    """Look for gaps between the first and the last period of each group."""
    del asked
    given = rule.given
    name, by, step = given["period"], given.get("by", []), given["step"]
    selection = select(rule.package, rule.package.resource(given["resource"]), given, [name, *by])
    if selection is None:
        return
    cells, place_of = selection.cells(name), _PLACES[step]
    for group, rows in by_group(selection.groups(by)).items():
        first: dict[int, int] = {}
        for row in rows:
            day = _day(cells[row], step)
            if day is None:
                yield Answer.OPEN
            else:
                first.setdefault(place_of(day), row)
        places = sorted(first)
        for before, after in pairwise(places):
            if after - before == 1:
                yield Answer.HELD
                continue
            missing = [_NAMES[step](place) for place in range(before + 1, min(after, before + 1 + _SHOWN))]
            values = {
                **selection.titles(name),
                **_missing(missing, after - before - 1),
                "before": key_text(cells[first[before]]),
                "after": key_text(cells[first[after]]),
                **group_words(group),
            }
            yield finding(rule, "consistency-periods", selection.place(first[after], name), values)
        if len(places) == 1:
            yield Answer.HELD


def check_cumulative(rule: Rule, asked: Asked) -> Answers:
    """Compare each figure with the one of the period before; missing ones are passed over."""
    given = rule.given
    name, period, by = given["field"], given["period"], given.get("by", [])
    selection = select(rule.package, rule.package.resource(given["resource"]), given, [name, period, *by])
    if selection is None:
        return
    told = discretion(rule, asked, (selection, name))
    falls, tolerance = given.get("direction", "up") == "down", tolerance_of(rule)
    figures, cells = selection.numbers(name), selection.cells(period)
    for group, rows in by_group(selection.groups(by)).items():
        by_day: dict[_Day, list[int]] = {}
        for row in rows:
            day = _day(cells[row], "")
            if day is None or figures[row] is None:
                yield Answer.OPEN
            else:
                by_day.setdefault(day, []).append(row)
        double = next((same for same in by_day.values() if len({figures[row] for row in same}) > 1), None)
        if double:
            yield ambiguous(rule, selection, name, double, group)
            continue
        order = [by_day[day][0] for day in sorted(by_day)]
        for before, after in pairwise(order):
            old, new = figures[before], figures[after]
            if old is None or new is None:
                continue
            if difference(new, old) <= tolerance if falls else difference(old, new) <= tolerance:
                yield Answer.HELD
                continue
            words = hidden(told) if told.hides((old, new)) else _fall(key_text(cells[before]), old, new)
            more = {**selection.titles(name), **words, **group_words(group)}
            yield finding(rule, "consistency-cumulative", selection.place(after, name), more)


def _missing(names: Sequence[str], count: int) -> Mapping[str, str]:
    """Name the periods that are missing; of many the first ones, and how many there are."""
    if count <= len(names):
        return {"missing": ", ".join(names)}
    shown = ", ".join(names)
    return {
        "missing": f"{shown}, … ({number(count)} periode)",
        "missing_en": f"{shown}, … ({number(count, 'en')} periods)",
    }


def _fall(before: str, old: Decimal, new: Decimal) -> Mapping[str, str]:
    found = {}
    for language in LANGUAGES:
        words = ("sebelumnya", "kini") if language == "id" else ("before", "now")
        texts = [number(value, language) for value in (old, new)]
        found[ending("said", language)] = f"{words[0]} {texts[0]} ({before}), {words[1]} {texts[1]}"
    return found


def _day(cell: Cell, step: str) -> _Day | None:
    """Return the first day of a period; None where it is none, or not exact enough for the step."""
    if isinstance(cell, date):
        return cell.year, cell.month, cell.day
    found = _PERIOD.fullmatch(key_text(cell)) if isinstance(cell, str | int) else None
    if found is None:
        return None
    year, month, day = found.groups()
    if (step not in ("", "P1Y") and month is None) or (step == "P1D" and day is None):
        return None
    try:
        exact_day = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return exact_day.year, exact_day.month, exact_day.day


# The place of a day on the line of steps, and the name of a step by its place.
_PLACES: Mapping[str, Callable[[_Day], int]] = {
    "P1Y": lambda day: day[0],
    "P6M": lambda day: day[0] * 2 + (day[1] - 1) // 6,
    "P3M": lambda day: day[0] * 4 + (day[1] - 1) // 3,
    "P1M": lambda day: day[0] * 12 + day[1] - 1,
    "P1D": lambda day: date(*day).toordinal(),
}
_NAMES: Mapping[str, Callable[[int], str]] = {
    "P1Y": lambda place: f"{place:04d}",
    "P6M": lambda place: f"{place // 2:04d}-{place % 2 * 6 + 1:02d}",
    "P3M": lambda place: f"{place // 4:04d}-{place % 4 * 3 + 1:02d}",
    "P1M": lambda place: f"{place // 12:04d}-{place % 12 + 1:02d}",
    "P1D": lambda place: date.fromordinal(place).isoformat(),
}
