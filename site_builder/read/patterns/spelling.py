"""The tree of a regular expression, as Python parses it, to the same expression for RE2, and to how costly it can be.

Meaning is kept exactly or not at all: what RE2 would read differently is unspeakable. Runs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_INFINITE = 10**9
_LAST = 0x10FFFF
_NOTHING = r"[^\x{0}-\x{10FFFF}]"
_SURROGATES = range(0xD800, 0xE000)
_ASCII_SPACES = (9, 10, 11, 12, 13, 32)
Range = tuple[int, int]


class UnspeakableError(ValueError):
    """An expression that RE2 cannot run with the meaning that it has in Python."""


def parse(text: str) -> Any:
    """Parse an expression into its tree; raises re.error."""
    return parser.parse(text)


# ---- how costly ------------------------------------------------------------------------------------------------------


def ways(tree: Iterable[tuple[Any, Any]]) -> int:
    """Count in how many ways an engine that tries and turns back could go through an expression, at most."""
    number = 1
    for code, value in tree:
        number = min(number * _ways_of(code, value), _INFINITE)
    return number


def _ways_of(code: Any, value: Any) -> int:
    match code:
        case op.BRANCH:
            return sum(ways(branch) for branch in value[1])
        case op.SUBPATTERN:
            return ways(value[3])
        case op.ATOMIC_GROUP:
            return ways(value)
        case op.ASSERT | op.ASSERT_NOT:
            return ways(value[1])
        case op.GROUPREF_EXISTS:
            return ways(value[1]) + ways(value[2] or ())
        case op.MAX_REPEAT | op.MIN_REPEAT | op.POSSESSIVE_REPEAT:
            least, most, inner = value
            return _INFINITE if most is op.MAXREPEAT else _repeated(ways(inner), int(least), int(most))
        case _:
            return 1


def _repeated(inner: int, least: int, most: int) -> int:
    if inner == 1:
        return most - least + 1
    return _INFINITE if most > 20 else min(sum(inner**times for times in range(least, most + 1)), _INFINITE)


# ---- the same for RE2 ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Sense:
    """What decides how a part is meant: the flags in force there, and what is promised of the cells."""

    flags: int
    is_ascii: bool
    before_break: bool

    @property
    def has_ascii_classes(self) -> bool:
        """Tell whether `\\w` and its like need no signs beyond ASCII."""
        return self.is_ascii or bool(self.flags & re.ASCII)


def spell(tree: Any, *, is_ascii: bool, before_break: bool = False) -> str:
    """Spell an expression for RE2; raises UnspeakableError.

    `is_ascii` promises that only cells in ASCII are judged, `before_break` that a line break was cut off their ends.
    """
    return _spell(tree, _Sense(tree.state.flags, is_ascii, before_break))


def _spell(tree: Iterable[tuple[Any, Any]], sense: _Sense) -> str:
    return "".join(_spell_one(code, value, sense) for code, value in tree)


def _spell_one(code: Any, value: Any, sense: _Sense) -> str:
    match code:
        case op.LITERAL:
            return _cased(_sign(value), sense)
        case op.NOT_LITERAL:
            return _cased(f"[^{_sign(value)}]", sense)
        case op.ANY:
            return "(?s:.)" if sense.flags & re.DOTALL else r"[^\n]"
        case op.IN:
            return _cased(_spell_class(value, sense), sense)
        case op.BRANCH:
            return f"(?:{'|'.join(_spell(branch, sense) for branch in value[1])})"
        case op.SUBPATTERN:
            _, more, less, inner = value
            return f"(?:{_spell(inner, replace(sense, flags=(sense.flags | more) & ~less))})"
        case op.MAX_REPEAT | op.MIN_REPEAT:
            least, most, inner = value
            end = "" if most is op.MAXREPEAT else int(most)
            return f"(?:{_spell(inner, sense)}){{{int(least)},{end}}}"
        case op.AT:
            return _spell_place(value, sense)
        case _:
            raise UnspeakableError(str(code))


def _spell_place(place: Any, sense: _Sense) -> str:
    match place:
        case op.AT_BEGINNING:
            return "(?m:^)" if sense.flags & re.MULTILINE else r"\A"
        case op.AT_BEGINNING_STRING:
            return r"\A"
        case op.AT_END:
            return "(?m:$)" if sense.flags & re.MULTILINE else r"\z"
        case op.AT_END_STRING:
            return _NOTHING if sense.before_break else r"\z"
        case op.AT_BOUNDARY if sense.has_ascii_classes:
            return r"\b"
        case _:  # RE2 knows the edges of words in ASCII only
            raise UnspeakableError(str(place))


def _spell_class(items: Sequence[tuple[Any, Any]], sense: _Sense) -> str:
    is_negated = items[0][0] is op.NEGATE
    spelled = "".join(_spell_item(code, value, sense) for code, value in items if code is not op.NEGATE)
    return f"[{'^' if is_negated else ''}{spelled}]"


def _spell_item(code: Any, value: Any, sense: _Sense) -> str:
    match code:
        case op.LITERAL:
            return _sign(value)
        case op.RANGE:
            return f"{_sign(value[0])}-{_sign(value[1])}"
        case op.CATEGORY:
            name = str(value).removeprefix("CATEGORY_").removeprefix("NOT_")
            ranges = _category(name, sense.has_ascii_classes, bool(sense.flags & re.ASCII))
            chosen = _others(ranges) if "NOT_" in str(value) else ranges
            return "".join(f"{_sign(first)}-{_sign(last)}" for first, last in chosen)
        case _:
            raise UnspeakableError(str(code))


def _sign(code: int) -> str:
    if code in _SURROGATES:
        raise UnspeakableError("half a surrogate")
    return f"\\x{{{code:x}}}"


def _cased(spelled: str, sense: _Sense) -> str:
    return f"(?i:{spelled})" if sense.flags & re.IGNORECASE else spelled


@lru_cache(maxsize=16)
def _category(name: str, is_ascii: bool, is_ascii_flag: bool) -> tuple[Range, ...]:
    """Return the characters of `\\d`, `\\w` or `\\s` as ranges, as Python has them."""
    if name == "SPACE" and is_ascii_flag:
        return tuple((code, code) for code in _ASCII_SPACES)
    tests: dict[str, Callable[[str], bool]] = {
        "DIGIT": str.isdecimal,
        "SPACE": str.isspace,
        "WORD": lambda sign: sign.isalnum() or sign == "_",
    }
    if name not in tests:
        raise UnspeakableError(name)
    last = 0x7F if is_ascii else _LAST
    return tuple(_ranges(code for code in range(last + 1) if tests[name](chr(code))))


def _ranges(codes: Iterable[int]) -> Iterator[Range]:
    first = last = -2
    for code in codes:
        if code != last + 1:
            if first >= 0:
                yield first, last
            first = code
        last = code
    if first >= 0:
        yield first, last


def _others(ranges: Sequence[Range]) -> Iterator[Range]:
    """Return everything that is not in the ranges; half surrogates, which no text holds, end a range before them."""
    start = 0
    for first, last in (*ranges, (_LAST + 1, _LAST + 1)):
        if start < first:
            yield from _around_surrogates(start, first - 1)
        start = last + 1


def _around_surrogates(first: int, last: int) -> Iterator[Range]:
    low, high = _SURROGATES.start, _SURROGATES.stop
    if first < low <= last:
        yield first, low - 1
        if last >= high:
            yield high, last
    elif first not in _SURROGATES:
        yield first, last
    elif last >= high:
        yield high, last
