"""A resource descriptor to a `Draft`: shapes and paths judged, references followed, before anything is parsed.

What a draft says is wrong need not be said again by frictionless, which sees only what is well-formed and at hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from site_builder.model.geometry import Geometry
from site_builder.model.limits import DEFAULTS, Limits
from site_builder.model.package import LineShifts, Violation
from site_builder.read.archives import read_file
from site_builder.read.paths import compression_of, format_of, is_yaml, refuse_path
from site_builder.read.shapes import check_shape, join
from site_builder.read.standard import Standard
from site_builder.read.syntax import DescriptorError, parse_descriptor, parse_json

DELIMITED = ("csv", "tsv")
SHEETS = ("xlsx", "xls")
OBJECTS = ("json", "jsonl", "ndjson")
MAPS = ("geojson", "topojson")  # a schema tells the properties of their features; frictionless reads no rows from them
Kind = Literal["delimited", "sheet", "objects", "inline", "file"]


@dataclass(slots=True)
class Draft:
    """One resource, ready to be read where `violations` is empty.

    `place` is where it stands in the descriptor ("resources[0]"). `schema` and `dialect` are mappings, never paths;
    `schema` is None where nobody declared one. `doubts` are odd but forbid nothing.
    """

    item: Mapping[str, Any]
    place: str
    folder: Path
    limits: Limits = DEFAULTS
    name: str = ""
    kind: Kind = "file"
    format: str = ""
    paths: tuple[str, ...] = ()
    compression: str = ""
    schema: Mapping[str, Any] | None = None
    dialect: Mapping[str, Any] = field(default_factory=dict)
    violations: list[Violation] = field(default_factory=list)
    doubts: list[Violation] = field(default_factory=list)
    line_shifts: dict[str, LineShifts] = field(default_factory=dict)  # filled by those who read files line by line
    geometry: Geometry | None = None  # filled where the file is a map

    @property
    def is_readable(self) -> bool:
        """Tell whether there is a table to read and nothing that forbids it."""
        return self.kind != "file" and not self.violations

    @property
    def csv_dialect(self) -> Mapping[str, Any]:
        """Return the dialect of text in columns: frictionless writes parts of it below `csv`."""
        return {**self.dialect, **self.dialect.get("csv", {})}


def draft_resource(
    item: Mapping[str, Any], place: str, folder: Path, standard: Standard, limits: Limits = DEFAULTS
) -> Draft:
    """Draft one resource of a descriptor; all that is wrong with it stands in `violations`."""
    draft = Draft(item, place, folder, limits, name=item["name"] if isinstance(item.get("name"), str) else "")
    draft.violations.extend(check_shape(item, standard.resource, place, "resource-error"))
    if draft.violations:
        return draft
    draft.paths = _paths(item)
    draft.compression = compression_of(draft.paths[0] if draft.paths else "", item.get("compression", ""))
    draft.format = (item.get("format") or _told_format(item, draft)).lower().lstrip(".")
    _check_sources(draft)
    _check_profile(draft)
    draft.dialect = _referred(draft, "dialect") or {}
    draft.schema = _referred(draft, "schema")
    if draft.schema is not None:
        draft.violations.extend(check_schema_shape(draft.schema, join(place, "schema"), standard))
    draft.violations.extend(check_shape(draft.dialect, standard.dialect, join(place, "dialect"), "dialect-error"))
    draft.kind = _kind(draft)
    return draft


def check_schema_shape(schema: Mapping[str, Any], place: str, standard: Standard) -> list[Violation]:
    """Return what is misshapen in a schema and in its fields."""
    found = list(check_shape(schema, standard.schema, place, "schema-error"))
    fields = schema.get("fields")
    for number, item in enumerate(fields if isinstance(fields, list) else []):
        if isinstance(item, Mapping):
            found.extend(_check_field_shape(item, f"{place}.fields[{number}]", standard))
    return found


def _check_field_shape(item: Mapping[str, Any], place: str, standard: Standard) -> list[Violation]:
    """Check one field; limits that do not fit a field without a type are one fault: the type was forgotten."""
    name = item["name"] if isinstance(item.get("name"), str) else ""
    shape = standard.field_of(item.get("type", "string"))
    found = [replace(fault, field_name=name) for fault in check_shape(item, shape, place, "field-error")]
    typed = (f"{place}.constraints.", f"{place}.categories[")
    limits = [violation for violation in found if violation.values["property"].startswith(typed)]
    if limits and "type" not in item:
        values = {"variant": "untyped", "property": join(place, "type")}
        rest = (violation for violation in found if violation not in limits)
        return [*rest, Violation("field-error", field_name=name, values=values)]
    return found


def _paths(item: Mapping[str, Any]) -> tuple[str, ...]:
    path = item.get("path", item.get("url") if "data" not in item else None)
    first = path if isinstance(path, list) else [path] if isinstance(path, str) else []
    return (*first, *item.get("extrapaths", ()))


def _told_format(item: Mapping[str, Any], draft: Draft) -> str:
    """Tell the format by the ending of the path, else by the media type."""
    if "data" in item:
        return "inline"
    by_path = format_of(draft.paths[0], draft.compression) if draft.paths else ""
    by_type = {"text/csv": "csv", "text/tab-separated-values": "tsv", "application/json": "json"}
    return by_path or by_type.get(item.get("mediatype", ""), "")


def _check_sources(draft: Draft) -> None:
    """Check that data are named once, and that every file is ours to open."""
    item, say = draft.item, draft.violations.append
    if "data" in item and draft.paths:
        say(Violation("resource-error", values={"variant": "two-sources", "property": draft.place}))
    elif "data" not in item and not draft.paths:
        say(Violation("resource-error", values={"variant": "no-source", "property": draft.place}))
    scheme = item.get("scheme", "file")
    if scheme not in ("", "file", "multipart"):
        say(Violation("path-remote", value=f"{scheme}:", values={"file": f"{scheme}:"}))
    elif "data" not in item:
        draft.violations.extend(
            refusal for path in dict.fromkeys(draft.paths) if (refusal := refuse_path(path, draft.folder, draft.limits))
        )


def _check_profile(draft: Draft) -> None:
    """Refuse profiles that would have to be fetched or opened; those of the standard are known by name."""
    profile = draft.item.get("profile", "")
    if profile == "tabular-data-resource" and not draft.item.get("schema"):
        draft.violations.append(Violation("resource-error", values={"variant": "tabular", "property": draft.place}))
    refusal = refuse_profile(profile, draft.folder, draft.limits)
    if refusal:
        draft.violations.append(refusal)


def refuse_profile(profile: str, folder: Path, limits: Limits) -> Violation | None:
    """Return why a profile cannot be used: it stands on the network, or outside the package."""
    is_name = profile.replace("-", "").isalnum()
    return None if not profile or is_name else refuse_path(profile, folder, limits, is_text=True)


def _referred(draft: Draft, name: str) -> Mapping[str, Any] | None:
    """Return a schema or dialect: written in place, or kept in a file of the package."""
    value = draft.item.get(name)
    if not isinstance(value, str):
        return value if isinstance(value, Mapping) else None
    refusal = refuse_path(value, draft.folder, draft.limits, is_text=True)
    if refusal:
        draft.violations.append(replace(refusal, path=value))
        return None
    try:
        return parse_descriptor((draft.folder / value).read_bytes(), is_yaml(value))
    except DescriptorError as error:
        values = {"file": value, **error.values}
        draft.violations.append(Violation("descriptor-syntax", row=error.line, path=value, values=values))
        return None


def _kind(draft: Draft) -> Kind:
    """Tell how the rows are written; "file" for what is no table."""
    is_declared = bool(draft.schema) or draft.item.get("type") == "table"
    data = draft.item.get("data")
    if data is not None:
        return "inline" if is_declared or _is_tabular(data) else "file"
    if draft.item.get("type") not in (None, "table") or (draft.format in MAPS and "type" not in draft.item):
        return "file"
    if draft.format in DELIMITED or (is_declared and draft.format in ("", "txt")):
        return "delimited"
    if draft.format in SHEETS:
        return "sheet"
    if draft.format in OBJECTS and (is_declared or draft.format != "json" or _holds_rows(draft)):
        return "objects"
    if is_declared and not draft.violations:
        draft.violations.append(Violation("format-error", value=draft.format, values={"format": draft.format or "?"}))
    return "file"


def _is_tabular(data: Any) -> bool:
    return isinstance(data, list) and bool(data) and all(isinstance(row, dict | list) for row in data)


def _holds_rows(draft: Draft) -> bool:
    """Tell whether an undeclared JSON file is a list of objects or lists: nobody can say without looking."""
    if draft.violations or len(draft.paths) != 1:
        return False
    try:
        text = read_file(draft.folder / draft.paths[0], draft.compression, "", draft.limits).decode("utf-8-sig")
        return _is_tabular(parse_json(text))
    except (ValueError, OSError):
        return False
