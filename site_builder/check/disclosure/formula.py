"""How a hidden figure could be computed, in words with cells and never a value: "D7 dikurangi D3 dan D4"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from site_builder.check.disclosure.attack import Exposure
from site_builder.check.disclosure.figures import Figure
from site_builder.check.disclosure.system import System
from site_builder.model.report import column_letters
from site_builder.model.words import Localized

_MOST_NAMED = 4


def formula(system: System, exposure: Exposure) -> Localized:
    """Say which shown cells lead to a hidden one; of several equations the cells of all are named."""
    figure = system.figures[exposure.number]
    if len(exposure.places) == 1:
        terms = dict(system.equations[exposure.places[0]].terms)
        own = terms.pop(exposure.number, 1)
        plus = [number for number, factor in terms.items() if factor * own < 0]
        minus = [number for number, factor in terms.items() if factor * own > 0]
        if plus and minus:
            return Localized(
                f"{_listed(system, plus, figure, ' + ')} dikurangi {_listed(system, minus, figure, ', ')}",
                f"{_listed(system, plus, figure, ' + ')} minus {_listed(system, minus, figure, ', ', 'more')}",
            )
        return Localized(
            _listed(system, plus or minus, figure, " + "), _listed(system, plus or minus, figure, " + ", "more")
        )
    numbers = dict.fromkeys(
        number
        for place in exposure.places
        for number, _ in system.equations[place].terms
        if number not in system.hidden
    )
    return Localized(
        f"beberapa jumlah sekaligus, dari {_listed(system, list(numbers), figure, ', ')}",
        f"several sums together, from {_listed(system, list(numbers), figure, ', ', 'more')}",
    )


def cell_name(figure: Figure, beside: Figure | None = None) -> str:
    """Name a cell as a spreadsheet does, with its table where that is another one."""
    cell = f"{column_letters(figure.column + 1)}{figure.row_number}"
    if beside is None or figure.resource is beside.resource:
        return cell
    package = f"{figure.package.name} › " if figure.package is not beside.package else ""
    return f"{package}{figure.resource.name} › {cell}"


def cells_of(figures: Sequence[Figure]) -> str:
    """Name the first cells of several."""
    return ", ".join(map(cell_name, figures[:_MOST_NAMED])) + (" …" if len(figures) > _MOST_NAMED else "")


def as_values(words: Localized) -> Mapping[str, str]:
    """Return a formula as values of a finding."""
    return {"formula": words.id, "formula_en": words.en}


def _listed(system: System, numbers: Sequence[int], figure: Figure, joint: str, more: str = "sel lain") -> str:
    named = [cell_name(system.figures[number], figure) for number in numbers[:_MOST_NAMED]]
    rest = len(numbers) - len(named)
    return joint.join((*named, *([f"{rest} {more}"] if rest else [])))
