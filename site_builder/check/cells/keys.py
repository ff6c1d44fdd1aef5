"""Keys that frictionless does not look at: unique keys, and primary keys of which only a part is empty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from site_builder.check.cells.column import Column
from site_builder.check.engine import file_place
from site_builder.model.package import Package, Resource
from site_builder.model.report import Finding, Place, Severity
from site_builder.text.cells import plain_text
from site_builder.text.nearest import nearest

_KEPT = 100


def check_keys(package: Package, resource: Resource, columns: Sequence[Column]) -> Iterable[Finding]:
    """Yield rows whose unique key is taken already, and rows whose primary key has a hole."""
    by_name = {column.field.name: column for column in columns}
    declared = {field.name for field in resource.schema.fields}
    for names in _unique_keys(resource):
        unknown = next((name for name in names if name not in declared), None)
        if unknown is not None:
            place = Place(package.name, resource.name, file_place(package))
            values = {"variant": "unknown", "near": nearest(unknown, declared)}
            yield Finding("unique-key", Severity.WARNING, place, unknown, values)
        elif all(name in by_name for name in names):
            yield from _doubles([by_name[name] for name in names])
    key = resource.schema.primary_key
    if len(key) > 1 and all(name in by_name for name in key):
        yield from _holes([by_name[name] for name in key])


def _unique_keys(resource: Resource) -> Iterator[Sequence[str]]:
    stated = resource.schema.descriptor.get("uniqueKeys")
    for item in stated if isinstance(stated, list) else ():
        names = [item] if isinstance(item, str) else item
        if isinstance(names, list) and names and tuple(names) != resource.schema.primary_key:
            yield [str(name) for name in names]


def _doubles(columns: Sequence[Column]) -> Iterator[Finding]:
    """Yield rows that repeat the key of an earlier one; a key with an empty part equals no other, as SQL has it."""
    first: dict[tuple[str, ...], int] = {}
    rows = zip(*(column.values for column in columns), strict=True)
    found = []
    for index, cells in enumerate(rows):
        if None not in cells:
            key = tuple(plain_text(cell) for cell in cells)
            if first.setdefault(key, index) != index:
                found.append((index, key))
    for index, key in found[:_KEPT]:
        values = {**_named(columns), "first_row": str(columns[0].table.row_numbers[first[key]])}
        values |= _more(index, [item for item, _ in found], columns[0])
        yield Finding("unique-key", Severity.ERROR, columns[0].place(index), ", ".join(key), values)


def _holes(columns: Sequence[Column]) -> Iterator[Finding]:
    """Yield rows of which some part of the primary key is empty, unless that part is told as required or unreadable."""
    refused = {(column.number, index) for column in columns for index, _ in column.refused()}
    found = []
    for index, cells in enumerate(zip(*(column.values for column in columns), strict=True)):
        empty = [column for column, cell in zip(columns, cells, strict=True) if cell is None]
        if 0 < len(empty) < len(columns) and not _is_told(empty, index, refused):
            found.append((index, empty))
    for index, empty in found[:_KEPT]:
        values = {**_named(empty), "variant": "part", **_more(index, [item for item, _ in found], empty[0])}
        yield Finding("primary-key", Severity.ERROR, empty[0].place(index), values=values)


def _is_told(empty: Sequence[Column], index: int, refused: set[tuple[int, int]]) -> bool:
    return index in empty[0].skipped or any(
        column.field.constraints.get("required") is True or (column.number, index) in refused for column in empty
    )


def _named(columns: Sequence[Column]) -> dict[str, str]:
    return {"key": ", ".join(f"“{column.field.name}”" for column in columns)}


def _more(index: int, indexes: Sequence[int], column: Column) -> dict[str, str]:
    """Let the last row that is told count those that are not."""
    if len(indexes) <= _KEPT or index != indexes[_KEPT - 1]:
        return {}
    return {"also": str(len(indexes) - _KEPT), "last_row": str(column.table.row_numbers[indexes[-1]])}
