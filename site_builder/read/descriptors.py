"""A descriptor (parsed JSON or YAML) to the nouns of the model. Reads values only, never files; never judges.

What has the wrong shape is left out here: `shapes.py` and frictionless have already complained about it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from site_builder.model.package import (
    Contributor,
    License,
    Package,
    Resource,
    Schema,
    Source,
    View,
    Violation,
)
from site_builder.read.drafts import Draft
from site_builder.read.engine.job import EngineTable
from site_builder.read.schemas import parse_schema
from site_builder.read.tables import parse_table
from site_builder.read.values import list_of, localized, mapping_of, mappings_of, text_of, texts_of
from site_builder.text.days import parse_day


def parse_package(
    descriptor: Mapping[str, Any],
    folder: Path,
    place: str,
    *,
    descriptor_name: str = "datapackage.json",
    violations: Sequence[Violation] = (),
    doubts: Sequence[Violation] = (),
    drafts: Sequence[Draft] = (),
    tables: Sequence[EngineTable | None] = (),
    property_lines: Mapping[str, int] | None = None,
) -> Package:
    """Build the package from its descriptor, its drafts, and the table of each of them (None: not one)."""
    temporal = mapping_of(descriptor.get("temporal"))
    return Package(
        name=text_of(descriptor.get("name")) or folder.resolve().name,
        folder_path=folder,
        place=place,
        title=localized(descriptor, "title"),
        description=localized(descriptor, "description"),
        version=text_of(descriptor.get("version")),
        created=parse_day(descriptor.get("created")),
        modified=parse_day(descriptor.get("modified")),
        homepage=text_of(descriptor.get("homepage")),
        keywords=texts_of(descriptor.get("keywords")),
        licenses=_licenses(descriptor),
        sources=_sources(descriptor),
        contributors=tuple(_contributor(item) for item in mappings_of(descriptor.get("contributors"))),
        contact=_contact(descriptor.get("contact")),
        temporal_start=parse_day(temporal.get("start")),
        temporal_end=parse_day(temporal.get("end")),
        spatial=localized(mapping_of(descriptor.get("spatial")), "title"),
        frequency=text_of(descriptor.get("accrualPeriodicity")),
        resources=tuple(_resource(draft, table) for draft, table in zip(drafts, tables, strict=True)),
        views=tuple(_view(item, number) for number, item in enumerate(mappings_of(descriptor.get("views")), 1)),
        violations=tuple(violations),
        doubts=tuple(doubts),
        descriptor=descriptor,
        descriptor_name=descriptor_name,
        property_lines=property_lines or {},
    )


def _resource(draft: Draft, table: EngineTable | None) -> Resource:
    item = draft.item
    has_columns = table is not None and bool(table.column_names)
    return Resource(
        name=draft.name,
        title=localized(item, "title"),
        description=localized(item, "description"),
        source_paths=draft.paths,
        format=draft.format,
        mediatype=text_of(item.get("mediatype")),
        schema=parse_schema(table.schema, table.is_inferred, table.bounds) if table else Schema(),
        table=parse_table(table) if table and has_columns and draft.is_readable else None,
        sources=_sources(item),
        licenses=_licenses(item),
        violations=(*draft.violations, *(table.violations if table else ())),
        doubts=(*draft.doubts, *(table.doubts if table else ())),
        is_tabular=table is not None,
        descriptor=item,
        line_shifts=dict(draft.line_shifts),
        geometry=draft.geometry,
    )


def _view(item: Mapping[str, Any], number: int) -> View:
    named = [entry.get("name") if isinstance(entry, Mapping) else entry for entry in list_of(item.get("resources"))]
    names = (text_of(name) for name in (*named, item.get("resourceName")))
    return View(
        name=text_of(item.get("name")) or f"view-{number}",
        title=localized(item, "title"),
        description=localized(item, "description"),
        spec_type=text_of(item.get("specType")).lower(),
        specification=mapping_of(item.get("spec")),
        resource_names=tuple(dict.fromkeys(name for name in names if name)),
        has_transform=any(entry.get("transform") for entry in mappings_of(item.get("resources"))),
    )


def _licenses(item: Mapping[str, Any]) -> tuple[License, ...]:
    return tuple(
        License(text_of(entry.get("name")), text_of(entry.get("title")), text_of(entry.get("path")))
        for entry in mappings_of(item.get("licenses"))
    )


def _sources(item: Mapping[str, Any]) -> tuple[Source, ...]:
    """Read sources; older packages call title and path `name` and `web`."""
    return tuple(
        Source(
            title=text_of(entry.get("title")) or text_of(entry.get("name")),
            path=text_of(entry.get("path")) or text_of(entry.get("web")),
            email=text_of(entry.get("email")),
            citation=text_of(entry.get("citation")),
            published=text_of(entry.get("published")) if parse_day(entry.get("published")) else "",
        )
        for entry in mappings_of(item.get("sources"))
    )


def _contributor(item: Mapping[str, Any]) -> Contributor:
    role = text_of(item.get("role"))
    return Contributor(
        title=text_of(item.get("title")) or text_of(item.get("name")),
        path=text_of(item.get("path")),
        email=text_of(item.get("email")),
        organization=text_of(item.get("organization")) or text_of(item.get("organisation")),
        roles=texts_of(item.get("roles")) or ((role,) if role else ()),
    )


def _contact(value: Any) -> Contributor | None:
    if isinstance(value, str):
        return Contributor(email=value) if "@" in value else Contributor(title=value)
    return _contributor(value) if isinstance(value, Mapping) and value else None
