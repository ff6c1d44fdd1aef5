"""Equations between figures, and the hidden ones as unknowns within bounds: what a reader can reckon with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from site_builder.check.disclosure.counts import Number
from site_builder.check.disclosure.figures import Figure

# (number of a figure, factor)
Term = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Equation:
    """What readers know to be true: the factors times the figures add up to something from `low` to `high`.

    A sum is exact (0 to 0); where parts are missing, the whole may be larger than them (`high` None: by anything).
    `beside` names cells that are no figures of the system and went into the bounds, with their signs.
    """

    terms: tuple[Term, ...]
    low: Fraction = Fraction(0)
    high: Fraction | None = Fraction(0)
    beside: tuple[tuple[str, int], ...] = ()

    def holds(self, total: Fraction) -> bool:
        """Tell whether the weighted sum may be `total`."""
        return total >= self.low and (self.high is None or total <= self.high)


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the largest value that a reader must reckon with; `high` None: no end."""

    low: Fraction
    high: Fraction | None

    def hold(self, value: Fraction) -> bool:
        """Tell whether a value is within the bounds."""
        return value >= self.low and (self.high is None or value <= self.high)


@dataclass(slots=True, eq=False)
class System:
    """All figures with their true values, the equations between them, and which of them are hidden within what bounds.

    `hidden` grows while figures are chosen to cover others; nothing else changes.
    """

    figures: Sequence[Figure]
    truth: Mapping[int, Fraction]
    equations: tuple[Equation, ...]
    hidden: dict[int, Bounds] = field(default_factory=dict)
    of: Mapping[int, tuple[int, ...]] = field(default_factory=dict)

    def total(self, equation: Equation, values: Mapping[int, Fraction]) -> Fraction:
        """Return the weighted sum, with `values` in place of the truth where they say something."""
        return sum(
            (
                factor * (values[number] if number in values else self.truth[number])
                for number, factor in equation.terms
            ),
            Fraction(0),
        )

    def unknown(self, equation: Equation) -> list[int]:
        """Return the hidden figures of an equation."""
        return [number for number, _ in equation.terms if number in self.hidden]


def make_system(figures: Sequence[Figure], truth: Mapping[int, Fraction], equations: Iterable[Equation]) -> System:
    """Put equations together: each once, and only those that the true figures keep."""
    kept: dict[tuple[object, ...], Equation] = {}
    for equation in equations:
        if equation.terms and all(number in truth for number, _ in equation.terms):
            total = sum((factor * truth[number] for number, factor in equation.terms), Fraction(0))
            if equation.holds(total):
                kept.setdefault((_same(equation), equation.low, equation.high), equation)
    numbered = tuple(kept.values())
    of: dict[int, list[int]] = {}
    for place, equation in enumerate(numbered):
        for number, _ in equation.terms:
            of.setdefault(number, []).append(place)
    return System(figures, truth, numbered, {}, {number: tuple(places) for number, places in of.items()})


def exact(value: Number) -> Fraction:
    """Return a number without any rounding."""
    return Fraction(value)


def _same(equation: Equation) -> frozenset[Term]:
    """Return what two equations share that say the same, whichever side they write it on."""
    first = min(equation.terms)[1]
    return frozenset((number, factor if first > 0 else -factor) for number, factor in equation.terms)
