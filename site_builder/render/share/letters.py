"""A type case: every letter is drawn once by the worker, then set like type: words become pixels by copying.

Drawing a page of words takes the worker 25 ms and setting it one; a portal has hundreds of pages. Widths are known
beforehand, so that lines are broken without drawing anything.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from xml.sax.saxutils import escape

import numpy as np
import numpy.typing as npt

from site_builder.render.charts.drawer import Drawer
from site_builder.render.charts.raster import pixels_of
from site_builder.render.charts.theme import FAMILY
from site_builder.render.share.widths import REGULAR, STRONG

# The widths of the font are enlarged for charts (font/README.md); a card is its own reader, so letters close up again.
_CLOSER = 0.96
# Steps of darkness from paper to letter, and of place from one pixel to the next.
LEVELS = 15
_PHASES = 4
_COLUMNS = 32

Shape = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True, order=True)
class Face:
    """A size in pixels, in the plain or in the strong weight."""

    size: int
    is_strong: bool = False

    def width(self, text: str) -> float:
        """Return how many pixels a text takes."""
        widths = STRONG if self.is_strong else REGULAR
        return sum(widths[letter] for letter in text) * self.size * _CLOSER / 1000


def is_writable(text: str) -> bool:
    """Tell whether the font has every letter of a text: an empty box would be no picture of it."""
    return all(letter in REGULAR for letter in text)


class TypeCase:
    """The letters that some texts need, each as a small field of darkness from 0 to LEVELS."""

    def __init__(self, texts: Iterable[tuple[Face, str]], drawer: Drawer) -> None:
        """Draw each letter that is needed, in each face and at each fraction of a pixel."""
        wanted = sorted({(face, letter) for face, text in texts for letter in text if not letter.isspace()})
        self._shapes: dict[tuple[Face, str, int], Shape] = {}
        for face, group in groupby(wanted, key=lambda item: item[0]):
            self._draw(face, [letter for _, letter in group], drawer)

    def set_line(self, canvas: Shape, face: Face, text: str, place: tuple[float, int], base: int) -> None:
        """Set a line on a canvas of palette places: it begins at `place`, its letters are darker than `base`."""
        widths, across = (STRONG if face.is_strong else REGULAR), face.size * _CLOSER / 1000
        x, top = place[0], place[1] - face.size
        height = _field(face)[1]
        strip = np.zeros((height, canvas.shape[1] + 2 * face.size), np.uint8)
        for letter in text:
            if not letter.isspace():
                whole, part = divmod(round(x * _PHASES), _PHASES)
                shape = self._shapes[face, letter, part]
                field = strip[:, whole : whole + shape.shape[1]]
                np.maximum(field, shape[:, : field.shape[1]], out=field)
            x += widths[letter] * across
        inked = strip[: canvas.shape[0] - top, face.size // 4 : face.size // 4 + canvas.shape[1]]
        field = canvas[top : top + height]
        np.copyto(field, inked + np.uint8(base), where=inked > 0)

    def _draw(self, face: Face, letters: list[str], drawer: Drawer) -> None:
        """Draw the letters of a face in rows, each in a field that is half as wide again as the size."""
        field, height = _field(face)
        marks = [(letter, phase) for letter in letters for phase in range(_PHASES)]
        rows = -(-len(marks) // _COLUMNS)
        weight = 600 if face.is_strong else 400
        texts = "".join(
            f'<text x="{(number % _COLUMNS) * field + face.size // 4 + phase / _PHASES:g}" '
            f'y="{(number // _COLUMNS) * height + face.size}">{escape(letter)}</text>'
            for number, (letter, phase) in enumerate(marks)
        )
        sheet = _sheet(
            _COLUMNS * field, rows * height, f'font-size="{face.size}" font-weight="{weight}"', texts, drawer
        )
        for number, (letter, phase) in enumerate(marks):
            top, left = number // _COLUMNS * height, number % _COLUMNS * field
            self._shapes[face, letter, phase] = sheet[top : top + height, left : left + field]


def _field(face: Face) -> tuple[int, int]:
    return face.size * 3 // 2 + 2, face.size * 4 // 3 + 2


def _sheet(width: int, height: int, style: str, texts: str, drawer: Drawer) -> Shape:
    """Return black letters on white as steps of darkness; nothing is darker than paper where the worker gave up."""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"><rect width="{width}" '
        f'height="{height}" fill="#fff"/><g font-family="{FAMILY}" {style}>{texts}</g></svg>'
    )
    drawn = drawer.draw({"svg": svg, "scale": 1})
    pixels = pixels_of(drawn.png) if drawn.png else None
    if pixels is None:
        return np.zeros((height, width), np.uint8)
    dark = 255 - pixels[..., 0].astype(np.uint16)
    return ((dark * LEVELS + 127) // 255).astype(np.uint8)


def ramp(colour: str, paper: str) -> list[bytes]:
    """Return the colours between paper and a letter, the darkest last."""
    ends = [tuple(bytes.fromhex(text.removeprefix("#"))) for text in (paper, colour)]
    return [
        bytes(round(a + (b - a) * step / LEVELS) for a, b in zip(*ends, strict=True)) for step in range(1, LEVELS + 1)
    ]
