"""Bars that may stand side by side: figures of one kind, unit, basis and length of period, no part by its whole.

Shared by the makers for programmes, areas and dimensions; each of them names the bars and words the finding.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from site_builder.derive.figures.grammar import Bar, bars, drawings
from site_builder.derive.figures.material import Material
from site_builder.derive.figures.words import HOLLOW, NOT_PUBLISHED, evidence, marked, when
from site_builder.model.observation import Observation
from site_builder.model.portal import Column, Figure
from site_builder.text.hidden import COVER
from site_builder.text.numbers import number, short_rupiah

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


def most_words(hidden: Iterable[Observation]) -> str:
    """Return how the largest figure is said: a covered one may be larger."""
    is_sure = all(item.marker != COVER.value for item in hidden)
    return "terbanyak" if is_sure else "dari yang ditampilkan, terbanyak"


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

    The `absent` stand only in the table, as unpublished.
    """
    items = [
        Bar(name(item), item.value or 0, marked(item, _short(item)), style, item.status in HOLLOW) for item in group
    ]
    items += [Bar(name(item), None, item.marker) for item in hidden]
    proof = evidence(group, material)
    text = "; ".join(f"{bar.label}: {marked(item, _exact(item))}" for bar, item in zip(items, group, strict=False))
    veiled = f" Tidak ditampilkan: {', '.join(f'{name(item)} ({item.marker})' for item in hidden)}." if hidden else ""
    missing = f" Belum dipublikasikan: {', '.join(absent)}." if absent else ""
    return Figure(
        figure_id=material.figure_id(*words),
        title=title,
        description=f"{text}.{veiled}{missing}",
        columns=(
            Column(heading),
            Column("Periode"),
            Column("Nilai", is_number=True, unit=group[0].unit),
            Column("Status"),
        ),
        rows=(
            *((bar.label, when(item), item.value, item.status) for bar, item in zip(items, group, strict=False)),
            *((name(item), when(item), item.marker, item.missing) for item in hidden),
            *((label, proof.period, None, NOT_PUBLISHED) for label in absent),
        ),
        drawings=drawings(lambda variant: bars(items, variant)),
        unit=group[0].unit,
        period=proof.period,
        source=proof.source,
        source_url=proof.source_url,
        notes=(*notes, *proof.notes),
        package=material.package.name,
        resource=material.resource.name,
    )


def _short(observation: Observation) -> str:
    """Write the value at the end of a bar: in full, but money as people say it."""
    value = observation.value or 0
    return short_rupiah(value) if observation.unit.startswith("rupiah") else number(value)


def _exact(observation: Observation) -> str:
    return f"{number(observation.value or 0)} {observation.unit}".strip()
