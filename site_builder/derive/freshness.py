"""Whether datasets are on time: what they state of themselves in, due dates and a state out. Never looks at a clock."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from site_builder.model.freshness import Freshness, FreshnessState, Interval
from site_builder.model.package import Package, Resource
from site_builder.model.pages import PackageCard, ResourceCard
from site_builder.text.days import parse_day
from site_builder.text.frequencies import is_irregular, parse_interval

# What a page asks for that shows a state: it is told again on the reader's day.
SCRIPT = "assets/kesegaran.js"
# A day of grace behind the due date: nobody is late who publishes on the morning after.
GRACE_DAYS = 1
# "Soon" is the last month before the due date, and never more than the last quarter of the interval.
_MOST_WARNING_DAYS, _WARNING_SHARE = 30, 4
_ONE_DAY = timedelta(days=1)


def package_freshness(package: Package, covered: date | None, as_of: date | None) -> Freshness:
    """Return the state of a package; `covered` is the last day that its data covers."""
    return judge_freshness(package.frequency, covered, package.modified or package.created, as_of)


def resource_freshness(resource: Resource, covered: date | None, package: Freshness) -> Freshness:
    """Return the state of a table: what it states itself counts before what its package states."""
    stated = resource.descriptor
    frequency = _text(stated, "accrualPeriodicity")
    updated = parse_day(stated.get("modified")) or parse_day(stated.get("created"))
    if not (frequency or updated or covered):
        return package
    found = judge_freshness(
        frequency or package.frequency, covered or package.covered, updated or package.updated, package.as_of
    )
    return replace(found, is_own=bool(frequency or updated))


def judge_freshness(frequency: str, covered: date | None, updated: date | None, as_of: date | None) -> Freshness:
    """Return when a dataset is due and in what state it is.

    Due is one interval behind the last update. Where no update is known, it is the last day of the next period.
    """
    interval = parse_interval(frequency)
    known = Freshness(
        frequency=frequency,
        interval=interval,
        covered=covered,
        updated=updated,
        aged_since=covered or updated,
        as_of=as_of,
    )
    if is_irregular(frequency):
        return replace(known, state="irregular")
    due = _due(interval, covered, updated)
    if interval is None or due is None:
        return known
    start = updated or covered or due
    warning = min(_MOST_WARNING_DAYS, (due - start).days // _WARNING_SHARE)
    soon, late = due - timedelta(days=warning), _plus_days(due, GRACE_DAYS + 1)
    return replace(known, state=_state(soon, late, as_of), due=due, soon=soon, late=late)


def _state(soon: date, late: date, as_of: date | None) -> FreshnessState:
    if as_of is None:
        return "unknown"
    return "late" if as_of >= late else "soon" if as_of >= soon else "on-time"


def _due(interval: Interval | None, covered: date | None, updated: date | None) -> date | None:
    """A period ends with its last day: behind one that ends on 28 February comes one that ends on 31 March."""
    if interval is None:
        return None
    try:
        if updated:
            return later(updated, interval)
        return later(covered + _ONE_DAY, interval) - _ONE_DAY if covered else None
    except (OverflowError, ValueError):  # beyond the calendar: nobody will see it late
        return None


def later(day: date, interval: Interval) -> date:
    """Return the day one interval later, by the calendar: a month behind 31 January is the last of February."""
    year, month = divmod(day.year * 12 + day.month - 1 + interval.months, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError("beyond the calendar")
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last)) + timedelta(days=interval.days)


def _plus_days(day: date, count: int) -> date:
    return min(day, date.max - timedelta(days=count)) + timedelta(days=count)


def _text(descriptor: Mapping[str, Any], name: str) -> str:
    value = descriptor.get(name)
    return value if isinstance(value, str) else ""


def scripts_for(cards: Iterable[PackageCard | ResourceCard]) -> tuple[str, ...]:
    """Return the scripts of a page that shows the states of `cards`: none where no state ever changes."""
    return (SCRIPT,) if any(card.freshness.aged_since or card.freshness.late for card in cards) else ()
