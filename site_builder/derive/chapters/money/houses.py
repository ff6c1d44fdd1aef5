"""Rupiah per house of the whole area: the amount, the houses that it paid for, and what that comes to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from site_builder.derive.chapters.money.ledger import MOST_DOORS, UNNAMED, Ledger
from site_builder.derive.purses import Purse
from site_builder.derive.sentences import sentence
from site_builder.model.money import MoneyPart, MoneyTable
from site_builder.model.number import Number, Sentence
from site_builder.model.pages import Grid, GridRow
from site_builder.model.portal import Column
from site_builder.text.kinds import kind_words

_MOST_NAMED = 3
_MOST_ROWS = 200


@dataclass(frozen=True, slots=True)
class Rate:
    """A ratio of money to something else, and what the money was."""

    purse: Purse
    number: Number
    programme: str
    fund: str

    @property
    def name(self) -> str:
        """Name the programme, the source where there is none, and the kind of money where there is neither."""
        return self.programme if self.programme != UNNAMED else self.fund or kind_words(self.purse.kind, "rupiah")


def house_rates(ledger: Ledger) -> tuple[Rate, ...]:
    """Return rupiah per house of the whole area, newest first, of all programmes before single ones."""
    found = {
        number.number_id: _rate(ledger, purse, number)
        for purse in ledger.purses.of(ledger.whole)
        for number in ledger.ratios.houses_of(purse)
        if number.value is not None
    }
    return tuple(sorted(found.values(), key=_order))


def inhabitant_rates(ledger: Ledger) -> tuple[Rate, ...]:
    """Return rupiah per inhabitant of the whole area, newest first."""
    numbers = {number.number_id for number in ledger.ratios.per_inhabitant(ledger.whole)}
    found = {
        number.number_id: _rate(ledger, purse, number)
        for purse in ledger.purses.of(ledger.whole)
        if (number := ledger.ratios.inhabitants_of(purse)) and number.number_id in numbers
    }
    return tuple(sorted(found.values(), key=_order))


def _rate(ledger: Ledger, purse: Purse, number: Number) -> Rate:
    money = number.inputs[0].observation
    programme = ledger.programme(money) if money else ledger.programme_of(purse)
    return Rate(purse, number, programme, money.fund if money else "")


def _order(rate: Rate) -> tuple[int, int, str, str]:
    end = rate.number.end or date.min
    return -end.toordinal(), bool(rate.purse.programme), rate.programme, rate.fund


def derive_part(rates: Sequence[Rate], ledger: Ledger) -> MoneyPart | None:
    """Return what the page says of rupiah per house."""
    if not rates:
        return None
    newest, older = split_newest(rates)
    return MoneyPart(
        anchor="per-rumah",
        title=_title(rates, newest),
        lead=(
            sentence(
                "Rupiah per rumah = dana ÷ rumah yang dibiayai dana itu. Keduanya dari program dan tahun yang sama."
            ),
        ),
        tables=(rate_table("Rupiah per rumah", newest, ledger, "Rumah", is_open=True),),
        older=tuple(_older("Rupiah per rumah", older, ledger, "Rumah")),
    )


def derive_inhabitants(rates: Sequence[Rate], ledger: Ledger) -> MoneyPart | None:
    """Return what the page says of rupiah per inhabitant."""
    if not rates:
        return None
    newest, older = split_newest(rates)
    approximate = any(rate.number.notes and rate.number.notes[0].startswith("Kira-kira") for rate in rates)
    note = "Penduduk tahun lain membuat hasilnya kira-kira saja; pada baris seperti itu kami menulisnya."
    return MoneyPart(
        anchor="per-penduduk",
        title=_per_head(rates),
        lead=(
            sentence("Rupiah per penduduk = dana ÷ jumlah penduduk pada tahun yang sama."),
            *([sentence(note)] if approximate else []),
        ),
        tables=(rate_table("Rupiah per penduduk", newest, ledger, "Penduduk", is_open=True),),
        older=tuple(_older("Rupiah per penduduk", older, ledger, "Penduduk")),
    )


def split_newest(rates: Sequence[Rate]) -> tuple[Sequence[Rate], Sequence[Rate]]:
    """Return the rates that stand open, and those that are folded away: all stand open where they are few."""
    if len(rates) * 3 <= MOST_DOORS // 2:
        return rates, ()
    end = rates[0].number.end
    return [rate for rate in rates if rate.number.end == end], [rate for rate in rates if rate.number.end != end]


def _older(title: str, rates: Sequence[Rate], ledger: Ledger, divisor: str) -> Iterable[MoneyTable]:
    if rates:
        yield rate_table(f"{title}, tahun-tahun sebelumnya", rates[:_MOST_ROWS], ledger, divisor, is_open=False)


def rate_table(title: str, rates: Sequence[Rate], ledger: Ledger, divisor: str, *, is_open: bool) -> MoneyTable:
    """Return the table of rates: the result first, both inputs beside it."""
    rows = []
    for rate in rates:
        result, money, other = (item if is_open else ledger.closed(item) for item in (rate.number, *rate.number.inputs))
        status = rate.number.status
        is_other_year = other.period not in ("", rate.number.period)
        below = sentence("{other} ({period})", other=other, period=other.period) if is_other_year else other
        kind = kind_words(rate.purse.kind, rate.purse.unit)
        rows.append(
            GridRow(
                (
                    *(paid_by(rate.programme, rate.fund), result, money, below),
                    *(rate.number.period, kind, "" if status == "diturunkan" else status),
                )
            )
        )
    columns = (
        *(Column("Program"), Column(f"Per {divisor.casefold()}", is_number=True, unit="rupiah")),
        *(Column("Dana", is_number=True, unit="rupiah"), Column(divisor, is_number=True)),
        *(Column("Periode"), Column("Jenis dana"), Column("Catatan")),
    )
    return MoneyTable(title, without_empty(Grid(title, columns, tuple(rows))))


def paid_by(programme: str, fund: str) -> str:
    """Name a programme and who pays for it, each only where it is told and says something."""
    if programme == UNNAMED:
        return fund or f"Program {UNNAMED}"
    return f"{programme}, dari {fund}" if fund and fund.casefold() != programme.casefold() else programme


def without_empty(grid: Grid) -> Grid:
    """Leave out columns in which no row has anything, and those of sources where no row names one."""
    kept = [
        place
        for place, _ in enumerate(grid.columns)
        if place == 0 or any(row.cells[place] not in ("", UNNAMED) for row in grid.rows)
    ]
    rows = tuple(GridRow(tuple(row.cells[place] for place in kept), row.anchor) for row in grid.rows)
    return Grid(grid.caption, tuple(grid.columns[place] for place in kept), rows, grid.note)


def _title(rates: Sequence[Rate], newest: Sequence[Rate]) -> Sentence:
    """Say the numbers themselves where they are few, else the whole or the range of the newest period."""
    if len(rates) <= _MOST_NAMED:
        return joined([sentence("{value} ({name}, {period})", **_values(rate)) for rate in rates], " per rumah.")
    end = rates[0].number.end
    same = [rate for rate in newest if rate.number.end == end]
    whole = [rate for rate in same if not rate.purse.programme]
    if len(whole) == 1:
        return sentence("{period}: {value} per rumah, semua program bersama-sama.", **_values(whole[0]))
    low, high = (pick(same, key=lambda rate: rate.number.value or 0) for pick in (min, max))
    if low.number.value == high.number.value:
        return sentence("{period}: {value} per rumah.", **_values(low))
    pattern = "{period}: dari {value} ({name}) sampai {most} ({other}) per rumah."
    return sentence(pattern, **_values(low), most=high.number, other=high.name)


def _values(rate: Rate) -> dict[str, str | Number]:
    return {"value": rate.number, "name": rate.name, "period": rate.number.period or "tanpa tahun"}


def _per_head(rates: Sequence[Rate]) -> Sentence:
    """Say the newest figure of all programmes; where there is none, the range of the newest period."""
    whole = [rate for rate in rates if not rate.purse.programme]
    end = (whole or rates)[0].number.end
    same = [rate for rate in whole or rates if rate.number.end == end]
    low, high = (pick(same, key=lambda rate: rate.number.value or 0) for pick in (min, max))
    about = "kira-kira " if any(rate.number.status != "diturunkan" for rate in same) else ""
    values = {**_values(low), "about": about}
    if low.number.value == high.number.value:
        kind = kind_words(low.purse.kind, low.purse.unit)
        return sentence(
            "{period}: {about}{value} per penduduk, {kind}.", **values, kind=f"{kind[:1].lower()}{kind[1:]}"
        )
    return sentence("{period}: {about}{value} sampai {most} per penduduk, menurut dananya.", **values, most=high.number)


def joined(parts: Sequence[Sentence], ending: str) -> Sentence:
    """Join sentences as a list: a, b dan c."""
    words: list[str | Number] = []
    for place, part in enumerate(parts):
        words += ["" if place == 0 else " dan " if place == len(parts) - 1 else ", ", *part]
    return tuple(word for word in (*words, ending) if word != "")
