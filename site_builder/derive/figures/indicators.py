"""Results of indicators: a radar per dimension, and bars for all of them, both over the levels of their scale.

Reads the roles dimensi, indikator, skor (or nilai) and tingkat, and a table of levels with batas-bawah and batas-atas.
Any number of axes and levels; a scale that is missing leaves the bands out and changes nothing else.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from site_builder.derive.figures.grammar import (
    CHARACTER,
    Spec,
    drawings,
    outline,
    plane,
    points,
    rects,
    rules,
    texts,
    wrapped,
)
from site_builder.derive.figures.material import Material, RoleRow
from site_builder.derive.figures.words import evidence
from site_builder.derive.observations import period_of
from site_builder.model.observation import Observation
from site_builder.model.portal import DRAWING_WIDTHS, Column, Figure, Variant
from site_builder.text.cells import plain_text
from site_builder.text.numbers import number

# More axes than this cannot carry their names around the web: they are numbered and named below it.
_MOST_NAMED_AXES = 8
_FEWEST_AXES = 3


@dataclass(frozen=True, slots=True)
class Level:
    """A level of the scale: from `low` (included) to `high`."""

    name: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Result:
    """The result of one indicator."""

    dimension: str
    aspect: str
    name: str
    value: int | Decimal
    level: str
    unit: str
    status: str
    end: date | None

    @property
    def words(self) -> str:
        """Write value and level: "83 % · Smart"."""
        return " · ".join(part for part in (self.score, self.level) if part)

    @property
    def score(self) -> str:
        """Write the value; its sign never falls to the next line."""
        return number(self.value) + ("\u00a0%" if self.unit in ("persen", "%") else "")


def make_indicators(material: Material) -> Iterable[Figure]:
    """Yield the bars of all results, then a radar for every dimension with at least three."""
    measure = next((role for role in ("skor", "nilai") if material.plays("indikator", role)), None)
    if measure is None:
        return
    results = tuple(_newest(_results(material, measure)))
    if len(results) < 2 or len({result.unit for result in results}) > 1:
        return
    levels = _levels(material)
    top = max([level.high for level in levels] or [max(float(result.value) for result in results)])
    if any(not 0 <= float(result.value) <= top for result in results):
        return
    yield _bar_figure(material, results, levels, top)
    for dimension in dict.fromkeys(result.dimension for result in results):
        of_dimension = [result for result in results if result.dimension == dimension]
        if len(of_dimension) >= _FEWEST_AXES:
            yield _radar_figure(material, of_dimension, levels, top)


def _results(material: Material, measure: str) -> Iterable[Result]:
    for row in material.rows:
        value = row[measure]
        if isinstance(value, int | Decimal) and not isinstance(value, bool):
            yield Result(
                dimension=_text(row, "dimensi"),
                aspect=_text(row, "aspek"),
                name=_text(row, "indikator"),
                value=value,
                level=_text(row, "tingkat"),
                unit=_text(row, "satuan") or material.roles[measure].unit,
                status=_text(row, "status"),
                end=period_of(row)[1],
            )


def _newest(results: Iterable[Result]) -> Iterable[Result]:
    """Keep the results of the newest period: one indicator twice in a picture would be two truths."""
    found = list(results)
    newest = max((result.end for result in found if result.end), default=None)
    return (result for result in found if result.end == newest)


def _text(row: RoleRow, role: str) -> str:
    return plain_text(row.get(role))


def _levels(material: Material) -> tuple[Level, ...]:
    """Find the scale in the same package: the table that bounds levels and names those of the results."""
    for other in material.others:
        if other.package.name == material.package.name and other.plays("tingkat", "batas-bawah", "batas-atas"):
            found = [
                Level(_text(row, "tingkat"), float(low), float(high))
                for row in other.rows
                if isinstance(low := row["batas-bawah"], int | Decimal)
                and isinstance(high := row["batas-atas"], int | Decimal)
            ]
            return tuple(sorted(found, key=lambda level: level.low))
    return ()


def _figure(
    material: Material,
    words: Sequence[str],
    title: str,
    *,
    results: Sequence[Result],
    levels: Sequence[Level],
    specs: Mapping[Variant, Spec],
) -> Figure:
    proof = evidence(_observations(material, results), material)
    names = ", ".join(f"{level.name} {level.low:g}–{level.high:g}" for level in levels)
    return Figure(
        figure_id=material.figure_id(*words),
        title=title,
        description="; ".join(f"{result.name}: {result.words}" for result in results) + ".",
        columns=(
            Column("Dimensi"),
            Column("Aspek"),
            Column("Indikator"),
            Column("Nilai", is_number=True, unit=results[0].unit),
            Column("Tingkat"),
        ),
        rows=tuple((item.dimension, item.aspect, item.name, item.value, item.level) for item in results),
        drawings=drawings(lambda variant: specs[variant]),
        unit=results[0].unit,
        period=proof.period,
        source=proof.source,
        source_url=proof.source_url,
        notes=(*([f"Tingkat: {names}."] if names else []), *_scale_notes(material), *proof.notes),
        package=material.package.name,
        resource=material.resource.name,
    )


def _scale_notes(material: Material) -> tuple[str, ...]:
    """Say where the bounds are ours and not the source's."""
    scales = (other for other in material.others if other.plays("tingkat", "batas-bawah", "status"))
    is_ours = any(_text(row, "status") == "disimpulkan" for other in scales for row in other.rows)
    return ("Batas tingkat disimpulkan dari hasilnya; sumber tidak menyebutkannya.",) if is_ours else ()


