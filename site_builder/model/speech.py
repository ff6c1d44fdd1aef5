"""`Text` and `Sentence`s that know how to be told in another language, and `Words`: what the messages are there.

Everything that is decided about the portal is decided once, in Indonesian. A `Text` is a `str` in Indonesian that
remembers how it came about; `tell` turns a whole tree of frozen values into the same tree in another language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

from site_builder.model.words import Language, Localized

# Around words that stay as somebody wrote them, in Indonesian: the page says so to those who hear it (WCAG 3.1.2).
# Code points that are no characters: no cell, no writer and no page can hold one.
FOREIGN_OPEN, FOREIGN_CLOSE = "\ufdd2", "\ufdd3"

Teller = Callable[["Words"], str]


@dataclass(frozen=True, eq=False)
class Words:
    """The messages of a language: by context and Indonesian words, the forms for one and for many.

    Indonesian is the language of the messages themselves and has none.
    """

    language: Language = "id"
    messages: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    def find(self, message: str, context: str = "", count: Any = None) -> str:
        """Return what a message is in this language, the message itself where nobody translated it."""
        forms = self.messages.get((context, message))
        if not forms:
            return message
        return forms[0] if count in (1, "1", None) else forms[-1]

    def has(self, message: str, context: str = "") -> bool:
        """Tell whether somebody translated a message."""
        return (context, message) in self.messages


class Text(str):
    """Words in Indonesian that can be told in another language. Equal to, and as good as, the plain `str`.

    What is made of one by the means of `str` (an f-string, `join`, `upper`) is Indonesian for good: use text/speech.py.
    """

    __slots__ = ("_teller",)
    _teller: Teller

    def __new__(cls, indonesian: str, teller: Teller) -> Text:
        """Take the Indonesian words, and what tells them in another language."""
        made = super().__new__(cls, indonesian)
        made._teller = teller
        return made

    def told(self, words: Words) -> str:
        """Return the words in the language of `words`."""
        return str(self) if words.language == "id" else self._teller(words)


class Said(tuple[Any, ...]):
    """A sentence of words and numbers whose order another language may change. Equal to the plain tuple."""

    _teller: Callable[[Words], tuple[Any, ...]]

    def __new__(cls, parts: Iterable[Any], teller: Callable[[Words], tuple[Any, ...]]) -> Said:
        """Take the parts in Indonesian, and what gives them in another language."""
        made = super().__new__(cls, parts)
        made._teller = teller
        return made

    def told(self, words: Words) -> tuple[Any, ...]:
        """Return the parts in the language of `words`."""
        return tuple(self) if words.language == "id" else self._teller(words)


class Made(dict[str, Any]):
    """Values that were made of words and depend on how long these are: made anew in another language."""

    _teller: Callable[[Words], Mapping[str, Any]]

    def __init__(self, values: Mapping[str, Any], teller: Callable[[Words], Mapping[str, Any]]) -> None:
        """Take the values in Indonesian, and what makes them in another language."""
        super().__init__(values)
        self._teller = teller

    def told(self, words: Words) -> Mapping[str, Any]:
        """Return the values in the language of `words`."""
        return self if words.language == "id" else self._teller(words)


def either(text: Localized, fallback: str = "") -> Text:
    """Return a text that somebody wrote in both languages; where one is missing, the other one, marked as such."""
    indonesian = text.text("id") or fallback
    return Text(indonesian, lambda words: text.en or foreign(indonesian))


def as_written(text: str) -> Text:
    """Return words of data: nobody translates them, and pages in other languages say that they are Indonesian."""
    return text if isinstance(text, Text) else Text(text, lambda words: foreign(text))


def foreign(text: str) -> str:
    """Mark words as Indonesian within a page of another language."""
    return f"{FOREIGN_OPEN}{text}{FOREIGN_CLOSE}" if any(sign.isalpha() for sign in text) else text


def unmarked(text: str) -> str:
    """Take the marks of `foreign` away, for where no markup can stand."""
    return text.replace(FOREIGN_OPEN, "").replace(FOREIGN_CLOSE, "")


def tell(value: Any, words: Words, closed: tuple[type, ...] = (), *, is_plain: bool = False) -> Any:
    """Return a value with every text in it told in a language; what holds no text stays the very same object.

    `closed` are types that are left as they are. A value whose class has `told_in(language)` is asked for the one to
    tell: a page that people wrote twice, say. Fields named in its `UNTOLD` are left as they are. `is_plain` takes the
    marks of `foreign` away.
    """
    return value if words.language == "id" else _Telling(words, closed, is_plain=is_plain).tell(value)


_PLAIN = (str, bytes, int, float)


class _Telling:
    """One pass over a tree of frozen values; what is met twice is told once."""

    def __init__(self, words: Words, closed: tuple[type, ...], *, is_plain: bool) -> None:
        self._words = words
        self._closed = closed
        self._is_plain = is_plain
        self._known: dict[int, tuple[Any, Any]] = {}

    def tell(self, value: Any) -> Any:
        if isinstance(value, Text):
            told = value.told(self._words)
            return unmarked(told) if self._is_plain else told
        if isinstance(value, Said | Made):
            return value.told(self._words)
        if value is None or isinstance(value, (*_PLAIN, *self._closed)):
            return value
        known = self._known.get(id(value))
        if known is None:
            known = (value, self._tell_inside(value))  # the value is kept: its id may not be given to another
            self._known[id(value)] = known
        return known[1]

    def _tell_inside(self, value: Any) -> Any:
        if isinstance(value, Mapping):
            told = {key: self.tell(item) for key, item in value.items()}
            return value if all(told[key] is value[key] for key in told) else told
        if isinstance(value, tuple | list | frozenset):
            items = [self.tell(item) for item in value]
            same = all(new is old for new, old in zip(items, value, strict=True))
            return value if same else frozenset(items) if isinstance(value, frozenset) else type(value)(items)
        if is_dataclass(value) and not isinstance(value, type):
            return self._tell_fields(value)
        return value

    def _tell_fields(self, value: Any) -> Any:
        source = value.told_in(self._words.language) if hasattr(value, "told_in") else value
        untold = getattr(type(source), "UNTOLD", ())
        told = {
            item.name: getattr(source, item.name) if item.name in untold else self.tell(getattr(source, item.name))
            for item in fields(source)
        }
        if source is value and all(told[name] is getattr(value, name) for name in told):
            return value
        made = object.__new__(type(source))  # as it was born, but for its words: no default is computed anew
        for name, item in told.items():
            object.__setattr__(made, name, item)
        return made
