"""Periods and ages in words: from dates to "2021", "Januari–Juni 2023", "hingga akhir 2021". Pure."""

from __future__ import annotations

import calendar
from datetime import date

from babel.dates import format_date

from site_builder.model.words import Language
from site_builder.text.numbers import LOCALES, long_date
from site_builder.text.spoken import spoken


@spoken
def written_date(text: str, language: Language = "id") -> str:
    """Name an ISO day, month or year as exactly as it was written; anything else stays as it is.

    >>> written_date("2023-07")
    'Juli 2023'
    """
    parts = text[:10].split("-")
    try:
        year, month, number = (int(part) for part in (*parts, "1", "1")[:3])
        day = date(year, month, number)
    except ValueError:
        return text
    if len(parts) == 3:
        return long_date(day, language)
    return format_date(day, format="LLLL y", locale=LOCALES[language]) if len(parts) == 2 else parts[0]


@spoken
def period_words(start: date | None, end: date | None, language: Language = "id") -> str:
    """Name a period given by its first and last day; whole years and months by their names, "" where unknown."""
    if end is None:
        return "" if start is None else f"{'sejak' if language == 'id' else 'since'} {long_date(start, language)}"
    if start is None:
        return _until(end, language)
    if start == end:
        return long_date(end, language)
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return str(end.year) if start.year == end.year else f"{start.year}–{end.year}"
    if start.day == 1 and _is_month_end(end):
        return _months(start, end, language)
    return f"{long_date(start, language)} – {long_date(end, language)}"


@spoken
def closing_words(end: date, language: Language = "id") -> str:
    """Name the moment at which a stock was counted: "akhir 2021" for the last day of a year, else the day."""
    if (end.month, end.day) == (12, 31):
        return f"{'akhir' if language == 'id' else 'end of'} {end.year}"
    return long_date(end, language)


@spoken
def age_words(last: date, as_of: date, language: Language = "id") -> str:
    """Say how old something is, in years and whole months; under a month is "kurang dari sebulan"."""
    months = (as_of.year - last.year) * 12 + as_of.month - last.month - (as_of.day < last.day)
    if months < 1:
        return "kurang dari sebulan" if language == "id" else "less than a month"
    names = ("tahun", "bulan") if language == "id" else ("year", "month")
    counted = zip(divmod(months, 12), names, strict=True)
    ending = "s" if language == "en" else ""
    return " ".join(f"{count} {name}{ending if count > 1 else ''}" for count, name in counted if count)


def _until(end: date, language: Language) -> str:
    return f"{'hingga' if language == 'id' else 'until'} {closing_words(end, language)}"


def _is_month_end(day: date) -> bool:
    return day.day == calendar.monthrange(day.year, day.month)[1]


def _months(start: date, end: date, language: Language) -> str:
    last = format_date(end, format="MMMM y", locale=LOCALES[language])
    if (start.year, start.month) == (end.year, end.month):
        return last
    first = format_date(start, format="MMMM" if start.year == end.year else "MMMM y", locale=LOCALES[language])
    return f"{first}–{last}" if start.year == end.year else f"{first} – {last}"