def _observations(material: Material, results: Sequence[Result]) -> list[Observation]:
    values = {(result.value, result.end) for result in results}
    return [item for item in material.observations if (item.value, item.end) in values]


def _bar_figure(material: Material, results: Sequence[Result], levels: Sequence[Level], top: float) -> Figure:
    ordered = sorted(results, key=lambda result: -result.value)
    specs = {variant: _bars(ordered, levels, top, variant) for variant in DRAWING_WIDTHS}
    best, worst = ordered[0], ordered[-1]
    year = evidence(_observations(material, results), material).period
    opening = f"{year}: " if year else ""
    if best.value == worst.value:
        title = f"{opening}semua indikator bernilai sama, {best.words}"
    else:
        title = f"{opening}{best.name} dinilai {best.score}, {worst.name} {worst.score}"
    return _figure(material, ["indikator"], title, results=ordered, levels=levels, specs=specs)


def _radar_figure(material: Material, results: Sequence[Result], levels: Sequence[Level], top: float) -> Figure:
    specs = {variant: _radar(results, levels, top, variant) for variant in DRAWING_WIDTHS}
    dimension = results[0].dimension or "Indikator"
    year = evidence(_observations(material, results), material).period
    best = max(results, key=lambda result: result.value)
    worst = min(results, key=lambda result: result.value)
    title = f"{dimension}{f', {year}' if year else ''}: tertinggi {best.name} ({best.score})"
    title += f", terendah {worst.name} ({worst.score})" if worst.value < best.value else ""
    return _figure(material, ["radar", dimension], title, results=results, levels=levels, specs=specs)


# ---- bars ----------------------------------------------------------------------------------------------------------


def _bars(results: Sequence[Result], levels: Sequence[Level], top: float, variant: Variant) -> Spec:
    """Draw a bar per result over the bands of the levels; the name above its bar, value and level at the right."""
    width, is_narrow, head = DRAWING_WIDTHS[variant], variant == "narrow", 24.0
    placed: list[tuple[Result, list[str], float, float]] = []
    y = head
    for result in results:
        ending = result.words if is_narrow else result.score
        lines = wrapped(result.name, width - CHARACTER * len(ending) - 20)
        placed.append((result, lines, y, y + 16 * len(lines) + 10))
        y = placed[-1][3] + 20
    bands = [(level.low, head, level.high, y - 4) for level in levels[::2]]
    edges = [(level.low, head, level.low, y - 4) for level in levels[1:]]
    named = [((level.low + level.high) / 2, 9.0, level.name) for level in levels]
    bounds = [(level.low, 9.0, f"{level.low:g}") for level in levels[1:]]
    names = [
        (top * 0.006, start + 15 + 16 * row, line) for _, lines, start, _ in placed for row, line in enumerate(lines)
    ]
    endings = [(top * 0.994, start + 15, item.words if is_narrow else item.score) for item, _, start, _ in placed]
    layers = [
        *([rects(bands, "wash"), rules(edges, "grid")] if levels else []),
        *([texts(bounds if is_narrow else named, "note", align="center")] if levels else []),
        rects([(0.0, bar, float(item.value), bar + 11) for item, _, _, bar in placed], "water"),
        texts(names, "label"),
        texts(endings, "strong", align="right"),
    ]
    return plane(variant, int(y), layers, (0.0, top))


