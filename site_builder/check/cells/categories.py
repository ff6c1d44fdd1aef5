"""Cells against the categories that a column declares: frictionless reads them and checks nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from site_builder.check.cells.column import Column, also
from site_builder.model.report import Finding, Severity
from site_builder.text.cells import plain_text
from site_builder.text.nearest import nearest

_MOST_VALUES = 50  # wrong values of one column that are told one by one
_SHOWN = 12


def check_categories(column: Column) -> Iterable[Finding]:
    """Yield a finding for each value that is no category, at its first cell; and for categories that are one."""
    categories = column.field.categories
    if not categories:
        return
    yield from _doubles(column)
    known = {category.value for category in categories}
    allowed = column.field.constraints.get("enum")
    refused = {plain_text(value) for value in allowed} if isinstance(allowed, list | tuple) else None
    found: dict[str, list[int]] = {}
    for index, value in column.cells():
        text = plain_text(value)
        if text not in known and (refused is None or text in refused):  # what `enum` refuses has been told
            found.setdefault(text, []).append(index)
    names = ", ".join(list(known_in_order(column))[:_SHOWN]) + (", …" if len(known) > _SHOWN else "")
    for text, indexes in list(found.items())[:_MOST_VALUES]:
        values = {"limit": names, "near": nearest(text, known), **also(indexes, column)}
        yield column.finding("category-unknown", Severity.ERROR, indexes[0], text, **values)


def known_in_order(column: Column) -> Iterator[str]:
    """Yield the categories as the schema lists them, each once."""
    yield from dict.fromkeys(category.value for category in column.field.categories)


def _doubles(column: Column) -> Iterator[Finding]:
    """Yield the values, else the labels, that two categories share: readers could not tell them apart."""
    values = Counter(category.value for category in column.field.categories)
    labels = Counter(category.label.id for category in column.field.categories if category.label.id)
    twice = [(text, "value") for text, count in values.items() if count > 1]
    twice = twice or [(text, "label") for text, count in labels.items() if count > 1]
    for text, variant in twice[:1]:
        told = {"title": column.field.title.id, "title_en": column.field.title.en, "variant": variant}
        yield Finding("category-twice", Severity.WARNING, column.place(), text, told)
