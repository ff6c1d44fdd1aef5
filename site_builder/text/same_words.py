"""Words that mean the same, as one sign that is indexed behind each of them: who looks for one finds them all.

The sign is made of connector punctuation, so it is a word to the search engine and nothing to a reader: what is shown
of a text is cleared of it. assets/cari.js makes the same sign of what is typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from site_builder.model.library import SameWords
from site_builder.model.words import LANGUAGES
from site_builder.text.codes import COMMA, POINT

_OPEN = "\ufe34"
_NAMED = re.compile(r"\w+", re.UNICODE)


def sign_of(place: int) -> str:
    """Return the sign of a group, by its place among the groups."""
    return _OPEN + f"{place + 1:b}".replace("0", POINT).replace("1", COMMA)


def phrases_of(group: SameWords) -> tuple[str, ...]:
    """Return the words of a group in small letters and single spaces, the longest first; those of both languages."""
    found = {_plain(phrase) for language in LANGUAGES for phrase in getattr(group, language)}
    return tuple(sorted((phrase for phrase in found if phrase), key=lambda phrase: (-len(phrase), phrase)))


def _plain(phrase: str) -> str:
    return " ".join(_NAMED.findall(phrase.casefold()))


@dataclass(frozen=True)
class Signs:
    """Puts the signs of groups behind their words in a text."""

    pattern: re.Pattern[str] | None
    places: dict[str, tuple[int, ...]]

    def put(self, text: str) -> str:
        """Return a text with signs; a phrase may be broken by spaces and signs, never by another word."""
        return self.pattern.sub(self._signed, text) if self.pattern else text

    def _signed(self, match: re.Match[str]) -> str:
        return f"{match[0]} " + " ".join(map(sign_of, self.places[_plain(match[0])]))


def make_signs(groups: Sequence[SameWords]) -> Signs:
    """Make what puts the signs of some groups."""
    places: dict[str, tuple[int, ...]] = {}
    for place, group in enumerate(groups):
        for phrase in phrases_of(group):
            places[phrase] = (*places.get(phrase, ()), place)
    return Signs(_pattern(places), places)


def _pattern(phrases: Iterable[str]) -> re.Pattern[str] | None:
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    words = "|".join(r"[\W_]+".join(map(re.escape, phrase.split())) for phrase in longest)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) if words else None
