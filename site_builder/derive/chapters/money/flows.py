"""What funds what: bands as wide as their amounts where those may share a scale, else lines that say only who pays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_builder.derive.chapters.money.budgets import SPENDING, Budget, Line
from site_builder.derive.chapters.money.houses import without_empty
from site_builder.derive.chapters.money.ledger import MOST_DOORS, NOT_PUBLISHED, UNNAMED, Ledger
from site_builder.derive.figures.flow import MOST_BANDS, Band, flow
from site_builder.derive.figures.grammar import drawings
from site_builder.derive.figures.library import addressed
from site_builder.derive.funding import Funding, derive_funding
from site_builder.derive.purses import STEM, is_usable
from site_builder.model.money import MoneyPart, MoneyTable
from site_builder.model.observation import Observation
from site_builder.model.pages import Grid, GridRow, PlacedFigure
from site_builder.model.portal import Column, Figure
from site_builder.text.amounts import value_words
from site_builder.text.numbers import number
from site_builder.text.slugs import parse_slug


def derive_part(ledger: Ledger, budgets: Sequence[Budget]) -> MoneyPart | None:
    """Return what funds what: the newest period whose amounts are all known, then every pair that somebody named."""
    tables = [*_flow_tables(ledger, budgets), *_relation_tables(ledger)]
    if not tables:
        return None
    pairs = [item for item in derive_funding(ledger.survey) if item.fund]
    funds, programmes = {item.fund for item in pairs}, {item.programme for item in pairs}
    return MoneyPart(
        anchor="sumber-dana",
        title=(_title(len(funds), len(programmes)),),
        tables=tuple(tables),
    )


def _title(funds: int, programmes: int) -> str:
    if not funds:
        return "Sumber dananya tidak disebut."
    return f"{number(funds)} nama sumber dana disebut untuk {number(programmes)} program."


# ---- with amounts ----------------------------------------------------------------------------------------------------


def _flow_tables(ledger: Ledger, budgets: Sequence[Budget]) -> Iterable[MoneyTable]:
    chosen = next((budget for budget in budgets if _is_whole(budget)), None)
    if chosen is None:
        return
    lines = sorted(chosen.lines, key=lambda line: -_weight(line))
    figure = _flow_figure(chosen, lines)
    is_open = 2 * len(lines) <= MOST_DOORS
    grid = Grid(
        f"Realisasi dari sumber dana ke program, {chosen.label}",
        (Column("Sumber dana"), Column("Program"), Column("Realisasi", is_number=True, unit=chosen.purse.unit)),
        tuple(GridRow((line.fund, line.programme, ledger.cell(line.spent, is_open=is_open))) for line in lines),
    )
    yield MoneyTable(
        title=f"Berapa dari mana ke mana, {chosen.label}",
        grid=grid,
        figure=PlacedFigure(figure, heading=f"Dari sumber ke program, {chosen.label}") if figure else None,
    )


def _is_whole(budget: Budget) -> bool:
    """Tell whether every line names its source and what was spent of it, so that bands tell no half of a story."""
    spent = [line for line in budget.lines if line.spent]
    return len(spent) > 1 and all(line.fund and line.spent and is_usable(line.spent) for line in budget.lines)


def _weight(line: Line) -> float:
    return float(line.spent.value or 0) if line.spent else 0.0


def _flow_figure(budget: Budget, lines: Sequence[Line]) -> Figure | None:
    shown = [line for line in lines if _weight(line) > 0]
    pairs = {(line.fund, line.programme) for line in shown}
    if not shown or len(shown) > MOST_BANDS or len(pairs) < len(shown):
        return None
    bands = [Band(line.fund, line.programme, _weight(line)) for line in shown]
    words = _words(shown, budget.purse.unit)
    unit = budget.purse.unit
    most = shown[0]
    told = [f"{line.fund} ke {line.programme}: {value_words(_value(line), unit)}" for line in shown]
    return addressed(
        Figure(
            figure_id=f"{STEM}--aliran-{SPENDING}-{parse_slug(budget.label)}",
            title=f"{budget.label}: aliran terbesar dari {most.fund} ke {most.programme},"
            f" {value_words(_value(most), unit, is_short=True)}",
            description="; ".join(told) + ".",
            columns=(Column("Sumber dana"), Column("Program"), Column("Realisasi", is_number=True, unit=unit)),
            rows=tuple((line.fund, line.programme, _value(line)) for line in shown),
            drawings=drawings(lambda variant: flow(bands, words, variant)),
            unit=unit,
            period=budget.label,
            source="; ".join(dict.fromkeys(line.spent.source for line in shown if line.spent and line.spent.source)),
            notes=("Makin tebal pitanya, makin besar realisasinya.",),
            package=_origin(shown)[0],
            resource=_origin(shown)[1],
        )
    )


def _value(line: Line) -> int:
    assert line.spent is not None
    return line.spent.value or 0  # type: ignore[return-value]


def _origin(lines: Sequence[Line]) -> tuple[str, str]:
    found = {(line.spent.origin.package, line.spent.origin.resource) for line in lines if line.spent}
    return found.pop() if len(found) == 1 else ("", "")


def _words(lines: Sequence[Line], unit: str) -> dict[str, str]:
    """Say below each name what leaves it or arrives."""
    sums: dict[str, int] = {}
    for line in lines:
        for key in (f"source {line.fund}", f"target {line.programme}"):
            sums[key] = sums.get(key, 0) + _value(line)
    return {key: value_words(value, unit, is_short=True) for key, value in sums.items()}


# ---- without amounts -------------------------------------------------------------------------------------------------


def _relation_tables(ledger: Ledger) -> Iterable[MoneyTable]:
    """Yield the pairs that tables without amounts name; where amounts tell the same pairs, they need no saying."""
    told = {(item.programme, item.fund) for item in derive_funding(ledger.survey) if item.is_amount}
    pairs = [item for item in derive_funding(ledger.survey) if not item.is_amount]
    if not pairs or {(item.programme, item.fund) for item in pairs} <= _amount_pairs(ledger) | told:
        return
    figure = _relation_figure(ledger, pairs)
    grid = Grid(
        "Sumber dana dan program yang dibiayainya",
        (Column("Sumber dana"), Column("Program"), Column("Status"), Column("Menurut")),
        tuple(GridRow((item.fund or UNNAMED, _name(ledger, item), item.status, item.source)) for item in pairs),
    )
    yield MoneyTable(
        title="Siapa membiayai apa",
        grid=without_empty(grid),
        figure=PlacedFigure(figure, heading="Sumber dana dan programnya; jumlahnya belum dipublikasikan")
        if figure
        else None,
    )


def _amount_pairs(ledger: Ledger) -> set[tuple[str, str]]:
    return {(ledger.purses.purse(item).programme, item.fund) for item in ledger.ours if _is_told(item)}


def _is_told(item: Observation) -> bool:
    return item.value is not None and bool(item.fund)


def _name(ledger: Ledger, item: Funding) -> str:
    return ledger.survey.programmes.get(item.programme, item.programme)


def _relation_figure(ledger: Ledger, pairs: Sequence[Funding]) -> Figure | None:
    """Draw the pairs with thin lines that are all alike: nobody said how much."""
    bands = list(
        dict.fromkeys(Band(item.fund or UNNAMED, _name(ledger, item), None, is_vague=not item.fund) for item in pairs)
    )
    if len(bands) < 2 or len(bands) > MOST_BANDS:
        return None
    named = [item for item in pairs if item.fund]
    funds, programmes = {item.fund for item in named}, {item.programme for item in named}
    told = [f"{item.fund or UNNAMED} ke {_name(ledger, item)}" for item in pairs]
    return addressed(
        Figure(
            figure_id=f"{STEM}--sumber-dan-program",
            title=f"{_title(len(funds), len(programmes)).removesuffix('.')}; jumlahnya {NOT_PUBLISHED}",
            description="; ".join(told) + ".",
            columns=(Column("Sumber dana"), Column("Program"), Column("Status")),
            rows=tuple((item.fund or UNNAMED, _name(ledger, item), item.status) for item in pairs),
            drawings=drawings(lambda variant: flow(bands, {}, variant)),
            source="; ".join(dict.fromkeys(item.source for item in pairs if item.source)),
            notes=("Garisnya sama tipis karena jumlahnya belum dipublikasikan.",),
        )
    )
