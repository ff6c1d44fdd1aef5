"""Views of the older `simple` type, `{type, group, series}`, to charts of ours: lines over time, or bars.

Which kind it is follows the data where it must: a row of names is no line, and hundreds of bars are one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from site_builder.derive.figures.generic import bar_figure, line_figure, series_of
from site_builder.derive.figures.grammar import Bar, bars, drawings
from site_builder.derive.figures.lines import STYLES, Moment
from site_builder.derive.figures.material import Material
from site_builder.derive.figures.schema import markers, moment, moment_words, title, values
from site_builder.derive.figures.words import brief
from site_builder.model.package import Field, View
from site_builder.model.portal import Figure
from site_builder.model.speech import either
from site_builder.model.table import Cell
from site_builder.text.cells import plain_text
from site_builder.text.speech import joined, say

MOST_BARS = 40
_BARS = frozenset({"bar", "bars", "column", "columns", "pie"})
Number = int | Decimal
_Marked = tuple[Number | None, str]  # a value, or the marker of one that is not shown


def make_simple(view: View, material: Material, slug: str) -> Iterable[Figure]:
    """Yield the figure of a view whose group and series are columns; nothing where no cell holds a number."""
    schema = material.resource.schema
    wanted = view.specification.get("series")
    found = [schema.field(str(name)) for name in (wanted if isinstance(wanted, list) else [wanted])]
    measures = [field for field in found if field is not None][: len(STYLES)]
    group = schema.field(str(view.specification.get("group")))
    numbers = [
        [(_number(cell), mark) for cell, mark in zip(values(material, field), markers(material, field), strict=True)]
        for field in measures
    ]
    if group is None or not any(value is not None for column in numbers for value, _ in column):
        return
    made = _make(view, material, group, measures, numbers)
    yield replace(
        made,
        figure_id=material.figure_id(slug),
        title=either(view.title) or made.title,
        description=either(view.description) or made.description,
        view=view.name,
    )


def _make(
    view: View, material: Material, group: Field, measures: Sequence[Field], numbers: Sequence[Sequence[_Marked]]
) -> Figure:
    cells = material.table.column(group.name)
    moments = [moment(cell) for cell in cells]
    is_time = None not in moments and len({type(item) for item in moments}) == 1
    kind = str(view.specification.get("type"))
    if is_time and not (kind in _BARS and len(cells) * len(measures) <= MOST_BARS):
        series = [
            series_of(title(field), [(place, *cell) for place, cell in zip(moments, column, strict=True)])
            for field, column in zip(measures, numbers, strict=True)
        ]
        return line_figure(material, measures[0], [line for line in series if line.known])
    labels = [_label(cell, place) for cell, place in zip(cells, moments, strict=True)]
    if len(measures) == 1 and not is_time:
        return bar_figure(
            material, measures[0], group, [(label, *cell) for label, cell in zip(labels, numbers[0], strict=True)], ""
        )
    return _side_by_side(material, group, measures, labels, numbers)


def _side_by_side(
    material: Material,
    group: Field,
    measures: Sequence[Field],
    labels: Sequence[str],
    numbers: Sequence[Sequence[_Marked]],
) -> Figure:
    """Draw the bars of a row together, in the order of the table, each series in its own colour and by its name."""
    items = [
        Bar(joined(" · ", (label, title(field))) if len(measures) > 1 else label, value, brief(value), STYLES[place])
        for row, label in enumerate(labels)
        for place, (field, column) in enumerate(zip(measures, numbers, strict=True))
        if (value := column[row][0]) is not None
    ][:MOST_BARS]
    made = bar_figure(material, measures[0], group, [(bar.label, bar.value, "") for bar in items], "")
    return replace(
        made,
        rows=tuple((bar.label, bar.value) for bar in items),
        drawings=drawings(lambda variant, items, unit: bars(items, variant, unit), items, made.unit),
        notes=(say("{count} batang pertama.", count=MOST_BARS),) if len(items) == MOST_BARS else (),
    )


def _label(cell: Cell, place: Moment | None) -> str:
    return moment_words(place) if place is not None else plain_text(cell)


def _number(cell: Cell) -> Number | None:
    return cell if isinstance(cell, int | Decimal) and not isinstance(cell, bool) else None
