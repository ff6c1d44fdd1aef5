"""Figures per dimension (innovations of a smart city, say): one chart for each kind and period.

Reads the roles dimensi, jenis/nilai and period. A dimension whose figure nobody published is named, never zero.
"""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.derive.figures.comparison import comparable, comparison, hidden_beside, most_words
from site_builder.derive.figures.material import Material
from site_builder.derive.figures.words import amount, capital, is_one_area, when
from site_builder.model.observation import Observation
from site_builder.model.portal import Figure
from site_builder.text.cells import plain_text

_FEWEST = 3


def make_dimensions(material: Material) -> Iterable[Figure]:
    """Yield one figure where every row of a kind and period is about another dimension."""
    if not material.plays("dimensi", "nilai") or material.plays("indikator") or not is_one_area(material.observations):
        return
    names = {
        item.origin.row: plain_text(row["dimensi"])
        for item, row in zip(material.observations, material.rows, strict=False)
    }
    for group in comparable(material.observations):
        if len(group) < _FEWEST or len({names[item.origin.row] for item in group}) < len(group):
            continue
        ordered = sorted(group, key=lambda item: -(item.value or 0))
        first = ordered[0]
        hidden = [item for item in hidden_beside(group, material.observations) if _period(item) == _period(first)]
        absent = [
            names[item.origin.row]
            for item in material.observations
            if item.value is None and not item.marker and _period(item) == _period(first)
        ]
        opening = f"{when(first)}: " if when(first) else f"{capital(first.kind)}: "
        yield comparison(
            material,
            ordered,
            ["dimensi", first.kind],
            title=f"{opening}{most_words(hidden)} {names[first.origin.row]}, {amount(first)}",
            name=lambda item: names[item.origin.row],
            heading="Dimensi",
            hidden=hidden,
            absent=absent,
        )


def _period(observation: Observation) -> tuple[object, ...]:
    return observation.kind, observation.start, observation.end
