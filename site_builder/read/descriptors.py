"""A descriptor (parsed JSON or YAML) to the nouns of the model. Reads values only, never files; never judges.

What has the wrong shape is left out here: frictionless has already complained about it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from site_builder.model.package import (
    Category,
    Contributor,
    Field,
    ForeignKey,
    License,
    MissingValue,
    Package,
    Reference,
    Resource,
    Schema,
    Source,
    View,
)
from site_builder.model.table import Cell
from site_builder.model.words import Localized
from site_builder.read.engine import EngineResult, EngineTable
from site_builder.read.tables import parse_cell, parse_table
from site_builder.text.cells import plain_text


def parse_package(descriptor: Mapping[str, Any], folder: Path, place: str, engine: EngineResult) -> Package:
    """Build the package from its descriptor and from what frictionless read."""
    temporal = _mapping(descriptor.get("temporal"))
    return Package(
        name=_text(descriptor.get("name")) or folder.name,
        folder_path=folder,
        place=place,
        title=localized(descriptor, "title"),
        description=localized(descriptor, "description"),
        version=_text(descriptor.get("version")),
        created=parse_day(descriptor.get("created")),
        modified=parse_day(descriptor.get("modified")),
        homepage=_text(descriptor.get("homepage")),
        keywords=tuple(_text(word) for word in _list(descriptor.get("keywords"))),
        licenses=_licenses(descriptor),
        sources=_sources(descriptor),
        contributors=tuple(_contributor(item) for item in _mappings(descriptor.get("contributors"))),
        contact=_contributor(_mapping(descriptor.get("contact"))) if descriptor.get("contact") else None,
        temporal_start=parse_day(temporal.get("start")),
        temporal_end=parse_day(temporal.get("end")),
        spatial=localized(_mapping(descriptor.get("spatial")), "title"),
        frequency=_text(descriptor.get("accrualPeriodicity")),
        resources=tuple(_resources(descriptor, engine)),
        views=tuple(_view(item, number) for number, item in enumerate(_mappings(descriptor.get("views")), 1)),
        violations=engine.violations,
        descriptor=descriptor,
    )


def localized(descriptor: Mapping[str, Any], key: str) -> Localized:
    """Read `title` and its English twin `title_en`."""
    return Localized(_text(descriptor.get(key)), _text(descriptor.get(f"{key}_en")))


def parse_day(value: Any) -> date | None:
    """Read an ISO date or date-time; a year or a month counts as its first day; anything else is None."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = _text(value).strip()[:10]
    for padded in (text, f"{text}-01", f"{text}-01-01"):
        try:
            return date.fromisoformat(padded)
        except ValueError:
            continue
    return None


def _resources(descriptor: Mapping[str, Any], engine: EngineResult) -> Iterable[Resource]:
    items = _mappings(descriptor.get("resources"))
    tables = engine.tables or tuple(EngineTable(is_tabular=False) for _ in items)
    for item, table in zip(items, tables, strict=False):
        yield _resource(item, table)


def _resource(item: Mapping[str, Any], engine_table: EngineTable) -> Resource:
    has_columns = engine_table.is_tabular and bool(engine_table.column_names)
    paths = item.get("path")
    return Resource(
        name=_text(item.get("name")),
        title=localized(item, "title"),
        description=localized(item, "description"),
        source_paths=tuple(
            _text(path) for path in (_list(paths) if isinstance(paths, list) else [paths] if paths else [])
        ),
        format=_text(item.get("format")),
        mediatype=_text(item.get("mediatype")),
        schema=parse_schema(engine_table.schema, not item.get("schema"), engine_table.bounds),
        table=parse_table(engine_table) if has_columns else None,
        sources=_sources(item),
        licenses=_licenses(item),
        violations=engine_table.violations,
        is_tabular=engine_table.is_tabular,
        descriptor=item,
    )


