"""How charts look: palette, type sizes, named styles and the words of numbers and months. Values only.

A specification of ours names styles ("roof", "note") and never a colour; one from a descriptor gets these settings
wherever it sets nothing itself. Text is at least 12 px wide-screen and 13 px on phones, where a chart drawn for
320 px may shrink to 288.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from site_builder.model.portal import SpecType, Variant
from site_builder.model.words import Language

FAMILY = "Rumah Ukur"
# What readers see: the page's own font, and in a file that stands alone this list.
FONT_STACK = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"

# Each colour is a sentinel: in a page it becomes the class of its name and follows the theme, alone it stays literal.
PALETTE: Mapping[str, str] = {
    "ink": "#14232b",
    "soft": "#51626a",
    "line": "#dcd6c8",
    "wash": "#f1ece1",
    "paper": "#fffffe",
    "roof": "#a63f25",
    "water": "#1d6583",
    "leaf": "#356f49",
    "gold": "#8a5d00",
    "missing": "#8b8f8d",
}
_RAMP = ["#e3edf1", "#9dc0cf", "#4f8fac", "#1d6583", "#0d3f55"]

FORMAT_LOCALES: Mapping[Language, Mapping[str, Any]] = {
    "id": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["Rp", ""], "minus": "−"},
    "en": {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["Rp", ""], "minus": "−"},
}
TIME_FORMAT_LOCALES: Mapping[Language, Mapping[str, Any]] = {
    "id": {
        "dateTime": "%A, %e %B %Y %H.%M.%S",
        "date": "%d/%m/%Y",
        "time": "%H.%M.%S",
        "periods": ["AM", "PM"],
        "days": ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"],
        "shortDays": ["Min", "Sen", "Sel", "Rab", "Kam", "Jum", "Sab"],
        "months": [
            *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
            *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
        ],
        "shortMonths": ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"],
    },
    "en": {
        "dateTime": "%A, %e %B %Y %H:%M:%S",
        "date": "%d/%m/%Y",
        "time": "%H:%M:%S",
        "periods": ["AM", "PM"],
        "days": ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
        "shortDays": ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
        "months": [
            *("January", "February", "March", "April", "May", "June"),
            *("July", "August", "September", "October", "November", "December"),
        ],
        "shortMonths": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    },
}


def config(spec_type: SpecType, variant: Variant, scale: float = 1) -> dict[str, Any]:
    """Return the `config` of Vega-Lite or Vega for one width; `scale` enlarges text for a picture shown smaller."""
    size = {"wide": 13, "narrow": 13.5}[variant] * scale
    small = {"wide": 12, "narrow": 13}[variant] * scale
    label = {"labelFont": FAMILY, "labelFontSize": small, "labelColor": PALETTE["soft"]}
    title = {"titleFont": FAMILY, "titleFontSize": small, "titleFontWeight": 400, "titleColor": PALETTE["soft"]}
    return {
        "background": None,
        "font": FAMILY,
        "padding": 1,
        "axis": {
            **label,
            **title,
            "labelPadding": 6,
            "labelLimit": (220 if variant == "wide" else 120) * scale,
            "labelOverlap": True,
            "titlePadding": 8,
            "gridColor": PALETTE["line"],
            "domainColor": PALETTE["soft"],
            "tickColor": PALETTE["line"],
            "ticks": False,
        },
        "legend": {**label, **title, "orient": "top", "labelColor": PALETTE["ink"], "symbolType": "circle"},
        "title": {
            "font": FAMILY,
            "fontSize": size,
            "fontWeight": 600,
            "color": PALETTE["ink"],
            "subtitleFont": FAMILY,
            "subtitleFontSize": small,
            "subtitleColor": PALETTE["soft"],
            "anchor": "start",
        },
        "range": {
            "category": [PALETTE[name] for name in ("water", "roof", "leaf", "gold", "soft", "ink")],
            "ordinal": _RAMP,
            "ramp": _RAMP,
            "heatmap": _RAMP,
            "diverging": [PALETTE["roof"], "#e7c3b8", PALETTE["wash"], "#b6d0db", PALETTE["water"]],
        },
        **(_vega_marks(size) if spec_type == "vega" else _lite_marks(size, small, variant)),
    }


def _vega_marks(size: float) -> dict[str, Any]:
    water, soft = PALETTE["water"], PALETTE["soft"]
    filled = {name: {"fill": water} for name in ("arc", "area", "path", "rect", "shape", "symbol")}
    text = {"font": FAMILY, "fontSize": size, "fill": PALETTE["ink"]}
    # What our own marks are painted with, by name: a patch has filling and edge, a stroke no filling.
    styles: dict[str, dict[str, str | None]] = {
        f"patch-{name}": {"fill": color, "stroke": color} for name, color in PALETTE.items()
    }
    styles |= {f"stroke-{name}": {"stroke": color, "fill": None} for name, color in PALETTE.items()}
    line = {"stroke": water, "strokeWidth": 2.25}
    return {**filled, "line": line, "rule": {"stroke": soft}, "text": text, "style": styles}


def _lite_marks(size: float, small: float, variant: Variant) -> dict[str, Any]:
    return {
        "aria": False,
        "view": {"stroke": None},
        "axisQuantitative": {"domain": False, "tickCount": 4},
        "axisBand": {"grid": False},
        "axisTemporal": {"grid": False, "tickCount": 6 if variant == "wide" else 4},
        "header": {
            "labelFont": FAMILY,
            "labelFontSize": size,
            "labelColor": PALETTE["ink"],
            "titleFont": FAMILY,
            "titleFontSize": small,
            "titleColor": PALETTE["soft"],
        },
        "mark": {"color": PALETTE["water"]},
        "line": {"strokeWidth": 2.25},
        "area": {"fillOpacity": 0.35, "line": True},
        "rule": {"color": PALETTE["soft"]},
        "text": {"font": FAMILY, "fontSize": size, "color": PALETTE["ink"]},
        "style": _styles(size, small),
    }


def _styles(size: float, small: float) -> dict[str, Any]:
    """Name what our marks may look like: sizes of text, kinds of line, and every colour of the palette.

    Only `color` goes here: a `fill` or `stroke` in a style loses against the settings of the mark.
    """
    return {
        "label": {"fontSize": size},
        "strong": {"fontSize": size, "fontWeight": 600},
        "note": {"fontSize": small, "color": PALETTE["soft"]},
        "grid": {"color": PALETTE["line"], "strokeWidth": 1},
        "break": {"color": PALETTE["gold"], "strokeWidth": 1.5, "strokeDash": [4, 4]},
        "band": {"filled": True, "strokeWidth": 0},
        "hollow": {"filled": False, "strokeWidth": 1.5, "strokeDash": [3, 2]},
        # Not "line": every mark answers to the style of its own name. Thin lines are "grid".
        **{name: {"color": color} for name, color in PALETTE.items() if name != "line"},
    }


def dress(specification: Mapping[str, Any], spec_type: SpecType, variant: Variant, scale: float = 1) -> dict[str, Any]:
    """Return the specification with our settings under its own: what it sets itself stays."""
    own = specification.get("config")
    settings = _joined(config(spec_type, variant, scale), own if isinstance(own, Mapping) else {})
    return {**specification, "config": settings}


def _joined(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    joined = dict(under)
    for key, value in over.items():
        below = joined.get(key)
        joined[key] = _joined(below, value) if isinstance(below, Mapping) and isinstance(value, Mapping) else value
    return joined
