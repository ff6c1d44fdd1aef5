"""Markdown to safe HTML: rendered, then sanitised, whoever wrote it."""

from __future__ import annotations

import markdown
import nh3
from markdown.extensions.tables import TableExtension
from markupsafe import Markup

_TAGS = frozenset(
    [
        "a",
        "abbr",
        "blockquote",
        "br",
        "code",
        "dd",
        "del",
        "dl",
        "dt",
        "em",
        "h2",
        "h3",
        "h4",
        "hr",
        "i",
        "li",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_ATTRIBUTES = {
    "a": {"href", "title", "hreflang"},
    "abbr": {"title"},
    "td": {"align"},
    "th": {"align", "scope"},
    "ol": {"start"},
    **{heading: {"id"} for heading in ("h2", "h3", "h4")},
}


def render_markdown(text: str) -> Markup:
    """Render Markdown (tables, footnote-free) to HTML that cannot carry script, style or foreign frames."""
    html = markdown.markdown(text, extensions=[TableExtension(use_align_attribute=True), "sane_lists", "def_list"])
    return Markup(
        nh3.clean(
            html,
            tags=set(_TAGS),
            attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
            url_schemes={"http", "https", "mailto"},
            link_rel=None,
        )
    )
