"""The map of the whole: outlines where a package has them, else tiles; shaded by a family, every area a link."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

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
from site_builder.model.places import AreaMap, Tile, TileState, Words

_TILES = "Setiap petak satu wilayah. Letaknya kira-kira, ukurannya tidak menunjukkan luas."
_CLASSES = "Kelas warna dibuat agar banyaknya wilayah di setiap kelas kira-kira sama."


class Ground(Protocol):
    """Where areas lie on the drawing: squares or outlines."""

    def path(self, area: Area) -> str:
        """Return the outline of an area."""
        ...

    def words(self, area: Area, value: str, kind: str) -> tuple[Words, ...]:
        """Return the words on an area."""
        ...


def draw_map(places: Places) -> AreaMap | None:
    """Draw the map; None where nobody says where the areas lie, or where there is nothing to show on it."""
    family = places.on_map
    areas = placed(places.parts)
    if family is None or not areas:
        return None
    grid = TileGrid(areas)
    states = states_of(places, family)
    tiles = tuple(_tile(places, family, area, grid) for area in areas)
    return AreaMap(
        kind="tiles",
        width=WIDTH,
        height=grid.height,
        tiles=tiles,
        shades=legend(family, states, classes(family)),
        method=f"{_TILES} {_CLASSES}" if len(classes(family)) > 1 else _TILES,
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


def _tile(places: Places, family: Family, area: Area, ground: Ground) -> Tile:
    state = states_of(places, family)[area.code]
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
