"""What a detector says: which kind, how many cells, where, of what shape; and whether chance alone explains a count.

A `Detection` never holds a value: what is personal does not leave the detectors.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb, sqrt

from site_builder.model.words import Localized

_RISK = 0.006  # of calling a harmless column personal where nothing but the shape of its numbers speaks


@dataclass(frozen=True, slots=True)
class Detection:
    """Personal data of one kind in one column: `rows` are the 0-based indices of its cells, from top to bottom."""

    kind: str
    rows: Sequence[int]
    shape: Localized


def digits_shape(length: int) -> Localized:
    """Say "16 angka": all that is ever shown of a number."""
    return Localized(f"{length} angka", f"{length} digits")


def characters_shape(length: int) -> Localized:
    """Say "24 karakter": all that is ever shown of a text."""
    return Localized(f"{length} karakter", f"{length} characters")


def is_beyond_chance(hits: int, candidates: int, probability: float) -> bool:
    """Tell whether `hits` among `candidates` are more than numbers of any kind would give by accident.

    One candidate that fits counts as it stands: a lonely number has no neighbours to speak for it, and publishing a
    person's number is worse than asking once too often.
    """
    if not hits or candidates == 1:
        return bool(hits)
    if candidates > 60:
        expected = candidates * probability
        return hits > expected + 4 * sqrt(expected * (1 - probability)) + 1
    tail = sum(
        comb(candidates, n) * probability**n * (1 - probability) ** (candidates - n)
        for n in range(hits, candidates + 1)
    )
    return tail < _RISK
