"""The page of one indicator: result, level, what is missing to the next, what it is made of, who says otherwise."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.derive import routes as paths
from site_builder.derive.chapters.indicators.evidence import conflicts_of, items_of, literature_of, method_of
from site_builder.derive.chapters.indicators.pictures import Pictures
from site_builder.derive.chapters.indicators.reckoning import Reckoner
from site_builder.derive.chapters.indicators.results import Board, Indicator
from site_builder.derive.chapters.indicators.words import (
    INFERRED,
    change_sentence,
    contradictions,
    indicator_finding,
    indicator_lead,
    level_name,
    target_sentences,
)
from site_builder.derive.figures.words import when
from site_builder.derive.sentences import told
from site_builder.derive.survey import Survey
from site_builder.model.indicators import IndicatorPage
from site_builder.model.number import Number, Sentence
from site_builder.model.pages import Grid, GridCell, GridRow
from site_builder.model.portal import Column, Link
from site_builder.text.speech import say, together


def indicator_page(
    survey: Survey,
    reckoner: Reckoner,
    item: Indicator,
    *,
    pictures: Pictures,
    dimension: Link | None,
    openness: Link | None,
) -> IndicatorPage:
    """Say everything that is known of one indicator."""
    board = reckoner.board
    place = board.indicators.index(item)
    before = board.indicators[place - 1] if place else None
    after = board.indicators[place + 1] if place + 1 < len(board.indicators) else None
    return IndicatorPage(
        name=item.name,
        finding=indicator_finding(reckoner, item),
        result=reckoner.result(item.newest),
        period=when(item.newest.item),
        level=level_name(board, item),
        dimension=dimension,
        aspect=item.aspect,
        lead=tuple(indicator_lead(reckoner, item)),
        steps=tuple(_steps(reckoner, item)),
        remarks=tuple(_remarks(reckoner, item)),
        figures=pictures.on_scale,
        timeline=pictures.over_time,
        targets=tuple(target_sentences(reckoner, item)),
        history=_history(reckoner, item),
        change=change_sentence(reckoner, item),
        conflicts=conflicts_of(survey, item),
        readings=tuple(_readings(reckoner, item)),
        parameters=items_of(survey, board, item, "parameter"),
        parts=items_of(survey, board, item, "sub-indikator"),
        literature=literature_of(survey, board, item),
        method=method_of(survey, board, item),
        ways=(*([openness] if openness else []), *_ways(survey, board)),
        before=Link(before.name, before.output_path) if before else None,
        after=Link(after.name, after.output_path) if after else None,
    )


def _steps(reckoner: Reckoner, item: Indicator) -> Iterable[Number]:
    """Yield the distances that the page tells, each with how it was computed."""
    step, top, aim = reckoner.to_next(item), reckoner.to_top(item), reckoner.to_target(item)
    if step:
        yield step[1]
    if top and step and top.number_id != step[1].number_id:
        yield top
    if aim:
        yield aim[0]


def _remarks(reckoner: Reckoner, item: Indicator) -> Iterable[str]:
    board = reckoner.board
    yield from contradictions(reckoner, item)
    if board.scale and board.scale.is_bounded and board.scale.is_inferred:
        yield INFERRED
    if item.newest.period != board.period:
        newer = when(board.current[0].newest.item)
        yield say("Hasil ini lebih lama daripada hasil indikator lain ({period}).", period=newer)


def _readings(reckoner: Reckoner, item: Indicator) -> Iterable[Sentence]:
    """Yield other results for the newest period: one indicator with two results is told as such."""
    for reading in item.readings:
        if reading.period == item.newest.period and reading is not item.newest:
            result, source = told(reckoner.result(reading)), reading.item.source
            yield together((result, *((" (", source, ")") if source else ())))


def _history(reckoner: Reckoner, item: Indicator) -> Grid | None:
    """Return every result with its target, the newest first; None where there is only one and no target."""
    if len(item.readings) < 2:
        return None
    has_levels = any(reading.level or reckoner.board.level(reading) for reading in item.readings)
    has_targets = bool(item.targets)
    columns = [Column(say("Periode")), Column(say("Nilai"), is_number=True, unit=reckoner.board.unit)]
    columns += [Column(say("Tingkat"))] if has_levels else []
    columns += [Column(say("Target"), is_number=True, unit=reckoner.board.unit)] if has_targets else []
    rows = []
    for reading in reversed(item.readings):
        level = reckoner.board.level(reading)
        aim = item.target(reading.period)
        cells: list[GridCell] = [when(reading.item), reckoner.result(reading)]
        cells += [reading.level or (level.name if level else "")] if has_levels else []
        cells += [reckoner.target(aim) if aim and aim.value is not None else None] if has_targets else []
        rows.append(GridRow(tuple(cells)))
    return Grid(say("Semua hasil {name}", name=item.name), tuple(columns), tuple(rows))


def _ways(survey: Survey, board: Board) -> Iterable[Link]:
    yield Link(say("Semua indikator"), paths.INDICATORS)
    origin = (board.material.package.name, board.material.resource.name)
    yield Link(say("Tabel hasilnya"), survey.pages[origin])
