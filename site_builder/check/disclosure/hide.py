"""The library as the public may see it: hidden figures without value, their markers explained in the schema.

What could give a figure back is taken out with it: examples of the column, and counts and sums of bytes of the source
files, against which a guess could be tried.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Any

from site_builder.check.disclosure.counts import is_small
from site_builder.model.library import Library
from site_builder.model.package import Field, MissingValue, Package, Resource, Schema
from site_builder.model.table import Table
from site_builder.text.hidden import hidden_limit

# (package, resource) to the cells hidden there: (row, column), both from 0, to their marker.
Hiding = Mapping[tuple[int, int], Mapping[tuple[int, int], MissingValue]]
# What tells of the source files so exactly that a guessed figure could be tried against it.
_FINGERPRINTS = frozenset({"hash", "stats", "checksum", "md5", "sha1", "sha256", "bytes"})
# What a column with hidden figures no longer keeps, though its source does; and what would list or narrow its values.
_BROKEN_BY_GAPS = frozenset({"required", "unique"})
_TELLING = frozenset({"enum", "pattern"})
_LARGEST_THRESHOLD = 100


def hide(library: Library, hiding: Hiding) -> Library:
    """Return the library with the figures hidden; `hiding` names package and resource by their places."""
    packages = []
    for place, package in enumerate(library.packages):
        cells = {resource: marked for (own, resource), marked in hiding.items() if own == place and marked}
        packages.append(_package(package, cells) if cells else package)
    return replace(library, packages=tuple(packages))


def _package(package: Package, cells: Mapping[int, Mapping[tuple[int, int], MissingValue]]) -> Package:
    resources = tuple(
        _resource(resource, cells[place]) if place in cells else resource
        for place, resource in enumerate(package.resources)
    )
    return replace(package, resources=resources, descriptor=_without(package.descriptor, _FINGERPRINTS))


def _resource(resource: Resource, marked: Mapping[tuple[int, int], MissingValue]) -> Resource:
    assert resource.table is not None
    names = resource.table.column_names
    markers: dict[str, dict[str, MissingValue]] = {}
    for (_, column), marker in marked.items():
        markers.setdefault(names[column], {})[marker.value] = marker
    return replace(
        resource,
        table=_table(resource.table, marked),
        schema=_schema(resource.schema, {name: tuple(found.values()) for name, found in markers.items()}),
        descriptor=_without(resource.descriptor, _FINGERPRINTS),
    )


def _table(table: Table, marked: Mapping[tuple[int, int], MissingValue]) -> Table:
    frame: Any = table.frame
    frame = frame.copy()
    for row, column in marked:
        frame.iat[row, column] = None
    written = {**table.written, **{cell: marker.value for cell, marker in marked.items()}}
    return replace(table, frame=frame, written=written)


def _schema(schema: Schema, markers: Mapping[str, tuple[MissingValue, ...]]) -> Schema:
    stated = dict(schema.descriptor)
    if isinstance(stated.get("fields"), list):
        stated["fields"] = [_stated(item, markers) if isinstance(item, Mapping) else item for item in stated["fields"]]
    fields = tuple(_field(field, markers[field.name]) if field.name in markers else field for field in schema.fields)
    return replace(schema, fields=fields, descriptor=stated)


def _field(field: Field, markers: Iterable[MissingValue]) -> Field:
    new = {marker.value: marker for marker in markers}
    kept = [marker for marker in field.missing_values if marker.value not in new]
    return replace(
        field,
        example="" if _is_telling(field.example) else field.example,
        constraints=_open(field.constraints),
        missing_values=(*kept, *sorted(new.values(), key=lambda marker: hidden_limit(marker.value) == 0)),
    )


def _stated(item: Mapping[str, Any], markers: Mapping[str, object]) -> Mapping[str, Any]:
    """Return a field of the schema's descriptor without what would tell, or no longer be true."""
    if item.get("name") not in markers:
        return item
    kept = {key: value for key, value in item.items() if key != "example" or not _is_telling(value)}
    if isinstance(kept.get("constraints"), Mapping):
        kept["constraints"] = _open(kept["constraints"])
    return kept


def _open(constraints: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the constraints that gaps do not break and that leave a hidden figure as open as its marker does."""
    kept = _without(constraints, _BROKEN_BY_GAPS | _TELLING)
    return {name: value for name, value in kept.items() if not _narrows(name, _number(value))}


def _narrows(name: str, bound: Decimal) -> bool:
    """Tell whether a bound says more of a hidden figure than its marker: that it is at least one, below a hundred."""
    if name in ("minimum", "exclusiveMinimum"):
        return bound > (1 if name == "minimum" else 0)
    return name in ("maximum", "exclusiveMaximum") and bound <= _LARGEST_THRESHOLD


def _is_telling(example: Any) -> bool:
    """Tell whether an example is a small number, which is likely one of those hidden."""
    return is_small(_number(example), _LARGEST_THRESHOLD)


def _number(value: Any) -> Decimal:
    """Read a number of a descriptor, however it is written there; 0 for anything else."""
    try:
        found = Decimal(str(value).replace(",", "."))
    except InvalidOperation:
        return Decimal(0)
    return found if found.is_finite() else Decimal(0)


def _without(mapping: Mapping[str, Any], names: Iterable[str]) -> Mapping[str, Any]:
    return {key: value for key, value in mapping.items() if key not in names}
