"""The door of places: a page of all areas with its map, a page for each, and one for every other name."""

from __future__ import annotations

from site_builder.derive import routes as paths
from site_builder.derive.chapters.chapter import Chapter
from site_builder.derive.chapters.places.area import area_page
from site_builder.derive.chapters.places.context import Places
from site_builder.derive.chapters.places.ledger import area_sheet, map_figure
from site_builder.derive.chapters.places.names import name_pages
from site_builder.derive.chapters.places.overview import areas_page
from site_builder.derive.figures.library import addressed
from site_builder.derive.survey import Survey
from site_builder.model.portal import Link
from site_builder.text.numbers import number


def make_places(survey: Survey) -> Chapter:
    """Make the pages of areas; fewer than two areas are no places to choose from."""
    places = Places(survey)
    if len(places.parts) < 2:
        return Chapter()
    title = "Kecamatan" if places.level == "kecamatan" else "Wilayah"
    sheet, figure = area_sheet(places), map_figure(places)
    figure = addressed(figure) if figure else None
    trail = (Link("Beranda", paths.HOME),)
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
        questions=(Link(f"Di {places.level} saya?", paths.AREAS, _note(places)),),
    )


def _note(places: Places) -> str:
    """Say how much of the answer there is."""
    known = len({code for family in places.families for code in family.by_area})
    count = number(len(places.parts))
    if not known:
        return f"{count} {places.level}; belum ada angka yang terbit"
    years = [family.key.end.year for family in places.families if family.key.end]
    span = f", {min(years)}" if years and min(years) == max(years) else f", {min(years)}–{max(years)}" if years else ""
    counted = count if known == len(places.parts) else f"{number(known)} dari {count}"
    return f"{counted} {places.level} punya angka{span}"
