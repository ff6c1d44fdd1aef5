"""A slip of the pen told from a word of one's own: a name that is nearly, but not quite, a known one. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

_TWIN = "_en"  # the English twin of a property


def slip_of(name: str, known: Iterable[str], present: Iterable[str] = ()) -> str:
    """Return the known name that was probably meant, "" where the name is known or somebody's own.

    A name that is already there (`present`) was not meant a second time.
    """
    names = sorted(known)
    if name in names or not re.fullmatch(r"[$A-Za-z][A-Za-z0-9_-]*", name) or len(name) > 40:
        return ""
    base = name.removesuffix(_TWIN)
    tail = name[len(base) :]
    if tail and base in names:
        return ""
    taken = set(present)
    for candidate in names:
        if f"{candidate}{tail}" not in taken and _is_slip(base, candidate):
            return f"{candidate}{tail}"
    return ""


def _is_slip(name: str, meant: str) -> bool:
    written, wanted = (re.sub(r"[^a-z$]", "", text.lower()).replace("licence", "license") for text in (name, meant))
    if written == wanted:
        return True
    if written == f"{wanted}s":  # several of something is a word of its own: `titles`
        return False
    shorter = min(len(written), len(wanted))
    allowed = 2 if shorter >= 9 else 1 if shorter >= 5 else 0
    return (
        written[:1] == wanted[:1] and abs(len(written) - len(wanted)) <= allowed and steps(written, wanted) <= allowed
    )


def steps(one: str, other: str) -> int:
    """Count the letters to add, take out, replace or swap with their neighbour to get from one text to the other."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, 1):
        before, last, row = row, before, [number]
        for place, wanted in enumerate(other, 1):
            cost = min(before[place] + 1, row[place - 1] + 1, before[place - 1] + (letter != wanted))
            if last and place > 1 and letter == other[place - 2] and one[number - 2] == wanted:
                cost = min(cost, last[place - 2] + 1)
            row.append(cost)
    return row[-1]
