"""What can be looked for: pages and what stands on them, words that mean the same, and the two pages that find them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.model.library import SameWords
from site_builder.model.portal import Entry as Entry  # noqa: PLC0414
from site_builder.model.portal import EntryKind, Link
from site_builder.model.words import Language


@dataclass(frozen=True, slots=True)
class SearchKind:
    """A kind of entries, in words, and how much its results count beside those of other kinds."""

    kind: EntryKind
    title: str
    weight: float


def told_in(entries: Iterable[Entry], language: Language) -> tuple[Entry, ...]:
    """Return the entries that stand in a language."""
    return tuple(entry for entry in entries if entry.language in ("", language))


@dataclass(frozen=True, slots=True, eq=False)
class SearchPage:
    """What the search page says: the kinds that the portal has, and the words that mean the same."""

    kinds: tuple[SearchKind, ...]
    same_words: tuple[SameWords, ...]
    engine_path: str
    index_path: str


@dataclass(frozen=True, slots=True, eq=False)
class IndexPage:
    """What a page of the index from A to Z says.

    `entries` are all of them, for what a letter holds is another matter in another language. `letter` is the one that
    the page shows, "" for all of them, "#" for what begins with none from A to Z; `letters` are the ways to the pages
    of single letters where one page would be too long: the page without a letter then shows no entry.
    """

    kinds: tuple[SearchKind, ...]
    entries: tuple[Entry, ...]
    search_path: str
    letter: str = ""
    letters: tuple[Link, ...] = ()
