"""A value with its unit as people say it: "Rp8,4 miliar", "83 %", "28.142 rumah", "<5". Pure."""

from __future__ import annotations

from decimal import Decimal

from site_builder.model.speech import Text, tell, unmarked
from site_builder.model.words import Language
from site_builder.text.numbers import number, rounded, rupiah, short_number, short_rupiah
from site_builder.text.spoken import spoken, term

_PER_CENT = ("persen", "%", "percent", "per cent")
# Shares and averages are told with this many decimals at most; the exact value stands in the tables.
_PLACES = 2
# From here on nobody counts parts of a rupiah.
_WHOLE_RUPIAH = 100


def is_money(unit: str) -> bool:
    """Tell whether a unit is an amount of rupiah, alone or per something."""
    word = unmarked(unit).casefold()
    return word == "rp" or word.startswith("rupiah")


def is_share(unit: str) -> bool:
    """Tell whether a unit is per cent."""
    return unmarked(unit).casefold() in _PER_CENT


@spoken
def value_words(value: int | Decimal, unit: str = "", language: Language = "id", *, is_short: bool = False) -> str:
    """Write a value with the sign that belongs to its unit, not with the unit's name: Rp17.500.000, 83 %, 2.142.

    `is_short` writes large amounts as people say them: Rp8,4 miliar; 30,3 ribu.
    """
    exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
    if isinstance(value, Decimal) and isinstance(exponent, int) and exponent < -_PLACES:
        value = _without_idle_zeros(rounded(value, 0 if is_money(unit) and abs(value) >= _WHOLE_RUPIAH else _PLACES))
    if is_money(unit):
        words = short_rupiah(value, language) if is_short else rupiah(value, language)
    else:
        words = short_number(value, language) if is_short else number(value, language)
    return words.replace("-", "\N{MINUS SIGN}") + share_sign(unit, language)


@spoken
def share_sign(unit: str, language: Language = "id") -> str:
    """Return the sign of per cent, which never falls to the next line; "" for any other unit."""
    if not is_share(unit):
        return ""
    return "%" if language == "en" else "\N{NO-BREAK SPACE}%"


def _without_idle_zeros(value: Decimal) -> int | Decimal:
    """Take zeros away that rounding left behind: 21.00 is told as 21. Those that a source wrote stay."""
    return int(value) if value == value.to_integral_value() else Decimal(format(value, "f").rstrip("0"))


def unit_words(unit: str, count: int | Decimal | None = None) -> str:
    """Return what of a unit is left to say after `value_words`: "rumah", "per rumah", "" for rupiah and per cent."""
    rest = unit_rest(unit)
    if isinstance(unit, Text) and rest != unit:
        rest = Text(rest, lambda words: unit_rest(unit.told(words)))
    return term(rest, count=count)


def unit_rest(unit: str) -> str:
    """Return what `unit_words` does, of a unit that is told in the language of the reader already."""
    if is_money(unit):
        return unit.partition(" ")[2] if " " in unit else ""
    return "" if is_share(unit) else unit


def many(unit: str) -> str:
    """Return a unit as it stands alone, or over many numbers: "houses"."""
    return term(unit, count=0)


def amount_words(value: int | Decimal, unit: str = "", *, is_short: bool = False) -> str:
    """Write a value with its whole unit: "28.142 rumah", "Rp17.500.000 per rumah", "83 %"."""
    parts = (value_words(value, unit, is_short=is_short), unit_words(unit, value))
    return Text(" ".join(filter(None, parts)), lambda words: " ".join(filter(None, tell(parts, words))))
