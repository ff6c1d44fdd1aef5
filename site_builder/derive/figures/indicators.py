"""Results of indicators: a radar per dimension, and bars for all of them, both over the levels of their scale.

Reads the roles dimensi, indikator, skor (or nilai) and tingkat, and a table of levels. Any number of axes and levels; a
scale that is missing, or that a result falls off, leaves the bands out and changes nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from site_builder.derive.figures.bands import Band, Item, draw_bars
from site_builder.derive.figures.grammar import Bar, Spec, bars, drawings
from site_builder.derive.figures.material import Material, RoleRow
from site_builder.derive.figures.radar import Spoke, draw_radar
from site_builder.derive.figures.words import evidence, signed, told_in_full
from site_builder.derive.observations import period_of
from site_builder.derive.scales import Scale, Value, find_scale, usable
from site_builder.model.observation import Observation
from site_builder.model.portal import Column, Drawing, Figure, Variant
from site_builder.text.amounts import many, share_sign
from site_builder.text.cells import plain_text
from site_builder.text.contrast import is_drawable
from site_builder.text.speech import joined, say
from site_builder.text.spoken import term

_FEWEST_AXES = 3
# A web with more axes is a disc.
_MOST_AXES = 24


@dataclass(frozen=True, slots=True)
class Result:
    """The result of one indicator."""

    dimension: str
    aspect: str
    name: str
    value: Value
    level: str
    unit: str
    status: str
    end: date | None

    @property
    def words(self) -> str:
        """Write value and level: "83 % · Smart"."""
        return joined(" · ", filter(None, (self.score, self.level)))

    @property
    def score(self) -> str:
        """Write the value; its sign never falls to the next line."""
        return joined("", (signed(self.value), share_sign(self.unit)))


def make_indicators(material: Material) -> Iterable[Figure]:
    """Yield the bars of all results, then a radar for every dimension with at least three."""
    measure = next((role for role in ("skor", "nilai") if material.plays("indikator", role)), None)
    if (
        measure is None
        or material.plays("parameter")
        or len({plain_text(row.get("wilayah")) for row in material.rows}) > 1
    ):
        return
    results = tuple(_newest(_results(material, measure)))
    if len(results) < 2 or len({result.unit for result in results}) > 1:
        return
    scale = find_scale(material, {result.level for result in results if result.level}, results[0].unit)
    bands = bands_of(scale) if scale else ()
    top = bands[-1].high if bands else max(float(result.value) for result in results)
    lowest = min(float(result.value) for result in results)
    fits = lowest >= 0 and top > 0 and all(float(result.value) <= top for result in results)
    yield _bar_figure(material, results, scale, bands if fits else (), top if fits else None)
    for dimension in dict.fromkeys(result.dimension for result in results) if fits else ():
        of_dimension = [result for result in results if result.dimension == dimension]
        if _FEWEST_AXES <= len(of_dimension) <= _MOST_AXES:
            yield _radar_figure(material, of_dimension, scale, bands, top)


def bands_of(scale: Scale) -> tuple[Band, ...]:
    """Return the levels as they are drawn, () where the scale has no bounds, or begins below zero.

    The highest without an end ends as far above as the one below it is wide. Colours are drawn only where all can be
    told from the paper of every theme.
    """
    lows = [float(level.low) for level in scale.levels if level.low is not None]
    if not scale.is_bounded or lows[0] < 0 or any(low >= high for low, high in pairwise(lows)):
        return ()
    last = scale.top.high
    ending = float(last) if last is not None else 2 * lows[-1] - (lows[-2] if len(lows) > 1 else 0.0)
    if ending <= lows[-1]:
        return ()
    is_coloured = all(is_drawable(level.colour) for level in scale.levels)
    return tuple(
        Band(term(level.name), low, high, level.colour if is_coloured else "")
        for level, low, high in zip(scale.levels, lows, (*lows[1:], ending), strict=True)
    )


def _results(material: Material, measure: str) -> Iterable[Result]:
    for row in material.rows:
        value = usable(row[measure])
        if value is not None:
            yield Result(
                dimension=term(_text(row, "dimensi")),
                aspect=term(_text(row, "aspek")),
                name=term(_text(row, "indikator")),
                value=value,
                level=term(_text(row, "tingkat")),
                unit=many(_text(row, "satuan") or material.roles[measure].unit),
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


def _figure(
    material: Material,
    words: Sequence[str],
    title: str,
    *,
    results: Sequence[Result],
    scale: Scale | None,
    drawn: tuple[Drawing, ...],
) -> Figure:
    proof = evidence(_observations(material, results), material)
    names = [
        joined(" ", (term(band.name), f"{band.low:g}–{band.high:g}")) for band in (bands_of(scale) if scale else ())
    ]
    levels = (say("Tingkat: {names}.", names=joined(", ", names)),) if names else ()
    return Figure(
        figure_id=material.figure_id(*words),
        title=title,
        description=told_in_full(joined(": ", (result.name, result.words)) for result in results),
        columns=(
            Column(say("Dimensi")),
            Column(say("Aspek")),
            Column(say("Indikator", context="kolom")),
            Column(say("Nilai"), is_number=True, unit=results[0].unit),
            Column(say("Tingkat")),
        ),
        rows=tuple((item.dimension, item.aspect, item.name, item.value, item.level) for item in results),
        drawings=drawn,
        unit=results[0].unit,
        period=proof.period,
        source=proof.source,
        source_url=proof.source_url,
        notes=(*levels, *_scale_notes(scale), *_hidden_notes(material), *proof.notes),
        package=material.package.name,
        resource=material.resource.name,
    )


def _scale_notes(scale: Scale | None) -> tuple[str, ...]:
    """Say where the bounds are ours and not the source's."""
    is_ours = scale is not None and scale.is_bounded and scale.is_inferred
    return (say("Batas tingkat disimpulkan dari hasilnya; sumber tidak menyebutkannya."),) if is_ours else ()


