"""Counts over many years: a column a year, what was handled on top of what was left, the numbers in rows below.

Takes what each year has and returns a specification for one width. Years without a count are hatched, a change of basis
is a dashed line with words. Colour is never alone: every row of numbers is named.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from site_builder.derive.figures.grammar import CHARACTER, Spec, hatching, plane, rects, rules, texts
from site_builder.model.portal import DRAWING_WIDTHS, Variant
from site_builder.text.speech import joined, say

_LINE, _ROOM, _WIDEST = 17.0, 170.0, 60.0
_ABOVE = say("Di atas kolom: terdata")


@dataclass(frozen=True, slots=True)
class Stack:
    """A year: how many were counted, handled and left. `total` None: nobody published a count."""

    label: str
    total: float | None
    handled: float | None = None
    left: float | None = None
    words: tuple[str, str, str] = ("", "", "")


def fits(items: Sequence[Stack], variant: Variant) -> bool:
    """Tell whether the numbers of every year fit under its column."""
    words = max(len(text) for item in items for text in (item.label, *item.words))
    return words * CHARACTER + 6 <= DRAWING_WIDTHS[variant] / len(items)


def stacks(items: Sequence[Stack], variant: Variant, breaks: Mapping[int, str]) -> Spec:
    """Draw the columns; below them a named row of what was handled and one of what was left, where any year has it."""
    width = float(DRAWING_WIDTHS[variant])
    pitch = width / len(items)
    half = min(pitch * 0.62, _WIDEST) / 2
    high = max((item.total for item in items if item.total is not None), default=0.0) or 1.0
    head = _LINE * (1 + len(breaks)) + 18
    zero = head + _ROOM
    scale = _ROOM / high
    middles = [pitch * (place + 0.5) for place in range(len(items))]
    done, rest, totals, hatches = [], [], [], []
    for middle, item in zip(middles, items, strict=True):
        if item.total is None:
            hatches += hatching((middle - half, head, middle + half, zero), 9)
            continue
        top = zero - item.total * scale
        cut = top + (item.handled or 0.0) * scale
        rest.append((middle - half, cut, middle + half, zero))
        if item.handled:
            done.append((middle - half, top, middle + half, max(cut - 1.5, top)))
        totals.append((middle, top - 9, item.words[0]))
    rows, foot = _rows(items, middles, zero + 12)
    above = joined(" · ", (_ABOVE, *([say("arsiran: belum dipublikasikan")] if hatches else [])))
    layers = [
        rects(rest, "water"),
        *([rects(done, "leaf")] if done else []),
        *([rules(hatches, "missing")] if hatches else []),
        rules([(0.0, zero, width, zero)], "soft"),
        texts([(0.0, 8.0, above)], "note"),
        *_breaks(breaks, pitch, width, zero),
        texts(totals, "label", align="center"),
        texts(
            [(middle, zero + 12, item.label) for middle, item in zip(middles, items, strict=True)],
            "strong",
            align="center",
        ),
        *rows,
    ]
    return plane(variant, int(foot), layers, (0.0, width))


def _rows(items: Sequence[Stack], middles: Sequence[float], y: float) -> tuple[list[Spec], float]:
    """Write what was handled and what was left under the columns, each row below its name."""
    layers: list[Spec] = []
    for place, name, style in (
        (1, say("Ditangani (bagian atas kolom)"), "leaf"),
        (2, say("Belum ditangani (bagian bawah)"), "water"),
    ):
        words = [(x, item.words[place]) for x, item in zip(middles, items, strict=True) if item.words[place]]
        if words:
            layers.append(texts([(0.0, y + _LINE + 6, name)], "note", style))
            layers.append(texts([(x, y + _LINE * 2 + 5, text) for x, text in words], "label", style, align="center"))
            y += _LINE * 2 + 8
    return layers, y + 12


def _breaks(breaks: Mapping[int, str], pitch: float, width: float, zero: float) -> list[Spec]:
    """Draw a dashed line before each year that opens another basis, its words beside it."""
    layers: list[Spec] = []
    for row, (place, words) in enumerate(sorted(breaks.items(), reverse=True)):
        x, y = place * pitch, _LINE * (row + 1) + 9
        is_fitting = x + 6 + len(words) * CHARACTER <= width
        layers.append(rules([(x, y - 8, x, zero)], "break"))
        layers.append(
            texts([(x + 6 if is_fitting else x - 6, y, words)], "note", "gold", align="left" if is_fitting else "right")
        )
    return layers
