"""A day, a year or a yes as a hand writes it, to what a machine reads: 31 Desember 2020, 01/02/2020, 44197, TA 2020."""

from __future__ import annotations

import re
from datetime import date, timedelta

from site_builder.text.habits import Habit, read_absence

_MONTH_NAMES = (
    "jan januari january",
    "feb februari february peb",
    "mar maret march mrt",
    "apr april",
    "mei may",
    "jun juni june",
    "jul juli july",
    "agu agt ags agustus august aug",
    "sep sept september",
    "okt oct oktober october",
    "nov november nop nopember",
    "des dec desember december",
)
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
_DAYS = r"(?:(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\s*,?\s*)?"
_WORDED = re.compile(rf"{_DAYS}(\d{{1,2}})[-\s/.]*([a-z]+)\.?[-\s/.]*(\d{{4}}|\d\d)", re.IGNORECASE)
_MONTH = re.compile(r"([a-z]+)\.?[-\s/]*(\d{4}|\d\d)|(\d{1,2})[/-](\d{4})|(\d{4})[/-](\d{1,2})", re.IGNORECASE)
_NUMERIC = re.compile(r"(\d{1,2})([/.\- ])(\d{1,2})\2(\d{4}|\d\d)")
_YEAR_FIRST = re.compile(r"(\d{4})([/.\- ]?)(\d{1,2})\2(\d{1,2})")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d[:.]\d\d.*")
_SERIAL = re.compile(r"(\d{5})([.,]\d+)?")
_EPOCH, _FIRST, _LAST = date(1899, 12, 30), 14_611, 73_050  # the days that Excel counts: 1940 to 2099
_IN_YEAR = re.compile(
    r"(?:(?:ta|t\.a\.?|th|thn|tahun|tahun anggaran|fy|year)\.?\s*)?((?:19|20)\d\d)(?:\.0+|\s*m)?", re.IGNORECASE
)
_YEARS = re.compile(r"(?:19|20)\d\d\s*[-/–]\s*(?:(?:19|20)?\d\d)")
_YES_WORDS = "ya y iya yes benar betul ada sudah true t 1 v ✓ ✔ √ on aktif"
_NO_WORDS = "tidak tdk t/a no n bukan salah belum false f 0 tidak_ada off nonaktif"
_YES, _NO = frozenset(_YES_WORDS.split()), frozenset(_NO_WORDS.split())


def read_date(text: str) -> Habit | None:
    """Return the habit behind a text that is no ISO day; None where nobody can tell.

    >>> read_date("01/02/2020").write
    '2020-02-01'
    """
    plain = " ".join(text.split())
    if len(plain) > 60:
        return None
    return (
        read_absence(plain)
        or _read_serial(plain)
        or _read_year_first(plain, plain != text)
        or _read_numeric(plain)
        or _read_worded(plain)
        or _read_month(plain)
    )


def read_year(text: str) -> Habit | None:
    """Return the habit behind a text that is no year of four digits; None where nobody can tell."""
    plain = " ".join(text.split())
    if len(plain) > 40:
        return None
    found = _IN_YEAR.fullmatch(plain)
    if found:
        return Habit("year-only", found[1])
    if _YEARS.fullmatch(plain):
        return Habit("two-years")
    if re.fullmatch(r"'?\d\d", plain):
        return Habit("short-year-alone", _full_year(plain[-2:]))
    day = read_date(plain)
    if day is not None and day.write and day.name not in ("day-or-month", "serial", "month-only"):
        return Habit("year-only", day.write[:4])
    return read_absence(plain)


def read_boolean(text: str) -> Habit | None:
    """Return which of both a word means: `write` is "yes" or "no", for the caller to spell as its schema does."""
    plain = "_".join(text.casefold().split())
    if plain in _YES or plain in _NO:
        return Habit("yes-no", "yes" if plain in _YES else "no")
    return read_absence(text)


def is_month_day(text: str) -> bool:
    """Tell whether a text is what a spreadsheet makes of a code like 10-16: Okt-16, 16-Okt."""
    found = re.fullmatch(r"(?:\d{1,2}-([a-z]{3})|([a-z]{3})-\d\d)", text.strip(), re.IGNORECASE)
    return bool(found) and (found[1] or found[2]).lower() in _MONTHS if found else False


def _day(year: str, month: int, day: str) -> str:
    """Return a day as ISO 8601 writes it, "" where no calendar has it."""
    try:
        return date(int(year), month, int(day)).isoformat()
    except ValueError:
        return ""


def _full_year(short: str) -> str:
    """Complete a year of two digits: 00 to 49 are of this century."""
    return short if len(short) == 4 else f"{'20' if short < '50' else '19'}{short}"


def _read_serial(text: str) -> Habit | None:
    found = _SERIAL.fullmatch(text)
    if not found or not _FIRST <= int(found[1]) <= _LAST:
        return None
    return Habit("serial", (_EPOCH + timedelta(days=int(found[1]))).isoformat())


def _read_year_first(text: str, is_padded: bool) -> Habit | None:
    moment = _MOMENT.fullmatch(text)
    if moment:
        return Habit("moment", moment[1])
    found = _YEAR_FIRST.fullmatch(text)
    written = _day(found[1], int(found[3]), found[4]) if found else ""
    if not found or not written:
        return None
    return Habit("padded" if is_padded and written == text else "day-form", written)


def _read_numeric(text: str) -> Habit | None:
    found = _NUMERIC.fullmatch(text)
    if not found:
        return None
    first, _, second, year = found.groups()
    by_day, by_month = (_day(_full_year(year), int(m), d) for d, m in ((first, second), (second, first)))
    if len(year) == 2:
        return Habit("short-year", by_day or by_month) if by_day or by_month else None
    if by_day and by_month and by_day != by_month:
        return Habit("day-or-month", by_day, by_month)
    return Habit("day-form", by_day or by_month) if by_day or by_month else None


def _read_worded(text: str) -> Habit | None:
    found = _WORDED.fullmatch(text)
    if not found:
        return None
    written = _day(_full_year(found[3]), _MONTHS.get(found[2].lower(), 0), found[1])
    return Habit("short-year" if len(found[3]) == 2 else "day-form", written) if written else None


def _read_month(text: str) -> Habit | None:
    found = _MONTH.fullmatch(text)
    if not found:
        return None
    month = _MONTHS.get((found[1] or "").lower(), 0) or int(found[3] or found[6] or 0)
    year = found[2] or found[4] or found[5]
    return Habit("month-only", f"{_full_year(year)}-{month:02d}") if 1 <= month <= 12 else None
