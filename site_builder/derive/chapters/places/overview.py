"""The page of all areas: the finding, the map, and the list in which every area and every other name stands."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.derive import routes as paths
from site_builder.derive.areas import level_name
from site_builder.derive.chapters.places.context import Places
from site_builder.derive.chapters.places.families import Family
from site_builder.derive.chapters.places.map_choice import state_of
from site_builder.derive.chapters.places.maps import draw_map
from site_builder.derive.chapters.places.names import OtherName, other_names
from site_builder.derive.chapters.places.tables import share_number
from site_builder.derive.chapters.places.wording import measure_words, overview_title, rank_words
from site_builder.derive.figures.words import when
from site_builder.derive.sentences import sentence
from site_builder.model.area import Area
from site_builder.model.number import Sentence
from site_builder.model.observation import Observation
from site_builder.model.pages import Grid, GridCell, GridRow
from site_builder.model.places import AreasPage
from site_builder.model.portal import Column, Figure, Link, Page, Sheet
from site_builder.text.amounts import unit_words
from site_builder.text.numbers import number
from site_builder.text.speech import capital, joined, say, together


def areas_page(places: Places, title: str, sheet: Sheet | None, figure: Figure | None, trail: tuple[Link, ...]) -> Page:
    """Make the page of all areas."""
    family = places.on_map
    content = AreasPage(
        title=_title(places, family),
        lead=tuple(_lead(places, family)),
        level=level_name(places.level),
        map=draw_map(places),
        measured=_measured(places, family) if family else "",
        grid=_grid(places, family),
        figure=figure,
        sheet=sheet,
    )
    whole = places.survey.areas.whole_name or say("wilayah ini")
    level = level_name(places.level, len(places.parts))
    about = say("Semua {level} di {whole}: peta, daftar, dan angka yang terbit.", level=level, whole=whole)
    return Page("areas", paths.AREAS, title, content, about, trail, paths.AREAS)


def _title(places: Places, family: Family | None) -> Sentence:
    if family is None:
        count, whole = len(places.parts), places.survey.areas.whole_name
        values = {"count": count, "level": level_name(places.level, count)}
        if whole:
            return sentence(
                "{count} {level} di {whole}: belum ada angka yang dapat dibandingkan.", **values, whole=whole
            )
        return sentence("{count} {level}: belum ada angka yang dapat dibandingkan.", **values)
    most = _most(family)
    return overview_title(family, places.survey, places.level, places.quote(most) if most else None)


def _most(family: Family) -> Observation | None:
    """Return the largest figure where exactly one area has it and none is hidden."""
    if not family.has_rank:
        return None
    code, value = max(family.known.items(), key=lambda pair: pair[1])
    return family.of(code) if list(family.known.values()).count(value) == 1 else None


def _lead(places: Places, family: Family | None) -> Iterable[Sentence]:
    whole = places.survey.areas.whole_name
    if family and family.of_whole and whole:
        item = family.of_whole
        value = together(filter(None, (places.quote(item), unit_words(item.unit, item.value))), " ")
        yield sentence("Di seluruh {whole}: {value}.", whole=whole, value=value)
    silent = len(places.parts) - len({code for family in places.families for code in family.by_area})
    if silent:
        yield sentence(
            "Dari {all} {level}, {count} belum punya satu pun angka yang kami temukan. Itu bukan nol.",
            all=len(places.parts),
            level=level_name(places.level, len(places.parts)),
            count=silent,
        )


def _measured(places: Places, family: Family) -> str:
    first = next(iter(family.by_area.values()))[0]
    return joined(", ", filter(None, (measure_words(places.survey, family.key), when(first))))


def _grid(places: Places, family: Family | None) -> Grid:
    """List areas and other names by the alphabet: people look for a name."""
    entries: list[tuple[str, Area, OtherName | None]] = [(area.name or area.code, area, None) for area in places.parts]
    entries += [(other.name, other.area, other) for other in other_names(places.survey)]
    rows = []
    for _, area, other in sorted(entries, key=lambda entry: (entry[0].casefold(), entry[1].code)):
        if other:
            name = Link(other.name, other.output_path) if other.output_path else other.name
            about = say("nama lain dari {name}", name=area.name or area.code)
            rows.append(GridRow((name, about, *[""] * (3 if family else 0))))
        else:
            link = Link(area.name or area.code, places.survey.routes.area_page(area.code))
            rows.append(GridRow((link, *_cells(places, family, area))))
    columns = [Column(capital(level_name(places.level)))]
    if family:
        columns += [Column(_measured(places, family), is_number=True)]
        columns += [Column(say("Bagian"), is_number=True), Column(say("Peringkat"))]
    columns.append(Column(say("Angka yang terbit"), is_number=True))
    kept = [
        place
        for place in range(len(columns))
        if place in (0, 1, len(columns) - 1) or any(row.cells[place] != "" for row in rows)
    ]
    return Grid(
        say("Semua {level}", level=level_name(places.level, len(places.parts))),
        tuple(columns[place] for place in kept),
        tuple(GridRow(tuple(row.cells[place] for place in kept)) for row in rows),
    )


def _cells(places: Places, family: Family | None, area: Area) -> tuple[GridCell, ...]:
    count = sum(len(found.by_area[area.code]) for found in places.families_of(area.code))
    published = number(count) if count else say("belum ada")
    if family is None:
        return (published,)
    item = family.of(area.code)
    if item:
        value: GridCell = places.survey.doors.mention(item)
    elif state_of(area, family) == "absent":
        value = say("belum berdiri sendiri")
    else:
        value = say("sumbernya berbeda") if family.by_area.get(area.code) else None
    return value, share_number(places.survey, family, area.code) or "", rank_words(family, area.code), published
