"""What funds what: sources at the left, programmes at the right, a band for each pair, as wide as its amount.

Where only the pairs are known all lines are thin and alike; a list below says who pays for what.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from textwrap import shorten

from site_builder.derive.figures.grammar import Spec, plane, rects, texts, wrapped
from site_builder.model.portal import DRAWING_WIDTHS, Variant

# The width of the names on either side; the bands run between them.
_SIDES: Mapping[Variant, float] = {"wide": 200.0, "narrow": 112.0}
_LINE, _GAP, _NODE = 16.0, 14.0, 5.0
_HEIGHT = 230.0
_THIN = 2.0
_LONGEST = 60
MOST_BANDS = 60


@dataclass(frozen=True, slots=True)
class Band:
    """A pair of a source and what it pays for; `weight` None: nobody said how much. `is_vague`: nobody said who."""

    source: str
    target: str
    weight: float | None = None
    is_vague: bool = False


@dataclass(frozen=True, slots=True)
class _Side:
    """One column of names: where each begins, how high its bar is, and its lines of words."""

    tops: Mapping[str, float]
    sizes: Mapping[str, float]
    lines: Mapping[str, Sequence[str]]
    height: float


def flow(bands: Sequence[Band], words: Iterable[tuple[str, str, str]], variant: Variant) -> Spec:
    """Draw the bands; `words` stand below names: ("source" or "target", the name, "Rp9,7 miliar")."""
    below = {(which, name): text for which, name, text in words}
    width, side = float(DRAWING_WIDTHS[variant]), _SIDES[variant]
    total = sum(band.weight or 0 for band in bands)
    scale = _HEIGHT / total if total else 0.0
    sources, targets = ordered(bands)
    left = _side([(name, "source") for name in sources], bands, below, scale, side)
    right = _side([(name, "target") for name in targets], bands, below, scale, side)
    height = max(left.height, right.height)
    x, x2 = side + _NODE, width - side - _NODE
    strokes = _strokes(bands, (sources, targets), (left, right), scale, (x, x2))
    names = [
        (at, top + 8 + _LINE * row, line)
        for column, at in ((left, side - 8), (right, width - side + 8))
        for name, top in column.tops.items()
        for row, line in enumerate(column.lines[name])
    ]
    nodes = [
        (at, top, at + _NODE, top + column.sizes[name])
        for column, at in ((left, side), (right, width - side - _NODE))
        for name, top in column.tops.items()
    ]
    layers = [
        *strokes,
        rects(nodes, "water"),
        texts([name for name in names if name[0] < width / 2], "label", align="right"),
        texts([name for name in names if name[0] > width / 2], "label"),
    ]
    # Fitted, the plane would make room for the corners of wide strokes: bands would outgrow the bars they leave.
    return {**plane(variant, int(height) + 2, layers, (0.0, width)), "autosize": {"type": "none"}}


def ordered(bands: Sequence[Band]) -> tuple[list[str], list[str]]:
    """Order sources from the largest on, and targets so that bands cross as little as may be."""
    sources = list(dict.fromkeys(band.source for band in bands))
    targets = list(dict.fromkeys(band.target for band in bands))
    sources.sort(key=lambda name: -sum(band.weight or 0 for band in bands if band.source == name))
    targets.sort(key=lambda name: _middle([sources.index(band.source) for band in bands if band.target == name]))
    sources.sort(key=lambda name: _middle([targets.index(band.target) for band in bands if band.source == name]))
    return sources, targets


def _middle(places: Sequence[int]) -> float:
    return sum(places) / len(places)


def _size(band: Band, scale: float) -> float:
    return max((band.weight or 0) * scale, 1.0) if scale else _THIN


def _side(
    names: Sequence[tuple[str, str]],
    bands: Sequence[Band],
    words: Mapping[tuple[str, str], str],
    scale: float,
    width: float,
) -> _Side:
    tops: dict[str, float] = {}
    sizes: dict[str, float] = {}
    lines: dict[str, Sequence[str]] = {}
    y = 0.0
    for name, which in names:
        own = [band for band in bands if getattr(band, which) == name]
        gaps = 0 if scale else 4.0 * (len(own) - 1)
        lines[name] = [*wrapped(shorten(name, _LONGEST, placeholder="…") or name[:_LONGEST], width - 22)]
        lines[name] = [*lines[name], *([words[which, name]] if (which, name) in words else [])]
        sizes[name] = sum(_size(band, scale) for band in own) + gaps
        tops[name] = y
        y += max(sizes[name], _LINE * len(lines[name])) + _GAP
    return _Side(tops, sizes, lines, y - _GAP)


def _strokes(
    bands: Sequence[Band],
    names: tuple[Sequence[str], Sequence[str]],
    sides: tuple[_Side, _Side],
    scale: float,
    across: tuple[float, float],
) -> list[Spec]:
    """Draw every band as a curve as wide as its amount; bands leave and arrive in the order of the other side."""
    left, right = sides
    x, x2 = across
    starts, ends = dict(left.tops), dict(right.tops)
    space = 0.0 if scale else 4.0
    begun: dict[Band, float] = {}
    for band in sorted(bands, key=lambda band: names[1].index(band.target)):
        begun[band] = starts[band.source] + _size(band, scale) / 2
        starts[band.source] += _size(band, scale) + space
    layers = []
    for band in sorted(bands, key=lambda band: names[0].index(band.source)):
        size = _size(band, scale)
        middle = ends[band.target] + size / 2
        ends[band.target] += size + space
        layers.append(_curve(band, begun[band], middle, size, (x, x2)))
    return layers


def _curve(band: Band, y: float, y2: float, size: float, across: tuple[float, float]) -> Spec:
    x, x2 = across
    bend = (x2 - x) / 3
    places = [(x, y), (x + bend, y), (x2 - bend, y2), (x2, y2)]
    values = [{"x": place[0], "y": place[1], "step": step} for step, place in enumerate(places)]
    is_thin = band.weight is None
    style = "missing" if band.is_vague else "water"
    look = {
        "type": "line",
        "style": [style],
        "interpolate": "basis",
        "strokeWidth": size,
        "strokeCap": "butt",
        "strokeOpacity": 1 if is_thin else 0.4,
        **({"strokeDash": [4, 3]} if band.is_vague else {}),
    }
    encoding = {"order": {"field": "step", "type": "quantitative"}}
    return {"data": {"values": values}, "mark": look, "encoding": encoding}