# ---- radar ---------------------------------------------------------------------------------------------------------


def spoke(place: int, count: int, share: float, center: tuple[float, float], radius: float) -> tuple[float, float]:
    """Return the point on spoke `place` of `count` at `share` of the radius; the first points up, then clockwise."""
    angle = 2 * math.pi * place / count
    return center[0] + radius * share * math.sin(angle), center[1] - radius * share * math.cos(angle)


def _radar(results: Sequence[Result], levels: Sequence[Level], top: float, variant: Variant) -> Spec:
    is_keyed = variant == "narrow" or len(results) > _MOST_NAMED_AXES
    width, count = DRAWING_WIDTHS[variant], len(results)
    radius = {"wide": 140.0, "narrow": 112.0}[variant]
    center = (width / 2, radius + (30.0 if is_keyed else 52.0))
    rings = [level.high / top for level in levels] or [0.25, 0.5, 0.75, 1.0]

    def ring(share: float) -> list[tuple[float, float]]:
        return [spoke(place, count, share, center, radius) for place in range(count)]

    shape = [spoke(place, count, float(item.value) / top, center, radius) for place, item in enumerate(results)]
    layers = [
        *(
            outline(ring(share), "wash" if (len(rings) - place) % 2 else "paper", "band", fillOpacity=1)
            for place, share in reversed(list(enumerate(rings)))
        ),
        rules([(*center, *spoke(place, count, 1, center, radius)) for place in range(count)], "grid"),
        *(outline(ring(share), "grid", strokeWidth=1) for share in rings),
        texts([(center[0] + 4, center[1] - radius * share + 8, f"{share * top:g}") for share in rings], "note"),
        outline(shape, "water", "band", fillOpacity=0.14),
        outline(shape, "water", strokeWidth=2.25),
        points(shape, "water", size=50, opacity=1),
    ]
    if not is_keyed:
        return plane(
            variant, int(center[1] + radius + 58), [*layers, *_names_around(results, center, radius)], (0, width)
        )
    foot = center[1] + radius + 26
    layers += _numbers_around(results, center, radius)
    key, height = _key(results, foot + 14, width)
    return plane(variant, int(height), [*layers, *key], (0, width))


def _names_around(results: Sequence[Result], center: tuple[float, float], radius: float) -> Iterable[Spec]:
    """Write each name outside its spoke in up to three lines, value and level under it."""
    for place, result in enumerate(results):
        x, y = spoke(place, len(results), 1 + 16 / radius, center, radius)
        side = round(math.sin(2 * math.pi * place / len(results)), 3)
        align = "center" if abs(side) < 0.2 else "left" if side > 0 else "right"
        lines = wrapped(result.name, 165 if align != "center" else 300)[:3]
        is_above = y < center[1] - radius * 0.9
        first = y - 17 * len(lines) if is_above else y - 8.5 * (len(lines) - 1) if align != "center" else y
        named = [(x, first + 17 * number_, line) for number_, line in enumerate(lines)]
        yield texts(named, "label", align=align)
        yield texts([(x, first + 17 * len(lines), result.words)], "strong", align=align)


def _numbers_around(results: Sequence[Result], center: tuple[float, float], radius: float) -> Iterable[Spec]:
    places = [spoke(place, len(results), 1 + 14 / radius, center, radius) for place in range(len(results))]
    yield texts([(x, y, str(place)) for place, (x, y) in enumerate(places, 1)], "strong", align="center")


def _key(results: Sequence[Result], top: float, width: float) -> tuple[list[Spec], float]:
    """Name the numbered spokes below the web: number, name, value and level; return the height that this takes too."""
    numbers, names, words, y = [], [], [], top
    for place, result in enumerate(results, 1):
        numbers.append((0.0, y, str(place)))
        lines = wrapped(result.name, width - 24)
        names += [(20.0, y + 17 * row, line) for row, line in enumerate(lines)]
        y += 17 * len(lines)
        words.append((20.0, y, result.words))
        y += 26
    return [texts(numbers, "strong"), texts(names, "label"), texts(words, "note")], y - 12
