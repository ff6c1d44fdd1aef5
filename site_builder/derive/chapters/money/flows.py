"""What funds what: bands as wide as their amounts where those may share a scale, else lines that say only who pays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_builder.derive.chapters.money.budgets import SPENDING, Budget, Line
from site_builder.derive.chapters.money.houses import without_empty
from site_builder.derive.chapters.money.ledger import MOST_DOORS, UNNAMED, Ledger
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
from site_builder.text.slugs import parse_slug
from site_builder.text.speech import joined, say, without_stop
from site_builder.text.spoken import term


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
        return say("Sumber dananya tidak disebut.")
    paid = say("{count} program", count=programmes)
    return say("{count} nama sumber dana disebut untuk {programmes}.", count=funds, programmes=paid)


# ---- with amounts ----------------------------------------------------------------------------------------------------


def _flow_tables(ledger: Ledger, budgets: Sequence[Budget]) -> Iterable[MoneyTable]:
    chosen = next((budget for budget in budgets if _is_whole(budget)), None)
    if chosen is None:
        return
    lines = sorted(chosen.lines, key=lambda line: -_weight(line))
    figure = _flow_figure(ledger, chosen, lines)
    is_open = 2 * len(lines) <= MOST_DOORS
    grid = Grid(
        say("Realisasi dari sumber dana ke program, {label}", label=chosen.label),
        _columns(chosen.purse.unit),
        tuple(GridRow((line.fund, line.programme, ledger.cell(line.spent, is_open=is_open))) for line in lines),
    )
    yield MoneyTable(
        title=say("Berapa dari mana ke mana, {label}", label=chosen.label),
        grid=grid,
        figure=PlacedFigure(figure, heading=say("Dari sumber ke program, {label}", label=chosen.label))
        if figure
        else None,
    )


def _columns(unit: str) -> tuple[Column, ...]:
    return (Column(say("Sumber dana")), Column(say("Program")), Column(say("Realisasi"), is_number=True, unit=unit))


def _is_whole(budget: Budget) -> bool:
    """Tell whether every line names its source and what was spent of it, so that bands tell no half of a story."""
    spent = [line for line in budget.lines if line.spent]
    return len(spent) > 1 and all(line.fund and line.spent and is_usable(line.spent) for line in budget.lines)


def _weight(line: Line) -> float:
    return float(line.spent.value or 0) if line.spent else 0.0


def _flow_figure(ledger: Ledger, budget: Budget, lines: Sequence[Line]) -> Figure | None:
    shown = [line for line in lines if _weight(line) > 0]
    pairs = {(line.fund, line.programme) for line in shown}
    if not shown or len(shown) > MOST_BANDS or len(pairs) < len(shown):
        return None
    bands = [Band(line.fund, line.programme, _weight(line)) for line in shown]
    words = _words(shown, budget.purse.unit)
    unit = budget.purse.unit
    most = shown[0]
    told = [
        say(
            "{fund} ke {programme}: {value}",
            fund=line.fund,
            programme=line.programme,
            value=value_words(_value(line), unit),
        )
        for line in shown
    ]
    return addressed(
        Figure(
            figure_id=f"{STEM}--aliran-{SPENDING}-{parse_slug(budget.label)}",
            title=say(
                "{period}: aliran terbesar dari {fund} ke {programme}, {value}",
                period=budget.label,
                fund=most.fund,
                programme=most.programme,
                value=value_words(_value(most), unit, is_short=True),
            ),
            description=joined("", (joined("; ", told), ".")),
            columns=_columns(unit),
            rows=tuple((line.fund, line.programme, _value(line)) for line in shown),
            drawings=drawings(lambda variant, bands, words: flow(bands, words, variant), bands, words),
            unit=unit,
            period=budget.label,
            source=ledger.source_of(line.spent for line in shown if line.spent),
            notes=(say("Makin tebal pitanya, makin besar realisasinya."),),
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


def _words(lines: Sequence[Line], unit: str) -> list[tuple[str, str, str]]:
    """Say below each name what leaves it or arrives."""
    sums: dict[tuple[str, str], int] = {}
    for line in lines:
        for key in (("source", line.fund), ("target", line.programme)):
            sums[key] = sums.get(key, 0) + _value(line)
    return [(*key, value_words(value, unit, is_short=True)) for key, value in sums.items()]


# ---- without amounts -------------------------------------------------------------------------------------------------


def _relation_tables(ledger: Ledger) -> Iterable[MoneyTable]:
    """Yield the pairs that tables without amounts name; where amounts tell the same pairs, they need no saying."""
    told = {(item.programme, item.fund) for item in derive_funding(ledger.survey) if item.is_amount}
    pairs = [item for item in derive_funding(ledger.survey) if not item.is_amount]
    if not pairs or {(item.programme, item.fund) for item in pairs} <= _amount_pairs(ledger) | told:
        return
    figure = _relation_figure(ledger, pairs)
    grid = Grid(
        say("Sumber dana dan program yang dibiayainya"),
        (Column(say("Sumber dana")), Column(say("Program")), Column(say("Status")), Column(say("Menurut"))),
        tuple(GridRow((item.fund or UNNAMED, _name(ledger, item), term(item.status), item.source)) for item in pairs),
    )
    yield MoneyTable(
        title=say("Siapa membiayai apa"),
        grid=without_empty(grid),
        figure=PlacedFigure(figure, heading=say("Sumber dana dan programnya; jumlahnya belum dipublikasikan"))
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
    told = [say("{fund} ke {programme}", fund=item.fund or UNNAMED, programme=_name(ledger, item)) for item in pairs]
    title = without_stop(_title(len(funds), len(programmes)))
    return addressed(
        Figure(
            figure_id=f"{STEM}--sumber-dan-program",
            title=say("{title}; jumlahnya belum dipublikasikan", title=title),
            description=joined("", (joined("; ", told), ".")),
            columns=(Column(say("Sumber dana")), Column(say("Program")), Column(say("Status"))),
            rows=tuple((item.fund or UNNAMED, _name(ledger, item), term(item.status)) for item in pairs),
            drawings=drawings(lambda variant, bands: flow(bands, (), variant), bands),
            source=ledger.source_of(pairs),
            notes=(say("Garisnya sama tipis karena jumlahnya belum dipublikasikan."),),
        )
    )
