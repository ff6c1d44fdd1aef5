"""Shares that add up: to a hundred, or to what the rule says, in each group of rows."""

from __future__ import annotations

from decimal import Decimal

from site_builder.check.consistency.answers import Answer, Answers, by_group, group_words
from site_builder.check.consistency.declared import Rule
from site_builder.check.consistency.numbers import exact
from site_builder.check.consistency.selection import select
from site_builder.check.consistency.telling import Asked, Terms, broken_sum, discretion, finding


def check_shares(rule: Rule, asked: Asked) -> Answers:
    """Add up the column in each group; a group with a missing share answers nothing."""
    given = rule.given
    name, by = given["field"], given.get("by", [])
    selection = select(rule.package, rule.package.resource(given["resource"]), given, [name, *by])
    if selection is None:
        return
    told = discretion(rule, asked, (selection, name))
    wanted = exact(given.get("total", 100)) or Decimal(0)
    figures = selection.numbers(name)
    for group, rows in by_group(selection.groups(by)).items():
        values = [value for row in rows if (value := figures[row]) is not None]
        if len(values) < len(rows):
            yield Answer.OPEN
            continue
        words = broken_sum(rule, Terms(values), wanted, told)
        if words is None:
            yield Answer.HELD
        else:
            more = {**selection.titles(name), **words, **group_words(group)}
            yield finding(rule, "consistency-shares", selection.place(rows[-1], name), more)
