"""The map as the picture of a figure: what the page shows as links, at the two widths of a chart, with its key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from site_builder.derive.chapters.places.context import Places
from site_builder.derive.chapters.places.families import Family
from site_builder.derive.chapters.places.map_choice import classes, legend, tile_words
from site_builder.derive.chapters.places.maps import Laid, states_of
from site_builder.derive.chapters.places.tiles import WIDTH
from site_builder.derive.figures.cartography import Patch, draw_areas, scaled
from site_builder.derive.figures.grammar import Spec, drawings
from site_builder.model.area import Area
from site_builder.model.places import Shade, Words
from site_builder.model.portal import DRAWING_WIDTHS, Drawing, Variant

# On a phone squares are higher than wide: three lines need the room, and where a square lies is rough anyway.
_STRETCH = 1.2
_SAID_BY_STRIPES = ("missing", "absent")


def draw_picture(places: Places, family: Family, laid: Laid) -> tuple[Drawing, ...]:
    """Draw the map at both widths."""
    states = states_of(places, family)
    key = legend(family, states, classes(family), places.level)
    figures = {area.code: tile_words(area, family, states[area.code][0]) for area in laid.areas}

    def draw(variant: Variant, key: Sequence[Shade], figures: Mapping[str, str]) -> Spec:
        across = DRAWING_WIDTHS[variant] / WIDTH
        is_phone = variant == "narrow"
        along = across * (_STRETCH if is_phone and laid.kind == "tiles" else 1)

        def patch(area: Area) -> Patch:
            state, shade = states[area.code]
            said = "" if is_phone and state in _SAID_BY_STRIPES else figures[area.code]
            words = laid.ground.words(area, said, "phone" if is_phone else "wide")
            moved = tuple(Words(word.x * across, word.y * along, word.text, word.style) for word in words if word.text)
            return Patch(scaled(laid.ground.rings(area), across, along), state, shade, moved)

        return draw_areas([patch(area) for area in laid.areas], key, laid.ground.height * along, variant)

    return drawings(draw, key, figures)
