"""A pattern of a schema to a `Pattern` that judges cells as frictionless would, and never runs for ever.

A pattern that can only be tried in a few ways runs on Python's own engine, any other one on RE2, which takes time in
proportion to the cell. What neither can run safely (look-around, references back) raises PatternError.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from site_builder.read.patterns.spelling import UnspeakableError, parse, spell, ways

# In so few ways may Python's engine try a cell before RE2 is preferred, or where RE2 cannot help.
_FEW_WAYS, _MOST_WAYS = 100, 1000
_MEMORY = 2 << 20
_REMEMBERED = 10_000

Fault = Literal["pattern", "pattern-unsafe"]
Judge = Callable[[str], bool]


class PatternError(ValueError):
    """A pattern that cannot be used: no regular expression at all, or one that could run for ever."""

    def __init__(self, fault: Fault) -> None:
        """Keep which of the two it is."""
        self.fault: Fault = fault
        super().__init__(fault)


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """A pattern ready for use; `is_quick` says that Python's own engine is safe with it.

    Cells of a column repeat, so verdicts are remembered.
    """

    is_quick: bool
    judge: Judge
    known: dict[str, bool] = field(default_factory=dict)

    def accepts(self, cell: str) -> bool:
        """Tell whether a cell fits."""
        verdict = self.known.get(cell)
        if verdict is None:
            verdict = self.judge(cell)
            if len(self.known) < _REMEMBERED:
                self.known[cell] = verdict
        return verdict


@lru_cache(maxsize=256)
def compile_pattern(text: str) -> Pattern:
    """Compile a pattern; raises PatternError."""
    anchored = f"^{text}$"  # as frictionless reads it: "a|b" means "^a" or "b$"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = parse(anchored)
            python = re.compile(anchored)
    except (re.error, RecursionError, OverflowError, ValueError) as error:
        raise PatternError("pattern") from error
    number = ways(tree)
    if number > _FEW_WAYS:
        try:
            return Pattern(False, _linear(tree))
        except UnspeakableError as error:
            if number > _MOST_WAYS:
                raise PatternError("pattern-unsafe") from error
    return Pattern(True, lambda cell: python.match(cell) is not None)


def _linear(tree: object) -> Judge:
    """Return a judge on RE2. In ASCII its classes mean what Python's do; other cells get classes in full."""
    engines = {
        (is_ascii, before_break): _engine(spell(tree, is_ascii=is_ascii, before_break=before_break))
        for is_ascii in (True, False)
        for before_break in (False, True)
    }

    def judge(cell: str) -> bool:
        is_ascii = cell.isascii()
        cell = cell.encode("utf-8", "replace").decode("utf-8")  # half a surrogate is nothing that RE2 could be handed
        if engines[is_ascii, False](cell):
            return True
        # Python's "$" also stands before a line break at the very end, RE2's does not.
        return cell.endswith("\n") and engines[is_ascii, True](cell[:-1])

    return judge


def _engine(spelling: str) -> Judge:
    import re2

    options = re2.Options()
    options.log_errors = False
    options.never_capture = True
    options.max_mem = _MEMORY
    try:
        engine = re2.compile(spelling, options)
    except re2.error as error:  # too large once its repetitions are written out
        raise UnspeakableError(spelling) from error
    return lambda cell: engine.match(cell) is not None
