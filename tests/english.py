"""The shipped English words for tests: a text, a sentence, a page in English, as a reader gets it.

`terms` are words of data that a project would translate itself: `in_english(title, {"Listrik": "Power"})`.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from site_builder.model.limits import Limits
from site_builder.model.speech import Words, tell, unmarked
from site_builder.read.words import read_words
from site_builder.text.sentences import sentence_words

_NOWHERE = Path(__file__).parent / "no-such-project"


def english_words(terms: Mapping[str, str] | None = None) -> Words:
    """Return the shipped messages and, in the context of terms, some of a project's own."""
    shipped = read_words(_NOWHERE, [], Limits())["en"]
    return Words("en", {**shipped.messages, **{("term", word): (told,) for word, told in (terms or {}).items()}})


def english(value: Any, terms: Mapping[str, str] | None = None) -> Any:
    """Tell a value in English; what stays Indonesian keeps its marks (model/speech.py)."""
    return tell(value, english_words(terms))


def in_english(parts: Any, terms: Mapping[str, str] | None = None) -> str:
    """Return a text, or a sentence with numbers in it, as plain English words without marks."""
    told = english(parts, terms)
    return unmarked(told if isinstance(told, str) else sentence_words(told, "en"))
