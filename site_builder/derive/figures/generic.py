"""Charts for tables that nobody described by roles: chosen from types and values alone, never from names.

Time and a number make a line; time, names and a number make a few lines, or the bars of the newest time; names and a
number make bars, largest first. Where none of it is clear there is no chart: none is better than a misleading one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal

from site_builder.derive.figures.grammar import Bar, bars, drawings
from site_builder.derive.figures.lines import SCALES, STYLES, Moment, Series, lines, thinned
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
from site_builder.derive.figures.words import bracketed, brief, told_in_full
from site_builder.model.package import Field
from site_builder.model.portal import Column, Figure
from site_builder.model.speech import as_written
from site_builder.text.amounts import many
from site_builder.text.cells import plain_text
from site_builder.text.speech import joined, say

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
        description=joined(" ", map(_course, series)),
        columns=(*(() if is_single else (Column(say("Nama")),)), Column(say("Waktu")), _number_column(measure)),
        rows=tuple(
            (*(() if is_single else (line.name,)), place, line.marks.get(place) if value is None else value)
            for line in series
            for place, value in line.points
        ),
        drawings=drawings(
            lambda variant, series, unit, scales: lines(series, variant, drawn <= 30, unit, scales),
            *(series, many(measure.unit), SCALES),
        ),
        period=joined("–", (moment_words(first), moment_words(last))),
        notes=_thinned_note(drawn, total),
    )


def _thinned_note(drawn: int, total: int) -> tuple[str, ...]:
    if drawn >= total:
        return ()
    return (
        say(
            "Digambar {drawn} dari {total} titik: nilai terendah dan tertinggi tiap rentang tetap ada.",
            drawn=drawn,
            total=total,
        ),
    )


def _line_title(name: str, series: Sequence[Series]) -> str:
    """Say where one line went, or which of several ended highest."""
    if len(series) == 1:
        (start, low), (end, high) = series[0].known[0], series[0].known[-1]
        if low == high:
            return say(
                "{name}: {value} pada {start} dan {end}",
                name=name,
                value=brief(high),
                start=moment_words(start),
                end=moment_words(end),
            )
        ends = {"low": brief(low), "start": moment_words(start), "high": brief(high), "end": moment_words(end)}
        if high > low:
            return say("{name} naik dari {low} ({start}) menjadi {high} ({end})", name=name, **ends)
        return say("{name} turun dari {low} ({start}) menjadi {high} ({end})", name=name, **ends)
    top = max(series, key=lambda line: line.known[-1][1])
    end, value = top.known[-1]
    return say(
        "{name} tertinggi pada {end}: {line}, {value}",
        name=name,
        end=moment_words(end),
        line=top.name,
        value=brief(value),
    )


def _course(line: Series) -> str:
    (start, first), (end, last) = line.known[0], line.known[-1]
    low, high = min(line.known, key=lambda point: point[1]), max(line.known, key=lambda point: point[1])
    return say(
        "{name}: {first} pada {start}, {last} pada {end}; terendah {low} ({low_time}), tertinggi {high} ({high_time}).",
        name=line.name,
        first=brief(first),
        start=moment_words(start),
        last=brief(last),
        end=moment_words(end),
        low=brief(low[1]),
        low_time=moment_words(low[0]),
        high=brief(high[1]),
        high_time=moment_words(high[0]),
    )


def bar_figure(
    material: Material, measure: Field, field: Field, pairs: Sequence[tuple[str, Number | None, str]], when: str
) -> Figure:
    """Draw the largest values with their names; names without a value are said to be without one, or hidden."""
    known = sorted(((name, value) for name, value, _ in pairs if value is not None), key=lambda pair: -pair[1])
    shown, absent = known[:MOST_BARS], [name for name, value, mark in pairs if value is None and not mark]
    hidden = [bracketed(name, mark) for name, _, mark in pairs if mark]
    items = [Bar(name, value, brief(value), STYLES[0]) for name, value in shown]
    best = joined(", ", (shown[0][0], brief(shown[0][1])))
    subject = say("{name} {when}", name=title(measure), when=when) if when else title(measure)
    notes: list[str] = []
    if len(shown) < len(known):
        notes.append(say("{shown} terbesar dari {known}.", shown=len(shown), known=len(known)))
    notes += [say("Tidak ditampilkan: {names}.", names=_some(hidden))] if hidden else []
    notes += [say("Tanpa nilai: {names}.", names=_some(absent))] if absent else []
    return figure(
        material,
        measure,
        "batang",
        title=say("{name} terbesar yang ditampilkan: {best}", name=subject, best=best)
        if hidden
        else say("{name} terbesar: {best}", name=subject, best=best),
        description=told_in_full(joined(" ", (name, brief(value))) for name, value in shown),
        columns=(Column(title(field)), _number_column(measure)),
        rows=tuple(shown),
        drawings=drawings(lambda variant, items, unit: bars(items, variant, unit), items, many(measure.unit)),
        period=when,
        notes=tuple(notes),
    )


def _some(names: Sequence[str]) -> str:
    return joined(", ", (*names[:20], *(["…"] if len(names) > 20 else [])))


def _number_column(measure: Field) -> Column:
    return Column(title(measure), is_number=True, unit=many(measure.unit))


def figure(material: Material, measure: Field, kind: str, **parts: object) -> Figure:
    """Return a figure with what the table itself knows: unit, source, package and resource."""
    source, url = material.source
    known: dict[str, object] = {
        "figure_id": material.figure_id(kind),
        "unit": many(measure.unit),
        "source": as_written(source),
        "source_url": url,
        "package": material.package.name,
        "resource": material.resource.name,
    }
    return Figure(**{**known, **parts})  # type: ignore[arg-type]
