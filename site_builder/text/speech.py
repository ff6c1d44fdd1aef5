"""Words with values in them: `say` fills a message, `compose` a sentence whose numbers stay doors. Pure.

A message is Indonesian and stands as a literal where it is said: tests/test_messages.py collects them all and wants
each translated in templates/words/. Names in braces are values: `say("{count} baris dari {name}", count=3, name=it)`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from string import Formatter
from typing import Any

from site_builder.model.number import Number, Sentence
from site_builder.model.speech import FOREIGN_OPEN, Said, Text, Words, tell
from site_builder.text.numbers import long_date, number
from site_builder.text.sentences import number_words
from site_builder.text.spoken import marked

_INDONESIAN = Words()
_CONJUNCTIONS = (marked("dan"), marked("atau"))


def say(message: str, /, *, context: str = "", **values: Any) -> Text:
    """Fill a message: texts as they are, whole and decimal numbers grouped, dates and `Number`s in words.

    A year is no number: give it as text. The value called `count` chooses between the forms for one and for many.
    """

    def told(words: Words) -> str:
        found = words.find(message, context, _count(values))
        return "".join(text + (_shown(values[name], words) if name else "") for text, name in _split(found))

    return Text(told(_INDONESIAN), told)


def compose(message: str, values: Mapping[str, Any], context: str = "") -> Sentence:
    """Fill `{name}` in a message with words, numbers or sentences; empty words leave nothing behind."""

    def told(words: Words) -> Sentence:
        parts: list[str | Number] = []
        for text, name in _split(words.find(message, context, _count(values))):
            parts += [text, *_parts(values[name], words)] if name else [text]
        return tuple(part for part in parts if part != "")

    return Said(told(_INDONESIAN), told)


def together(items: Iterable[Any], separator: str = "") -> Sentence:
    """Put sentences, words and numbers behind one another as one sentence."""
    every = tuple(items)

    def told(words: Words) -> Sentence:
        found: list[str | Number] = []
        for item in every:
            found += [*([separator] if found else []), *_parts(item, words)]
        return tuple(part for part in found if part != "")

    return Said(told(_INDONESIAN), told)


def joined(separator: str, items: Iterable[str]) -> Text:
    """Put words behind one another with a separator that every language shares: ", " or " · "."""
    every = tuple(items)
    return Text(separator.join(every), lambda words: separator.join(_shown(item, words) for item in every))


def listed(items: Iterable[str], last: str = "dan") -> Text:
    """Enumerate words: "a", "a dan b", "a, b, dan c"; `last` is "dan", "atau" or another message."""
    every = tuple(items)

    def told(words: Words) -> str:
        shown = [_shown(item, words) for item in every]
        if len(shown) < 2:
            return "".join(shown)
        comma = "," if len(shown) > 2 else ""
        return f"{', '.join(shown[:-1])}{comma} {words.find(last)} {shown[-1]}"

    return Text(told(_INDONESIAN), told)


def capital(text: str) -> Text:
    """Begin words with a capital letter."""
    return changed(text, lambda word: _first(word, str.upper))


def small(text: str) -> Text:
    """Begin words with a small letter, for where they stand within a sentence."""
    return changed(text, lambda word: _first(word, str.lower))


def without_stop(text: str) -> Text:
    """Take the full stop away, for where words become a title."""
    return changed(text, lambda word: word.rstrip("."))


def changed(text: str, change: Callable[[str], str]) -> Text:
    """Change words in a way that holds in every language."""
    return Text(change(text), lambda words: change(_shown(text, words)))


def _first(word: str, change: Callable[[str], str]) -> str:
    """Change the first letter; a mark before it stays where it is."""
    end = 2 if word.startswith(FOREIGN_OPEN) else 1
    return change(word[:end]) + word[end:]


def _split(message: str) -> Iterable[tuple[str, str]]:
    return ((text, name or "") for text, name, _, _ in Formatter().parse(message))


def _count(values: Mapping[str, Any]) -> Any:
    count = values.get("count")
    return count.value if isinstance(count, Number) else count


def _parts(value: Any, words: Words) -> tuple[str | Number, ...]:
    told = tell(value, words)
    if isinstance(told, tuple):
        return told
    return (told if isinstance(told, Number) else _shown(told, words),)


def _shown(value: Any, words: Words) -> str:
    match value:
        case Text():
            return value.told(words)
        case str():
            return value
        case int() | Decimal():
            return number(value, words.language)
        case date():
            return long_date(value, words.language)
        case Number():
            return number_words(tell(value, words), words.language)
        case _:
            raise TypeError(f"{type(value).__name__} cannot be said")
