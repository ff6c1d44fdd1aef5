"""Balances: within each row of a wide table, and between the kinds of rows of a long one."""

from __future__ import annotations

from site_builder.check.consistency.answers import Answer, Answers, ambiguous, by_group, group_words, rows_words
from site_builder.check.consistency.declared import Rule
from site_builder.check.consistency.selection import key_text, select, wanted_texts
from site_builder.check.consistency.telling import Asked, Terms, broken_sum, discretion, finding


def check_rows(rule: Rule, asked: Asked) -> Answers:
    """Compare, in each row, columns added and taken away with the column of the total."""
    given = rule.given
    plus, minus, whole = given["plus"], given.get("minus", []), given["total"]
    names = [*plus, *minus, whole]
    selection = select(rule.package, rule.package.resource(given["resource"]), given, names)
    if selection is None:
        return
    told = discretion(rule, asked, *((selection, name) for name in names))
    figures = {name: selection.numbers(name) for name in names}
    for row in selection.rows:
        added = [figures[name][row] for name in plus]
        taken = [figures[name][row] for name in minus]
        written = figures[whole][row]
        terms = Terms([item for item in added if item is not None], [item for item in taken if item is not None])
        if written is None or len(terms.plus) < len(added) or len(terms.minus) < len(taken):
            yield Answer.OPEN
            continue
        words = broken_sum(rule, terms, written, told)
        if words is None:
            yield Answer.HELD
        else:
            yield finding(
                rule, "consistency-balance", selection.place(row, whole), {**selection.titles(whole), **words}
            )


def check_kinds(rule: Rule, asked: Asked) -> Answers:
    """Compare, in each group of rows, the rows of some kinds with the row of the total."""
    given = rule.given
    name, by = given["field"], given["by"]
    selection = select(rule.package, rule.package.resource(given["resource"]), given, [name, given["kinds"], *by])
    if selection is None:
        return
    plus, minus = [_text(kind) for kind in given["plus"]], [_text(kind) for kind in given.get("minus", ())]
    whole = _text(given["total"])
    told = discretion(rule, asked, (selection, name))
    figures, kinds = selection.numbers(name), selection.cells(given["kinds"])
    for group, rows in by_group(selection.groups(by)).items():
        found: dict[str, list[int]] = {kind: [] for kind in (*plus, *minus, whole)}
        for row in rows:
            found.get(key_text(kinds[row]), []).append(row)
        if not any(found.values()):
            continue  # rows of other kinds alone: nothing was promised of them
        double = next((rows for rows in found.values() if len(rows) > 1), None)
        if double:
            yield ambiguous(rule, selection, name, double, group)
            continue
        values = {kind: figures[rows[0]] if rows else None for kind, rows in found.items()}
        added = [value for kind in plus if (value := values[kind]) is not None]
        taken = [value for kind in minus if (value := values[kind]) is not None]
        written = values[whole]
        if written is None or len(added) < len(plus) or len(taken) < len(minus):
            yield Answer.OPEN
            continue
        words = broken_sum(rule, Terms(added, taken), written, told)
        if words is None:
            yield Answer.HELD
            continue
        used = rows_words(selection, [found[kind][0] for kind in (*plus, *minus)])
        told_as = {**selection.titles(name), **words, **group_words(group), "variant": "kinds", "rows": used}
        yield finding(rule, "consistency-balance", selection.place(found[whole][0], name), told_as)


def _text(kind: object) -> str:
    return next(iter(wanted_texts(kind)))
