"""Which amounts somebody should publish and nobody has: one line, and the way to all that is missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_builder.derive import routes as paths
from site_builder.derive.chapters.money.ledger import Ledger
from site_builder.derive.purses import grouped
from site_builder.model.gaps import Expected
from site_builder.model.money import MoneyPart
from site_builder.model.portal import Link
from site_builder.text.amounts import is_money
from site_builder.text.kinds import kind_words
from site_builder.text.numbers import number
from site_builder.text.periods import period_words


def expected_amounts(ledger: Ledger) -> tuple[Expected, ...]:
    """Return the amounts that a table of expected figures names."""
    return tuple(item for item in ledger.survey.expected if is_money(item.measure.unit))


def derive_part(expected: Sequence[Expected]) -> MoneyPart | None:
    """Return what is said of missing amounts; None where nobody wrote down what is expected."""
    if not expected:
        return None
    missing = [item for item in expected if item.is_missing]
    span = _span(expected)
    if not missing:
        title = f"Semua {number(len(expected))} angka dana yang semestinya terbit untuk {span} sudah ada."
    elif len(missing) == len(expected):
        title = (
            f"Dari {number(len(expected))} angka dana yang semestinya terbit untuk {span}, tidak satu pun kami temukan."
        )
    else:
        left = number(len(missing))
        title = f"Dari {number(len(expected))} angka dana yang semestinya terbit untuk {span}, {left} belum ada."
    return MoneyPart(
        anchor="belum-terbit",
        title=(title,),
        lead=((f"Yang belum dipublikasikan: {_kinds(missing)}.",),) if missing else (),
        ways=(Link("Semua yang belum dipublikasikan", paths.GAPS),),
    )


def _span(items: Sequence[Expected]) -> str:
    return period_words(min(item.start for item in items), max(item.end for item in items))


def _kinds(missing: Iterable[Expected]) -> str:
    """Say kind by kind which years are missing, and of how many figures."""
    groups = grouped(((item.measure.kind, item.measure.unit, item.measure.level), item) for item in missing)
    words = []
    for (kind, unit, level), items in groups.items():
        what = kind_words(kind, unit)
        per = f" per {level}" if level else ""
        words.append(f"{what[:1].lower()}{what[1:]}{per} {_span(items)} ({number(len(items))} angka)")
    return "; ".join(words)
