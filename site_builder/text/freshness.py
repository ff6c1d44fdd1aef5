"""The state of a dataset in words: "tepat waktu", "terlambat 7 bulan", "tidak berkala: umur 2 tahun". Pure.

The script of the pages says the same words again on the reader's day (templates/assets/kesegaran.js).
"""

from __future__ import annotations

from datetime import date

from site_builder.model.freshness import Freshness


def span_words(first: date, last: date) -> str:
    """Say how long it is from one day to another: years and whole months by the calendar, under a month in days."""
    months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
    if months < 1:
        days = (last - first).days
        return f"{days} hari" if days > 0 else "kurang dari sehari"
    return " ".join(
        f"{count} {name}" for count, name in zip(divmod(months, 12), ("tahun", "bulan"), strict=True) if count
    )


def state_words(item: Freshness) -> str:
    """Say in what state a dataset is on the day of the build."""
    match item.state:
        case "on-time":
            return "tepat waktu"
        case "soon":
            return "segera jatuh tempo"
        case "late" if item.due and item.as_of:
            return f"terlambat {span_words(item.due, item.as_of)}"
        case "irregular" if item.aged_since and item.as_of:
            return f"tidak berkala: umur {span_words(item.aged_since, item.as_of)}"
        case "irregular":
            return "tidak berkala: umur tidak diketahui"
    return "tidak diketahui"
