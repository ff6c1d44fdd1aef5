"""What the page of openness says in English: reasons by value, one and many, age and sources."""

from __future__ import annotations

from datetime import date

import pytest

from site_builder.derive.chapters.openness.answers import WORDS
from site_builder.derive.chapters.openness.figures import age_reason
from site_builder.text.speech import changed, say
from tests.english import in_english

AS_OF = date(2026, 1, 31)


@pytest.mark.parametrize(("years", "allowed"), [(1, "1 year"), (2, "2 years")])
def test_an_age_is_told_with_what_is_allowed(years: int, allowed: str) -> None:
    words = in_english(age_reason(date(2021, 12, 31), years, AS_OF))
    told = "The newest ends on 31 December 2021, 4 years 1 month before the date of the portal"
    assert words == f"{told}; the condition allows {allowed} at most."


def test_an_unknown_age_is_said_to_be_unknown() -> None:
    assert in_english(age_reason(None, 2, AS_OF)) == "Its age is not known; the condition allows 2 years at most."


def test_statuses_have_one_name_within_sentences_too() -> None:
    assert [in_english(changed(word, str.lower)) for word in WORDS.values()] == [
        "met",
        "partly met",
        "beyond the portal’s reach",
        "not met",
    ]


def test_many_figures_are_counted_and_one_is_not() -> None:
    assert in_english(say("{count} angka; yang terbaru {newest}", count=2, newest="x")) == "2 figures; the newest: x"
