"""Numbers, rupiah and dates as people read them, in both languages, by Babel. Pure: no locale of the machine."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from site_builder.model.words import Language

_LOCALE = {"id": "id_ID", "en": "en_GB"}
_SCALES: tuple[tuple[Decimal, dict[str, str]], ...] = (
    (Decimal(10) ** 12, {"id": "triliun", "en": "trillion"}),
    (Decimal(10) ** 9, {"id": "miliar", "en": "billion"}),
    (Decimal(10) ** 6, {"id": "juta", "en": "million"}),
    (Decimal(10) ** 3, {"id": "ribu", "en": "thousand"}),
)


def number(value: int | Decimal, language: Language = "id") -> str:
    """Write a number in full with the separators of the language: 30.284 or 12.258,593; no digit is lost."""
    exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    pattern = "#,##0." + "0" * places if places else "#,##0"
    return format_decimal(value, format=pattern, locale=_LOCALE[language], decimal_quantization=False)


def short_number(value: int | Decimal, language: Language = "id") -> str:
    """Write a number as people say it, with at most one decimal: 30,3 ribu; 8,4 miliar; 481."""
    for scale, names in _SCALES:
        if Decimal(value).copy_abs() >= (scale if scale >= 10**6 else scale * 10):
            short = (Decimal(value) / scale).quantize(Decimal("0.1")).normalize()
            return f"{format_decimal(short, locale=_LOCALE[language])} {names[language]}"
    return number(value, language)


def rupiah(value: int | Decimal, language: Language = "id") -> str:
    """Write an amount of rupiah in full: Rp8.417.500.000."""
    return f"Rp{number(value, language)}"


def short_rupiah(value: int | Decimal, language: Language = "id") -> str:
    """Write an amount of rupiah as people say it: Rp8,4 miliar."""
    return f"Rp{short_number(value, language)}"


def percent(value: Decimal | float, language: Language = "id", places: int = 0) -> str:
    """Write a share between 0 and 1 as per cent."""
    pattern = "#,##0." + "0" * places + "%" if places else "#,##0%"
    return format_percent(value, format=pattern, locale=_LOCALE[language])


def long_date(value: date, language: Language = "id") -> str:
    """Write a date in words: 26 Februari 2024."""
    return format_date(value, format="d MMMM y", locale=_LOCALE[language])
