"""Everything else that tables say of an area: rows of tables without figures of a known kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from site_builder.derive.figures.material import Material
from site_builder.derive.survey import Survey
from site_builder.model.observation import Observation, Origin
from site_builder.model.package import Field
from site_builder.model.pages import Grid, GridCell, GridRow
from site_builder.model.portal import Column, Link
from site_builder.model.roles import BY_NAME
from site_builder.model.speech import either
from site_builder.model.table import Cell
from site_builder.text.amounts import many
from site_builder.text.cells import plain_text
from site_builder.text.hidden import hides
from site_builder.text.speech import joined, say
from site_builder.text.spoken import term

MOST_ROWS = 12
# Columns that say which area it is, where it is drawn, and where the row comes from: the page says all that already.
_SAID = frozenset(
    (
        *("wilayah", "nama-wilayah", "wilayah-induk", "nama-lain", "posisi-baris", "posisi-kolom", "kunci"),
        *("berlaku-mulai", "berlaku-sampai", "wilayah-asal", "sumber", "sumber-url", "sumber-tanggal", "status"),
    )
)
_PERIODS = frozenset(BY_NAME[name].iri for name in ("periode", "periode-mulai", "periode-selesai"))


def other_grids(survey: Survey, code: str) -> tuple[tuple[Link, Grid], ...]:
    """Return the rows about an area of every table without known figures, each with the way to its table."""
    found = []
    for material in survey.playing("wilayah"):
        if material.observations or material.plays("penanggung-jawab"):
            continue
        grid = _grid(survey, material, code)
        if grid:
            page = survey.pages[material.package.name, material.resource.name]
            found.append((Link(either(material.resource.title, material.resource.name), page), grid))
    return tuple(found)


def _grid(survey: Survey, material: Material, code: str) -> Grid | None:
    table = material.table
    places = {name: place for place, name in enumerate(table.column_names)}
    own = material.roles["wilayah"].name
    rows = [(index, row) for index, row in enumerate(table.rows()) if plain_text(row[places[own]]).strip() == code]
    said = {field.name for role, field in material.roles.items() if role in _SAID}
    fields = [field for field in material.resource.schema.fields if field.name in places and field.name not in said]
    fields = [field for field in fields if any(row[places[field.name]] is not None for _, row in rows)]
    if not rows or not fields:
        return None
    cells = [
        [_cell(survey, material, field, index, row[places[field.name]]) for field in fields]
        for index, row in rows[:MOST_ROWS]
    ]
    return _as_grid(either(material.resource.title, material.resource.name), fields, cells)


def _as_grid(caption: str, fields: Sequence[Field], rows: Sequence[Sequence[GridCell]]) -> Grid:
    """Lay one row out from top to bottom, several side by side."""
    if len(rows) == 1:
        lines = tuple(GridRow((_head(field), cell)) for field, cell in zip(fields, rows[0], strict=True))
        return Grid(caption, (Column(say("Keterangan", context="fact")), Column(say("Isi", context="fact"))), lines)
    columns = tuple(Column(_title(field), _is_amount(field), many(field.unit)) for field in fields)
    return Grid(caption, columns, tuple(GridRow(tuple(row)) for row in rows))


def _cell(survey: Survey, material: Material, field: Field, index: int, value: Cell) -> GridCell:
    written = material.table.written.get((index, material.table.column_names.index(field.name)), "")
    if value is None:
        return written if hides(field, written) else None
    if _is_amount(field) and isinstance(value, int | Decimal) and not isinstance(value, bool):
        origin = Origin(material.package.name, material.resource.name, material.table.row_numbers[index], field.name)
        return survey.doors.mention(Observation(_title(field), value, many(field.unit), origin), _title(field))
    return term(plain_text(value))


def _is_amount(field: Field) -> bool:
    return field.type in ("integer", "number") and not _PERIODS & set(field.roles)


def _title(field: Field) -> str:
    return either(field.title, field.name)


def _head(field: Field) -> str:
    is_said = field.unit.casefold() in _title(field).casefold()
    return joined("", (_title(field), " (", many(field.unit), ")")) if field.unit and not is_said else _title(field)


def said_of(survey: Survey, code: str) -> Iterable[Material]:
    """Yield every table that speaks of an area, in the order of packages and tables."""
    for material in survey.playing("wilayah"):
        codes = (plain_text(row["wilayah"]).strip() for row in material.rows)
        if not material.plays("penanggung-jawab") and code in codes:
            yield material
