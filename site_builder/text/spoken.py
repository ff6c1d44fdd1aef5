"""Functions that speak later: called without a language they return a `Text` that knows all of them. Pure."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from site_builder.model.speech import Text, Words, foreign, tell

_P = ParamSpec("_P")


def spoken(function: Callable[_P, str]) -> Callable[_P, str]:
    """Let a function with a parameter `language` be called without one: it then returns a `Text`.

    Texts among its arguments are told in the language first.
    """
    position = list(inspect.signature(function).parameters).index("language")

    @wraps(function)
    def speaking(*args: _P.args, **kwargs: _P.kwargs) -> str:
        if "language" in kwargs or len(args) > position:
            return function(*args, **kwargs)

        def told(words: Words) -> str:
            values = [tell(item, words) for item in args]
            named = {name: tell(item, words) for name, item in kwargs.items()}
            return function(*values, **{**named, "language": words.language})

        return Text(function(*args, **kwargs), told)

    return speaking


def term(word: str, context: str = "term", *, count: object = None) -> str:
    """Return a word of data that the portal may know: a unit, a status, a kind. Unknown ones stay as written."""
    if not word or (isinstance(word, Text) and count is None):
        return word

    def told(words: Words) -> str:
        if words.has(str(word), context):
            return words.find(str(word), context, count)
        return word.told(words) if isinstance(word, Text) else foreign(word)

    return Text(word, told)


def marked(message: str) -> str:
    """Return a message that is said elsewhere: here it stands where tests find it."""
    return message
