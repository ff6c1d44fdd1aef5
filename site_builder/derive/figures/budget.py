"""Budgets as outlines with what was spent of them as bars inside: amounts of one unit, one period, one by one.

A budget of which nobody published the spending is hatched; both start at the same zero and share one scale.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_builder.derive.figures.grammar import CHARACTER, Spec, plane, rects, rules, texts, wrapped
from site_builder.model.portal import DRAWING_WIDTHS, Variant

_HEIGHT, _INSIDE = 18.0, 10.0
_LINE = 17.0
_HATCH = 7.0


@dataclass(frozen=True, slots=True)
class Envelope:
    """A budget and what was spent of it, either of them unknown (None); `words` say both."""

    label: str
    ceiling: int | Decimal | None
    spent: int | Decimal | None
    words: str


def envelopes(items: Sequence[Envelope], variant: Variant) -> Spec:
    """Draw a bar in an outline for each; its name above at the left, its words at the right or, on phones, below."""
    width = float(DRAWING_WIDTHS[variant])
    values = [float(value) for item in items for value in (item.ceiling, item.spent) if value is not None]
    low, high = min(0.0, *values), max(0.0, *values)
    scale = (width - 2) / ((high - low) or 1.0)
    zero = 1 - low * scale
    names: list[tuple[float, float, str]] = []
    beside: list[tuple[float, float, str]] = []
    outlines: list[tuple[float, float, float, float]] = []
    filled: list[tuple[float, float, float, float]] = []
    hatched: list[tuple[float, float, float, float]] = []
    y = 0.0
    for item in items:
        is_tight = variant == "narrow" or (len(item.label) + len(item.words) + 3) * CHARACTER * 1.06 > width
        lines = wrapped(item.label, width)
        names += [(0.0, y + 9 + _LINE * row, line) for row, line in enumerate(lines)]
        y += _LINE * len(lines)
        if is_tight:
            told = wrapped(item.words, width)
            beside += [(0.0, y + 9 + _LINE * row, line) for row, line in enumerate(told)]
            y += _LINE * len(told)
        else:
            beside.append((width, y - _LINE + 9, item.words))
        y += 4
        if item.ceiling is not None:
            box = _box(zero, float(item.ceiling) * scale, y, y + _HEIGHT)
            outlines.append(box)
            hatched += _hatching(box) if item.spent is None else []
        if item.spent is not None:
            inset = (_HEIGHT - _INSIDE) / 2
            filled.append(_box(zero, float(item.spent) * scale, y + inset, y + inset + _INSIDE))
        y += _HEIGHT + 14
    at_left = [place for place in beside if not place[0]]
    at_right = [place for place in beside if place[0]]
    layers = [
        *([rules(hatched, "missing", strokeWidth=1)] if hatched else []),
        *([rects(filled, "water")] if filled else []),
        *([rects(outlines, "soft", filled=False, strokeWidth=1.25)] if outlines else []),
        rules([(zero, 0.0, zero, y - 10)], "grid") if low < 0 else rules([], "grid"),
        texts(names, "strong"),
        *([texts(at_left, "label")] if at_left else []),
        *([texts(at_right, "label", align="right")] if at_right else []),
    ]
    return plane(variant, int(y - 8), layers, (0.0, width))


def _box(zero: float, length: float, top: float, bottom: float) -> tuple[float, float, float, float]:
    return min(zero, zero + length), top, max(zero, zero + length), bottom


def _hatching(box: tuple[float, float, float, float]) -> list[tuple[float, float, float, float]]:
    """Return slanting lines that fill a box."""
    left, top, right, bottom = box
    rise = bottom - top
    lines = []
    x = left - rise + _HATCH
    while x < right:
        first, last = max(x, left), min(x + rise, right)
        lines.append((first, bottom - (first - x), last, bottom - (last - x)))
        x += _HATCH
    return lines
