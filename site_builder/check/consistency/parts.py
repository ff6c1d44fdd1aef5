"""Parts and their total: across the rows of a table, across tables and across packages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_builder.check.consistency.answers import Answer, Answers, ambiguous, by_group, group_words, rows_words
from site_builder.check.consistency.areas import parents_of
from site_builder.check.consistency.declared import Rule
from site_builder.check.consistency.selection import Group, Selection, select
from site_builder.check.consistency.telling import Asked, Discretion, Terms, broken_sum, discretion, finding
from site_builder.model.report import Finding, Place


@dataclass(frozen=True, slots=True, eq=False)
class _Sides:
    """The two sides of a rule: the rows of the parts and those of the totals, each with the column of its figures."""

    rule: Rule
    parts: Selection
    whole: Selection
    told: Discretion

    @property
    def part_field(self) -> str:
        return str(self.rule.given["parts"]["field"])

    @property
    def total_field(self) -> str:
        return str(self.rule.given["total"]["field"])

    @property
    def is_own(self) -> bool:
        """Tell whether the totals belong to the package of the rule: it judges no other one."""
        return self.whole.package is self.rule.package

    @property
    def is_tree(self) -> bool:
        """Tell whether both sides are one table: a row that nothing is part of then promises nothing."""
        return self.parts.resource is self.whole.resource

    def place(self, total_row: int, first_part: int) -> tuple[Place, Mapping[str, str]]:
        """Return where a finding stands: at the total, or at the first part where the total is not ours to judge."""
        if self.is_own:
            return self.whole.place(total_row, self.total_field), self.whole.titles(self.total_field)
        return self.parts.place(first_part, self.part_field), self.parts.titles(self.part_field)


def check_parts(rule: Rule, asked: Asked) -> Answers:
    """Compare, in each group that has a total, the sum of its parts with that total.

    A group without parts, or with a part that is missing, answers nothing; where parts may be incomplete ("at-most"),
    those that are known must not exceed the total, as long as none of them is negative.
    """
    parts, whole = _side(rule, "parts", asked), _side(rule, "total", asked)
    if parts is None or whole is None:
        return
    columns = ((parts, rule.given["parts"]["field"]), (whole, rule.given["total"]["field"]))
    sides = _Sides(rule, parts, whole, discretion(rule, asked, *columns))
    lifted = {
        column: parents_of(parts.package, parts.resource, column, asked.packages)
        for column in rule.given["parts"].get("toParent", ())
    }
    members = by_group(parts.groups(rule.given["parts"]["by"], lifted))
    wholes = by_group(whole.groups(rule.given["total"]["by"]))
    figures, totals = parts.numbers(sides.part_field), whole.numbers(sides.total_field)
    for group, rows in wholes.items():
        own = members.get(group, [])
        if own and len(rows) > 1:
            yield _ambiguous(sides, rows, own, group)
        elif own:
            yield _compare(sides, [figures[row] for row in own], totals[rows[0]], (rows[0], own, group))
        elif not sides.is_tree:
            yield Answer.OPEN
    if not rule.given["total"].get("where"):
        yield from (Answer.OPEN for group in members if group not in wholes)


def _side(rule: Rule, side: str, asked: Asked) -> Selection | None:
    given = rule.given[side]
    name = given.get("package", rule.package.name)
    package = rule.package if name == rule.package.name else asked.packages.get(name)
    if package is None:
        return None
    return select(package, package.resource(given["resource"]), given, [given["field"], *given["by"]])


def _compare(
    sides: _Sides, values: Sequence[Decimal | None], written: Decimal | None, at: tuple[int, Sequence[int], Group]
) -> Answer | Finding:
    known = [value for value in values if value is not None]
    is_complete = len(known) == len(values)
    is_bound = sides.rule.given.get("compare") == "at-most" and bool(known) and min(known) >= 0
    if written is None or not (is_complete or is_bound):
        return Answer.OPEN
    words = broken_sum(sides.rule, Terms(known), written, sides.told)
    if words is None:
        return Answer.HELD if is_complete else Answer.OPEN
    total_row, own, group = at
    place, titles = sides.place(total_row, own[0])
    where = {
        "rows": rows_words(sides.parts, own),
        "table": sides.parts.resource.name,
        "total_row": str(sides.whole.row_number(total_row)),
        "total_table": sides.whole.resource.name,
    }
    return finding(sides.rule, "consistency-parts", place, {**titles, **words, **group_words(group), **where})


def _ambiguous(sides: _Sides, rows: Sequence[int], own: Sequence[int], group: Group) -> Finding:
    if sides.is_own:
        return ambiguous(sides.rule, sides.whole, sides.total_field, rows, group)
    place, titles = sides.place(rows[0], own[0])
    where = {
        "variant": "total",
        "rows": rows_words(sides.whole, rows),
        "table": sides.whole.resource.name,
        "other": sides.whole.package.name,
    }
    return finding(sides.rule, "consistency-ambiguous", place, {**titles, **group_words(group), **where})