def _hidden_notes(material: Material) -> tuple[str, ...]:
    """Name the results that are there and not shown: without them nothing is highest or lowest for sure."""
    names = dict.fromkeys(item.subject or item.subject_code for item in material.observations if item.marker)
    return (say("Tidak ditampilkan: {names}.", names=joined(", ", filter(None, names))),) if names else ()


def _observations(material: Material, results: Sequence[Result]) -> list[Observation]:
    values = {(result.value, result.end) for result in results}
    return [item for item in material.observations if (item.value, item.end) in values]


def _bar_figure(
    material: Material, results: Sequence[Result], scale: Scale | None, bands: Sequence[Band], top: float | None
) -> Figure:
    """Draw bars over the bands; results that no common axis from zero can hold become plain bars."""
    ordered = sorted(results, key=lambda result: -result.value)
    items = [Item(item.name, float(item.value), item.score, item.words) for item in ordered]
    plain = [Bar(item.name, item.value, item.words) for item in ordered]
    best, worst = ordered[0], ordered[-1]
    year = evidence(_observations(material, results), material).period
    if best.value == worst.value:
        title: str = say("semua indikator bernilai sama, {value}", value=best.words)
    else:
        names = {"best": best.name, "high": best.score, "worst": worst.name, "low": worst.score}
        title = say("{best} dinilai {high}, {worst} {low}", **names)

    def draw(variant: Variant, plain: Sequence[Bar], items: Sequence[Item], bands: Sequence[Band]) -> Spec:
        return bars(plain, variant) if top is None else draw_bars(items, bands, top, variant)

    title = joined(": ", filter(None, (year, title)))
    drawn = drawings(draw, plain, items, bands)
    return _figure(material, ["indikator"], title, results=ordered, scale=scale, drawn=drawn)


def _radar_figure(
    material: Material, results: Sequence[Result], scale: Scale | None, bands: Sequence[Band], top: float
) -> Figure:
    spokes = [Spoke(item.name, float(item.value), item.words) for item in results]
    dimension = results[0].dimension or say("Indikator")
    year = evidence(_observations(material, results), material).period
    best = max(results, key=lambda result: result.value)
    worst = min(results, key=lambda result: result.value)
    if worst.value == best.value:
        finding = say("{count} indikator bernilai sama, {value}", count=len(results), value=best.words)
    else:
        names = {"best": best.name, "high": best.score, "worst": worst.name, "low": worst.score}
        finding = say("tertinggi {best} ({high}), terendah {worst} ({low})", **names)
    title = joined(": ", (joined(", ", filter(None, (dimension, year))), finding))
    bounds = [band.high for band in bands]
    return _figure(
        material,
        ["radar", dimension],
        title,
        results=results,
        scale=scale,
        drawn=drawings(lambda variant, spokes: draw_radar(spokes, bounds, top, variant), spokes),
    )
