"""The descriptor of a package as it is published: resources point to the canonical CSV, schemas describe that CSV.

What the publisher wrote stays, custom properties and views included; only what was true of the source files alone
(dialect, encoding, formats of dates and numbers, names of files) gives way to what is true of ours.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Any

from site_builder.model.output import OutputFile
from site_builder.model.package import Field, MissingValue, Package, Resource, Schema
from site_builder.render.downloads.columns import Column
from site_builder.text.cells import json_text, plain_text

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"

# Properties of the source files, or (bytes, hash) of the source package as a whole.
_OF_SOURCE_PACKAGE = frozenset({"$schema", "profile", "resources", "bytes", "hash"})
_OF_SOURCE_FILE = frozenset(
    {"$schema", "profile", "type", "path", "data", "dialect", "encoding", "format", "mediatype", "bytes", "hash"}
    | {"schema", "compression", "innerpath", "extrapaths", "basepath", "scheme", "control", "layout"}
)
_OF_SOURCE_SCHEMA = frozenset({"$schema", "profile", "fields", "missingValues", "fieldsMatch"})
# How values were written in the source, by field type; the canonical CSV writes every type in its default format.
_OF_SOURCE_WRITING: Mapping[str, frozenset[str]] = {
    "number": frozenset({"decimalChar", "groupChar", "bareNumber", "floatNumber"}),
    "integer": frozenset({"groupChar", "bareNumber"}),
    "boolean": frozenset({"trueValues", "falseValues"}),
    **{type_: frozenset({"format"}) for type_ in ("date", "time", "datetime", "geopoint")},
}
# What frictionless would guess from a sample where nobody says it.
_DIALECT = {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "skipInitialSpace": False}


@dataclass(frozen=True, slots=True)
class Member:
    """A table of the archive: its resource and columns, its path in the archive and the CSV that stands there."""

    resource: Resource
    columns: tuple[Column, ...]
    path: str
    file: OutputFile
    row_count: int


def rewrite_descriptor(package: Package, members: tuple[Member, ...]) -> dict[str, Any]:
    """Describe the package as an archive with the given tables."""
    names = {member.resource.name for member in members}
    kept = {key: value for key, value in package.descriptor.items() if key not in _OF_SOURCE_PACKAGE}
    if isinstance(kept.get("contributors"), list):
        kept["contributors"] = [_contributor(item) for item in kept["contributors"]]
    return {
        "$schema": PROFILE,
        **kept,
        "resources": [_resource(member, names) for member in members],
    }


def descriptor_json(descriptor: Mapping[str, Any]) -> bytes:
    """Write a descriptor as indented JSON; dates that YAML has made of texts become texts again."""
    text = json.dumps(descriptor, ensure_ascii=False, indent=2, default=_plain)
    return f"{text}\n".encode("utf-8", errors="replace")


def _resource(member: Member, names: set[str]) -> dict[str, Any]:
    resource, file = member.resource, member.file
    kept = {key: value for key, value in resource.descriptor.items() if key not in _OF_SOURCE_FILE}
    return {
        "name": resource.name,
        "type": "table",
        "path": member.path,
        **{key: value for key, value in kept.items() if key != "name"},
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": _DIALECT,
        "bytes": len(file.data),
        "hash": f"sha256:{file.sha256}",
        "schema": _schema(resource.schema, member.columns, names),
    }


def _schema(schema: Schema, columns: tuple[Column, ...], names: set[str]) -> dict[str, Any]:
    """Describe the columns of the canonical CSV; markers of missing values stand where most columns share them."""
    stated = {item.get("name"): item for item in schema.descriptor.get("fields", ())}
    [(shared, _)] = Counter(column.missing_values for column in columns).most_common(1)
    kept = {key: value for key, value in schema.descriptor.items() if key not in _OF_SOURCE_SCHEMA}
    if "foreignKeys" in kept:
        kept["foreignKeys"] = [key for key in kept["foreignKeys"] if _target(key) in {"", *names}]
    return {
        "fields": [
            _field(stated.get(column.name, {}), schema.field(column.name) or Field(column.name, "any"), column)
            | ({} if column.missing_values == shared else {"missingValues": _missing_values(column.missing_values)})
            for column in columns
        ],
        "missingValues": _missing_values(shared),
        **{key: value for key, value in kept.items() if value != []},
    }


def _field(stated: Mapping[str, Any], declared: Field, column: Column) -> dict[str, Any]:
    outdated = {"missingValues", *_OF_SOURCE_WRITING.get(declared.type, ())}
    kept = {key: value for key, value in stated.items() if key not in outdated}
    if isinstance(kept.get("example"), str):
        kept["example"] = declared.example
    if isinstance(kept.get("constraints"), Mapping):
        kept["constraints"] = {
            name: _bound(value, declared.constraints.get(name), column) for name, value in kept["constraints"].items()
        }
    if column.type == "array" and declared.type == "list":
        kept = {key: value for key, value in kept.items() if key not in ("delimiter", "itemType")}
        # No item type for texts: as an item, the empty text would count as missing.
        if stated.get("itemType", "string") != "string":
            kept["arrayItem"] = {"type": stated["itemType"]}
    return {"name": column.name, **kept, "type": column.type}


def _bound(stated: Any, typed: Any, column: Column) -> Any:
    """Write a constraint that is a value ("31/12/2020") as cells are written now; what is no text stays as it is.

    Booleans are no texts in constraints: so the official profile has it.
    """
    if isinstance(stated, list) and isinstance(typed, tuple):
        return [_bound(*pair, column) for pair in zip(stated, typed, strict=True)]
    if typed is None or isinstance(stated, bool | int | float | Mapping):
        return stated
    return typed if isinstance(typed, bool) else column.write(typed)


def _missing_values(markers: tuple[MissingValue, ...]) -> list[Any]:
    """List markers as texts, or as objects where one has a reason: Data Package wants them all alike."""
    if not any(marker.label for marker in markers):
        return [marker.value for marker in markers]
    return [
        {
            "value": marker.value,
            **({"label": marker.label.id} if marker.label.id else {}),
            **({"label_en": marker.label.en} if marker.label.en else {}),
        }
        for marker in markers
    ]


def _target(key: Any) -> str:
    """Return which resource a foreign key points to; "" is the table itself."""
    reference = key.get("reference") if isinstance(key, Mapping) else None
    return str(reference.get("resource") or "") if isinstance(reference, Mapping) else ""


def _contributor(item: Any) -> Any:
    """Data Package 2 knows several roles where version 1 had one."""
    if not isinstance(item, Mapping) or "role" not in item or "roles" in item:
        return item
    return {key: value for key, value in item.items() if key != "role"} | {"roles": [item["role"]]}


def _plain(value: Any) -> Any:
    if isinstance(value, date | time):
        return plain_text(value)
    return json.loads(json_text(value)) if isinstance(value, Decimal | Mapping | tuple) else str(value)
