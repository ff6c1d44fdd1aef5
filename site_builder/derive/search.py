"""What readers can look for, from the finished pages: an entry for each page, column and term; and the pages that find.

Nothing becomes an entry that no page shows: packages in quarantine and figures that are hidden stand on none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from site_builder.derive import routes as paths
from site_builder.model.glossary import Glossary
from site_builder.model.library import SameWords
from site_builder.model.pages import ResourcePage
from site_builder.model.places import OtherNamePage
from site_builder.model.portal import Entry, EntryKind, Link, Page
from site_builder.model.search import IndexPage, SearchKind, SearchPage
from site_builder.model.speech import as_written, either
from site_builder.text.speech import say

SCRIPT = "assets/cari.js"
STYLE = "assets/cari.css"
# More entries than this do not fit on one page of 30 kB.
MOST_ENTRIES = 1200
# What begins with no letter of these comes under "#".
LETTERS = ("#", *"ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_HOME = Link(say("Beranda"), paths.HOME)
_SEARCH = Link(say("Cari"), paths.SEARCH)
_ABOUT_SEARCH = say("Cari halaman, dataset, kolom, indikator, wilayah, grafik, dan angka di portal ini.")
_ABOUT_INDEX = say("Semua halaman, dataset, tabel, kolom, indikator, wilayah, dan istilah di portal ini menurut abjad.")

# The pages of these kinds are found as something else than a page; those of `_UNFOUND` are not found at all.
_KINDS: dict[str, EntryKind] = {
    "package": "dataset",
    "resource": "table",
    "indicator": "indicator",
    "area": "area",
    "area-name": "area",
    "figure": "figure",
    "number": "number",
}
_UNFOUND = ("404", "offline", "embed", "withheld", "search", "index", "explore", "style")
# Charts and numbers are many and say what other pages say too: they come after those.
_SEARCH_KINDS: tuple[SearchKind, ...] = (
    SearchKind("page", say("Halaman", context="kind"), 1.2),
    SearchKind("dataset", say("Dataset", context="kind"), 1.3),
    SearchKind("table", say("Tabel", context="kind"), 1.0),
    SearchKind("column", say("Kolom", context="kind"), 0.8),
    SearchKind("indicator", say("Indikator", context="kind"), 1.2),
    SearchKind("area", say("Wilayah", context="kind"), 1.3),
    SearchKind("term", say("Istilah", context="kind"), 1.1),
    SearchKind("figure", say("Grafik", context="kind"), 0.6),
    SearchKind("number", say("Angka", context="kind"), 0.3),
)
# Too many to be looked through by the alphabet.
_UNLISTED = ("figure", "number")


def derive_entries(pages: Iterable[Page], glossary: Glossary | None) -> tuple[Entry, ...]:
    """Return everything that can be found."""
    return tuple(entry for page in pages for entry in _of_page(page)) + tuple(_terms(glossary))


def search_pages(entries: Sequence[Entry], glossary: Glossary | None, written: Sequence[SameWords]) -> Iterator[Page]:
    """Yield the page that searches, and the index from A to Z that is there without it."""
    present = {entry.kind for entry in entries}
    kinds = tuple(kind for kind in _SEARCH_KINDS if kind.kind in present)
    content = SearchPage(kinds, (*written, *_same_words(glossary)), paths.SEARCH_ENGINE, paths.INDEX)
    yield Page(
        "search",
        paths.SEARCH,
        say("Cari"),
        content,
        _ABOUT_SEARCH,
        (_HOME,),
        paths.SEARCH,
        (SCRIPT,),
        styles=(STYLE,),
    )
    yield from _index_pages(tuple(entry for entry in entries if entry.kind not in _UNLISTED), kinds)


def _index_pages(entries: tuple[Entry, ...], kinds: tuple[SearchKind, ...]) -> Iterator[Page]:
    """Yield one page, and where that would be too long one for each letter: the same letters in every language."""
    is_split = len(entries) > MOST_ENTRIES
    letters = tuple(Link(letter, paths.index_page(letter)) for letter in LETTERS) if is_split else ()
    pages = [("", paths.INDEX), *((link.title, link.output_path) for link in letters)]
    for letter, path in pages:
        content = IndexPage(kinds, entries, paths.SEARCH, letter, letters)
        trail = (_HOME, _SEARCH, Link("A–Z", paths.INDEX)) if letter else (_HOME, _SEARCH)
        title = say("Daftar A–Z: {letter}", letter=letter) if letter else say("Daftar A–Z")
        yield Page("index", path, title, content, _ABOUT_INDEX, trail, paths.SEARCH, styles=(STYLE,))


def _of_page(page: Page) -> Iterator[Entry]:
    """Yield the entry of a page, and those of the columns that it explains."""
    if page.kind in _UNFOUND:
        return
    kind = _KINDS.get(page.kind, "page")
    match page.content:
        case OtherNamePage() as other:
            yield Entry(kind, page.title, page.output_path, other.way.title)
        case ResourcePage() as table:
            yield Entry(kind, page.title, page.output_path, table.package.title)
            yield from _columns(table, page)
        case _:
            yield Entry(kind, page.title, page.output_path)


def _columns(table: ResourcePage, page: Page) -> Iterator[Entry]:
    for place, field in enumerate(table.card.resource.schema.fields, 1):
        words = (field.name, either(field.description), as_written(field.unit))
        title = either(field.title, field.name)
        yield Entry("column", title, f"{page.output_path}#kolom-{place}", page.title, words, has_page=False)


def _terms(glossary: Glossary | None) -> Iterator[Entry]:
    """Yield the terms that a glossary explains, and those of the glossary in another language."""
    if glossary is None:
        return
    for term in glossary.terms:
        path, note = f"{glossary.output_path}#{term.anchor}", " · ".join(term.other_names)
        yield Entry("term", term.name, path, note, term.other_names, has_page=False, language=glossary.language)
    yield from _terms(glossary.translation)


def _same_words(glossary: Glossary | None) -> Iterator[SameWords]:
    """Yield what the glossary calls by several names: whoever looks for one of them means the others too."""
    if glossary is None:
        return
    for names in ((term.name, *term.other_names) for term in glossary.terms if term.other_names):
        yield SameWords(id=names) if glossary.language == "id" else SameWords(en=names)
    yield from _same_words(glossary.translation)
