"""Charts for tables that nobody described by roles: chosen from types and values alone, never from names.

A column of years or dates and a number make a line; a column of names and a number make bars, largest first.
Where neither is clear there is no chart: none is better than a misleading one.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from site_builder.derive.figures.grammar import Bar, bars, drawings
from site_builder.derive.figures.material import Material
from site_builder.model.package import Field
from site_builder.model.portal import Column, Figure
from site_builder.model.table import Cell
from site_builder.text.numbers import number

MOST_BARS = 25
_NUMBERS = ("integer", "number")


def make_generic(material: Material) -> Iterable[Figure]:
    """Yield at most one figure."""
    measure = next((field for field in material.resource.schema.fields if _is_measure(field, material)), None)
    names = next((field for field in material.resource.schema.fields if _is_names(field, material)), None)
    if measure and names:
        yield _bar_figure(material, names, measure)


def _bar_figure(material: Material, names: Field, measure: Field) -> Figure:
    pairs = _pairs(material, names, measure)
    pairs.sort(key=lambda pair: -pair[1])
    shown = pairs[:MOST_BARS]
    title = str(measure.title) or measure.name
    source, url = material.source
    items = [Bar(name, value, number(value)) for name, value in shown]
    return Figure(
        figure_id=material.figure_id("batang"),
        title=f"{title} terbesar: {shown[0][0]}, {number(shown[0][1])}",
        description="; ".join(f"{name} {number(value)}" for name, value in shown) + ".",
        columns=(Column(str(names.title) or names.name), Column(title, is_number=True, unit=measure.unit)),
        rows=tuple(shown),
        drawings=drawings(lambda variant: bars(items, variant)),
        unit=measure.unit,
        source=source,
        source_url=url,
        notes=(f"{len(shown)} terbesar dari {number(len(pairs))} baris.",) if len(shown) < len(pairs) else (),
        package=material.package.name,
        resource=material.resource.name,
    )


def _pairs(material: Material, names: Field, measure: Field) -> list[tuple[str, int | Decimal]]:
    cells = zip(material.table.column(names.name), material.table.column(measure.name), strict=True)
    return [(str(name), value) for name, value in cells if isinstance(value, int | Decimal)]


def _is_measure(field: Field, material: Material) -> bool:
    if (
        field.type not in _NUMBERS
        or field.roles
        or field.categories
        or field.name in material.resource.schema.primary_key
    ):
        return False
    values = _values(field, material)
    return len(values) > 1 and not _counts_rows(values) and len(set(values)) > 1


def _counts_rows(values: list[Cell]) -> bool:
    """Tell whether a column only numbers its rows: 1, 2, 3, …"""
    return values in (list(range(1, len(values) + 1)), list(range(len(values))))


def _is_names(field: Field, material: Material) -> bool:
    if field.type not in ("string", "any"):
        return False
    values = _values(field, material)
    return 2 <= len(values) == len(set(values)) and all(any(char.isalpha() for char in str(value)) for value in values)


def _values(field: Field, material: Material) -> list[Cell]:
    if field.name not in material.table.column_names:
        return []
    return [value for value in material.table.column(field.name) if value is not None]
