"""What a hand meant that did not write for a machine: one cell of text in, its habit and what to write instead out.

Guesses only where the habit is known; what could be read twice is given in both readings. Decides nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_NO_VALUE_WORDS = """
- -- --- – — ― . .. ... … ? x xx n/a na n.a n.a. nil nihil null none nan tad no_data
kosong tidak_ada tidak_tersedia tidak_diketahui belum_ada belum_tersedia
"""
_NO_VALUE = frozenset(_NO_VALUE_WORDS.split())
_FORMULA_ERROR = re.compile(r"#(REF!|N/A|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)|#{3,}", re.IGNORECASE)
_FORMULA = re.compile(
    r"[=+\-@]\s*[A-Z][A-Z.]+\d*\s*\(.*|[=+\-]\s*\$?[A-Z]{1,3}\$?\d+\s*[-+*/^&<>:].*|=\s*[-+$A-Z(]*\d.*|[=+\-@]\w+\|.*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Habit:
    """One way of writing: its name (a variant of the words of a finding), what to write, the second reading if any.

    `what` is what stands beside the value: a currency, a unit, the word "ribu".
    """

    name: str
    write: str = ""
    other: str = ""
    what: str = ""

    @property
    def values(self) -> dict[str, str]:
        """Return the habit as values of a finding."""
        filled = {"write": self.write, "other": self.other, "what": self.what}
        return {"variant": self.name, **{name: text for name, text in filled.items() if text}}


def read_absence(text: str) -> Habit | None:
    """Tell signs and words that stand for no value, and what a spreadsheet writes where a formula failed."""
    plain = text.strip()
    if "_".join(plain.casefold().split()) in _NO_VALUE:
        return Habit("no-value")
    if _FORMULA_ERROR.fullmatch(plain):
        return Habit("formula-error")
    return Habit("formula") if is_formula(plain) else None


def is_formula_error(text: str) -> bool:
    """Tell whether a cell holds what a spreadsheet shows where a formula failed: #REF!, #N/A, #####."""
    return bool(_FORMULA_ERROR.fullmatch(text.strip()))


def is_formula(text: str) -> bool:
    """Tell whether a spreadsheet would run a cell; "+62 711", "-" and "@dinas" are no formulas."""
    return bool(_FORMULA.fullmatch(text.strip()))
