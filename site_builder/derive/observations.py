"""Tables of any shape to `Observation`s, by the roles of their columns. What pages and charts compute with.

Two shapes are understood. Long: a column with role `nilai` and one with role `jenis`; the kind stands in the cell.
Wide: columns with the roles `stok`, `tertangani`, `pagu`, ...; the role of the column is the kind.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from site_builder.model.observation import KIND_OF_ROLE, Observation, Origin
from site_builder.model.package import Field, Package, Resource
from site_builder.model.roles import BY_IRI
from site_builder.model.speech import either
from site_builder.model.table import Cell, Table
from site_builder.text.amounts import many
from site_builder.text.cells import plain_text
from site_builder.text.hidden import hides
from site_builder.text.spoken import term

# What a figure may be about beside place, period and programme: the first of these roles that the table has.
_SUBJECTS = ("parameter", "indikator", "kode-indikator", "dimensi", "sumbu")
_SUBJECT_CODES = ("parameter", "kode-indikator", "indikator", "dimensi", "sumbu")

# What a page says of a figure that a table has room for and nobody gave.
UNPUBLISHED = "belum dipublikasikan"
_PERIOD = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$")


def observe(packages: Iterable[Package]) -> tuple[Observation, ...]:
    """Return every figure of every table, in the order of packages, resources, rows and columns."""
    return tuple(
        observation
        for package in packages
        for resource in package.resources
        if resource.table is not None
        for observation in observe_table(package, resource, resource.table)
    )


def fields_by_role(resource: Resource) -> Mapping[str, Field]:
    """Map role names to the first field that plays them."""
    found: dict[str, Field] = {}
    for field in resource.schema.fields:
        for iri in field.roles:
            if iri in BY_IRI:
                found.setdefault(BY_IRI[iri].name, field)
    return found


def observe_table(package: Package, resource: Resource, table: Table) -> Iterable[Observation]:
    """Yield the figures of one table; a table without measures yields nothing."""
    roles = fields_by_role(resource)
    measures = _measures(roles)
    if not measures:
        return
    places = {name: place for place, name in enumerate(table.column_names)}
    for index, row in enumerate(table.rows()):
        cells = {role: row[places[field.name]] for role, field in roles.items() if field.name in places}
        for kind, field in measures:
            place = places.get(field.name)
            if place is None:
                continue
            value = row[place]
            if isinstance(value, bool) or not isinstance(value, int | Decimal | None):
                continue
            written = table.written.get((index, place), "")
            label = next((either(missing.label) for missing in field.missing_values if missing.value == written), "")
            is_hidden = value is None and hides(field, written)
            yield _observation(
                cells,
                kind=kind or plain_text(cells.get("jenis")),
                value=value,
                unit=plain_text(cells.get("satuan")) or field.unit,
                origin=Origin(package.name, resource.name, table.row_numbers[index], field.name),
                missing=(label or term(UNPUBLISHED)) if value is None else "",
                marker=written if is_hidden else "",
            )


def _measures(roles: Mapping[str, Field]) -> list[tuple[str, Field]]:
    """Return (kind, field) of every measure; the kind is "" where each row names it itself."""
    if "nilai" in roles and "jenis" in roles:
        return [("", roles["nilai"])]
    return [(KIND_OF_ROLE[role], field) for role, field in roles.items() if role in KIND_OF_ROLE]


def _observation(
    cells: Mapping[str, Cell],
    *,
    kind: str,
    value: int | Decimal | None,
    unit: str,
    origin: Origin,
    missing: str,
    marker: str,
) -> Observation:
    def text(role: str) -> str:
        return plain_text(cells.get(role))

    start, end = period_of(cells)
    return Observation(
        kind=kind,
        value=value,
        unit=many(unit),
        origin=origin,
        missing=missing,
        marker=marker,
        area=text("wilayah"),
        area_name=text("nama-wilayah"),
        start=start,
        end=end,
        is_cumulative=cells.get("kumulatif") is True,
        basis=term(text("basis")),
        programme=text("program"),
        fund=term(text("sumber-dana")),
        status=text("status") or "asli",
        source=term(text("sumber")),
        source_url=text("sumber-url"),
        source_date=text("sumber-tanggal"),
        note=term(text("catatan")),
        key=text("kunci"),
        period_text=term(text("periode-teks")),
        part_of=text("bagian-dari"),
        conflicts_with=text("bertentangan-dengan"),
        subject=term(next((text(role) for role in _SUBJECTS if text(role)), "")),
        subject_code=next((text(role) for role in _SUBJECT_CODES if text(role)), ""),
    )


def period_of(cells: Mapping[str, Cell]) -> tuple[date | None, date | None]:
    """Return the first and the last day that a row is about; `cells` by role."""
    first, last = _span(cells.get("periode"))
    start, end = cells.get("periode-mulai"), cells.get("periode-selesai")
    return (start if isinstance(start, date) else first), (end if isinstance(end, date) else last)


def _span(period: Cell) -> tuple[date | None, date | None]:
    """Return first and last day of a year, a month or a day; (None, None) for anything else."""
    if isinstance(period, date):
        return period, period
    match = _PERIOD.match(plain_text(period))
    if not match or not date.min.year <= int(match[1]) <= date.max.year:
        return None, None
    year, month, day = int(match[1]), match[2], match[3]
    try:
        first = date(year, int(month or 1), int(day or 1))
    except ValueError:
        return None, None
    if day:
        return first, first
    if month:
        return first, date(year, int(month), calendar.monthrange(year, int(month))[1])
    return first, date(year, 12, 31)
