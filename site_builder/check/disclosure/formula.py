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
    """Say which cells lead to a hidden one; of several equations the cells of all are named."""
    figure = system.figures[exposure.number]
    if len(exposure.places) == 1:
        equation = system.equations[exposure.places[0]]
        own = dict(equation.terms)[exposure.number]
        cells = [(_name(system, n, figure), factor) for n, factor in equation.terms if n != exposure.number]
        cells += equation.beside
        plus = [name for name, factor in cells if factor * own < 0]
        minus = [name for name, factor in cells if factor * own > 0]
        return Localized(_difference(plus, minus, "dikurangi", "sel lain"), _difference(plus, minus, "minus", "more"))
    numbers = dict.fromkeys(
        number
        for place in exposure.places
        for number, _ in system.equations[place].terms
        if number not in system.hidden
    )
    names = [_name(system, number, figure) for number in numbers]
    return Localized(
        f"beberapa jumlah sekaligus, dari {_listed(names, ', ', 'sel lain')}",
        f"several sums together, from {_listed(names, ', ', 'more')}",
    )


def cell_name(figure: Figure, beside: Figure | None = None) -> str:
    """Name a cell as a spreadsheet does, with its table where that is another one."""
    cell = f"{column_letters(figure.column + 1)}{figure.row_number}"
    if beside is None or figure.resource is beside.resource:
        return cell
    package = f"{figure.package.name} › " if figure.package is not beside.package else ""
    return f"{package}{figure.resource.name} › {cell}"


def cells_of(figures: Sequence[Figure]) -> str:
    """Name the first cells of several, as the table of the first one does."""
    return ", ".join(cell_name(figure, figures[0]) for figure in figures[:_MOST_NAMED]) + (
        " …" if len(figures) > _MOST_NAMED else ""
    )


def as_values(words: Localized) -> Mapping[str, str]:
    """Return a formula as values of a finding."""
    return {"formula": words.id, "formula_en": words.en}


def _difference(plus: Sequence[str], minus: Sequence[str], word: str, more: str) -> str:
    if plus and minus:
        return f"{_listed(plus, ' + ', more)} {word} {_listed(minus, ', ', more)}"
    return _listed(plus or minus, " + ", more)


def _name(system: System, number: int, beside: Figure) -> str:
    name = cell_name(system.figures[number], beside)
    return f"[{name}]" if number in system.hidden else name  # hidden too, but with no other value possible


def _listed(names: Sequence[str], joint: str, more: str) -> str:
    rest = len(names) - _MOST_NAMED
    return joint.join((*names[:_MOST_NAMED], *([f"{rest} {more}"] if rest > 0 else [])))
