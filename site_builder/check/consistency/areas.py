"""From an area to the one that contains it: along `references` or a foreign key, to the role `wilayah-induk`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_builder.check.consistency.faults import Fault
from site_builder.check.consistency.forms import Scene
from site_builder.model.package import Field, Package, Reference, Resource
from site_builder.model.roles import BY_NAME
from site_builder.text.cells import plain_text

_PARENT = BY_NAME["wilayah-induk"].iri


def parent_fault(scene: Scene, package_name: str, column: str, path: str) -> Iterator[Fault]:
    """Yield what keeps a column of areas from being followed upwards; what was not read is not guessed at."""
    package = scene.packages.get(package_name, scene.package)
    if scene.resource is None or scene.resource.schema.field(column) is None:
        return
    reference = _reference(package, scene.resource, column)
    if reference is None:
        yield Fault("no-reference", path, column)
        return
    target = scene.packages.get(reference.package)
    resource = target.resource(reference.resource) if target else None
    if resource is not None and not resource.violations and _parent_field(resource) is None:
        yield Fault("no-parent", path, column, values={"table": f"{reference.package}/{reference.resource}"})


def parents_of(package: Package, resource: Resource, column: str, packages: Mapping[str, Package]) -> Mapping[str, str]:
    """Return the code of the containing area by the code of each area; empty where nobody can tell."""
    reference = _reference(package, resource, column)
    owner = packages.get(reference.package) if reference else None
    target = owner.resource(reference.resource) if owner and reference else None
    if reference is None or target is None or target.table is None or target.violations:
        return {}
    parent = _parent_field(target)
    names = target.table.column_names
    if parent is None or parent.name not in names or reference.field not in names:
        return {}
    pairs = zip(target.table.column(reference.field), target.table.column(parent.name), strict=True)
    return {plain_text(code): plain_text(above) for code, above in pairs if code is not None and above is not None}


def _reference(package: Package, resource: Resource, column: str) -> Reference | None:
    """Return where a column leads: its own `references`, else a foreign key of one column."""
    field = resource.schema.field(column)
    if field is not None and field.reference is not None:
        return field.reference
    for key in resource.schema.foreign_keys:
        if key.fields == (column,):
            return Reference(package.name, key.resource or resource.name, key.reference_fields[0])
    return None


def _parent_field(resource: Resource) -> Field | None:
    return next((field for field in resource.schema.fields if _PARENT in field.roles), None)
