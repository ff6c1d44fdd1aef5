"""The finding that opens the page about money: chosen among worded variants by what is known, and from whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from site_builder.derive.chapters.money.amounts import is_mixed
from site_builder.derive.chapters.money.budgets import Budget
from site_builder.derive.chapters.money.houses import Rate
from site_builder.derive.chapters.money.ledger import (
    MOST_DOORS,
    UNNAMED,
    Ledger,
    count_words,
    span_words,
)
from site_builder.derive.sentences import sentence
from site_builder.model.number import Number, Sentence
from site_builder.model.observation import Observation
from site_builder.text.kinds import kind_words
from site_builder.text.periods import period_words
from site_builder.text.speech import capital, say, small
from site_builder.text.spoken import term

_FEW = 5


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """All that a heading chooses from: budgets, other amounts of the whole area, amounts of its parts, rates."""

    budgets: Sequence[Budget]
    amounts: Sequence[Observation]
    places: Sequence[Observation]
    rates: Sequence[Rate]


def derive_title(known: Known) -> Sentence:
    """Say what money is known, and of which years."""
    full = next((budget for budget in known.budgets if budget.share), None)
    if full and full.spent and full.ceiling and full.share:
        values = {"period": capital(full.label), "spent": full.spent, "ceiling": full.ceiling}
        if (full.share.value or 0) > 100:
            return sentence("{period}: {spent} dibelanjakan, lebih dari pagunya, {ceiling}.", **values)
        return sentence("{period}: {spent} dibelanjakan dari pagu {ceiling}, atau {share}.", **values, share=full.share)
    if known.budgets:
        return (_of_parts(known.budgets[0]),)
    told = [item for item in known.amounts if item.value is not None]
    if told:
        return (_of_amounts(told),)
    if known.places:
        span = span_words(known.places) or say("Tanpa tahun")
        return (say("{span}: {count} angka dana per wilayah dipublikasikan.", span=span, count=len(known.places)),)
    return (say("Dana untuk rumah: jumlah seluruhnya belum dipublikasikan."),)


def _of_parts(budget: Budget) -> str:
    ceilings = sum(_has_value(line.ceiling) for line in budget.lines)
    spendings = sum(_has_value(line.spent) for line in budget.lines)
    period = capital(budget.label)
    if not spendings:
        return say("{period}: pagu sudah terbit, realisasinya belum.", period=period)
    if not ceilings:
        return say("{period}: realisasi sudah terbit, pagunya belum.", period=period)
    return say(
        "{period}: dari {count} mata anggaran, pagu terbit untuk {ceilings}, realisasi {spendings}.",
        period=period,
        count=len(budget.lines),
        ceilings=ceilings,
        spendings=spendings,
    )


def _has_value(item: Observation | None) -> bool:
    return item is not None and item.value is not None


def _of_amounts(told: Sequence[Observation]) -> str:
    """Say how little is known: a count, its years, and that budget and spending are not among it."""
    span, count = capital(span_words(told)), len(told)
    if count > _FEW:
        if span:
            return say(
                "{span}: {count} angka dana yang dipublikasikan; pagu dan realisasi belum.", span=span, count=count
            )
        return say("{count} angka dana yang dipublikasikan; pagu dan realisasi belum.", count=count)
    shown = count_words(count)
    if span:
        return say(
            "{span}: hanya {shown} angka dana yang dipublikasikan; pagu dan realisasi belum.",
            span=span,
            count=count,
            shown=shown,
        )
    return say("Hanya {shown} angka dana yang dipublikasikan; pagu dan realisasi belum.", count=count, shown=shown)


def derive_lead(ledger: Ledger, known: Known) -> tuple[Sentence, ...]:
    """Say each amount where they are few, and where the newest period lacks something that an older one has."""
    return tuple(_lead(ledger, known))


def _lead(ledger: Ledger, known: Known) -> Iterable[Sentence]:
    full = next((budget for budget in known.budgets if budget.share), None)
    if full and full is not known.budgets[0]:
        yield (_lacking(known.budgets[0]),)
    told = [item for item in known.amounts if item.value is not None]
    if told and len(told) <= _FEW:
        rates = {rate.number.inputs[0].number_id: rate.number for rate in known.rates}
        for item in told:
            yield _amount(ledger, item, rates)
        if len(told) > 1 and is_mixed(told):
            yield (say("Jenis dan tahunnya berbeda, jadi ini bukan satu jumlah."),)


def _lacking(budget: Budget) -> str:
    count = sum(not _has_value(line.spent) for line in budget.lines)
    if count:
        return say("Untuk {period}, realisasi {count} mata anggaran belum terbit.", period=budget.label, count=count)
    return say("Untuk {period}, belum semua program punya angka.", period=budget.label)


def _amount(ledger: Ledger, item: Observation, rates: dict[str, Number]) -> Sentence:
    """Say one amount: when, from whom, how much, for how many houses."""
    money = ledger.number(item, is_open=MOST_DOORS > 0)
    rate = rates.get(money.number_id)
    inferred = item.period_text if item.status == "disimpulkan" else ""
    values: dict[str, Any] = {
        "period": capital(inferred or period_words(item.start, item.end) or say("tanpa tahun")),
        "who": _payer(ledger, item),
        "money": sentence("sekitar {money}", money=money) if item.status == "kira-kira" else money,
        "kind": small(kind_words(item.kind, item.unit)),
    }
    if rate is None:
        return sentence("{period}, {who}: {money} ({kind}).", **values)
    houses = rate.inputs[1]
    one, several = (term(str(houses.unit), count=count) for count in (1, houses.value))
    return sentence(
        "{period}, {who}: {money} ({kind}) untuk {houses} {units}, yaitu {rate} per {unit}.",
        **values,
        houses=houses,
        units=several,
        rate=rate,
        unit=one,
    )


def _payer(ledger: Ledger, item: Observation) -> str:
    """Name the source of an amount and the programme that it went through, each only where it is told."""
    fund, programme = (word if word != UNNAMED else "" for word in (item.fund, ledger.programme(item)))
    if fund and programme and fund != programme:
        return say("{fund} lewat {programme}", fund=fund, programme=programme)
    return fund or programme or say("sumber tidak disebut")
