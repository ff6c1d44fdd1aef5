"""The door of places: a page of all areas with its map, a page for each, and one for every other name."""

from __future__ import annotations

from site_builder.derive import routes as paths
from site_builder.derive.areas import level_name
from site_builder.derive.chapters.chapter import Chapter
from site_builder.derive.chapters.places.area import area_page
from site_builder.derive.chapters.places.context import Places
from site_builder.derive.chapters.places.ledger import area_sheet, map_figure
from site_builder.derive.chapters.places.names import name_pages
from site_builder.derive.chapters.places.overview import areas_page
from site_builder.derive.figures.library import addressed
from site_builder.derive.survey import Survey
from site_builder.model.portal import Link
from site_builder.text.speech import joined, say


def make_places(survey: Survey) -> Chapter:
    """Make the pages of areas; fewer than two areas are no places to choose from."""
    places = Places(survey)
    if len(places.parts) < 2:
        return Chapter()
    is_named = places.level == "kecamatan"
    title = say("Kecamatan", context="menu") if is_named else say("Wilayah", context="menu")
    sheet, figure = area_sheet(places), map_figure(places)
    figure = addressed(figure) if figure else None
    trail = (Link(say("Beranda"), paths.HOME),)
    below = (*trail, Link(title, paths.AREAS))
    pages = (
        areas_page(places, title, sheet, figure, trail),
        *(area_page(places, area, sheet, below) for area in places.parts),
        *name_pages(places, below),
    )
    return Chapter(
        pages=pages,
        figures=(figure,) if figure else (),
        sheets=(sheet,) if sheet else (),
        menu=(Link(title, paths.AREAS),),
        questions=(Link(say("Di {level} saya?", level=level_name(places.level)), paths.AREAS, _note(places)),),
    )


def _note(places: Places) -> str:
    """Say how much of the answer there is."""
    known = len({code for family in places.families for code in family.by_area})
    count = len(places.parts)
    level = level_name(places.level, count)
    if not known:
        return say("{count} {level}; belum ada angka yang terbit", count=count, level=level)
    years = sorted({str(family.key.end.year) for family in places.families if family.key.end})
    words = (
        say("{count} {level} punya angka", count=count, level=level)
        if known == count
        else say("{known} dari {count} {level} punya angka", known=known, count=count, level=level)
    )
    return joined(", ", (words, *(["–".join((years[0], years[-1])) if len(years) > 1 else years[0]] if years else [])))
