"""Bars that may stand side by side: figures of one kind, unit, basis and length of period, no part by its whole.

Shared by the makers for programmes, areas and dimensions; each of them names the bars and words the finding.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal

from site_builder.derive.figures.grammar import Bar, bars, drawings
from site_builder.derive.figures.material import Material
from site_builder.derive.figures.words import (
    HOLLOW,
    NOT_PUBLISHED,
    bracketed,
    evidence,
    marked,
    told_in_full,
    when,
    with_unit,
)
from site_builder.model.observation import Observation
from site_builder.model.portal import Column, Figure
from site_builder.text.hidden import COVER
from site_builder.text.numbers import number, short_rupiah
from site_builder.text.slugs import derive_slugs
from site_builder.text.speech import joined, say
from site_builder.text.spoken import term

# More than this nobody compares at a glance.
MOST_BARS = 20
# Bars without a value that stand by name.
_MOST_EMPTY = 4
_HIDDEN = say("tidak ditampilkan")

Namer = Callable[[Observation], str]


def comparable(observations: Iterable[Observation]) -> list[list[Observation]]:
    """Group figures that may share an axis, in the order of their first rows; groups of one are left out."""
    found = [item for item in observations if item.value is not None and item.start and item.end]
    wholes = {item.part_of for item in found if item.part_of}
    groups: dict[tuple[object, ...], list[Observation]] = {}
    for item in found:
        if not item.key or item.key not in wholes:
            groups.setdefault(_kin(item), []).append(item)
    return [group for group in groups.values() if len(group) > 1]


def apart(group: Sequence[Observation], groups: Iterable[Sequence[Observation]]) -> list[str]:
    """Return the words that tell a group from others of its kind, on another basis or in another unit; often none."""
    alike = [other[0] for other in groups if other[0].kind == group[0].kind]
    words: list[str] = []
    for value_of in (_basis, _unit):
        values = sorted({value_of(item) for item in alike})
        if len(values) > 1:
            words.append(derive_slugs(values, "tanpa-nama")[value_of(group[0])])
    return words


def _basis(item: Observation) -> str:
    return item.basis


def _unit(item: Observation) -> str:
    return item.unit


def length_key(observation: Observation) -> tuple[str, int]:
    """Return what two periods must share to be equally long: whole months, else days."""
    start, end = observation.start or date.min, observation.end or date.min
    if start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]:
        return ("months", (end.year - start.year) * 12 + end.month - start.month + 1)
    return ("days", (end - start).days + 1)


def hidden_beside(group: Sequence[Observation], observations: Iterable[Observation]) -> list[Observation]:
    """Return the figures that belong to a group and are not shown."""
    wanted = {_kin(item) for item in group}
    return [item for item in observations if item.marker and item.start and item.end and _kin(item) in wanted]


def is_sure(hidden: Iterable[Observation]) -> bool:
    """Tell whether the largest figure shown is the largest: a covered one may be larger."""
    return all(item.marker != COVER.value for item in hidden)


def _kin(item: Observation) -> tuple[object, ...]:
    return item.kind, item.unit, item.basis, item.is_cumulative, length_key(item)


def years(observations: Iterable[Observation]) -> list[int]:
    """Return the years in which the periods end, each once, in order."""
    return sorted({item.end.year for item in observations if item.end})


def comparison(
    material: Material,
    group: Sequence[Observation],
    words: Sequence[str],
    *,
    title: str,
    name: Namer,
    heading: str,
    hidden: Sequence[Observation] = (),
    absent: Sequence[str] = (),
    style: str = "water",
    notes: Sequence[str] = (),
) -> Figure:
    """Return the figure of a group: a bar each in the given order, then the `hidden` figures by their markers.

    The `absent` are hatched as unpublished. Where there are more bars than anybody compares, the largest are drawn and
    all stand in the table.
    """
    items = [
        Bar(name(item), item.value or 0, marked(item, _short(item)), style, item.status in HOLLOW) for item in group
    ]
    drawn = [
        *_largest(items),
        *_few([Bar(name(item), None, item.marker) for item in hidden], Bar(say("Lainnya"), None, _HIDDEN)),
        *_few(
            [Bar(label, None, NOT_PUBLISHED, is_missing=True) for label in absent],
            Bar(say("{heading} lain", heading=heading), None, NOT_PUBLISHED, is_missing=True),
        ),
    ]
    cut = say("Digambar {shown} terbesar dari {known}; semuanya ada di tabel.", shown=MOST_BARS, known=len(items))
    proof = evidence(group, material)
    told = told_in_full(
        joined(": ", (bar.label, marked(item, with_unit(item.value or 0, item.unit))))
        for bar, item in zip(items, group, strict=False)
    )
    veiled = joined(", ", (bracketed(name(item), item.marker) for item in hidden))
    beyond = [
        *([say("Tidak ditampilkan: {names}.", names=veiled)] if hidden else []),
        *([say("Belum dipublikasikan: {names}.", names=joined(", ", absent))] if absent else []),
    ]
    return Figure(
        figure_id=material.figure_id(*words),
        title=title,
        description=joined(" ", (told, *beyond)),
        columns=(
            Column(heading),
            Column(say("Periode")),
            Column(say("Nilai"), is_number=True, unit=group[0].unit),
            Column(say("Status")),
        ),
        rows=(
            *((bar.label, when(item), item.value, term(item.status)) for bar, item in zip(items, group, strict=False)),
            *((name(item), when(item), item.marker, item.missing) for item in hidden),
            *((label, proof.period, None, NOT_PUBLISHED) for label in absent),
        ),
        drawings=drawings(lambda variant, drawn, unit: bars(drawn, variant, unit), drawn, group[0].unit),
        unit=group[0].unit,
        period=proof.period,
        source=proof.source,
        source_url=proof.source_url,
        notes=(*([cut] if len(items) > MOST_BARS else []), *notes, *proof.notes),
        package=material.package.name,
        resource=material.resource.name,
    )


def _largest(items: Sequence[Bar]) -> list[Bar]:
    """Keep the largest bars, in the order in which they stand."""
    sizes = sorted(range(len(items)), key=lambda place: abs(Decimal(items[place].value or 0)), reverse=True)
    return [items[place] for place in sorted(sizes[:MOST_BARS])]


def _few(items: list[Bar], all_of_them: Bar) -> list[Bar]:
    """Draw a few bars without a value by name, more of them as one."""
    return items if len(items) <= _MOST_EMPTY else [all_of_them]


def _short(observation: Observation) -> str:
    """Write the value at the end of a bar: in full, but money as people say it."""
    value = observation.value or 0
    return short_rupiah(value) if observation.unit.startswith("rupiah") else number(value)
