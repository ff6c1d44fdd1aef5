"""Rupiah per house of the whole area: the amount, the houses that it paid for, and what that comes to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from site_builder.derive.chapters.money.ledger import MOST_DOORS, UNNAMED, Ledger
from site_builder.derive.purses import Purse
from site_builder.derive.sentences import sentence
from site_builder.model.money import MoneyPart, MoneyTable
from site_builder.model.number import Number, Sentence
from site_builder.model.pages import Grid, GridRow
from site_builder.model.portal import Column
from site_builder.text.kinds import kind_words
from site_builder.text.speech import say, small
from site_builder.text.spoken import term

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


@dataclass(frozen=True, slots=True)
class Heads:
    """What a table of rates is called, and its columns of results and of what money is divided by."""

    title: str
    result: str
    divisor: str


_PER_HOUSE = Heads(say("Rupiah per rumah"), say("Per rumah"), say("Rumah"))
_PER_INHABITANT = Heads(say("Rupiah per penduduk"), say("Per penduduk"), say("Penduduk"))


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
        tables=(rate_table(_PER_HOUSE, newest, ledger, is_open=True),),
        older=tuple(_older(_PER_HOUSE, older, ledger)),
    )


def derive_inhabitants(rates: Sequence[Rate], ledger: Ledger) -> MoneyPart | None:
    """Return what the page says of rupiah per inhabitant."""
    if not rates:
        return None
    newest, older = split_newest(rates)
    approximate = any(rate.number.notes and rate.number.notes[0].startswith("Kira-kira") for rate in rates)
    note = sentence("Penduduk tahun lain membuat hasilnya kira-kira saja; pada baris seperti itu kami menulisnya.")
    return MoneyPart(
        anchor="per-penduduk",
        title=_per_head(rates),
        lead=(
            sentence("Rupiah per penduduk = dana ÷ jumlah penduduk pada tahun yang sama."),
            *([note] if approximate else []),
        ),
        tables=(rate_table(_PER_INHABITANT, newest, ledger, is_open=True),),
        older=tuple(_older(_PER_INHABITANT, older, ledger)),
    )


def split_newest(rates: Sequence[Rate]) -> tuple[Sequence[Rate], Sequence[Rate]]:
    """Return the rates that stand open, and those that are folded away: all stand open where they are few."""
    if len(rates) * 3 <= MOST_DOORS // 2:
        return rates, ()
    end = rates[0].number.end
    return [rate for rate in rates if rate.number.end == end], [rate for rate in rates if rate.number.end != end]


def _older(heads: Heads, rates: Sequence[Rate], ledger: Ledger) -> Iterable[MoneyTable]:
    if rates:
        title = say("{title}, tahun-tahun sebelumnya", title=heads.title)
        yield rate_table(replace(heads, title=title), rates[:_MOST_ROWS], ledger, is_open=False)


def rate_table(heads: Heads, rates: Sequence[Rate], ledger: Ledger, *, is_open: bool) -> MoneyTable:
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
                    *(rate.number.period, kind, "" if status == "diturunkan" else term(status)),
                )
            )
        )
    columns = (
        *(Column(say("Program")), Column(heads.result, is_number=True, unit=term("rupiah"))),
        *(Column(say("Dana"), is_number=True, unit=term("rupiah")), Column(heads.divisor, is_number=True)),
        *(Column(say("Periode")), Column(say("Jenis dana")), Column(say("Catatan"))),
    )
    return MoneyTable(heads.title, without_empty(Grid(heads.title, columns, tuple(rows))))


def paid_by(programme: str, fund: str) -> str:
    """Name a programme and who pays for it, each only where it is told and says something."""
    if programme == UNNAMED:
        return fund or say("Program tidak disebut sumber")
    is_told_twice = fund.casefold() == programme.casefold()
    return say("{programme}, dari {fund}", programme=programme, fund=fund) if fund and not is_told_twice else programme


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
        return _named(*(sentence("{value} ({name}, {period})", **_values(rate)) for rate in rates))
    end = rates[0].number.end
    same = [rate for rate in newest if rate.number.end == end]
    whole = [rate for rate in same if not rate.purse.programme]
    if len(whole) == 1:
        return sentence("{period}: {value} per rumah, semua program bersama-sama.", **_values(whole[0]))
    low, high = (pick(same, key=lambda rate: rate.number.value or 0) for pick in (min, max))
    if low.number.value == high.number.value:
        return sentence("{period}: {value} per rumah.", **_values(low))
    return sentence(
        "{period}: dari {value} ({name}) sampai {most} ({other}) per rumah.",
        **_values(low),
        most=high.number,
        other=high.name,
    )


def _named(first: Sentence, *others: Sentence) -> Sentence:
    """Say the rates of at most three programmes in one sentence."""
    match others:
        case (second, third):
            return sentence("{first}, {second} dan {third} per rumah.", first=first, second=second, third=third)
        case (second,):
            return sentence("{first} dan {second} per rumah.", first=first, second=second)
        case _:
            return sentence("{first} per rumah.", first=first)


def _values(rate: Rate) -> dict[str, str | Number]:
    return {"value": rate.number, "name": rate.name, "period": rate.number.period or say("tanpa tahun")}


def _per_head(rates: Sequence[Rate]) -> Sentence:
    """Say the newest figure of all programmes; where there is none, the range of the newest period."""
    whole = [rate for rate in rates if not rate.purse.programme]
    end = (whole or rates)[0].number.end
    same = [rate for rate in whole or rates if rate.number.end == end]
    low, high = (pick(same, key=lambda rate: rate.number.value or 0) for pick in (min, max))
    values: dict[str, Any] = _values(low)
    if any(rate.number.status != "diturunkan" for rate in same):
        values["value"] = sentence("kira-kira {value}", value=low.number)
    if low.number.value == high.number.value:
        kind = small(kind_words(low.purse.kind, low.purse.unit))
        return sentence("{period}: {value} per penduduk, {kind}.", **values, kind=kind)
    return sentence("{period}: {value} sampai {most} per penduduk, menurut dananya.", **values, most=high.number)
