"""The few shapes that our charts are made of, as Vega-Lite values: bars, lines, texts. Colourless: styles by name.

Every function takes numbers and words and returns a specification for one width. Text sits beside what it names, so no
chart needs a legend; bars start at zero.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from site_builder.model.portal import DRAWING_WIDTHS, Drawing, Variant
from site_builder.model.speech import Made, Words, tell

Spec = dict[str, Any]

# How wide a character is on average at the sizes we use: enough to keep room, never to place anything.
CHARACTER = 7.4


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its name, its value, the words at its end; `style` colours it, `is_hollow` marks what is not published as
    such (derived, approximate, inferred). A value of None exists and is not shown: its words stand alone; `is_missing`
    says that nobody published it: it is hatched. `target` is a tick across the bar, named in `target_words`."""

    label: str
    value: int | Decimal | None
    words: str
    style: str = "water"
    is_hollow: bool = False
    is_missing: bool = False
    target: int | Decimal | None = None
    target_words: str = ""

    @property
    def name(self) -> str:
        """Return what stands before the bar: its name and its target."""
        return " · ".join(part for part in (self.label, self.target_words) if part)

    @property
    def ending(self) -> float:
        """Return the width that the words at its end may take."""
        return len(self.words) * (CHARACTER + 0.8) + 10


def wrapped(text: str, pixels: float) -> list[str]:
    """Break a text into lines that fit a width; a word that is longer than a line stands alone."""
    return textwrap.wrap(text, max(8, int(pixels / CHARACTER)), break_long_words=False) or [""]


def drawings(draw: Callable[..., Spec], *parts: Any) -> tuple[Drawing, ...]:
    """Draw a specification at both widths: `draw(variant, *parts)`.

    `parts` are all words that are drawn. In another language they are told and drawn anew: lines break elsewhere, and
    what fits in one language may not in the other.
    """
    return tuple(Drawing(variant, _drawn(draw, variant, parts)) for variant in DRAWING_WIDTHS)


def _drawn(draw: Callable[..., Spec], variant: Variant, parts: tuple[Any, ...]) -> Mapping[str, Any]:
    made = draw(variant, *parts)

    def told(words: Words) -> Mapping[str, Any]:
        # What the drawing says of its own is told afterwards: it is not measured.
        anew: Mapping[str, Any] = tell(draw(variant, *tell(parts, words, is_plain=True)), words)
        return anew

    return Made(made, told) if parts else made


def frame(variant: Variant, height: Any, **rest: Any) -> Spec:
    """Return a specification that is exactly as wide as its place, axes included."""
    autosize = {"type": "fit" if isinstance(height, int) else "fit-x", "contains": "padding"}
    return {"width": DRAWING_WIDTHS[variant], "height": height, "autosize": autosize, **rest}


def bars(items: Sequence[Bar], variant: Variant, unit: str = "", breaks: Mapping[int, str] | None = None) -> Spec:
    """Draw horizontal bars in the given order. On a phone the name stands above its bar, on a desk beside it.

    `unit` is written over the bars; `breaks` are what parts the bar at a place from the one before, in words.
    """
    width, is_narrow = float(DRAWING_WIDTHS[variant]), variant == "narrow"
    column = 0.0 if is_narrow else min(max(len(bar.name) for bar in items) * CHARACTER, 220) + 14
    zero, scale = _scale(items, column, width)
    sheet = _Sheet()
    y = (24.0 if is_narrow else 20.0) if unit else 0.0
    start = y
    sheet.notes += [(zero, 8.0, unit)] if unit else []
    for place, bar in enumerate(items):
        if breaks and place in breaks:
            sheet.breaks.append((0.0, y + 4, width, y + 4))
            sheet.break_words.append((0.0, y + 18, breaks[place]))
            y += 32
        lines = wrapped(bar.name, width if is_narrow else column - 10)
        middle = y + 16 * len(lines) + 11 if is_narrow else y + 8 * len(lines) + 6
        first = y + 9 if is_narrow else y + 14
        sheet.names += [(0.0, first + 16 * row, line) for row, line in enumerate(lines)]
        sheet.lay(bar, zero, scale, middle, half=6 if is_narrow else 8)
        y = middle + 18 if is_narrow else y + 16 * len(lines) + 12
    axis = rules([(zero, start, zero, y - (8 if is_narrow else 2))], "grid")
    return plane(variant, int(y), [axis, *sheet.layers()], (0.0, width))


