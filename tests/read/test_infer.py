"""Guessed schemas: every row is looked at, codes stay text, and a late odd value turns a column into text."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.read.engine.infer import infer_fields


def _type(name: str, *cells: Any) -> str:
    return infer_fields([name], [[cell] for cell in cells])[0]["type"]


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (["1", "-2", "0", ""], "integer"),
        (["1", "2.50"], "number"),
        (["1e3", "2"], "number"),
        (["true", "FALSE"], "boolean"),
        (["2024-02-26", "2024-02-29"], "date"),
        (["2024-02-30"], "string"),
        (["2024-02-26T13:45:00Z"], "datetime"),
        (["2024-02-26 13:45:00"], "string"),
        (["13:45:00"], "time"),
        (["2024-02", "2024-12"], "yearmonth"),
        (["2024-13"], "string"),
        (["", ""], "string"),
        ([], "string"),
        (["1.234,5"], "string"),
        (["Rp 5"], "string"),
        (["NaN", "1"], "string"),
        (["١٢"], "string"),
        (["1_000"], "string"),
        ([True, False], "boolean"),
        ([1, 2], "integer"),
        ([1, 2.5, Decimal(3)], "number"),
        ([1, "2"], "integer"),
        ([1, "dua"], "any"),
        ([float("nan"), 1], "any"),
        ([date(2024, 1, 1)], "date"),
        ([datetime(2024, 1, 1)], "date"),  # noqa: DTZ001
        ([datetime(2024, 1, 1, 12)], "datetime"),  # noqa: DTZ001
        ([[1], [2]], "array"),
        ([{"a": 1}], "object"),
    ],
)
def test_a_column_gets_the_type_that_all_its_cells_fit(cells: list[Any], kind: str) -> None:
    assert _type("x", *cells) == kind


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("x", ["007", "123"]),
        ("x", ["16.07", "16.10"]),
        ("x", ["16.07.01", "16.07.10"]),
        ("x", ["1234567890123456"]),
        ("kode_pos", ["30961", "30962"]),
        ("Country Code", ["1", "2"]),
        ("countryCode", ["1", "2"]),
        ("NIK", ["1607", "1608"]),
        ("no", ["1", "2"]),
        ("id", ["1", "2"]),
    ],
)
def test_codes_stay_text(name: str, cells: list[str]) -> None:
    assert _type(name, *cells) == "string"


@pytest.mark.parametrize("name", ["nilai", "kodein", "video", "notes", "harga"])
def test_names_that_only_contain_a_code_word_are_none(name: str) -> None:
    assert _type(name, "1", "2") == "integer"


def test_years_are_years_where_the_name_says_so() -> None:
    assert _type("Tahun", "2019", "2020") == "year"
    assert _type("jumlah", "2019", "2020") == "integer"
    assert _type("tahun", "2019", "12") == "integer"


def test_a_late_odd_value_makes_text_of_a_column() -> None:
    assert _type("x", *["1"] * 5000, "satu") == "string"


@given(st.lists(st.text(max_size=12), max_size=8))
def test_guessing_never_fails_and_fits_every_cell(cells: list[str]) -> None:
    from frictionless import Field

    field = infer_fields(["x"], [[cell] for cell in cells])[0]
    read = Field.from_descriptor(field).create_cell_reader()
    assert all(not read(cell)[1] for cell in cells)
