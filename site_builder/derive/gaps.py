"""The figures that somebody should publish and nobody has: expected minus published, counted by roles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from site_builder.derive.areas import level_word
from site_builder.derive.observations import fields_by_role, period_of
from site_builder.derive.sentences import Doors
from site_builder.model.area import Areas
from site_builder.model.number import RowPlace
from site_builder.model.observation import ALL_PROGRAMMES, Observation
from site_builder.model.package import Package, Resource
from site_builder.model.pages import Gap
from site_builder.model.table import Cell
from site_builder.text.cells import plain_text
from site_builder.text.periods import period_words

# What makes two figures the same expectation: kind, unit, programme, area, first and last day.
_Key = tuple[str, str, str, str, date, date]


@dataclass(frozen=True, slots=True)
class _Rule:
    """One row of a table of expected figures: a measure for every year and every area that it names."""

    kind: str
    unit: str
    programme: str
    level: str
    areas: tuple[str, ...]
    periods: tuple[tuple[date, date], ...]
    publisher: str
    row: RowPlace

    @property
    def keys(self) -> tuple[_Key, ...]:
        """Return every single figure that the rule expects."""
        return tuple(
            (self.kind, self.unit, self.programme, area, *period) for area in self.areas for period in self.periods
        )


def derive_gaps(
    packages: Sequence[Package],
    published: Iterable[Observation],
    areas: Areas,
    doors: Doors,
) -> tuple[Gap, ...]:
    """Return what is expected and what is there, one `Gap` per kind, unit and level of area; the widest gap first.

    A rule for a level of area means each area that a reference table lists below the rule's own.
    """
    known = {key for item in published if item.value is not None or item.marker for key in _keys(item, areas.whole)}
    listed = tuple(area.code for area in areas.by_code.values() if area.is_reference)
    groups: dict[tuple[str, str, str], list[_Rule]] = {}
    for rule in _rules(packages, listed):
        groups.setdefault((rule.kind, rule.unit, rule.level), []).append(rule)
    gaps = [_gap(rules, known, doors) for rules in groups.values()]
    return tuple(sorted(gaps, key=lambda gap: gap.published_count - gap.expected_count))


def _keys(item: Observation, whole: str) -> Iterable[_Key]:
    """Yield what a published figure answers: a figure without a start counts as one of its last year."""
    if item.end is not None:
        programme = "" if item.programme in ALL_PROGRAMMES else item.programme
        start = item.start or date(item.end.year, 1, 1)
        yield item.kind, item.unit, programme, item.area or whole, start, item.end


def _rules(packages: Iterable[Package], areas: Sequence[str]) -> Iterable[_Rule]:
    for package in packages:
        for resource in package.resources:
            roles = fields_by_role(resource).keys()
            if resource.table is None or "nilai" in roles or not {"jenis", "penanggung-jawab"} <= roles:
                continue
            for number, row in zip(resource.table.row_numbers, resource.table.rows(), strict=True):
                yield _rule(_cells(resource, row), areas, RowPlace(package.name, resource.name, number))


def _cells(resource: Resource, row: tuple[Cell, ...]) -> Mapping[str, Cell]:
    assert resource.table is not None
    places = {name: place for place, name in enumerate(resource.table.column_names)}
    return {role: row[places[field.name]] for role, field in fields_by_role(resource).items() if field.name in places}


def _rule(cells: Mapping[str, Cell], areas: Sequence[str], place: RowPlace) -> _Rule:
    def text(role: str) -> str:
        return plain_text(cells.get(role))

    own, level, programme = text("wilayah"), text("tingkat-wilayah"), text("program")
    is_own = not level or level_word(own).startswith(level)
    below = tuple(code for code in areas if code.startswith(f"{own}.") and level_word(code) == level)
    return _Rule(
        kind=text("jenis"),
        unit=text("satuan"),
        programme="" if programme in ALL_PROGRAMMES else programme,
        level="" if is_own else level,
        areas=(own,) if is_own else below,
        periods=tuple(_periods(*period_of(cells), is_yearly=text("frekuensi") == "P1Y")),
        publisher=text("penanggung-jawab"),
        row=place,
    )


def _periods(start: date | None, end: date | None, is_yearly: bool) -> Iterable[tuple[date, date]]:
    if start is None or end is None:
        return
    if not is_yearly:
        yield start, end
        return
    for year in range(start.year, end.year + 1):
        yield date(year, 1, 1), date(year, 12, 31)


def _gap(rules: Sequence[_Rule], known: set[_Key], doors: Doors) -> Gap:
    keys = {key for rule in rules for key in rule.keys}
    days = [day for key in keys for day in key[4:]]
    publishers = {rule.publisher for rule in rules}
    first = rules[0]
    return Gap(
        kind=first.kind,
        unit=first.unit,
        spread=first.level or ("program" if len({rule.programme for rule in rules}) > 1 else ""),
        period=period_words(min(days), max(days)) if days else "",
        expected_count=len(keys),
        published_count=len(keys & known),
        publisher=publishers.pop() if len(publishers) == 1 else "",
        output_path=doors.row(first.row.package, first.row.resource, first.row.row),
        row=first.row,
    )
