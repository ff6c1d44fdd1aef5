"""Values over the bands of a scale: bars for many, and one value on its scale with what is missing to the next level.

Any number of levels and bounds. Names stand on their bands; where they would not fit, levels are numbered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.derive.figures.grammar import CHARACTER, Spec, plane, rects, rules, texts, wrapped
from site_builder.model.portal import DRAWING_WIDTHS, Variant

_LINE = 16.0
# Names take at most this many rows below their bands.
_MOST_ROWS = 4


@dataclass(frozen=True, slots=True)
class Band:
    """A level on the axis, from `low` to `high`; `colour` (#rrggbb) is drawn as a strip below it, "" for none."""

    name: str
    low: float
    high: float
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A bar: its name, its value, the words of the value, and those with the level."""

    name: str
    value: float
    score: str
    words: str


def draw_bars(items: Sequence[Item], bands: Sequence[Band], top: float, variant: Variant) -> Spec:
    """Draw a bar per item over the bands; the name above its bar, value and level at the right."""
    width, is_narrow, head = DRAWING_WIDTHS[variant], variant == "narrow", 24.0
    has_names = not is_narrow and _fits(bands, top, width, 1)
    placed: list[tuple[Item, list[str], float, float]] = []
    y = head if bands else 4.0
    for item in items:
        ending = item.score if has_names else item.words
        # What stands at the right is bold, and wide in some fonts of systems.
        lines = wrapped(item.name, width - 1.25 * CHARACTER * len(ending) - 20)
        placed.append((item, lines, y, y + _LINE * len(lines) + 10))
        y = placed[-1][3] + 20
    names = [
        (top * 0.006, start + 15 + _LINE * row, line) for _, lines, start, _ in placed for row, line in enumerate(lines)
    ]
    endings = [(top * 0.994, start + 15, item.score if has_names else item.words) for item, _, start, _ in placed]
    named = [((band.low + band.high) / 2, 9.0, band.name) for band in bands]
    bounds = [(band.low, 9.0, f"{band.low:g}") for band in bands[1:]]
    layers = [
        *_bands(bands, head, y - 4),
        *([texts(named if has_names else bounds, "note", align="center")] if bands else []),
        rects([(0.0, bar, item.value, bar + 11) for item, _, _, bar in placed], "water"),
        texts(names, "label"),
        texts(endings, "strong", align="right"),
    ]
    return plane(variant, int(y), layers, (0.0, top))


def draw_place(
    value: float,
    words: str,
    bands: Sequence[Band],
    variant: Variant,
    *,
    goal: tuple[float, str] | None = None,
    target: tuple[float, str] | None = None,
) -> Spec:
    """Draw one value on its scale; `goal` is where the next level begins and what is missing, `target` what was wanted.

    The axis begins at zero unless the scale begins below it: a bar is as long as its value.
    """
    width = float(DRAWING_WIDTHS[variant])
    start, end = min(0.0, bands[0].low), bands[-1].high
    axis = _Axis(start, end, width)
    top, bottom = 20.0, 50.0
    y = bottom
    layers = _bands([_moved(band, axis) for band in bands], top, bottom)
    layers.append(rects([(axis.x(min(0.0, value)), top + 9, axis.x(max(0.0, value)), bottom - 9)], "water"))
    if goal:
        middle = (top + bottom) / 2
        layers.append(rules([(axis.x(value), middle, axis.x(goal[0]), middle)], "roof", strokeDash=[3, 3]))
        layers.append(rules([(axis.x(goal[0]), top + 6, axis.x(goal[0]), bottom - 6)], "roof", strokeWidth=2))
    if target:
        layers.append(rules([(axis.x(target[0]), top - 3, axis.x(target[0]), bottom + 3)], "ink", strokeWidth=2.5))
    layers.append(axis.label(value, 9.0, words, "strong"))
    edges = [(axis.x(band.low), y + 11, f"{band.low:g}") for band in bands[1:]]
    layers.append(texts(edges, "note", align="center"))
    y += 22
    names, rows = _names(bands, axis)
    layers += [axis.label(place, y + 8 + _LINE * row, name, "label") for place, row, name in names]
    y += _LINE * rows + 4
    for mark in (goal, target):
        if mark:
            layers.append(axis.label(mark[0], y + 8, mark[1], "label" if mark is goal else "note"))
            y += _LINE + 2
    return plane(variant, int(y + 4), layers, (0.0, width))


def draw_steps(names: Sequence[str], reached: int, variant: Variant) -> Spec:
    """Draw the steps of a scale without bounds, as wide as each other, the one that was reached filled."""
    bands = [Band(name, float(place), float(place + 1)) for place, name in enumerate(names)]
    width = float(DRAWING_WIDTHS[variant])
    axis = _Axis(0.0, float(len(bands)), width)
    named, rows = _names(bands, axis)
    here = _moved(bands[reached], axis)
    layers = _bands([_moved(band, axis) for band in bands], 2.0, 28.0)
    layers.append(rects([(here.low + 3, 7.0, here.high - 3, 23.0)], "water"))
    layers += [axis.label(place, 40 + _LINE * row, name, "label") for place, row, name in named]
    return plane(variant, int(44 + _LINE * rows), layers, (0.0, width))


class _Axis:
    """Where a value goes on the picture, in pixels."""

    def __init__(self, low: float, high: float, width: float) -> None:
        self.low, self.width, self.scale = low, width, width / ((high - low) or 1.0)

    def x(self, value: float) -> float:
        return (value - self.low) * self.scale

    def label(self, value: float, y: float, words: str, style: str) -> Spec:
        """Write words at a value; near an edge they lean inwards."""
        x, half = self.x(value), len(words) * CHARACTER / 2
        if x - half < 0:
            return texts([(0.0, y, words)], style)
        if x + half > self.width:
            return texts([(self.width, y, words)], style, align="right")
        return texts([(x, y, words)], style, align="center")


def _moved(band: Band, axis: _Axis) -> Band:
    return Band(band.name, axis.x(band.low), axis.x(band.high), band.colour)


def _bands(bands: Sequence[Band], top: float, bottom: float) -> list[Spec]:
    """Draw every second band washed, edges between them, and the colours of the scale where it has some."""
    if not bands:
        return []
    colours = [
        rects([(band.low, bottom - 4, band.high, bottom)], fill=band.colour, opacity=1) for band in bands if band.colour
    ]
    return [
        rects([(band.low, top, band.high, bottom) for band in bands[::2]], "wash"),
        rules([(band.low, top, band.low, bottom) for band in bands[1:]], "grid"),
        *colours,
    ]


def _fits(bands: Sequence[Band], top: float, width: float, rows: int) -> bool:
    return all(len(band.name) * CHARACTER + 8 <= rows * (band.high - band.low) / (top or 1.0) * width for band in bands)


def _names(bands: Sequence[Band], axis: _Axis) -> tuple[list[tuple[float, int, str]], int]:
    """Place names below their bands, in as many rows as they need; levels whose names need too many are numbered."""
    span = bands[-1].high - axis.low
    rows = next((rows for rows in range(1, _MOST_ROWS + 1) if _fits(bands, span, axis.width, rows)), 0)
    words = [band.name if rows else str(place) for place, band in enumerate(bands, 1)]
    rows = rows or 1
    middles = [(band.low + band.high) / 2 for band in bands]
    return [(x, place % rows, name) for place, (x, name) in enumerate(zip(middles, words, strict=True))], rows
