"""Measures beside the indicators: scores on another scale beside the neighbours', and counts per dimension."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_builder.derive.chapters.indicators.pictures import all_placed
from site_builder.derive.chapters.indicators.results import is_results
from site_builder.derive.chapters.indicators.words import opening
from site_builder.derive.figures.material import Material
from site_builder.derive.figures.words import when
from site_builder.derive.sentences import sentence, told
from site_builder.derive.survey import Survey
from site_builder.model.indicators import OtherMeasure
from site_builder.model.number import Number, Sentence
from site_builder.model.observation import Observation
from site_builder.model.pages import Grid, GridCell, GridRow
from site_builder.model.portal import Column
from site_builder.model.speech import either
from site_builder.text.cells import plain_text
from site_builder.text.speech import joined, listed, say
from site_builder.text.spoken import term

# With more neighbours than this the table tells who stands where.
_MOST_NEIGHBOURS = 6


def other_measures(survey: Survey) -> Iterable[OtherMeasure]:
    """Yield the scores that are no results of indicators, and the figures that tell dimensions apart."""
    for material in survey.materials:
        if is_results(material) or material.plays("parameter"):
            continue
        scores = [item for item in material.observations if item.kind == "skor" and item.value is not None]
        if scores and material.plays("wilayah"):
            yield _scores(survey, material, scores)
        elif material.plays("dimensi") and material.observations:
            yield _per_dimension(survey, material)


def _scores(survey: Survey, material: Material, items: list[Observation]) -> OtherMeasure:
    """Compare the whole area with its neighbours in the newest period."""
    last = max(items, key=lambda item: (item.end is not None, item.end or 0))
    newest = [item for item in items if (item.start, item.end, item.unit) == (last.start, last.end, last.unit)]
    ordered = sorted(newest, key=lambda item: -(item.value or 0))
    rows = tuple(GridRow((_area(survey, item), survey.doors.quote(item), when(item))) for item in ordered)
    columns = (Column(say("Daerah")), Column(say("Nilai"), is_number=True), Column(say("Periode")))
    return _measure(survey, material, _neighbour_words(survey, ordered), Grid(_title(material), columns, rows), last)


def _neighbour_words(survey: Survey, ordered: list[Observation]) -> Sentence:
    own = next((item for item in ordered if item.area in ("", survey.areas.whole)), None)
    start = opening(when(ordered[0]))
    if own is None:
        first = _score(survey.doors.quote(ordered[0]))
        return sentence("{start}{area} tertinggi, {score}.", start=start, area=_area(survey, ordered[0]), score=first)
    values = {"start": start, "area": _area(survey, own), "score": _score(survey.doors.quote(own))}
    others = [item for item in ordered if item is not own]
    if not 0 < len(others) <= _MOST_NEIGHBOURS:
        return sentence("{start}{area} dinilai {score}.", **values)
    return sentence("{start}{area} dinilai {score}, {places}.", **values, places=_places(survey, own, others))


def _places(survey: Survey, own: Observation, others: Sequence[Observation]) -> str:
    """Say who stands above, beside and below."""

    def named(items: Iterable[Observation]) -> str:
        return listed(_area(survey, item) for item in items)

    value = own.value or 0
    above = named(item for item in others if (item.value or 0) > value)
    equal = named(item for item in others if (item.value or 0) == value)
    below = named(item for item in others if (item.value or 0) < value)
    words = (
        say("di bawah {names}", names=above) if above else "",
        say("sama dengan {names}", names=equal) if equal else "",
        say("di atas {names}", names=below) if below else "",
    )
    return joined(", ", filter(None, words))


def _score(number: Number) -> Sentence:
    """Tell a score; "dinilai 2,79" says already what it is, so a unit that is called so too is left out."""
    return (number,) if number.unit.casefold() == "skor" else told(number)


def _area(survey: Survey, item: Observation) -> str:
    return item.area_name or survey.areas.name(item.area or survey.areas.whole)


def _per_dimension(survey: Survey, material: Material) -> OtherMeasure:
    rows = dict(zip(material.table.row_numbers, material.rows, strict=True))
    items = sorted(material.observations, key=lambda item: (item.value is None, -(item.value or 0)))
    cells: list[tuple[GridCell, ...]] = []
    for item in items:
        number = survey.doors.quote(item)
        shown: GridCell = number if item.value is not None or item.marker else item.missing
        cells.append((term(plain_text(rows[item.origin.row].get("dimensi"))), shown, when(item)))
    columns = (Column(say("Dimensi")), Column(say("Nilai"), is_number=True, unit=items[0].unit), Column(say("Periode")))
    grid = Grid(_title(material), columns, tuple(GridRow(row) for row in cells))
    absent = [
        plain_text(rows[item.origin.row].get("dimensi")) for item in items if item.value is None and not item.marker
    ]
    finding = sentence("Tidak terbaca atau belum dipublikasikan: {names}.", names=listed(map(term, absent)))
    return _measure(survey, material, finding if absent else (), grid, items[0])


def _measure(survey: Survey, material: Material, finding: Sentence, grid: Grid, item: Observation) -> OtherMeasure:
    figures = all_placed(survey, material)[:1]
    return OtherMeasure(
        title=_title(material),
        finding=finding,
        description=either(material.resource.description),
        grid=None if figures else grid,
        figures=figures,
        source=item.source,
        source_url=item.source_url,
    )


def _title(material: Material) -> str:
    return either(material.resource.title, material.resource.name)
