"""What pages of areas say in English: order of words, one and many, ranks, splits, what is hidden or not there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from site_builder.derive.areas import full_name, level_name
from site_builder.derive.chapters.places.families import Family, key_of
from site_builder.derive.chapters.places.map_choice import short_words, tile_label
from site_builder.derive.chapters.places.wording import finding, rank_words
from site_builder.model.area import Area
from site_builder.model.number import Number
from site_builder.model.observation import Observation, Origin
from site_builder.text.speech import capital, small
from site_builder.text.spoken import term
from tests.english import in_english

HERE, THERE, BEYOND = (
    Area(f"99.01.0{place}", name, level="kecamatan") for place, name in enumerate(("Abung", "Belida", "Cengal"))
)


def observed(value: int | None, area: Area = HERE, **more: Any) -> Observation:
    """Return the houses left over at the end of 2021."""
    made = Observation(
        "sisa",
        value,
        term("rumah"),
        Origin("paket", "tabel", 2, "sisa"),
        area=area.code,
        start=date(2021, 1, 1),
        end=date(2021, 12, 31),
    )
    return replace(made, **more)


def number(item: Observation) -> Number:
    """Return a figure as a number."""
    return Number("n", "", item.value, item.unit, "", marker=item.marker)


def family(*items: Observation, expected: int = 3) -> Family:
    """Return figures of the same kind by area."""
    return Family(key_of(items[0]), {item.area: (item,) for item in items}, expected)


def said(*items: Observation, expected: int = 3) -> str:
    """Return the heading of the page of the first area."""
    return in_english(finding(family(*items, expected=expected), items[0], number(items[0]), HERE, "kecamatan"))


@pytest.mark.parametrize(
    ("others", "expected", "tail"),
    [
        ((20, 10), 3, ", the largest figure among 3 subdistricts"),
        ((200, 300), 3, ", the smallest figure among 3 subdistricts"),
        ((20,), 3, ", the largest figure among the 2 subdistricts that have one"),
        ((20, 200), 3, ""),
    ],
)
def test_the_heading_says_figure_place_and_standing(others: tuple[int, ...], expected: int, tail: str) -> None:
    items = [observed(value, area) for value, area in zip((123, *others), (HERE, THERE, BEYOND), strict=False)]
    assert said(*items, expected=expected) == f"End of 2021: 123 houses not yet handled in Abung{tail}."


def test_one_house_is_no_houses() -> None:
    assert said(observed(1)) == "End of 2021: 1 house not yet handled in Abung."


def test_what_is_hidden_stays_hidden() -> None:
    assert (
        said(observed(None, marker="<5")) == "End of 2021: houses not yet handled in Abung, too few to be shown (<5)."
    )
    label = tile_label(HERE, family(observed(None, marker="<5"), observed(7, THERE)), "hidden")
    assert in_english(label) == "Abung: <5, not shown"


def test_what_nobody_published_is_not_zero() -> None:
    assert in_english(tile_label(BEYOND, family(observed(7)), "missing")) == "Cengal: not published"


def test_ranks_say_who_shares_them() -> None:
    alone = family(observed(9), observed(7, THERE), observed(5, BEYOND))
    assert in_english(rank_words(alone, THERE.code)) == "2\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}3"
    two = family(observed(9), observed(7, THERE), observed(7, BEYOND))
    assert in_english(rank_words(two, THERE.code)) == "2\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}3, shared with 1 other"
    three = family(observed(7), observed(7, THERE), observed(7, BEYOND))
    assert in_english(rank_words(three, HERE.code)) == "1\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}3, shared with 2 others"


def test_words_that_nobody_translated_begin_a_sentence_all_the_same() -> None:
    assert in_english(capital(term("zona x"))) == "Zona x"
    assert in_english(small(term("Zona X"))) == "zona X"


def test_levels_have_their_plural_and_stand_behind_the_name() -> None:
    assert [in_english(level_name("desa", count)) for count in (1, 2)] == ["village", "villages"]
    assert in_english(full_name("Sembawa", "kecamatan")) == "Sembawa Subdistrict"
    assert full_name("Kecamatan Fajar", "kecamatan") == "Kecamatan Fajar"
    assert full_name("Desa Fajar", "desa") == "Desa Fajar"


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [
        (1234, "1.234", "1,234"),
        (52_480, "52,5 rb", "52.5k"),
        (3_800_000_000, "3,8 M", "3.8bn"),
        (Decimal(-12000000), "−12 jt", "−12m"),
    ],
)
def test_a_figure_on_a_tile_is_short_in_both_languages(value: int | Decimal, indonesian: str, english: str) -> None:
    words = short_words(value, "rumah")
    assert (words, in_english(words)) == (indonesian, english)
