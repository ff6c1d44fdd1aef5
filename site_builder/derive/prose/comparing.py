"""Two figures to one computed from them: difference, share, multiple, or the sentence that sets one beside the other.

Only what can be compared is: one unit, and for one kind of figure also one basis and one length of period. Nothing is
computed with a figure that nobody published or that is not shown.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from hashlib import sha256

from site_builder.derive.computed import compute, ratio
from site_builder.derive.prose.mistake import Mistake, shown
from site_builder.model.number import Number, Sentence
from site_builder.model.prose import Phrase
from site_builder.model.words import Localized
from site_builder.text.amounts import is_share, unit_words
from site_builder.text.slugs import parse_slug
from site_builder.text.speech import changed, compose, joined, say, together
from site_builder.text.spoken import marked, term

# A share is told of the smallest of these of which it is at least one.
_BASES = (100, 1_000, 10_000, 100_000)
# Beyond this many digits nobody compares anything.
_MOST_DIGITS = 400
# How one figure stands to another: more, less.
_RANKED = (
    marked("{one}, {gap} lebih tinggi daripada {other}"),
    marked("{one}, {gap} lebih rendah daripada {other}"),
)
_COUNTED = (
    marked("{one}, {gap} lebih banyak daripada {other}"),
    marked("{one}, {gap} lebih sedikit daripada {other}"),
)
_SAME_CONTEXT = Localized(
    "Bandingkan angka yang satuan, jenis, basis, dan panjang periodenya sama.",
    "Compare figures of one unit, kind, basis and length of period.",
)


def spoken(item: Number) -> Sentence:
    """Return a number with what is left to say of its unit; one that is not known has no unit."""
    unit = unit_words(item.unit) if item.value is not None or item.marker.startswith("<") else ""
    return compose("{item} {unit}", {"item": item, "unit": unit}) if unit else (item,)


def known(item: Number) -> int | Decimal | None:
    """Return a value that can be compared and computed with; None where there is none."""
    if item.value is None:
        return None
    exact = Decimal(item.value)
    return item.value if exact.is_finite() and abs(exact.adjusted()) < _MOST_DIGITS else None


def refuse_unlike(one: Number, other: Number) -> None:
    """Raise Mistake where two figures may not be set against each other."""
    a, b = one.observation, other.observation
    if one.unit.casefold() != other.unit.casefold():
        raise _unlike("satuannya", "units", one.unit, other.unit)
    if a is None or b is None:
        return
    if a.basis and b.basis and "-" not in (a.basis, b.basis) and a.basis != b.basis:
        raise _unlike("basisnya", "bases", a.basis, b.basis)
    if a.kind == b.kind and (a.is_cumulative != b.is_cumulative or _length(one) != _length(other)):
        raise _unlike("panjang periodenya", "lengths of period", one.period, other.period)


def _length(item: Number) -> int | None:
    """Count the months of a period; None where its first day is not known."""
    if not item.start or not item.end:
        return None
    return (item.end.year - item.start.year) * 12 + item.end.month - item.start.month


def _unlike(what: str, what_en: str, one: str, other: str) -> Mistake:
    words = Localized(
        f"kedua angka tidak sebanding: {what} {shown(one)} dan {shown(other)}",
        f"the two figures cannot be compared: their {what_en} are {shown(one)} and {shown(other)}",
    )
    return Mistake(words, _SAME_CONTEXT)


def difference(one: Number, other: Number) -> Number:
    """Return how much one figure is more than another; less is negative."""
    refuse_unlike(one, other)
    a, b = known(one), known(other)
    value = None if a is None or b is None else a - b
    formula = joined(" − ", (_name(one), _name(other, one)))
    return _computed("selisih", say("Selisih"), value, unit=one.unit, formula=formula, inputs=(one, other))


def per_cent(part: Number, whole: Number) -> Number:
    """Return a figure in per cent of another."""
    share = _share(part, whole)
    value = None if share is None else _trimmed(share * 100)
    formula = joined("", (_name(part), " ÷ ", _name(whole, part), " × 100"))
    return _computed("persen", say("Bagian dalam persen"), value, unit="persen", formula=formula, inputs=(part, whole))


def times(one: Number, other: Number) -> Number:
    """Return how many times another a figure is."""
    share = _share(one, other)
    formula = joined(" ÷ ", (_name(one), _name(other, one)))
    return _computed("kali", say("Perbandingan"), share, unit=term("kali"), formula=formula, inputs=(one, other))


def per_each(amount: Number, count: Number) -> Number:
    """Return how much of one thing there is for each of another: rupiah per house."""
    a, b = amount.observation, count.observation
    is_one = not (a and b) or (a.area, a.programme) == (b.area, b.programme)
    if not is_one or (amount.start, amount.end) != (count.start, count.end):
        one, other = f"{amount.title} {amount.period}", f"{count.title} {count.period}"
        raise _unlike("pokok atau periodenya", "subjects or periods", one, other)
    above, below = known(amount), known(count)
    if below is not None and below <= 0:
        raise _no_divisor()
    value = None if above is None or below is None else ratio(amount, count)
    unit = term(f"{amount.unit} per {count.unit}")
    formula = joined(" ÷ ", (_name(amount), _name(count, amount)))
    return _computed(
        "per",
        say("Untuk tiap {unit}", unit=term(count.unit, count=1)),
        value,
        unit=unit,
        formula=formula,
        inputs=(amount, count),
    )


def out_of_hundred(part: Number, whole: Number) -> Phrase:
    """Return "7 dari setiap 100"; of a thousand and so on where it is less than one of a hundred."""
    share = _share(part, whole)
    if share is not None and not 0 <= share <= 1:
        words = Localized("bagian ini bukan bagian dari keseluruhannya", "this part is no part of its whole")
        raise Mistake(words, Localized("Tukar kedua angkanya, atau pakai kali().", "Swap the two, or use kali()."))
    base = next((base for base in _BASES if share is not None and share * base >= Decimal("0.5")), _BASES[0])
    value = None if share is None else int((share * base).quantize(Decimal(1), ROUND_HALF_UP))
    formula = say("{part} ÷ {whole} × {base}, dibulatkan", part=_name(part), whole=_name(whole, part), base=base)
    told = _computed(
        "bagian", say("Dari setiap {base}", base=base), value, unit="", formula=formula, inputs=(part, whole)
    )
    return Phrase(compose("{part} dari setiap {base}", {"part": told, "base": base}) if value is not None else (told,))


def beside(one: Number, other: Number) -> Phrase:
    """Return the sentence that says how one figure stands to another."""
    refuse_unlike(one, other)
    first, second = (f" ({label})" if label else "" for label in (label_of(one, other), label_of(other, one)))
    head = together((spoken(one), first))
    tail = together((spoken(other), second))
    a, b = known(one), known(other)
    if a is None or b is None:
        return Phrase(compose("{one}, di samping {other}", {"one": head, "other": tail}))
    if a == b:
        return Phrase(compose("{one}, sama dengan {other}", {"one": head, "other": tail}))
    is_less = a < b
    gap = difference(other, one) if is_less else difference(one, other)
    ranked = is_share(one.unit) or (one.observation is not None and one.observation.kind == "skor")
    values = {"one": head, "gap": spoken(gap), "other": tail}
    return Phrase(compose((_RANKED if ranked else _COUNTED)[is_less], values))


def label_of(item: Number, other: Number) -> str:
    """Return what tells a figure from another: the parts of its title that the other lacks, and its period."""
    shared = other.title.split(", ")
    title = changed(item.title, lambda words: _apart(words, other.title))
    return joined(", ", (part for part in (title, "" if item.period in shared else item.period) if part))


def _apart(title: str, other: str) -> str:
    """Return the parts of a title that the other lacks."""
    return ", ".join(part for part in title.split(", ") if part not in other.split(", "))


def _share(part: Number, whole: Number) -> Decimal | None:
    refuse_unlike(part, whole)
    above, below = known(part), known(whole)
    if above is None or below is None:
        return None
    if below <= 0:
        raise _no_divisor()
    share = ratio(part, whole)
    return None if share is None else _trimmed(share)


def _trimmed(value: Decimal) -> Decimal:
    """Take idle noughts off the end: half is 50 per cent, not 50,0."""
    if value == value.to_integral_value():
        return Decimal(int(value))
    return value.normalize()


def _no_divisor() -> Mistake:
    words = Localized("pembaginya nol atau negatif", "the divisor is nought or negative")
    return Mistake(words, Localized("Pilih angka lain sebagai pembanding.", "Choose another figure to compare with."))


def _name(item: Number, other: Number | None = None) -> str:
    """Name an input in a formula; its period only where the title alone would not tell it from the other."""
    is_alike = other is not None and item.title == other.title
    title = changed(item.title, lambda words: words[:1].lower() + words[1:])
    is_dated = item.period and (other is None or is_alike)
    return joined("", (title, " (", item.period, ")")) if is_dated else title


def _computed(
    name: str, title: str, value: int | Decimal | None, *, unit: str, formula: str, inputs: tuple[Number, Number]
) -> Number:
    digest = sha256("\n".join(item.number_id for item in inputs).encode("utf-8")).hexdigest()[:8]
    slug = parse_slug(f"{name} {inputs[0].title} {inputs[0].period}")[:60].strip("-")
    return compute(
        f"prosa--{slug}-{digest}",
        say("{title}: {one}, dibanding {other}", title=title, one=inputs[0].title, other=inputs[1].title)
        if inputs[0].title != inputs[1].title
        else joined(": ", (title, inputs[0].title)),
        value,
        unit=unit,
        formula=formula,
        inputs=inputs,
    )
