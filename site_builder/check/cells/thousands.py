"""480.000 in a column of numbers: the machine reads 480, an Indonesian hand may have meant 480 thousand.

Speaks only where evidence is at hand; measured values with three decimals are honest, and silence is right for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from site_builder.check.cells.column import WRITTEN_FORMATS, Column, also
from site_builder.model.package import Field
from site_builder.model.report import Finding, Severity
from site_builder.model.roles import BY_IRI
from site_builder.text.cells import plain_number, plain_text
from site_builder.text.habits_of_numbers import is_thousands_point
from site_builder.text.units import COUNTED, MEASURED, words_of

_GROUPED = re.compile(r"[-+]?\d{1,3}(\.\d{3}){2,}(,\d+)?|[-+]?\d{1,3}(\.\d{3})+,\d+")
_COUNTED_ROLES = frozenset(
    ("stok", "tertangani", "sisa", "rencana", "target", "alokasi", "disalurkan", "jumlah-unit", "pagu", "realisasi")
)
_MEASURED_ROLES = frozenset(("skor", "luas"))
_SPEAKS_FOR_ITSELF = ("decimalChar", "groupChar", "bareNumber")


@dataclass(slots=True)
class _Group:
    """The cells of a column that share a unit: which could be thousands, and what the others tell."""

    doubtful: list[int] = field(default_factory=list)
    has_decimals: bool = False
    has_whole: bool = False
    has_grouped: bool = False


def check_thousands(column: Column, units: Column | None) -> Iterable[Finding]:
    """Yield a finding for each unit of a column whose cells are thousands by the evidence; `units` tells it by row."""
    is_written = column.resource.format in WRITTEN_FORMATS and bool(column.resource.source_paths)
    is_declared = any(name in column.descriptor for name in _SPEAKS_FOR_ITSELF)
    if column.field.type != "number" or not is_written or is_declared:
        return
    for unit, group in _groups(column, units).items():
        reason = _reason(group, unit, column.field)
        if reason is None:
            continue
        index = group.doubtful[0]
        text = column.text(index)
        yield column.finding(
            "number-thousands",
            Severity.ERROR,
            index,
            text,
            write=text.replace(".", ""),
            other=plain_number(Decimal(text).normalize() + 0),
            **reason,
            **also(group.doubtful, column),
        )


def _groups(column: Column, units: Column | None) -> Mapping[str, _Group]:
    groups: dict[str, _Group] = {}

    def group_of(index: int) -> _Group:
        unit = plain_text(units.values[index]) if units else column.field.unit
        return groups.setdefault(unit, _Group())

    for index, value in column.cells():
        if isinstance(value, Decimal) and value.is_finite():
            _sort_in(value, column, index, group_of(index))
    for index, text in column.refused():
        if _GROUPED.fullmatch(text.strip()):
            group_of(index).has_grouped = True
    return {unit: group for unit, group in groups.items() if group.doubtful}


def _sort_in(value: Decimal, column: Column, index: int, group: _Group) -> None:
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or exponent >= 0:
        group.has_whole = group.has_whole or bool(value)
    elif exponent == -3 and is_thousands_point(column.text(index)):
        group.doubtful.append(index)
    else:
        group.has_decimals = True


def _reason(group: _Group, unit: str, column: Field) -> dict[str, str] | None:
    """Return what speaks for thousands, in both languages; None where nothing does, or something speaks against it."""
    if group.has_grouped:
        return _words("sel lain ditulis seperti 1.234.567", "other cells are written like 1.234.567")
    kind = _kind(unit, column)
    if group.has_decimals or kind == "measured":
        return None
    if kind == "counted":
        title = column.title.id or column.name
        return _words(
            f"satuannya {unit}" if unit else f"“{title}” dihitung dengan bilangan bulat",
            f"its unit is {unit}" if unit else f"“{column.title.text('en') or title}” is counted in whole numbers",
        )
    if group.has_whole:
        return _words("sel lain di kolom ini tanpa desimal", "other cells of this column have no decimals")
    return None


def _words(indonesian: str, english: str) -> dict[str, str]:
    return {"reason": indonesian, "reason_en": english}


def _kind(unit: str, column: Field) -> str:
    """Tell whether a column counts or measures: its unit decides, else its role and the words of its title and name."""
    words = words_of(unit)
    if not words & (COUNTED | MEASURED):
        words = words_of(f"{column.title.id} {column.title.en} {column.name}")
        words |= {BY_IRI[iri].name for iri in column.roles if iri in BY_IRI}
    if words & (MEASURED | _MEASURED_ROLES):
        return "measured"
    return "counted" if words & (COUNTED | _COUNTED_ROLES) else ""


def unit_column(columns: Sequence[Column]) -> Column | None:
    """Return the column that tells the unit of each row, if there is one."""
    return next(_with_role(columns, "satuan"), None)


def _with_role(columns: Sequence[Column], name: str) -> Iterator[Column]:
    return (
        column for column in columns if any(iri in BY_IRI and BY_IRI[iri].name == name for iri in column.field.roles)
    )
