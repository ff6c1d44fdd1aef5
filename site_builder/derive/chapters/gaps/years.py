"""The sections of the ledger by year: which figures of that year nobody has published, in words that fit a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from site_builder.derive.chapters.gaps.measures import Names, grouped
from site_builder.derive.sentences import sentence
from site_builder.model.gaps import Expected, YearGaps, YearLine
from site_builder.model.number import Sentence
from site_builder.text.numbers import number
from site_builder.text.requests import listed

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
        return f"{year}: semua angka yang diharapkan sudah terbit"
    if missing == expected:
        return f"{year}: tidak satu pun dari {number(expected)} angka yang diharapkan terbit"
    return f"{year}: {number(missing)} dari {number(expected)} angka belum dipublikasikan"


def _missing_words(members: Sequence[Expected], names: Names) -> str:
    """Say which figures of a group are missing: areas where it has a level, else programmes."""
    missing = [item for item in members if item.is_missing]
    level = members[0].measure.level
    programmes = dict.fromkeys(names.programme(item.measure) for item in members)
    if level and len(programmes) == 1:
        (programme,) = programmes
        words = _areas(missing, members, level, names)
        return f"{programme}: {words}" if programme and programme in names.survey.programmes.values() else words
    if level:
        return f"{number(len(missing))} dari {number(len(members))} angka"
    wanted = Counter(item.measure for item in members)
    lacking = Counter(item.measure for item in missing)
    parts = [
        (names.programme(measure) or names.area(next(item.area for item in missing if item.measure == measure)))
        + (f" ({number(count)} dari {number(wanted[measure])})" if wanted[measure] > 1 else "")
        for measure, count in lacking.items()
    ]
    more = len(parts) - _MOST_NAMES
    return listed(parts) if more <= 0 else f"{', '.join(parts[:_MOST_NAMES])}, dan {number(more)} lainnya"


def _areas(missing: Sequence[Expected], members: Sequence[Expected], level: str, names: Names) -> str:
    lacking = list(dict.fromkeys(item.area for item in missing))
    known = len({item.area for item in members})
    if len(lacking) == known:
        return f"semua {number(known)} {level}" if known > 1 else names.area(lacking[0])
    counted = f"{number(len(lacking))} dari {number(known)} {level}"
    if len(lacking) > _MOST_NAMES:
        return counted
    return f"{counted}: {listed([names.area(code) for code in lacking])}"


def _found(item: Expected, names: Names) -> Sentence:
    assert item.published
    place = names.area(item.area) if item.measure.level else ""
    title = ", ".join(filter(None, (names.full(item.measure), place)))
    return sentence("{title}: {a}", title=title, a=names.survey.doors.mention(item.published))
