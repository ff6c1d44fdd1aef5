"""Money of single parts of the area joined to their houses and inhabitants: one table for each kind and period."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from site_builder.derive.areas import level_name, level_word
from site_builder.derive.chapters.money.houses import without_empty
from site_builder.derive.chapters.money.ledger import MOST_DOORS, Ledger
from site_builder.derive.purses import GIVEN, Purse, grouped, is_usable
from site_builder.derive.sentences import sentence
from site_builder.model.money import MoneyPart, MoneyTable
from site_builder.model.number import Number, Sentence
from site_builder.model.pages import Grid, GridRow
from site_builder.model.portal import Column, Link
from site_builder.text.kinds import kind_words
from site_builder.text.periods import period_words
from site_builder.text.speech import capital, joined, say
from site_builder.text.spoken import term

_MOST_TABLES = 12


@dataclass(frozen=True, slots=True)
class _Place:
    """What one part of the area has: its money, houses and inhabitants, and what that comes to."""

    code: str
    money: Number | str | None
    rate: Number | None
    houses: Number | None
    head: Number | None
    people: Number | None


def derive_part(ledger: Ledger) -> MoneyPart | None:
    """Return the tables of money by area, the newest period first; None where no part of the area has any."""
    groups = _groups(ledger)
    if not groups:
        return None
    kept = groups[:_MOST_TABLES]
    found = [(purse, [_place(ledger, own) for own in purses]) for purse, purses in kept]
    tables = [_table(ledger, purse, places, is_open=not place) for place, (purse, places) in enumerate(found)]
    left = {ledger.survey.pages[place] for _, purses in groups[_MOST_TABLES:] for place in _tables_of(ledger, purses)}
    return MoneyPart(
        anchor="per-wilayah",
        title=_title(ledger, *found[0]),
        lead=tuple(_lead(ledger, found[0][1])),
        tables=(tables[0],),
        older=tuple(tables[1:]),
        ways=tuple(Link(say("Angka yang lebih lama ada di tabelnya"), path) for path in sorted(left)),
    )


def _groups(ledger: Ledger) -> list[tuple[Purse, list[Purse]]]:
    """Group the amounts of parts that stand in one table: same kind, programme, period; newest first."""
    areas = ledger.survey.areas
    purses = [
        purse
        for purse, items in ledger.purses.by_purse.items()
        if purse.kind in GIVEN and areas.is_part(purse.area) and any(map(is_usable, items))
    ]
    groups = grouped((replace(purse, area=""), purse) for purse in purses)
    ordered = sorted(groups.items(), key=lambda pair: (pair[0].programme != "", pair[0].kind, pair[0].programme))
    return sorted(ordered, key=lambda pair: str(pair[0].end or ""), reverse=True)


def _tables_of(ledger: Ledger, purses: Iterable[Purse]) -> set[tuple[str, str]]:
    items = (item for purse in purses for item in ledger.purses.by_purse[purse])
    return {(item.origin.package, item.origin.resource) for item in items}


def _place(ledger: Ledger, purse: Purse) -> _Place:
    rates = [rate for rate in ledger.ratios.houses_of(purse) if rate.value is not None]
    rate = rates[0] if len(rates) == 1 else None
    money = ledger.purses.amount(purse)
    head = ledger.ratios.inhabitants_of(purse)
    marker = next((item.marker for item in ledger.purses.by_purse[purse] if item.marker), "")
    return _Place(
        *(purse.area, money or marker or None, rate, rate.inputs[1] if rate else None),
        *((head, head.inputs[1]) if head and head.value is not None else (None, None)),
    )


def _table(ledger: Ledger, purse: Purse, places: Sequence[_Place], *, is_open: bool) -> MoneyTable:
    """Write a row for each area, also for those of which nobody published anything."""
    is_few = is_open and 5 * len(places) <= 2 * MOST_DOORS
    known = {place.code: place for place in places}
    codes = dict.fromkeys(
        (*(area.code for area in ledger.survey.areas.parts if level_word(area.code) == _level(places)), *known)
    )
    listed = {area.code for area in ledger.survey.areas.by_code.values() if area.is_reference}
    rows = [
        GridRow(_cells(ledger, code, known.get(code), is_open=is_few))
        for code in codes
        if code in known or code in listed
    ]
    what = capital(kind_words(purse.kind, purse.unit))
    programme = ledger.programme_of(purse) if purse.programme else ""
    period = period_words(purse.start, purse.end) or say("tanpa tahun")
    level = level_name(_level(places))
    title = joined(", ", filter(None, (say("{what} per {level}", what=what, level=level), period, programme)))
    columns = (
        *(Column(capital(level)), Column(what, is_number=True, unit=purse.unit), Column(say("Rumah"), is_number=True)),
        *(Column(say("Per rumah"), is_number=True, unit=term("rupiah")), Column(say("Penduduk"), is_number=True)),
        Column(say("Per penduduk"), is_number=True, unit=term("rupiah")),
    )
    return MoneyTable(title, without_empty(Grid(title, columns, tuple(rows))))


def _cells(
    ledger: Ledger, code: str, place: _Place | None, *, is_open: bool
) -> tuple[str | Number | Sentence | Link | None, ...]:
    name = _name(ledger, code)
    if place is None:
        return (name, None, "", "", "", "")
    cells = (place.money, place.houses, place.rate, place.people, place.head)
    return (name, *(_shown(ledger, cell, is_open=is_open) for cell in cells))


def _name(ledger: Ledger, code: str) -> str | Link:
    """Lead to the page of an area, where there are several: a single part has none (see chapters/places)."""
    name, routes = ledger.survey.areas.name(code), ledger.survey.routes
    has_page = len(ledger.survey.areas.parts) > 1 and code in routes.area_slugs
    return Link(name, routes.area_page(code)) if has_page else name


def _shown(ledger: Ledger, cell: Number | str | None, *, is_open: bool) -> Number | str | None:
    if cell is None:
        return say("tidak diketahui")
    return cell if isinstance(cell, str) or is_open else ledger.closed(cell)


def _level(places: Sequence[_Place]) -> str:
    return level_word(places[0].code)


def _title(ledger: Ledger, purse: Purse, places: Sequence[_Place]) -> Sentence:
    """Say the range of rupiah per house, else of the money itself."""
    period = period_words(purse.start, purse.end) or say("Tanpa tahun")
    rated = [(place.rate, place.code) for place in places if place.rate is not None]
    if len(rated) > 1:
        return _range_of_rates(_range(ledger, rated, period))
    money = [(place.money, place.code) for place in places if isinstance(place.money, Number)]
    if len(money) > 1:
        return _range_of_money(_range(ledger, money, period))
    if money:
        name = ledger.survey.areas.name(money[0][1])
        return sentence("{period}: {value} di {name}.", period=period, value=money[0][0], name=name)
    return (say("{period}: dana per {level}.", period=period, level=level_name(_level(places))),)


def _range(ledger: Ledger, found: Sequence[tuple[Number, str]], period: str) -> Mapping[str, Any]:
    """Return the smallest and the largest number, and where they are; no largest where they are equal."""
    name = ledger.survey.areas.name
    low, high = (pick(found, key=lambda pair: pair[0].value or 0) for pick in (min, max))
    lowest = {"period": period, "low": low[0]}
    if low[0].value == high[0].value:
        return lowest
    return {**lowest, "high": high[0], "here": name(low[1]), "there": name(high[1])}


def _range_of_rates(values: Mapping[str, Any]) -> Sentence:
    if "high" not in values:
        return sentence("{period}: {low} per rumah di setiap wilayah yang angkanya terbit.", **values)
    return sentence("{period}: dari {low} per rumah di {here} sampai {high} di {there}.", **values)


def _range_of_money(values: Mapping[str, Any]) -> Sentence:
    if "high" not in values:
        return sentence("{period}: {low} di setiap wilayah yang angkanya terbit.", **values)
    return sentence("{period}: dari {low} di {here} sampai {high} di {there}.", **values)


def _lead(ledger: Ledger, places: Sequence[_Place]) -> Iterable[Sentence]:
    yield sentence("Per rumah = dana ÷ rumah ditangani; per penduduk = dana ÷ penduduk; tahunnya sama.")
    others = [place for place in places if place.people and place.head and place.head.status == "kira-kira"]
    if others and others[0].people:
        yield (say("Penduduknya dari {period}, jadi hasilnya kira-kira.", period=others[0].people.period),)
    level = _level(places)
    listed = {area.code for area in ledger.survey.areas.parts if area.is_reference and level_word(area.code) == level}
    absent = listed - {place.code for place in places}
    if absent:
        words = level_name(level, len(listed))
        yield (
            say(
                "Untuk {absent} dari {count} {level} dananya belum dipublikasikan.",
                absent=len(absent),
                count=len(listed),
                level=words,
            ),
        )
