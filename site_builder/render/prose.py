"""Texts with marks to pieces of markup and what stands between them, with terms linked to the glossary on first use.

Markdown is rendered and sanitised first; only then are marks looked for, and only in words: a mark in an attribute
becomes plain words. What stands at a mark is drawn by a template, which escapes it like any other value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from site_builder.model.glossary import Glossary, Term
from site_builder.model.prose import BLOCKS, MARK_CLOSE, MARK_OPEN, Inset, Phrase, Prose
from site_builder.render.markup import render_markdown
from site_builder.text.sentences import sentence_words

_TAG = re.compile(r'(<[^<>"]*(?:"[^"]*"[^<>"]*)*>)')
_MARK = re.compile(f"{MARK_OPEN}(\\d+){MARK_CLOSE}")
_PARAGRAPH = re.compile(f"<p>\\s*({MARK_OPEN}(\\d+){MARK_CLOSE})\\s*</p>")
# Where no term is linked: ways, headings, code, and terms themselves. A number in a way is no way of its own.
_CLOSED = frozenset({"a", "h1", "h2", "h3", "h4", "h5", "h6", "code", "pre", "dfn", "abbr", "th", "dt"})


@dataclass(frozen=True, slots=True)
class Placed:
    """What stands at a mark; `is_plain` where it stands in a way and must hold none itself."""

    inset: Inset
    is_plain: bool = False

    @property
    def kind(self) -> str:
        """Return what it is, for templates: "phrase", "picture", "listing", "tabulation" or "term"."""
        return type(self.inset).__name__.lower()


class ProseWriter:
    """Writes the texts of one page: it remembers which terms the page has linked already."""

    def __init__(self, glossary: Glossary | None, link: Callable[[str], str]) -> None:
        """Take the glossary, and the way from the page to an output path."""
        self._path = glossary.output_path if glossary else ""
        self._link = link
        self._waiting = _spelled(glossary.terms) if glossary else {}
        self._pattern = _pattern(self._waiting)

    def pieces(self, prose: Prose) -> list[Markup | Placed]:
        """Return a text as markup and what stands between it, in order."""
        html = _PARAGRAPH.sub(lambda match: match[1] if _is_block(prose, match[2]) else match[0], _html(prose))
        return list(self._pieces(html, prose))

    def gloss(self, words: str) -> Markup:
        """Link the terms of plain words, or of markup, that the page has not linked yet."""
        return Markup("").join(
            piece for piece in self._pieces(str(escape(words)), Prose("")) if isinstance(piece, Markup)
        )

    def _pieces(self, html: str, prose: Prose) -> Iterator[Markup | Placed]:
        open_tags: list[str] = []
        for place, token in enumerate(_TAG.split(html)):
            if place % 2:
                _follow(token, open_tags)
                yield Markup(_MARK.sub(lambda match: str(escape(_plain(prose, match[1]))), token))
            elif token:
                yield from self._words(token, prose, open_tags)

    def _words(self, text: str, prose: Prose, open_tags: list[str]) -> Iterator[Markup | Placed]:
        is_closed = not _CLOSED.isdisjoint(open_tags)
        for place, part in enumerate(_MARK.split(text)):
            if place % 2 == 0:
                yield Markup(part if is_closed else self._linked(part))
            elif int(part) < len(prose.insets):
                inset = prose.insets[int(part)]
                if isinstance(inset, Term):
                    self._take(inset)
                yield Placed(inset, is_plain="a" in open_tags)

    def _linked(self, text: str) -> str:
        """Link each term that waits to be linked, once; the text is escaped already."""
        if not self._waiting or not text.strip():
            return text
        return self._pattern.sub(self._way, text)

    def _way(self, match: re.Match[str]) -> str:
        term = self._waiting.get(match[0]) or self._waiting.get(match[0].casefold())
        if term is None:
            return match[0]
        self._take(term)
        return f'<a class="term" href="{escape(self._link(f"{self._path}#{term.anchor}"))}">{match[0]}</a>'

    def _take(self, term: Term) -> None:
        self._waiting = {name: waiting for name, waiting in self._waiting.items() if waiting.anchor != term.anchor}


def _html(prose: Prose) -> str:
    return str(render_markdown(prose.markdown, prose.language))


def _is_block(prose: Prose, number: str) -> bool:
    return int(number) < len(prose.insets) and isinstance(prose.insets[int(number)], BLOCKS)


def _plain(prose: Prose, number: str) -> str:
    inset = prose.insets[int(number)] if int(number) < len(prose.insets) else None
    return sentence_words(inset.parts, is_short=inset.is_short) if isinstance(inset, Phrase) else ""


def _follow(tag: str, open_tags: list[str]) -> None:
    """Keep count of the elements that are open; of those without an end nothing depends."""
    name = re.match(r"</?([a-z0-9]+)", tag)
    if name is None:
        return
    if not tag.startswith("</"):
        open_tags.append(name[1])
    elif name[1] in open_tags:
        while open_tags.pop() != name[1]:
            pass


def _spelled(terms: tuple[Term, ...]) -> dict[str, Term]:
    """Map the escaped spellings of terms to the terms: short forms in capitals as they are, words in small letters."""
    found: dict[str, Term] = {}
    for term in terms:
        for name in (term.name, *term.other_names):
            spelling = str(escape(name))
            found.setdefault(spelling if name == name.upper() else spelling.casefold(), term)
    return found


def _pattern(spellings: dict[str, Term]) -> re.Pattern[str]:
    """Return what finds whole words only, the longest name first, and never a part of an entity."""
    names = sorted(spellings, key=lambda name: (-len(name), name))
    exact = [re.escape(name) for name in names if name == name.upper()]
    folded = [re.escape(name) for name in names if name != name.upper()]
    groups = [group for group in ("|".join(exact), f"(?i:{'|'.join(folded)})" if folded else "") if group]
    return re.compile(rf"(?<![\w&#-])(?:{'|'.join(groups) or '(?!)'})(?![\w-])")
