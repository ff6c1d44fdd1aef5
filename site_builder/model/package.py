"""`Package` and what it is made of: the nouns of Frictionless Data, as this portal needs them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from site_builder.model.geometry import Geometry
from site_builder.model.table import Table
from site_builder.model.words import Localized


@dataclass(frozen=True, slots=True)
class License:
    """A licence as the descriptor states it."""

    name: str = ""
    title: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Where data came from.

    `published` is a custom property of ours: an ISO day, month or year, kept as exact as the publisher wrote it.
    """

    title: str = ""
    path: str = ""
    email: str = ""
    citation: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True)
class Contributor:
    """A person or office that took part in making the package."""

    title: str = ""
    path: str = ""
    email: str = ""
    organization: str = ""
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MissingValue:
    """A marker that stands for "no value", with the reason where the schema labels it."""

    value: str
    label: Localized = Localized()


@dataclass(frozen=True, slots=True)
class Category:
    """One allowed value of a categorical column, with its label."""

    value: str
    label: Localized = Localized()


@dataclass(frozen=True, slots=True)
class Reference:
    """A key into another package (our own field property `references`): frictionless knows none across packages."""

    package: str
    resource: str
    field: str


@dataclass(frozen=True, slots=True)
class Field:
    """A column: what it is called, what it holds and what it means.

    `roles` are the IRIs of the column's `rdfType`; `unit` is free text ("rumah", "rupiah"); `constraints` is the
    Table Schema mapping with bounds and allowed values as typed as cells are; `delimiter` separates the items of a
    `list`.
    """

    name: str
    type: str = "string"
    format: str = "default"
    title: Localized = Localized()
    description: Localized = Localized()
    unit: str = ""
    concept: str = ""
    definition: str = ""
    example: str = ""
    roles: tuple[str, ...] = ()
    constraints: Mapping[str, Any] = field(default_factory=dict)
    categories: tuple[Category, ...] = ()
    missing_values: tuple[MissingValue, ...] = ()
    delimiter: str = ","
    reference: Reference | None = None


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """A key into a resource of the same package; `resource` is "" for the table itself."""

    fields: tuple[str, ...]
    resource: str
    reference_fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Schema:
    """The columns of a table. `is_inferred` is true where nobody declared them and they were guessed from the cells.

    `descriptor` is the Table Schema that frictionless read with, custom properties included.
    """

    fields: tuple[Field, ...] = ()
    primary_key: tuple[str, ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()
    missing_values: tuple[MissingValue, ...] = (MissingValue(""),)
    is_inferred: bool = False
    descriptor: Mapping[str, Any] = field(default_factory=dict)

    def field(self, name: str) -> Field | None:
        """Return the field with that name, if there is one."""
        return next((field for field in self.fields if field.name == name), None)


@dataclass(frozen=True, slots=True)
class View:
    """A chart that a descriptor asks for: data, not code. `specification` is untrusted until render has drawn it."""

    name: str
    title: Localized
    spec_type: str
    specification: Mapping[str, Any]
    resource_names: tuple[str, ...] = ()
    description: Localized = Localized()
    has_transform: bool = False  # its rows are to be filtered or computed by steps outside of the specification


@dataclass(frozen=True, slots=True)
class Violation:
    """One complaint of frictionless or of our reading, as a value; check/ turns them into findings.

    Numbers count as a spreadsheet does: rows from 1 (the header), columns from 1. `values` carries what the error
    class knows beside (`variant`, `constraint`, `expected_type`, ...) and fills the words of the catalogue. `path` is
    the file inside the package that is meant, "" for the first one of the resource, or the descriptor.
    """

    type: str
    row: int | None = None
    column: int | None = None
    field_name: str = ""
    value: str = ""
    path: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


# From each of these rows on (in rising order), the line of the file is so much higher than the row.
LineShifts = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Resource:
    """A table (or another file) of a package.

    `table` is None where nothing tabular could be read; then `violations` say why, or the resource is no table.
    `doubts` are what is odd and yet no reason to refuse it.
    `source_paths` are relative to the package folder and empty for inline data. `line_shifts` holds, for every file
    that has lines to point at, where they stop being the rows: empty for most. `geometry` are the outlines of a map.
    """

    name: str
    title: Localized = Localized()
    description: Localized = Localized()
    source_paths: tuple[str, ...] = ()
    format: str = ""
    mediatype: str = ""
    schema: Schema = Schema()
    table: Table | None = None
    sources: tuple[Source, ...] = ()
    licenses: tuple[License, ...] = ()
    violations: tuple[Violation, ...] = ()
    doubts: tuple[Violation, ...] = ()
    is_tabular: bool = True
    descriptor: Mapping[str, Any] = field(default_factory=dict)
    line_shifts: Mapping[str, LineShifts] = field(default_factory=dict)
    geometry: Geometry | None = None

    def line_of(self, path: str, row: int) -> int | None:
        """Return the line of one of its files on which a row begins; None where the file has no lines."""
        shifts = self.line_shifts.get(path)
        if shifts is None:
            return None
        place = bisect_right(shifts, row, key=lambda shift: shift[0])
        return row + (shifts[place - 1][1] if place else 0)


@dataclass(frozen=True, slots=True, eq=False)
class Package:
    """A data package: metadata, resources, views and what frictionless said about it as a whole.

    `folder_path` is where its files lie; `place` is how people are told about it (`datapackages/x`). `frequency` is an
    ISO 8601 interval ("P1Y") or "irregular". `descriptor` is the parsed JSON or YAML, untouched; `property_lines` tells
    on which line of its text each property stands ("resources[0].schema").
    """

    name: str
    folder_path: Path
    place: str
    title: Localized = Localized()
    description: Localized = Localized()
    version: str = ""
    created: date | None = None
    modified: date | None = None
    homepage: str = ""
    keywords: tuple[str, ...] = ()
    licenses: tuple[License, ...] = ()
    sources: tuple[Source, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    contact: Contributor | None = None
    temporal_start: date | None = None
    temporal_end: date | None = None
    spatial: Localized = Localized()
    frequency: str = ""
    resources: tuple[Resource, ...] = ()
    views: tuple[View, ...] = ()
    violations: tuple[Violation, ...] = ()
    doubts: tuple[Violation, ...] = ()
    descriptor: Mapping[str, Any] = field(default_factory=dict)
    descriptor_name: str = "datapackage.json"
    property_lines: Mapping[str, int] = field(default_factory=dict)

    def resource(self, name: str) -> Resource | None:
        """Return the resource with that name, if there is one."""
        return next((resource for resource in self.resources if resource.name == name), None)
