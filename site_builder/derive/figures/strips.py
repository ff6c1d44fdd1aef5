"""Several names over the same years: a strip of columns for each, all on one scale, so that names and years compare.

Takes a strip per name with a step per year and returns a specification for one width. Years that nobody published are
hatched; hidden figures stand as their markers. Years are never joined by a line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.derive.figures.grammar import CHARACTER, Spec, hatching, plane, rects, rules, texts
from site_builder.derive.figures.series import Step
from site_builder.model.portal import DRAWING_WIDTHS, Variant

_LINE, _ROOM, _GAP, _WIDEST = 17.0, 54.0, 12.0, 56.0


@dataclass(frozen=True, slots=True)
class Strip:
    """A name and its years; every strip of a drawing has the same years in the same order."""

    name: str
    steps: tuple[Step, ...]


def fits(items: Sequence[Strip], variant: Variant) -> bool:
    """Tell whether the words of every column fit its place, and no value lies below zero."""
    steps = [step for item in items for step in item.steps]
    words = max(len(text) for step in steps for text in (step.label, step.words))
    is_upward = all(step.value is None or step.value >= 0 for step in steps)
    return is_upward and words * CHARACTER + 6 <= DRAWING_WIDTHS[variant] / len(items[0].steps)


def strips(items: Sequence[Strip], variant: Variant) -> Spec:
    """Draw the strips one below the other; the years stand under the last."""
    width = float(DRAWING_WIDTHS[variant])
    pitch = width / len(items[0].steps)
    half = min(pitch * 0.6, _WIDEST) / 2
    high = max((float(step.value) for item in items for step in item.steps if step.value is not None), default=0.0)
    scale = _ROOM / (high or 1.0)
    names, words, hidden, grounds, hatches = [], [], [], [], []
    boxes: dict[tuple[str, bool], list[tuple[float, float, float, float]]] = {}
    y = 0.0
    for item in items:
        names.append((0.0, y + 9, item.name))
        zero = y + _LINE * 2 + _ROOM
        grounds.append((0.0, zero, width, zero))
        for place, step in enumerate(item.steps):
            middle = pitch * (place + 0.5)
            if step.value is not None:
                top = zero - float(step.value) * scale
                boxes.setdefault((step.style, step.is_hollow), []).append((middle - half, top, middle + half, zero))
                words.append((middle, top - 8, step.words))
            elif step.is_missing:
                hatches += hatching((middle - half, zero - 24, middle + half, zero))
            else:
                hidden.append((middle, zero - 8, step.words))
        y = zero + _GAP
    years = [(pitch * (place + 0.5), y + 2, step.label) for place, step in enumerate(items[0].steps)]
    layers = [
        *(rects(found, style, *(["hollow"] if is_hollow else [])) for (style, is_hollow), found in boxes.items()),
        *([rules(hatches, "missing")] if hatches else []),
        rules(grounds, "soft"),
        texts(names, "strong"),
        *([texts(words, "label", align="center")] if words else []),
        *([texts(hidden, "note", "missing", align="center")] if hidden else []),
        texts(years, "label", align="center"),
    ]
    return plane(variant, int(y + 14), layers, (0.0, width))
