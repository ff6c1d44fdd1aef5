"""A Table Schema to the nouns of the model: fields, keys, markers of missing values. Never judges."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from site_builder.model.package import Category, Field, ForeignKey, MissingValue, Reference, Schema
from site_builder.model.table import Cell
from site_builder.read.tables import parse_cell
from site_builder.read.values import list_of, localized, mapping_of, mappings_of, names_of, text_of
from site_builder.text.cells import plain_text


def parse_schema(
    schema: Mapping[str, Any], is_inferred: bool = False, bounds: Mapping[str, Mapping[str, Any]] | None = None
) -> Schema:
    """Build the schema from its descriptor; `bounds` are the constraints that frictionless has cast, by field."""
    # An empty list is a statement: no text stands for a missing value, not even the empty one.
    missing = _missing_values(schema.get("missingValues", [""]))
    typed = {name: {key: parse_cell(value) for key, value in cast.items()} for name, cast in (bounds or {}).items()}
    return Schema(
        fields=tuple(
            _field(item, missing, typed.get(text_of(item.get("name")), {}))
            for item in mappings_of(schema.get("fields"))
        ),
        primary_key=tuple(names_of(schema.get("primaryKey"))),
        foreign_keys=tuple(_foreign_key(item) for item in mappings_of(schema.get("foreignKeys"))),
        missing_values=missing,
        is_inferred=is_inferred,
        descriptor=schema,
    )


def _field(item: Mapping[str, Any], missing: tuple[MissingValue, ...], typed: Mapping[str, Cell]) -> Field:
    reference = mapping_of(item.get("references"))
    bounds = {name: value for name, value in typed.items() if name != "example"}
    return Field(
        name=text_of(item.get("name")),
        type=text_of(item.get("type")) or "any",
        format=text_of(item.get("format")) or "default",
        title=localized(item, "title"),
        description=localized(item, "description"),
        unit=text_of(item.get("unit")),
        concept=text_of(item.get("konsep")),
        definition=text_of(item.get("definisi")),
        example=plain_text(typed.get("example")) or text_of(item.get("example")),
        roles=tuple(names_of(item.get("rdfType"))),
        constraints={**mapping_of(item.get("constraints")), **bounds},
        categories=tuple(_category(value) for value in list_of(item.get("categories"))),
        missing_values=_missing_values(item["missingValues"]) if "missingValues" in item else missing,
        delimiter=text_of(item.get("delimiter")) or ",",
        reference=Reference(
            text_of(reference.get("package")), text_of(reference.get("resource")), text_of(reference.get("field"))
        )
        if reference
        else None,
    )


def _foreign_key(item: Mapping[str, Any]) -> ForeignKey:
    reference = mapping_of(item.get("reference"))
    return ForeignKey(
        fields=tuple(names_of(item.get("fields"))),
        resource=text_of(reference.get("resource")),
        reference_fields=tuple(names_of(reference.get("fields"))),
    )


def _missing_values(items: Any) -> tuple[MissingValue, ...]:
    return tuple(
        MissingValue(text_of(item.get("value")), localized(item, "label"))
        if isinstance(item, Mapping)
        else MissingValue(text_of(item))
        for item in list_of(items)
    )


def _category(item: Any) -> Category:
    if isinstance(item, Mapping):
        return Category(text_of(item.get("value")), localized(item, "label"))
    return Category(text_of(item))
