"""A table to the columns that detectors read: its cells, and the values that its schema allows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from site_builder.check.privacy.column import Column
from site_builder.model.package import Field, Resource
from site_builder.model.roles import BY_IRI


def columns_of(resource: Resource) -> tuple[Column, ...]:
    """Return the columns of a resource's table as detectors read them."""
    table = resource.table
    if table is None:
        return ()
    written: dict[int, dict[int, str]] = {}
    for (row, number), text in table.written.items():
        written.setdefault(number, {})[row] = text
    has_twins = len(set(table.column_names)) < len(table.column_names)
    cells: Any = list(zip(*table.rows(), strict=True)) if has_twins else None
    return tuple(
        _column(
            resource,
            name,
            (cells[number] if len(table) else ()) if has_twins else table.column(name),
            written.get(number, {}),
        )
        for number, name in enumerate(table.column_names)
    )


def _column(resource: Resource, name: str, values: Sequence[Any], written: Mapping[int, str]) -> Column:
    field = resource.schema.field(name) or Field(name)
    roles = frozenset(BY_IRI[iri].name for iri in field.roles if iri in BY_IRI)
    return Column(name, values, field.title.id or field.title.en, field.type, roles, written)


def allowed_values(field: Field | None, column: Column) -> Column:
    """Return the allowed values of a field and their labels as a column of its own."""
    if field is None:
        return Column(column.name, ())
    enum = field.constraints.get("enum")
    values = [str(value) for value in enum] if isinstance(enum, list | tuple) else []
    values += [text for category in field.categories for text in (category.value, category.label.id, category.label.en)]
    return Column(column.name, values, column.title)
