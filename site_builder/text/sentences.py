"""Sentences with numbers in plain words, for where no door can stand: titles, attributes, descriptions. Pure."""

from __future__ import annotations

from site_builder.model.number import Number, Sentence
from site_builder.text.amounts import value_words


def number_words(item: Number, *, is_short: bool = False) -> str:
    """Write the value of a number; what is not shown by its marker, what nobody published by the reason."""
    if item.value is None:
        return item.marker or item.missing or "belum dipublikasikan"
    return value_words(item.value, item.unit, is_short=is_short)


def sentence_words(parts: Sentence, *, is_short: bool = False) -> str:
    """Write words with numbers in them as plain words."""
    return "".join(part if isinstance(part, str) else number_words(part, is_short=is_short) for part in parts)
