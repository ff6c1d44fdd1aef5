"""A drawn chart as an outsider reads it: XML parsed by the standard library, every place in absolute pixels."""

from __future__ import annotations

import atexit
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from xml.etree import ElementTree

from site_builder.model.portal import Figure
from site_builder.render.charts.drawer import Drawer
from site_builder.render.charts.figures import Picture, draw_figure

_STEP = re.compile(r"([MLHVhvlZz])([^MLHVhvlZz]*)")
_NUMBER = re.compile(r"-?\d*\.?\d+")
_INHERITED = ("class", "fill", "stroke", "font-size", "font-weight", "text-anchor", "stroke-dasharray")


@dataclass(frozen=True)
class Shape:
    """A line, path or text with its absolute corners and all that it inherits."""

    tag: str
    points: tuple[tuple[float, float], ...]
    looks: Mapping[str, str]
    text: str = ""

    @property
    def left(self) -> float:
        return min(x for x, _ in self.points)

    @property
    def right(self) -> float:
        return max(x for x, _ in self.points)

    @property
    def top(self) -> float:
        return min(y for _, y in self.points)

    @property
    def width(self) -> float:
        return self.right - self.left

    def has(self, *classes: str) -> bool:
        return set(classes) <= set(self.looks.get("class", "").split())


@dataclass(frozen=True)
class Seen:
    """One SVG inside a page."""

    markup: str
    root: ElementTree.Element = field(compare=False)

    @cached_property
    def shapes(self) -> tuple[Shape, ...]:
        return tuple(_shapes(self.root, (0.0, 0.0), {}))

    @property
    def texts(self) -> tuple[Shape, ...]:
        return tuple(shape for shape in self.shapes if shape.tag == "text")

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(shape.text for shape in self.texts)

    def paths(self, *classes: str) -> tuple[Shape, ...]:
        return tuple(shape for shape in self.shapes if shape.tag == "path" and shape.has(*classes))

    def lines(self, *classes: str) -> tuple[Shape, ...]:
        return tuple(shape for shape in self.shapes if shape.tag == "line" and shape.has(*classes))


def see(markup: str) -> Seen:
    """Parse an SVG."""
    return Seen(markup, ElementTree.fromstring(markup))


@cache
def _drawer() -> Drawer:
    """Return the one worker of this test process: starting one takes longer than drawing."""
    drawer = Drawer()
    atexit.register(drawer.__exit__, None, None, None)
    return drawer


def draw(figure: Figure) -> Picture:
    """Draw one figure; a finding is a failure of the test."""
    drawn = draw_figure(figure, _drawer())
    assert isinstance(drawn, Picture), drawn
    return drawn


def _shapes(element: ElementTree.Element, origin: tuple[float, float], looks: Mapping[str, str]) -> Iterator[Shape]:
    moves = re.findall(r"translate\(([^)]*)\)", element.get("transform", ""))
    for move in moves:
        x, _, y = move.partition(",")
        origin = (origin[0] + float(x), origin[1] + float(y or 0))
    own = {name: value for name in _INHERITED if (value := element.get(name))}
    classes = " ".join(filter(None, (looks.get("class"), own.get("class"))))
    looks = {**looks, **own, "class": classes}
    tag = element.tag.rpartition("}")[2]
    if tag in ("line", "path", "text"):
        yield Shape(tag, tuple(_corners(element, tag, origin)), looks, "".join(element.itertext()))
    else:
        for child in element:
            yield from _shapes(child, origin, looks)


def _corners(element: ElementTree.Element, tag: str, origin: tuple[float, float]) -> Iterator[tuple[float, float]]:
    def number(name: str) -> float:
        return float(element.get(name, "0"))

    if tag == "text":
        yield origin[0] + number("x"), origin[1] + number("y")
    elif tag == "line":
        yield origin[0] + number("x1"), origin[1] + number("y1")
        yield origin[0] + number("x2"), origin[1] + number("y2")
    else:
        for x, y in _walk(element.get("d", "")):
            yield origin[0] + x, origin[1] + y


def _walk(path: str) -> Iterator[tuple[float, float]]:
    """Follow a path of straight steps; arcs and curves are not for these tests."""
    x = y = 0.0
    for step, rest in _STEP.findall(path):
        numbers = [float(number) for number in _NUMBER.findall(rest)]
        match step:
            case "M" | "L":
                x, y = numbers[0], numbers[1]
            case "l":
                x, y = x + numbers[0], y + numbers[1]
            case "H":
                x = numbers[0]
            case "h":
                x += numbers[0]
            case "V":
                y = numbers[0]
            case "v":
                y += numbers[0]
            case _:
                continue
        yield x, y
