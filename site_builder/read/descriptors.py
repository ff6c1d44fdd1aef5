"""A descriptor (parsed JSON or YAML) to the nouns of the model. Reads values only, never files; never judges.

What has the wrong shape is left out here: `shapes.py` and frictionless have already complained about it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
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
    Violation,
)
from site_builder.model.table import Cell
from site_builder.model.words import Localized
from site_builder.read.drafts import Draft
from site_builder.read.engine.job import EngineTable
from site_builder.read.tables import parse_cell, parse_table
from site_builder.text.cells import plain_text

_DAY = re.compile(r"\d{4}(-\d\d){0,2}(?![\d-])")


def parse_package(
    descriptor: Mapping[str, Any],
    folder: Path,
    place: str,
    *,
    descriptor_name: str = "datapackage.json",
    violations: Sequence[Violation] = (),
    drafts: Sequence[Draft] = (),
    tables: Sequence[EngineTable | None] = (),
) -> Package:
    """Build the package from its descriptor, its drafts, and the table of each of them (None: not one)."""
    temporal = _mapping(descriptor.get("temporal"))
    return Package(
        name=_text(descriptor.get("name")) or folder.resolve().name,
        folder_path=folder,
        place=place,
        title=localized(descriptor, "title"),
        description=localized(descriptor, "description"),
        version=_text(descriptor.get("version")),
        created=parse_day(descriptor.get("created")),
        modified=parse_day(descriptor.get("modified")),
        homepage=_text(descriptor.get("homepage")),
        keywords=_texts(descriptor.get("keywords")),
        licenses=_licenses(descriptor),
        sources=_sources(descriptor),
        contributors=tuple(_contributor(item) for item in _mappings(descriptor.get("contributors"))),
        contact=_contact(descriptor.get("contact")),
        temporal_start=parse_day(temporal.get("start")),
        temporal_end=parse_day(temporal.get("end")),
        spatial=localized(_mapping(descriptor.get("spatial")), "title"),
        frequency=_text(descriptor.get("accrualPeriodicity")),
        resources=tuple(_resource(draft, table) for draft, table in zip(drafts, tables, strict=True)),
        views=tuple(_view(item, number) for number, item in enumerate(_mappings(descriptor.get("views")), 1)),
        violations=tuple(violations),
        descriptor=descriptor,
        descriptor_name=descriptor_name,
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
    found = _DAY.match(_text(value).strip())
    try:
        return date.fromisoformat(f"{found[0]}-01-01"[:10]) if found else None
    except ValueError:
        return None


def _resource(draft: Draft, table: EngineTable | None) -> Resource:
    item = draft.item
    has_columns = table is not None and bool(table.column_names)
    return Resource(
        name=draft.name,
        title=localized(item, "title"),
        description=localized(item, "description"),
        source_paths=draft.paths,
        format=draft.format,
        mediatype=_text(item.get("mediatype")),
        schema=parse_schema(table.schema, table.is_inferred, table.bounds) if table else Schema(),
        table=parse_table(table) if table and has_columns and draft.is_readable else None,
        sources=_sources(item),
        licenses=_licenses(item),
        violations=(*draft.violations, *(table.violations if table else ())),
        is_tabular=table is not None,
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
    named = [entry.get("name") if isinstance(entry, Mapping) else entry for entry in _list(item.get("resources"))]
    names = (_text(name) for name in (*named, item.get("resourceName")))
    return View(
        name=_text(item.get("name")) or f"view-{number}",
        title=localized(item, "title"),
        description=localized(item, "description"),
        spec_type=_text(item.get("specType")).lower(),
        specification=_mapping(item.get("spec")),
        resource_names=tuple(dict.fromkeys(name for name in names if name)),
        has_transform=any(entry.get("transform") for entry in _mappings(item.get("resources"))),
    )


def _licenses(item: Mapping[str, Any]) -> tuple[License, ...]:
    return tuple(
        License(_text(entry.get("name")), _text(entry.get("title")), _text(entry.get("path")))
        for entry in _mappings(item.get("licenses"))
    )


def _sources(item: Mapping[str, Any]) -> tuple[Source, ...]:
    """Read sources; older packages call title and path `name` and `web`."""
    return tuple(
        Source(
            title=_text(entry.get("title")) or _text(entry.get("name")),
            path=_text(entry.get("path")) or _text(entry.get("web")),
            email=_text(entry.get("email")),
            citation=_text(entry.get("citation")),
            published=_text(entry.get("published")) if parse_day(entry.get("published")) else "",
        )
        for entry in _mappings(item.get("sources"))
    )


def _contributor(item: Mapping[str, Any]) -> Contributor:
    role = _text(item.get("role"))
    return Contributor(
        title=_text(item.get("title")) or _text(item.get("name")),
        path=_text(item.get("path")),
        email=_text(item.get("email")),
        organization=_text(item.get("organization")) or _text(item.get("organisation")),
        roles=_texts(item.get("roles")) or ((role,) if role else ()),
    )


def _contact(value: Any) -> Contributor | None:
    if isinstance(value, str):
        return Contributor(email=value) if "@" in value else Contributor(title=value)
    return _contributor(value) if isinstance(value, Mapping) and value else None


# ---- shapes: what does not fit is nothing -------------------------------------------------------------------------


def _text(value: Any) -> str:
    """Return a text; numbers are spelled, whatever else a descriptor holds here is no text."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(text for item in _list(value) if (text := _text(item)))


def _list(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else []


def _names(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else _texts(value)


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _mappings(value: Any) -> list[Mapping[str, Any]]:
    return [item for item in _list(value) if isinstance(item, Mapping)]
