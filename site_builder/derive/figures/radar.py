"""A radar over the levels of a scale: every value at its angle and distance, names around the web or below it.

Draws any number of axes; what the web is about, its title and its rows are for the caller.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from site_builder.derive.figures.grammar import Spec, outline, plane, points, rules, texts, wrapped
from site_builder.model.portal import DRAWING_WIDTHS, Variant

# More axes than this cannot carry their names around the web: they are numbered and named below it.
_MOST_NAMED_AXES = 8


@dataclass(frozen=True, slots=True)
class Spoke:
    """An axis: its name, its value, the words of value and level."""

    name: str
    value: float
    words: str


def spoke(place: int, count: int, share: float, center: tuple[float, float], radius: float) -> tuple[float, float]:
    """Return the point on spoke `place` of `count` at `share` of the radius; the first points up, then clockwise."""
    angle = 2 * math.pi * place / count
    return center[0] + radius * share * math.sin(angle), center[1] - radius * share * math.cos(angle)


def draw_radar(results: Sequence[Spoke], bounds: Sequence[float], top: float, variant: Variant) -> Spec:
    """Draw the web; `bounds` are where levels end, from the center outwards (none: quarters)."""
    is_keyed = variant == "narrow" or len(results) > _MOST_NAMED_AXES
    width, count = DRAWING_WIDTHS[variant], len(results)
    radius = {"wide": 140.0, "narrow": 112.0}[variant]
    center = (width / 2, radius + (30.0 if is_keyed else 52.0))
    rings = [bound / top for bound in bounds] or [0.25, 0.5, 0.75, 1.0]

    def ring(share: float) -> list[tuple[float, float]]:
        return [spoke(place, count, share, center, radius) for place in range(count)]

    shape = [spoke(place, count, item.value / top, center, radius) for place, item in enumerate(results)]
    layers = [
        *(
            outline(ring(share), "wash" if (len(rings) - place) % 2 else "paper", "band", fillOpacity=1)
            for place, share in reversed(list(enumerate(rings)))
        ),
        rules([(*center, *spoke(place, count, 1, center, radius)) for place in range(count)], "grid"),
        *(outline(ring(share), "grid", strokeWidth=1) for share in rings),
        texts([(center[0] + 4, center[1] - radius * share + 8, f"{share * top:g}") for share in rings], "note"),
        outline(shape, "water", "band", fillOpacity=0.14),
        outline(shape, "water", strokeWidth=2.25),
        points(shape, "water", size=50, opacity=1),
    ]
    if not is_keyed:
        return plane(
            variant, int(center[1] + radius + 58), [*layers, *_names_around(results, center, radius)], (0, width)
        )
    foot = center[1] + radius + 26
    layers += _numbers_around(results, center, radius)
    key, height = _key(results, foot + 14, width)
    return plane(variant, int(height), [*layers, *key], (0, width))


def _names_around(results: Sequence[Spoke], center: tuple[float, float], radius: float) -> Iterable[Spec]:
    """Write each name outside its spoke in up to three lines, value and level under it."""
    for place, result in enumerate(results):
        x, y = spoke(place, len(results), 1 + 16 / radius, center, radius)
        side = round(math.sin(2 * math.pi * place / len(results)), 3)
        align = "center" if abs(side) < 0.2 else "left" if side > 0 else "right"
        lines = wrapped(result.name, 165 if align != "center" else 300)[:3]
        is_above = y < center[1] - radius * 0.9
        first = y - 17 * len(lines) if is_above else y - 8.5 * (len(lines) - 1) if align != "center" else y
        named = [(x, first + 17 * number_, line) for number_, line in enumerate(lines)]
        yield texts(named, "label", align=align)
        yield texts([(x, first + 17 * len(lines), result.words)], "strong", align=align)


def _numbers_around(results: Sequence[Spoke], center: tuple[float, float], radius: float) -> Iterable[Spec]:
    places = [spoke(place, len(results), 1 + 14 / radius, center, radius) for place in range(len(results))]
    yield texts([(x, y, str(place)) for place, (x, y) in enumerate(places, 1)], "strong", align="center")


def _key(results: Sequence[Spoke], top: float, width: float) -> tuple[list[Spec], float]:
    """Name the numbered spokes below the web: number, name, value and level; return the height that this takes too."""
    numbers, names, words, y = [], [], [], top
    for place, result in enumerate(results, 1):
        numbers.append((0.0, y, str(place)))
        lines = wrapped(result.name, width - 24)
        names += [(20.0, y + 17 * row, line) for row, line in enumerate(lines)]
        y += 17 * len(lines)
        words.append((20.0, y, result.words))
        y += 26
    return [texts(numbers, "strong"), texts(names, "label"), texts(words, "note")], y - 12
