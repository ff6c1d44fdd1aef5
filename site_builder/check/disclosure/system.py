"""Equations between figures, and the hidden ones as unknowns within bounds: what a reader can reckon with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
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


class System:
    """All figures with their true values, the equations between them, and which of them are hidden within what bounds.

    `hidden` grows by `hide` while figures are chosen to cover others; nothing else changes. `of` tells in which
    equations a figure stands, `factors` and `totals` what each equation holds and adds up to.
    """

    def __init__(self, figures: Sequence[Figure], truth: Mapping[int, Fraction], equations: Sequence[Equation]) -> None:
        """Take figures, the true values of those that are numbers, and equations that these values keep."""
        self.figures = figures
        self.truth = truth
        self.equations = equations
        self.hidden: dict[int, Bounds] = {}
        self.factors = [dict(equation.terms) for equation in equations]
        self.totals = [_total(equation, truth) for equation in equations]
        self._unknown: list[list[int]] = [[] for _ in equations]
        self.of: dict[int, list[int]] = {}
        for place, factors in enumerate(self.factors):
            for number in factors:
                self.of.setdefault(number, []).append(place)

    def hide(self, number: int, bounds: Bounds) -> None:
        """Make a figure unknown, or its bounds others."""
        if number not in self.hidden:
            for place in self.of.get(number, ()):
                self._unknown[place].append(number)
        self.hidden[number] = bounds

    def show(self, number: int) -> None:
        """Make a figure known again."""
        del self.hidden[number]
        for place in self.of.get(number, ()):
            self._unknown[place].remove(number)

    def unknown(self, place: int) -> Sequence[int]:
        """Return the hidden figures of an equation."""
        return self._unknown[place]

    def shown(self, place: int) -> Fraction:
        """Return what the figures that everybody sees contribute to an equation."""
        factors = self.factors[place]
        return self.totals[place] - sum((factors[n] * self.truth[n] for n in self._unknown[place]), Fraction(0))

    def total(self, place: int, values: Mapping[int, Fraction]) -> Fraction:
        """Return what an equation adds up to where some figures have other values."""
        factors = self.factors[place]
        changes = (factors[n] * (value - self.truth[n]) for n, value in values.items() if n in factors)
        return self.totals[place] + sum(changes, Fraction(0))


def make_system(figures: Sequence[Figure], truth: Mapping[int, Fraction], equations: Iterable[Equation]) -> System:
    """Put equations together: each once, and only those that the true figures keep."""
    kept: dict[tuple[object, ...], Equation] = {}
    for equation in equations:
        is_known = equation.terms and all(number in truth for number, _ in equation.terms)
        if is_known and equation.holds(_total(equation, truth)):
            kept.setdefault((_same(equation), equation.low, equation.high), equation)
    return System(figures, truth, tuple(kept.values()))


def _total(equation: Equation, values: Mapping[int, Fraction]) -> Fraction:
    return sum((factor * values[number] for number, factor in equation.terms), Fraction(0))


def exact(value: Number) -> Fraction:
    """Return a number without any rounding."""
    return Fraction(value)


def _same(equation: Equation) -> frozenset[Term]:
    """Return what two equations share that say the same, whichever side they write it on."""
    first = min(equation.terms)[1]
    return frozenset((number, factor if first > 0 else -factor) for number, factor in equation.terms)
