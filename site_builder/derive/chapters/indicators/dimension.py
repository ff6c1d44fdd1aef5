"""The page of a dimension: its finding, its radar, its indicators aspect by aspect."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from site_builder.derive import routes as paths
from site_builder.derive.chapters.indicators.evidence import quote_of, text_of, words_of
from site_builder.derive.chapters.indicators.pictures import placed
from site_builder.derive.chapters.indicators.reckoning import Reckoner
from site_builder.derive.chapters.indicators.results import Indicator
from site_builder.derive.chapters.indicators.words import dimension_finding, level_name
from site_builder.derive.sentences import sentence, told
from site_builder.derive.survey import Survey
from site_builder.model.indicators import DimensionPage, Quote
from site_builder.model.number import Sentence
from site_builder.model.pages import Grid, GridCell, GridRow, PlacedFigure
from site_builder.model.portal import Column, Link
from site_builder.text.slugs import derive_slugs
from site_builder.text.speech import listed, say


def dimension_links(reckoners: Sequence[Reckoner]) -> dict[str, Link]:
    """Give every dimension that has results its page, in the order of the source."""
    names = dict.fromkeys(item.dimension for one in reckoners for item in one.board.indicators if item.dimension)
    slugs = derive_slugs(names, "dimensi")
    return {name: Link(name, paths.dimension_page(slugs[name])) for name in names}


def dimension_page(
    survey: Survey, reckoners: Sequence[Reckoner], name: str, links: Mapping[str, Link]
) -> DimensionPage:
    """Say what is known of a dimension, board by board."""
    boards = [(one, tuple(item for item in one.board.indicators if item.dimension == name)) for one in reckoners]
    boards = [(one, items) for one, items in boards if items]
    first, items = boards[0]
    figures: list[PlacedFigure] = []
    for one, _ in boards:
        found = placed(survey, one.board.material, "radar", name)
        figures += [figure for figure in found if figure not in figures]
    return DimensionPage(
        name=name,
        finding=dimension_finding(name, first, items),
        lead=tuple(_lead(first, items)),
        figures=tuple(figures),
        grids=tuple(_grid(one, items, name) for one, items in boards),
        aspects=tuple(_aspects(survey, name)),
        others=tuple(link for other, link in links.items() if other != name),
    )


def _lead(reckoner: Reckoner, items: Sequence[Indicator]) -> Iterable[Sentence]:
    """Say which indicators of the dimension stand on which level."""
    scale = reckoner.board.scale
    aspects = list(dict.fromkeys(item.aspect for item in items if item.aspect))
    if len(aspects) > 1:
        yield sentence(
            "Dimensi ini dinilai lewat {count} indikator pada {aspects} aspek: {names}.",
            count=len(items),
            aspects=len(aspects),
            names=listed(aspects),
        )
    if scale is None:
        return
    for level in reversed(scale.levels):
        here = [item for item in items if reckoner.board.level(item.newest) is level]
        if here:
            names = listed(item.name for item in here)
            yield sentence("Tingkat {level}: {names}.", level=level.name, names=names)


def _grid(reckoner: Reckoner, items: Sequence[Indicator], name: str) -> Grid:
    """Return the results, aspect by aspect and the lowest first within each."""
    scale = reckoner.board.scale
    has_levels = any(level_name(reckoner.board, item) for item in items)
    has_steps = scale is not None and scale.is_bounded
    columns = [Column(say("Indikator", context="satu")), Column(say("Aspek"))]
    columns += [Column(say("Nilai"), is_number=True, unit=reckoner.board.unit)]
    columns += [Column(say("Tingkat"))] if has_levels else []
    columns += [Column(say("Ke tingkat berikutnya"))] if has_steps else []
    order = list(dict.fromkeys(item.aspect for item in items))
    rows = []
    for item in sorted(items, key=lambda item: (order.index(item.aspect), -(item.value or 0))):
        cells: list[GridCell] = [Link(item.name, item.output_path), item.aspect, reckoner.result(item.newest)]
        cells += [level_name(reckoner.board, item)] if has_levels else []
        cells += [step_cell(reckoner, item)] if has_steps else []
        rows.append(GridRow(tuple(cells)))
    return Grid(say("Hasil {name}", name=name), tuple(columns), tuple(rows))


def step_cell(reckoner: Reckoner, item: Indicator) -> GridCell:
    """Say what is missing to the next level: "17 poin ke Integrated"."""
    step = reckoner.to_next(item)
    if step is not None:
        level, distance = step
        return sentence("{distance} ke {level}", distance=told(distance), level=level.name)
    scale = reckoner.board.scale
    is_top = scale is not None and item.value is not None and scale.place(item.value) is scale.top
    return say("tingkat tertinggi") if is_top else say("tidak dapat dihitung")


def _aspects(survey: Survey, name: str) -> Iterable[Quote]:
    """Yield how the literature words the aspects that were chosen for a dimension."""
    for material in survey.playing("dimensi", "aspek", "isi"):
        for row in material.rows:
            if text_of(row, "dimensi") == name and not material.observations:
                yield quote_of(row, words_of(row, "aspek"))
