"""Charts for tables that nobody described by roles: chosen from types and values alone, never from names.

Time and a number make a line; time, names and a number make a few lines, or the bars of the newest time; names and a
number make bars, largest first. Where none of it is clear there is no chart: none is better than a misleading one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal

from site_builder.derive.figures.grammar import Bar, bars, drawings
from site_builder.derive.figures.lines import STYLES, Moment, Series, lines, thinned
from site_builder.derive.figures.material import Material
from site_builder.derive.figures.schema import (
    markers,
    measures,
    moment,
    moment_words,
    names,
    time_fields,
    title,
    values,
)
from site_builder.derive.figures.words import brief
from site_builder.model.package import Field
from site_builder.model.portal import Column, Figure
from site_builder.text.cells import plain_text
from site_builder.text.numbers import number

MOST_BARS = 25
MOST_LINES = 5
Number = int | Decimal


def make_generic(material: Material) -> Iterable[Figure]:
    """Yield at most one figure; a table that already speaks in observations has its own makers."""
    measure = next(iter(measures(material)), None)
    if measure is None or material.observations:
        return
    numbers = [cell if isinstance(cell, int | Decimal) else None for cell in values(material, measure)]
    marks = markers(material, measure)
    for time in time_fields(material):
        moments = [moment(cell) for cell in values(material, time)]
        if len(set(moments)) == len(moments):
            yield line_figure(material, measure, [series_of(title(measure), zip(moments, numbers, marks, strict=True))])
            return
        for field in names(material):
            labels = [plain_text(cell) for cell in values(material, field)]
            if len(set(zip(moments, labels, strict=True))) == len(labels):
                yield from _panel(material, measure, field, list(zip(moments, labels, numbers, marks, strict=True)))
                return
    for field in names(material) if not time_fields(material) else []:
        labels = [plain_text(cell) for cell in values(material, field)]
        if len(set(labels)) == len(labels):
            yield bar_figure(material, measure, field, list(zip(labels, numbers, marks, strict=True)), "")
            return


def series_of(name: str, points: Iterable[tuple[Moment | None, Number | None, str]]) -> Series:
    """Return a line in the order of time, thinned where it is very long; points are time, value, marker if hidden."""
    placed = [(place, value, mark) for place, value, mark in points if place is not None]
    known = [(place, value) for place, value, _ in placed]
    marks = {place: mark for place, _, mark in placed if mark}
    return Series(name, thinned(sorted(known, key=lambda point: str(point[0]))), marks)


def _panel(
    material: Material, measure: Field, field: Field, cells: Sequence[tuple[Moment | None, str, Number | None, str]]
) -> Iterable[Figure]:
    """Draw names over time: as lines where there are few, else as the bars of the newest time that is well filled."""
    labels = list(dict.fromkeys(label for _, label, _, _ in cells))
    if len(labels) <= MOST_LINES:
        series = [
            series_of(name, [(place, value, mark) for place, label, value, mark in cells if label == name])
            for name in labels
        ]
        series = [line for line in series if line.known]
        if series:
            yield line_figure(material, measure, series)
        return
    counts = Counter(place for place, _, value, _ in cells if value is not None and place is not None)
    if counts:
        filled = [place for place, count in counts.items() if count * 2 >= max(counts.values())]
        newest = max(filled, key=str)
        pairs = [(label, value, mark) for place, label, value, mark in cells if place == newest]
        yield bar_figure(material, measure, field, pairs, moment_words(newest))


def line_figure(material: Material, measure: Field, series: Sequence[Series]) -> Figure:
    """Draw lines of one measure over time; with more than one, each goes by its name."""
    known = [line.known for line in series]
    first, last = min((line[0][0] for line in known), key=str), max((line[-1][0] for line in known), key=str)
    total = len(material.table)
    drawn = sum(len(line.points) for line in series)
    is_single = len(series) == 1
    return figure(
        material,
        measure,
        "garis",
        title=_line_title(title(measure), series),
        description=" ".join(_course(line) for line in series),
        columns=(*(() if is_single else (Column("Nama"),)), Column("Waktu"), _number_column(measure)),
        rows=tuple(
            (*(() if is_single else (line.name,)), place, line.marks.get(place) if value is None else value)
            for line in series
            for place, value in line.points
        ),
        drawings=drawings(lambda variant: lines(series, variant, drawn <= 30, measure.unit)),
        period=f"{moment_words(first)}–{moment_words(last)}",
        notes=_thinned_note(drawn, total),
    )


def _thinned_note(drawn: int, total: int) -> tuple[str, ...]:
    if drawn >= total:
        return ()
    return (
        f"Digambar {number(drawn)} dari {number(total)} titik: nilai terendah dan tertinggi tiap rentang tetap ada.",
    )


def _line_title(name: str, series: Sequence[Series]) -> str:
    """Say where one line went, or which of several ended highest."""
    if len(series) == 1:
        (start, low), (end, high) = series[0].known[0], series[0].known[-1]
        if low == high:
            return f"{name}: {brief(high)} pada {moment_words(start)} dan {moment_words(end)}"
        verb = "naik" if high > low else "turun"
        return f"{name} {verb} dari {brief(low)} ({moment_words(start)}) menjadi {brief(high)} ({moment_words(end)})"
    top = max(series, key=lambda line: line.known[-1][1])
    end, value = top.known[-1]
    return f"{name} tertinggi pada {moment_words(end)}: {top.name}, {brief(value)}"


def _course(line: Series) -> str:
    (start, first), (end, last) = line.known[0], line.known[-1]
    low, high = min(line.known, key=lambda point: point[1]), max(line.known, key=lambda point: point[1])
    return (
        f"{line.name}: {brief(first)} pada {moment_words(start)}, {brief(last)} pada {moment_words(end)}; "
        f"terendah {brief(low[1])} ({moment_words(low[0])}), tertinggi {brief(high[1])} ({moment_words(high[0])})."
    )


def bar_figure(
    material: Material, measure: Field, field: Field, pairs: Sequence[tuple[str, Number | None, str]], when: str
) -> Figure:
    """Draw the largest values with their names; names without a value are said to be without one, or hidden."""
    known = sorted(((name, value) for name, value, _ in pairs if value is not None), key=lambda pair: -pair[1])
    shown, absent = known[:MOST_BARS], [name for name, value, mark in pairs if value is None and not mark]
    hidden = [f"{name} ({mark})" for name, _, mark in pairs if mark]
    items = [Bar(name, value, brief(value), STYLES[0]) for name, value in shown]
    best = f"{shown[0][0]}, {brief(shown[0][1])}"
    notes = [f"{len(shown)} terbesar dari {number(len(known))}."] if len(shown) < len(known) else []
    notes += [f"Tidak ditampilkan: {', '.join(hidden[:20])}{', …' if len(hidden) > 20 else ''}."] if hidden else []
    notes += [f"Tanpa nilai: {', '.join(absent[:20])}{', …' if len(absent) > 20 else ''}."] if absent else []
    return figure(
        material,
        measure,
        "batang",
        title=f"{title(measure)}{f' {when}' if when else ''} terbesar{' yang ditampilkan' if hidden else ''}: {best}",
        description="; ".join(f"{name} {brief(value)}" for name, value in shown) + ".",
        columns=(Column(title(field)), _number_column(measure)),
        rows=tuple(shown),
        drawings=drawings(lambda variant: bars(items, variant, measure.unit)),
        period=when,
        notes=tuple(notes),
    )


def _number_column(measure: Field) -> Column:
    return Column(title(measure), is_number=True, unit=measure.unit)


def figure(material: Material, measure: Field, kind: str, **parts: object) -> Figure:
    """Return a figure with what the table itself knows: unit, source, package and resource."""
    source, url = material.source
    known: dict[str, object] = {
        "figure_id": material.figure_id(kind),
        "unit": measure.unit,
        "source": source,
        "source_url": url,
        "package": material.package.name,
        "resource": material.resource.name,
    }
    return Figure(**{**known, **parts})  # type: ignore[arg-type]
