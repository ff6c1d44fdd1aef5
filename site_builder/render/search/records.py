"""A finished page, or something without a page of its own, to the record that the search engine reads.

Only what stands on a page is taken, and of pages that say what others say too (a chart, a number) only their opening.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from markupsafe import escape

from site_builder.model.output import OutputFile
from site_builder.model.portal import Entry, Portal
from site_builder.model.search import SearchPage, told_in
from site_builder.model.speech import unmarked
from site_builder.render.search.engine import Record
from site_builder.text.codes import shield_codes
from site_builder.text.same_words import Signs, make_signs

# What says nothing to whoever looks for words, and what is a record of its own.
IGNORED = (
    *("svg", "nav", "form", "pre", "template", "[hidden]"),
    *(".unseen", ".on-paper", ".actions", ".cite", ".dictionary", ".downloads"),
    *(".kind-dataset details", ".kind-number .reckoning", ".kind-number .quiet", ".kind-figure table", "figure table"),
    *(
        f'.kind-{kind} [aria-labelledby="{name}"]'
        for kind in ("dataset", "table")
        for name in ("mutu", "aturan", "perubahan", "sumber", "versi", "pengembang", "unduh")
    ),
)
# Charts are records of their own, too.
IGNORED += tuple(f".kind-{kind} figure" for kind in ("page", "dataset", "table", "indicator", "area"))
_OPENING_ONLY = ("figure", "number")
_ID = re.compile(r' id="[^"]*"')  # the engine would list every row that has an address, and our page shows none
_MAIN = re.compile(r"<main\b[^>]*>(.*)</main>", re.DOTALL)


def records_of(portal: Portal, pages: Mapping[str, OutputFile]) -> Iterator[Record]:
    """Yield the record of every entry of a portal; `pages` are finished pages by their output paths."""
    search = next(page.content for page in portal.pages if isinstance(page.content, SearchPage))
    signs = make_signs(search.same_words)
    for entry in told_in(portal.entries, portal.language):
        path = portal.prefix + entry.output_path
        body = _body(entry, pages[path] if entry.has_page else None)
        yield Record(path, _wrapped(entry, shield_codes(body, signs.put), portal.language, signs))


def _wrapped(entry: Entry, body: str, language: str, signs: Signs) -> str:
    """Wrap words so that the engine knows their language, their kind and their title."""
    title = f'data-title="{_shielded(entry.title, signs.put)}" data-note="{_shielded(entry.note)}"'
    told = 'data-pagefind-meta="title[data-title], note[data-note]" data-pagefind-filter="kind[data-kind]"'
    start = f'<div class="kind-{entry.kind}" data-kind="{entry.kind}" {title} {told}>'
    return f'<html lang="{language}"><body>{start}{body}</div></body></html>'


def _body(entry: Entry, page: OutputFile | None) -> str:
    if page is None:
        words = "".join(f"<p>{escape(unmarked(text))}</p>" for text in entry.words if text)
        return f"<h1>{escape(unmarked(entry.title))}</h1>{words}"
    found = _MAIN.search(page.data.decode("utf-8"))
    html = found[1] if found else ""
    opening = html.partition("<section")[0] if entry.kind in _OPENING_ONLY else html
    return _ID.sub("", opening)


def _shielded(text: str, put: Callable[[str], str] = str) -> str:
    return shield_codes(str(escape(unmarked(text))), put)
