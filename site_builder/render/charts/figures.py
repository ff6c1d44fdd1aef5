"""The door of render/charts/: figures in, pictures and findings out. One worker draws them all, ours first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from xml.etree.ElementTree import Element

from markupsafe import Markup

from site_builder.model.portal import DRAWING_WIDTHS, Drawing, Figure, Variant
from site_builder.model.report import Finding, Place, Severity
from site_builder.model.words import Language
from site_builder.render.charts import theme
from site_builder.render.charts.drawer import Drawer, Limits
from site_builder.render.charts.finish import Caption, Part, drawn_part, finish_file, finish_inline
from site_builder.render.charts.raster import draw_png
from site_builder.render.charts.svg import parse_svg, shows_marks

# A picture that a page can carry; ours take two to five thousand.
MOST_CHARACTERS = 250_000
_SOURCE: Mapping[Language, str] = {"id": "Sumber", "en": "Source"}


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn figure: `wide` and `narrow` for the page (the style sheet shows one of them), `file` and `png` to save.

    `png` is empty where a picture in pixels could not show what the figure shows. `inside` is where in the file the
    drawing itself stands, without the words around it: left, top, width, height.
    """

    wide: Markup
    narrow: Markup
    file: bytes
    png: bytes = b""
    inside: Part = (0, 0, 1, 1)


def draw_figures(
    figures: Iterable[Figure],
    language: Language = "id",
    limits: Limits | None = None,
    on_figure: Callable[[Figure], None] = lambda figure: None,
) -> tuple[Mapping[str, Picture], tuple[Finding, ...]]:
    """Draw every figure that has drawings; return pictures by `figure_id`, and one finding per figure that failed.

    Figures with specifications of a descriptor come after our own: what a stranger leaves in the worker's memory
    cannot reach a picture of ours.
    """
    pictures: dict[str, Picture] = {}
    findings: list[Finding] = []
    with Drawer(limits) as drawer:
        for figure in sorted(figures, key=lambda figure: figure.is_foreign):
            on_figure(figure)
            if not figure.drawings:
                continue
            drawn = draw_figure(figure, drawer, language)
            if isinstance(drawn, Finding):
                findings.append(drawn)
            else:
                pictures[figure.figure_id] = replace(drawn, png=draw_png(drawn.file, drawer))
    return pictures, tuple(findings)


def draw_figure(figure: Figure, drawer: Drawer, language: Language = "id") -> Picture | Finding:
    """Draw one figure at all its widths, or say what was in the way."""
    caption = Caption(figure.title, figure.description, _credit(figure, language))
    roots: dict[Variant, Element] = {}
    for drawing in figure.drawings:
        root = _root(figure, drawing, drawer, language)
        if not isinstance(root, Element):
            return root
        roots[drawing.variant] = root
    first = next(iter(roots.values()))
    wide, narrow = roots.get("wide", first), roots.get("narrow", first)
    picture = Picture(
        wide=finish_inline(wide, figure.figure_id, "wide", caption),
        narrow=finish_inline(narrow, figure.figure_id, "narrow", caption),
        file=finish_file(wide, caption),
        inside=drawn_part(wide, caption),
    )
    if max(len(picture.wide), len(picture.narrow)) > MOST_CHARACTERS:
        return _finding(figure, "chart-failed", variant="large")
    return picture


def _root(figure: Figure, drawing: Drawing, drawer: Drawer, language: Language) -> Element | Finding:
    """Draw one width; a picture that turns out wider than its place is drawn again with larger text."""
    scale = 1.0
    while True:
        drawn = drawer.draw(_job(figure, drawing, language, scale))
        if drawn.trouble:
            return _finding(figure, f"chart-{drawn.trouble}", note=drawn.note)
        root = parse_svg(drawn.svg) if shows_marks(drawn.svg) else None
        if root is None:
            return _finding(figure, "chart-failed", variant="empty")
        excess = float(root.get("width", "1")) / DRAWING_WIDTHS[drawing.variant]
        if excess <= 1.05 or scale > 1:
            return root
        scale = min(excess, 3.0)


def _job(figure: Figure, drawing: Drawing, language: Language, scale: float) -> Mapping[str, Any]:
    return {
        "spec_type": figure.spec_type,
        "specification": theme.dress(drawing.specification, figure.spec_type, drawing.variant, scale),
        "format_locale": theme.FORMAT_LOCALES[language],
        "time_format_locale": theme.TIME_FORMAT_LOCALES[language],
    }


def _credit(figure: Figure, language: Language) -> str:
    parts = (figure.unit, figure.period, f"{_SOURCE[language]}: {figure.source}" if figure.source else "")
    return " · ".join(part for part in parts if part)


def _finding(figure: Figure, code: str, **values: str) -> Finding:
    place = Place(package=figure.package, resource=figure.resource)
    return Finding(code, Severity.WARNING, place, value=figure.view or figure.title, values=values)
