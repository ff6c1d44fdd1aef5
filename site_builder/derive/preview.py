"""The first rows of a table, and those that other pages quote, as the page of a resource shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from decimal import Decimal

from site_builder.derive.observations import fields_by_role
from site_builder.model.package import Field, Resource
from site_builder.model.pages import PreviewCell, PreviewColumn, PreviewRow
from site_builder.model.report import column_letters
from site_builder.model.roles import BY_IRI
from site_builder.model.speech import either
from site_builder.model.table import Cell, Table
from site_builder.text.hidden import hides
from site_builder.text.speech import say

PREVIEW_ROWS = 25
UNSAID = say("tidak diisi")
_YEAR_WORDS = frozenset(
    {"tahun", "thn", "year", "yr", "annee", "année", "ano", "año", "jahr", "anno", "rok", "år", "vuosi"}
)


# What a reader looks for first and last, by role; other columns stand between them in the order of the file.
_FIRST = (
    *("nama-wilayah", "indikator", "jenis", "nilai", "satuan", "tingkat"),
    *("periode", "periode-teks", "periode-mulai", "periode-selesai"),
)
_LAST = ("status", "kumulatif", "sumber", "sumber-tanggal", "catatan")
_TECHNICAL = (
    *("posisi-baris", "posisi-kolom", "wilayah", "wilayah-induk", "kode-lain"),
    *("sumber-url", "bagian-dari", "bertentangan-dengan", "kunci"),
)


def derive_preview(resource: Resource, quoted: Set[int]) -> tuple[tuple[PreviewColumn, ...], tuple[PreviewRow, ...]]:
    """Return columns and rows: the first rows, and every row whose spreadsheet number is in `quoted`.

    A table that says nothing by roles keeps its order; else what a reader looks for comes first, and keys, addresses
    and columns that say the same in every row come last.
    """
    table = resource.table
    if table is None:
        return (), ()
    fields = [resource.schema.field(name) or Field(name, "any") for name in table.column_names]
    order = sorted(range(len(fields)), key=lambda place: _rank(fields[place], resource, table))
    columns = tuple(
        PreviewColumn(fields[place], is_amount(fields[place], resource), column_letters(place + 1)) for place in order
    )
    return columns, tuple(_rows(table, fields, order, quoted))


def _rank(field: Field, resource: Resource, table: Table) -> tuple[int, int]:
    """Return where a column goes: its group (first, usual, last, constant, technical) and its place in the group."""
    players = fields_by_role(resource)
    roles = {role for role, player in players.items() if player == field}
    if len(table) > 1 and players and len(set(map(repr, table.column(field.name)))) == 1:
        return 3, 0
    if roles & {"periode-mulai", "periode-selesai"} and "periode-teks" in players:
        return 4, 0  # the source's own words for the period stand in front already
    if "wilayah" in roles and "nama-wilayah" not in players:
        return 0, -1  # the code is the only name that the area has here
    for group, names in ((0, _FIRST), (2, _LAST), (4, _TECHNICAL)):
        places = [place for place, name in enumerate(names) if name in roles]
        if places:
            return group, places[0]
    return 1, 0


def _rows(table: Table, fields: Sequence[Field], order: Sequence[int], quoted: Set[int]) -> Iterator[PreviewRow]:
    last_shown = -1
    for index, row in enumerate(table.rows()):
        number = table.row_numbers[index]
        if index >= PREVIEW_ROWS and number not in quoted:
            continue
        cells = tuple(
            PreviewCell(row[place])
            if row[place] is not None
            else PreviewCell(None, *_missing(table, fields[place], index, place))
            for place in order
        )
        yield PreviewRow(number, cells, is_after_gap=index > last_shown + 1)
        last_shown = index


def _missing(table: Table, field: Field, row: int, column: int) -> tuple[str, str]:
    """Say why a cell has no value: the label of the marker that stood there, and the marker where it hides a value."""
    written = table.written.get((row, column), "")
    markers = field.missing_values
    label = next((either(marker.label) for marker in markers if marker.value == written), "")
    return label or UNSAID, written if hides(field, written) else ""


def is_amount(field: Field, resource: Resource) -> bool:
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
