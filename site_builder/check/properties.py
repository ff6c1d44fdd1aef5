"""The objects of a descriptor, each with where it stands and what sort it is. Takes a package, judges nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from site_builder.check.engine import file_place
from site_builder.model.package import Package, Resource
from site_builder.model.report import Place

# What an object or list of objects below a property is, by the sort of the object that holds it.
_INSIDE: Mapping[str, Mapping[str, str]] = {
    "package": {
        "contributors": "contributor",
        "licenses": "license",
        "sources": "source",
        "contact": "contact",
        "temporal": "temporal",
        "views": "view",
    },
    "resource": {"licenses": "license", "sources": "source", "dialect": "dialect"},
    "schema": {"missingValues": "missingValue", "foreignKeys": "foreignKey", "fields": "field"},
    "field": {"missingValues": "missingValue", "categories": "category", "references": "references"},
    "foreignKey": {"reference": "reference"},
}


@dataclass(frozen=True, slots=True)
class Part:
    """One object: its sort ("field"), its place, its path in the descriptor and its properties."""

    sort: str
    place: Place
    path: str
    values: Mapping[str, Any]

    def property(self, name: str) -> str:
        """Spell where one of its properties stands."""
        return f"{self.path}.{name}" if self.path else name


def parts(package: Package) -> Iterator[Part]:
    """Yield every object of a descriptor whose properties have a meaning, from the outside in."""
    place = Place(package=package.name, path=file_place(package))
    yield from _below(Part("package", place, "", package.descriptor))
    items = package.descriptor.get("resources")
    numbers = [number for number, item in enumerate(_list(items)) if isinstance(item, Mapping)]
    for number, resource in zip(numbers, package.resources, strict=False):
        yield from _resource(package, resource, f"resources[{number}]")


def _resource(package: Package, resource: Resource, path: str) -> Iterator[Part]:
    place = Place(package.name, resource.name, file_place(package))
    yield from _below(Part("resource", place, path, resource.descriptor))
    schema = resource.descriptor.get("schema")
    if isinstance(schema, str) and not resource.schema.is_inferred:
        place = Place(package.name, resource.name, file_place(package, path=schema))
        yield from _below(Part("schema", place, "", resource.schema.descriptor))
    elif isinstance(schema, Mapping):
        yield from _below(Part("schema", place, f"{path}.schema", schema))


def _below(part: Part) -> Iterator[Part]:
    """Yield an object and those inside it."""
    yield part
    for name, sort in _INSIDE.get(part.sort, {}).items():
        value = part.values.get(name)
        path = part.property(name)
        found = [(path, value)] if isinstance(value, Mapping) else enumerate(_list(value))
        for key, item in found:
            if isinstance(item, Mapping):
                inner = path if isinstance(key, str) else f"{path}[{key}]"
                yield from _below(Part(sort, _named(part.place, sort, item), inner, item))


def _named(place: Place, sort: str, item: Mapping[str, Any]) -> Place:
    """Add the name of a column to the place of what is said about it."""
    name = item.get("name")
    is_field = sort == "field" and isinstance(name, str)
    return Place(place.package, place.resource, place.path, field=str(name)) if is_field else place


def _list(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else ()
