"""The first rows of a table, and those that other pages quote, as the page of a resource shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from decimal import Decimal

from site_builder.model.package import Field, Resource, Schema
from site_builder.model.portal import PreviewCell, PreviewColumn, PreviewRow
from site_builder.model.roles import BY_IRI
from site_builder.model.table import Cell, Table

PREVIEW_ROWS = 25
UNSAID = "tidak diisi"
_YEAR_WORDS = frozenset(
    {"tahun", "thn", "year", "yr", "annee", "année", "ano", "año", "jahr", "anno", "rok", "år", "vuosi"}
)


def preview_columns(resource: Resource) -> tuple[PreviewColumn, ...]:
    """Return the columns of a table in their order, each with its field; one without a field gets a bare one."""
    if resource.table is None:
        return ()
    fields = (resource.schema.field(name) or Field(name, "any") for name in resource.table.column_names)
    return tuple(PreviewColumn(field, _is_amount(field, resource)) for field in fields)


def preview_rows(resource: Resource, quoted: Set[int]) -> tuple[PreviewRow, ...]:
    """Return the first rows and every row whose spreadsheet number is in `quoted`."""
    return tuple(_rows(resource.table, resource.schema, quoted)) if resource.table is not None else ()


def _rows(table: Table, schema: Schema, quoted: Set[int]) -> Iterator[PreviewRow]:
    fields = [schema.field(name) for name in table.column_names]
    last_shown = -1
    for index, row in enumerate(table.rows()):
        number = table.row_numbers[index]
        if index >= PREVIEW_ROWS and number not in quoted:
            continue
        cells = tuple(
            PreviewCell(value, _missing(table, fields[place], index, place) if value is None else "")
            for place, value in enumerate(row)
        )
        yield PreviewRow(number, cells, is_after_gap=index > last_shown + 1)
        last_shown = index


def _missing(table: Table, field: Field | None, row: int, column: int) -> str:
    """Say why a cell has no value: the label of the marker that stood there, if the schema gives one."""
    written = table.written.get((row, column), "")
    markers = field.missing_values if field else ()
    label = next((str(marker.label) for marker in markers if marker.value == written), "")
    return label or UNSAID


def _is_amount(field: Field, resource: Resource) -> bool:
    """Tell amounts (1.234) from numbers that are names: years, codes and keys are never grouped."""
    if field.type not in ("integer", "number"):
        return False
    if field.unit:
        return True
    kinds = {BY_IRI[iri].kind for iri in field.roles if iri in BY_IRI}
    keys = {*resource.schema.primary_key, *(name for key in resource.schema.foreign_keys for name in key.fields)}
    if "measure" in kinds:
        return True
    if "dimension" in kinds or field.reference or (field.type == "integer" and field.name in keys):
        return False
    return not _looks_like_years(field, resource.table)


def _looks_like_years(field: Field, table: Table | None) -> bool:
    """Tell whether a column is called a year and holds nothing else; columns without a role have only their name."""
    words = set(re.split(r"[\W_\d]+", f"{field.name} {field.title}".casefold()))
    if not words & _YEAR_WORDS or table is None or field.name not in table.column_names:
        return False
    return all(_is_year(cell) for cell in table.column(field.name) if cell is not None)


def _is_year(cell: Cell) -> bool:
    return isinstance(cell, int | Decimal) and not isinstance(cell, bool) and 1000 <= cell <= 2999 and cell == int(cell)
