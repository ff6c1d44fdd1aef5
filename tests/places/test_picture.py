"""The map as a figure: the picture for files and frames shows the areas, words and states that the page's map shows."""

from __future__ import annotations

import gzip
import html
import math
import random
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.derive.chapters.places.outlines import MOST_POINTS
from site_builder.derive.figures.cartography import Patch, draw_areas, scaled
from site_builder.model.geometry import Ring
from site_builder.model.places import Shade, TileState
from site_builder.model.portal import Drawing, Figure, Variant
from site_builder.render.charts.drawer import Drawer
from site_builder.render.charts.figures import Picture, draw_figure
from tests.built import BuiltPortal
from tests.places.reading import drawn
from tests.places.test_figures import LIST

PAGE, STEM = "grafik/places--peta/index.html", "grafik/places--peta/places--peta"
_STATES: dict[str, TileState] = {"s-water": "known", "s-soft": "hidden", "s-missing": "missing"}


def _svg(markup: str, variant: str) -> ElementTree.Element:
    found = re.search(rf'<svg class="chart chart-{variant}".*?</svg>', markup, re.DOTALL)
    assert found
    return ElementTree.fromstring(found[0])


def _texts(root: ElementTree.Element) -> list[str]:
    return ["".join(element.itertext()) for element in root.iter() if element.tag.endswith("text")]


def _outlines(root: ElementTree.Element, inherited: str = "") -> list[str]:
    """Return the state of every closed outline that is stroked: a filling has no stroke, a stripe is not closed."""
    own = root.get("class", "")
    looks = own if "s-" in own else f"{inherited} {own}"
    found = [_STATES[name] for name in looks.split() if name in _STATES and root.get("d", "").endswith("z")]
    return found + [state for child in root for state in _outlines(child, looks)]


@pytest.mark.parametrize("variant", ["wide", "narrow"])
def test_the_picture_shows_what_the_map_on_the_page_shows(site: BuiltPortal, variant: str) -> None:
    if PAGE not in site.manifest:
        assert "map-picture" not in site.text(LIST) if LIST in site.manifest else True
        return
    page = drawn(site.text(LIST))
    root = _svg(site.text(PAGE), variant)
    for state in ("known", "hidden", "missing"):
        shown = sum(area.state in ({"missing", "absent"} if state == "missing" else {state}) for area in page)
        entries = len(re.findall(rf'<rect class="area {state} ', site.text(LIST)))
        entries += len(re.findall('<rect class="area absent ', site.text(LIST))) if state == "missing" else 0
        assert _outlines(root).count(state) == shown + entries, state
    said = " ".join(_texts(root))
    for area in page:
        value = area.label.rpartition(": ")[2].partition(" ")[0]
        assert area.state != "known" or value in said, area.label


def test_it_has_every_file_and_a_frame(site: BuiltPortal) -> None:
    if PAGE not in site.manifest:
        return
    assert {f"{STEM}.svg", f"{STEM}.png", f"{STEM}.csv"} <= set(site.manifest)
    assert '<svg class="chart chart-wide"' in site.text("grafik/places--peta/sematan/index.html")
    alone = site.text(f"{STEM}.svg")
    assert "class=" not in alone
    for entry in re.findall(r"</svg> ([^<]+) <small>", site.text(LIST)):
        assert entry in html.unescape(alone), "a file without its key says nothing"


def _draw(figure: Figure) -> Picture:
    with Drawer() as drawer:
        picture = draw_figure(figure, drawer)
    assert isinstance(picture, Picture)
    return picture


def _figure(patches: list[Patch], variant: Variant = "wide") -> Figure:
    key = (Shade("hidden", 0, "ada, tidak ditampilkan", 1), Shade("missing", 0, "belum dipublikasikan", 1))
    specification = draw_areas(patches, key, 300, variant)
    return Figure("peta", "Peta", "", (), (), spec_type="vega", drawings=(Drawing(variant, specification),))


def _square(left: float, top: float, side: float) -> Ring:
    return ((left, top), (left + side, top), (left + side, top + side), (left, top + side))


def test_what_is_not_shown_is_dotted_and_what_is_not_published_striped() -> None:
    hidden = Patch((_square(0, 0, 100),), "hidden", 0, ())
    missing = Patch((_square(200, 0, 100),), "missing", 0, ())
    lines = [element.get("d", "") for element in ElementTree.fromstring(_draw(_figure([hidden, missing])).wide).iter()]
    strokes = [line for line in lines if line.count("M") > 20]
    assert len(strokes) == 2
    for stroke, (left, right) in zip(strokes, ((200, 300), (0, 100)), strict=True):
        inside = [float(x) for x, y in re.findall(r"[ML](-?[\d.]+)[ ,](-?[\d.]+)", stroke) if float(y) < 150]
        assert inside
        assert left <= min(inside) <= max(inside) <= right, "a pattern runs over the border"


@pytest.mark.parametrize("turn", [1, -1])
def test_a_hole_stays_open_however_it_was_drawn(turn: int) -> None:
    outer, hole = scaled((_square(0, 0, 90), _square(30, 30, 30)[::turn]), 1, 1)

    def size(ring: Ring) -> float:
        return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, (*ring[1:], ring[0]), strict=True))

    assert size(outer) * size(hole) < 0


@given(
    st.lists(st.tuples(st.floats(1, 30), st.integers(3, 40)), min_size=1, max_size=300),
    st.sampled_from(("missing", "hidden", "absent")),
)
def test_patterns_stay_small_whatever_they_fill(shapes: list[tuple[float, int]], state: TileState) -> None:
    patches = []
    for place, (reach, corners) in enumerate(shapes):
        x, y = 30.0 * (place % 20), 30.0 * (place // 20)
        turns = [2 * math.pi * corner / corners for corner in range(corners)]
        ring = tuple((x + reach * math.cos(turn), y + reach * math.sin(turn)) for turn in turns)
        patches.append(Patch((ring,), state, 0, ()))
    specification = draw_areas(patches, (), 600, "wide")
    strokes = max(str(row.get("path", "")).count("M") for data in specification["data"] for row in data["values"])
    assert strokes <= 400


def test_three_hundred_areas_are_a_light_picture() -> None:
    states: tuple[TileState, ...] = ("known", "missing", "hidden", "absent")
    patches = [
        Patch((_square(30 * (place % 20), 30 * (place // 20), 28),), states[place % 4], 1 + place % 4, ())
        for place in range(300)
    ]
    assert len(gzip.compress(_draw(_figure(patches)).wide.encode())) < 8000


def test_many_long_borders_are_a_light_picture() -> None:
    chance = random.Random(1)
    patches = []
    for place in range(20):
        x, y = 60 + 120 * (place % 5), 50 + 100 * (place // 5)
        turns = [(2 * math.pi * corner / 70, 40 + chance.random() * 15) for corner in range(70)]
        ring = tuple((x + reach * math.cos(turn), y + reach * math.sin(turn)) for turn, reach in turns)
        patches.append(Patch((ring,), "known" if place % 3 else "missing", 1 + place % 4, ()))
    assert sum(len(patch.rings[0]) for patch in patches) == MOST_POINTS
    assert len(gzip.compress(_draw(_figure(patches)).wide.encode())) < 8000
