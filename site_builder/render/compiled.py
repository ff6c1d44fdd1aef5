"""Templates compiled once in a process, for every language and every build: compiling is most of a small build.

What is kept is a pure function of a template's name, place and source. It may not depend on a language, so whatever
Jinja would work out while it compiles (a filter on a constant) is left to the moment a page is rendered.
"""

from __future__ import annotations

from collections.abc import Callable
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, pass_context
from jinja2.bccache import Bucket

_MOST = 1_000  # templates that change while `serve` runs would otherwise pile up


class CompiledTemplates(BytecodeCache):
    """The code of templates by their name and place, and the checksum of their source."""

    def __init__(self) -> None:
        """Begin with nothing compiled."""
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Put code that is known into the bucket; an empty bucket is compiled by Jinja."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code that was compiled for a bucket."""
        if len(self._codes) >= _MOST:
            self._codes.clear()
        assert bucket.code is not None
        self._codes[bucket.key, bucket.checksum] = bucket.code


COMPILED = CompiledTemplates()


def at_render(function: Callable[..., Any]) -> Callable[..., Any]:
    """Keep Jinja from calling a filter while it compiles: it never does so with one that asks for the context."""

    @pass_context
    def called(_: object, *values: Any, **named: Any) -> Any:
        return function(*values, **named)

    return called
