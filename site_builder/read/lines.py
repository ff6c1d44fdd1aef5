"""A text to its lines, one at a time and where they stand, so that nobody holds a large file twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")


def lines_of(text: str) -> Iterator[str]:
    """Yield the lines with their ends, as a file does that is opened without translation.

    A `StringIO` would take four times the room.

    >>> list(lines_of("a\\r\\nb\\rc"))
    ['a\\r\\n', 'b\\r', 'c']
    """
    return (found.group() for found in _LINE.finditer(text))


def spans_of_lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each line begins and ends, without taking any of them out."""
    return (found.span() for found in _LINE.finditer(text))