def parse_schema(
    schema: Mapping[str, Any], is_inferred: bool = False, bounds: Mapping[str, Mapping[str, Any]] | None = None
) -> Schema:
    """Build the schema from its descriptor; `bounds` are the constraints that frictionless has cast, by field."""
    # An empty list is a statement: no text stands for a missing value, not even the empty one.
    missing = _missing_values(schema.get("missingValues", [""]))
    typed = {name: {key: parse_cell(value) for key, value in cast.items()} for name, cast in (bounds or {}).items()}
    return Schema(
        fields=tuple(
            _field(item, missing, typed.get(_text(item.get("name")), {})) for item in _mappings(schema.get("fields"))
        ),
        primary_key=tuple(_names(schema.get("primaryKey"))),
        foreign_keys=tuple(_foreign_key(item) for item in _mappings(schema.get("foreignKeys"))),
        missing_values=missing,
        is_inferred=is_inferred,
        descriptor=schema,
    )


def _field(item: Mapping[str, Any], missing: tuple[MissingValue, ...], typed: Mapping[str, Cell]) -> Field:
    reference = _mapping(item.get("references"))
    bounds = {name: value for name, value in typed.items() if name != "example"}
    return Field(
        name=_text(item.get("name")),
        type=_text(item.get("type")) or "any",
        format=_text(item.get("format")) or "default",
        title=localized(item, "title"),
        description=localized(item, "description"),
        unit=_text(item.get("unit")),
        concept=_text(item.get("konsep")),
        definition=_text(item.get("definisi")),
        example=plain_text(typed.get("example")) or _text(item.get("example")),
        roles=tuple(_names(item.get("rdfType"))),
        constraints={**_mapping(item.get("constraints")), **bounds},
        categories=tuple(_category(value) for value in _list(item.get("categories"))),
        missing_values=_missing_values(item["missingValues"]) if "missingValues" in item else missing,
        delimiter=_text(item.get("delimiter")) or ",",
        reference=Reference(
            _text(reference.get("package")), _text(reference.get("resource")), _text(reference.get("field"))
        )
        if reference
        else None,
    )


def _foreign_key(item: Mapping[str, Any]) -> ForeignKey:
    reference = _mapping(item.get("reference"))
    return ForeignKey(
        fields=tuple(_names(item.get("fields"))),
        resource=_text(reference.get("resource")),
        reference_fields=tuple(_names(reference.get("fields"))),
    )


def _missing_values(items: Any) -> tuple[MissingValue, ...]:
    return tuple(
        MissingValue(_text(item.get("value")), localized(item, "label"))
        if isinstance(item, Mapping)
        else MissingValue(_text(item))
        for item in _list(items)
    )


def _category(item: Any) -> Category:
    if isinstance(item, Mapping):
        return Category(_text(item.get("value")), localized(item, "label"))
    return Category(_text(item))


def _view(item: Mapping[str, Any], number: int) -> View:
    return View(
        name=_text(item.get("name")) or f"view-{number}",
        title=localized(item, "title"),
        description=localized(item, "description"),
        spec_type=_text(item.get("specType")).lower(),
        specification=_mapping(item.get("spec")),
        resource_names=tuple(
            _text(entry.get("name")) if isinstance(entry, Mapping) else _text(entry)
            for entry in _list(item.get("resources"))
        ),
    )


def _licenses(item: Mapping[str, Any]) -> tuple[License, ...]:
    return tuple(
        License(_text(entry.get("name")), _text(entry.get("title")), _text(entry.get("path")))
        for entry in _mappings(item.get("licenses"))
    )


def _sources(item: Mapping[str, Any]) -> tuple[Source, ...]:
    return tuple(
        Source(
            title=_text(entry.get("title")),
            path=_text(entry.get("path")),
            email=_text(entry.get("email")),
            citation=_text(entry.get("citation")),
            published=parse_day(entry.get("published")),
        )
        for entry in _mappings(item.get("sources"))
    )


def _contributor(item: Mapping[str, Any]) -> Contributor:
    roles = item.get("roles") or ([item["role"]] if item.get("role") else [])
    return Contributor(
        title=_text(item.get("title")),
        path=_text(item.get("path")),
        email=_text(item.get("email")),
        organization=_text(item.get("organization")),
        roles=tuple(_text(role) for role in _list(roles)),
    )


def _text(value: Any) -> str:
    return value if isinstance(value, str) else "" if value is None else str(value)


def _list(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else []


def _names(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else [_text(item) for item in _list(value)]


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _mappings(value: Any) -> list[Mapping[str, Any]]:
    return [item for item in _list(value) if isinstance(item, Mapping)]
