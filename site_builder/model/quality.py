"""Criteria of quality: what each asks, and what became of it for a package: a count of a whole, and no weights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Standing = Literal["terpenuhi", "sebagian", "belum", "tidak berlaku"]


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion: its id in files, its title, its rule in one sentence, what is counted, and what would mend it."""

    criterion_id: str
    title: str
    rule: str
    counted: str
    hint: str


@dataclass(frozen=True, slots=True)
class Measured:
    """What became of a criterion: so many (`met`) of all that it asks about (`total`), and what these are called."""

    criterion: Criterion
    met: int
    total: int
    counted: str = ""

    @property
    def standing(self) -> Standing:
        """Return the result: the same rule for every criterion."""
        if not self.total:
            return "tidak berlaku"
        return "terpenuhi" if self.met == self.total else "sebagian" if self.met else "belum"


@dataclass(frozen=True, slots=True)
class Assessment:
    """All criteria of a package. `output_path` leads to its part of the quality page, `anchor` is its id there."""

    measured: tuple[Measured, ...]
    output_path: str
    anchor: str

    @property
    def met_count(self) -> int:
        """Count the criteria that are met."""
        return sum(item.standing == "terpenuhi" for item in self.measured)

    @property
    def total(self) -> int:
        """Count the criteria that apply."""
        return sum(item.standing != "tidak berlaku" for item in self.measured)

    @property
    def lacking(self) -> tuple[Measured, ...]:
        """Return the criteria that apply and are not met."""
        return tuple(item for item in self.measured if item.standing in ("sebagian", "belum"))
