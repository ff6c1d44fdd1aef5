"""Tables of conditions to `Condition`s, by roles; odd cells ask for nothing, they never stop anything."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from site_builder.derive.figures.material import Material, RoleRow
from site_builder.derive.survey import Survey
from site_builder.model.number import RowPlace
from site_builder.model.observation import ALL_PROGRAMMES
from site_builder.model.openness import Condition
from site_builder.model.table import Cell
from site_builder.text.cells import plain_text
from site_builder.text.spoken import term

# Older than any calendar: such a bound is no bound.
_MOST_YEARS = 9_999


def read_conditions(survey: Survey) -> tuple[Condition, ...]:
    """Return every condition that names a parameter and a status."""
    found = (item for material in survey.playing("parameter", "untuk-status") for item in _read(material, survey))
    return tuple(item for item in found if item.parameter and item.status)


def _read(material: Material, survey: Survey) -> Iterable[Condition]:
    for number, row in zip(material.table.row_numbers, material.rows, strict=True):
        yield _condition(row, RowPlace(material.package.name, material.resource.name, number), survey)


def _condition(row: RoleRow, place: RowPlace, survey: Survey) -> Condition:
    def text(role: str) -> str:
        return plain_text(row.get(role)).strip()

    programme = text("program")
    return Condition(
        key=text("kunci"),
        parameter=text("parameter"),
        status=text("untuk-status"),
        words=term(text("uraian")),
        row=place,
        row_path=survey.doors.row(place.package, place.resource, place.row),
        kind=text("jenis"),
        programme="" if programme in ALL_PROGRAMMES else programme,
        level=text("tingkat-wilayah"),
        roles=tuple(text("syarat-peran").split()),
        pages=tuple(text("syarat-halaman").split()),
        oldest=_years(row.get("umur-maksimum")),
        is_official=row.get("harus-resmi") is True,
        publisher=term(text("penanggung-jawab")),
    )


def _years(cell: Cell) -> int | Decimal | None:
    if isinstance(cell, bool) or not isinstance(cell, int | Decimal):
        return None
    return cell if Decimal(cell).is_finite() and 0 <= cell < _MOST_YEARS else None
