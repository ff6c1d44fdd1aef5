"""The map of the whole: outlines where a package has them, else tiles; shaded by a family, every area a link."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, Protocol

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
from site_builder.text.numbers import number

_TILES = "Setiap petak satu wilayah. Letaknya kira-kira, ukurannya tidak menunjukkan luas."
_CLASSES = "Kelas warna dibuat agar banyaknya wilayah di setiap kelas kira-kira sama."


class Ground(Protocol):
    """Where areas lie on the drawing: squares or outlines."""

    @property
    def height(self) -> int:
        """Return how high the drawing is, in units."""
        ...

    def path(self, area: Area) -> str:
        """Return the outline of an area."""
        ...

    def words(self, area: Area, value: str, kind: str) -> tuple[Words, ...]:
        """Return the words on an area."""
        ...


def draw_map(places: Places) -> AreaMap | None:
    """Draw the map; None where nobody says where the areas lie, or where there is nothing to show on it."""
    family = places.on_map
    if family is None:
        return None
    return _outline_map(places, family) or _tile_map(places, family)


def _tile_map(places: Places, family: Family) -> AreaMap | None:
    areas = placed(places.parts)
    return _map("tiles", places, family, areas, TileGrid(areas)) if areas else None


def _outline_map(places: Places, family: Family) -> AreaMap | None:
    """Draw outlines where a package has them for at least half of the areas."""
    outlines = places.outlines
    if outlines is None:
        return None
    areas = [area for area in places.parts if outlines.path(area)]
    return _map("outlines", places, family, areas, outlines) if 2 * len(areas) >= len(places.parts) else None


def _map(
    kind: Literal["tiles", "outlines"], places: Places, family: Family, areas: Sequence[Area], ground: Ground
) -> AreaMap:
    bounds, states = classes(family), states_of(places, family)
    method = [_TILES] if kind == "tiles" else []
    method += [_CLASSES] if len(bounds) > 1 else []
    absent = len(places.parts) - len(areas)
    method += [f"{number(absent)} {places.level} tidak ada di peta; semuanya ada di daftar."] if absent else []
    return AreaMap(
        kind=kind,
        width=WIDTH,
        height=ground.height,
        tiles=tuple(_tile(places, family, area, states[area.code], ground) for area in areas),
        shades=legend(family, states, bounds),
        method=" ".join(method),
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
