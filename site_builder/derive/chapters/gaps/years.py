"""The sections of the ledger by year: which figures of that year nobody has published, in words that fit a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from site_builder.derive.chapters.gaps.measures import Names, grouped
from site_builder.model.gaps import Expected, YearGaps, YearLine
from site_builder.model.number import Sentence
from site_builder.text.speech import joined, listed, say, together
from site_builder.text.spoken import term

_MOST_LINES = 30
_MOST_NAMES = 12
_MOST_FOUND = 6


def year_gaps(names: Names, years: Iterable[int]) -> tuple[YearGaps, ...]:
    """Return a section for each of these years."""
    of_year: dict[int, list[Expected]] = {}
    for item in names.survey.expected:
        of_year.setdefault(item.year, []).append(item)
    return tuple(_section(year, of_year[year], names) for year in years)


def _section(year: int, items: Sequence[Expected], names: Names) -> YearGaps:
    missing = [item for item in items if item.is_missing]
    lines = [
        YearLine(names.titles[group], _missing_words(members, names))
        for group, members in grouped(items).items()
        if any(item.is_missing for item in members)
    ]
    # Those of the whole area first: they say most.
    found = sorted((item for item in items if not item.is_missing), key=lambda item: bool(item.measure.level))
    return YearGaps(
        year=year,
        anchor=f"tahun-{year}",
        title=_title(year, len(missing), len(items)),
        lines=tuple(lines[:_MOST_LINES]),
        more_lines=max(0, len(lines) - _MOST_LINES),
        found=tuple(_found(item, names) for item in found[:_MOST_FOUND]),
        more_found=max(0, len(found) - _MOST_FOUND),
    )


def _title(year: int, missing: int, expected: int) -> str:
    if not missing:
        return say("{year}: semua angka yang diharapkan sudah terbit", year=str(year))
    if missing == expected:
        return say("{year}: tidak satu pun dari {count} angka yang diharapkan terbit", year=str(year), count=expected)
    return say("{year}: {some} dari {count} angka belum dipublikasikan", year=str(year), some=missing, count=expected)


def _missing_words(members: Sequence[Expected], names: Names) -> str:
    """Say which figures of a group are missing: areas where it has a level, else programmes."""
    missing = [item for item in members if item.is_missing]
    level = members[0].measure.level
    programmes = dict.fromkeys(names.programme(item.measure) for item in members)
    if level and len(programmes) == 1:
        (programme,) = programmes
        words = _areas(missing, members, level, names)
        return (
            joined(": ", (programme, words)) if programme and programme in names.survey.programmes.values() else words
        )
    if level:
        return say("{some} dari {count} angka", some=len(missing), count=len(members))
    wanted = Counter(item.measure for item in members)
    lacking = Counter(item.measure for item in missing)
    parts = []
    for measure, count in lacking.items():
        area = next(item.area for item in missing if item.measure == measure)
        name, total = names.programme(measure) or names.area(area), wanted[measure]
        parts.append(say("{name} ({some} dari {total})", name=name, some=count, total=total) if total > 1 else name)
    more = len(parts) - _MOST_NAMES
    if more <= 0:
        return listed(parts)
    return say("{names}, dan {count} lainnya", names=joined(", ", parts[:_MOST_NAMES]), count=more)


def _areas(missing: Sequence[Expected], members: Sequence[Expected], level: str, names: Names) -> str:
    lacking = list(dict.fromkeys(item.area for item in missing))
    known = len({item.area for item in members})
    if len(lacking) == known:
        if known == 1:
            return names.area(lacking[0])
        return say("semua {count} {level}", count=known, level=term(level, count=known))
    counted = say("{some} dari {count} {level}", some=len(lacking), count=known, level=term(level, count=known))
    if len(lacking) > _MOST_NAMES:
        return counted
    return joined(": ", (counted, listed(names.area(code) for code in lacking)))


def _found(item: Expected, names: Names) -> Sentence:
    assert item.published
    place = names.area(item.area) if item.measure.level else ""
    title = joined(", ", filter(None, (names.full(item.measure), place)))
    return together((title, ": ", names.survey.doors.mention(item.published)))
