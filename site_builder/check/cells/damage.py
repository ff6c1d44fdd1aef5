"""What a spreadsheet leaves in columns of text: formulas and their failures, codes that became dates or powers of ten.

Any text is right in such a column, so nothing else would notice; downloads must hold no cell that a program would run.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from site_builder.check.cells.column import Column, also
from site_builder.model.report import Finding, Severity
from site_builder.text.habits import is_formula, is_formula_error
from site_builder.text.habits_of_codes import mend_code
from site_builder.text.habits_of_dates import is_month_day

_SCIENTIFIC = re.compile(r"\d([.,]\d+)?E\+\d{1,2}", re.IGNORECASE | re.ASCII)
_DIGITS = re.compile(r"\d", re.ASCII)
_CODE_SHAPE = re.compile(r"99(\.99)+")
_FEWEST = 4  # cells of one shape before another shape is odd
_BLANKS = " \t\u00a0"


def check_damage(column: Column) -> Iterable[Finding]:
    """Yield at most one finding a sort of damage, at its first cell."""
    if not column.is_text:
        return
    found: dict[str, list[int]] = {}
    shapes = _shapes(column)
    for index, value in column.cells():
        if isinstance(value, str) and value:
            sort = _damage(value, shapes)
            if sort:
                found.setdefault(sort, []).append(index)
    for sort, indexes in found.items():
        text = column.text(indexes[0])
        if sort == "padded":
            values = {"write": text.strip(_BLANKS), **also(indexes, column)}
            yield column.finding("text-padded", Severity.WARNING, indexes[0], text, **values)
        else:
            yield column.finding("cell-damage", Severity.ERROR, indexes[0], text, variant=sort, **also(indexes, column))
    yield from _odd_codes(column, shapes)


def _damage(text: str, shapes: Counter[str]) -> str:
    if text[0] in "=+-@#" and len(text) > 1:
        if is_formula_error(text):
            return "formula-error"
        if is_formula(text):
            return "formula"
    if _SCIENTIFIC.fullmatch(text):
        return "scientific"
    if is_month_day(text) and _are_codes(shapes):
        return "became-date"
    return "padded" if text != text.strip(_BLANKS) else ""


def _shapes(column: Column) -> Counter[str]:
    """Count how cells are built: 16.07 is 99.99; what holds letters counts as a word."""
    shapes: Counter[str] = Counter()
    for _, value in column.cells():
        if isinstance(value, str):
            shapes[_shape(value)] += 1
    return shapes


def _shape(text: str) -> str:
    return _DIGITS.sub("9", text) if len(text) < 40 and not any(sign.isalpha() for sign in text) else "a"


def _are_codes(shapes: Counter[str]) -> bool:
    """Tell whether most cells are made of digits, and there are some."""
    words = shapes.get("a", 0)
    return words * 2 < shapes.total() and shapes.total() > 2


def _odd_codes(column: Column, shapes: Counter[str]) -> Iterable[Finding]:
    """Yield codes that lack the last zero of a shape that all others have, where no rule of the schema would see it."""
    constraints = column.field.constraints
    if column.field.reference or column.field.categories or "pattern" in constraints or "enum" in constraints:
        return
    usual, count = shapes.most_common(1)[0] if shapes else ("", 0)
    if count < _FEWEST or not _CODE_SHAPE.fullmatch(usual) or count * 5 < shapes.total() * 4:
        return
    if any(column.field.name in key.fields for key in column.resource.schema.foreign_keys):
        return
    known = {value for _, value in column.cells()}
    odd = {
        index: code
        for index, value in column.cells()
        if isinstance(value, str)
        and len(value) == len(usual) - 1  # a number loses the last zero only, and one zero at a time
        and (code := mend_code(value, lambda code: _shape(code) == usual)).startswith(value)
    }
    is_running = any(code in known for code in odd.values())  # 3.1 beside 3.10: sections, not codes cut short
    if odd and not is_running and len(odd) * 10 <= shapes.total() + 9:
        index = min(odd)
        values = {"write": odd[index], **also(list(odd), column)}
        yield column.finding("code-zeros", Severity.WARNING, index, column.text(index), **values)
