"""Markdown to safe HTML (rendered, then sanitised, whoever wrote it), and finished pages without idle blanks."""

from __future__ import annotations

import itertools
import re

import markdown
import nh3
from markdown.extensions.tables import TableExtension
from markupsafe import Markup

from site_builder.model.words import Language

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
    **{tag: {"lang"} for tag in ("em", "i", "cite", "q")},
    **{heading: {"id"} for heading in ("h2", "h3", "h4")},
}

# A sentence ends before a capital: "vol. 3" and "dkk. menulis" do not end one.
_END = r"[.!?](?=\s+[“\"]?[A-ZÀ-Þ])"
_TABLE: dict[Language, str] = {"id": "Tabel", "en": "Table"}
_BOX = '<div class="scroll" tabindex="0" role="region" aria-label="{} {}"><table>'


def render_markdown(text: str, language: Language = "id") -> Markup:
    """Render Markdown (tables, footnote-free) to HTML that cannot carry script, style or foreign frames."""
    html = markdown.markdown(text, extensions=[TableExtension(use_align_attribute=True), "sane_lists", "def_list"])
    clean = nh3.clean(
        html,
        tags=set(_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    # After cleaning, a tag can only be a tag: wide tables move in a box of their own, as everywhere else.
    number = itertools.count(1)  # two regions of one name are one too many for those who hear the page
    boxed = re.sub("<table>", lambda _: _BOX.format(_TABLE[language], next(number)), clean)
    return Markup(boxed.replace("</table>", "</table></div>"))


def split_lead(text: str) -> tuple[str, Markup]:
    """Return the first sentence of a Markdown text as plain words, and what follows it as markup.

    A text that is more than plain paragraphs is left whole: then the lead is empty.
    """
    html = str(render_markdown(text)).strip()
    paragraph, _, rest = html.partition("</p>")
    words = paragraph.removeprefix("<p>")
    if not paragraph.startswith("<p>") or "<" in words:
        return "", Markup(html)
    match = re.match(rf"(.+?{_END})\s+(.*)", words, re.DOTALL)
    lead, more = (match[1], f"<p>{match[2]}</p>") if match else (words, "")
    return str(Markup(lead).unescape()), Markup(more + rest)


def plain_summary(text: str, length: int = 200) -> str:
    """Return the first sentences of a Markdown text that fit, without any markup; a long first one is cut at a word."""
    plain = " ".join(render_markdown(text).striptags().split())
    if len(plain) <= length:
        return plain
    sentences = re.match(rf"(.{{1,{length - 1}}}{_END})", plain)
    return sentences[1] if sentences else plain[:length].rsplit(" ", 1)[0].rstrip(",;:–-") + " …"


_KEPT = re.compile(r"(<(pre|style|textarea)\b.*?</\2>)", re.DOTALL | re.IGNORECASE)


# What no HTML may hold, whatever a cell held: control characters, and code points that are no characters.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)


def tidy_html(html: str) -> str:
    """Take idle blanks out of a page: indentation and empty lines, but nothing inside `pre` and `style`.

    A line break stays a line break, so that words never grow together. What HTML cannot hold shows as U+FFFD.
    """
    html = _FORBIDDEN.sub("\ufffd", html)
    parts = _KEPT.split(html)
    # split yields text, kept element, its name, text, ...
    for place in range(0, len(parts), 3):
        parts[place] = re.sub(r"[ \t]*\n\s*", "\n", parts[place])
    return "".join(part for place, part in enumerate(parts) if place % 3 != 2).strip() + "\n"
