"""Every text of a package that is no cell: headers, titles, descriptions, allowed values, paths, charts' own data.

Contributors, sources, citations and contacts may name authors and offices with their addresses; numbers that identify
a person have no place even there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from site_builder.model.package import Package

_CONTACTS = frozenset(
    ("contributors", "sources", "citation", "contact", "author", "authors", "maintainer", "maintainers", "publisher")
)


@dataclass(frozen=True, slots=True)
class Text:
    """A text and where it stands: `part` is the way through the descriptor ("resources › 1 › description")."""

    text: str
    part: str
    resource: str = ""
    field: str = ""
    is_contact: bool = False


def texts_of(package: Package) -> Iterator[Text]:
    """Yield every text of the descriptor, its keys included, and the name of the package's folder."""
    yield Text(package.place.rpartition("/")[2], "folder")
    yield from _walk(package.descriptor, Text("", ""))
    for resource in package.resources:
        if not isinstance(resource.descriptor.get("schema"), Mapping) and not resource.schema.is_inferred:
            yield from _walk(
                resource.schema.descriptor, Text("", f"resources › {resource.name} › schema", resource.name)
            )


def _walk(value: Any, at: Text) -> Iterator[Text]:
    match value:
        case str():
            yield _with(at, text=value)
        case bool():
            return
        case int() | float():
            yield _with(at, text=str(value))
        case list():
            for number, item in enumerate(value, start=1):
                yield from _walk(item, _below(at, str(number), item))
        case Mapping():
            for key, item in value.items():
                name = str(key)
                if _is_judged_elsewhere(at, name, item):
                    continue
                yield _with(at, text=name)
                inner = _below(at, name, None)
                yield from _walk(item, _with(inner, is_contact=True) if name in _CONTACTS else inner)


def _is_judged_elsewhere(at: Text, name: str, item: Any) -> bool:
    """Tell whether a property is read as cells (inline data) or with its column (name, allowed values).

    Only what has the form that is read there: the same word elsewhere, or with something else in it, is a text too.
    """
    if not at.field:
        return bool(at.resource) and name == "data" and at.part.count(" › ") == 1
    within = at.part.split(" › fields › ")
    steps = within[-1].split(" › ")[1:] if len(within) == 2 else ["?"]
    match steps:
        case []:
            return name == "name" or (name == "categories" and isinstance(item, list) and not _has_objects(item))
        case ["constraints"]:
            return name == "enum" and isinstance(item, list)
        case ["categories", _]:
            return name in ("value", "label", "label_en") and not isinstance(item, list | Mapping)
        case _:
            return False


def _has_objects(items: list[Any]) -> bool:
    return any(isinstance(item, list | Mapping) for item in items)


def _below(at: Text, step: str, item: Any) -> Text:
    """Go one step down; entering a resource or a field of a schema takes its name along."""
    part = f"{at.part} › {step}" if at.part else step
    name = str(item.get("name") or "") if isinstance(item, Mapping) else ""
    if name and at.part == "resources":
        return _with(at, part=part, resource=name)
    if name and at.part.endswith("fields") and not at.field:
        return _with(at, part=part, field=name)
    return _with(at, part=part)


def _with(at: Text, **changes: Any) -> Text:
    values = {"text": at.text, "part": at.part, "resource": at.resource, "field": at.field, "is_contact": at.is_contact}
    return Text(**{**values, **changes})
