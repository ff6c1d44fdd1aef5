"""Budget and spending of one period, line by line: what was set, what was spent of it, and what share that is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from site_builder.derive import routes as paths
from site_builder.derive.chapters.money.ledger import (
    MOST_DOORS,
    UNNAMED,
    Ledger,
    capital,
    newest_first,
)
from site_builder.derive.computed import compute, ratio
from site_builder.derive.figures.budget import Envelope, envelopes
from site_builder.derive.figures.grammar import drawings
from site_builder.derive.figures.library import addressed
from site_builder.derive.purses import STEM, Purse, grouped, is_usable
from site_builder.derive.sentences import sentence
from site_builder.model.money import MoneyPart, MoneyTable
from site_builder.model.number import Number, Sentence
from site_builder.model.observation import Observation
from site_builder.model.pages import Grid, GridRow, PlacedFigure
from site_builder.model.portal import Column, Figure, Link
from site_builder.text.amounts import value_words
from site_builder.text.numbers import number as count
from site_builder.text.periods import period_words
from site_builder.text.slugs import parse_slug

CEILING, SPENDING = "pagu", "realisasi"
_MOST_DRAWN = 40
_MOST_OLDER = 10


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
        return period_words(self.purse.start, self.purse.end) or "tanpa tahun"

    @property
    def label(self) -> str:
        """Name the period, and the basis where there is one."""
        return ", ".join(filter(None, (self.period, self.purse.basis)))


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
    title = ledger.purses.title("Serapan anggaran", purse)
    share = _share(ledger.purses.name("serapan", purse), title, ceiling, spent)
    return Budget(purse, lines, ceiling, spent, share)


def _share(number_id: str, title: str, ceiling: Number | None, spent: Number | None) -> Number | None:
    if ceiling is None or spent is None:
        return None
    part = ratio(spent, ceiling)
    if part is None:
        return None
    formula = "realisasi ÷ pagu × 100"
    value = part * 100
    value = Decimal(int(value)) if value == value.to_integral_value() else value
    return compute(number_id, title, value, unit="persen", formula=formula, inputs=(spent, ceiling))


def line_share(ledger: Ledger, line: Line) -> Number | None:
    """Return which share of its budget a line has spent; None where either is not known or the budget is nothing."""
    if line.ceiling is None or line.spent is None or not (is_usable(line.ceiling) and is_usable(line.spent)):
        return None
    quote = ledger.purses.quote
    number_id = ledger.purses.name("serapan", line.purse, line.fund)
    title = ledger.purses.title("Serapan anggaran", line.purse, line.fund)
    return _share(number_id, title, quote(line.ceiling), quote(line.spent))


# ---- the part of the page --------------------------------------------------------------------------------------------


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
    return (Link(f"Tahun yang lebih lama, sampai {label}", path) for path, label in found.items())


def _shares_title(ledger: Ledger, budget: Budget) -> Sentence:
    """Say which line has spent the largest share of its budget and which the smallest; else what is known at all."""
    shares = [(share, _name(line)) for line in budget.lines if (share := line_share(ledger, line))]
    if len(shares) < 2:
        return _title(budget)
    low, high = (pick(shares, key=lambda pair: pair[0].value or 0) for pick in (min, max))
    period = capital(budget.label)
    if low[0].value == high[0].value:
        return sentence("{period}: serapannya sama, {low}.", period=period, low=low[0])
    pattern = "{period}: serapan tertinggi {high} ({best}), terendah {low} ({least})."
    return sentence(pattern, period=period, high=high[0], best=high[1], low=low[0], least=low[1])


def _title(budget: Budget) -> Sentence:
    words = capital(budget.label)
    if budget.share and budget.spent and budget.ceiling:
        above = (budget.share.value or 0) > 100
        pattern = (
            "{period}: {spent} dibelanjakan, melebihi pagu {ceiling}."
            if above
            else ("{period}: {spent} dibelanjakan dari pagu {ceiling}, yaitu {share}.")
        )
        return sentence(pattern, period=words, spent=budget.spent, ceiling=budget.ceiling, share=budget.share)
    ceilings = sum(line.ceiling is not None and bool(_told(line.ceiling)) for line in budget.lines)
    spendings = sum(line.spent is not None and bool(_told(line.spent)) for line in budget.lines)
    if not spendings:
        return (f"{words}: pagu sudah terbit, realisasinya belum.",)
    if not ceilings:
        return (f"{words}: realisasi sudah terbit, pagunya belum.",)
    return (
        f"{words}: pagu terbit untuk {count(ceilings)}, realisasi untuk {count(spendings)} dari"
        f" {count(len(budget.lines))} mata anggaran.",
    )


def _told(item: Observation) -> bool:
    return item.value is not None or bool(item.marker)


def _lead(budget: Budget) -> Iterable[Sentence]:
    yield sentence("Pagu adalah anggaran yang ditetapkan; realisasi yang dibelanjakan. Serapan = realisasi ÷ pagu.")
    if budget.share is None and len(budget.lines) > 1:
        yield sentence(
            "Angka untuk semua program bersama-sama tidak kami tulis: ada yang belum terbit, atau tidak sebanding."
        )
    over = [line for line in budget.lines if _is_over(line)]
    if over:
        names = "; ".join(_name(line) for line in over[:5])
        more = f"; dan {count(len(over) - 5)} lainnya" if len(over) > 5 else ""
        yield (f"Realisasi melebihi pagu pada: {names}{more}. Begitulah angka yang terbit.",)


def _is_over(line: Line) -> bool:
    if not line.ceiling or not line.spent or not (is_usable(line.ceiling) and is_usable(line.spent)):
        return False
    return (line.spent.value or 0) > (line.ceiling.value or 0)


def _name(line: Line) -> str:
    return (
        f"{line.programme} ({line.fund})"
        if line.fund and line.fund.casefold() != line.programme.casefold()
        else line.programme
    )


def _table(ledger: Ledger, budget: Budget, *, is_open: bool) -> MoneyTable:
    figure = _figure(ledger, budget)
    rows = [_row(ledger, line, is_open=is_open) for line in budget.lines]
    total = [budget.ceiling, budget.spent, budget.share]
    if len(rows) > 1 and any(total):
        cells = [item if is_open or item is None else ledger.closed(item) for item in total]
        rows.append(GridRow(("Semua program", "", *(cell or "bukan satu jumlah" for cell in cells))))
    return MoneyTable(
        title=f"Pagu dan realisasi, {budget.label}",
        grid=Grid(
            caption=f"Pagu, realisasi, dan serapan per program dan sumber dana, {budget.label}",
            columns=(
                Column("Program"),
                Column("Sumber dana"),
                Column("Pagu", is_number=True, unit=budget.purse.unit),
                Column("Realisasi", is_number=True, unit=budget.purse.unit),
                Column("Serapan", is_number=True, unit="realisasi ÷ pagu"),
            ),
            rows=tuple(rows),
        ),
        figure=PlacedFigure(figure, heading=f"Realisasi di dalam pagu, {budget.label}") if figure else None,
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
        return "tidak dapat dihitung: pagu nol" if line.ceiling.value == 0 else "tidak dapat dihitung"
    return "tidak dapat dihitung"


# ---- the picture -----------------------------------------------------------------------------------------------------


def _figure(ledger: Ledger, budget: Budget) -> Figure | None:
    """Draw the lines of which something is known; a picture of very many would be no picture."""
    lines = [line for line in budget.lines if any(map(is_usable, line.known))]
    if not lines or len(lines) > _MOST_DRAWN:
        return None
    lines.sort(key=lambda line: -max(item.value or 0 for item in line.known if is_usable(item)))
    items = [_envelope(line) for line in lines]
    known = [item for line in lines for item in line.known]
    origins = {(item.origin.package, item.origin.resource) for item in known}
    package, resource = origins.pop() if len(origins) == 1 else ("", "")
    sources = tuple(dict.fromkeys(item.source for item in known if item.source))
    addresses = {item.source_url for item in known if item.source_url}
    return addressed(
        Figure(
            figure_id=f"{STEM}--pagu-realisasi-{parse_slug(budget.label)}{_unit_mark(budget.purse)}",
            title=_plain(_title(budget)),
            description="; ".join(f"{item.label}: {item.words}" for item in items) + ".",
            columns=(
                Column("Program"),
                Column("Sumber dana"),
                Column("Pagu", is_number=True, unit=budget.purse.unit),
                Column("Realisasi", is_number=True, unit=budget.purse.unit),
            ),
            rows=tuple(
                (line.programme, line.fund or UNNAMED, _cell(line.ceiling), _cell(line.spent)) for line in lines
            ),
            drawings=drawings(lambda variant: envelopes(items, variant)),
            unit=budget.purse.unit,
            period=budget.label,
            source="; ".join(sources) or _table_source(ledger, known),
            source_url=addresses.pop() if len(addresses) == 1 else "",
            notes=("Garis luar adalah pagu, isinya realisasi. Yang diarsir: realisasinya belum dipublikasikan.",)
            if any(line.spent is None or line.spent.value is None for line in lines)
            else ("Garis luar adalah pagu, isinya realisasi.",),
            package=package,
            resource=resource,
            method="Pagu dan realisasi seperti yang terbit. Serapan = realisasi ÷ pagu.",
        )
    )


def _unit_mark(purse: Purse) -> str:
    words = [purse.unit] if purse.unit != "rupiah" else []
    words += ["kumulatif"] if purse.is_cumulative else []
    return "".join(f"-{parse_slug(word)}" for word in words)


def _cell(item: Observation | None) -> int | Decimal | str | None:
    return None if item is None else item.marker or item.value


def _table_source(ledger: Ledger, items: Iterable[Observation]) -> str:
    names = {(item.origin.package, item.origin.resource) for item in items}
    titles = [
        material.source[0]
        for material in ledger.survey.materials
        if (material.package.name, material.resource.name) in names
    ]
    return "; ".join(dict.fromkeys(title for title in titles if title))


def _envelope(line: Line) -> Envelope:
    ceiling = line.ceiling.value if line.ceiling and is_usable(line.ceiling) else None
    spent = line.spent.value if line.spent and is_usable(line.spent) else None
    unit = line.purse.unit
    if spent is None:
        why = line.spent.marker if line.spent and line.spent.marker else "belum dipublikasikan"
        words = f"pagu {value_words(ceiling or 0, unit, is_short=True)}, realisasi {why}"
    elif ceiling is None:
        why = line.ceiling.marker if line.ceiling and line.ceiling.marker else "belum dipublikasikan"
        words = f"{value_words(spent, unit, is_short=True)}, pagu {why}"
    else:
        words = f"{value_words(spent, unit, is_short=True)} dari {value_words(ceiling, unit, is_short=True)}"
        if ceiling > 0:
            words += f" ({value_words(Decimal(round(Decimal(spent) * 100 / Decimal(ceiling))), 'persen')})"
    return Envelope(_name(line), ceiling, spent, words)


def _plain(parts: Sentence) -> str:
    """Return a sentence as words alone, without its full stop."""
    texts = (
        part if isinstance(part, str) else value_words(part.value or 0, part.unit, is_short=True) for part in parts
    )
    return "".join(texts).removesuffix(".")
