"""Keys into another package: frictionless knows none, so codes are looked up here, in the packages of this run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from difflib import get_close_matches

from site_builder.check.disclosure.relations import is_total
from site_builder.check.engine import file_place, titles
from site_builder.model.library import Library
from site_builder.model.package import Field, Package, Reference, Resource
from site_builder.model.report import Finding, Place, Severity
from site_builder.model.table import Cell
from site_builder.model.words import Localized
from site_builder.text.cells import plain_text
from site_builder.text.nearest import nearest

_MOST_LOOKED_UP = 100  # different unknown codes that get a suggestion: looking for what is alike takes its time


def check_references(package: Package, library: Library) -> Iterable[Finding]:
    """Yield unknown codes and targets that are missing; packages that are not part of this run are not guessed at."""
    for resource in package.resources:
        for field in resource.schema.fields:
            if field.reference and resource.table is not None:
                yield from _check(package, resource, field, field.reference, library)


def note_references(package: Package, library: Library) -> Iterable[Localized]:
    """Yield a note for each package that is referred to but not part of this run: a package validates alone."""
    known = {other.name for other in library.packages}
    fields = [field for resource in package.resources for field in resource.schema.fields]
    targets = {field.reference.package for field in fields if field.reference and field.reference.package}
    for target in sorted(targets - known):
        if _is_nowhere(target, library):  # that is a finding
            continue
        yield Localized(
            f"paket “{package.name}” merujuk paket “{target}”, yang tidak ikut dibaca; kodenya tidak diperiksa.",
            f"package “{package.name}” refers to package “{target}”, which was not read; its codes were not checked.",
        )


def _check(
    package: Package, resource: Resource, field: Field, reference: Reference, library: Library
) -> Iterable[Finding]:
    place = Place(package.name, resource.name, file_place(package, resource), field=field.name)
    stated = replace(place, path=file_place(package))  # what is mended in the descriptor
    values = {
        **titles(field),
        "target_package": reference.package,
        "target_resource": reference.resource,
        "target_field": reference.field,
    }
    if not (reference.package and reference.resource and reference.field):
        yield Finding("reference-target", Severity.ERROR, stated, values={**values, "variant": "shape"})
        return
    targets = [other for other in library.packages if other.name == reference.package]
    if not targets:
        if _is_nowhere(reference.package, library):
            near = nearest(reference.package, [other.name for other in library.packages])
            found = {**values, "variant": "package", "near": near}
            yield Finding("reference-target", Severity.WARNING, stated, values=found)
        return
    target = targets[0].resource(reference.resource)
    if targets[0].violations or (target is not None and target.violations):
        return  # what is broken there is told there; what it would hold, nobody knows
    if target is None or target.schema.field(reference.field) is None:
        yield Finding("reference-target", Severity.ERROR, stated, values={**values, **_absent(targets[0], reference)})
    elif target.table is not None:
        known = {plain_text(cell) for cell in target.table.column(reference.field) if cell is not None}
        yield from _unknown(resource, field, place, known, values)


def _is_nowhere(name: str, library: Library) -> bool:
    """Tell whether no package of the whole project goes by this name, nor a folder of one that cannot be read."""
    folders = {package.place.rsplit("/", 1)[-1] for package in library.packages}
    withheld = {item.name for item in library.quarantined}
    return library.is_whole and name not in folders | withheld


def _absent(target: Package, reference: Reference) -> dict[str, str]:
    resource = target.resource(reference.resource)
    if resource is None:
        near = get_close_matches(reference.resource, [item.name for item in target.resources], 1)
        return {"target": reference.resource, "near": near[0] if near else ""}
    near = get_close_matches(reference.field, [item.name for item in resource.schema.fields], 1)
    return {"target": f"{reference.resource}.{reference.field}", "near": near[0] if near else ""}


def _unknown(
    resource: Resource, field: Field, place: Place, known: set[str], values: dict[str, str]
) -> Iterable[Finding]:
    table = resource.table
    if table is None:
        return
    column = table.column_names.index(field.name) + 1
    choices, near = sorted(known), dict[str, str]()
    for cell, row in zip(table.column(field.name), table.row_numbers, strict=True):
        code = next((code for code in _codes(cell) if code not in known), None)
        if code is not None:
            if code not in near and len(near) < _MOST_LOOKED_UP:
                near[code] = next(iter(get_close_matches(code, choices, 1)), "")
            where = Place(place.package, place.resource, place.path, row, column, field.name)
            found = {**values, **({"variant": "total"} if is_total(code.casefold()) and len(code) > 1 else {})}
            yield Finding("reference-unknown", Severity.ERROR, where, code, {**found, "near": near.get(code, "")})


def _codes(cell: Cell) -> Iterable[str]:
    """Return the codes of a cell: a list holds several, a missing value none."""
    items = cell if isinstance(cell, tuple) else (cell,)
    return [plain_text(item) for item in items if item is not None]
