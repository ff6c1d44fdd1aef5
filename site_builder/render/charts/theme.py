"""How charts look: palette, type sizes, named styles and the words of numbers and months. Values only.

A specification of ours names styles ("roof", "note") and never a colour; one from a descriptor gets these settings
wherever it sets nothing itself. Text is at least 12 px wide-screen and 13 px on phones, where a chart drawn for
320 px may shrink to 288.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from site_builder.model.portal import Variant
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
_HUES = ("roof", "water", "leaf", "gold", "ink", "soft", "line", "wash", "missing", "paper")
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


def config(variant: Variant) -> dict[str, Any]:
    """Return the `config` of Vega-Lite and Vega for one width."""
    size = {"wide": 13, "narrow": 13.5}[variant]
    small = {"wide": 12, "narrow": 13}[variant]
    color = PALETTE
    text = {"font": FAMILY, "fontSize": size, "fill": color["ink"], "color": color["ink"]}
    return {
        "aria": False,
        "background": None,
        "font": FAMILY,
        "padding": 1,
        "view": {"stroke": None},
        "axis": {
            "labelFont": FAMILY,
            "labelFontSize": small,
            "labelColor": color["soft"],
            "labelPadding": 6,
            "labelLimit": 220 if variant == "wide" else 120,
            "titleFont": FAMILY,
            "titleFontSize": small,
            "titleFontWeight": 400,
            "titleColor": color["soft"],
            "titlePadding": 8,
            "gridColor": color["line"],
            "domainColor": color["soft"],
            "tickColor": color["line"],
            "ticks": False,
            "tickCount": 4,
        },
        "axisQuantitative": {"domain": False},
        "axisBand": {"grid": False},
        "axisTemporal": {"grid": False, "tickCount": 6 if variant == "wide" else 4},
        "legend": {
            "labelFont": FAMILY,
            "labelFontSize": small,
            "labelColor": color["ink"],
            "titleFont": FAMILY,
            "titleFontSize": small,
            "titleFontWeight": 400,
            "titleColor": color["soft"],
            "orient": "top",
            "columns": 0 if variant == "wide" else 2,
        },
        "header": {
            "labelFont": FAMILY,
            "labelFontSize": size,
            "labelColor": color["ink"],
            "titleFont": FAMILY,
            "titleFontSize": small,
            "titleColor": color["soft"],
        },
        "title": {
            "font": FAMILY,
            "fontSize": size,
            "fontWeight": 600,
            "color": color["ink"],
            "subtitleFont": FAMILY,
            "subtitleFontSize": small,
            "subtitleColor": color["soft"],
            "anchor": "start",
        },
        "mark": {"color": color["water"]},
        "line": {"strokeWidth": 2.25},
        "area": {"fillOpacity": 0.35, "line": True},
        "rule": {"color": color["soft"]},
        "text": text,
        "range": {
            "category": [color[name] for name in ("water", "roof", "leaf", "gold", "soft", "ink")],
            "ordinal": _RAMP,
            "ramp": _RAMP,
            "heatmap": _RAMP,
            "diverging": [color["roof"], "#e7c3b8", color["wash"], "#b6d0db", color["water"]],
        },
        "style": _styles(size, small),
    }


def _styles(size: float, small: float) -> dict[str, Any]:
    """Name what marks may look like: a hue fills or strokes, a role of text sets its size."""
    styles: dict[str, Any] = {
        "label": {"fontSize": size, "fill": PALETTE["ink"]},
        "strong": {"fontSize": size, "fontWeight": 600, "fill": PALETTE["ink"]},
        "note": {"fontSize": small, "fill": PALETTE["soft"]},
        "grid": {"stroke": PALETTE["line"], "strokeWidth": 1},
        "break": {"stroke": PALETTE["gold"], "strokeWidth": 1.5, "strokeDash": [4, 4]},
        "outline": {"fill": "transparent", "fillOpacity": 0, "strokeWidth": 1.5, "strokeDash": [3, 2]},
    }
    for hue in _HUES:
        styles[hue] = {"fill": PALETTE[hue], "color": PALETTE[hue]}
        styles[f"{hue}-line"] = {"stroke": PALETTE[hue]}
        styles[f"{hue}-text"] = {"fill": PALETTE[hue]}
    return styles


def dress(specification: Mapping[str, Any], variant: Variant) -> dict[str, Any]:
    """Return the specification with our settings under its own: what it sets itself stays."""
    own = specification.get("config")
    return {**specification, "config": _joined(config(variant), own if isinstance(own, Mapping) else {})}


def _joined(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    joined = dict(under)
    for key, value in over.items():
        below = joined.get(key)
        joined[key] = _joined(below, value) if isinstance(below, Mapping) and isinstance(value, Mapping) else value
    return joined
