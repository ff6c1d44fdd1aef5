"""Figures that the source itself has hidden ("<5"): values that fit, so that they are protected like those hidden here.

Their true values are unknown; any values that keep the equations will do, since proofs only ask for other ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from site_builder.check.disclosure.relations import Ledger
from site_builder.check.disclosure.system import Equation


def guess_marked(
    ledger: Ledger, marked: Sequence[int], equations: Callable[[Ledger], Iterable[Equation]]
) -> Mapping[int, Fraction]:
    """Return values for the marked figures that some sum pins down; the others stand in no sum and need none."""
    limits = {number: ledger.figures[number].limit or 0 for number in marked}
    if not limits:
        return {}
    known = {**ledger.truth, **{number: Fraction(0) for number in marked}}
    found: dict[int, Fraction] = {}
    for equation in equations(replace(ledger, truth=known, guessed=frozenset(marked))):
        terms = dict(equation.terms)
        unknown = [number for number in terms if number in limits and number not in found]
        shown = sum((f * found.get(n, known[n]) for n, f in terms.items() if n not in unknown), Fraction(0))
        if not unknown or len({terms[number] for number in unknown}) > 1:
            continue
        values = _spread((equation.low - shown) / terms[unknown[0]], [limits[number] for number in unknown])
        if values:
            found |= dict(zip(unknown, values, strict=True))
    return found


def _spread(amount: Fraction, limits: Sequence[int]) -> list[Fraction]:
    """Share an amount among marked figures within their limits (0: without one); [] where it does not fit."""
    values = [Fraction(1) if limit else Fraction(0) for limit in limits]
    rest = amount - sum(values)
    for place, limit in enumerate(limits):
        more = min(rest, Fraction(limit - 2)) if limit else rest
        if more > 0:
            values[place] += more
            rest -= more
    return values if rest == 0 else []
