"""Who hands what to whom, stage by stage: lanes with arrows on a desk, a list of arrows on a phone.

Takes hand-overs in their order and returns the drawings of both widths; any number of stages and actors. Where lanes
would be too narrow for their names, the list is drawn on a desk too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.derive.figures.grammar import CHARACTER, Spec, drawings, plane, points, rules, texts, wrapped
from site_builder.model.portal import DRAWING_WIDTHS, Drawing, Variant
from site_builder.text.speech import joined
from site_builder.text.spoken import term

_LINE, _STEP, _NUMBERS = 15.0, 38.0, 26.0
_MOST_LANES = 7
_BOLD = 0.85  # bold words are wider than those that are counted
_NAME = 22  # a longer name goes into the list


@dataclass(frozen=True, slots=True)
class HandOver:
    """In a stage, one actor hands something to another; `receiver` "" where the source names none."""

    stage: str
    giver: str
    what: str
    receiver: str = ""
    is_inferred: bool = False
    mark: str = term("disimpulkan")

    @property
    def words(self) -> str:
        """Return what is handed on, marked where no source says it in these words."""
        return joined("", (self.what, " (", self.mark, ")")) if self.is_inferred else self.what


def draw_handovers(items: Sequence[HandOver]) -> tuple[Drawing, ...]:
    """Draw the hand-overs at both widths."""
    return drawings(_draw, items)


def _draw(variant: Variant, items: Sequence[HandOver]) -> Spec:
    actors = list(dict.fromkeys(name for item in items for name in (item.giver, item.receiver) if name))
    fits = 2 <= len(actors) <= _MOST_LANES and max(map(len, actors)) <= _NAME
    return _lanes(items, actors, variant) if fits and variant == "wide" else _list(items, variant)


def _lanes(items: Sequence[HandOver], actors: Sequence[str], variant: Variant) -> Spec:
    """Draw a lane an actor, and from lane to lane an arrow a hand-over, what is handed on written over it."""
    width = float(DRAWING_WIDTHS[variant])
    pitch = (width - _NUMBERS) / len(actors)
    middles = {name: _NUMBERS + pitch * (place + 0.5) for place, name in enumerate(actors)}
    names = {name: wrapped(name, pitch - 6) for name in actors}
    top = _LINE * max(map(len, names.values())) + 8
    heads = [(middles[name], 9 + _LINE * row, line) for name in actors for row, line in enumerate(names[name])]
    y, stage = top, ""
    numbers, borders, arrows, words = [], [], [], []
    for item in items:
        if item.stage != stage:
            stage = item.stage
            y += 6
            borders.append((0.0, y, width, y))
            numbers.append((0.0, y + 25, stage))
        line = y + 27
        start = middles[item.giver]
        end = middles.get(item.receiver, start)
        arrows += _arrow(start, end, line)
        room = len(item.words) * CHARACTER / 2
        centre = min(max((start + end) / 2, _NUMBERS + room), width - room)
        words.append((centre, line - 11, item.words))
        y += _STEP
    foot = y + 4
    lanes = [(x, top, x, foot) for x in middles.values()]
    dots = [(middles[item.giver], arrow) for item, arrow in zip(items, _heights(items, top), strict=True)]
    layers = [
        rules(lanes, "grid"),
        rules(borders, "soft"),
        texts(heads, "strong", align="center"),
        texts(numbers, "strong", "roof"),
        *([rules(arrows, "water", strokeWidth=2)] if arrows else []),
        points(dots, "water", size=36),
        texts(words, "label", align="center"),
    ]
    return plane(variant, int(foot) + 2, layers, (0.0, width))


def _heights(items: Sequence[HandOver], top: float) -> list[float]:
    """Return where each arrow lies: stages stand a little apart."""
    found, y, stage = [], top, ""
    for item in items:
        y += 6 if item.stage != stage else 0
        stage = item.stage
        found.append(y + 27)
        y += _STEP
    return found


def _arrow(start: float, end: float, y: float) -> list[tuple[float, float, float, float]]:
    """Return the lines of an arrow; what nobody is said to receive has none."""
    if start == end:
        return []
    back = -7.0 if end > start else 7.0
    return [(start, y, end, y), (end + back, y - 5, end, y), (end + back, y + 5, end, y)]


def _list(items: Sequence[HandOver], variant: Variant) -> Spec:
    """Draw the hand-overs one below the other: from whom to whom, then what; a line leads from one to the next."""
    width = float(DRAWING_WIDTHS[variant])
    room = width - _NUMBERS - 2
    y, stage = 0.0, ""
    numbers, who, what, stems = [], [], [], []
    for item in items:
        if item.stage != stage:
            stage = item.stage
            numbers.append((0.0, y + 9, stage))
        ways = wrapped(f"{item.giver} → {item.receiver}" if item.receiver else item.giver, room * _BOLD)
        things = wrapped(item.words, room)
        who += [(_NUMBERS, y + 9 + _LINE * row, line) for row, line in enumerate(ways)]
        y += _LINE * len(ways)
        what += [(_NUMBERS, y + 9 + _LINE * row, line) for row, line in enumerate(things)]
        y += _LINE * len(things)
        stems.append((_NUMBERS - 8, y - _LINE * (len(ways) + len(things)) + 3, _NUMBERS - 8, y + 2))
        y += 12
    layers = [
        rules(stems, "water", strokeWidth=2),
        texts(numbers, "strong", "roof"),
        texts(who, "strong"),
        texts(what, "label"),
    ]
    return plane(variant, int(y), layers, (0.0, width))
