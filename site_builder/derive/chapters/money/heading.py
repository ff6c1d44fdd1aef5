"""The finding that opens the page about money: chosen among worded variants by what is known, and from whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from site_builder.derive.chapters.money.amounts import is_mixed
from site_builder.derive.chapters.money.budgets import Budget
from site_builder.derive.chapters.money.houses import Rate
from site_builder.derive.chapters.money.ledger import (
    MOST_DOORS,
    UNNAMED,
    Ledger,
    capital,
    count_words,
    span_words,
)
from site_builder.derive.sentences import sentence
from site_builder.model.number import Number, Sentence
from site_builder.model.observation import Observation
from site_builder.text.kinds import kind_words
from site_builder.text.numbers import number
from site_builder.text.periods import period_words

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
        pattern = "{period}: {spent} dibelanjakan dari pagu {ceiling}, atau {share}."
        if (full.share.value or 0) > 100:
            pattern = "{period}: {spent} dibelanjakan, lebih dari pagunya, {ceiling}."
        period = capital(full.label)
        return sentence(pattern, period=period, spent=full.spent, ceiling=full.ceiling, share=full.share)
    if known.budgets:
        return (_of_parts(known.budgets[0]),)
    told = [item for item in known.amounts if item.value is not None]
    if told:
        return (_of_amounts(told),)
    if known.places:
        span = span_words(known.places)
        return (f"{span or 'Tanpa tahun'}: {number(len(known.places))} angka dana per wilayah dipublikasikan.",)
    return ("Dana untuk rumah: jumlah seluruhnya belum dipublikasikan.",)


def _of_parts(budget: Budget) -> str:
    ceilings = sum(_has_value(line.ceiling) for line in budget.lines)
    spendings = sum(_has_value(line.spent) for line in budget.lines)
    opening = capital(budget.label)
    if not spendings:
        return f"{opening}: pagu sudah terbit, realisasinya belum."
    if not ceilings:
        return f"{opening}: realisasi sudah terbit, pagunya belum."
    total = number(len(budget.lines))
    return (
        f"{opening}: dari {total} mata anggaran, pagu terbit untuk {number(ceilings)}, realisasi {number(spendings)}."
    )


def _has_value(item: Observation | None) -> bool:
    return item is not None and item.value is not None


def _of_amounts(told: Sequence[Observation]) -> str:
    """Say how little is known: a count, its years, and that budget and spending are not among it."""
    span = span_words(told)
    opening = f"{span}: " if span else ""
    count = f"hanya {count_words(len(told))}" if len(told) <= _FEW else number(len(told))
    return capital(f"{opening}{count} angka dana yang dipublikasikan; pagu dan realisasi belum.")


def derive_lead(ledger: Ledger, known: Known) -> tuple[Sentence, ...]:
    """Say each amount where they are few, and where the newest period lacks something that an older one has."""
    return tuple(_lead(ledger, known))


def _lead(ledger: Ledger, known: Known) -> Iterable[Sentence]:
    full = next((budget for budget in known.budgets if budget.share), None)
    if full and full is not known.budgets[0]:
        lacking = sum(not _has_value(line.spent) for line in known.budgets[0].lines)
        words = f"Untuk {known.budgets[0].label}, realisasi {number(lacking)} mata anggaran belum terbit."
        yield (words if lacking else f"Untuk {known.budgets[0].label}, belum semua program punya angka.",)
    told = [item for item in known.amounts if item.value is not None]
    if told and len(told) <= _FEW:
        rates = {rate.number.inputs[0].number_id: rate.number for rate in known.rates}
        for item in told:
            yield _amount(ledger, item, rates)
        if len(told) > 1 and is_mixed(told):
            yield ("Jenis dan tahunnya berbeda, jadi ini bukan satu jumlah.",)


def _amount(ledger: Ledger, item: Observation, rates: dict[str, Number]) -> Sentence:
    """Say one amount: when, from whom, how much, for how many houses."""
    money = ledger.number(item, is_open=MOST_DOORS > 0)
    rate = rates.get(money.number_id)
    who = " lewat ".join(
        dict.fromkeys(word for word in (item.fund, ledger.programme(item)) if word and word != UNNAMED)
    )
    kind = kind_words(item.kind, item.unit)
    inferred = item.period_text if item.status == "disimpulkan" else ""
    about = "sekitar " if item.status == "kira-kira" else ""
    values: dict[str, str | Number] = {
        "period": capital(inferred or period_words(item.start, item.end) or "tanpa tahun"),
        "who": who or "sumber tidak disebut",
        "about": about,
        "money": money,
        "kind": f"{kind[:1].lower()}{kind[1:]}",
    }
    if rate is None:
        return sentence("{period}, {who}: {about}{money} ({kind}).", **values)
    pattern = "{period}, {who}: {about}{money} ({kind}) untuk {houses} {unit}, yaitu {rate} per {unit}."
    return sentence(pattern, **values, houses=rate.inputs[1], unit=rate.inputs[1].unit, rate=rate)
