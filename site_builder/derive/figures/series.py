"""One measure over the years as columns from zero: values on top, targets as ticks, breaks drawn, gaps hatched.

Takes what each year has and returns the drawings of both widths. Where the columns of a width would not bear their
words, the same years are drawn as rows. Never joins two years by a line: between them nobody counted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_builder.derive.figures.grammar import (
    CHARACTER,
    Bar,
    Spec,
    bars,
    drawings,
    hatching,
    plane,
    rects,
    rules,
    texts,
)
from site_builder.model.portal import DRAWING_WIDTHS, Drawing, Variant
from site_builder.text.speech import joined, say

# Heights in pixels: the room of the columns, a line of words.
_ROOM, _LINE = {"wide": 200.0, "narrow": 180.0}, 17.0
_WIDEST = 64.0
# What stands in a column that nobody published, and beside its row.
_VOID = say("belum dipublikasikan")
_HATCHED = say("arsiran: belum dipublikasikan")


@dataclass(frozen=True, slots=True)
class Step:
    """A year: its name, its value, the words of it; `is_hollow` marks what no source states as such.

    `value` None: `words` is the marker of a figure that exists and is not shown ("<5"), or "" for one that nobody
    published. `target` is drawn as a tick and said in `target_words` ("target 1.000").
    """

    label: str
    value: int | Decimal | None
    words: str = ""
    is_hollow: bool = False
    target: int | Decimal | None = None
    target_words: str = ""
    style: str = "water"

    @property
    def is_missing(self) -> bool:
        """Tell whether nobody published the figure; one that is hidden has words."""
        return self.value is None and not self.words


def over_time(steps: Sequence[Step], *, unit: str = "", breaks: Mapping[int, str] | None = None) -> tuple[Drawing, ...]:
    """Draw the years in the given order at both widths; nothing where no year has a value or a target.

    `breaks` map the place of a year to what changed since the one before ("basis data berganti").
    """
    if not any(step.value is not None or step.target is not None for step in steps):
        return ()
    return drawings(_draw, steps, unit, breaks or {}, (_VOID, _HATCHED))


def _draw(variant: Variant, steps: Sequence[Step], unit: str, breaks: Mapping[int, str], void: tuple[str, str]) -> Spec:
    """Draw columns or rows; `void` says what hatching means: beside a row, and over all columns."""
    width = DRAWING_WIDTHS[variant]
    words = max(len(text) for step in steps for text in (step.label, step.words, step.target_words))
    if words * CHARACTER + 8 <= width / len(steps):
        return _columns(steps, variant, _title(unit, void[1] if any(step.is_missing for step in steps) else ""), breaks)
    return bars([_row(step, void[0]) for step in steps], variant, unit, breaks)


def _row(step: Step, void: str) -> Bar:
    return Bar(
        step.label,
        step.value,
        void if step.is_missing else step.words,
        step.style,
        step.is_hollow,
        step.is_missing,
        step.target,
        step.target_words,
    )


def _columns(steps: Sequence[Step], variant: Variant, title: str, breaks: Mapping[int, str]) -> Spec:
    """Draw a column a year, its value above it, its name and its target below the ground line."""
    width, pitch = float(DRAWING_WIDTHS[variant]), DRAWING_WIDTHS[variant] / len(steps)
    top = _LINE if title else 0.0
    head = top + _LINE * len(breaks) + 20
    high, low = _reach(steps)
    scale = _ROOM[variant] / ((high - low) or 1.0)
    zero = head + high * scale
    foot = head + _ROOM[variant] + (_LINE if low < 0 else 0)
    slots = [_Slot(step, place * pitch, pitch, zero, scale) for place, step in enumerate(steps)]
    looks = dict.fromkeys((step.style, step.is_hollow) for step in steps if step.value is not None)
    hatches = [line for slot in slots if slot.step.is_missing for line in hatching(slot.void(head), 9)]
    ticks = [slot.tick for slot in slots if slot.tick]
    values = [(slot.middle, slot.words_y, step.words) for slot, step in zip(slots, steps, strict=True) if step.words]
    hidden = [place for place, step in zip(values, (s for s in steps if s.words), strict=True) if step.value is None]
    shown = [place for place in values if place not in hidden]
    names = [(slot.middle, foot + 12, step.label) for slot, step in zip(slots, steps, strict=True)]
    goals = [
        (slot.middle, foot + 12 + _LINE, step.target_words)
        for slot, step in zip(slots, steps, strict=True)
        if step.target_words
    ]
    layers = [
        *(
            rects(
                [slot.box for slot in slots if slot.step.value is not None and slot.look == (style, is_hollow)],
                style,
                *(["hollow"] if is_hollow else []),
            )
            for style, is_hollow in looks
        ),
        *([rules(hatches, "missing")] if hatches else []),
        rules([(0.0, zero, width, zero)], "soft"),
        *([rules(ticks, "ink", strokeWidth=2.5)] if ticks else []),
        *_breaks(breaks, pitch, width, top, foot),
        *([texts([(0.0, 8.0, title)], "note")] if title else []),
        *([texts(shown, "strong", align="center")] if shown else []),
        *([texts(hidden, "note", "missing", align="center")] if hidden else []),
        texts(names, "label", align="center"),
        *([texts(goals, "note", align="center")] if goals else []),
    ]
    return plane(variant, int(foot + 20 + (_LINE if goals else 0)), layers, (0.0, width))


def _reach(steps: Sequence[Step]) -> tuple[float, float]:
    """Return how far columns and targets go above and below zero."""
    ends = [float(value) for step in steps for value in (step.value, step.target) if value is not None]
    return max(0.0, *ends, 0.0), min(0.0, *ends, 0.0)


def _title(unit: str, hatching_words: str) -> str:
    """Write what the axis counts, and what the hatching says."""
    return joined(" · ", filter(None, (unit, hatching_words)))


class _Slot:
    """The place of one year: where its column, its tick and its words go."""

    def __init__(self, step: Step, left: float, pitch: float, zero: float, scale: float) -> None:
        self.step, self.look = step, (step.style, step.is_hollow)
        self.middle, self.zero = left + pitch / 2, zero
        self.half = half = min(pitch * 0.62, _WIDEST) / 2
        end = zero - float(step.value or 0) * scale
        self.box = (self.middle - half, min(zero, end), self.middle + half, max(zero, end))
        aim = None if step.target is None else zero - float(step.target) * scale
        self.tick = None if aim is None else (self.middle - half - 5, aim, self.middle + half + 5, aim)
        above = end - 9 if step.value is None or step.value >= 0 else end + 10
        # Words that would stand on the tick move beyond it.
        is_struck = aim is not None and abs(aim - above) < 11
        self.words_y = aim - 10 if is_struck and aim is not None else above

    def void(self, top: float) -> tuple[float, float, float, float]:
        """Return the whole height over the year: no part of it is a value."""
        return self.middle - self.half, top, self.middle + self.half, self.zero


def _breaks(breaks: Mapping[int, str], pitch: float, width: float, top: float, foot: float) -> list[Spec]:
    """Draw a dashed line before each year that opens another basis, its words beside it, a line of its own each."""
    if not breaks:
        return []
    lines: list[tuple[float, float, float, float]] = []
    left: list[tuple[float, float, str]] = []
    right: list[tuple[float, float, str]] = []
    # The last on top: its words may reach back over the lines of those before it.
    for row, (place, words) in enumerate(sorted(breaks.items(), reverse=True)):
        x, y = place * pitch, top + 9 + _LINE * row
        lines.append((x, y - 8, x, foot))
        is_fitting = x + 6 + len(words) * CHARACTER <= width
        (left if is_fitting else right).append((x + 6 if is_fitting else x - 6, y, words))
    return [
        rules(lines, "break"),
        *([texts(left, "note", "gold")] if left else []),
        *([texts(right, "note", "gold", align="right")] if right else []),
    ]
