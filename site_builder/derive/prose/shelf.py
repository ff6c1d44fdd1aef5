"""`Shelf`: every figure of the library with all that can be asked of it, laid out once for all texts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from site_builder.derive.figures.material import Material, RoleRow
from site_builder.derive.survey import Survey
from site_builder.model.number import Number
from site_builder.model.observation import ALL_PROGRAMMES, Observation
from site_builder.model.roles import ROLES
from site_builder.text.cells import plain_text
from site_builder.text.periods import period_words

# Roles of a row that a figure itself does not carry; asked for by their names, with "_" for "-".
ROW_ROLES = tuple(
    role.name
    for role in ROLES
    if role.kind == "dimension"
    and role.name
    not in ("wilayah", "nama-wilayah", "periode", "periode-mulai", "periode-selesai", "jenis", "basis", "program")
    and role.name != "sumber-dana"
)
# Nobody types a number of more digits.
_MOST_DIGITS = 30


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A figure and its row by roles."""

    item: Observation
    row: RoleRow
    material: Material


class Shelf:
    """Answers what a figure is called by; `entries` are all figures in the order of the library."""

    def __init__(self, survey: Survey) -> None:
        """Take a survey; figures are laid out when the first text asks for one."""
        self.survey = survey

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Return every figure with its row."""
        return tuple(
            Entry(item, rows[item.origin.row], material)
            for material in self.survey.materials
            if (rows := dict(zip(material.table.row_numbers, material.rows, strict=False)))
            for item in material.observations
            if item.origin.row in rows
        )

    @cached_property
    def by_kind(self) -> Mapping[str, tuple[Entry, ...]]:
        """Map kinds of figures, folded, to the figures."""
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(folded(entry.item.kind), []).append(entry)
        return {kind: tuple(entries) for kind, entries in found.items()}

    def of(self, material: Material) -> tuple[Entry, ...]:
        """Return the figures of one table."""
        return self._by_table.get((material.package.name, material.resource.name), ())

    @cached_property
    def _by_table(self) -> Mapping[tuple[str, str], tuple[Entry, ...]]:
        found: dict[tuple[str, str], list[Entry]] = {}
        for entry in self.entries:
            found.setdefault((entry.item.origin.package, entry.item.origin.resource), []).append(entry)
        return {names: tuple(entries) for names, entries in found.items()}

    @cached_property
    def by_value(self) -> Mapping[Decimal, tuple[Entry, ...]]:
        """Map values that somebody could type to the figures that have them."""
        found: dict[Decimal, list[Entry]] = {}
        for entry in self.entries:
            value = None if entry.item.value is None else Decimal(entry.item.value)
            if value is not None and value.is_finite() and abs(value.adjusted()) < _MOST_DIGITS:
                found.setdefault(value, []).append(entry)
        return {value: tuple(entries) for value, entries in found.items()}

    def values(self, name: str, entry: Entry) -> tuple[str, ...]:
        """Return what a figure answers to under a name of `SELECTORS`; the first is what people would write."""
        item, package, resource = entry.item, entry.material.package, entry.material.resource
        match name:
            case "jenis":
                return (item.kind,)
            case "tahun":
                return (str(item.end.year),) if is_of_one_year(item) and item.end else ()
            case "periode":
                return _some(period_words(item.start, item.end), item.period_text)
            case "wilayah":
                return self._places(item)
            case "program":
                code = "semua" if item.programme in ALL_PROGRAMMES else item.programme
                return _some(self.survey.programmes.get(item.programme, ""), code)
            case "basis":
                return _some(item.basis)
            case "dana":
                return _some(item.fund)
            case "satuan":
                return _some(item.unit)
            case "kunci":
                return _some(item.key)
            case "status":
                return _some(item.status)
            case "sumber":
                return _some(item.source)
            case "paket":
                return _some(str(package.title), package.name)
            case "tabel":
                return _some(str(resource.title), resource.name)
            case "kolom":
                return _some(*(str(field.title) for field in resource.schema.fields if field.name == item.origin.field),
                             item.origin.field)  # fmt: skip
            case _:
                return _some(plain_text(entry.row.get(name.replace("_", "-"))))

    def _places(self, item: Observation) -> tuple[str, ...]:
        areas = self.survey.areas
        code = item.area or areas.whole
        area = areas.by_code.get(code)
        return _some(item.area_name, areas.name(code), code, *(area.other_names if area else ()))

    def is_whole(self, item: Observation) -> bool:
        """Tell whether a figure is about everything that the portal is about."""
        return item.area in ("", self.survey.areas.whole)

    def number(self, entry: Entry, *, has_page: bool = True) -> Number:
        """Return a figure as a number with a page of its own, or one that leads to its table."""
        return self.survey.doors.quote(entry.item) if has_page else self.survey.doors.mention(entry.item)


SELECTORS: tuple[str, ...] = (
    *("jenis", "tahun", "periode", "wilayah", "program", "basis", "dana", "satuan", "kunci", "status", "sumber"),
    *("paket", "tabel", "kolom"),
    *(name.replace("-", "_") for name in ROW_ROLES),
)


def is_of_one_year(item: Observation) -> bool:
    """Tell whether a figure is about one year or a part of it; a stock may leave its first day open."""
    if item.end is None:
        return False
    return item.start.year == item.end.year if item.start else not item.is_cumulative


def folded(text: object) -> str:
    """Write a name as names are compared: small letters, single blanks, one kind of dash."""
    return re.sub(r"[‐-―−]", "-", " ".join(str(text).casefold().split())).replace(" - ", "-")


def _some(*texts: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))
