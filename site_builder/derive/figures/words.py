"""What figures say beside their numbers: verbs of kinds, marks of status, and the evidence under a chart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_builder.derive.figures.material import Material
from site_builder.model.observation import Observation
from site_builder.model.speech import as_written
from site_builder.text.cells import plain_text
from site_builder.text.numbers import number, rounded, rupiah, short_number
from site_builder.text.periods import period_words
from site_builder.text.speech import capital, changed, joined, say
from site_builder.text.spoken import term

# A figure that no source states as such is drawn hollow and says so.
HOLLOW = frozenset({"diturunkan", "kira-kira", "disimpulkan"})
NOT_PUBLISHED = say("belum dipublikasikan")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Period, source and notes that a set of figures has in common, for the line under a chart."""

    period: str
    source: str
    source_url: str
    notes: tuple[str, ...]


def evidence(observations: Sequence[Observation], material: Material) -> Evidence:
    """Gather the evidence of the figures drawn; where rows name no source, that of the table stands in.

    Of the notes on rows only those on figures that are not simply a source's own: the others stand in the table.
    """
    sources = _unique(observation.source for observation in observations)
    title, url = material.source
    urls = _unique(observation.source_url for observation in observations)
    starts = [observation.start for observation in observations if observation.start]
    ends = [observation.end for observation in observations if observation.end]
    return Evidence(
        period=period_words(min(starts, default=None), max(ends, default=None)),
        source=joined("; ", sources) if sources else as_written(title),
        source_url=(urls[0] if len(urls) == 1 else "") or ("" if sources else url),
        notes=_unique(observation.note for observation in observations if observation.status != "asli"),
    )


def brief(value: int | Decimal) -> str:
    """Write a number for a heading or the end of a bar: millions as people say them, no more than two decimals."""
    if not -(10**6) < value < 10**6:
        return changed(short_number(value), _with_minus)
    exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
    if isinstance(value, Decimal) and isinstance(exponent, int) and exponent < -2:
        value = rounded(value, 2)
    return signed(value)


def _with_minus(text: str) -> str:
    return text.replace("-", "−")


def when(observation: Observation) -> str:
    """Return the period of a figure in words; one that was inferred stays in the words of its row ("sekitar 2019")."""
    if observation.status == "disimpulkan" and observation.period_text:
        return observation.period_text
    return period_words(observation.start, observation.end) or observation.period_text


def amount(observation: Observation) -> str:
    """Write a value with its unit; nobody's value is said to be unpublished, never zero."""
    if observation.value is None:
        return observation.missing or NOT_PUBLISHED
    if observation.unit.startswith("rupiah"):
        return joined("", (rupiah(observation.value), *_per(observation.unit)))
    return with_unit(observation.value, observation.unit)


def _per(unit: str) -> tuple[str, ...]:
    """Return what is said behind an amount of rupiah: " per rumah"."""
    rest = unit.removeprefix("rupiah")
    return (" ", term(rest[1:])) if rest.startswith(" ") else (rest,) if rest else ()


def with_unit(value: int | Decimal, unit: str) -> str:
    """Write a value in full with its unit: "642 rumah"."""
    return joined(" ", (number(value), term(unit, count=value))) if unit.strip() else number(value)


def marked(observation: Observation, words: str) -> str:
    """Add the status where it is not the source's own figure: "642 (diturunkan)"."""
    return bracketed(words, term(observation.status)) if observation.status in HOLLOW else words


def programme_name(material: Material, code: str) -> str:
    """Return the name of a programme from the table that knows it, else its code; "" where no programme is meant."""
    if not code.strip("-"):
        return ""
    for other in material.others:
        if other.plays("program", "nama-program"):
            names = {plain_text(row["program"]): term(plain_text(row["nama-program"])) for row in other.rows}
            if names.get(code):
                return names[code]
    return term(code)


def bracketed(words: str, more: str) -> str:
    """Write something behind words in brackets."""
    return joined("", (words, " (", more, ")"))


def quoted(words: str) -> str:
    """Write words as those of a source."""
    return joined("", ("“", words, "”"))


def signed(value: int | Decimal) -> str:
    """Write a number in full, with a true minus."""
    return changed(number(value), _with_minus)


def opened(opening: str, words: str) -> str:
    """Write a period or a name before a finding: "2021: …"; without one the finding begins with a capital letter."""
    return capital(joined(": ", filter(None, (opening, words))))


def told_in_full(items: Iterable[str]) -> str:
    """Write a row of values as a sentence."""
    return joined("", (joined("; ", items), "."))


def is_one_area(observations: Iterable[Observation]) -> bool:
    """Tell whether all figures are about one and the same area."""
    return len({observation.area for observation in observations}) <= 1


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))
