"""The library's SVG to a small, safe tree: only known elements and attributes, numbers rounded, empty things gone.

Safe means: whatever a specification smuggled in (scripts, links, images, styles, foreign markup) is not on the lists
below, so it is not in the picture. Small means: groups without effect are unwrapped, defaults are left out, what all
children share is said once.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, ParseError, XMLParser, fromstring

DECIMALS = 1


def _words(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


_ELEMENTS = _words(
    "svg g path rect line circle ellipse polygon polyline text tspan defs clipPath",
    "linearGradient radialGradient stop",
)
_NUMBERS = _words(
    "x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy fr width height offset stroke-width stroke-dashoffset",
    "stroke-opacity fill-opacity opacity font-size stop-opacity",
)
_PATH = re.compile(r"[MmLlHhVvCcSsQqTtAaZzeE\d\s.,+-]*")
_MOVES = re.compile(r"(?:\s*(?:translate|rotate|scale|matrix|skewX|skewY)\([\d\s.,eE+-]*\))*\s*")
_COLOR = re.compile(r"#[0-9a-fA-F]{3,8}|[a-zA-Z]+|(?:rgb|hsl)a?\([\d\s.,%]+\)")
_WORD = re.compile(r"[\w-]+")
_LIST = re.compile(r"[\d\s.,-]*")
# What the value of an attribute may look like; an attribute that is not here is not in the picture.
_SHAPES = {
    **dict.fromkeys(("d", "points"), _PATH),
    **dict.fromkeys(("viewBox", "stroke-dasharray"), _LIST),
    **dict.fromkeys(("fill", "stroke", "stop-color"), _COLOR),
    **dict.fromkeys(("font-weight", "font-style", "text-anchor", "stroke-linecap", "stroke-linejoin"), _WORD),
    **dict.fromkeys(("id", "gradientUnits"), _WORD),
    "transform": _MOVES,
}
_MAY_REFER = ("fill", "stroke", "clip-path")
# What SVG takes for granted anyway.
_DEFAULTS = {
    **dict.fromkeys(("opacity", "fill-opacity", "stroke-opacity", "stroke-width"), "1"),
    **dict.fromkeys(("x", "y", "x1", "y1", "dx", "dy", "stroke-dashoffset"), "0"),
    "text-anchor": "start",
    "font-weight": "normal",
    "font-style": "normal",
    "transform": "",
    "stroke-linecap": "butt",
    "stroke-linejoin": "miter",
}
# What children inherit, so that a group can say it for them.
_INHERITED = (
    *("fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap"),
    *("font-size", "font-weight", "font-style", "text-anchor"),
)
_NO_PAINT = {"none", "transparent"}
_FRAGMENT = re.compile(r"url\(\s*['\"]?#([\w-]+)['\"]?\s*\)")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?")
_MARK = re.compile(r'class="mark-\w+ role-mark[^>]*[^/]>\s*(?:<a\b[^>]*>\s*)?<\w')
_NOWHERE = re.compile(r'\b(?:d|transform|x|y|width|height)="[^"]*(?:NaN|undefined)')
_SHIFT = re.compile(r"translate\((-?[\d.]+),(-?[\d.]+)\)")


def parse_svg(text: str) -> Element | None:
    """Return the clean tree of an SVG text, or None where it is no SVG. A document type (entities) is refused."""
    if "<!" in text:
        return None
    try:
        root = _clean(fromstring(text, parser=XMLParser(encoding="utf-8")))
    except ParseError:
        return None
    if root is None or root.tag != "svg":
        return None
    _tidy(root)
    return root


def shows_marks(text: str) -> bool:
    """Tell whether an SVG of the library draws any value at all: axes around nothing, or NaN for a place, do not."""
    return bool(_MARK.search(text)) and not _NOWHERE.search(text)


def _clean(element: Element) -> Element | None:
    """Copy what the lists allow. An unknown element goes with all that is in it, but a link leaves its children."""
    tag = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
    if tag == "a":
        tag = "g"
    is_hidden = (
        element.get("display") == "none" or element.get("visibility") == "hidden" or element.get("opacity") == "0"
    )
    if tag not in _ELEMENTS or is_hidden:
        return None
    copy = Element(tag)
    for name, value in element.attrib.items():
        clean = _clean_value(name, value)
        if clean is not None and _DEFAULTS.get(name) != clean:
            copy.set(name, clean)
    copy.text = _visible(element.text) if tag in ("text", "tspan") else None
    for child in element:
        kept = _clean(child)
        if kept is not None:
            kept.tail = _visible(child.tail) if tag in ("text", "tspan") else None
            copy.append(kept)
    return copy


def _visible(text: str | None) -> str | None:
    """Drop control characters: XML 1.0 knows no way to write them."""
    return "".join(char for char in text if char >= " ") if text else None


def _clean_value(name: str, value: str) -> str | None:
    if name in _NUMBERS:
        match = _NUMBER.match(value.strip())
        return _short(match[0]) + ("%" if value.strip().endswith("%") else "") if match else None
    if name in _MAY_REFER and (reference := _FRAGMENT.fullmatch(value.strip())):
        return f"url(#{reference[1]})"
    if name not in _SHAPES or not _SHAPES[name].fullmatch(value):
        return None
    return _short_numbers(value) if name in ("d", "points", "transform", "viewBox") else value.strip()


def _short_numbers(value: str) -> str:
    short = _NUMBER.sub(lambda match: _short(match[0]), value)
    return "" if re.fullmatch(r"translate\(0,0\)", short) else short


def _short(number: str) -> str:
    """Round to a tenth of a pixel and write without spare zeros; "-0" is 0."""
    text = f"{float(number):.{DECIMALS if abs(float(number)) >= 1 or number == '0' else 2}f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "", "0") else text


def _tidy(element: Element) -> None:
    """Remove what draws nothing, unwrap what does nothing, place texts by x and y, say shared things once."""
    if element.tag == "defs":  # what clips has no paint of its own
        return
    for child in list(element):
        _tidy(child)
        if _draws_nothing(child):
            element.remove(child)
    _place_text(element)
    for position, child in reversed(list(enumerate(element))):
        if child.tag == "g" and not child.attrib:
            element.remove(child)
            for grandchild in reversed(list(child)):
                element.insert(position, grandchild)
    if element.tag == "g" and len(element) == 1 and _may_merge(element, element[0]):
        child = element[0]
        element.remove(child)
        element.attrib = {**element.attrib, **child.attrib}
        element.extend(list(child))
    if element.tag == "g" and len(element) > 1:
        _hoist(element)


def _draws_nothing(element: Element) -> bool:
    match element.tag:
        case "g" | "defs":
            return len(element) == 0
        case "path":
            # Vega says the paint on the mark itself; what has none is the ground of a group.
            return not element.get("d") or {element.get(name, "none") for name in ("fill", "stroke")} <= _NO_PAINT
        case "text":
            return not "".join(element.itertext()).strip()
        case _:
            return False


def _place_text(element: Element) -> None:
    match = _SHIFT.fullmatch(element.get("transform", "")) if element.tag == "text" else None
    if match:
        del element.attrib["transform"]
        for name, value in (("x", match[1]), ("y", match[2])):
            if value != "0":
                element.set(name, value)


def _may_merge(outer: Element, inner: Element) -> bool:
    return inner.tag == "g" and not ({"transform", "clip-path", "opacity"} & set(outer.attrib) & set(inner.attrib))


def _hoist(group: Element) -> None:
    """Move an inherited attribute that every child states alike up to the group."""
    for name in _INHERITED:
        values = {child.get(name) for child in group}
        if len(values) == 1 and None not in values:
            group.set(name, str(values.pop()))
            for child in group:
                del child.attrib[name]
