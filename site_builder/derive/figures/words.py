"""What figures say beside their numbers: verbs of kinds, marks of status, and the evidence under a chart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_builder.derive.figures.material import Material
from site_builder.model.observation import Observation
from site_builder.text.cells import plain_text
from site_builder.text.numbers import number, rounded, rupiah, short_number
from site_builder.text.periods import period_words

# A figure that no source states as such is drawn hollow and says so.
HOLLOW = frozenset({"diturunkan", "kira-kira", "disimpulkan"})
NOT_PUBLISHED = "belum dipublikasikan"


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
        source="; ".join(sources) or title,
        source_url=(urls[0] if len(urls) == 1 else "") or ("" if sources else url),
        notes=_unique(observation.note for observation in observations if observation.status != "asli"),
    )


def brief(value: int | Decimal) -> str:
    """Write a number for a heading or the end of a bar: millions as people say them, no more than two decimals."""
    if not -(10**6) < value < 10**6:
        return short_number(value).replace("-", "−")
    exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
    if isinstance(value, Decimal) and isinstance(exponent, int) and exponent < -2:
        value = rounded(value, 2)
    return number(value).replace("-", "−")


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
        return rupiah(observation.value) + observation.unit.removeprefix("rupiah")
    return f"{number(observation.value)} {observation.unit}".strip()


def marked(observation: Observation, words: str) -> str:
    """Add the status where it is not the source's own figure: "642 (diturunkan)"."""
    return f"{words} ({observation.status})" if observation.status in HOLLOW else words


def programme_name(material: Material, code: str) -> str:
    """Return the name of a programme from the table that knows it, else its code; "" where no programme is meant."""
    if not code.strip("-"):
        return ""
    for other in material.others:
        if other.plays("program", "nama-program"):
            names = {plain_text(row["program"]): plain_text(row["nama-program"]) for row in other.rows}
            if names.get(code):
                return names[code]
    return code


def is_one_area(observations: Iterable[Observation]) -> bool:
    """Tell whether all figures are about one and the same area."""
    return len({observation.area for observation in observations}) <= 1


def capital(text: str) -> str:
    """Write the first letter large and leave the others."""
    return text[:1].upper() + text[1:]


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))
