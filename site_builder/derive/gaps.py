"""The figures that somebody should publish and nobody has: expected minus published, by roles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from site_builder.derive.headline import ALL_PROGRAMMES
from site_builder.derive.observations import fields_by_role, period_of
from site_builder.derive.sentences import Doors
from site_builder.model.observation import Observation
from site_builder.model.package import Package, Resource
from site_builder.model.portal import Gap
from site_builder.model.table import Cell
from site_builder.text.cells import plain_text
from site_builder.text.periods import period_words


def derive_gaps(
    packages: Iterable[Package],
    published: Iterable[Observation],
    doors: Doors,
    programme_names: Mapping[str, str],
) -> tuple[int, list[Gap]]:
    """Return how many figures are expected, and those of them that nobody has published.

    A table of expected figures says who is responsible (role `penanggung-jawab`) for which kind (`jenis`), and holds no
    values itself.
    """
    known = [item for item in published if item.value is not None]
    expected = [
        (package, resource, row_number, row)
        for package in packages
        for resource in package.resources
        if resource.table is not None and _is_expectation(resource)
        for row_number, row in zip(resource.table.row_numbers, resource.table.rows(), strict=True)
    ]
    gaps = [
        _gap(cells, programme_names, doors.row(*origin), origin)
        for package, resource, row_number, row in expected
        if not _is_published(cells := _cells(resource, row), known)
        for origin in [(package.name, resource.name, row_number)]
    ]
    return len(expected), gaps


def _is_expectation(resource: Resource) -> bool:
    roles = fields_by_role(resource)
    return "jenis" in roles and "penanggung-jawab" in roles and "nilai" not in roles


def _cells(resource: Resource, row: tuple[Cell, ...]) -> Mapping[str, Cell]:
    assert resource.table is not None
    places = {name: place for place, name in enumerate(resource.table.column_names)}
    return {role: row[places[field.name]] for role, field in fields_by_role(resource).items() if field.name in places}


def _is_published(cells: Mapping[str, Cell], known: Iterable[Observation]) -> bool:
    kind, programme, area = (plain_text(cells.get(role)) for role in ("jenis", "program", "wilayah"))
    _, end = period_of(cells)
    return any(
        item.kind == kind
        and (programme in ("", item.programme) or (programme in ALL_PROGRAMMES and item.programme in ALL_PROGRAMMES))
        and item.area in ("", area or item.area)
        and (end is None or (item.end is not None and item.end.year == end.year))
        for item in known
    )


def _gap(
    cells: Mapping[str, Cell], programme_names: Mapping[str, str], output_path: str, origin: tuple[str, str, int]
) -> Gap:
    def text(role: str) -> str:
        return plain_text(cells.get(role))

    programme = text("program")
    return Gap(
        kind=text("jenis"),
        period=period_words(*period_of(cells)),
        place=text("nama-wilayah") or text("wilayah"),
        programme="" if programme in ALL_PROGRAMMES else programme_names.get(programme, programme),
        publisher=text("penanggung-jawab"),
        output_path=output_path,
        origin=origin,
    )
