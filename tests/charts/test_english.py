"""Figures in English: what is drawn is laid out anew, markers stay, numbers and findings follow the language."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from site_builder.derive.figures.areas import make_areas
from site_builder.derive.figures.generic import make_generic
from site_builder.derive.figures.grammar import Bar, bars, drawings
from site_builder.derive.figures.series import Step, over_time
from site_builder.model.speech import FOREIGN_OPEN
from site_builder.text.numbers import number
from site_builder.text.spoken import term
from tests.charts.making import by_roles, materials, only, plain
from tests.english import english, in_english


def words_of(value: Any) -> Iterator[str]:
    """Yield every text that a specification writes."""
    if isinstance(value, dict):
        yield from ([value["text"]] if isinstance(value.get("text"), str) else [])
        value = value.values()
    if not isinstance(value, str) and hasattr(value, "__iter__"):
        for item in value:
            yield from words_of(item)


def test_hidden_and_missing_years_say_so_in_english() -> None:
    steps = [Step("2020", 1200, number(1200)), Step("2021", None, "<5"), Step("2022", None)]
    wide = over_time(steps, unit=term("rumah", count=0))[0]
    assert {"1.200", "<5", "rumah · arsiran: belum dipublikasikan"} <= set(words_of(wide.specification))
    assert {"1,200", "<5", "houses · hatched: not published"} <= set(words_of(english(wide).specification))


def test_lines_break_where_the_words_of_the_language_need_it() -> None:
    short, long = "Kantor", "An office with a name that needs several lines beside its bar"
    wide = drawings(lambda variant, items: bars(items, variant), [Bar(term(short), 1, "1")])[0]
    told = english(wide, {short: long}).specification
    assert short in set(words_of(wide.specification))
    assert long not in set(words_of(told))
    assert long.split() == " ".join(word for word in words_of(told) if word != "1").split()
    assert told["height"] > wide.specification["height"]


def test_a_drawing_holds_no_marks() -> None:
    wide = drawings(lambda variant, items: bars(items, variant), [Bar(term("Kantor"), 1, "1")])[0]
    assert not any(FOREIGN_OPEN in word for word in words_of(english(wide).specification))


def test_findings_of_a_plain_table_are_told() -> None:
    rows = [(2020, Decimal("1.5")), (2021, Decimal("2.5"))]
    figure = only(list(make_generic(*materials(plain({"tahun": "year", "harga": "number"}, rows)))))
    assert figure.title == "harga naik dari 1,5 (2020) menjadi 2,5 (2021)"
    assert in_english(figure.title) == "harga rose from 1.5 (2020) to 2.5 (2021)"


def test_bars_of_areas_are_told_with_the_number_of_the_unit() -> None:
    roles = ("wilayah", "nama-wilayah", "jenis", "nilai", "satuan", "periode")
    rows = [(f"16.07.0{place}", name, "sisa", place, "rumah", "2021") for place, name in enumerate("ABC", 1)]
    figure = only(list(make_areas(*materials(by_roles(roles, rows)))))
    assert in_english(figure.title) == "2021: most not yet handled in C, 3 houses"
    assert in_english(figure.description) == "C: 3 houses; B: 2 houses; A: 1 house."
