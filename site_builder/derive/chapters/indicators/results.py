"""Tables of results to `Board`s: which indicators stand side by side, each with its results over time and its level.

Results share a board only with one table, unit and basis. Reads roles; draws and words nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from site_builder.derive import routes as paths
from site_builder.derive.figures.material import Material, RoleRow
from site_builder.derive.scales import Level, Scale, Value, find_scale, usable
from site_builder.derive.survey import Survey
from site_builder.model.observation import ALL_PROGRAMMES, Observation
from site_builder.text.cells import plain_text
from site_builder.text.spoken import term

_AHEAD = ("target", "rencana")
# A table with more is no scorecard that anybody could read.
_MOST_INDICATORS = 300
_Period = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class Reading:
    """One result of an indicator: the figure, the level that its source names, and the row that it stands in."""

    item: Observation
    level: str
    row: RoleRow = field(repr=False)

    @property
    def value(self) -> Value | None:
        """Return the value as far as it can be reckoned with."""
        return usable(self.item.value)

    @property
    def period(self) -> _Period:
        """Return first and last day."""
        return self.item.start, self.item.end


@dataclass(frozen=True, eq=False)
class Indicator:
    """An indicator: its results from the first to the newest, its targets, and what it is called."""

    code: str
    slug: str
    name: str
    dimension: str
    aspect: str
    order: int
    readings: tuple[Reading, ...]
    targets: tuple[Observation, ...]

    @property
    def newest(self) -> Reading:
        """Return the result of the newest period; of several the first."""
        last = self.readings[-1].period
        return next(item for item in self.readings if item.period == last)

    @property
    def value(self) -> Value | None:
        """Return the newest value."""
        return self.newest.value

    @property
    def output_path(self) -> str:
        """Return the page of the indicator."""
        return paths.indicator_page(self.slug)

    def target(self, period: _Period) -> Observation | None:
        """Return what was aimed at for a period."""
        return next((item for item in self.targets if (item.start, item.end) == period), None)


@dataclass(frozen=True, eq=False)
class Board:
    """Indicators that may be compared, in the order of their source, with the scale that they stand on.

    `mark` tells boards apart in ids: "" for the first.
    """

    material: Material
    unit: str
    indicators: tuple[Indicator, ...]
    scale: Scale | None
    mark: str = ""

    @property
    def period(self) -> _Period:
        """Return the newest period of any indicator."""
        return max((item.newest.period for item in self.indicators), key=_newness)

    @property
    def current(self) -> tuple[Indicator, ...]:
        """Return the indicators whose newest result is of the newest period: only those stand side by side."""
        return tuple(item for item in self.indicators if item.newest.period == self.period)

    @property
    def older(self) -> tuple[Indicator, ...]:
        """Return the others."""
        return tuple(item for item in self.indicators if item.newest.period != self.period)

    @property
    def known(self) -> tuple[Indicator, ...]:
        """Return the current ones whose value is published, the highest first."""
        known = [item for item in self.current if item.value is not None]
        return tuple(sorted(known, key=lambda item: -(item.value or 0)))

    @property
    def is_complete(self) -> bool:
        """Tell whether no current value is hidden: only then may indicators be ranked."""
        return not any(item.newest.item.marker for item in self.current)

    def level(self, reading: Reading) -> Level | None:
        """Return the level of a result: the one that its source names, else the one whose bounds hold it."""
        if self.scale is None:
            return None
        named = self.scale.named(reading.level)
        return named or (self.scale.place(reading.value) if reading.value is not None else None)


def read_boards(survey: Survey) -> tuple[Board, ...]:
    """Read every table of results; the board with most indicators first."""
    found = [board for material in survey.materials for board in _boards(material, survey)]
    return tuple(_named_apart(sorted(found, key=lambda board: -len(board.indicators))))


def _boards(material: Material, survey: Survey) -> Iterable[Board]:
    if not is_results(material):
        return
    rows = dict(zip(material.table.row_numbers, material.rows, strict=True))
    areas = {item.area for item in material.observations}
    wanted = areas if len(areas) == 1 else {"", survey.areas.whole}
    items = [item for item in material.observations if item.area in wanted]
    kind = _kind(items)
    groups: dict[tuple[str, str], list[Observation]] = {}
    for item in items:
        if item.kind == kind:
            groups.setdefault((item.unit, item.basis), []).append(item)
    for (unit, _), group in groups.items():
        targets = [item for item in items if item.kind in _AHEAD and item.unit == unit]
        used = {level for item in group if (level := _text(rows[item.origin.row], "tingkat"))}
        indicators = _indicators(material, rows, group, targets)
        if 0 < len(indicators) <= _MOST_INDICATORS:
            yield Board(material, unit, indicators, find_scale(material, used, unit))


def is_results(material: Material) -> bool:
    """Tell whether a table holds results of indicators, not of their parameters."""
    is_named = material.plays("indikator") or material.plays("kode-indikator")
    return is_named and not material.plays("parameter") and not material.plays("sub-indikator")


def _kind(items: Sequence[Observation]) -> str:
    kinds = Counter(item.kind for item in items if item.kind not in _AHEAD)
    return "skor" if "skor" in kinds else next((kind for kind, _ in kinds.most_common(1)), "")


def _indicators(
    material: Material,
    rows: Mapping[int, RoleRow],
    items: Iterable[Observation],
    targets: Sequence[Observation],
) -> tuple[Indicator, ...]:
    groups: dict[str, list[Reading]] = {}
    for item in items:
        row = rows[item.origin.row]
        if item.value is not None or item.marker:
            groups.setdefault(_code(row), []).append(Reading(item, term(_text(row, "tingkat")), row))
    codes = [code for code in groups if code]
    slugs = paths.indicator_slugs(codes)
    listed = _listed(material)
    found = []
    for place, code in enumerate(codes):
        readings = sorted(groups[code], key=_reading_order)
        row = readings[-1].row
        entry = listed.get(code, {})
        found.append(
            Indicator(
                code=code,
                slug=slugs[code],
                name=term(_text(row, "indikator") or _text(entry, "indikator") or code),
                dimension=term(_text(row, "dimensi") or _text(entry, "dimensi")),
                aspect=term(_text(row, "aspek") or _text(entry, "aspek")),
                order=int(usable(entry.get("urutan")) or place),
                readings=tuple(readings),
                targets=tuple(item for item in targets if _code(rows[item.origin.row]) == code),
            )
        )
    return tuple(sorted(found, key=lambda item: item.order))


def _reading_order(reading: Reading) -> tuple[date, date, bool]:
    """The newest last; of one period, figures of all programmes before those of one."""
    start, end = reading.period
    return end or date.min, start or date.min, reading.item.programme not in ALL_PROGRAMMES


def _newness(period: _Period) -> tuple[date, date]:
    return period[1] or date.min, period[0] or date.min


def _listed(material: Material) -> dict[str, RoleRow]:
    """Return the rows of the list of indicators, of the same package first."""
    found: dict[str, RoleRow] = {}
    for other in sorted(material.others, key=lambda other: other.package.name != material.package.name):
        if other.plays("kode-indikator", "indikator") and not other.observations:
            for row in other.rows:
                found.setdefault(_code(row), row)
    return found


def _code(row: RoleRow) -> str:
    return _text(row, "kode-indikator") or _text(row, "indikator")


def _named_apart(boards: Sequence[Board]) -> Iterable[Board]:
    """Give indicators of several boards slugs that differ: those of the first keep theirs."""
    taken: set[str] = set()
    for place, board in enumerate(boards, 1):
        indicators = []
        for item in board.indicators:
            slug, number = item.slug, 2
            while slug in taken:
                slug, number = f"{item.slug}-{number}", number + 1
            taken.add(slug)
            indicators.append(replace(item, slug=slug))
        yield replace(board, indicators=tuple(indicators), mark="" if place == 1 else f"{place}-")


def _text(row: RoleRow, role: str) -> str:
    return plain_text(row.get(role)).strip()
