"""The score of openness: what is met and half of what is partly met, of what a portal can answer at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from site_builder.derive import routes as paths
from site_builder.derive.computed import compute
from site_builder.model.number import Number
from site_builder.model.openness import Answer, Status
from site_builder.text.speech import say
from site_builder.text.spoken import term

FORMULA = say("(terpenuhi + sebagian ÷ 2) ÷ parameter yang dapat dijawab × 100")
WORTH: Mapping[Status, Decimal] = {"terpenuhi": Decimal(1), "sebagian": Decimal("0.5"), "belum": Decimal(0)}
_CHAPTER = "keterbukaan"


def derive_score(answers: Iterable[Answer], as_of: date | None, slug: str = "skor", title: str = "") -> Number | None:
    """Return the score with its formula and counts; None where nothing can be answered by a portal."""
    counts = Counter(item.status for item in answers)
    answerable = sum(counts[status] for status in WORTH)
    if not answerable:
        return None
    period = say("per {day}", day=as_of) if as_of else ""

    def count(word: str, name: str, value: int) -> Number:
        number = compute(
            f"{_CHAPTER}--{slug}-{word}",
            name,
            value,
            unit=term("parameter", count=value),
            formula=say("banyaknya parameter berstatus itu"),
            inputs=(),
            has_page=False,
            output_path=f"{paths.OPENNESS}#unduhan",
        )
        return replace(number, period=period)

    score = compute(
        f"{_CHAPTER}--{slug}",
        title or say("Skor keterbukaan"),
        Decimal(100 * counts["terpenuhi"] + 50 * counts["sebagian"]) / answerable,
        unit="persen",
        formula=FORMULA,
        inputs=(
            count("terpenuhi", say("Parameter terpenuhi"), counts["terpenuhi"]),
            count("sebagian", say("Parameter terpenuhi sebagian"), counts["sebagian"]),
            count("dapat-dijawab", say("Parameter yang dapat dijawab portal"), answerable),
        ),
    )
    return replace(score, period=period)
