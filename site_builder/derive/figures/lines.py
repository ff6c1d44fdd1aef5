"""Lines over time as Vega-Lite values: few grid lines, each line named at its end, gaps where nothing was published."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from site_builder.derive.figures.grammar import Spec, frame
from site_builder.derive.figures.words import brief
from site_builder.model.portal import DRAWING_WIDTHS, Variant
from site_builder.text.speech import say

STYLES = ("water", "roof", "leaf", "gold", "soft", "ink")
# Lines next to each other differ in this as well: drawn through, dashed, dotted, and again.
DASHES: tuple[tuple[int, ...], ...] = ((), (6, 3), (2, 3))
_HEIGHT = {"wide": 280, "narrow": 250}
SCALES = ((1e12, say("triliun")), (1e9, say("miliar")), (1e6, say("juta")), (1e4, say("ribu")))

# A place in time: a year, a day or a moment.
Moment = int | date
Point = tuple[Moment, int | Decimal | None]

# Up to here the ticks of an axis are days, beyond it months and years.
_DAYS_BY_DAY = 100


@dataclass(frozen=True, slots=True)
class Series:
    """A line: its name and its points in the order of time; None breaks the line, `marks` say where it is hidden."""

    name: str
    points: tuple[Point, ...]
    marks: Mapping[Moment, str] = field(default_factory=dict)

    @property
    def known(self) -> tuple[tuple[Moment, int | Decimal], ...]:
        """Return the points that have a value."""
        return tuple((moment, value) for moment, value in self.points if value is not None)


def lines(
    series: Sequence[Series],
    variant: Variant,
    has_points: bool = False,
    unit: str = "",
    scales: Sequence[tuple[float, str]] = SCALES,
) -> Spec:
    """Draw up to six lines; with more than one, each carries its name at its end in its own colour and dash.

    `unit` is the title of the axis of values, written over it; `scales` are the words of large values.
    """
    values = [float(value) for line in series for _, value in line.known]
    ticks = nice_ticks(min(values), max(values))
    names = [line.name if len(series) > 1 else brief(line.known[-1][1]) for line in series]
    is_dated = isinstance(series[0].points[0][0], date)
    limit = DRAWING_WIDTHS[variant] * 0.3
    count = 6 if variant == "wide" else 4
    axis_x: Spec = {"title": None, "grid": False, "tickCount": count, "labelFlush": is_dated}
    x: Spec = {"field": "x", "type": "temporal" if is_dated else "quantitative", "axis": axis_x}
    days = [moment.toordinal() for line in series for moment, _ in line.points if type(moment) is date]
    if days and 6 <= max(days) - min(days) <= _DAYS_BY_DAY:
        axis_x["format"] = "%-d %b"  # left to itself the axis mixes weekdays and months
    if not is_dated:
        x["scale"] = {"zero": False, "nice": False}
        years = [moment for line in series for moment, _ in line.points if isinstance(moment, int)]
        axis_x |= {"format": "d", "values": year_ticks(min(years), max(years), count)}
    over = {"title": unit, "titleAngle": 0, "titleAlign": "left", "titleAnchor": "end", "titleX": 0, "titleY": -12}
    axis_y = {
        **(over if unit else {"title": None}),
        "values": ticks,
        "labelExpr": _tick_words(ticks[-1] if ticks[-1] > 0 else -ticks[0], scales),
    }
    y = {
        "field": "y",
        "type": "quantitative",
        "axis": axis_y,
        "scale": {"domain": [ticks[0], ticks[-1]], "nice": False},
    }
    layers: list[Spec] = []
    for place, (line, name, label_y) in enumerate(zip(series, names, _spread(series, ticks, variant), strict=True)):
        style = STYLES[place % len(STYLES)]
        dash = {"strokeDash": list(dashes)} if (dashes := DASHES[place % len(DASHES)]) else {}
        rows = [{"x": _plain(moment), "y": None if v is None else float(v)} for moment, v in line.points]
        end = line.known[-1]
        mark: Spec = {"type": "line", "style": [style], **dash, "point": {"size": 30} if has_points else False}
        layers.append({"data": {"values": rows}, "mark": mark})
        text = {
            "type": "text",
            "style": ["strong", style],
            "align": "left",
            "dx": 7,
            "limit": limit,
            "baseline": "middle",
        }
        words = {"x": _plain(end[0]), "y": label_y, "name": name}
        layers.append({"data": {"values": [words]}, "mark": text, "encoding": {"text": {"field": "name"}}})
    # Words are measured in a font of ours; the reader's may be a little wider.
    padding = {"left": 6, "right": 8, "top": 6, "bottom": 1}
    return frame(variant, _HEIGHT[variant], padding=padding, encoding={"x": x, "y": y}, layer=layers)


def nice_ticks(low: float, high: float, count: int = 4) -> list[float]:
    """Return round values around a range, in steps of 1, 2 or 5; from zero where that is near, or the range is none."""
    size = max(abs(low), abs(high))
    is_flat = high - low <= size * 1e-9 or high - low < 1e-100
    if is_flat or 0 < low <= 0.6 * high:
        low = min(0.0, low)
    if is_flat or 0 > high >= 0.6 * low:
        high = max(high, 0.0)
    spread = high - low if high - low > 1e-100 else 1.0
    power = 10.0 ** math.floor(math.log10(spread / count))
    step = next(power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor * count >= spread * 0.999)
    first = math.floor(low / step + 1e-9)
    last = max(math.ceil(high / step - 1e-9), first + 1)
    return [float(f"{place * step:.15g}") for place in range(first, last + 1)]


def year_ticks(first: int, last: int, count: int) -> list[int]:
    """Return round years within a span: every one, every second, fifth, tenth, …"""
    steps = (power * factor for power in (1, 10, 100, 1000) for factor in (1, 2, 5))
    step = next(step for step in steps if last // step - (first - 1) // step <= count)
    return list(range(-(-first // step) * step, last + 1, step)) or [first]


def _spread(series: Sequence[Series], ticks: Sequence[float], variant: Variant) -> list[float]:
    """Return the heights of the names at the ends, moved apart where lines end close to each other."""
    unit = (ticks[-1] - ticks[0]) / (_HEIGHT[variant] - 34)
    ends = sorted((float(line.known[-1][1]), place) for place, line in enumerate(series))
    heights: dict[int, float] = {}
    below = -math.inf
    for end, place in ends:
        below = max(end, below + 16 * unit)
        heights[place] = below
    return [heights[place] for place in range(len(series))]


def _tick_words(top: float, scales: Sequence[tuple[float, str]]) -> str:
    """Return the Vega expression that writes a tick as people say it: 2,5 juta."""
    scale, word = next(((size, word) for size, word in scales if top >= size), (1.0, ""))
    number = f"format(datum.value / {scale:.0f}, ',~f')"
    return f"datum.value === 0 ? '0' : {number} + ' {word}'" if word else number


def _plain(moment: Moment) -> Any:
    if isinstance(moment, datetime):
        return moment.isoformat()
    return moment.isoformat() if isinstance(moment, date) else moment


def thinned(points: Sequence[Point], most: int = 300) -> tuple[Point, ...]:
    """Keep the first, the last and the extremes of every stretch of a long line, so that it looks like the whole."""
    if len(points) <= most:
        return tuple(points)
    size = math.ceil(len(points) / (most // 2))
    kept = {0, len(points) - 1}
    for start in range(0, len(points), size):
        stretch = [place for place in range(start, min(start + size, len(points))) if points[place][1] is not None]
        if stretch:
            kept |= {
                min(stretch, key=lambda place: _value(points[place])),
                max(stretch, key=lambda place: _value(points[place])),
            }
    return tuple(points[place] for place in sorted(kept))


def _value(point: Point) -> float:
    return float(point[1] or 0)
