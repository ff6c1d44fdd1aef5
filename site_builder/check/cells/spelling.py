"""Numbers that the library reads although no machine elsewhere would: 1_000, digits of other scripts, stray blanks.

Also codes that a column of numbers robs of their zeros. One finding for each habit of a column.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from site_builder.check.cells.column import Column, also
from site_builder.model.report import Finding, Severity

_NUMERIC = ("integer", "number", "year")
_CODE_ZERO = re.compile(r"[-+]?0\d+")


def check_spelling(column: Column) -> Iterable[Finding]:
    """Yield at most one finding a habit, at the first cell that has it."""
    if column.field.type not in _NUMERIC:
        return
    found: dict[str, list[int]] = {}
    for index, text in column.texts():
        habit = _habit(text, column.field.type)
        if habit:
            found.setdefault(habit, []).append(index)
    for habit, indexes in found.items():
        text = column.text(indexes[0])
        values = {"write": _plain(text), **also(indexes, column)}
        if habit in ("blank", "zero"):
            code = "number-padded" if habit == "blank" else "number-zeros"
            yield column.finding(code, Severity.WARNING, indexes[0], text, **values)
        else:
            yield column.finding("number-spelling", Severity.ERROR, indexes[0], text, variant=habit, **values)


def _habit(text: str, kind: str) -> str:
    plain = text.strip(" \t")
    if not any(sign.isdecimal() for sign in plain):  # NaN and Infinity are told by whoever read them
        return ""
    if "_" in plain:
        return "underscore"
    if not plain.isascii():
        return "digits" if plain.strip().strip("+-") == plain.strip("+-") else "space"
    if kind != "year" and _CODE_ZERO.fullmatch(plain):
        return "zero"
    return "blank" if plain != text else ""


def _plain(text: str) -> str:
    """Spell the number as a machine expects it."""
    digits = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text.strip())
    return digits.replace("_", "")
