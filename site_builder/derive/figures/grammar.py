"""The few shapes that our charts are made of, as Vega-Lite values: bars, lines, texts. Colourless: styles by name.

Every function takes numbers and words and returns a specification for one width. Text sits beside what it names, so no
chart needs a legend; bars start at zero.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from site_builder.model.portal import DRAWING_WIDTHS, Drawing, Variant

Spec = dict[str, Any]

# How wide a character is on average at the sizes we use: enough to keep room, never to place anything.
CHARACTER = 7.4


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its name, its value, the words at its end; `style` colours it, `is_hollow` marks what is not published as
    such (derived, approximate, inferred). A value of None exists and is not shown: its words stand alone."""

    label: str
    value: int | Decimal | None
    words: str
    style: str = "water"
    is_hollow: bool = False


def wrapped(text: str, pixels: float) -> list[str]:
    """Break a text into lines that fit a width; a word that is longer than a line stands alone."""
    return textwrap.wrap(text, max(8, int(pixels / CHARACTER)), break_long_words=False) or [""]


def drawings(draw: Callable[[Variant], Spec]) -> tuple[Drawing, ...]:
    """Draw a specification at both widths."""
    return tuple(Drawing(variant, draw(variant)) for variant in DRAWING_WIDTHS)


def frame(variant: Variant, height: Any, **rest: Any) -> Spec:
    """Return a specification that is exactly as wide as its place, axes included."""
    autosize = {"type": "fit" if isinstance(height, int) else "fit-x", "contains": "padding"}
    return {"width": DRAWING_WIDTHS[variant], "height": height, "autosize": autosize, **rest}


def bars(items: Sequence[Bar], variant: Variant) -> Spec:
    """Draw horizontal bars in the given order. On a phone the name stands above its bar, on a desk beside it."""
    width, is_narrow = DRAWING_WIDTHS[variant], variant == "narrow"
    column = 0.0 if is_narrow else min(max(len(bar.label) for bar in items) * CHARACTER, 220) + 14
    ending = max(len(bar.words) for bar in items) * (CHARACTER + 0.8) + 10
    values = [None if bar.value is None else float(bar.value) for bar in items]
    shown = [value for value in values if value is not None]
    low, high = min(0.0, *shown), max(0.0, *shown)
    scale = (width - column - ending - (ending if low < 0 else 0)) / ((high - low) or 1.0)
    zero = column + (ending if low < 0 else 0) - low * scale
    layers: dict[tuple[str, bool], list[tuple[float, float, float, float]]] = {}
    names: list[tuple[float, float, str]] = []
    words: list[tuple[float, float, str]] = []
    words_left: list[tuple[float, float, str]] = []
    hidden: list[tuple[float, float, str]] = []
    y = 0.0
    for bar, value in zip(items, values, strict=True):
        lines = wrapped(bar.label, width if is_narrow else column - 10)
        middle = y + 16 * len(lines) + 11 if is_narrow else y + 8 * len(lines) + 6
        first = y + 9 if is_narrow else y + 14
        names += [(0.0, first + 16 * row, line) for row, line in enumerate(lines)]
        half = 6 if is_narrow else 8
        if value is None:
            hidden.append((zero + 6, middle, bar.words))
            y = middle + 18 if is_narrow else y + 16 * len(lines) + 12
            continue
        box = (min(zero, zero + value * scale), middle - half, max(zero, zero + value * scale), middle + half)
        layers.setdefault((bar.style, bar.is_hollow), []).append(box)
        (words if value >= 0 else words_left).append(
            (zero + value * scale + (6 if value >= 0 else -6), middle, bar.words)
        )
        y = middle + 18 if is_narrow else y + 16 * len(lines) + 12
    drawn: list[Spec] = [
        rules([(zero, 0.0, zero, y - (8 if is_narrow else 2))], "grid"),
        *(rects(boxes, style, *(["hollow"] if is_hollow else [])) for (style, is_hollow), boxes in layers.items()),
        texts(names, "label"),
        texts(words, "strong"),
        *([texts(words_left, "strong", align="right")] if words_left else []),
        *([texts(hidden, "note", "missing")] if hidden else []),
    ]
    return plane(variant, int(y), drawn, (0.0, width))


def plane(variant: Variant, height: int, layers: Sequence[Spec], across: tuple[float, float]) -> Spec:
    """Return a drawing on a plane: x runs through `across` (the unit of the values), y in pixels from the top."""
    encoding = {
        "x": {"field": "x", "type": "quantitative", "scale": {"domain": list(across), "nice": False}, "axis": None},
        "y": {"field": "y", "type": "quantitative", "scale": {"domain": [height, 0], "nice": False}, "axis": None},
    }
    # Without padding one unit of y is one pixel, and angles stay what they are.
    return frame(variant, height, padding=0, encoding=encoding, layer=list(layers))


def rects(boxes: Iterable[tuple[float, float, float, float]], *styles: str, **mark: Any) -> Spec:
    """Draw rectangles from (x, y) to (x2, y2)."""
    values = [{"x": x, "y": y, "x2": x2, "y2": y2} for x, y, x2, y2 in boxes]
    encoding = {"x2": {"field": "x2"}, "y2": {"field": "y2"}}
    return {"data": {"values": values}, "mark": {"type": "rect", "style": list(styles), **mark}, "encoding": encoding}


def rules(lines: Iterable[tuple[float, float, float, float]], *styles: str, **mark: Any) -> Spec:
    """Draw straight lines from (x, y) to (x2, y2)."""
    values = [{"x": x, "y": y, "x2": x2, "y2": y2} for x, y, x2, y2 in lines]
    encoding = {"x2": {"field": "x2"}, "y2": {"field": "y2"}}
    return {"data": {"values": values}, "mark": {"type": "rule", "style": list(styles), **mark}, "encoding": encoding}


def texts(words: Iterable[tuple[float, float, str]], *styles: str, **mark: Any) -> Spec:
    """Write words at (x, y): the middle of their height, the start of their width unless `align` says otherwise."""
    values = [{"x": x, "y": y, "text": text} for x, y, text in words]
    look = {"type": "text", "style": list(styles), "align": "left", "baseline": "middle", **mark}
    return {"data": {"values": values}, "mark": look, "encoding": {"text": {"field": "text"}}}


def points(places: Iterable[tuple[float, float]], *styles: str, **mark: Any) -> Spec:
    """Draw dots at (x, y)."""
    values = [{"x": x, "y": y} for x, y in places]
    return {"data": {"values": values}, "mark": {"type": "point", "filled": True, "style": list(styles), **mark}}


def outline(places: Sequence[tuple[float, float]], *styles: str, **mark: Any) -> Spec:
    """Draw a closed line through (x, y), in the order given; `fillOpacity` fills it."""
    values = [{"x": x, "y": y, "step": step} for step, (x, y) in enumerate(places)]
    look = {"type": "line", "style": list(styles), "interpolate": "linear-closed", **mark}
    return {"data": {"values": values}, "mark": look, "encoding": {"order": {"field": "step", "type": "quantitative"}}}
