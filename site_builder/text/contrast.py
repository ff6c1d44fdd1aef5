"""Colours to contrast, by the formula of WCAG 2: what may be drawn beside what. Pure."""

from __future__ import annotations

import re

_HEX = re.compile(r"#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})")
# The papers of both themes (assets/site.css) and what WCAG asks of shapes that carry meaning.
PAPERS = ("#fbf9f4", "#10181c")
AA_SHAPES = 3.0


def contrast(one: str, other: str) -> float | None:
    """Return the contrast of two colours (#rrggbb), from 1 to 21; None where one of them is no such colour."""
    lights = [_luminance(colour) for colour in (one, other)]
    if lights[0] is None or lights[1] is None:
        return None
    low, high = sorted(light for light in lights if light is not None)
    return (high + 0.05) / (low + 0.05)


def is_drawable(colour: str) -> bool:
    """Tell whether a shape of this colour can be told from the paper of every theme."""
    found = [contrast(colour, paper) for paper in PAPERS]
    return all(value is not None and value >= AA_SHAPES for value in found)


def _luminance(colour: str) -> float | None:
    match = _HEX.fullmatch(colour.strip().lower())
    if not match:
        return None
    shares = [int(part, 16) / 255 for part in match.groups()]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
