"""Which cells count persons or households: by the role of their column, their unit and their kind; nothing else is.

Plans, targets and allocations count nobody: they say what is intended. Money, shares and scores are no counts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_builder.model.observation import KIND_OF_ROLE
from site_builder.model.package import Field, Resource
from site_builder.model.roles import BY_IRI
from site_builder.model.table import Cell
from site_builder.text.cells import plain_text

Number = int | Decimal

# Roles that say so themselves, whatever the unit; and those that count houses unless their unit speaks of money.
DECLARED = ("jumlah-orang", "jumlah-rumah-tangga")
_HOUSES = ("stok", "tertangani", "sisa", "jumlah-unit")
_BY_UNIT = ("disalurkan", "nilai")
# Kinds of figure that say what is intended or paid, and so count no household that exists.
_INTENDED = frozenset(("rencana", "target", "alokasi", "pagu", "realisasi", "satuan-bantuan", "skor"))
_REAL = frozenset(("", "terdata", "tertangani", "sisa", "disalurkan"))
_PERSONS = re.compile(
    r"\b(orang|jiwa|penduduk|warga|kk|keluarga|rumah tangga|penerima|penghuni|kpm|krt|pasien|balita|bayi|anak|siswa|"
    r"murid|lansia|ibu|disabilitas|pekerja|pengungsi|korban|rumah|rtlh|persons?|people|households?|famil(y|ies)|"
    r"houses?)\b"
)
_NO_COUNT = re.compile(
    r"%|\b(per|persen|percent|rupiah|rp|ribu|juta|miliar|triliun|thousand|million|rasio|ratio|indeks|index|skor|score|"
    r"nilai|meter|m|km|ha|hektare|tahun|hari)\b"
)
_UNIT = re.compile(r"\bunit\b")
# A figure with more digits is a slip or an attack: nobody computes with it, and as a fraction it would fill the memory.
_MOST_DIGITS = 60
_LARGEST = 10**_MOST_DIGITS
_PLAIN = re.compile(r"\s*(\d{1,9})\s*")


@dataclass(frozen=True, slots=True)
class CountColumn:
    """A column that may count: its field, its place in the table and the role that says so."""

    field: Field
    place: int
    role: str


def roles_of(resource: Resource) -> Mapping[str, Field]:
    """Map role names to the first field that plays them."""
    found: dict[str, Field] = {}
    for field in resource.schema.fields:
        for name in role_names(field):
            found.setdefault(name, field)
    return found


def role_names(field: Field) -> tuple[str, ...]:
    """Return the names of the roles that a field plays."""
    return tuple(BY_IRI[iri].name for iri in field.roles if iri in BY_IRI)


def count_columns(resource: Resource) -> tuple[CountColumn, ...]:
    """Return the columns of a table that may hold counts; their rows decide where unit and kind stand in cells."""
    if resource.table is None:
        return ()
    places = {name: place for place, name in enumerate(resource.table.column_names)}
    known = (*DECLARED, *_HOUSES, *_BY_UNIT)
    return tuple(
        CountColumn(field, places[field.name], role)
        for field in resource.schema.fields
        if field.name in places
        for role in [next((name for name in role_names(field) if name in known), "")]
        if role
    )


def kind_of(column: CountColumn, cells: Mapping[str, Cell]) -> str:
    """Return the kind of figure that a cell of the column is; `cells` are those of its row by role."""
    if column.role in ("nilai", "jumlah-unit"):
        return plain_text(cells.get("jenis"))
    return KIND_OF_ROLE.get(column.role, column.role)


def is_count(column: CountColumn, cells: Mapping[str, Cell]) -> bool:
    """Tell whether a cell of the column counts persons or households that exist."""
    if column.role in DECLARED:
        return True
    kind = kind_of(column, cells)
    unit = (plain_text(cells.get("satuan")) if column.role == "nilai" else "") or column.field.unit
    unit = unit.casefold()
    if kind in _INTENDED or _NO_COUNT.search(unit):
        return False
    if column.role in _HOUSES:
        return True
    return bool(_PERSONS.search(unit)) or (kind in _REAL and bool(_UNIT.search(unit)))


def number_of(cell: Cell) -> Number | None:
    """Return a cell as a number; digits in a column of text count too, as they are read all the same."""
    if isinstance(cell, str):
        match = _PLAIN.fullmatch(cell)
        return int(match[1]) if match else None
    if isinstance(cell, bool) or not isinstance(cell, int | Decimal):
        return None
    if isinstance(cell, int):
        return cell if abs(cell) < _LARGEST else None
    is_usable = (
        cell.is_finite() and abs(cell.adjusted()) < _MOST_DIGITS and abs(int(cell.as_tuple().exponent)) < _MOST_DIGITS
    )
    return cell if is_usable else None


def is_small(value: Number | None, threshold: int) -> bool:
    """Tell whether a count is hidden: from 1 to one below the threshold. That there is nobody may be said."""
    return value is not None and 0 < value < threshold


def cells_by_role(row: Sequence[Cell], places: Mapping[str, int]) -> Mapping[str, Cell]:
    """Return the cells of a row by role; `places` are the columns of the roles."""
    return {role: row[place] for role, place in places.items()}
