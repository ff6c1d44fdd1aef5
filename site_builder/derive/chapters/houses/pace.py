"""How many years what is left would take at the pace that was: from years on one basis, never a date or a promise."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from site_builder.derive.chapters.houses.ledger import (
    Ledger,
    is_whole_programme,
    is_whole_year,
    newest_first,
    partners,
    told_period,
)
from site_builder.derive.computed import compute
from site_builder.derive.figures.words import quoted
from site_builder.derive.headline import CONFLICT
from site_builder.derive.sentences import sentence
from site_builder.model.houses import Pace
from site_builder.model.number import Number, Sentence
from site_builder.model.observation import Observation
from site_builder.text.amounts import many
from site_builder.text.numbers import rounded
from site_builder.text.periods import closing_words
from site_builder.text.speech import capital, joined, say

_IN_A_YEAR = say("ditangani dalam setahun")
_IN_THE_BEST = say("ditangani dalam setahun (terbanyak)")
_IN_THE_WORST = say("ditangani dalam setahun (paling sedikit)")


def make_pace(ledger: Ledger) -> Pace | None:
    """Divide what is left by what was handled in a year; None where either is unknown, hidden, or nothing."""
    left = next(iter(_left(ledger)), None)
    if left is None or left.value is None or left.value <= 0 or left.end is None:
        return None
    years, doubtful = _years(ledger, left)
    if not years or any(item.value is None or item.value < 0 for item in years):
        return None
    mean = sum((Decimal(item.value or 0) for item in years), Decimal(0)) / len(years)
    if mean <= 0:
        return None
    rest, counts = ledger.quote(left), [ledger.quote(item) for item in years]
    pace = counts[0] if len(counts) == 1 else _mean(ledger, left, years, counts, mean)
    divisor = _IN_A_YEAR if len(years) == 1 else say("rata-rata ditangani per tahun")
    needed = _divided(ledger, left, "laju", pace, divisor)
    values = {"moment": capital(closing_words(left.end)), "unit": many(left.unit), "a": rest, "b": pace}
    if len(years) == 1:
        words = sentence(
            "{moment} tersisa {a} {unit}. Bila setiap tahun ditangani sebanyak pada {year} ({b} {unit}), perlu "
            "kira-kira {c} tahun sejak saat itu.",
            year=str(years[0].year),
            c=needed,
            **values,
        )
    else:
        words = sentence(
            "{moment} tersisa {a} {unit}. Bila setiap tahun ditangani sebanyak rata-rata {years} ({b} {unit}), perlu "
            "kira-kira {c} tahun sejak saat itu.",
            years=f"{years[0].year}–{years[-1].year}",
            c=needed,
            **values,
        )
    return Pace(words, needed, _spread(ledger, left, years), tuple(_doubts(ledger, left, years, doubtful)))


def _left(ledger: Ledger) -> list[Observation]:
    """Return what is left, newest first: nothing where the newest is hidden or told in two ways."""
    found = newest_first(item for item in ledger.of("sisa") if is_whole_programme(item) and item.end)
    newest = [item for item in found if item.end == found[0].end]
    return found if len({(item.value, item.unit) for item in newest}) == 1 else []


def _years(ledger: Ledger, left: Observation) -> tuple[list[Observation], list[int]]:
    """Return the years on the basis of what is left, in order, and those left out because sources disagree on them."""
    found: dict[int, list[Observation]] = {}
    for item in ledger.of("tertangani"):
        same = (item.unit, item.basis) == (left.unit, left.basis)
        if same and is_whole_programme(item) and is_whole_year(item) and _end(item) <= _end(left):
            found.setdefault(_end(item).year, []).append(item)
    known = [items[0] for _, items in sorted(found.items()) if len({(i.value, i.marker) for i in items}) == 1]
    return known, sorted(set(found) - {item.year or 0 for item in known})


def _end(item: Observation) -> date:
    return item.end or date.max


def _mean(
    ledger: Ledger, left: Observation, years: Sequence[Observation], counts: Sequence[Number], mean: Decimal
) -> Number:
    return compute(
        ledger.name("rata-rata-tertangani", left.basis, f"{years[0].year} {years[-1].year}"),
        say("Rata-rata {unit} ditangani per tahun, {place}", unit=left.unit, place=ledger.place(left)),
        mean,
        unit=say("{unit} per tahun", unit=left.unit),
        formula=say("jumlah {unit} ditangani ÷ {years} tahun", unit=left.unit, years=len(years)),
        inputs=counts,
    )


def _divided(ledger: Ledger, left: Observation, word: str, pace: Number, divisor: str) -> Number:
    return compute(
        ledger.name(word, left.basis, str(left.year)),
        say(
            "Tahun yang diperlukan, {unit} belum ditangani ÷ {divisor}, {place}",
            unit=left.unit,
            divisor=divisor,
            place=ledger.place(left),
        ),
        rounded(Decimal(left.value or 0) / Decimal(pace.value or 1), 1),
        unit=many("tahun"),
        formula=say(
            "{unit} belum ditangani ÷ {divisor}, dibulatkan satu angka di belakang koma",
            unit=left.unit,
            divisor=divisor,
        ),
        inputs=[ledger.quote(left), pace],
    )


def _spread(ledger: Ledger, left: Observation, years: Sequence[Observation]) -> Sentence:
    """Say what the fastest and the slowest year alone would mean; nothing for a single year."""
    if len(years) < 2:
        return ()
    fast = max(years, key=lambda item: item.value or 0)
    slow = min(years, key=lambda item: item.value or 0)
    if fast.value == slow.value:
        return (say("Setiap tahun yang diketahui sama banyak: {years} tahun.", years=len(years)),)
    best = _divided(ledger, left, "laju-tercepat", ledger.quote(fast), _IN_THE_BEST)
    of_years = {"fast": str(fast.year), "slow": str(slow.year)}
    if not slow.value:
        return sentence(
            "Dengan laju tahun terbanyak ({fast}): {a} tahun; pada {slow} tidak satu pun ditangani, jadi batas atasnya "
            "tidak ada.",
            a=best,
            **of_years,
        )
    worst = _divided(ledger, left, "laju-terlambat", ledger.quote(slow), _IN_THE_WORST)
    return sentence(
        "Dengan laju tahun terbanyak ({fast}): {a} tahun; dengan laju tahun paling sedikit ({slow}): {b} tahun.",
        a=best,
        b=worst,
        **of_years,
    )


def _doubts(
    ledger: Ledger, left: Observation, years: Sequence[Observation], doubtful: Sequence[int]
) -> Iterable[Sentence]:
    if len(years) == 1:
        only = str(years[0].year)
        yield (say("Hanya angka {year} yang bisa dipakai. Satu tahun bukan kecenderungan.", year=only),)
    for item in years:
        others = partners(item, ledger.items)
        if item.status == CONFLICT or others:
            told = joined("; ", (quoted(told_period(other)) for other in (item, *others)))
            yield (
                say(
                    "Angka {year} diperselisihkan: sumber menulisnya untuk masa yang berbeda ({periods}).",
                    year=str(item.year),
                    periods=told,
                ),
            )
    if doubtful:
        names = ", ".join(map(str, doubtful))
        yield (say("Tidak dipakai karena sumbernya berselisih: {years}.", years=names),)
    bases = {item.basis for item in ledger.of("tertangani") if is_whole_year(item) and is_whole_programme(item)}
    if bases - {left.basis}:
        yield (say("Tahun dengan basis data lain tidak ikut dihitung."),)
    yield (say("Rumah yang menjadi tidak layak huni sesudahnya tidak ikut dihitung. Ini hitungan, bukan janji."),)
