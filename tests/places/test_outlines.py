"""Outlines of any shape: drawings stay in their frame, areas keep their size, neighbours stay neighbours."""

from __future__ import annotations

import json
import math
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.derive.chapters.places.arcs import neighbours, simplified
from site_builder.derive.chapters.places.outlines import MOST_POINTS, Outlines
from site_builder.derive.chapters.places.tiles import WIDTH
from site_builder.model.area import Area
from site_builder.model.geometry import Ring
from site_builder.read.drafts import Draft
from site_builder.read.geometry import read_geometry

Polygons = tuple[tuple[Ring, ...], ...]


@st.composite
def stars(draw: st.DrawFn) -> Ring:
    """Draw a polygon around a middle that lies in it, anywhere on earth."""
    middle = draw(st.floats(-150, 150)), draw(st.floats(-60, 60))
    reaches = draw(st.lists(st.floats(0.05, 3), min_size=3, max_size=60))
    step = 2 * math.pi / len(reaches)
    return tuple(
        (middle[0] + reach * math.cos(place * step), middle[1] + reach * math.sin(place * step))
        for place, reach in enumerate(reaches)
    )


def _points(path: str) -> list[list[tuple[float, float]]]:
    """Follow path data as a browser would."""
    rings = []
    for part in re.findall(r"M([^z]+)z", path):
        start, _, steps = part.partition("l")
        numbers = [float(text) for text in f"{start} {steps}".split()]
        here = [(numbers[0], numbers[1])]
        for x, y in zip(numbers[2::2], numbers[3::2], strict=True):
            here.append((here[-1][0] + x, here[-1][1] + y))
        rings.append(here)
    return rings


