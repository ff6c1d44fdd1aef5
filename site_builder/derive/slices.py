"""A large table to ready-made pieces: one for each part of the whole area, one for each year. By roles, never by names.

A piece holds published rows of the table, no others and nothing besides; rows of no part and of no year stand in the
whole table alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from site_builder.derive.downloads import Edition
from site_builder.derive.observations import fields_by_role, period_of
from site_builder.model.area import Areas
from site_builder.model.package import Package, Resource
from site_builder.model.portal import Download, Slice, SliceGroup
from site_builder.model.table import Cell, Table
from site_builder.text.cells import plain_text
from site_builder.text.speech import say

_MOST = 100  # of a kind: more of them nobody looks through
_PERIODS = ("periode", "periode-mulai", "periode-selesai")

Cells = Mapping[str, Cell]


def derive_slices(
    whole: Iterable[Download], package: Package, resource: Resource, edition: Edition
) -> tuple[SliceGroup, ...]:
    """Return the pieces of a table that is large enough; `whole` are the downloads of all of it."""
    table, areas, routes = resource.table, edition.areas, edition.routes
    pattern = next((item for item in whole if item.format == "csv-excel"), None)
    if table is None or pattern is None or len(table) < edition.settings.slice_rows:
        return ()
    pages = {area.code: routes.area_slugs[area.code] for area in areas.parts}

    def group(title: str, keys: Mapping[str, tuple[str, str]], key_of: Callable[[Cells], str]) -> SliceGroup | None:
        rows = _rows_by_key(resource, table, key_of)
        wanted = {key: keys.get(key, (key, key)) for key in (keys or sorted(rows)) if key in rows}
        if not 2 <= len(wanted) <= _MOST:
            return None
        pieces = (
            Slice(name, _piece(pattern, routes.slice_file(package, resource, slug), rows[key]))
            for key, (name, slug) in wanted.items()
        )
        return SliceGroup(title, tuple(pieces))

    named = {code: (areas.name(code), slug) for code, slug in pages.items()}
    roles = fields_by_role(resource)
    groups = (
        group(say("Unduh per wilayah"), named, lambda cells: _part(cells, areas, named))
        if named and "wilayah" in roles
        else None,
        group(say("Unduh per tahun"), {}, _year) if any(role in roles for role in _PERIODS) else None,
    )
    return tuple(item for item in groups if item is not None)


def _rows_by_key(resource: Resource, table: Table, key_of: Callable[[Cells], str]) -> dict[str, list[int]]:
    """Return the places of the rows of each key; rows without one are left out."""
    places = {name: place for place, name in enumerate(table.column_names)}
    wanted = ("wilayah", *_PERIODS)
    roles = {
        role: places[field.name]
        for role, field in fields_by_role(resource).items()
        if role in wanted and field.name in places
    }
    found: dict[str, list[int]] = {}
    for number, row in enumerate(table.rows()):
        key = key_of({role: row[place] for role, place in roles.items()})
        if key:
            found.setdefault(key, []).append(number)
    return found


def _part(cells: Cells, areas: Areas, parts: Mapping[str, object]) -> str:
    """Return the part of the whole that a row is about, or that holds the smaller area that it is about."""
    code = plain_text(cells.get("wilayah")).strip()
    for _ in range(5):  # levels between a hamlet and a country
        if not code or code in parts:
            return code
        area = areas.by_code.get(code)
        code = area.parent if area and area.parent else code.rpartition(".")[0]
    return ""


def _year(cells: Cells) -> str:
    """Return the last year that a row covers."""
    start, end = period_of(cells)
    last = end or start
    return f"{last.year:04d}" if last else ""


def _piece(pattern: Download, output_path: str, rows: list[int]) -> Download:
    return replace(pattern, output_path=output_path, row_count=len(rows), rows=tuple(rows))
