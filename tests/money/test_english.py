"""What the page about money says in English: order of words, one and many, what is not known, what is not shown."""

from __future__ import annotations

from typing import Any

import pytest

from site_builder.model.money import MoneyPage, MoneyPart
from site_builder.model.number import Number
from site_builder.model.package import Resource
from site_builder.text.amounts import amount_words
from site_builder.text.speech import say
from site_builder.text.spoken import term
from tests.english import english, in_english
from tests.money.making import HERE, amounts, budgets, houses, money_page, people, programmes
from tests.money.test_page import FULL

NAMED = programmes("a", "b")


def page(*resources: Resource) -> MoneyPage:
    """Return what the page says in English."""
    found = money_page(*resources)
    assert found is not None
    content = english(found.content)
    assert isinstance(content, MoneyPage)
    return content


def part(content: MoneyPage, anchor: str) -> MoneyPart:
    """Return one part of the page."""
    return next(item for item in content.parts if item.anchor == anchor)


def cells(content: MoneyPage, anchor: str) -> list[list[str]]:
    """Return the rows of the first table of a part as people read them."""
    return [list(map(_said, row.cells)) for row in part(content, anchor).tables[0].grid.rows]


def _said(cell: Any) -> str:
    return in_english((cell,) if isinstance(cell, Number) else cell or "")


@pytest.mark.parametrize(
    ("resources", "title"),
    [
        ([FULL], "2024: Rp120 spent of a budget of Rp150, or 80%."),
        (
            [budgets(("a", "", 2024, 100, 180), ("b", "", 2024, 50, 40))],
            "2024: Rp220 spent, more than the budget of Rp150.",
        ),
        (
            [budgets(("a", "", 2024, 100, 80), ("b", "", 2024, 50, None))],
            "2024: of 2 budget lines, the budget is published for 2, the spending for 1.",
        ),
        (
            [amounts(("a", "", "disalurkan", 5, 2019), ("b", "", "alokasi", 6, 2020))],
            "2019–2020: only two funding figures published; budget and spending are not.",
        ),
        (
            [amounts(("a", "", "disalurkan", 5, 2019))],
            "2019: only one funding figure published; budget and spending are not.",
        ),
    ],
)
def test_the_heading_is_said_by_what_is_known(resources: list[Resource], title: str) -> None:
    assert in_english(page(*resources).title) == title


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (4, "2020, Bank through A: Rp1,000 (funds disbursed) for 4 houses, that is Rp250 per house."),
        (1, "2020, Bank through A: Rp1,000 (funds disbursed) for 1 house, that is Rp1,000 per house."),
    ],
)
def test_an_amount_is_told_with_its_houses(count: int, said: str) -> None:
    content = page(NAMED, amounts(("a", "Bank", "disalurkan", 1000, 2020, count)))
    assert in_english(content.lead[0]) == said
    title = in_english(part(content, "per-rumah").title)
    assert title == f"Rp{1000 // count:,} (A, 2020) per house."


def test_three_rates_are_listed() -> None:
    rows = [("a", "X", "disalurkan", 100, 2020, 1), ("b", "Y", "disalurkan", 200, 2020, 1)]
    title = in_english(part(page(NAMED, amounts(*rows)), "per-rumah").title)
    assert title == "Rp100 (A, 2020) and Rp200 (B, 2020) per house."


def test_what_cannot_be_computed_says_why() -> None:
    content = page(NAMED, budgets(("a", "Pusat", 2024, 0, 0), ("b", "Desa", 2024, 50, None)))
    rows = cells(content, "pagu-realisasi")
    assert rows[0] == ["A", "Pusat", "Rp0", "Rp0", "cannot be computed: the budget is zero"]
    assert rows[1][2:] == ["Rp50", "", "cannot be computed"]
    figure = part(content, "pagu-realisasi").tables[0].figure
    assert figure is not None
    assert "B (Desa): budget Rp50, spending not published" in in_english(figure.figure.description)


def test_inhabitants_of_another_year_make_it_approximate() -> None:
    content = page(NAMED, amounts(("a", "", "disalurkan", 1000, 2020)), people((HERE, 2024, 100)))
    found = part(content, "per-penduduk")
    assert in_english(found.title) == "2020: about Rp10 per inhabitant (funds disbursed)."
    assert cells(content, "per-penduduk")[0] == [
        *("A", "Rp10", "Rp1,000", "100 (2024)", "2020", "Funds disbursed", "approximate")
    ]


def test_rupiah_per_house_of_places_names_the_range() -> None:
    rows = [("99.01.01", "a", 2024, 4), ("99.01.02", "a", 2024, 2)]
    parts = [budgets(("a", "", 2024, 100, 80), area=code, name=f"n{code[-1]}") for code, *_ in rows]
    title = in_english(part(page(NAMED, *parts, houses(*rows)), "per-wilayah").title)
    assert title == "2024: from Rp20 per house in Contoh to Rp40 in Contoh."


def test_a_unit_that_nobody_translated_keeps_its_currency() -> None:
    unit = say("{money} per {unit}", money="rupiah", unit="petak")
    assert in_english(amount_words(5000, unit)) == "Rp5,000 per petak"
    assert in_english(amount_words(5000, term("rupiah/petak"))) == "Rp5,000"
