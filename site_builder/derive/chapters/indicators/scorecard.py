"""The page of all indicators: who is furthest from the highest level, every result, the scale explained."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_builder.derive.chapters.indicators.dimension import step_cell
from site_builder.derive.chapters.indicators.pictures import placed
from site_builder.derive.chapters.indicators.reckoning import Reckoner
from site_builder.derive.chapters.indicators.results import Indicator
from site_builder.derive.chapters.indicators.words import INFERRED, level_name, opening
from site_builder.derive.figures.words import when
from site_builder.derive.scales import Level, Scale, usable
from site_builder.derive.sentences import sentence, told
from site_builder.derive.survey import Survey
from site_builder.model.indicators import LevelWords, ScaleWords, Scorecard
from site_builder.model.number import Sentence
from site_builder.model.pages import Grid, GridCell, GridRow
from site_builder.model.portal import Column, Link, Sheet, SheetColumn
from site_builder.model.speech import either
from site_builder.model.table import Cell
from site_builder.text.speech import say, together


def scorecard(survey: Survey, reckoner: Reckoner) -> Scorecard:
    """Lay out one board."""
    board = reckoner.board
    resource = board.material.resource
    return Scorecard(
        title=either(resource.title, resource.name),
        grid=_grid(reckoner),
        scale=_scale(reckoner) if board.scale else None,
        figures=placed(survey, board.material, "indikator"),
        older=tuple(_older(reckoner)),
    )


def _lowest_first(items: Iterable[Indicator]) -> list[Indicator]:
    """Order indicators from the lowest value; those without one come last."""
    return sorted(items, key=lambda item: (item.value is None, item.value or 0))


def _grid(reckoner: Reckoner) -> Grid:
    board = reckoner.board
    has_dimensions = any(item.dimension for item in board.current)
    has_levels = any(level_name(board, item) for item in board.current)
    has_steps = board.scale is not None and board.scale.is_bounded
    has_targets = any(item.target(item.newest.period) for item in board.current)
    columns = [Column(say("Indikator", context="satu")), Column(say("Nilai"), is_number=True, unit=board.unit)]
    columns += [Column(say("Tingkat"))] if has_levels else []
    columns += [Column(say("Ke tingkat berikutnya"))] if has_steps else []
    columns += [Column(say("Ke {level}", level=board.scale.top.name))] if has_steps and board.scale else []
    columns += [Column(say("Target"), is_number=True, unit=board.unit)] if has_targets else []
    columns += [Column(say("Dimensi"))] if has_dimensions else []
    rows = []
    for item in _lowest_first(board.current):
        cells: list[GridCell] = [Link(item.name, item.output_path), reckoner.result(item.newest)]
        cells += [level_name(board, item)] if has_levels else []
        cells += [step_cell(reckoner, item), _top_cell(reckoner, item)] if has_steps else []
        if has_targets:
            aim = item.target(item.newest.period)
            cells.append(reckoner.target(aim) if aim and aim.value is not None else None)
        cells += [item.dimension] if has_dimensions else []
        rows.append(GridRow(tuple(cells)))
    return Grid(say("Semua indikator, dari nilai terendah"), tuple(columns), tuple(rows))


def _top_cell(reckoner: Reckoner, item: Indicator) -> GridCell:
    distance = reckoner.to_top(item)
    return told(distance) if distance else "–"


def _older(reckoner: Reckoner) -> Iterable[Sentence]:
    """Yield indicators whose newest result is of an earlier period: told, never compared."""
    for item in reckoner.board.older:
        yield together((opening(item.name, when(item.newest.item)), told(reckoner.result(item.newest)), "."))


def _scale(reckoner: Reckoner) -> ScaleWords:
    """Explain the scale: each level with its bounds and who stands there, the highest first."""
    scale = reckoner.board.scale
    assert scale is not None, "a board without a scale"
    levels = tuple(_level_words(reckoner, scale, level) for level in reversed(scale.levels))
    return ScaleWords(levels, tuple(_remarks(scale)))


def _level_words(reckoner: Reckoner, scale: Scale, level: Level) -> LevelWords:
    here = [item for item in reckoner.board.current if reckoner.board.level(item.newest) is level]
    return LevelWords(
        name=level.name,
        span=_span(reckoner, scale, level),
        count=reckoner.on_level(level),
        indicators=tuple(Link(item.name, item.output_path) for item in _lowest_first(here)[::-1]),
        meaning=level.description,
    )


def _span(reckoner: Reckoner, scale: Scale, level: Level) -> Sentence:
    if level.low is None:
        return sentence("kurang dari {high}", high=reckoner.end(level)) if level.high is not None else ()
    low = reckoner.bound(level)
    if level.high is None:
        return sentence("mulai dari {low}", low=low)
    if level is scale.top:
        return sentence("{low} sampai {high}", low=low, high=reckoner.end(level))
    return sentence("{low} sampai kurang dari {high}", low=low, high=reckoner.end(level))


def _remarks(scale: Scale) -> Iterable[str]:
    description = either(scale.material.resource.description)
    if description:
        yield description
    if not scale.is_bounded:
        yield say("Skala ini tidak menyebut batas nilai setiap tingkat.")
    elif scale.is_inferred and "simpulkan" not in description:
        yield INFERRED


def score_sheet(reckoners: Sequence[Reckoner]) -> Sheet:
    """Return the whole scorecard as a table to download."""
    rows = [tuple(_sheet_row(one, item)) for one in reckoners for item in one.board.indicators]
    return Sheet(
        stem="indikator/kartu-skor",
        title=say("Kartu skor indikator"),
        columns=_SHEET_COLUMNS,
        rows=tuple(rows),
        method=say(
            "Jarak = batas bawah tingkat − nilai. Tingkat menurut batas: batas bawah termasuk, batas atas tidak, "
            "kecuali pada tingkat tertinggi. Nilai yang tidak ditampilkan tidak ikut dihitung."
        ),
    )


_SHEET_COLUMNS = (
    SheetColumn("dimensi", "Dimensi"),
    SheetColumn("aspek", "Aspek"),
    SheetColumn("kode_indikator", "Kode indikator"),
    SheetColumn("indikator", "Indikator"),
    SheetColumn("periode", "Periode"),
    SheetColumn("nilai", "Nilai", is_number=True),
    SheetColumn("satuan", "Satuan"),
    SheetColumn("tingkat_menurut_sumber", "Tingkat menurut sumber"),
    SheetColumn("tingkat_menurut_batas", "Tingkat menurut batas"),
    SheetColumn("tingkat_berikutnya", "Tingkat berikutnya"),
    SheetColumn("jarak_ke_berikutnya", "Jarak ke tingkat berikutnya", is_number=True),
    SheetColumn("jarak_ke_tertinggi", "Jarak ke tingkat tertinggi", is_number=True),
    SheetColumn("target", "Target periode itu", is_number=True),
    SheetColumn("status_batas", "Status batas"),
    SheetColumn("sumber", "Sumber"),
)


def _sheet_row(reckoner: Reckoner, item: Indicator) -> Iterable[Cell]:
    reading, scale = item.newest, reckoner.board.scale
    place = scale.place(item.value) if scale and item.value is not None else None
    step, top, aim = reckoner.to_next(item), reckoner.to_top(item), item.target(reading.period)
    yield from (item.dimension, item.aspect, item.code, item.name, when(reading.item))
    yield reading.item.marker or item.value
    yield from (reckoner.board.unit, reading.level, place.name if place else "", step[0].name if step else "")
    yield step[1].value if step else None
    yield top.value if top else None
    yield usable(aim.value) if aim else None
    yield ("disimpulkan" if scale.is_inferred else "asli") if scale and scale.is_bounded else ""
    yield reading.item.source
