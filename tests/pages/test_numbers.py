"""Numbers, sizes, periods and ages in words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.frequencies import frequency_words
from site_builder.text.numbers import file_size, number, rupiah, short_number, short_rupiah
from site_builder.text.periods import age_words, closing_words, period_words, written_date


@pytest.mark.parametrize(
    ("value", "id_", "en"),
    [
        (30284, "30.284", "30,284"),
        (0, "0", "0"),
        (-1234, "-1.234", "-1,234"),
        (Decimal("12258.593"), "12.258,593", "12,258.593"),
        (Decimal("0.20"), "0,20", "0.20"),
        (Decimal("1E+3"), "1.000", "1,000"),
        (2**63 + 1, "9.223.372.036.854.775.809", "9,223,372,036,854,775,809"),
        (Decimal("123456789012345678901234567890.5"), "123.456.789.012.345.678.901.234.567.890,5", None),
        (Decimal("NaN"), "NaN", "NaN"),
        (Decimal("1E+9999999"), "1E+9999999", None),
    ],
)
def test_a_number_keeps_every_digit(value: int | Decimal, id_: str, en: str | None) -> None:
    assert number(value) == id_
    if en:
        assert number(value, "en") == en


@given(st.integers(-(10**40), 10**40))
def test_integers_come_back(value: int) -> None:
    assert int(number(value).replace(".", "")) == value


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**12), max_value=10**12))
def test_decimals_come_back_to_the_last_zero(value: Decimal) -> None:
    assert number(value).replace(".", "").replace(",", ".") == f"{value:f}"


def test_numbers_as_people_say_them() -> None:
    assert [short_number(value) for value in (481, 9999, 30284, 888324)] == ["481", "9.999", "30,3 ribu", "888,3 ribu"]
    assert (rupiah(8_417_500_000), short_rupiah(8_417_500_000)) == ("Rp8.417.500.000", "Rp8,4 miliar")
    assert [file_size(size) for size in (0, 999, 1000, 12_345, 123_456, 999_960, 4_100_000)] == [
        "0 byte",
        "999 byte",
        "1,0 kB",
        "12,3 kB",
        "123 kB",
        "1,0 MB",
        "4,1 MB",
    ]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(2021, 1, 1), date(2021, 12, 31), "2021"),
        (date(2016, 1, 1), date(2020, 12, 31), "2016–2020"),
        (date(2023, 1, 1), date(2023, 6, 30), "Januari–Juni 2023"),
        (date(2024, 2, 1), date(2024, 2, 29), "Februari 2024"),
        (date(2020, 9, 17), date(2020, 9, 17), "17 September 2020"),
        (None, date(2021, 12, 31), "hingga akhir 2021"),
        (None, None, ""),
    ],
)
def test_periods_in_words(start: date | None, end: date | None, words: str) -> None:
    assert period_words(start, end) == words


def test_moments_ages_and_frequencies_in_words() -> None:
    assert (closing_words(date(2021, 12, 31)), closing_words(date(2021, 6, 30))) == ("akhir 2021", "30 Juni 2021")
    assert age_words(date(2021, 12, 31), date(2024, 2, 26)) == "2 tahun 1 bulan"
    assert age_words(date(2023, 2, 26), date(2024, 2, 26)) == "1 tahun"
    assert age_words(date(2024, 2, 1), date(2024, 2, 26)) == "kurang dari sebulan"
    assert [frequency_words(text) for text in ("irregular", "R/P1Y", "kadang-kadang")] == [
        "tidak berkala",
        "tahunan",
        "kadang-kadang",
    ]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (30_250, "30,3 ribu"),
        (8_450_000_000, "8,5 miliar"),
        (Decimal("1E+20"), "100.000.000 triliun"),
        (10**40, "10.000.000.000.000.000.000.000.000.000 triliun"),
        (Decimal("NaN"), "NaN"),
        (-(10**7), "-10 juta"),
    ],
)
def test_any_number_can_be_said_and_halves_go_up(value: int | Decimal, words: str) -> None:
    assert short_number(value) == words


@given(st.decimals(allow_nan=True, allow_infinity=True))
def test_no_number_is_too_odd_to_be_said(value: Decimal) -> None:
    assert short_number(value)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2024-02-26", "26 Februari 2024"),
        ("2023-07", "Juli 2023"),
        ("2023", "2023"),
        ("2024-02-26T08:00:00Z", "26 Februari 2024"),
        ("2024-13", "2024-13"),
        ("tanpa tanggal", "tanpa tanggal"),
        ("", ""),
    ],
)
def test_a_date_is_told_as_exactly_as_it_was_written(text: str, words: str) -> None:
    assert written_date(text) == words
