"""Filters of the two pages that find: entries by their first letters, and groups of words as a script reads them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from site_builder.model.library import SameWords
from site_builder.model.portal import Entry
from site_builder.model.search import told_in
from site_builder.model.speech import unmarked
from site_builder.model.words import Language
from site_builder.text.same_words import phrases_of

# A title, and all that is called so.
Namesakes = tuple[str, tuple[Entry, ...]]


def by_letter(entries: Iterable[Entry], language: Language = "id") -> Mapping[str, tuple[Namesakes, ...]]:
    """Return letters from "#" to "Z"; below each its titles in order, and under one title all that is called so."""
    found: dict[str, dict[str, list[Entry]]] = {}
    for entry in sorted(told_in(entries, language), key=_order):
        found.setdefault(_letter(entry.title), {}).setdefault(entry.title, []).append(entry)
    return {letter: tuple((title, tuple(items)) for title, items in found[letter].items()) for letter in sorted(found)}


def word_groups(groups: Iterable[SameWords], language: Language = "id") -> list[tuple[tuple[str, ...], list[str]]]:
    """Return for each group what a reader may type, and how it is told; in the order in which signs are numbered."""
    return [(phrases_of(group), [*getattr(group, language)] or [*group.id]) for group in groups]


def _order(entry: Entry) -> tuple[str, ...]:
    return _plain(entry.title), entry.title, entry.note, entry.output_path


def _letter(title: str) -> str:
    first = _plain(title)[:1].upper()
    return first if "A" <= first <= "Z" else "#"


def _plain(title: str) -> str:
    """Return what a title is sorted by: without accents, quotes and other signs in front."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", unmarked(title)) if not unicodedata.combining(sign))
    letters = plain.casefold()
    start = next((place for place, sign in enumerate(letters) if sign.isalnum()), 0)
    return letters[start:]
