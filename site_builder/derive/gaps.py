"""The figures that somebody should publish, each with what was found: rules of tables unfolded, by roles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from site_builder.derive import routes as paths
from site_builder.derive.areas import level_word
from site_builder.derive.observations import fields_by_role, period_of
from site_builder.model.area import Areas
from site_builder.model.gaps import Expected, Measure
from site_builder.model.number import RowPlace
from site_builder.model.observation import ALL_PROGRAMMES, Observation
from site_builder.model.package import Package, Resource
from site_builder.model.pages import Gap
from site_builder.model.table import Cell
from site_builder.text.cells import plain_text
from site_builder.text.kinds import kind_words
from site_builder.text.periods import period_words
from site_builder.text.slugs import derive_slugs
from site_builder.text.spoken import term

# What makes two figures the same expectation: kind, unit, programme, area, first and last day.
_Key = tuple[str, str, str, str, date, date]
# What figures of several programmes have in common: kind, unit and level of area.
Group = tuple[str, str, str]
# How many months lie between two figures; any other interval means one figure for the whole period.
_MONTHS = {"P1M": 1, "P3M": 3, "P6M": 6, "P1Y": 12}


@dataclass(frozen=True, slots=True)
class _Rule:
    """One row of a table of expected figures: a measure for every period and every area that it names."""

    measure: Measure
    areas: tuple[str, ...]
    periods: tuple[tuple[date, date], ...]
    publisher: str
    information_class: str
    ground: str
    row: RowPlace

    def figures(self) -> Iterable[Expected]:
        """Yield every single figure that the rule expects."""
        duty = (self.publisher, self.information_class, self.ground, self.row)
        for area in self.areas:
            for start, end in self.periods:
                yield Expected(self.measure, area, start, end, *duty)


def derive_expected(
    packages: Sequence[Package], observations: Iterable[Observation], areas: Areas
) -> tuple[Expected, ...]:
    """Return every expected figure once, in the order of the rules, each with the published one that answers it.

    A rule for a level of area means each area that a reference table lists below the rule's own.
    """
    known = _published(observations, areas.whole)
    listed = tuple(area.code for area in areas.by_code.values() if area.is_reference)
    found: dict[_Key, Expected] = {}
    for rule in _rules(packages, listed):
        for item in rule.figures():
            area = areas.by_code.get(item.area)
            if area and not area.existed(item.start, item.end):
                continue  # nobody could publish a figure of an area that was none of its own yet
            key = _key(item)
            found.setdefault(key, replace(item, published=known.get(key)))
    return tuple(found.values())


def missing_in(expected: Iterable[Expected], area: str) -> tuple[Expected, ...]:
    """Return what is expected of one area and published by nobody."""
    return tuple(item for item in expected if item.area == area and item.is_missing)


def group_of(measure: Measure) -> Group:
    """Return what a measure has in common with those of other programmes."""
    return measure.kind, measure.unit, measure.level


def group_anchors(groups: Iterable[Group]) -> dict[Group, str]:
    """Give every group its place on the ledger."""
    names = {group: " ".join(group) for group in groups}
    slugs = derive_slugs(names.values(), "ukuran")
    return {group: f"ukuran-{slugs[name]}" for group, name in names.items()}


def derive_gaps(expected: Iterable[Expected]) -> tuple[Gap, ...]:
    """Return what is expected and what is there, one `Gap` per kind, unit and level of area; the widest gap first."""
    groups: dict[Group, list[Expected]] = {}
    for item in expected:
        groups.setdefault(group_of(item.measure), []).append(item)
    anchors = group_anchors(groups)
    gaps = [_gap(items, f"{paths.GAPS}#{anchors[group]}") for group, items in groups.items()]
    return tuple(sorted(gaps, key=lambda gap: gap.published_count - gap.expected_count))


def _key(item: Expected) -> _Key:
    return item.measure.kind, item.measure.unit, item.measure.programme, item.area, item.start, item.end


def _published(observations: Iterable[Observation], whole: str) -> Mapping[_Key, Observation]:
    """Map what published figures answer to the figure: one with a value goes before one that is not shown."""
    found: dict[_Key, Observation] = {}
    for item in observations:
        if item.end is None or (item.value is None and not item.marker):
            continue
        programme = "" if item.programme in ALL_PROGRAMMES else item.programme
        # A figure without a start counts as one of its last year.
        start = item.start or date(item.end.year, 1, 1)
        key = (item.kind, item.unit, programme, item.area or whole, start, item.end)
        if key not in found or found[key].value is None:
            found[key] = item
    return found


def _rules(packages: Iterable[Package], areas: Sequence[str]) -> Iterable[_Rule]:
    for package in packages:
        for resource in package.resources:
            roles = fields_by_role(resource).keys()
            # A table of conditions names kinds and offices too, but expects no figures.
            if (
                resource.table is None
                or roles & {"nilai", "untuk-status"}
                or not {"jenis", "penanggung-jawab"} <= roles
            ):
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
        measure=Measure(
            kind=text("jenis"),
            unit=text("satuan"),
            programme="" if programme in ALL_PROGRAMMES else programme,
            level="" if is_own else level,
        ),
        areas=(own,) if is_own else below,
        periods=tuple(_periods(*period_of(cells), _MONTHS.get(text("frekuensi")))),
        publisher=text("penanggung-jawab"),
        information_class=text("kelas-informasi"),
        ground=text("uraian"),
        row=place,
    )


def _periods(start: date | None, end: date | None, months: int | None) -> Iterable[tuple[date, date]]:
    """Yield the first and last day of each period from `start` to `end`; calendar periods, as offices report."""
    if start is None or end is None or end < start:
        return
    if months is None:
        yield start, end
        return
    first = date(start.year, start.month - (start.month - 1) % months, 1)
    while first <= end:
        last = _day_before(first, months)
        yield first, last
        if last == date.max:
            return
        first = last + timedelta(days=1)


def _day_before(first: date, months: int) -> date:
    """Return the last day of so many months that begin on a day; the calendar ends with the year 9999."""
    month = first.month - 1 + months
    year = first.year + month // 12
    return date(year, month % 12 + 1, 1) - timedelta(days=1) if year <= date.max.year else date.max


def _gap(items: Sequence[Expected], output_path: str) -> Gap:
    publishers = {item.publisher for item in items}
    first = items[0]
    spread = "program" if len({item.measure.programme for item in items}) > 1 else ""
    return Gap(
        kind=first.measure.kind,
        unit=first.measure.unit,
        title=kind_words(first.measure.kind, first.measure.unit),
        spread=term(first.measure.level or spread, count=1),
        period=period_words(min(item.start for item in items), max(item.end for item in items)),
        expected_count=len(items),
        published_count=sum(not item.is_missing for item in items),
        publisher=publishers.pop() if len(publishers) == 1 else "",
        output_path=output_path,
    )
