"""Which pictures stand on the pages of indicators: those of their tables, each indicator on its scale and in time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from site_builder.derive.chapters.indicators.reckoning import Reckoner
from site_builder.derive.chapters.indicators.results import Indicator, Reading
from site_builder.derive.chapters.indicators.words import level_name, opening
from site_builder.derive.figures.bands import draw_place, draw_steps
from site_builder.derive.figures.grammar import drawings
from site_builder.derive.figures.indicators import bands_of
from site_builder.derive.figures.library import addressed
from site_builder.derive.figures.material import Material
from site_builder.derive.figures.series import Step, over_time
from site_builder.derive.figures.words import HOLLOW, evidence, when
from site_builder.derive.scales import Level, Scale, usable
from site_builder.derive.survey import Survey
from site_builder.model.observation import Observation
from site_builder.model.pages import PlacedFigure
from site_builder.model.portal import Column, Drawing, Figure
from site_builder.model.table import Cell
from site_builder.text.amounts import amount_words, value_words
from site_builder.text.speech import joined, say

# Pictures of single indicators are for boards that somebody reads through.
_MOST_DRAWN = 60
# More periods than this are read in the table.
_MOST_YEARS = 30


def placed(survey: Survey, material: Material, *words: str, heading: str = "") -> tuple[PlacedFigure, ...]:
    """Return the figure of a table that was named with these words, with its owner; () where it was not drawn."""
    owner = survey.card_of(material.package.name, material.resource.name)
    wanted = material.figure_id(*words)
    figures = owner.figures if owner else ()
    return tuple(PlacedFigure(figure, owner, heading) for figure in figures if figure.figure_id == wanted)


def all_placed(survey: Survey, material: Material) -> tuple[PlacedFigure, ...]:
    """Return every figure of a table."""
    owner = survey.card_of(material.package.name, material.resource.name)
    return tuple(PlacedFigure(figure, owner) for figure in owner.figures) if owner else ()


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures of one indicator: on its scale, and over time."""

    on_scale: tuple[PlacedFigure, ...] = ()
    over_time: tuple[PlacedFigure, ...] = ()

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Return the figures alone."""
        return tuple(item.figure for item in (*self.on_scale, *self.over_time))


def indicator_pictures(survey: Survey, reckoner: Reckoner, item: Indicator) -> Pictures:
    """Draw an indicator on its scale, and its results over time where there are several."""
    if len(reckoner.board.indicators) > _MOST_DRAWN:
        return Pictures()
    material = reckoner.board.material
    owner = survey.card_of(material.package.name, material.resource.name)

    def put(figure: Figure | None, heading: str) -> tuple[PlacedFigure, ...]:
        return (PlacedFigure(addressed(figure), owner, heading),) if figure else ()

    return Pictures(put(_on_scale(reckoner, item), say("Pada skalanya")), put(_over_time(reckoner, item), ""))


def _figure(
    reckoner: Reckoner, figure_id: str, title: str, items: Iterable[Observation], drawn: tuple[Drawing, ...]
) -> Figure:
    material = reckoner.board.material
    proof = evidence(list(items), material)
    return Figure(
        figure_id=figure_id,
        title=title,
        description=title,
        columns=(),
        rows=(),
        drawings=drawn,
        unit=reckoner.board.unit,
        period=proof.period,
        source=proof.source,
        source_url=proof.source_url,
        notes=proof.notes,
        package=material.package.name,
        resource=material.resource.name,
    )


def _on_scale(reckoner: Reckoner, item: Indicator) -> Figure | None:
    """Draw the newest result over the levels of its scale; None where it does not fit on it."""
    board, scale, value = reckoner.board, reckoner.board.scale, item.value
    level = board.level(item.newest)
    if scale is None or value is None:
        return None
    bands = bands_of(scale)
    if bands and 0 <= float(value) <= bands[-1].high:
        drawn = _placed_on(reckoner, item)
    elif not scale.is_bounded and level is not None:
        names, reached = [one.name for one in scale.levels], scale.levels.index(level)
        drawn = drawings(lambda variant, names: draw_steps(names, reached, variant), names)
    else:
        return None
    start, result = opening(item.name, when(item.newest.item)), amount_words(value, board.unit)
    name = level_name(board, item)
    title = joined("", (start, result))
    if name:
        title = say("{start}{result}, tingkat {level}", start=start, result=result, level=name)
    figure = _figure(reckoner, f"indikator--{item.slug}-tingkat", title, [item.newest.item], drawn)
    inferred = (say("Batas tingkat disimpulkan; sumber tidak menyebutkannya."),) if bands and scale.is_inferred else ()
    columns, rows = _drawn_rows(reckoner, item, scale)
    return replace(
        figure,
        columns=columns,
        rows=rows,
        notes=(*figure.notes, *inferred),
        method=say("Batas bawah termasuk tingkatnya, batas atas termasuk tingkat berikutnya.") if bands else "",
    )


def _drawn_rows(
    reckoner: Reckoner, item: Indicator, scale: Scale
) -> tuple[tuple[Column, ...], tuple[tuple[Cell, ...], ...]]:
    """Return the levels with all that is drawn on them: the value, what is missing to the next level, the target."""
    board, step, aim = reckoner.board, reckoner.to_next(item), item.target(item.newest.period)
    wanted = usable(aim.value) if aim else None
    aimed = scale.place(wanted) if wanted is not None else None
    here = board.level(item.newest)
    columns = [Column(say("Tingkat")), Column(say("Mulai dari"), True), Column(say("Sampai"), True)]
    columns += [Column(item.name, is_number=True, unit=board.unit)]
    columns += [Column(say("Kurang"), is_number=True, unit=reckoner.step_unit)] if step else []
    columns += [Column(say("Target"), is_number=True, unit=board.unit)] if aimed else []
    rows = []
    for level in scale.levels:
        cells: list[Cell] = [level.name, level.low, level.high, item.value if level is here else ""]
        cells += [step[1].value if level is step[0] else ""] if step else []
        cells += [wanted if level is aimed else ""] if aimed else []
        rows.append(tuple(cells))
    return tuple(columns), tuple(rows)


def _placed_on(reckoner: Reckoner, item: Indicator) -> tuple[Drawing, ...]:
    scale, value = reckoner.board.scale, item.value
    assert scale is not None, "no scale to stand on"
    assert value is not None, "nothing to place"
    bands, step, aim = bands_of(scale), reckoner.to_next(item), item.target(item.newest.period)
    goal = (float(step[0].low or 0), _missing(step[0], reckoner, item)) if step else None
    wanted = usable(aim.value) if aim else None
    target = None
    if wanted is not None and 0 <= float(wanted) <= bands[-1].high:
        target = (float(wanted), say("target {value}", value=value_words(wanted, reckoner.board.unit)))
    words = value_words(value, reckoner.board.unit)
    return drawings(
        lambda variant, words, bands, goal, target: draw_place(
            float(value), words, bands, variant, goal=goal, target=target
        ),
        *(words, bands, goal, target),
    )


def _missing(level: Level, reckoner: Reckoner, item: Indicator) -> str:
    distance = reckoner.distance(item, level)
    assert distance is not None, "the next level is above"
    words = amount_words(distance.value or 0, distance.unit)
    return say("{distance} lagi ke {level}", distance=words, level=level.name)


def _over_time(reckoner: Reckoner, item: Indicator) -> Figure | None:
    """Draw the results of all periods with their targets, a column each; None where there is only one."""
    readings = _one_a_period(item)
    if not 2 <= len(readings) <= _MOST_YEARS:
        return None
    board = reckoner.board
    drawn = over_time([_step(reckoner, item, reading) for reading in readings], unit=board.unit)
    known = [reading for reading in readings if reading.value is not None]
    if not drawn or not known:
        return None
    title = _course(item.name, known, board.unit)
    has_targets = any(item.target(reading.period) for reading in readings)
    rows: list[tuple[Cell, ...]] = []
    for reading in readings:
        level, aim = board.level(reading), item.target(reading.period)
        shown: Cell = reading.item.marker or reading.value
        target: list[Cell] = [usable(aim.value) if aim else None] if has_targets else []
        rows.append((when(reading.item), shown, reading.level or (level.name if level else ""), *target))
    columns = [Column(say("Periode")), Column(say("Nilai"), is_number=True, unit=board.unit), Column(say("Tingkat"))]
    columns += [Column(say("Target"), is_number=True, unit=board.unit)] if has_targets else []
    items = [reading.item for reading in readings]
    figure = _figure(reckoner, f"indikator--{item.slug}-riwayat", title, items, drawn)
    return replace(figure, columns=tuple(columns), rows=tuple(rows))


def _course(name: str, known: list[Reading], unit: str) -> str:
    """Say where the results of an indicator began and where they are now."""
    first, last = known[0], known[-1]
    start, end = value_words(first.value or 0, unit), value_words(last.value or 0, unit)
    values = {"name": name, "a": start, "p": when(first.item), "b": end, "q": when(last.item)}
    if first is last:
        return say("{name}: {a} pada {p}", **values)
    if first.value != last.value:
        return say("{name}: dari {a} pada {p} menjadi {b} pada {q}", **values)
    if any(reading.value != first.value for reading in known):
        return say("{name}: {a} pada {p}, kembali {b} pada {q}", **values)
    return say("{name}: tetap {a} dari {p} sampai {q}", **values)


def _one_a_period(item: Indicator) -> list[Reading]:
    """Return the first result of every period, the oldest first."""
    found: dict[object, Reading] = {}
    for reading in item.readings:
        found.setdefault(reading.period, reading)
    return list(found.values())


def _step(reckoner: Reckoner, item: Indicator, reading: Reading) -> Step:
    aim, unit = item.target(reading.period), reckoner.board.unit
    wanted = usable(aim.value) if aim else None
    return Step(
        label=when(reading.item),
        value=reading.value,
        words=reading.item.marker if reading.value is None else value_words(reading.value, unit),
        is_hollow=reading.item.status in HOLLOW,
        target=wanted,
        target_words="" if wanted is None else say("target {value}", value=value_words(wanted, unit)),
    )
