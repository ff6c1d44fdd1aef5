"""Budget and spending of one period, line by line: what was set, what was spent of it, and what share that is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from site_builder.derive.chapters.money.ledger import Ledger, newest_first
from site_builder.derive.computed import compute, ratio
from site_builder.derive.purses import Purse, grouped, is_usable
from site_builder.model.number import Number
from site_builder.model.observation import Observation
from site_builder.text.periods import period_words
from site_builder.text.speech import joined, say
from site_builder.text.spoken import term

CEILING, SPENDING = "pagu", "realisasi"


@dataclass(frozen=True, slots=True)
class Line:
    """A budget line: a programme and its source, what was set and what was spent; None where no row tells it."""

    purse: Purse
    programme: str
    fund: str
    ceiling: Observation | None
    spent: Observation | None

    @property
    def known(self) -> tuple[Observation, ...]:
        """Return what is known of it, hidden figures included."""
        both = (item for item in (self.ceiling, self.spent) if item is not None)
        return tuple(item for item in both if item.value is not None or item.marker)

    @property
    def name(self) -> str:
        """Name the programme and, where it says more, the source."""
        if self.fund and self.fund.casefold() != self.programme.casefold():
            return joined("", (self.programme, " (", self.fund, ")"))
        return self.programme

    @property
    def is_over(self) -> bool:
        """Tell whether more was spent than was set."""
        if not self.ceiling or not self.spent or not (is_usable(self.ceiling) and is_usable(self.spent)):
            return False
        return (self.spent.value or 0) > (self.ceiling.value or 0)


@dataclass(frozen=True, slots=True, eq=False)
class Budget:
    """All budget lines of one period, unit and basis, and what they come to where nothing lacks."""

    purse: Purse
    lines: tuple[Line, ...]
    ceiling: Number | None
    spent: Number | None
    share: Number | None

    @property
    def period(self) -> str:
        """Name the period."""
        return period_words(self.purse.start, self.purse.end) or say("tanpa tahun")

    @property
    def label(self) -> str:
        """Name the period, and the basis where there is one."""
        return joined(", ", filter(None, (self.period, self.purse.basis)))


def derive_budgets(ledger: Ledger) -> tuple[Budget, ...]:
    """Return the budgets of the whole area, newest first; a period of which nothing is known has none."""
    items = [item for item in ledger.ours if item.kind in (CEILING, SPENDING)]
    periods = grouped((replace(ledger.purses.purse(item), kind=SPENDING, programme=""), item) for item in items)
    budgets = []
    for purse, own in sorted(periods.items(), key=lambda pair: newest_first(pair[1][0])):
        lines = tuple(_lines(ledger, own))
        if any(line.known for line in lines):
            budgets.append(_budget(ledger, purse, lines))
    return tuple(budgets)


def _lines(ledger: Ledger, items: Iterable[Observation]) -> Iterable[Line]:
    """Join budget and spending of the same programme and source; of several rows for one, each stands alone."""
    pairs = grouped(((ledger.purses.purse(item).programme, item.fund), item) for item in items)
    for (_, fund), own in pairs.items():
        ceilings = [item for item in own if item.kind == CEILING]
        spendings = [item for item in own if item.kind == SPENDING]
        purse = replace(ledger.purses.purse(own[0]), kind=SPENDING)
        programme = ledger.programme(own[0])
        if len(ceilings) <= 1 and len(spendings) <= 1:
            yield Line(purse, programme, fund, next(iter(ceilings), None), next(iter(spendings), None))
            continue
        yield from (Line(purse, programme, fund, item, None) for item in ceilings)
        yield from (Line(purse, programme, fund, None, item) for item in spendings)


def _budget(ledger: Ledger, purse: Purse, lines: tuple[Line, ...]) -> Budget:
    ceiling = ledger.purses.amount(replace(purse, kind=CEILING))
    spent = ledger.purses.amount(purse)
    title = ledger.purses.title(say("Serapan anggaran"), purse)
    share = _share(ledger.purses.name("serapan", purse), title, ceiling, spent)
    return Budget(purse, lines, ceiling, spent, share)


def _share(number_id: str, title: str, ceiling: Number | None, spent: Number | None) -> Number | None:
    if ceiling is None or spent is None:
        return None
    part = ratio(spent, ceiling)
    if part is None:
        return None
    formula = say("realisasi ÷ pagu × 100")
    value = part * 100
    value = Decimal(int(value)) if value == value.to_integral_value() else value
    return compute(number_id, title, value, unit=term("persen"), formula=formula, inputs=(spent, ceiling))


def line_share(ledger: Ledger, line: Line) -> Number | None:
    """Return which share of its budget a line has spent; None where either is not known or the budget is nothing."""
    if line.ceiling is None or line.spent is None or not (is_usable(line.ceiling) and is_usable(line.spent)):
        return None
    quote = ledger.purses.quote
    number_id = ledger.purses.name("serapan", line.purse, line.fund)
    title = ledger.purses.title(say("Serapan anggaran"), line.purse, line.fund)
    return _share(number_id, title, quote(line.ceiling), quote(line.spent))
