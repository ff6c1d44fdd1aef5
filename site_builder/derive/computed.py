"""Numbers that the portal computes: each with its formula and its inputs, so that any reader can do it again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from site_builder.derive import routes as paths
from site_builder.model.number import Number
from site_builder.text.periods import period_words
from site_builder.text.speech import joined
from site_builder.text.spoken import term


def compute(
    number_id: str,
    title: str,
    value: int | Decimal | None,
    *,
    unit: str,
    formula: str,
    inputs: Sequence[Number],
    notes: Sequence[str] = (),
    has_page: bool = True,
    output_path: str = "",
) -> Number:
    """Return a computed number. It covers what its inputs cover and is no better than the weakest of them.

    `formula` names the inputs in words ("realisasi ÷ rumah ditangani"); `output_path` is where one without a page of
    its own leads to.
    """
    known = [item for item in inputs if item.end]
    start = min((item.start for item in known if item.start), default=None)
    end = max((item.end for item in known if item.end), default=None)
    return Number(
        number_id=number_id,
        title=title,
        value=value,
        unit=term(unit),
        output_path=paths.number_page(number_id) if has_page else output_path,
        has_page=has_page,
        start=start,
        end=end,
        period=_period(inputs, start, end),
        status=_status(inputs),
        source=joined("; ", dict.fromkeys(item.source for item in inputs if item.source)),
        source_url=_only(item.source_url for item in inputs),
        notes=(*notes, *dict.fromkeys(note for item in inputs for note in item.notes if item.status != "asli")),
        formula=formula,
        inputs=tuple(inputs),
    )


def ratio(part: Number, whole: Number) -> Decimal | None:
    """Return `part ÷ whole` with 28 digits; None where either is unknown, hidden, or the divisor is not positive."""
    if part.value is None or whole.value is None or whole.value <= 0:
        return None
    return Decimal(part.value) / Decimal(whole.value)


def _period(inputs: Sequence[Number], start: date | None, end: date | None) -> str:
    words = {item.period for item in inputs if item.period}
    return words.pop() if len(words) == 1 else period_words(start, end)


def _status(inputs: Sequence[Number]) -> str:
    """A number computed from a guess is a guess; from sources alone it is derived."""
    worst = ("bertentangan", "disimpulkan", "kira-kira")
    return next((status for status in worst if any(item.status == status for item in inputs)), "diturunkan")


def _only(texts: Iterable[str]) -> str:
    found = {text for text in texts if text}
    return found.pop() if len(found) == 1 else ""
