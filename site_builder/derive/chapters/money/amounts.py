"""Amounts that are neither budget nor spending, as a list: their kinds and years differ, so they are no sum."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_builder.derive.chapters.money.budgets import CEILING, SPENDING
from site_builder.derive.chapters.money.houses import paid_by
from site_builder.derive.chapters.money.ledger import MOST_DOORS, Ledger, count_words, newest_first, span_words
from site_builder.derive.sentences import sentence
from site_builder.model.money import MoneyPart, MoneyTable
from site_builder.model.number import Sentence
from site_builder.model.observation import Observation
from site_builder.model.pages import Grid, GridCell, GridRow
from site_builder.model.portal import Column
from site_builder.text.kinds import kind_words
from site_builder.text.periods import period_words
from site_builder.text.speech import capital, say
from site_builder.text.spoken import term

_COLUMNS = (
    *(Column(say("Program dan sumber")), Column(say("Jumlah"), is_number=True, unit=term("rupiah"))),
    *(Column(say("Jenis")), Column(say("Periode")), Column(say("Status")), Column(say("Menurut"))),
)


def listed_amounts(ledger: Ledger) -> tuple[Observation, ...]:
    """Return the amounts of the whole area that are no budget and no spending, newest first."""
    items = [item for item in ledger.ours if item.kind not in (CEILING, SPENDING)]
    return tuple(sorted(items, key=newest_first))


def derive_part(ledger: Ledger, items: Sequence[Observation]) -> MoneyPart | None:
    """Return the list of amounts; None where no value is known."""
    known = [item for item in items if item.value is not None]
    if not known:
        return None
    is_open = len(items) <= MOST_DOORS
    rows = tuple(GridRow(_cells(ledger, item, is_open=is_open)) for item in items)
    title = say("Dana yang dipublikasikan")
    return MoneyPart(
        anchor="dana",
        title=(_title(known),),
        lead=tuple(_lead(known)),
        tables=(MoneyTable(title, Grid(title, _COLUMNS, rows)),),
    )


def _title(known: Sequence[Observation]) -> str:
    span, shown = span_words(known), capital(count_words(len(known)))
    if not span:
        return say("{shown} angka dana.", count=len(known), shown=shown)
    return say("{shown} angka dana, {span}.", count=len(known), shown=shown, span=span)


def _lead(known: Sequence[Observation]) -> Iterable[Sentence]:
    if len(known) < 2:
        return
    if is_mixed(known):
        yield sentence("Jenis, tahun, atau programnya berbeda. Jadi ini daftar, bukan satu jumlah.")


def is_mixed(items: Iterable[Observation]) -> bool:
    """Tell whether amounts differ in kind, period or unit, so that they are no sum."""
    return len({(item.kind, item.start, item.end, item.unit, item.basis, item.is_cumulative) for item in items}) > 1


def _cells(ledger: Ledger, item: Observation, *, is_open: bool) -> tuple[GridCell, ...]:
    inferred = item.period_text if item.status == "disimpulkan" else ""
    period = inferred or period_words(item.start, item.end) or item.period_text
    return (
        *(paid_by(ledger.programme(item), item.fund), ledger.cell(item, is_open=is_open)),
        *(kind_words(item.kind, item.unit), period or say("tidak disebut"), term(item.status)),
        item.source or say("lihat tabelnya"),
    )