def _scale(items: Sequence[Bar], column: float, width: float) -> tuple[float, float]:
    """Return where zero stands and how long one is: as long as every bar keeps room for the words at its end."""
    ends = [float(value) for bar in items for value in (bar.value, bar.target) if value is not None]
    low, high = min(0.0, *ends, 0.0), max(0.0, *ends, 0.0)
    if low < 0:
        ending = max(bar.ending for bar in items)
        scale = max(width - column - 2 * ending, 24.0) / (high - low)
        return column + ending - low * scale, scale
    reaches = [(bar.ending, max(float(bar.value or 0), float(bar.target or 0))) for bar in items]
    return column, min([(max(width - column - end, 24.0)) / reach for end, reach in reaches if reach] or [1.0])


class _Sheet:
    """What bars are made of, gathered until all are placed: one layer a look keeps the picture small."""

    def __init__(self) -> None:
        self.boxes: dict[tuple[str, bool], list[tuple[float, float, float, float]]] = {}
        self.names: list[tuple[float, float, str]] = []
        self.words: list[tuple[float, float, str]] = []
        self.words_left: list[tuple[float, float, str]] = []
        self.notes: list[tuple[float, float, str]] = []
        self.hidden: list[tuple[float, float, str]] = []
        self.hatches: list[tuple[float, float, float, float]] = []
        self.ticks: list[tuple[float, float, float, float]] = []
        self.breaks: list[tuple[float, float, float, float]] = []
        self.break_words: list[tuple[float, float, str]] = []

    def lay(self, bar: Bar, zero: float, scale: float, middle: float, half: float) -> None:
        """Lay one bar along `middle`, with its tick and the words at its end."""
        tick = None if bar.target is None else zero + float(bar.target) * scale
        if tick is not None:
            self.ticks.append((tick, middle - half - 3, tick, middle + half + 3))
        if bar.value is None:
            end = zero + 36 if bar.is_missing else zero
            self.hatches += hatching((zero, middle - half, end, middle + half)) if bar.is_missing else []
            self.hidden.append((max(end, tick or end) + 6, middle, bar.words))
            return
        end = zero + float(bar.value) * scale
        box = (min(zero, end), middle - half, max(zero, end), middle + half)
        self.boxes.setdefault((bar.style, bar.is_hollow), []).append(box)
        if bar.value >= 0:
            self.words.append((max(end, tick or end) + 6, middle, bar.words))
        else:
            self.words_left.append((min(end, end if tick is None else tick) - 6, middle, bar.words))

    def layers(self) -> list[Spec]:
        """Return what was gathered, each look once."""
        return [
            *(
                rects(boxes, style, *(["hollow"] if is_hollow else []))
                for (style, is_hollow), boxes in self.boxes.items()
            ),
            *([rules(self.hatches, "missing")] if self.hatches else []),
            *([rules(self.breaks, "break")] if self.breaks else []),
            *([rules(self.ticks, "ink", strokeWidth=2.5)] if self.ticks else []),
            *([texts(self.names, "label")] if self.names else []),
            *([texts(self.notes, "note")] if self.notes else []),
            *([texts(self.words, "strong")] if self.words else []),
            *([texts(self.words_left, "strong", align="right")] if self.words_left else []),
            *([texts(self.hidden, "note", "missing")] if self.hidden else []),
            *([texts(self.break_words, "note", "gold")] if self.break_words else []),
        ]


def hatching(box: tuple[float, float, float, float], step: float = 6.0) -> list[tuple[float, float, float, float]]:
    """Return the slanting lines that fill a box: what nobody published."""
    left, top, right, bottom = box
    width, height = right - left, bottom - top
    found = []
    along = step
    while along < width + height:
        start = (left + min(along, width), top + max(0.0, along - width))
        end = (left + max(0.0, along - height), top + min(along, height))
        found.append((*start, *end))
        along += step
    return found


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
