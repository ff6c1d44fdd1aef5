"""What a rule says of one place it looks at: held, open (a figure is missing), or the finding that tells otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum

from site_builder.check.consistency.declared import Rule
from site_builder.check.consistency.selection import Group, Selection
from site_builder.check.consistency.telling import finding
from site_builder.model.report import Finding

_SHOWN = 6  # rows that a message names


class Answer(Enum):
    """What a rule says of a place that is not broken."""

    HELD = "held"
    OPEN = "open"


Answers = Iterator[Answer | Finding]


def by_group(groups: Mapping[int, Group]) -> Mapping[Group, list[int]]:
    """Return the rows of each group, groups and rows in the order of the table."""
    found: dict[Group, list[int]] = {}
    for row, group in groups.items():
        found.setdefault(group, []).append(row)
    return found


def ambiguous(rule: Rule, selection: Selection, column: str, rows: Sequence[int], group: Group) -> Finding:
    """Return the finding that two rows claim to be the same figure."""
    values = {**selection.titles(column), **group_words(group), "first_row": str(selection.row_number(rows[0]))}
    return finding(rule, "consistency-ambiguous", selection.place(rows[1], column), values)


def rows_words(selection: Selection, rows: Sequence[int]) -> str:
    """Name rows as a spreadsheet counts them: "3, 4"; of many the first ones."""
    named = ", ".join(str(selection.row_number(row)) for row in rows[:_SHOWN])
    return f"{named}, …" if len(rows) > _SHOWN else named


def group_words(group: Group) -> dict[str, str]:
    """Name a group as its rows do (" untuk 16.07 · 2021"), as values of a finding; nothing where all rows are one."""
    named = " · ".join(group)
    return {"group": f" untuk {named}", "group_en": f" for {named}"} if named else {"group": "", "group_en": ""}
