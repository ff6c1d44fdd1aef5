"""Whether a figure may be a small count of persons or households: what must not be told, in a message or anywhere.

In doubt it may: only what a unit or a role names as something else (rupiah, percent, area) is told whatever its size.
"""

from __future__ import annotations

import re
from decimal import Decimal

from site_builder.check.consistency.selection import Selection
from site_builder.model.package import Field
from site_builder.model.roles import BY_IRI, BY_NAME
from site_builder.text.cells import plain_text

# Units that count no persons and no households, as whole words anywhere in the unit.
_HARMLESS_UNIT = re.compile(
    r"\b(rupiah|rp|idr|persen|percent|km2|km²|km|ha|hektar|hektare|m2|m²|meter|bobot|indeks|poin|skor|tahun|bulan|hari"
    r"|desa|kelurahan|kecamatan|kabupaten|paket|dokumen|kegiatan|ton|kg|liter)\b|%",
    re.IGNORECASE,
)
_HARMLESS_ROLES = frozenset(
    ("pagu", "realisasi", "satuan-bantuan", "skor", "luas", "urutan", "tingkat-urutan", "batas-bawah", "batas-atas")
)
_UNIT = BY_NAME["satuan"].iri


def is_small(value: Decimal, threshold: int) -> bool:
    """Tell whether a figure is a whole number from 1 to below the threshold, whatever its sign."""
    return 0 < abs(value) < threshold and value == value.to_integral_value()


def may_count_people(selection: Selection, name: str) -> bool:
    """Tell whether a column may count persons or households, as far as its role and its units say."""
    field = selection.field(name)
    if _is_harmless(field):
        return False
    units = _units(selection)
    return not units or any(not _HARMLESS_UNIT.search(unit) for unit in units)


def _is_harmless(field: Field) -> bool:
    roles = {BY_IRI[iri].name for iri in field.roles if iri in BY_IRI}
    return bool(roles & _HARMLESS_ROLES) or bool(field.unit and _HARMLESS_UNIT.search(field.unit))


def _units(selection: Selection) -> set[str]:
    """Return the units that the rows name themselves."""
    names = [field.name for field in selection.resource.schema.fields if _UNIT in field.roles]
    known = [name for name in names if name in selection.table.column_names]
    return {plain_text(selection.cells(known[0])[row]) for row in selection.rows} if known else set()
