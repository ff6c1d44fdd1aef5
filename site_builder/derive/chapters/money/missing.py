"""Which amounts somebody should publish and nobody has: one line, and the way to all that is missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_builder.derive import routes as paths
from site_builder.derive.areas import level_name
from site_builder.derive.chapters.money.ledger import Ledger
from site_builder.derive.purses import grouped
from site_builder.model.gaps import Expected
from site_builder.model.money import MoneyPart
from site_builder.model.portal import Link
from site_builder.text.amounts import is_money
from site_builder.text.kinds import kind_words
from site_builder.text.periods import period_words
from site_builder.text.speech import joined, say, small


def expected_amounts(ledger: Ledger) -> tuple[Expected, ...]:
    """Return the amounts that a table of expected figures names."""
    return tuple(item for item in ledger.survey.expected if is_money(item.measure.unit))


def derive_part(expected: Sequence[Expected]) -> MoneyPart | None:
    """Return what is said of missing amounts; None where nobody wrote down what is expected."""
    if not expected:
        return None
    missing = [item for item in expected if item.is_missing]
    return MoneyPart(
        anchor="belum-terbit",
        title=(_title(len(expected), len(missing), _span(expected)),),
        lead=((say("Yang belum dipublikasikan: {kinds}.", kinds=_kinds(missing)),),) if missing else (),
        ways=(Link(say("Semua yang belum dipublikasikan"), paths.GAPS),),
    )


def _title(count: int, missing: int, span: str) -> str:
    if not missing:
        return say("Semua {count} angka dana yang semestinya terbit untuk {span} sudah ada.", count=count, span=span)
    if missing == count:
        return say(
            "Dari {count} angka dana yang semestinya terbit untuk {span}, tidak satu pun kami temukan.",
            count=count,
            span=span,
        )
    return say(
        "Dari {all} angka dana yang semestinya terbit untuk {span}, {count} belum ada.",
        all=count,
        span=span,
        count=missing,
    )


def _span(items: Sequence[Expected]) -> str:
    return period_words(min(item.start for item in items), max(item.end for item in items))


def _kinds(missing: Iterable[Expected]) -> str:
    """Say kind by kind which years are missing, and of how many figures."""
    groups = grouped(((item.measure.kind, item.measure.unit, item.measure.level), item) for item in missing)
    words = []
    for (kind, unit, level), items in groups.items():
        named = {"what": small(kind_words(kind, unit)), "span": _span(items)}
        words.append(
            say("{what} per {level} {span} ({count} angka)", **named, level=level_name(level), count=len(items))
            if level
            else say("{what} {span} ({count} angka)", **named, count=len(items))
        )
    return joined("; ", words)
