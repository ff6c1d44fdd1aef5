"""What the last published version shows of figures that are hidden now: whoever kept it can read them there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cache

from site_builder.check.disclosure.counts import count_columns, number_of, roles_of
from site_builder.check.disclosure.figures import Figure
from site_builder.model.library import Library
from site_builder.model.package import Resource
from site_builder.model.table import Cell
from site_builder.text.cells import plain_text

_Key = tuple[str, ...]


def shown_before(library: Library, figures: Sequence[Figure], truth: Mapping[int, Fraction]) -> Callable[[int], bool]:
    """Return what tells whether the last published version shows a figure with the very value it has now.

    A value that has changed since tells nothing certain about today's. The old version is read only when asked for.
    """
    old = cache(lambda package, resource: _values(library, package, resource))
    keys = cache(_keys)

    def is_shown(number: int) -> bool:
        figure = figures[number]
        before = old(figure.package.name, figure.resource.name)
        if before is None:
            return False
        key_columns, values = before
        if key_columns != _key_columns(figure.resource):
            return False
        found = values.get((keys(figure.resource)[figure.row], figure.field.name))
        return found is not None and found == truth.get(number)

    return is_shown


def _values(library: Library, package: str, resource: str) -> tuple[_Key, Mapping[tuple[_Key, str], Fraction]] | None:
    """Return the key columns of a published table and its numbers by key and column; None where it is not there."""
    published = library.published
    old = published.read(package) if published and package in published.names else None
    table_of = old.resource(resource) if old else None
    if table_of is None or table_of.table is None:
        return None
    table, found = table_of.table, dict[tuple[_Key, str], Fraction]()
    for key, row in zip(_keys(table_of), table.rows(), strict=True):
        for name, cell in zip(table.column_names, row, strict=True):
            value = number_of(cell)
            if value is not None:
                found[key, name] = Fraction(value)
    return _key_columns(table_of), found


def _key_columns(resource: Resource) -> _Key:
    """Return what names a row: the primary key, the column with the role of a key, else all columns of text."""
    if resource.schema.primary_key:
        return resource.schema.primary_key
    key = roles_of(resource).get("kunci")
    if key:
        return (key.name,)
    counted = {column.field.name for column in count_columns(resource)}
    fields = (field for field in resource.schema.fields if field.type in ("string", "date", "year", "any"))
    return tuple(field.name for field in fields if field.name not in counted)


def _keys(resource: Resource) -> Sequence[_Key]:
    assert resource.table is not None
    table = resource.table
    places = [table.column_names.index(name) for name in _key_columns(resource) if name in table.column_names]
    return [_texts(row[place] for place in places) for row in table.rows()]


def _texts(cells: Iterable[Cell]) -> _Key:
    return tuple(plain_text(cell) for cell in cells)
