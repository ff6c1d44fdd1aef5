"""What hands write for machines to read: each habit is known by name, and what to write instead is right."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.catalogue.habits import HABITS
from site_builder.text.habits import Habit, is_formula
from site_builder.text.habits_of_dates import read_boolean, read_date, read_year
from site_builder.text.habits_of_numbers import is_thousands_point, plain_of, read_number
from tests.gate import findings_of, table, write_package

NUMBERS: Mapping[str, tuple[str, str, str]] = {
    "1.234.567": ("grouped", "1234567", ""),
    "1.234,5": ("grouped", "1234.5", ""),
    "1,234.50": ("grouped", "1234.50", ""),
    "1 234 567": ("grouped", "1234567", ""),
    "1\u00a0234": ("grouped", "1234", ""),
    "1'000": ("grouped", "1000", ""),
    "1,234": ("comma-twice", "1.234", "1234"),
    "-1,5": ("decimal-comma", "-1.5", ""),
    "Rp 480.000": ("currency", "480000", ""),
    "Rp. 1.500.000,00": ("currency", "1500000.00", ""),
    "Rp480.000,-": ("currency", "480000", ""),
    "IDR 1.000.000": ("currency", "1000000", ""),
    "480 ribu": ("scale", "480000", ""),
    "480rb": ("scale", "480000", ""),
    "5 jt": ("scale", "5000000", ""),
    "Rp 1,5 miliar": ("scale", "1500000000", ""),
    "12 %": ("percent", "12", ""),
    "12,5 persen": ("percent", "12.5", ""),
    "12 rumah": ("unit", "12", ""),
    "1.250 m²": ("unit", "1250", ""),
    "(5)": ("negative", "-5", ""),
    "5-": ("negative", "-5", ""),
    "5 s/d 10": ("range", "", ""),
    "<5": ("about", "", ""),
    "1O0": ("letters", "100", ""),
    "1,6E+15": ("scientific", "", ""),
    "1,5e3": ("exponent", "1500", ""),
    "Okt-16": ("became-date", "", ""),
    "-": ("no-value", "", ""),
    "N/A": ("no-value", "", ""),
    "Tidak ada": ("no-value", "", ""),
    "#REF!": ("formula-error", "", ""),
    "########": ("formula-error", "", ""),
    "=SUM(B2:B9)": ("formula", "", ""),
    "=B2+B3": ("formula", "", ""),
}
WHOLE: Mapping[str, tuple[str, str, str]] = {
    "480.000": ("point-twice", "480000", "480"),
    "12.345": ("point-twice", "12345", "12.345"),
    "12.5": ("decimal", "", ""),
    "12.0": ("decimal", "12", ""),
    "12,00": ("decimal-comma", "12", ""),
    "1,5": ("decimal", "", ""),
}
DAYS: Mapping[str, tuple[str, str, str]] = {
    "44197": ("serial", "2021-01-01", ""),
    "44197.5": ("serial", "2021-01-01", ""),
    "01/02/2020": ("day-or-month", "2020-02-01", "2020-01-02"),
    "31/12/2020": ("day-form", "2020-12-31", ""),
    "12/31/2020": ("day-form", "2020-12-31", ""),
    "5.5.2020": ("day-form", "2020-05-05", ""),
    "31 Desember 2020": ("day-form", "2020-12-31", ""),
    "Jum'at, 1 Mei 2020": ("day-form", "2020-05-01", ""),
    "17-Agu-2020": ("day-form", "2020-08-17", ""),
    "2020/12/31": ("day-form", "2020-12-31", ""),
    "20201231": ("day-form", "2020-12-31", ""),
    "2020-1-5": ("day-form", "2020-01-05", ""),
    "01/02/20": ("short-year", "2020-02-01", ""),
    "17 Agt 45": ("short-year", "2045-08-17", ""),
    "2020-12-31T10:00:00Z": ("moment", "2020-12-31", ""),
    " 2020-12-31": ("padded", "2020-12-31", ""),
    "Desember 2020": ("month-only", "2020-12", ""),
    "Des-20": ("month-only", "2020-12", ""),
    "12/2020": ("month-only", "2020-12", ""),
}
YEARS: Mapping[str, tuple[str, str, str]] = {
    "TA 2020": ("year-only", "2020", ""),
    "2020.0": ("year-only", "2020", ""),
    " 2020": ("year-only", "2020", ""),
    "31/12/2020": ("year-only", "2020", ""),
    "2020/2021": ("two-years", "", ""),
    "98": ("short-year-alone", "1998", ""),
}


def _said(habit: Habit | None) -> tuple[str, str, str] | None:
    return (habit.name, habit.write, habit.other) if habit else None


@pytest.mark.parametrize(("text", "said"), NUMBERS.items())
def test_a_habit_of_numbers_is_known(text: str, said: tuple[str, str, str]) -> None:
    assert _said(read_number(text, is_integer=False)) == said


@pytest.mark.parametrize(("text", "said"), WHOLE.items())
def test_whole_numbers_are_advised_no_decimals(text: str, said: tuple[str, str, str]) -> None:
    assert _said(read_number(text, is_integer=True)) == said


@pytest.mark.parametrize(("text", "said"), DAYS.items())
def test_a_habit_of_days_is_known(text: str, said: tuple[str, str, str]) -> None:
    assert _said(read_date(text)) == said


@pytest.mark.parametrize(("text", "said"), YEARS.items())
def test_a_habit_of_years_is_known(text: str, said: tuple[str, str, str]) -> None:
    assert _said(read_year(text)) == said


@pytest.mark.parametrize("text", ["tiga ratus", "--5", "0x10", "12.345.67", "3/4", "", "٣", "x" * 500, "Rp", "%", "rb"])
def test_what_nobody_can_tell_is_not_guessed(text: str) -> None:
    assert read_number(text, is_integer=True) is None


@pytest.mark.parametrize("text", ["31/02/2020", "besok", "2020-13-01", "0/0/0000", "9" * 70, "32 Januari 2020"])
def test_what_no_calendar_has_is_not_guessed(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    "text", ["=1+1", "=HYPERLINK(A1)", "=$B$2", "@SUM(A1:A2)", "+A1+A2", "-B2*2", "=cmd|' /C calc'!A0"]
)
def test_what_a_spreadsheet_would_run_is_a_formula(text: str) -> None:
    assert is_formula(text)


@pytest.mark.parametrize(
    "text",
    [
        "+62 711 123",
        "-",
        "@dinasperkim",
        "-5",
        "+5",
        "= sama dengan",
        "- Rumah",
        "a=1",
        "@bp2jk",
        "-H1N1",
        "+B2 (tetap)",
    ],
)
def test_honest_text_is_no_formula(text: str) -> None:
    assert not is_formula(text)


def test_words_for_yes_and_no_are_known() -> None:
    words = {"Ya": "yes", " sudah ": "yes", "Tidak": "no", "belum": "no", "tidak ada": "no"}
    assert {text: getattr(read_boolean(text), "write", None) for text in words} == words
    assert read_boolean("mungkin") is None


@given(st.text(max_size=60))
def test_no_text_makes_a_reader_fail(text: str) -> None:
    for habit in (read_number(text, True), read_number(text, False), read_date(text), read_year(text)):
        assert habit is None or habit.name in HABITS
    is_formula(text)


@given(st.integers(-(10**12), 10**12))
def test_a_grouped_number_keeps_its_value(number: int) -> None:
    indonesian = f"{number:,}".replace(",", ".")
    assert Decimal(plain_of(indonesian)) == number
    habit = read_number(indonesian, is_integer=True)
    assert habit is None or Decimal(habit.write) == number


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-999, max_value=999))
def test_only_three_decimals_behind_a_number_can_be_thousands(number: Decimal) -> None:
    assert is_thousands_point(str(number)) is (abs(number) >= 1)
    assert not is_thousands_point(f"{number:.2f}")
    assert not is_thousands_point(f"{number:.4f}")


def test_the_advice_is_spelled_as_the_schema_does(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    resource = table("stok", "kode", "layak:boolean:Layak huni")
    resource["schema"]["fields"][1] |= {"trueValues": ["LAYAK"], "falseValues": ["RUSAK"]}
    package = write_package(
        tmp_path / "a", {"name": "a", "resources": [resource]}, {"data/stok.csv": "kode,layak\na,Ya\nb,tidak\n"}
    )
    hints = [item["hint"] for item in findings_of(capsys, package)]
    assert [hint.split(",")[0] for hint in hints] == ["Tulis LAYAK", "Tulis RUSAK"]
