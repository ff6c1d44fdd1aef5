"""A number as an Indonesian hand writes it, to what a machine reads: 1.234,5 and Rp 480.000 and 5 jt."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from site_builder.text.cells import plain_number
from site_builder.text.habits import Habit, read_absence

_SPACES = re.compile(r"[\s\u00a0\u2007\u2009\u202f]+")
_NUMBER = r"[-+]?\d[\d.,' ]*"
_SCALES = {
    "ribu": 3, "rb": 3, "k": 3, "juta": 6, "jt": 6, "miliar": 9, "milyar": 9, "mlr": 9, "triliun": 12, "trilyun": 12,
}  # fmt: skip
_MONTHS = "jan|feb|mar|apr|mei|may|jun|jul|agu|agt|ags|aug|sep|okt|oct|nov|des|dec"
_CURRENCY = re.compile(rf"(?P<what>rp\.?|idr|us\$|usd|\$|€)\s*(?P<number>{_NUMBER}?)(,-|,--|\.-)?", re.IGNORECASE)
_SCALED = re.compile(rf"(rp\.?\s*)?(?P<number>{_NUMBER}?)\s*(?P<what>{'|'.join(_SCALES)})", re.IGNORECASE)
_PERCENT = re.compile(rf"(?P<number>{_NUMBER}?)\s*(?P<what>%|persen|pct)", re.IGNORECASE)
_UNIT = re.compile(rf"(?P<number>{_NUMBER}?)\s*(?P<what>[^\W\d_][^\d,;:]*|[^\W\d_][^\d,;:]*[23²³])")
_BRACKETS = re.compile(rf"\((?P<number>{_NUMBER})\)|(?P<tail>\d[\d.,]*)-")
_ABOUT = re.compile(rf"([<>≤≥±~≈]=?|±|kurang lebih|sekitar|lebih dari|kurang dari|ca\.)\s*{_NUMBER}|{_NUMBER}\+")
_RANGE = re.compile(rf"{_NUMBER}\s*(-|–|—|s\.?/?d\.?|sampai|hingga)\s*\d[\d.,]*", re.IGNORECASE)
_DATE = re.compile(
    rf"\d{{1,2}}[-/ ]({_MONTHS})[a-z]*|({_MONTHS})[a-z]*[-/ ]\d{{2,4}}|\d{{1,4}}[-/]\d{{1,2}}[-/]\d{{1,4}}",
    re.IGNORECASE,
)
_EXPONENT = re.compile(r"[-+]?\d+([.,]\d+)?e\+?(?P<power>\d{1,4})", re.IGNORECASE)
_LETTERS = re.compile(r"(?=.*\d)(?=.*[OoIl])[-+]?[\dOoIl]+")
_GROUPED = (
    (re.compile(r"[-+]?\d{1,3}(\.\d{3})+,\d+|[-+]?\d{1,3}(\.\d{3}){2,}"), ".", ","),
    (re.compile(r"[-+]?\d{1,3}(,\d{3})+\.\d+|[-+]?\d{1,3}(,\d{3}){2,}"), ",", "."),
    (re.compile(r"[-+]?\d{1,3}([ ']\d{3})+(,\d+)?"), " '", ","),
)
_ONE_POINT = re.compile(r"[-+]?[1-9]\d{0,2}\.\d{3}")
_ONE_COMMA = re.compile(r"[-+]?\d{1,3},\d{3}")
_DECIMAL_COMMA = re.compile(r"[-+]?\d+,\d+")
_DECIMAL_POINT = re.compile(r"[-+]?\d+\.\d*")


def read_number(text: str, is_integer: bool) -> Habit | None:
    """Return the habit behind a text that is no number yet; None where nobody can tell.

    >>> read_number("Rp 480.000", is_integer=True).write
    '480000'
    """
    if len(text) > 80:
        return None
    plain = _SPACES.sub(" ", unicodedata.normalize("NFKC", text)).strip()
    for read in _READERS:
        habit = read(plain)
        if habit is not None:
            return _whole(habit) if is_integer else habit
    return _read_integer(plain) if is_integer else None


def plain_of(text: str) -> str:
    """Return the plain spelling of a number written with separators, "" where it is none: "1.234,5" is 1234.5."""
    compact = text.strip().removesuffix(",-")
    if not compact or len(compact) > 40:
        return ""
    for pattern, groups, decimal in _GROUPED:
        if pattern.fullmatch(compact):
            whole, _, rest = compact.partition(decimal)
            return "".join(sign for sign in whole if sign not in groups) + (f".{rest}" if rest else "")
    if _ONE_POINT.fullmatch(compact):
        return compact.replace(".", "")
    if _DECIMAL_COMMA.fullmatch(compact):
        return compact.replace(",", ".")
    return compact if re.fullmatch(r"[-+]?\d+(\.\d+)?", compact) else ""


def is_thousands_point(text: str) -> bool:
    """Tell whether a text could be thousands behind a point: 480.000 and 12.345, but not 0.125, 1.5 or 1234.567."""
    return bool(_ONE_POINT.fullmatch(text))


def _whole(habit: Habit) -> Habit:
    """Advise a column of whole numbers no decimals, other than zeros."""
    whole, _, rest = habit.write.partition(".")
    if not rest or habit.other:
        return habit
    return Habit("decimal") if rest.strip("0") else replace(habit, write=whole)


def _read_grouped(text: str) -> Habit | None:
    if any(pattern.fullmatch(text) for pattern, *_ in _GROUPED):
        return Habit("grouped", plain_of(text))
    if _ONE_COMMA.fullmatch(text):
        return Habit("comma-twice", text.replace(",", "."), text.replace(",", ""))
    return Habit("decimal-comma", text.replace(",", ".")) if _DECIMAL_COMMA.fullmatch(text) else None


def _read_exponent(text: str) -> Habit | None:
    """Only a short number can be written out again; of a long one a spreadsheet has thrown the last digits away."""
    found = _EXPONENT.fullmatch(text)
    if not found:
        return None
    if int(found["power"]) > 9:
        return Habit("scientific")
    return Habit("exponent", plain_number(Decimal(text.replace(",", "."))))


def _read_scaled(text: str) -> Habit | None:
    found = _SCALED.fullmatch(text)
    number = plain_of(found["number"].replace(" ", "")) if found else ""
    if not found or not number:
        return None
    return Habit("scale", plain_number(Decimal(number).scaleb(_SCALES[found["what"].lower()])), what=found["what"])


def _beside(pattern: re.Pattern[str], name: str) -> Callable[[str], Habit | None]:
    """Make a reader of numbers that something stands beside."""

    def read(text: str) -> Habit | None:
        found = pattern.fullmatch(text)
        number = plain_of(found["number"].replace(" ", "")) if found else ""
        return Habit(name, number, what=found["what"].strip()) if found and number else None

    return read


def _read_signs(text: str) -> Habit | None:
    found = _BRACKETS.fullmatch(text)
    if found:
        number = plain_of((found["number"] or found["tail"]).replace(" ", ""))
        return Habit("negative", f"-{number.lstrip('+-')}") if number else None
    if _DATE.fullmatch(text):
        return Habit("became-date")
    if _RANGE.fullmatch(text):
        return Habit("range")
    if _ABOUT.fullmatch(text.casefold()):
        return Habit("about")
    if _LETTERS.fullmatch(text):
        return Habit("letters", text.translate(str.maketrans("OoIl", "0011")))
    return None


def _read_integer(text: str) -> Habit | None:
    """Tell points in a column of whole numbers: thousands, or decimals that belong nowhere."""
    if is_thousands_point(text):
        return Habit("point-twice", text.replace(".", ""), plain_number(Decimal(text).normalize() + 0))
    if not _DECIMAL_POINT.fullmatch(text):
        return None
    whole, _, rest = text.partition(".")
    return Habit("decimal", "" if rest.strip("0") else whole)


_READERS: Sequence[Callable[[str], Habit | None]] = (
    read_absence,
    _read_grouped,
    _read_exponent,
    _read_scaled,
    _beside(_CURRENCY, "currency"),
    _beside(_PERCENT, "percent"),
    _read_signs,
    _beside(_UNIT, "unit"),
)
