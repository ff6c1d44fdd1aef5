"""Violations as the library counts them to violations as a person would: one fault, one message.

An unquoted comma makes one row too wide and three of its cells wrong: that is one fault. What follows from another
fault is left out here; nothing that stands by itself is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from site_builder.model.package import Violation

# Of several broken constraints of one cell the first of these is told.
_CONSTRAINTS = ("required", "enum", "pattern", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
_WIDTHS = ("extra-cell", "missing-cell")
_KEYS = ("primary-key", "foreign-key", "unique-error")


def fold(violations: Iterable[Violation]) -> Iterator[Violation]:
    """Fold the violations of one table, which come in the order of its rows; nothing is held back but empty rows."""
    by_row = (list(group) for _, group in groupby(violations, key=lambda violation: violation.row))
    return _join_blank_rows(violation for row in by_row for violation in _fold_row(row))


def _fold_row(row: list[Violation]) -> list[Violation]:
    """Leave the cause in a row, and out what follows from it."""
    for types in (("blank-row",), _WIDTHS):
        cause = next((violation for violation in row if violation.type in types), None)
        if cause:
            return [cause]
    unreadable = {violation.field_name for violation in row if violation.type == "type-error"}
    empty = {violation.field_name for violation in row if violation.values.get("variant") == "required"}
    keyed = {violation.column for violation in row if violation.type == "primary-key"}
    kept: dict[tuple[object, ...], Violation] = {}
    for violation in sorted(row, key=_priority):
        keys = set(violation.values.get("fields", violation.field_name).split("\n"))
        if violation.type in _KEYS and keys & unreadable:
            continue
        if violation.type == "primary-key" and (violation.values.get("variant") == "empty" and (empty or unreadable)):
            continue
        if violation.type == "unique-error" and violation.column in keyed:
            continue
        group = "cell" if violation.type in ("constraint-error", "type-error") else violation.type
        kept.setdefault((group, violation.column, violation.values.get("reference")), violation)
    return sorted(kept.values(), key=lambda violation: violation.column or 0)


def _priority(violation: Violation) -> int:
    name = violation.values.get("variant", "")
    return _CONSTRAINTS.index(name) if name in _CONSTRAINTS else len(_CONSTRAINTS)


def _join_blank_rows(violations: Iterable[Violation]) -> Iterator[Violation]:
    """Tell a run of empty rows once."""
    pending: Violation | None = None
    last = 0
    for violation in violations:
        follows = pending and violation.type == "blank-row" and violation.row == last + 1
        if follows:
            last += 1
            continue
        if pending:
            yield _ranged(pending, last)
        pending, last = (violation, violation.row or 0) if violation.type == "blank-row" else (None, 0)
        if not pending:
            yield violation
    if pending:
        yield _ranged(pending, last)


def _ranged(first: Violation, last: int) -> Violation:
    if last == first.row:
        return first
    return replace(first, values={"variant": "range", "last_row": str(last)})
