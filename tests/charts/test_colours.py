"""Colours that stand side by side in charts: readable on paper, apart for eyes that see red and green alike.

The tokens are read from what readers get: the style sheet in both themes, and the palette of pictures that stand alone.
Colour never says anything alone (every mark bears its words, lines their dashes too): this is the second net.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import combinations

import pytest

from site_builder.derive.figures.lines import DASHES, STYLES
from site_builder.render.charts.theme import PALETTE
from tests.tools import ROOT

CSS = (ROOT / "templates/assets/site.css").read_text("utf-8")
Colour = tuple[float, float, float]

# How red-green blind eyes see linear light (Machado, Oliveira and Fernandes 2009, severity 1).
EYES = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
}
# What one chart draws side by side, as fills that touch or nearly touch.
TOGETHER = [("water", "leaf"), ("water", "gold"), ("water", "paper"), ("leaf", "paper"), ("water", "ink")]
# What words are written in.
WORDS = ("ink", "soft", "water", "leaf", "gold", "roof")


def _tokens(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z]+):(#[0-9a-f]{3,6})\b", block))


def _themes() -> Mapping[str, Mapping[str, str]]:
    light = _tokens(CSS[: CSS.index("@media (prefers-color-scheme:dark)")])
    dark = _tokens(CSS.split("@media (prefers-contrast")[0].split("@media (prefers-color-scheme:dark)")[1])
    return {"light": light, "dark": light | dark, "file": dict(PALETTE)}


THEMES = _themes()


def _light(colour: str) -> Colour:
    """Return linear light, from 0 to 1."""
    long = colour if len(colour) == 7 else "#" + "".join(2 * char for char in colour[1:])
    parts = [int(long[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def _contrast(one: str, other: str) -> float:
    """Return the ratio of WCAG 2."""
    shine = [0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (_light(one), _light(other))]
    return (max(shine) + 0.05) / (min(shine) + 0.05)


def _lab(light: Colour) -> Colour:
    """Return CIE L*a*b* for daylight (D65)."""
    rows = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    white = (0.9505, 1.0, 1.089)
    x, y, z = (
        max(0.0, sum(weight * part for weight, part in zip(row, light, strict=True))) / scale
        for row, scale in zip(rows, white, strict=True)
    )
    f = [value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116 for value in (x, y, z)]
    return 116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])


def _seen(colour: str, eyes: str) -> Colour:
    light = _light(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(weight * part for weight, part in zip(row, light, strict=True)))) for row in EYES[eyes]
    )
    return _lab((red, green, blue))


def _distance(one: str, other: str, eyes: str) -> float:
    pairs = zip(_seen(one, eyes), _seen(other, eyes), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("word", WORDS)
def test_words_of_charts_are_readable(theme: str, word: str) -> None:
    tokens = THEMES[theme]
    assert _contrast(tokens[word], tokens["paper"]) >= 4.5
    assert _contrast(tokens[word], tokens["wash"]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_what_is_missing_is_seen(theme: str) -> None:
    tokens = THEMES[theme]
    assert _contrast(tokens["missing"], tokens["paper"]) >= 3


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("theme", THEMES)
def test_neighbours_differ_for_all_eyes(theme: str, eyes: str) -> None:
    tokens = THEMES[theme]
    near = {(a, b): _distance(tokens[a], tokens[b], eyes) for a, b in TOGETHER}
    assert {pair: round(size, 1) for pair, size in near.items() if size < 15} == {}


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("theme", THEMES)
def test_lines_of_one_dash_differ_for_all_eyes(theme: str, eyes: str) -> None:
    """Lines are dashed in turn, and each bears its name: only lines drawn alike have to differ by colour."""
    tokens = THEMES[theme]
    alike = [pair for kind in range(len(DASHES)) for pair in combinations(STYLES[kind :: len(DASHES)], 2)]
    near = {pair: _distance(tokens[pair[0]], tokens[pair[1]], eyes) for pair in alike}
    assert {pair: round(size, 1) for pair, size in near.items() if size < 12} == {}
