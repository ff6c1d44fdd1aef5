"""Maturity scales: a table of levels in, a `Scale` out that knows where a value stands. Any number of levels.

Bounds are optional, on either side: a level that names none ends where the next begins. Never invents a bound.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext

from site_builder.derive.figures.material import Material, RoleRow
from site_builder.model.table import Cell
from site_builder.text.cells import plain_text
from site_builder.text.spoken import term

Value = int | Decimal
# Values beyond this many digits are nobody's measurement, and arithmetic with them would not be exact.
_MOST_DIGITS = 24


@dataclass(frozen=True, slots=True)
class Level:
    """A level: from `low` (included) to `high` (not included, but for the highest). `row` is its spreadsheet row."""

    name: str
    low: Value | None = None
    high: Value | None = None
    other_names: tuple[str, ...] = ()
    description: str = ""
    colour: str = ""
    status: str = "asli"
    note: str = ""
    source: str = ""
    source_url: str = ""
    source_date: str = ""
    row: int = 0

    def is_called(self, name: str) -> bool:
        """Tell whether a name means this level, in whatever case, or by another of its names."""
        return name.casefold() in {self.name.casefold(), *(other.casefold() for other in self.other_names)}


@dataclass(frozen=True, eq=False)
class Scale:
    """The levels from the lowest to the highest, the unit of their bounds, and the table that says so."""

    levels: tuple[Level, ...]
    unit: str
    material: Material

    @property
    def is_bounded(self) -> bool:
        """Tell whether every level says where it begins: then a value has a place on the scale."""
        return bool(self.levels) and all(level.low is not None for level in self.levels)

    @property
    def is_inferred(self) -> bool:
        """Tell whether the bounds are somebody's inference and not the source's own."""
        return any(level.status == "disimpulkan" for level in self.levels)

    @property
    def top(self) -> Level:
        """Return the highest level."""
        return self.levels[-1]

    @property
    def span(self) -> tuple[Value, Value] | None:
        """Return where the scale begins and ends; None where one of them is not said."""
        low, high = self.levels[0].low, self.levels[-1].high
        return (low, high) if self.is_bounded and low is not None and high is not None and low < high else None

    def named(self, name: str) -> Level | None:
        """Return the level of that name."""
        return next((level for level in self.levels if name and level.is_called(name)), None)

    def place(self, value: Value) -> Level | None:
        """Return the level whose bounds hold a value; None outside the scale or where it has no bounds."""
        if not self.is_bounded or (self.top.high is not None and value > self.top.high):
            return None
        return next((level for level in reversed(self.levels) if level.low is not None and value >= level.low), None)

    def above(self, value: Value) -> Level | None:
        """Return the next level that a value has not reached; None where it has reached the highest."""
        return next((level for level in self.levels if level.low is not None and value < level.low), None)


def usable(value: Cell) -> Value | None:
    """Return a cell as a number that can be reckoned with; None for anything else, endless and absurd ones included."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    if isinstance(value, int):
        return value if abs(value) < 10**_MOST_DIGITS else None
    is_fit = value.is_finite() and abs(value.adjusted()) < _MOST_DIGITS and len(value.as_tuple().digits) < _MOST_DIGITS
    return value if is_fit else None


def difference(high: Value, low: Value) -> Value:
    """Subtract exactly: whole numbers stay whole."""
    if isinstance(high, int) and isinstance(low, int):
        return high - low
    with localcontext() as context:
        context.prec = 3 * _MOST_DIGITS
        return Decimal(high) - Decimal(low)


def gap(one: Value, other: Value) -> Value:
    """Return how far two values are apart."""
    return difference(one, other) if one > other else difference(other, one)


def find_scale(material: Material, used: Collection[str], unit: str) -> Scale | None:
    """Find the scale of a table of results: the one that names most of the levels `used`, in its own package first.

    Bounds in another unit are no bounds of these values: they are left out.
    """
    scales = [read_scale(other) for other in material.others if _is_scale(other)]
    home = material.package.name

    def fitness(scale: Scale) -> tuple[int, bool, bool]:
        known = sum(scale.named(name) is not None for name in used)
        return known, scale.material.package.name == home, scale.unit == unit

    fitting = [
        scale
        for scale in scales
        if scale.levels and (fitness(scale)[0] or (not used and scale.material.package.name == home))
    ]
    best = max(fitting, key=fitness, default=None)
    if best is None or not best.unit or not unit or best.unit == unit:
        return best
    return replace(best, levels=tuple(replace(level, low=None, high=None) for level in best.levels))


def _is_scale(material: Material) -> bool:
    has_order = material.plays("tingkat-urutan") or material.plays("batas-bawah") or material.plays("batas-atas")
    return material.plays("tingkat") and has_order and not material.plays("indikator")


def read_scale(material: Material) -> Scale:
    """Read the levels in their order: by their number, else by their lower bounds, else as they stand."""
    rows = zip(material.table.row_numbers, material.rows, strict=True)
    levels = [(_order(row), _level(row, number)) for number, row in rows if _text(row, "tingkat")]
    if all(order is not None for order, _ in levels):
        levels.sort(key=lambda pair: pair[0] or 0)
    elif all(level.low is not None for _, level in levels):
        levels.sort(key=lambda pair: pair[1].low or 0)
    unit = next((material.roles[role].unit for role in ("batas-bawah", "batas-atas") if role in material.roles), "")
    return Scale(tuple(_closed([level for _, level in levels])), unit, material)


def _order(row: RoleRow) -> Value | None:
    return usable(row.get("tingkat-urutan"))


def _level(row: RoleRow, number: int) -> Level:
    return Level(
        name=term(_text(row, "tingkat")),
        low=usable(row.get("batas-bawah")),
        high=usable(row.get("batas-atas")),
        other_names=tuple(name for part in _text(row, "nama-lain").split(";") if (name := part.strip())),
        description=term(_text(row, "uraian") or _text(row, "isi")),
        colour=_text(row, "warna-tingkat"),
        status=_text(row, "status") or "asli",
        note=term(_text(row, "catatan")),
        source=term(_text(row, "sumber")),
        source_url=_text(row, "sumber-url"),
        source_date=_text(row, "sumber-tanggal"),
        row=number,
    )


def _closed(levels: list[Level]) -> Iterable[Level]:
    """Let a level that says only one bound borrow the other from its neighbour."""
    for place, level in enumerate(levels):
        before = levels[place - 1].high if place else None
        after = levels[place + 1].low if place + 1 < len(levels) else None
        low = level.low if level.low is not None else before
        yield replace(level, low=low, high=level.high if level.high is not None else after)


def _text(row: RoleRow, role: str) -> str:
    return plain_text(row.get(role)).strip()
