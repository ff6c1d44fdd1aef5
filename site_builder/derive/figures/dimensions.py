"""Figures per dimension (innovations of a smart city, say): one chart for each kind and period.

Reads the roles dimensi, jenis/nilai and period. A dimension whose figure nobody published is named, never zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_builder.derive.figures.comparison import comparable, comparison, hidden_beside, is_sure
from site_builder.derive.figures.material import Material
from site_builder.derive.figures.words import amount, is_one_area, opened, when
from site_builder.model.observation import Observation
from site_builder.model.portal import Figure
from site_builder.text.cells import plain_text
from site_builder.text.speech import say
from site_builder.text.spoken import term

_FEWEST = 3


def make_dimensions(material: Material) -> Iterable[Figure]:
    """Yield one figure where every row of a kind and period is about another dimension."""
    if not material.plays("dimensi", "nilai") or material.plays("indikator") or not is_one_area(material.observations):
        return
    names = {
        item.origin.row: term(plain_text(row["dimensi"]))
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
        yield comparison(
            material,
            ordered,
            ["dimensi", first.kind],
            title=opened(when(first) or term(first.kind), _finding(names[first.origin.row], first, hidden)),
            name=lambda item: names[item.origin.row],
            heading=say("Dimensi"),
            hidden=hidden,
            absent=absent,
        )


def _finding(name: str, most: Observation, hidden: Sequence[Observation]) -> str:
    if is_sure(hidden):
        return say("terbanyak {name}, {amount}", name=name, amount=amount(most))
    return say("dari yang ditampilkan, terbanyak {name}, {amount}", name=name, amount=amount(most))


def _period(observation: Observation) -> tuple[object, ...]:
    return observation.kind, observation.start, observation.end
