"""The glossary: the page of `content/` that is called like it, read for the terms that it explains.

A term is a line of its own above a line that begins with a colon, as Markdown writes definitions; other names of it
stand behind upright strokes: `RTLH | rumah tidak layak huni`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from site_builder.derive.prose.mistake import WRONG, Mistake
from site_builder.model.glossary import Term
from site_builder.model.library import Document
from site_builder.model.words import Localized
from site_builder.text.slugs import derive_slugs, parse_slug

SLUG = "glosarium"
_TERM = re.compile(r"^(?P<names>[^\s:#>*|+-][^\n]*)\n(?=:[ \t])", re.MULTILINE)


def is_glossary(document: Document) -> bool:
    """Tell whether a page is the one that explains terms."""
    return parse_slug(document.slug) == SLUG


def find_terms(text: str) -> dict[str, Term]:
    """Map the lines of a text that name terms to the terms; raises Mistake where one is explained twice."""
    lines = [(match["names"], match.start()) for match in _TERM.finditer(text)]
    names = {line: tuple(name for part in line.split("|") if (name := " ".join(part.split()))) for line, _ in lines}
    slugs = derive_slugs((found[0] for found in names.values() if found), "istilah")
    seen: dict[str, str] = {}
    for line, start in lines:
        for name in names[line]:
            if name.casefold() in seen:
                words = Localized(f"istilah “{name}” dijelaskan dua kali", f"the term “{name}” is explained twice")
                hint = Localized("Hapus salah satunya, atau gabungkan.", "Take one out, or join them.")
                raise Mistake(words, hint, WRONG, text.count("\n", 0, start) + 1)
            seen[name.casefold()] = line
    return {line: Term(found[0], slugs[found[0]], found[1:]) for line, found in names.items() if found}


def mark_terms(text: str, terms: dict[str, Term], put: Callable[[Term], str]) -> str:
    """Put the mark of each term in place of the line that names it."""
    return _TERM.sub(lambda match: f"{put(terms[match['names']])}\n" if match["names"] in terms else match[0], text)
