"""What the page says of budgets: which line spent most of its own, the newest period as a list, earlier ones folded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_builder.derive import routes as paths
from site_builder.derive.chapters.money.budget_picture import draw_budget
from site_builder.derive.chapters.money.budgets import Budget, Line, line_share
from site_builder.derive.chapters.money.ledger import MOST_DOORS, UNNAMED, Ledger
from site_builder.derive.sentences import sentence
from site_builder.model.money import MoneyPart, MoneyTable
from site_builder.model.number import Sentence
from site_builder.model.observation import Observation
from site_builder.model.pages import Grid, GridRow, PlacedFigure
from site_builder.model.portal import Column, Link
from site_builder.text.speech import capital, joined, say

_MOST_OLDER = 10
_MOST_NAMED = 5


def derive_part(ledger: Ledger, budgets: Sequence[Budget]) -> MoneyPart | None:
    """Return what the page says of budgets: the newest period with picture and list, earlier ones folded away."""
    if not budgets:
        return None
    size = sum(3 * len(budget.lines) for budget in budgets)
    tables = [
        _table(ledger, budget, is_open=place == 0 or size <= MOST_DOORS)
        for place, budget in enumerate(budgets[: _MOST_OLDER + 1])
    ]
    return MoneyPart(
        anchor="pagu-realisasi",
        title=_shares_title(ledger, budgets[0]),
        lead=tuple(_lead(budgets[0])),
        tables=(tables[0],),
        older=tuple(tables[1:]),
        ways=tuple(_older_tables(ledger, budgets[_MOST_OLDER + 1 :])),
    )


def _older_tables(ledger: Ledger, budgets: Iterable[Budget]) -> Iterable[Link]:
    """Lead to the tables of periods that are too old for the page."""
    found: dict[str, str] = {}
    for budget in budgets:
        for item in (item for line in budget.lines for item in line.known):
            found.setdefault(ledger.survey.pages[item.origin.package, item.origin.resource], budget.label)
    return (Link(say("Tahun yang lebih lama, sampai {label}", label=label), path) for path, label in found.items())


def _shares_title(ledger: Ledger, budget: Budget) -> Sentence:
    """Say which line has spent the largest share of its budget and which the smallest; else what is known at all."""
    shares = [(share, line.name) for line in budget.lines if (share := line_share(ledger, line))]
    if len(shares) < 2:
        return budget_title(budget)
    low, high = (pick(shares, key=lambda pair: pair[0].value or 0) for pick in (min, max))
    period = capital(budget.label)
    if low[0].value == high[0].value:
        return sentence("{period}: serapannya sama, {low}.", period=period, low=low[0])
    return sentence(
        "{period}: serapan tertinggi {high} ({best}), terendah {low} ({least}).",
        period=period,
        high=high[0],
        best=high[1],
        low=low[0],
        least=low[1],
    )


def budget_title(budget: Budget) -> Sentence:
    """Say what was spent of the budget; where that is no sum, for how many lines either of them is published."""
    period = capital(budget.label)
    if budget.share and budget.spent and budget.ceiling:
        values = {"period": period, "spent": budget.spent, "ceiling": budget.ceiling}
        if (budget.share.value or 0) > 100:
            return sentence("{period}: {spent} dibelanjakan, melebihi pagu {ceiling}.", **values)
        return sentence(
            "{period}: {spent} dibelanjakan dari pagu {ceiling}, yaitu {share}.", **values, share=budget.share
        )
    ceilings = sum(line.ceiling is not None and _is_told(line.ceiling) for line in budget.lines)
    spendings = sum(line.spent is not None and _is_told(line.spent) for line in budget.lines)
    if not spendings:
        return (say("{period}: pagu sudah terbit, realisasinya belum.", period=period),)
    if not ceilings:
        return (say("{period}: realisasi sudah terbit, pagunya belum.", period=period),)
    return sentence(
        "{period}: pagu terbit untuk {ceilings}, realisasi untuk {spendings} dari {count} mata anggaran.",
        period=period,
        ceilings=ceilings,
        spendings=spendings,
        count=len(budget.lines),
    )


def _is_told(item: Observation) -> bool:
    return item.value is not None or bool(item.marker)


def _lead(budget: Budget) -> Iterable[Sentence]:
    yield sentence("Pagu adalah anggaran yang ditetapkan; realisasi yang dibelanjakan. Serapan = realisasi ÷ pagu.")
    if budget.share is None and len(budget.lines) > 1:
        yield sentence(
            "Angka untuk semua program bersama-sama tidak kami tulis: ada yang belum terbit, atau tidak sebanding."
        )
    over = [line.name for line in budget.lines if line.is_over]
    if over:
        names, more = joined("; ", over[:_MOST_NAMED]), len(over) - _MOST_NAMED
        yield (
            sentence(
                "Realisasi melebihi pagu pada: {names}; dan {count} lainnya. Begitulah angka yang terbit.",
                names=names,
                count=more,
            )
            if more > 0
            else sentence("Realisasi melebihi pagu pada: {names}. Begitulah angka yang terbit.", names=names)
        )


def _table(ledger: Ledger, budget: Budget, *, is_open: bool) -> MoneyTable:
    figure = draw_budget(ledger, budget, budget_title(budget))
    rows = [_row(ledger, line, is_open=is_open) for line in budget.lines]
    total = [budget.ceiling, budget.spent, budget.share]
    if len(rows) > 1 and any(total):
        cells = [item if is_open or item is None else ledger.closed(item) for item in total]
        rows.append(GridRow((say("Semua program"), "", *(cell or say("bukan satu jumlah") for cell in cells))))
    label = budget.label
    return MoneyTable(
        title=say("Pagu dan realisasi, {label}", label=label),
        grid=Grid(
            caption=say("Pagu, realisasi, dan serapan per program dan sumber dana, {label}", label=label),
            columns=(
                Column(say("Program")),
                Column(say("Sumber dana")),
                Column(say("Pagu"), is_number=True, unit=budget.purse.unit),
                Column(say("Realisasi"), is_number=True, unit=budget.purse.unit),
                Column(say("Serapan"), is_number=True, unit=say("realisasi ÷ pagu")),
            ),
            rows=tuple(rows),
        ),
        figure=PlacedFigure(figure, heading=say("Realisasi di dalam pagu, {label}", label=label)) if figure else None,
    )


def _row(ledger: Ledger, line: Line, *, is_open: bool) -> GridRow:
    share = line_share(ledger, line)
    if share is not None:
        share = share if is_open else ledger.closed(share, paths.MONEY)
    return GridRow(
        (
            line.programme,
            line.fund or UNNAMED,
            ledger.cell(line.ceiling, is_open=is_open),
            ledger.cell(line.spent, is_open=is_open),
            share or _no_share(line),
        )
    )


def _no_share(line: Line) -> str:
    if line.ceiling and line.spent and line.ceiling.value is not None and line.spent.value is not None:
        return say("tidak dapat dihitung: pagu nol") if line.ceiling.value == 0 else say("tidak dapat dihitung")
    return say("tidak dapat dihitung")
