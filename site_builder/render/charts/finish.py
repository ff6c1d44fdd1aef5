"""A clean picture to what is published: SVG inside a page (coloured by classes) and SVG as a file (literal colours).

A page forbids inline styles, follows light and dark themes and may hold several charts, so there colours become
classes and ids carry a prefix. A file stands alone: it brings colours, fonts, its title and its source along.
"""

from __future__ import annotations

import copy
import textwrap
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, tostring

from markupsafe import Markup

from site_builder.model.portal import Variant
from site_builder.render.charts.theme import FONT_STACK, PALETTE

_NAME_OF = {color: name for name, color in PALETTE.items()}
_MARGIN = 16
_LINE = 18
# Pixels that a character of the heading and of the credit may take in the widest of common fonts.
_WIDE_CHARACTER, _SMALL_CHARACTER = 9.6, 7.2
Part = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Caption:
    """The words that go with a picture: its finding, the text in its place, and the line on unit, period and source."""

    title: str
    description: str
    credit: str = ""


def finish_inline(root: Element, figure_id: str, variant: Variant, caption: Caption) -> Markup:
    """Return the picture for a page. The wide one carries the description for both: only one of them is shown."""
    picture = _prefixed(root, f"{figure_id}-{variant}")
    for element in picture.iter():
        classes = [
            f"{short}-{_NAME_OF[element.get(name, '')]}"
            for name, short in (("fill", "f"), ("stroke", "s"))
            if element.get(name) in _NAME_OF
        ]
        for name in ("fill", "stroke"):
            if element.get(name) in _NAME_OF:
                del element.attrib[name]
        if classes:
            element.set("class", " ".join(classes))
    inside = list(picture)
    width, height = picture.get("width", ""), picture.get("height", "")
    view_box = picture.get("viewBox", f"0 0 {width} {height}")
    picture.clear()
    picture.attrib = {
        "class": f"chart chart-{variant}",
        "width": width,
        "height": height,
        "viewBox": view_box,
        "role": "img",
        # Not a <title>: browsers show that as a tooltip wherever the pointer rests.
        "aria-label": caption.title,
        "aria-describedby": f"{figure_id}-desc",
    }
    if variant == "wide":
        SubElement(picture, "desc", id=f"{figure_id}-desc").text = caption.description
    picture.extend(inside)
    return Markup(tostring(picture, encoding="unicode", short_empty_elements=True).replace(" />", "/>"))


def finish_file(root: Element, caption: Caption) -> bytes:
    """Return the picture as a file of its own, with its finding above and unit, period and source below."""
    picture = _prefixed(root, "g")
    _, top, width, height = drawn_part(root, caption)
    above = _above(caption, width)
    below = textwrap.wrap(caption.credit, max(20, int(width // _SMALL_CHARACTER)))
    total = top + height + 12 + _LINE * len(below) + _MARGIN
    size = (f"{width + 2 * _MARGIN:g}", f"{total:g}")
    file = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "width": size[0],
            "height": size[1],
            "viewBox": f"0 0 {size[0]} {size[1]}",
            "role": "img",
            "aria-labelledby": "title",
            "aria-describedby": "desc",
            "font-family": FONT_STACK,
        },
    )
    SubElement(file, "title", id="title").text = caption.title
    SubElement(file, "desc", id="desc").text = caption.description
    SubElement(file, "rect", {"width": size[0], "height": size[1], "fill": "#fff"})
    _lines(file, above, _MARGIN + 13, {"font-size": "15", "font-weight": "600", "fill": PALETTE["ink"]})
    chart = SubElement(file, "g", {"transform": f"translate({_MARGIN},{top:g})"})
    chart.extend(list(picture))
    _lines(file, below, top + height + 12 + 13, {"font-size": "12", "fill": PALETTE["soft"]})
    text = tostring(file, encoding="unicode").replace(" />", "/>")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def drawn_part(root: Element, caption: Caption) -> Part:
    """Return where the drawing itself stands in the file: left, top, width and height."""
    width, height = float(root.get("width", "600")), float(root.get("height", "300"))
    return _MARGIN, _MARGIN + _LINE * len(_above(caption, width)) + 10, width, height


def _above(caption: Caption, width: float) -> list[str]:
    return textwrap.wrap(caption.title, max(16, int(width // _WIDE_CHARACTER)))


def _lines(parent: Element, lines: list[str], y: float, attributes: dict[str, str]) -> None:
    for number, line in enumerate(lines):
        element = SubElement(parent, "text", {"x": str(_MARGIN), "y": f"{y + number * _LINE:g}", **attributes})
        element.text = line


def _prefixed(root: Element, prefix: str) -> Element:
    """Copy a picture with every id, and every reference to one, behind a prefix."""
    picture = copy.deepcopy(root)
    for element in picture.iter():
        for name, value in element.attrib.items():
            if name == "id":
                element.set(name, f"{prefix}-{value}")
            elif value.startswith("url(#"):
                element.set(name, f"url(#{prefix}-{value[5:]}")
    return picture
