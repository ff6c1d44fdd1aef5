"""Whether published figures meet a condition: of the kind and programme, for every area, fresh, by a public body.

A criterion that nothing meets is told as a reason, and the rest is judged on what was left before it: so a reader
learns everything that is still wanting, not only the first thing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal

from site_builder.derive.areas import level_word
from site_builder.derive.sentences import sentence, told
from site_builder.derive.survey import Survey
from site_builder.model.observation import Observation
from site_builder.model.openness import Condition, Evidence
from site_builder.text.kinds import kind_words
from site_builder.text.periods import age_words
from site_builder.text.speech import joined, say, together
from site_builder.text.spoken import term

_MOST_SOURCES = 3
_Items = Sequence[Observation]
# Which figures meet a criterion, and what is said where none does.
_Criterion = tuple[Callable[[_Items], _Items], Callable[[_Items], str]]


def judge_figures(condition: Condition, survey: Survey) -> Evidence:
    """Look for the figures that a condition asks for; a hidden small count was published."""
    left: _Items = [
        item for item in survey.observations if item.kind == condition.kind and (item.value is not None or item.marker)
    ]
    if not left:
        return Evidence((say("Tidak ada angka “{kind}” di portal ini.", kind=kind_words(condition.kind)),))
    reasons = []
    for meets, reason in _criteria(condition, survey):
        kept = meets(left)
        if kept:
            left = kept
        else:
            reasons.append(reason(left))
    newest = max(left, key=lambda item: (item.end or date.min, survey.areas.holds(item.area), -left.index(item)))
    door = survey.doors.quote(newest)
    about = [word for word in (door.period, joined(", ", survey.publishers.sources_of(newest)[:_MOST_SOURCES])) if word]
    said = together((door.title, ": ", told(door), *((" (", joined("; ", about), ")") if about else ())))
    if len(left) > 1:
        said = sentence("{count} angka; yang terbaru {newest}", count=len(left), newest=said)
    return Evidence(
        reasons=tuple(reasons),
        found=said,
        count=len(left),
        day=newest.end,
        output_path=door.output_path,
    )


def _criteria(condition: Condition, survey: Survey) -> Iterable[_Criterion]:
    if condition.programme:
        name = survey.programmes.get(condition.programme, condition.programme)
        yield (
            lambda items: [item for item in items if item.programme == condition.programme],
            lambda items: say("Angkanya ada, tetapi bukan tentang {name}.", name=name),
        )
    parts = _parts(condition.level, survey)
    if condition.level:
        yield (
            lambda items: [item for item in items if _is_at(item, condition.level, survey)],
            lambda items: say("Angkanya ada, tetapi tidak per {level}.", level=term(condition.level)),
        )
    if condition.oldest is not None:
        yield (
            lambda items: [item for item in items if is_fresh(item.end, condition.oldest, survey.library.as_of)],
            lambda items: age_reason(
                max((item.end for item in items if item.end), default=None), condition.oldest, survey.library.as_of
            ),
        )
    if condition.is_official:
        yield (
            lambda items: [item for item in items if survey.publishers.has_published(item)],
            lambda items: official_reason(
                [name for item in items for name in survey.publishers.sources_of(item)], survey
            ),
        )
    # Without a single figure of the level there is nothing to count.
    if parts and any(
        _is_at(item, condition.level, survey) for item in survey.observations if item.kind == condition.kind
    ):
        yield (lambda items: _everywhere(items, parts), lambda items: _coverage(items, parts, condition.level))


def _parts(level: str, survey: Survey) -> frozenset[str]:
    """Return the areas of a level below the whole that a reference table lists: each has to be there."""
    return frozenset(
        area.code
        for area in survey.areas.by_code.values()
        if level and area.is_reference and area.code != survey.areas.whole and level_word(area.code) == level
    )


def _is_at(item: Observation, level: str, survey: Survey) -> bool:
    return level_word(item.area or survey.areas.whole).startswith(level)


def _by_period(items: _Items) -> dict[tuple[date | None, date | None], list[Observation]]:
    periods: dict[tuple[date | None, date | None], list[Observation]] = {}
    for item in items:
        periods.setdefault((item.start, item.end), []).append(item)
    return periods


def _everywhere(items: _Items, parts: frozenset[str]) -> _Items:
    """Return the figures of those periods for which every area has one."""
    full = [group for group in _by_period(items).values() if parts <= {item.area for item in group}]
    return [item for group in full for item in group]


def _coverage(items: _Items, parts: frozenset[str], level: str) -> str:
    most = max(len(parts & {item.area for item in group}) for group in _by_period(items).values())
    return say(
        "Baru {some} dari {count} {level} yang punya angka untuk periode yang sama.",
        some=most,
        count=len(parts),
        level=term(level, count=len(parts)),
    )


def is_fresh(day: date | None, years: int | Decimal | None, as_of: date | None) -> bool:
    """Tell whether a day lies at most so many years before the day of the portal; unknown days are never fresh."""
    if years is None:
        return True
    if day is None or as_of is None:
        return False
    whole, rest = divmod(years, 1)
    limit = max(date.min.year, as_of.year - int(whole)), as_of.month, as_of.day
    reached = (day.year, day.month, day.day)
    return reached >= limit if not rest else (as_of - day).days <= years * Decimal("365.25")


def age_reason(day: date | None, years: int | Decimal | None, as_of: date | None) -> str:
    """Say how old the newest evidence is, and how old it may be."""
    allowed = say("syaratnya paling lama {count} tahun", count=years or 0)
    if day is None or as_of is None:
        return say("Umurnya tidak diketahui; {allowed}.", allowed=allowed)
    return say(
        "Yang terbaru berakhir {day}, {age} sebelum tanggal portal; {allowed}.",
        day=day,
        age=age_words(day, as_of),
        allowed=allowed,
    )


def official_reason(sources: Iterable[str], survey: Survey) -> str:
    """Say whose publication it is that does not count."""
    names = list(dict.fromkeys(survey.publishers.name(name) for name in sources if name))
    if not names:
        return say("Sumbernya tidak disebut, jadi bukan terbitan badan publik.")
    shown = [*names[:_MOST_SOURCES], *([say("lainnya")] if len(names) > _MOST_SOURCES else [])]
    return say("Sumbernya bukan badan publik: {names}.", names=joined("; ", shown))
