"""The state of a dataset in words: "tepat waktu", "terlambat 7 bulan", "tidak berkala: umur 2 tahun". Pure.

The script of the pages says the same words again on the reader's day (templates/assets/kesegaran.js).
"""

from __future__ import annotations

from datetime import date

from site_builder.model.freshness import Freshness
from site_builder.model.words import Language
from site_builder.text.speech import say
from site_builder.text.spoken import spoken

# What is counted, by language: the word for one, and for several.
_SPANS: dict[Language, tuple[tuple[str, str], ...]] = {
    "id": (("tahun", "tahun"), ("bulan", "bulan"), ("hari", "hari")),
    "en": (("year", "years"), ("month", "months"), ("day", "days")),
}
_UNDER_A_DAY: dict[Language, str] = {"id": "kurang dari sehari", "en": "less than a day"}


@spoken
def span_words(first: date, last: date, language: Language = "id") -> str:
    """Say how long it is from one day to another: years and whole months by the calendar, under a month in days."""
    months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
    counts = (*divmod(months, 12), 0) if months > 0 else (0, 0, (last - first).days)
    named = zip(counts, _SPANS[language], strict=True)
    return " ".join(f"{count} {names[count > 1]}" for count, names in named if count > 0) or _UNDER_A_DAY[language]


def state_words(item: Freshness) -> str:
    """Say in what state a dataset is on the day of the build."""
    match item.state:
        case "on-time":
            return say("tepat waktu")
        case "soon":
            return say("segera jatuh tempo")
        case "late" if item.due and item.as_of:
            return say("terlambat {span}", span=span_words(item.due, item.as_of))
        case "irregular" if item.aged_since and item.as_of:
            return say("tidak berkala: umur {span}", span=span_words(item.aged_since, item.as_of))
        case "irregular":
            return say("tidak berkala: umur tidak diketahui")
    return say("tidak diketahui")
