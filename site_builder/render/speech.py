"""How templates speak a language: messages, values and filters told in it, words of another language marked.

Takes the messages of one language; gives Jinja what it calls. Knows no page and no template.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from site_builder.model.speech import FOREIGN_CLOSE, FOREIGN_OPEN, Said, Text, Words, either, foreign, unmarked
from site_builder.model.words import Localized
from site_builder.text.spoken import term

_TAG = re.compile(r"<[a-zA-Z/!](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
# Elements that hold words only: no element can stand in them to say which language it is.
_PLAIN = re.compile(r"<(title|option|textarea|text|desc|style|script)\b[^>]*>.*?</\1>", re.DOTALL)
_FOREIGN = re.compile(f"{FOREIGN_OPEN}([^{FOREIGN_OPEN}{FOREIGN_CLOSE}]*){FOREIGN_CLOSE}")
_NAMES = re.compile(r"<(/?)([a-zA-Z0-9]+)")


class Speech:
    """The words of one language, as templates use them."""

    def __init__(self, words: Words) -> None:
        """Take the messages of the language."""
        self._words = words

    def finalize(self, value: Any) -> Any:
        """Tell a value in the language before it is written."""
        if isinstance(value, Localized):
            value = either(value)
        return value.told(self._words) if isinstance(value, Text | Said) else value

    def say(self, message: str, /, context: str = "", **values: Any) -> Markup:
        """Fill a message of a template: `%(name)s` for values, which are escaped; `count` chooses one or many."""
        found = Markup(self._words.find(message, context, values.get("count")))
        return found % {name: self.finalize(value) for name, value in values.items()} if "%" in found else found

    def term(self, word: str) -> str:
        """Name a code of the data, such as a status, in the language."""
        return str(self.finalize(term(word)))

    def foreign(self, words: str) -> str:
        """Mark words of a source as Indonesian, on pages of another language."""
        return words if self._words.language == "id" or not words else foreign(words)

    def filter(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """Let a filter get told values, and the language where it asks for one."""
        wants_language = "language" in inspect.signature(function).parameters

        def telling(*values: Any, **named: Any) -> Any:
            if wants_language:
                named.setdefault("language", self._words.language)
            return self.finalize(function(*map(self.finalize, values), **named))

        return telling


def mark_foreign(html: str) -> str:
    """Turn the marks around Indonesian words of an English page into elements that say so; attributes stay plain."""
    if FOREIGN_OPEN not in html and FOREIGN_CLOSE not in html:
        return html
    html = _PLAIN.sub(lambda match: unmarked(match[0]), html)
    html = _TAG.sub(lambda match: unmarked(match[0]), html)
    return unmarked(_FOREIGN.sub(_element, html))


def _element(match: re.Match[str]) -> str:
    """Return the marked words as an element, where what stands in them is whole."""
    open_tags: list[str] = []
    for closing, name in _NAMES.findall(match[1]):
        if not closing:
            open_tags.append(name)
        elif not open_tags or open_tags.pop() != name:
            return match[1]
    return match[1] if open_tags or not match[1].strip() else f'<span lang="id">{match[1]}</span>'
