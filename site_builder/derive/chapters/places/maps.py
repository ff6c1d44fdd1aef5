"""The map of the whole: outlines where a package has them, else tiles; shaded by a family, every area a link."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from site_builder.derive.areas import level_name
from site_builder.derive.chapters.places.context import Places
from site_builder.derive.chapters.places.families import Family
from site_builder.derive.chapters.places.map_choice import (
    classes,
    legend,
    shade_of,
    state_of,
    tile_label,
    tile_words,
)
from site_builder.derive.chapters.places.tiles import WIDTH, TileGrid, placed
from site_builder.model.area import Area
from site_builder.model.geometry import Ring
from site_builder.model.places import AreaMap, Tile, TileState, Words
from site_builder.text.speech import joined, say

_TILES = say("Setiap petak satu wilayah. Letaknya kira-kira, ukurannya tidak menunjukkan luas.")
_CLASSES = say("Kelas warna dibuat agar banyaknya wilayah di setiap kelas kira-kira sama.")


class Ground(Protocol):
    """Where areas lie on the drawing: squares or outlines."""

    @property
    def height(self) -> int:
        """Return how high the drawing is, in units."""
        ...

    def path(self, area: Area) -> str:
        """Return the outline of an area."""
        ...

    def rings(self, area: Area) -> tuple[Ring, ...]:
        """Return the corners of an outline."""
        ...

    def words(self, area: Area, value: str, kind: str) -> tuple[Words, ...]:
        """Return the words on an area."""
        ...


@dataclass(frozen=True, slots=True)
class Laid:
    """The areas that have a place on the drawing, and the ground they lie on."""

    kind: Literal["tiles", "outlines"]
    areas: tuple[Area, ...]
    ground: Ground


def draw_map(places: Places) -> AreaMap | None:
    """Draw the map; None where nobody says where the areas lie, or where there is nothing to show on it."""
    family, laid = places.on_map, lay_out(places)
    return _map(places, family, laid) if family and laid else None


def lay_out(places: Places) -> Laid | None:
    """Lay the areas out by their outlines where a package has them for at least half of them, else as tiles."""
    outlines = places.outlines
    drawn = tuple(area for area in places.parts if outlines.path(area)) if outlines else ()
    if outlines and drawn and 2 * len(drawn) >= len(places.parts):
        return Laid("outlines", drawn, outlines)
    areas = placed(places.parts)
    return Laid("tiles", areas, TileGrid(areas)) if areas else None


def map_method(places: Places, family: Family, laid: Laid) -> str:
    """Say how to read the map: what place and colour mean, and who is not on it."""
    method = [_TILES] if laid.kind == "tiles" else []
    method += [_CLASSES] if len(classes(family)) > 1 else []
    absent = len(places.parts) - len(laid.areas)
    if absent:
        level = level_name(places.level, absent)
        method.append(say("{count} {level} tidak ada di peta; semuanya ada di daftar.", count=absent, level=level))
    return joined(" ", method)


def _map(places: Places, family: Family, laid: Laid) -> AreaMap:
    states = states_of(places, family)
    return AreaMap(
        kind=laid.kind,
        width=WIDTH,
        height=laid.ground.height,
        tiles=tuple(_tile(places, family, area, states[area.code], laid.ground) for area in laid.areas),
        shades=legend(family, states, classes(family), places.level),
        method=map_method(places, family, laid),
    )


def states_of(places: Places, family: Family) -> Mapping[str, tuple[TileState, int]]:
    """Return state and shade of every part."""
    bounds = classes(family)
    found: dict[str, tuple[TileState, int]] = {}
    for area in places.parts:
        state, item = state_of(area, family), family.of(area.code)
        is_known = state == "known" and item is not None and item.value is not None
        found[area.code] = (
            (state, shade_of(item.value, bounds)) if is_known and item and item.value is not None else (state, 0)
        )
    return found


def _tile(places: Places, family: Family, area: Area, state: tuple[TileState, int], ground: Ground) -> Tile:
    words = tile_words(area, family, state[0])
    return Tile(
        area=area,
        path=ground.path(area),
        state=state[0],
        shade=state[1],
        label=tile_label(area, family, state[0]),
        output_path=places.survey.routes.area_page(area.code),
        wide=ground.words(area, words, "wide"),
        narrow=ground.words(area, words, "narrow"),
    )
