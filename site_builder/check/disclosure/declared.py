"""Sums that a descriptor declares (`consistencyRules`), as equations: whoever reads the rules can reckon with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from site_builder.check.consistency.answers import by_group
from site_builder.check.consistency.areas import parents_of
from site_builder.check.consistency.declared import Rule, read_rules
from site_builder.check.consistency.numbers import exact
from site_builder.check.consistency.selection import Selection, key_text, select, wanted_texts
from site_builder.check.disclosure.relations import Ledger
from site_builder.check.disclosure.system import Equation, Term
from site_builder.model.package import Package

_Index = Mapping[tuple[int, int, int], int]
# A cell of a selection with its sign in the sum.
_Signed = tuple[Selection, int, str, int]


def relate_declared(packages: Iterable[Package], ledger: Ledger) -> Iterator[Equation]:
    """Yield the equations of all rules about sums, over the figures of the ledger."""
    by_name = {package.name: package for package in packages}
    index = {
        (id(figure.resource), figure.row, figure.column): number
        for number in ledger.truth
        for figure in (ledger.figures[number],)
    }
    makers = {"row-balance": _rows, "kind-balance": _kinds, "parts-total": _parts}
    for package in by_name.values():
        for rule in read_rules(package, by_name):
            if isinstance(rule, Rule) and rule.kind in makers:
                for cells in makers[rule.kind](rule, by_name):
                    yield from _equation(rule.given, cells, index)


def _equation(given: Mapping[str, Any], cells: Iterable[_Signed], index: _Index) -> Iterator[Equation]:
    """Yield total minus parts as an equation: exact, within a tolerance, or a bound on one side."""
    terms: list[Term] = []
    beside: list[tuple[str, int]] = []
    known = Fraction(0)
    for selection, row, name, sign in cells:
        place = selection.table.column_names.index(name)
        number = index.get((id(selection.resource), row, place))
        if number is not None:
            terms.append((number, sign))
            continue
        value = exact(selection.cells(name)[row])
        if value is None:
            return  # a part without a figure leaves the sum open
        known += sign * Fraction(value)
        beside.append((f"{selection.resource.name} › {selection.place(row, name).cell}", sign))
    slack = Fraction(exact(given.get("tolerance", 0)) or Decimal(0))
    compare = given.get("compare", "equal")
    if compare == "at-least":  # the parts may be more than the total: turn it round
        turned = tuple((number, -sign) for number, sign in terms)
        yield Equation(turned, known - slack, None, tuple((name, -sign) for name, sign in beside))
    else:
        yield Equation(tuple(terms), -known - slack, -known + slack if compare == "equal" else None, tuple(beside))


def _rows(rule: Rule, _packages: Mapping[str, Package]) -> Iterator[list[_Signed]]:
    given = rule.given
    plus, minus = given["plus"], given.get("minus", [])
    names = [*plus, *minus, given["total"]]
    selection = select(rule.package, rule.package.resource(given["resource"]), given, names)
    for row in selection.rows if selection else ():
        assert selection is not None
        yield [
            (selection, row, given["total"], 1),
            *((selection, row, name, -1) for name in plus),
            *((selection, row, name, 1) for name in minus),
        ]


def _kinds(rule: Rule, _packages: Mapping[str, Package]) -> Iterator[list[_Signed]]:
    given = rule.given
    name, by = given["field"], given["by"]
    selection = select(rule.package, rule.package.resource(given["resource"]), given, [name, given["kinds"], *by])
    if selection is None:
        return
    signs = {_text(given["total"]): 1} | {_text(kind): -1 for kind in given["plus"]}
    signs |= {_text(kind): 1 for kind in given.get("minus", ())}
    kinds = selection.cells(given["kinds"])
    for rows in by_group(selection.groups(by)).values():
        found = {key_text(kinds[row]): row for row in rows}
        if signs.keys() <= found.keys():
            yield [(selection, found[kind], name, sign) for kind, sign in signs.items()]


def _parts(rule: Rule, packages: Mapping[str, Package]) -> Iterator[list[_Signed]]:
    parts, whole = _side(rule, "parts", packages), _side(rule, "total", packages)
    if parts is None or whole is None:
        return
    given, total = rule.given["parts"], rule.given["total"]
    lifted = {
        column: parents_of(parts.package, parts.resource, column, packages) for column in given.get("toParent", ())
    }
    members = by_group(parts.groups(given["by"], lifted))
    for group, rows in by_group(whole.groups(total["by"])).items():
        own = members.get(group, [])
        if own and len(rows) == 1:
            yield [(whole, rows[0], total["field"], 1), *((parts, row, given["field"], -1) for row in own)]


def _side(rule: Rule, side: str, packages: Mapping[str, Package]) -> Selection | None:
    given = rule.given[side]
    package = packages.get(given.get("package", rule.package.name))
    if package is None:
        return None
    return select(package, package.resource(given["resource"]), given, [given["field"], *given["by"]])


def _text(kind: object) -> str:
    return next(iter(wanted_texts(kind)))
