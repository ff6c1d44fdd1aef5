"""Drift: what a table has lost or changed since it was last published, beyond what its rule allows.

The published version is compared as readers hold it. A revision that is meant is named in `acceptedChanges`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from site_builder.check.consistency.accepted import covering
from site_builder.check.consistency.answers import Answer, Answers
from site_builder.check.consistency.declared import Rule
from site_builder.check.consistency.numbers import EXACT, difference, exact, times, total
from site_builder.check.consistency.selection import Selection, select
from site_builder.check.consistency.telling import Asked, Discretion, discretion, ending, finding, hidden
from site_builder.model.consistency import AcceptedChange
from site_builder.model.package import Package
from site_builder.model.words import LANGUAGES
from site_builder.text.numbers import number, rounded

CODE = "consistency-revision"
_SHOWN = 3


@dataclass(frozen=True, eq=False)
class Revision:
    """Two versions of a table, the differences that are accepted, and what may be told of its figures."""

    rule: Rule
    old: Selection
    new: Selection
    accepted: Sequence[AcceptedChange]
    told: Discretion

    def keys(self, side: Selection) -> Mapping[str, int]:
        """Return the row of each key, the first one where a key is double."""
        names = self.rule.given.get("key") or self.new.resource.schema.primary_key
        rows: dict[str, int] = {}
        for row, group in side.groups(names).items():
            rows.setdefault(" · ".join(group), row)
        return rows

    def accepts(self, change: str, column: str = "", key: str = "") -> bool:
        """Tell whether somebody has accepted a difference."""
        return covering(self.accepted, self.new.resource.name, change, column, key) is not None


def compare(rule: Rule, published: Package, accepted: Sequence[AcceptedChange], asked: Asked) -> Answers:
    """Compare a table with its published version; what is accepted is as good as unchanged."""
    given = rule.given
    names = [*given.get("fields", ()), *given.get("key", ())]
    new = select(rule.package, rule.package.resource(given["resource"]), {}, names)
    old = select(published, published.resource(given["resource"]), {}, [])
    if new is None or old is None or not new.rows:
        return
    columns = [(new, name) for name in given.get("fields", ())]
    revision = Revision(rule, old, new, accepted, discretion(rule, asked, *columns))
    for name, check in _CHECKS.items():
        if name in given:
            yield from check(revision, given[name])


def _lost_rows(revision: Revision, allowed: int) -> Answers:
    lost = len(revision.old.rows) - len(revision.new.rows)
    if lost <= allowed or revision.accepts("lost-rows"):
        yield Answer.HELD
        return
    values = _numbers(before=len(revision.old.rows), now=len(revision.new.rows), lost=lost, allowed=allowed)
    yield finding(revision.rule, CODE, revision.new.place(None), {"variant": "rows", **values})


def _lost_keys(revision: Revision, allowed: int) -> Answers:
    names = revision.rule.given.get("key") or revision.new.resource.schema.primary_key
    if not set(names) <= set(revision.old.table.column_names):
        yield Answer.OPEN
        return
    now = revision.keys(revision.new)
    lost = [key for key in revision.keys(revision.old) if key not in now]
    if len(lost) > allowed:
        lost = [key for key in lost if not revision.accepts("lost-keys", key=key)]
    if len(lost) <= allowed:
        yield Answer.HELD
        return
    values = {"variant": "keys", "keys": _shown(lost), **_numbers(lost=len(lost), allowed=allowed)}
    yield finding(revision.rule, CODE, revision.new.place(None), values)


def _lost_columns(revision: Revision, allowed: int) -> Answers:
    lost = [name for name in revision.old.table.column_names if name not in revision.new.table.column_names]
    if len(lost) > allowed:
        lost = [name for name in lost if not revision.accepts("lost-column", name)]
    if len(lost) <= allowed:
        yield Answer.HELD
        return
    values = {"variant": "columns", "keys": _shown(lost), **_numbers(lost=len(lost), allowed=allowed)}
    yield finding(revision.rule, CODE, revision.new.place(None), values)


def _pairs(revision: Revision, name: str) -> Iterator[tuple[str, int, Decimal, Decimal | None]]:
    """Yield key, new row, old and new figure wherever the old version had one."""
    if name not in revision.old.table.column_names:
        return
    before, now = revision.old.numbers(name), revision.new.numbers(name)
    rows = revision.keys(revision.new)
    for key, old_row in revision.keys(revision.old).items():
        old, row = before[old_row], rows.get(key)
        if old is not None and row is not None:
            yield key, row, old, now[row]


def _lost_values(revision: Revision, allowed: int) -> Answers:
    for name in revision.rule.given["fields"]:
        gone = [(key, row) for key, row, _, new in _pairs(revision, name) if new is None]
        if len(gone) > allowed:
            gone = [(key, row) for key, row in gone if not revision.accepts("lost-values", name, key)]
        if len(gone) <= allowed:
            yield Answer.HELD
            continue
        words = {"variant": "values-lost", "key": gone[0][0], **_numbers(lost=len(gone), allowed=allowed)}
        place = revision.new.place(gone[0][1], name)
        yield finding(revision.rule, CODE, place, {**revision.new.titles(name), **words})


def _changed_values(revision: Revision, factor: Any) -> Answers:
    most = exact(factor) or Decimal(1)
    for name in revision.rule.given["fields"]:
        for key, row, old, new in _pairs(revision, name):
            if new is None or old == 0:
                yield Answer.OPEN
            elif not _is_beyond(old, new, most) or revision.accepts("values", name, key):
                yield Answer.HELD
            else:
                words = hidden(revision.told) if revision.told.hides((old, new)) else _change(old, new)
                values = {"variant": "value", "key": key, **revision.new.titles(name), **words, **_numbers(factor=most)}
                yield finding(revision.rule, CODE, revision.new.place(row, name), values)


def _is_beyond(old: Decimal, new: Decimal, factor: Decimal) -> bool:
    """Tell whether a figure has changed by more than the factor, upwards or downwards, or has changed its sign."""
    if new == 0 or (new > 0) != (old > 0):
        return True
    return (
        new.copy_abs() > EXACT.multiply(old.copy_abs(), factor)
        or EXACT.multiply(new.copy_abs(), factor) < old.copy_abs()
    )


def _change(old: Decimal, new: Decimal) -> Mapping[str, str]:
    found = {}
    for language in LANGUAGES:
        before, now, times_ = ("dulu", "kini", "kali") if language == "id" else ("before", "now", "times")
        ratio = f" ({number(rounded(times(new, old), 2).normalize(), language)} {times_})" if new else ""
        found[ending("said", language)] = f"{before} {number(old, language)}, {now} {number(new, language)}{ratio}"
    return found


def _sum_change(revision: Revision, percent: Any) -> Answers:
    most = exact(percent) or Decimal(0)
    for name in revision.rule.given["fields"]:
        if name not in revision.old.table.column_names:
            continue
        old = total(value for value in revision.old.numbers(name).values() if value is not None)
        new = total(value for value in revision.new.numbers(name).values() if value is not None)
        if old == 0:
            yield Answer.OPEN
            continue
        change = difference(new, old)
        is_small = EXACT.multiply(change.copy_abs(), Decimal(100)) <= EXACT.multiply(old.copy_abs(), most)
        if is_small or revision.accepts("sum", name):
            yield Answer.HELD
            continue
        words = hidden(revision.told) if revision.told.hides((old, new)) else _change(old, new)
        values = {"variant": "sum", **revision.new.titles(name), **words, **_numbers(percent=most)}
        yield finding(revision.rule, CODE, revision.new.place(None, name), values)


def _shown(names: Sequence[str]) -> str:
    return ", ".join(f"“{name}”" for name in names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")


def _numbers(**figures: int | Decimal) -> dict[str, str]:
    """Write numbers as values of a finding, in both languages."""
    return {
        ending(name, language): number(figure, language) for name, figure in figures.items() for language in LANGUAGES
    }


_CHECKS = {
    "lostRows": _lost_rows,
    "lostKeys": _lost_keys,
    "lostColumns": _lost_columns,
    "lostValues": _lost_values,
    "factor": _changed_values,
    "sumChange": _sum_change,
}
