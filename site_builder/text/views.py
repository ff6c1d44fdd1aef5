"""Which tables a view of a descriptor draws: names, places in the list, or what its specification names. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.model.package import Package, Resource, View

# What check/ may say of a view; one that any of these was said of is not drawn.
VIEW_CODES = frozenset(
    {"view-type", "view-size", "view-resource", "view-forbidden", "view-field", "view-transform", "view-repeats"}
)
KNOWN_TYPES = ("simple", "vega-lite", "vega")


def view_resources(package: Package, view: View) -> Mapping[str, Resource | None]:
    """Return the resources that a view names, in its order; None for a name that there is not.

    A view that names none is about the one that its specification names, else about the first table.
    """
    names = view.resource_names or tuple(_named_in(package, view))
    if not names:
        first = next((resource for resource in package.resources if resource.table is not None), None)
        return {first.name: first} if first else {}
    found = {name: _find(package, name) for name in names}
    return {(resource.name if resource else name): resource for name, resource in found.items()}


def _find(package: Package, name: str) -> Resource | None:
    """Find a resource by its name, or by its place as the first tools that drew views wrote it: 0, 1, 2."""
    resource = package.resource(name)
    if resource is None and name.isdecimal() and int(name) < len(package.resources):
        return package.resources[int(name)]
    return resource


def _named_in(package: Package, view: View) -> list[str]:
    """Return the names of resources that the data of a specification refers to."""
    data = view.specification.get("data")
    entries = data if isinstance(data, list) else [data]
    wanted = [entry.get(key) for entry in entries if isinstance(entry, Mapping) for key in ("name", "source")]
    known = {resource.name for resource in package.resources}
    found = [name for name in wanted if isinstance(name, str) and name in known]
    if isinstance(data, Mapping) and isinstance(data.get("name"), str) and not found:
        return [data["name"]]
    return list(dict.fromkeys(found))
