"""Sentences with numbers in plain words, for where no door can stand: titles, attributes, descriptions. Pure."""

from __future__ import annotations

from site_builder.model.number import Number, Sentence
from site_builder.model.words import Language
from site_builder.text.amounts import value_words
from site_builder.text.hidden import COVER
from site_builder.text.spoken import spoken

_COVERED: dict[Language, str] = {"id": COVER.value, "en": "withheld"}
_UNPUBLISHED: dict[Language, str] = {"id": "belum dipublikasikan", "en": "not published"}


@spoken
def number_words(item: Number, language: Language = "id", *, is_short: bool = False) -> str:
    """Write the value of a number; what is not shown by its marker, what nobody published by the reason."""
    if item.value is None:
        marker = _COVERED[language] if item.marker == COVER.value else item.marker
        return marker or item.missing or _UNPUBLISHED[language]
    return value_words(item.value, item.unit, language, is_short=is_short)


@spoken
def sentence_words(parts: Sentence, language: Language = "id", *, is_short: bool = False) -> str:
    """Write words with numbers in them as plain words."""
    return "".join(part if isinstance(part, str) else number_words(part, language, is_short=is_short) for part in parts)
