"""Old and other names of areas: each has an address of its own that leads on, and a place in the list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.derive import routes as paths
from site_builder.derive.chapters.places.context import Places
from site_builder.derive.survey import Survey
from site_builder.model.area import Area
from site_builder.model.places import OtherNamePage
from site_builder.model.portal import Link, Page
from site_builder.text.slugs import parse_slug
from site_builder.text.speech import say


@dataclass(frozen=True, slots=True)
class OtherName:
    """A name that an area goes or went by; `output_path` is "" where another area has the address already."""

    name: str
    area: Area
    output_path: str


def other_names(survey: Survey) -> tuple[OtherName, ...]:
    """Return every other name of every part; of two that would share an address the first has it."""
    taken = set(survey.routes.area_slugs.values())
    found = []
    for area in survey.areas.parts:
        for name in area.other_names:
            slug = parse_slug(name, "")
            is_free = bool(slug) and slug not in taken
            taken.add(slug)
            found.append(OtherName(name, area, paths.area_name_page(slug) if is_free else ""))
    return tuple(found)


def name_pages(places: Places, trail: tuple[Link, ...]) -> Iterable[Page]:
    """Yield the small page of every other name."""
    for other in other_names(places.survey):
        if other.output_path:
            way = places.way(other.area)
            content = OtherNamePage(other.name, other.area, way)
            about = say("{name} adalah nama lain dari {title}.", name=other.name, title=way.title)
            yield Page("area-name", other.output_path, other.name, content, about, trail, paths.AREAS)
