"""The verdict of frictionless on descriptors, piece by piece, so that each complaint knows the property it means.

Takes drafts whose shapes are right; its English sentences become named values. Opens nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from site_builder.model.package import Violation
from site_builder.read.drafts import Draft
from site_builder.read.engine.fields import check_field
from site_builder.read.engine.notes import Piece, judge_piece
from site_builder.read.engine.relations import as_list, check_key_fields, fields_match, twice
from site_builder.read.shapes import join
from site_builder.read.standard import Version


def check_package(descriptor: Mapping[str, Any], drafts: Sequence[Draft], version: Version) -> Iterator[Violation]:
    """Yield what is wrong with the properties of the package itself."""
    from frictionless import Package

    plain = {name: value for name, value in descriptor.items() if name not in ("profile", "profiles", "type")}
    yield from judge_piece(Package, {**plain, "resources": []}, Piece("", "package-error", version))
    if not drafts and not descriptor["resources"]:
        yield Violation("package-error", values={"variant": "no-resources", "property": "resources"})
    names = [draft.name for draft in drafts if draft.name]
    for name in twice(names):
        second = [draft for draft in drafts if draft.name == name][1]
        values = {"variant": "names-twice", "property": join(second.place, "name")}
        yield Violation("package-error", value=name, values=values)
    if descriptor.get("profile") == "tabular-data-package":
        for draft in drafts:
            if draft.item.get("profile") != "tabular-data-resource":
                values = {"variant": "tabular", "property": join(draft.place, "profile")}
                yield Violation("package-error", value=draft.name, values=values)


def check_draft(draft: Draft, version: Version) -> Iterator[Violation]:
    """Yield what is wrong with the metadata of a resource: its own, its dialect's, its schema's, its fields'."""
    from frictionless import Resource

    left_out = ("schema", "dialect", "data", "profile", "profiles", "type", "extrapaths", "scheme", "bytes", "hash")
    plain = {name: value for name, value in draft.item.items() if name not in left_out}
    yield from judge_piece(Resource, {**plain, "path": "x"}, Piece(draft.place, "resource-error", version))
    yield from _check_dialect(draft)
    if draft.schema is not None:
        yield from _check_schema(draft.schema, join(draft.place, "schema"), version)


def _check_schema(schema: Mapping[str, Any], place: str, version: Version) -> Iterator[Violation]:
    from frictionless import Schema

    fields = schema["fields"]
    names = [field["name"] for field in fields]
    for name in twice(names):
        second = [number for number, field in enumerate(fields) if field["name"] == name][1]
        values = {"variant": "fields-twice", "property": f"{place}.fields[{second}].name"}
        yield Violation("schema-error", field_name=name, value=name, values=values)
    for number, key in enumerate([{"fields": schema.get("primaryKey")}, *schema.get("foreignKeys", ())]):
        yield from check_key_fields(key, join(place, f"foreignKeys[{number - 1}]" if number else "primaryKey"), names)
    kept = ("missingValues", "name", "title", "description")
    plain = {name: schema[name] for name in kept if name in schema}
    if schema.get("fieldsMatch"):
        stated = as_list(schema["fieldsMatch"])
        plain["fieldsMatch"] = fields_match(schema) if len(stated) == 1 else ", ".join(stated)
    yield from judge_piece(Schema, {**plain, "fields": []}, Piece(place, "schema-error", version))
    for number, field in enumerate(fields):
        yield from check_field(field, f"{place}.fields[{number}]", version)


def _check_dialect(draft: Draft) -> Iterator[Violation]:
    """Check what Python's reader would stumble over."""
    dialect = draft.csv_dialect
    place = join(draft.place, "dialect")
    for name, lengths in (("delimiter", (1,)), ("quoteChar", (0, 1)), ("escapeChar", (0, 1))):
        mark = dialect.get(name)
        if mark is not None and (not isinstance(mark, str) or len(mark) not in lengths or mark in ("\n", "\r")):
            values = {"variant": "choice", "property": join(place, name), "choices": '", ; | \\t"'}
            yield Violation("dialect-error", value=str(mark), values=values)
