"""Every number in words, on every page of the real portal and of the example, is what its own page and its row say."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.built import BuiltPortal
from tests.truth.reading import doors, is_number, reckoning, row_of, said


@pytest.fixture(scope="module", params=["portal", "example"])
def told(request: pytest.FixtureRequest) -> BuiltPortal:
    """Return the portals that tell something."""
    found: BuiltPortal = request.getfixturevalue(request.param)
    return found


def _pages(portal: BuiltPortal) -> list[str]:
    """Return the Indonesian pages; tests/test_english.py holds that the English ones give the same numbers."""
    return [page for page in portal.pages if not page.startswith("en/")]


def test_words_are_the_value_that_programs_read(told: BuiltPortal) -> None:
    every = [item for page in _pages(told) for item in said(told, page)]
    assert [item for item in every if not item.is_true()] == []
    assert len(every) > 50


def test_a_door_leads_to_a_page_that_says_the_same(told: BuiltPortal) -> None:
    wrong, count = [], 0
    for page in _pages(told):
        for door in doors(told, page):
            if not door.target.startswith("angka/"):
                continue
            first = next(said(told, door.target))
            count += 1
            if first.value != door.said.value:
                wrong.append(f"{page}: {door.said.words}, but {door.target} says {first.words}")
    assert wrong == []
    assert count > 10


def test_a_published_number_is_a_cell_of_its_row(told: BuiltPortal) -> None:
    wrong, count = [], 0
    for page in _pages(told):
        if not page.startswith("angka/"):
            continue
        row, number = row_of(told, page), next(said(told, page))
        if row is None:
            continue
        cells = {Decimal(cell) for cell in row.values() if is_number(cell)}
        count += 1
        if number.value and Decimal(number.value) not in cells:
            wrong.append(f"{page}: {number.value} is not in {dict(row)}")
    assert wrong == []
    assert count > 5


def test_a_computed_number_is_what_its_formula_makes_of_its_inputs(told: BuiltPortal) -> None:
    """Counts and ranks have formulas in words alone: their chapters' tests reckon them from the tables."""
    wrong, count = [], 0
    for page in _pages(told):
        how = reckoning(told, page) if page.startswith("angka/") else None
        result = how.result() if how else None
        if how is None or result is None:
            continue
        stated = Decimal(next(said(told, page)).value)
        count += 1
        slack = Decimal("0.05") if "dibulatkan satu angka" in how.formula else abs(stated) * Decimal("1e-12")
        if abs(result - stated) > slack:
            wrong.append(f"{page}: {how.formula} of {how.inputs} is {result}, not {stated}")
    assert wrong == []
    assert count > 10
