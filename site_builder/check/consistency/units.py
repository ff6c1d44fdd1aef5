"""One unit for figures that are compared or added: rupiah and juta rupiah in one column make nonsense of every sum."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from site_builder.check.consistency.answers import Answer, Answers, by_group, group_words
from site_builder.check.consistency.declared import Rule
from site_builder.check.consistency.selection import key_text, select
from site_builder.check.consistency.telling import Asked, finding


def check_units(rule: Rule, asked: Asked) -> Answers:
    """Compare the unit of each row with that of its group: the one that the schema states, else the commonest."""
    del asked
    given = rule.given
    name, by = given["unit"], given.get("by", [])
    figure = given.get("field", name)
    selection = select(rule.package, rule.package.resource(given["resource"]), given, [name, figure, *by])
    if selection is None:
        return
    cells, stated = selection.cells(name), selection.field(figure).unit if "field" in given else ""
    for group, rows in by_group(selection.groups(by)).items():
        units = {row: " ".join(key_text(cells[row]).split()) for row in rows if cells[row] is not None}
        wanted = stated or _commonest(units.values())
        for row in rows:
            unit = units.get(row, "")
            if not unit:
                yield Answer.OPEN
            elif unit.casefold() == wanted.casefold():
                yield Answer.HELD
            else:
                variant = "stated" if stated else "common"
                words = {"variant": variant, "unit": unit, "wanted": wanted, **group_words(group)}
                yield finding(
                    rule, "consistency-units", selection.place(row, name), {**selection.titles(name), **words}
                )


def _commonest(units: Iterable[str]) -> str:
    """Return the unit that most rows bear, in its first spelling; of two equally common the one that stands first."""
    spelling: dict[str, str] = {}
    counts = Counter(spelling.setdefault(unit.casefold(), unit) for unit in units)
    return counts.most_common(1)[0][0] if counts else ""
