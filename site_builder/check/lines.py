"""The line of the file that a finding is about, for those who show findings beside the text. A finding in, one out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from site_builder.model.package import Package, Resource
from site_builder.model.report import Finding, Place


def with_line(package: Package, finding: Finding) -> Finding:
    """Return the finding with the line it stands on, where its file has lines and the line is known."""
    place = finding.place
    line = place.line or _line(package, place, finding.values.get("property", ""))
    return finding if line == place.line else replace(finding, place=replace(place, line=line))


def _line(package: Package, place: Place, stated: str) -> int | None:
    path = place.path.removeprefix(f"{package.place}/")
    if path == package.descriptor_name:
        known = (package.property_lines.get(name) for name in _properties(package, place, stated))
        return place.row or next((line for line in known if line), None)
    resource = package.resource(place.resource)
    if place.row is None or resource is None:
        return place.row
    return resource.line_of(path, place.row)


def _properties(package: Package, place: Place, stated: str) -> Iterator[str]:
    """Yield where in the descriptor the finding may point: closest first, then whatever holds that."""
    while stated:
        yield stated
        stated = re.sub(r"(?:\.|^)[^.\[]*$|\[\d+\]$", "", stated)
    number = next((index for index, item in enumerate(package.resources) if item.name == place.resource), None)
    if place.resource and number is not None:
        yield from _field(package.resources[number], place.field, f"resources[{number}]")
        yield f"resources[{number}].name"
        yield f"resources[{number}]"


def _field(resource: Resource, name: str, place: str) -> Iterator[str]:
    fields = resource.descriptor.get("schema", {})
    items = fields.get("fields", ()) if isinstance(fields, dict) else ()
    for number, item in enumerate(items if isinstance(items, list) else ()):
        if name and isinstance(item, dict) and item.get("name") == name:
            yield f"{place}.schema.fields[{number}]"
