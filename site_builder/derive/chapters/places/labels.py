"""Names of areas in little room: lines that fit a width, abbreviated where nothing else helps, never two alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from site_builder.model.area import Area


def labels(areas: Sequence[Area], width: int) -> dict[str, tuple[str, ...]]:
    """Return the lines of each name, by code; `width` is how many characters a line holds."""
    found = {area.code: short_lines(area.name or area.code, width) for area in areas}
    counts = Counter(found.values())
    return {code: lines if counts[lines] == 1 else _by_code(lines, code, width) for code, lines in found.items()}


def short_lines(name: str, width: int) -> tuple[str, ...]:
    """Break a name into at most two lines; what is too long loses its end, and words beyond become initials.

    >>> short_lines("Sumber Marga Telang", 6)
    ('Sumber', 'M. T.')
    """
    words = name.split() or [name]
    first = words[:1]
    while len(first) < len(words) and len(" ".join(words[: len(first) + 1])) <= width:
        first.append(words[len(first)])
    rest = words[len(first) :]
    lines = [" ".join(first)]
    if rest:
        whole = " ".join(rest)
        lines.append(whole if len(rest) == 1 or len(whole) <= width else " ".join(f"{word[:1]}." for word in rest))
    return tuple(line if len(line) <= width else f"{line[: max(1, width - 1)]}." for line in lines)


def _by_code(lines: tuple[str, ...], code: str, width: int) -> tuple[str, ...]:
    """Tell areas apart that would be written alike, by the end of their codes."""
    return (lines[0], code.rpartition(".")[2][-width:])
