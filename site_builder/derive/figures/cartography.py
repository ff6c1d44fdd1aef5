"""Areas on a drawing as a Vega value: filled outlines with words, stripes and dots for what is not there, and a key.

Takes shapes in units of a drawing and what they mean; looks nothing up, and colours by the names of the palette only.
Stripes and dots are lines of their own: a pattern is nothing that every reader of SVG knows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from site_builder.derive.figures.grammar import CHARACTER, Spec
from site_builder.model.geometry import Ring
from site_builder.model.places import Shade, TileState, Words
from site_builder.model.portal import DRAWING_WIDTHS, Variant

# How strongly a class is filled, from none; the map on the page has the same steps (site.css).
_STRENGTHS = (0.0, 0.1, 0.22, 0.35, 0.5)
_EDGES: dict[TileState, str] = {"known": "water", "hidden": "soft", "missing": "missing", "absent": "missing"}
_EMPTY: tuple[TileState, ...] = ("hidden", "missing", "absent")
_STEP = 8.0
_MOST_STROKES = 400
# Borders of more points than this are written in whole pixels, which nobody sees.
_MOST_FINE = 24
_SWATCH = 16.0
_KEY_LINE = 26.0


@dataclass(frozen=True, slots=True)
class Patch:
    """An area: its outline, what is known of it, its class, and the words on it, all in pixels of the picture."""

    rings: tuple[Ring, ...]
    state: TileState
    shade: int
    words: tuple[Words, ...]


def scaled(rings: Iterable[Ring], across: float, along: float) -> tuple[Ring, ...]:
    """Return rings in pixels, each turned so that a hole runs against the ring around it: then it stays open."""
    made = [tuple((x * across, y * along) for x, y in ring) for ring in rings]
    return tuple(_turned(ring, sum(_holds(other, ring[0]) for other in made if other is not ring)) for ring in made)


def draw_areas(patches: Sequence[Patch], key: Sequence[Shade], height: float, variant: Variant) -> Spec:
    """Draw areas, what fills them, their words, and below them what the fillings mean."""
    width = float(DRAWING_WIDTHS[variant])
    samples, said, end = _key(key, height + 16, width)
    everything = [*patches, *samples]
    sheet = _Sheet()
    for shade in range(1, len(_STRENGTHS)):
        filled = [_path(patch.rings) for patch in everything if (patch.state, patch.shade) == ("known", shade)]
        sheet.paths(filled, f"patch-{_EDGES['known']}", fillOpacity=_STRENGTHS[shade], strokeWidth=1)
    sheet.paths(_strokes(everything, ("missing", "absent"), _stripes), "stroke-line", strokeWidth=2)
    sheet.paths(_strokes(everything, ("hidden",), _dots), "stroke-soft", strokeWidth=2, strokeCap="round")
    for state in _EMPTY:
        dash = {"strokeDash": [3, 2]} if state == "absent" else {}
        outlines = [_path(patch.rings) for patch in everything if patch.state == state]
        sheet.paths(outlines, f"stroke-{_EDGES[state]}", strokeWidth=1, **dash)
    words = [word for patch in patches for word in patch.words]
    sheet.texts([word for word in words if word.style == "name"], align="center")
    sheet.texts([word for word in words if word.style != "name"], align="center", fontWeight=600)
    sheet.texts(said)
    size = {"width": int(width), "height": int(end), "padding": 0, "autosize": "none"}
    return {**size, "data": sheet.data, "marks": sheet.marks}


class _Sheet:
    """Marks and what they are made of: one mark for all that looks alike keeps the picture small."""

    def __init__(self) -> None:
        self.data: list[Spec] = []
        self.marks: list[Spec] = []

    def paths(self, paths: Sequence[str], style: str, **look: Any) -> None:
        """Draw paths; `style` names their paint."""
        self._add("path", [{"path": path} for path in paths if path], ("path",), look, style)

    def texts(self, words: Sequence[Words], **look: Any) -> None:
        """Write words at their baselines."""
        rows = [{"x": word.x, "y": word.y, "text": word.text} for word in words]
        self._add("text", rows, ("x", "y", "text"), {"fontSize": 13, **look})

    def _add(self, kind: str, rows: Sequence[Spec], fields: Sequence[str], look: Spec, *styles: str) -> None:
        if not rows:
            return
        name = f"d{len(self.data)}"
        self.data.append({"name": name, "values": list(rows)})
        enter = {field: {"field": field} for field in fields} | {key: {"value": value} for key, value in look.items()}
        mark: Spec = {"type": kind, "style": list(styles), "from": {"data": name}, "encode": {"enter": enter}}
        self.marks.append({**mark, "aria": False})


def _strokes(
    patches: Sequence[Patch],
    states: tuple[TileState, ...],
    fill: Callable[[Sequence[Ring], float], Iterable[str]],
) -> list[str]:
    """Fill areas with strokes, farther apart where there would be too many for a small picture."""
    found = [patch for patch in patches if patch.state in states]
    step = _STEP
    strokes = [stroke for patch in found for stroke in fill(patch.rings, step)]
    while len(strokes) > _MOST_STROKES and step < _STEP * 8:
        step *= 1.25
        strokes = [stroke for patch in found for stroke in fill(patch.rings, step)]
    return ["".join(strokes)] if strokes else []


def _stripes(rings: Sequence[Ring], step: float) -> Iterator[str]:
    """Yield slanting lines: along them x + y stays the same."""
    turned = [tuple((x - y, x + y) for x, y in ring) for ring in rings]
    for level, start, end in _spans(turned, step * 1.4):
        yield (
            f"M{_short((start + level) / 2)} {_short((level - start) / 2)}"
            f"L{_short((end + level) / 2)} {_short((level - end) / 2)}"
        )


def _dots(rings: Sequence[Ring], step: float) -> Iterator[str]:
    """Yield dots: lines so short that only their round ends are seen."""
    for level, start, end in _spans(rings, step):
        place = (start // step + 1) * step
        while place < end:
            yield f"M{_short(place)} {_short(level)}l.1 0"
            place += step


def _spans(rings: Sequence[Ring], step: float) -> Iterator[tuple[float, float, float]]:
    """Yield the pieces of level lines that lie inside: level, start and end."""
    edges = [edge for ring in rings for edge in zip(ring, (*ring[1:], ring[0]), strict=True)]
    heights = [y for ring in rings for _, y in ring]
    level = (min(heights, default=0.0) // step + 0.5) * step
    while level < max(heights, default=0.0):
        crossings = sorted(
            a[0] + (level - a[1]) / (b[1] - a[1]) * (b[0] - a[0]) for a, b in edges if (a[1] > level) != (b[1] > level)
        )
        yield from ((level, start, end) for start, end in list(pairwise(crossings))[::2] if end - start > 1)
        level += step


def _turned(ring: Ring, depth: int) -> Ring:
    twice = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, (*ring[1:], ring[0]), strict=True))
    return ring if (twice > 0) == (depth % 2 == 0) else ring[::-1]


def _holds(ring: Ring, point: tuple[float, float]) -> bool:
    x, y = point
    edges = zip(ring, (*ring[1:], ring[0]), strict=True)
    crossed = ((a[1] > y) != (b[1] > y) and x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0]) for a, b in edges)
    return sum(crossed) % 2 == 1


def _key(key: Sequence[Shade], top: float, width: float) -> tuple[list[Patch], list[Words], float]:
    """Lay out what fillings mean, as many in a line as fit; return where the picture ends too."""
    samples: list[Patch] = []
    words: list[Words] = []
    x, y = 1.0, top
    for entry in key:
        room = _SWATCH + 8 + len(entry.words) * (CHARACTER + 0.4) + 22
        if x > 1 and x + room > width:
            x, y = 1.0, y + _KEY_LINE
        box = ((x, y), (x + _SWATCH, y), (x + _SWATCH, y + _SWATCH), (x, y + _SWATCH))
        samples.append(Patch((box,), entry.state, entry.shade, ()))
        words.append(Words(x + _SWATCH + 8, y + 12.5, entry.words, "key"))
        x += room
    return samples, words, y + _KEY_LINE if key else top


def _path(rings: Iterable[Ring]) -> str:
    """Write rings as steps from point to point: shorter than places."""
    return "".join(_steps([(round(x * 10), round(y * 10)) for x, y in ring]) for ring in rings if ring)


def _steps(dots: Sequence[tuple[int, int]]) -> str:
    grid = 10 if len(dots) > _MOST_FINE else 1
    dots = [(round(x / grid) * grid, round(y / grid) * grid) for x, y in dots]
    moves = [f"{_short((b[0] - a[0]) / 10)} {_short((b[1] - a[1]) / 10)}" for a, b in pairwise(dots) if a != b]
    if not moves:  # it fell into one spot
        return ""
    return f"M{_short(dots[0][0] / 10)} {_short(dots[0][1] / 10)}l{' '.join(moves)}z"


def _short(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
