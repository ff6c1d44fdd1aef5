"""Parts and their total: across the rows of a table, across tables and across packages."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from site_builder.check.consistency.answers import Answer, Answers, ambiguous, by_group, group_words
from site_builder.check.consistency.areas import parents_of
from site_builder.check.consistency.declared import Rule
from site_builder.check.consistency.selection import Selection, select
from site_builder.check.consistency.telling import Asked, Terms, broken_sum, discretion, finding
from site_builder.model.report import Finding, Place


def check_parts(rule: Rule, asked: Asked) -> Answers:
    """Compare, in each group that has a total, the sum of its parts with that total.

    A group without parts, or with a part that is missing, answers nothing; where parts may be incomplete ("at-most"),
    those that are known must not exceed the total, as long as none of them is negative.
    """
    parts, whole = _side(rule, "parts", asked), _side(rule, "total", asked)
    if parts is None or whole is None:
        return
    name, total_name = rule.given["parts"]["field"], rule.given["total"]["field"]
    told = discretion(rule, asked, (parts, name), (whole, total_name))
    lifted = {
        column: parents_of(parts.package, parts.resource, column, asked.packages)
        for column in rule.given["parts"].get("toParent", ())
    }
    members = by_group(parts.groups(rule.given["parts"]["by"], lifted))
    figures, totals = parts.numbers(name), whole.numbers(total_name)
    is_tree = parts.resource is whole.resource  # a row of a tree that nothing is part of promises nothing
    wholes = by_group(whole.groups(rule.given["total"]["by"]))
    for group, rows in wholes.items():
        own = members.get(group, [])
        if not own:
            yield from () if is_tree else (Answer.OPEN,)
        elif len(rows) > 1:
            yield _ambiguous(rule, parts, whole, rows, own)
        else:
            values = [figures[row] for row in own]
            terms = _terms(rule, values)
            written = totals[rows[0]]
            if terms is None or written is None:
                yield Answer.OPEN
            else:
                words = broken_sum(rule, terms, written, told)
                place, titles = _at(rule, parts, whole, rows[0], own[0])
                yield (
                    Answer.HELD
                    if words is None
                    else finding(rule, "consistency-parts", place, {**titles, **words, **group_words(group)})
                )
    if not rule.given["total"].get("where"):
        yield from (Answer.OPEN for group in members if group not in wholes)


def _side(rule: Rule, side: str, asked: Asked) -> Selection | None:
    given = rule.given[side]
    name = given.get("package", rule.package.name)
    package = rule.package if name == rule.package.name else asked.packages.get(name)
    if package is None:
        return None
    return select(package, package.resource(given["resource"]), given, [given["field"], *given["by"]])


def _terms(rule: Rule, values: list[Decimal | None]) -> Terms | None:
    known = [value for value in values if value is not None]
    if len(known) == len(values):
        return Terms(known)
    is_bound = rule.given.get("compare") == "at-most" and known and min(known) >= 0
    return Terms(known) if is_bound else None


def _at(
    rule: Rule, parts: Selection, whole: Selection, total_row: int, first_part: int
) -> tuple[Place, Mapping[str, str]]:
    """Return the total, or the first part where the total belongs to another package: a rule judges its own one."""
    is_own = whole.package is rule.package
    side, row = (whole, total_row) if is_own else (parts, first_part)
    name = rule.given["total" if is_own else "parts"]["field"]
    return side.place(row, name), side.titles(name)


def _ambiguous(rule: Rule, parts: Selection, whole: Selection, rows: list[int], own: list[int]) -> Finding:
    if whole.package is rule.package:
        return ambiguous(rule, whole, rule.given["total"]["field"], rows)
    place = parts.place(own[0], rule.given["parts"]["field"])
    return finding(rule, "consistency-ambiguous", place, {"first_row": str(whole.row_number(rows[0]))})