def _size(ring: Any) -> float:
    pairs = zip(ring, (*ring[1:], ring[0]), strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2


@given(st.lists(stars(), min_size=1, max_size=5))
def test_drawings_stay_in_their_frame(rings: list[Ring]) -> None:
    shapes: dict[str, Polygons] = {f"99.01.{place:02d}": ((ring,),) for place, ring in enumerate(rings)}
    outlines = Outlines(shapes)
    for code in shapes:
        for ring in _points(outlines.path(Area(code, code))):
            assert all(-0.1 <= x <= WIDTH + 0.1 and -0.1 <= y <= outlines.height + 0.1 for x, y in ring)
        for kind in ("wide", "narrow"):
            for words in outlines.words(Area(code, "Nama yang panjang sekali"), "1.234", kind):
                assert 0 <= words.x <= WIDTH
                assert 0 <= words.y <= outlines.height + 10


@given(stars())
def test_areas_keep_their_size(ring: Ring) -> None:
    outlines = Outlines({"a": ((ring,),)})
    drawn = sum(map(_size, _points(outlines.path(Area("a", "a")))))
    shrink = math.cos(math.radians((min(y for _, y in ring) + max(y for _, y in ring)) / 2))
    west, east = min(x for x, _ in ring), max(x for x, _ in ring)
    scale = (outlines.height - 4) / (max(y for _, y in ring) - min(y for _, y in ring))
    wanted = _size(ring) * shrink * scale * scale
    border = (east - west) * shrink * scale + outlines.height
    assert abs(drawn - wanted) <= 0.03 * wanted + 2.5 * border, "an outline lost more than what nobody sees"


@given(st.integers(3, 8), st.integers(3, 8), st.integers(1, 20))
def test_shared_borders_stay_shared(columns: int, rows: int, tolerance: int) -> None:
    def corner(x: int, y: int) -> tuple[int, int]:
        return x * 100 + (x * y * 37) % 20, y * 100 + (x * 13 + y * 29) % 20

    def side(a: tuple[int, int], b: tuple[int, int]) -> list[tuple[int, int]]:
        dots = [corner(*a)]
        (left, top), (right, bottom) = sorted((corner(*a), corner(*b)))
        for step in range(1, 9):
            dot = (left + (right - left) * step // 9 + step % 3, top + (bottom - top) * step // 9 + step % 2)
            dots.append(dot)
        return dots if corner(*a) < corner(*b) else [dots[0], *reversed(dots[1:])]

    rings = {
        f"{x},{y}": (
            *side((x, y), (x + 1, y)),
            *side((x + 1, y), (x + 1, y + 1)),
            *side((x + 1, y + 1), (x, y + 1)),
            *side((x, y + 1), (x, y)),
        )
        for x in range(columns)
        for y in range(rows)
    }
    thin = dict(zip(rings, simplified(list(rings.values()), tolerance), strict=True))
    before = neighbours({name: [ring] for name, ring in rings.items()})
    assert neighbours({name: [ring] for name, ring in thin.items()}) == before


@pytest.mark.parametrize("swing", [0, 0.002, 0.02])
def test_heavy_outlines_become_light(swing: float) -> None:
    turns = [n / 4000 * math.tau / 5 for n in range(20_000)]
    ring = tuple(
        (
            math.cos(n) * (1 + swing * math.sin(n * 900)) + swing * math.sin(n * 3000),
            math.sin(n) + swing * math.cos(n * 3000),
        )
        for n in turns
    )
    assert Outlines({"a": ((ring,),)}).point_count <= MOST_POINTS


def test_holes_and_islands_are_drawn() -> None:
    def square(x: float, y: float, side: float) -> Ring:
        return ((x, y), (x + side, y), (x + side, y + side), (x, y + side))

    outlines = Outlines({"a": ((square(0, 0, 3), square(1, 1, 1)), (square(4, 0, 1),))})
    assert len(_points(outlines.path(Area("a", "a")))) == 3


def test_all_in_one_spot_is_no_map() -> None:
    with pytest.raises(ValueError, match="no extent"):
        Outlines({"a": ((((1, 1), (1, 1), (1, 1)),),)})


def _draft(tmp_path: Path, value: Any) -> Draft:
    (tmp_path / "a.geojson").write_text(json.dumps(value), "utf-8", "surrogatepass")
    return Draft({"name": "a"}, "resources[0]", tmp_path, format="geojson", paths=("a.geojson",))


_ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=12,
)


@given(_ANY, st.sampled_from(["Polygon", "MultiPolygon", "Point"]), _ANY)
def test_any_json_is_a_map_or_a_finding(
    tmp_path_factory: pytest.TempPathFactory, coordinates: Any, kind: str, properties: Any
) -> None:
    feature = {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": coordinates}}
    draft = _draft(tmp_path_factory.mktemp("peta"), {"type": "FeatureCollection", "features": [feature, coordinates]})
    geometry = read_geometry(draft)
    assert geometry is None or not draft.violations


def test_slivers_are_left_out(tmp_path: Path) -> None:
    whole = [[104, -3], [105, -3], [105, -2], [104, -3]]
    sliver = [[104, -3], [104.1, -3], [104, -3], [104, -3]]
    feature = {
        "type": "Feature",
        "properties": {},
        "geometry": {"type": "MultiPolygon", "coordinates": [[sliver], [whole]]},
    }
    draft = _draft(tmp_path, {"type": "FeatureCollection", "features": [feature]})
    geometry = read_geometry(draft)
    assert geometry
    assert not draft.violations
    assert len(geometry.shapes[0].polygons) == 1


def test_long_properties_are_not_kept(tmp_path: Path) -> None:
    ring = [[104, -3], [105, -3], [105, -2], [104, -3]]
    properties = {"kode": 16, "pemilik": "x" * 41, "besar": 10**4000, "ya": True, "daftar": [1]}
    feature = {"type": "Feature", "properties": properties, "geometry": {"type": "Polygon", "coordinates": [ring]}}
    text = json.dumps({"type": "FeatureCollection", "features": [feature]}).replace(str(True).lower(), "true")
    (tmp_path / "a.geojson").write_text(text, "utf-8")
    geometry = read_geometry(Draft({"name": "a"}, "resources[0]", tmp_path, format="geojson", paths=("a.geojson",)))
    assert geometry
    assert geometry.shapes[0].names == {"kode": "16"}
