"""The page of one area: its finding, its figures beside the whole, what else tables say, what nobody published."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_builder.derive import routes as paths
from site_builder.derive.areas import level_name
from site_builder.derive.chapters.places.context import Places
from site_builder.derive.chapters.places.families import Family, derive_families, shown_on_map
from site_builder.derive.chapters.places.notices import area_notices
from site_builder.derive.chapters.places.others import other_grids, said_of
from site_builder.derive.chapters.places.tables import newest_grid, newest_of, programme_grids, share_number, year_grids
from site_builder.derive.chapters.places.wording import finding, full_name, measure_words
from site_builder.derive.figures.words import when
from site_builder.derive.sentences import sentence
from site_builder.model.area import Area
from site_builder.model.gaps import Expected, Measure
from site_builder.model.number import Number, Sentence
from site_builder.model.observation import Observation
from site_builder.model.pages import Grid, GridRow
from site_builder.model.places import AreaPage
from site_builder.model.portal import Column, Link, Page, Sheet
from site_builder.model.speech import either
from site_builder.text.amounts import unit_words
from site_builder.text.kinds import kind_words
from site_builder.text.periods import period_words
from site_builder.text.sentences import sentence_words
from site_builder.text.speech import joined, say, together
from site_builder.text.spoken import term

_MOST_MAIN = 4
_MOST_SOURCES = 6


def area_page(places: Places, area: Area, sheet: Sheet | None, trail: tuple[Link, ...]) -> Page:
    """Make the page of an area."""
    survey = places.survey
    families = places.families_of(area.code)
    newest = newest_of(families, area.code)
    main = {family.key for family in newest[:_MOST_MAIN]}

    def quote(item: Observation) -> Number:
        is_main = any(item in family.by_area.get(area.code, ()) for family in newest if family.key in main)
        return places.quote(item) if is_main else survey.doors.mention(item)

    place = places.parts.index(area)
    content = AreaPage(
        area=area,
        name=full_name(area),
        level=level_name(places.level),
        title=_title(places, area, newest),
        lead=tuple(_lead(places, area, newest)),
        notices=area_notices(places, area, families),
        newest=newest_grid(survey, newest, area.code, quote),
        ratios=places.ratios_of(area.code),
        years=year_grids(survey, families, area.code),
        programmes=programme_grids(survey, families, area.code),
        others=other_grids(survey, area.code),
        parts=_below(places, area),
        missing=_missing(places, area, families),
        gaps=tuple(_gaps(places, area)),
        ledger_path=paths.GAPS if survey.expected else "",
        sources=_sources(families, area.code),
        tables=_tables(places, area.code),
        before=places.way(places.parts[place - 1]) if place else None,
        after=places.way(places.parts[place + 1]) if place + 1 < len(places.parts) else None,
        beside=places.ways(_beside(places, area)),
        sheet=sheet if families else None,
    )
    path = survey.routes.area_page(area.code)
    return Page("area", path, places.title(area), content, _description(content), trail, paths.AREAS)


def _title(places: Places, area: Area, newest: Sequence[Family]) -> Sentence:
    for family in newest:
        item = family.of(area.code)
        if item:
            return finding(family, item, places.quote(item), area, places.level)
    return sentence("{name}: belum ada angka yang kami temukan.", name=places.title(area))


def _lead(places: Places, area: Area, newest: Sequence[Family]) -> Iterable[Sentence]:
    """Say where the area lies, and how its first figure stands to the whole."""
    whole = places.survey.areas.whole_name
    count = len(places.parts)
    if whole and count > 1:
        yield sentence(
            "{name} adalah satu dari {count} {level} di {whole}.",
            name=full_name(area),
            count=count,
            level=level_name(places.level, count),
            whole=whole,
        )
    for family in newest[:1]:
        share, item = share_number(places.survey, family, area.code), family.of_whole
        if share and item and whole:
            yield _part_of_whole(share, places.survey.doors.mention(item), unit_words(item.unit, item.value), whole)


def _part_of_whole(share: Number, whole: Number, unit: str, name: str) -> Sentence:
    if unit:
        return sentence(
            "Itu {share} dari {whole} {unit} di seluruh {name} menurut sumber dan masa yang sama.",
            share=share,
            whole=whole,
            unit=unit,
            name=name,
        )
    return sentence(
        "Itu {share} dari {whole} di seluruh {name} menurut sumber dan masa yang sama.",
        share=share,
        whole=whole,
        name=name,
    )


def _below(places: Places, area: Area) -> Grid | None:
    """List the areas below this one, with what is counted of most of them."""
    below = places.below(area.code)
    if not below:
        return None
    survey = places.survey
    family = shown_on_map(derive_families(survey.observations, survey.areas, (item.code for item in below)))
    columns = [Column(say("Nama")), Column(say("Kode"))]
    if family:
        first = next(iter(family.by_area.values()))[0]
        columns.append(Column(joined(", ", (measure_words(survey, family.key), when(first))), is_number=True))
    rows = []
    for item in below:
        figure = family.of(item.code) if family else None
        cells = (item.name or item.code, item.code)
        rows.append(GridRow((*cells, survey.doors.mention(figure) if figure else None) if family else cells))
    return Grid(say("Wilayah di dalam {name}", name=full_name(area)), tuple(columns), tuple(rows))


def _missing(places: Places, area: Area, families: Sequence[Family]) -> Sentence:
    """Say that nobody published anything, and how many other areas fare better."""
    if families:
        return ()
    said = sentence(
        "Tidak satu pun sumber kami menyebut angka tentang {name}. Itu bukan nol: angkanya belum dipublikasikan.",
        name=full_name(area),
    )
    have, all_parts = len({code for family in places.families for code in family.by_area}), len(places.parts)
    if not have:
        return said
    level = level_name(places.level, all_parts)
    return together(
        (said, say("Dari {all} {level}, {count} punya angka.", all=all_parts, level=level, count=have)), " "
    )


def _gaps(places: Places, area: Area) -> Iterable[str]:
    """Say measure by measure what is expected of the area and published by nobody, and who should."""
    groups: dict[tuple[Measure, str], list[Expected]] = {}
    for item in places.survey.missing_in(area.code):
        if area.existed(item.start, item.end):
            groups.setdefault((item.measure, item.publisher), []).append(item)
    for (measure, publisher), items in groups.items():
        period = period_words(min(item.start for item in items), max(item.end for item in items))
        words = (kind_words(measure.kind, measure.unit), places.survey.programme(measure.programme), period)
        what = joined(", ", filter(None, words))
        if len(items) > 1:
            what = say("{what} ({count} angka)", what=what, count=len(items))
        by = say("Yang semestinya menerbitkan: {publisher}.", publisher=term(publisher)) if publisher else ""
        yield joined(" ", filter(None, (joined("", (what, ".")), by)))


def _sources(families: Iterable[Family], code: str) -> tuple[Link, ...]:
    """Return who published the figures of an area: a name and, where there is one, an address."""
    found = {
        (item.source, item.source_url): None for family in families for item in family.by_area[code] if item.source
    }
    return tuple(Link(name, address) for name, address in found)[:_MOST_SOURCES]


def _tables(places: Places, code: str) -> tuple[Link, ...]:
    survey = places.survey
    return tuple(
        Link(either(item.resource.title, item.resource.name), survey.pages[item.package.name, item.resource.name])
        for item in said_of(survey, code)
    )


def _beside(places: Places, area: Area) -> list[str]:
    """Return the codes of the neighbours: those that share a border on the map, else those next to it on the grid."""
    if places.outlines and places.outlines.beside.get(area.code):
        return sorted(places.outlines.beside[area.code])
    if area.row is None or area.column is None:
        return []
    at = {(other.row, other.column): other.code for other in places.parts}
    steps = ((-1, 0), (0, 1), (1, 0), (0, -1))
    return [code for row, column in steps if (code := at.get((area.row + row, area.column + column)))]


def _description(content: AreaPage) -> str:
    if content.newest:
        return say("{name}: angka rumah tidak layak huni, dana, dan data lain yang terbit.", name=content.name)
    return sentence_words(content.title)
