"""Expected figures in groups of one kind, unit and level of area: what they are called, and what comes near them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from site_builder.derive import routes as paths
from site_builder.derive.figures.gaps import MatrixRow
from site_builder.derive.gaps import Group, group_anchors, group_of
from site_builder.derive.sentences import told
from site_builder.derive.survey import Survey
from site_builder.model.gaps import Expected, Measure, MeasureGaps
from site_builder.model.number import Sentence
from site_builder.model.observation import ALL_PROGRAMMES, Observation
from site_builder.model.portal import Link
from site_builder.text.kinds import kind_words
from site_builder.text.periods import period_words
from site_builder.text.requests import class_title
from site_builder.text.speech import joined, say, together
from site_builder.text.spoken import term

ALL = say("semua program")
_MOST_NEAR = 4


@dataclass(frozen=True)
class Names:
    """What groups, measures and areas are called; built once for the whole chapter."""

    survey: Survey
    titles: dict[Group, str]
    anchors: dict[Group, str]
    has_programmes: frozenset[Group]

    def programme(self, measure: Measure) -> str:
        """Name the programme of a measure; "" where its group knows no other than all together."""
        if not measure.programme:
            return ALL if group_of(measure) in self.has_programmes else ""
        return self.survey.programmes.get(measure.programme, measure.programme)

    def full(self, measure: Measure) -> str:
        """Name a measure with its programme: "Rumah ditangani per kecamatan, BSPS"."""
        programme = self.programme(measure)
        return joined(", ", filter(None, (self.titles[group_of(measure)], "" if programme == ALL else programme)))

    def area(self, code: str) -> str:
        """Name an area."""
        return self.survey.areas.name(code)


def name_groups(survey: Survey) -> Names:
    """Give every group its title; two that would be called alike are told apart by their unit."""
    groups = dict.fromkeys(group_of(item.measure) for item in survey.expected)
    plain = {group: _title(group) for group in groups}
    titles = {
        group: joined("", (title, " (", term(group[1]), ")"))
        if list(plain.values()).count(title) > 1 and group[1]
        else title
        for group, title in plain.items()
    }
    named = frozenset(group_of(item.measure) for item in survey.expected if item.measure.programme)
    return Names(survey, titles, group_anchors(groups), named)


def _title(group: Group) -> str:
    kind, unit, level = group
    what = kind_words(kind, unit)
    return say("{what} per {level}", what=what, level=term(level)) if level else what


def grouped(items: Iterable[Expected]) -> dict[Group, list[Expected]]:
    """Gather figures by their group, in the order of the rules."""
    groups: dict[Group, list[Expected]] = {}
    for item in items:
        groups.setdefault(group_of(item.measure), []).append(item)
    return groups


def matrix_rows(expected: Iterable[Expected], names: Names) -> list[MatrixRow]:
    """Count per measure and year what is there of what is expected."""
    rows = []
    for group, members in grouped(expected).items():
        counts: dict[Measure, dict[int, tuple[int, int]]] = {}
        for item in members:
            cells = counts.setdefault(item.measure, {})
            found, wanted = cells.get(item.year, (0, 0))
            cells[item.year] = (found + (not item.is_missing), wanted + 1)
        rows += [MatrixRow(names.titles[group], names.programme(measure), cells) for measure, cells in counts.items()]
    return rows


def measure_gaps(names: Names, publishers: dict[str, str]) -> list[MeasureGaps]:
    """Tell of every group that lacks something; the widest gap first. `publishers` maps names to their anchors."""
    groups = grouped(names.survey.expected)
    wide = [(group, items) for group, items in groups.items() if any(item.is_missing for item in items)]
    return [
        _entry(group, items, names, publishers)
        for group, items in sorted(wide, key=lambda pair: -sum(item.is_missing for item in pair[1]))
    ]


def _entry(group: Group, items: Sequence[Expected], names: Names, publishers: dict[str, str]) -> MeasureGaps:
    found = sum(not item.is_missing for item in items)
    near = list(_near(items, names))
    owing = dict.fromkeys(item.publisher for item in items if item.is_missing and item.publisher)
    duties = dict.fromkeys((item.information_class, item.ground) for item in items if item.is_missing)
    return MeasureGaps(
        anchor=names.anchors[group],
        title=names.titles[group],
        state=_state(
            period_words(min(item.start for item in items), max(item.end for item in items)), found, len(items)
        ),
        publishers=tuple(Link(term(name), f"{paths.GAPS}#{publishers[name]}") for name in owing),
        duties=tuple(
            joined(": ", filter(None, (class_title(name), term(ground)))) for name, ground in duties if name or ground
        ),
        near=tuple(near[:_MOST_NEAR]),
        more_near=max(0, len(near) - _MOST_NEAR),
        rule=items[0].row,
        rule_path=names.survey.doors.row(items[0].row.package, items[0].row.resource, items[0].row.row),
    )


def _state(period: str, found: int, expected: int) -> str:
    if not found:
        return say("{period}: tidak satu pun dari {count} terbit", period=period, count=expected)
    return say("{period}: {some} dari {count} terbit", period=period, some=found, count=expected)


def _near(items: Sequence[Expected], names: Names) -> Iterable[Sentence]:
    """Yield published figures of the same kind, programme and area whose span is another, the newest first."""
    survey = names.survey
    wanted = {(item.measure.kind, item.measure.unit, item.measure.programme, item.area) for item in items}
    answers = {id(item.published) for item in items if item.published}
    close = [item for item in survey.observations if id(item) not in answers and _about(item, survey) in wanted]
    for item in sorted(close, key=lambda item: item.end or date.min, reverse=True):
        if item.value is None and not item.marker:
            continue
        quoted = survey.doors.mention(item)
        programme = "" if item.programme in ALL_PROGRAMMES else survey.programmes.get(item.programme, item.programme)
        place = names.area(item.area) if items[0].measure.level else ""
        words = joined(", ", filter(None, (programme, place, item.period_text or quoted.period)))
        yield together((told(quoted), " (", words or say("tanpa periode"), ")"))


def _about(item: Observation, survey: Survey) -> tuple[str, str, str, str]:
    programme = "" if item.programme in ALL_PROGRAMMES else item.programme
    return item.kind, item.unit, programme, item.area or survey.areas.whole
