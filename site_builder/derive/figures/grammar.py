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
_CHARACTER = 7.4


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its name, its value, the words at its end; `style` colours it, `is_hollow` marks what is not published as
    such (derived, approximate, inferred)."""

    label: str
    value: int | Decimal
    words: str
    style: str = "water"
    is_hollow: bool = False


def wrapped(text: str, pixels: float) -> list[str]:
    """Break a text into lines that fit a width; a word that is longer than a line stands alone."""
    return textwrap.wrap(text, max(8, int(pixels / _CHARACTER)), break_long_words=False) or [""]


def drawings(draw: Callable[[Variant], Spec]) -> tuple[Drawing, ...]:
    """Draw a specification at both widths."""
    return tuple(Drawing(variant, draw(variant)) for variant in DRAWING_WIDTHS)


def frame(variant: Variant, height: Any, **rest: Any) -> Spec:
    """Return a specification that is exactly as wide as its place, axes included."""
    autosize = {"type": "fit" if isinstance(height, int) else "fit-x", "contains": "padding"}
    return {"width": DRAWING_WIDTHS[variant], "height": height, "autosize": autosize, **rest}


def bars(items: Sequence[Bar], variant: Variant) -> Spec:
    """Draw horizontal bars in the given order. On a phone the name stands above its bar, on a desk beside it."""
    is_narrow = variant == "narrow"
    names = [bar.label for bar in items]
    room = max((len(bar.words) for bar in items), default=0) * _CHARACTER + 10
    beside = 0.0 if is_narrow else min(max(map(len, names), default=0) * _CHARACTER, 220)
    low, high = _domain([float(bar.value) for bar in items], room / (DRAWING_WIDTHS[variant] - beside))
    values = [
        {
            "label": bar.label,
            "value": float(bar.value),
            "words": bar.words,
            "style": bar.style,
            "is_hollow": bar.is_hollow,
        }
        for bar in items
    ]
    scale = {"domain": [low, high], "nice": False, "zero": True}
    encoding: Spec = {
        "y": {
            "field": "label",
            "type": "nominal",
            "sort": None,
            "title": None,
            "scale": {"paddingInner": 0.3, "paddingOuter": 0.1},
            "axis": None if is_narrow else {"domain": False, "labelPadding": 8},
        },
        "x": {"field": "value", "type": "quantitative", "scale": scale, "axis": None},
    }
    shift = {"yOffset": 9} if is_narrow else {}
    size = {"height": 12} if is_narrow else {}
    layers: list[Spec] = []
    for style, is_hollow in dict.fromkeys((bar.style, bar.is_hollow) for bar in items):
        test = f"datum.style === '{style}' && datum.is_hollow === {str(is_hollow).lower()}"
        mark = {"type": "bar", "style": [style, "hollow"] if is_hollow else [style], **shift, **size}
        layers.append({"transform": [{"filter": test}], "mark": mark})
    for align, test in (("left", "datum.value >= 0"), ("right", "datum.value < 0")):
        if any((bar.value < 0) == (align == "right") for bar in items):
            dx = 5 if align == "left" else -5
            mark = {"type": "text", "style": ["strong"], "align": align, "dx": dx, "baseline": "middle", **shift}
            layers.append({"transform": [{"filter": test}], "mark": mark, "encoding": {"text": {"field": "words"}}})
    if is_narrow:
        mark = {"type": "text", "style": ["label"], "align": "left", "baseline": "middle", "yOffset": -8, "limit": 310}
        layers.append({"mark": mark, "encoding": {"x": {"datum": low}, "text": {"field": "label"}}})
    height = {"step": 44 if is_narrow else 28}
    return frame(variant, height, data={"values": values}, encoding=encoding, layer=layers)


def _domain(values: Sequence[float], room: float) -> tuple[float, float]:
    """Return the ends of an axis that starts at zero and leaves `room` (a share of the width) for words."""
    low, high = min(0.0, *values), max(0.0, *values)
    spread = (high - low) or 1.0
    return low - (spread * room if low < 0 else 0.0), high + spread * room / max(0.2, 1 - room)


def plane(variant: Variant, height: int, layers: Sequence[Spec], across: tuple[float, float]) -> Spec:
    """Return a drawing on a plane: x runs through `across` (the unit of the values), y in pixels from the top."""
    encoding = {
        "x": {"field": "x", "type": "quantitative", "scale": {"domain": list(across), "nice": False}, "axis": None},
        "y": {"field": "y", "type": "quantitative", "scale": {"domain": [height, 0], "nice": False}, "axis": None},
    }
    return frame(variant, height, encoding=encoding, layer=list(layers))


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
