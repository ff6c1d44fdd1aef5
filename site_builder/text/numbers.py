"""Numbers, rupiah, sizes and dates as people read them, in both languages, by Babel. Pure: no locale of the machine."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal, localcontext

from babel.dates import format_date
from babel.numbers import format_decimal

from site_builder.model.words import Language
from site_builder.text.spoken import spoken

LOCALES = {"id": "id_ID", "en": "en_GB"}
_MOST_ZEROS = 400
_SCALES: tuple[tuple[Decimal, dict[str, str]], ...] = (
    (Decimal(10) ** 12, {"id": "triliun", "en": "trillion"}),
    (Decimal(10) ** 9, {"id": "miliar", "en": "billion"}),
    (Decimal(10) ** 6, {"id": "juta", "en": "million"}),
    (Decimal(10) ** 3, {"id": "ribu", "en": "thousand"}),
)


@spoken
def number(value: int | Decimal, language: Language = "id") -> str:
    """Write a number in full with the separators of the language: 30.284 or 12.258,593; no digit is lost."""
    exact = Decimal(value)
    _, digits, exponent = exact.as_tuple()
    if not isinstance(exponent, int) or abs(exponent) > _MOST_ZEROS:
        return str(exact)  # not a number, infinite, or an exponent that nobody wants to see written out
    places = max(0, -exponent)
    pattern = "#,##0." + "0" * places if places else "#,##0"
    with localcontext() as context:  # Babel rounds within the context, and 28 digits are not enough for everybody
        context.prec = len(digits) + abs(exponent) + 4
        return format_decimal(exact, format=pattern, locale=LOCALES[language], decimal_quantization=False)


def rounded(value: Decimal, places: int) -> Decimal:
    """Round as people do at school, halves away from zero: 0.125 to 0.13; a number of any length."""
    with localcontext() as context:
        context.prec = max(28, value.adjusted() + places + 4)
        return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


@spoken
def short_number(value: int | Decimal, language: Language = "id") -> str:
    """Write a number as people say it, with at most one decimal: 30,3 ribu; 8,4 miliar; 481."""
    if not Decimal(value).is_finite():
        return number(value, language)
    for scale, names in _SCALES:
        if Decimal(value).copy_abs() >= (scale if scale >= 10**6 else scale * 10):
            short = rounded(Decimal(value) / scale, 1)
            return f"{number(int(short) if short == int(short) else short, language)} {names[language]}"
    return number(value, language)


@spoken
def rupiah(value: int | Decimal, language: Language = "id") -> str:
    """Write an amount of rupiah in full: Rp8.417.500.000."""
    return f"Rp{number(value, language)}"


@spoken
def short_rupiah(value: int | Decimal, language: Language = "id") -> str:
    """Write an amount of rupiah as people say it: Rp8,4 miliar."""
    return f"Rp{short_number(value, language)}"


@spoken
def file_size(byte_count: int, language: Language = "id") -> str:
    """Write the size of a file: 480 byte, 12,3 kB, 4,1 MB (1 kB is 1,000 bytes)."""
    if byte_count < 1000:
        return f"{byte_count} byte"
    scale, name = (10**6, "MB") if byte_count >= 999_950 else (10**3, "kB")
    size = rounded(Decimal(byte_count) / scale, 1 if byte_count < 100 * scale else 0)
    return f"{number(size, language)} {name}"


@spoken
def long_date(value: date, language: Language = "id") -> str:
    """Write a date in words: 26 Februari 2024."""
    return format_date(value, format="d MMMM y", locale=LOCALES[language])
