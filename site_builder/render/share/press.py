"""A laid-out card to a PNG of few colours: lines of letters, a band and a rule, and a drawing in its box."""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt

from site_builder.render.charts.drawer import Drawer
from site_builder.render.charts.figures import Picture
from site_builder.render.charts.raster import pixels_of, reduced, write_png
from site_builder.render.charts.theme import FAMILY, FONT_STACK, PALETTE
from site_builder.render.share.card import HEIGHT, MARGIN, WIDTH, Box, Layout
from site_builder.render.share.letters import LEVELS, Shape, TypeCase, ramp

_PAPER = "#ffffff"
_COLORS = ("ink", "soft", "roof", "water", "gold", "line")
_OF_LETTERS = [bytes.fromhex(_PAPER[1:]), *(shade for name in _COLORS for shade in ramp(PALETTE[name], _PAPER))]
_BAND = 10
_EFFORT = 4  # five milliseconds; the greatest takes forty and saves a tenth of the bytes
_HEAD = re.compile(r"<svg [^>]*>")
_MOST_TIMES = 2.2  # how much larger than on a page a small drawing may grow


def press(layout: Layout, case: TypeCase, drawing: npt.NDArray[np.uint8] | None = None) -> bytes:
    """Return the picture; `drawing` are the pixels that go into the box of the layout, in the middle of it."""
    canvas = np.zeros((HEIGHT, WIDTH), np.uint8)
    canvas[:_BAND] = _base("roof") + LEVELS
    canvas[HEIGHT - 93 : HEIGHT - 91, MARGIN : WIDTH - MARGIN] = _base("line") + LEVELS
    for line in layout.lines:
        case.set_line(canvas, line.face, line.text, (line.x, line.y), _base(line.color))
    palette = list(_OF_LETTERS)
    if drawing is not None and layout.box:
        colours, places = reduced(drawing, 256 - len(palette))
        _lay(canvas, places + np.uint8(len(palette)), layout.box)
        palette += colours
    return write_png(canvas, palette, _EFFORT)


def draw_box(picture: Picture, box: Box, drawer: Drawer) -> npt.NDArray[np.uint8] | None:
    """Return the drawing of a figure, without the words around it, as large as the box allows."""
    left, top, width, height = picture.inside
    times = min(box.width / width, box.height / height, _MOST_TIMES)
    return draw_part(picture.file.decode("utf-8"), (left, top, width, height), times, drawer)


def draw_part(
    svg: str, part: tuple[float, float, float, float], times: float, drawer: Drawer
) -> npt.NDArray[np.uint8] | None:
    """Draw a part of a picture, enlarged; None where the worker cannot. Whole pixels leave no edge to the paper."""
    left, top, width, height = part
    size = (max(1, int(width * times)), max(1, int(height * times)))
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size[0]}" height="{size[1]}" '
        f'viewBox="{left:g} {top:g} {width:g} {height:g}" font-family="{FAMILY}" preserveAspectRatio="none">'
    )
    drawn = drawer.draw({"svg": _HEAD.sub(head, svg, count=1).replace(FONT_STACK, FAMILY), "scale": 1})
    return pixels_of(drawn.png) if drawn.png else None


def _base(color: str) -> int:
    return _COLORS.index(color) * LEVELS


def _lay(canvas: Shape, places: Shape, box: Box) -> None:
    height, width = min(places.shape[0], box.height), min(places.shape[1], box.width)
    top, left = box.y + (box.height - height) // 2, box.x + (box.width - width) // 2
    canvas[top : top + height, left : left + width] = places[:height, :width]
