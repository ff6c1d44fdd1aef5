"""The verdict of frictionless on descriptors, piece by piece, so that each complaint knows the property it means.

Takes drafts whose shapes are right; its English sentences become named values. Opens nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from site_builder.model.package import Violation
from site_builder.read.drafts import Draft
from site_builder.read.engine.violations import expectation, nearest
from site_builder.read.shapes import join
from site_builder.text.slugs import parse_slug

BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
_DATED = ("date", "datetime", "time")
# What the notes of frictionless say, and the variant of our words that says it better; groups name values.
_NOTES: Sequence[tuple[str, str]] = (
    (r"^'(?P<value>.*)' does not match .* at property 'name'", "name"),
    (r"^license requires", "licence"),
    (r'^property "(?P<property>\w+)\[\]\.email" is not valid', "email"),
    (r'^property "created" is not valid', "created"),
    (r'^"(?P<property>\w+)" should be set as "(?P<place>[\w.]+)"', "misplaced"),
    (r'^missing value (?:label )?"(?P<value>.*)" is not unique', "missing-value-twice"),
    (r"at property '(?P<property>missingValues)'$", "mixed"),
    (r"^missing values in object form require", "needs-v2"),
    (r'^constraint "(?P<property>\w+)" requires datapackage v2', "needs-v2"),
    (r'^constraint "(?P<value>.*)" is not supported by type "(?P<kind>.*)"', "constraint-unknown"),
    (r'^example value "(?P<value>.*)" for field', "example"),
    (r"^'(?P<value>.*)' is not one of \[(?P<choices>.*)\] at property '(?P<property>.*)'", "choice"),
)


def check_package(descriptor: Mapping[str, Any], drafts: Sequence[Draft]) -> Iterator[Violation]:
    """Yield what is wrong with the properties of the package itself."""
    from frictionless import Package

    plain = {name: value for name, value in descriptor.items() if name not in ("profile", "profiles", "type")}
    yield from _judge(Package, {**plain, "resources": []}, _Piece("", "package-error", _version(descriptor)))
    if not drafts:
        yield Violation("package-error", values={"variant": "no-resources", "property": "resources"})
    names = [draft.name for draft in drafts if draft.name]
    for name in _twice(names):
        yield Violation("package-error", value=name, values={"variant": "names-twice"})
    if descriptor.get("profile") == "tabular-data-package":
        for draft in drafts:
            if draft.item.get("profile") != "tabular-data-resource":
                yield Violation("package-error", value=draft.name, values={"variant": "tabular"})


def check_draft(draft: Draft, descriptor: Mapping[str, Any]) -> Iterator[Violation]:
    """Yield what is wrong with the metadata of a resource: its own, its dialect's, its schema's, its fields'."""
    from frictionless import Resource

    version = _version(descriptor)
    left_out = ("schema", "dialect", "data", "profile", "profiles", "type", "extrapaths", "scheme", "bytes", "hash")
    plain = {name: value for name, value in draft.item.items() if name not in left_out}
    yield from _judge(Resource, {**plain, "path": "x"}, _Piece(draft.place, "resource-error", version))
    yield from _check_dialect(draft)
    if draft.schema is not None:
        yield from _check_schema(draft.schema, join(draft.place, "schema"), version)


def check_references(drafts: Sequence[Draft]) -> None:
    """Note every foreign key that cannot lead anywhere, and take it off: it would fail on every row."""
    by_name = {draft.name: draft for draft in drafts}
    for draft in drafts:
        if draft.schema is None or draft.violations:
            continue
        found = [
            violation
            for number, key in enumerate(draft.schema.get("foreignKeys", ()))
            if (violation := _check_key(key, f"{draft.place}.schema.foreignKeys[{number}]", draft, by_name))
        ]
        draft.violations.extend(found)


def fields_match(schema: Mapping[str, Any]) -> str:
    """Return how columns are told their fields; some packages write it as a list of one."""
    match = schema.get("fieldsMatch") or "exact"
    return match if isinstance(match, str) else str(match[0])


def as_list(value: Any) -> list[Any]:
    """Return a name or a list of names as a list."""
    return [value] if isinstance(value, str) else list(value or ())


def _check_key(key: Mapping[str, Any], place: str, draft: Draft, by_name: Mapping[str, Draft]) -> Violation | None:
    name = key["reference"].get("resource", "")
    target = by_name.get(name) if name else draft
    if target is None:
        values = {"variant": "reference-resource", "property": place, "near": nearest(name, by_name)}
        return Violation("schema-error", value=name, values=values)
    fields = [field.get("name") for field in (target.schema or {}).get("fields", ())]
    for field in as_list(key["reference"]["fields"]) if fields else ():
        if field not in fields:
            near = nearest(field, fields)
            values = {"variant": "reference-field", "property": place, "reference": target.name, "near": near}
            return Violation("schema-error", value=field, values=values)
    return None


def _twice(names: Sequence[str]) -> list[str]:
    """Return the names that stand more than once, each once."""
    return [name for name, count in Counter(names).items() if count > 1]


def _check_schema(schema: Mapping[str, Any], place: str, version: Any) -> Iterator[Violation]:
    from frictionless import Schema

    fields = schema["fields"]
    names = [field["name"] for field in fields]
    for name in _twice(names):
        yield Violation("schema-error", field_name=name, value=name, values={"variant": "fields-twice"})
    for number, key in enumerate([{"fields": schema.get("primaryKey")}, *schema.get("foreignKeys", ())]):
        yield from _check_key_fields(key, join(place, f"foreignKeys[{number - 1}]" if number else "primaryKey"), names)
    kept = ("missingValues", "name", "title", "description")
    plain = {name: schema[name] for name in kept if name in schema}
    if schema.get("fieldsMatch"):
        plain["fieldsMatch"] = fields_match(schema)
    yield from _judge(Schema, {**plain, "fields": []}, _Piece(place, "schema-error", version))
    for number, field in enumerate(fields):
        yield from _check_field(field, f"{place}.fields[{number}]", version)


def _check_key_fields(key: Mapping[str, Any], place: str, names: Sequence[str]) -> Iterator[Violation]:
    fields = as_list(key.get("fields"))
    for field in fields:
        if field not in names:
            values = {"variant": "key-unknown", "property": place, "near": nearest(field, names)}
            yield Violation("schema-error", value=field, values=values)
    others = as_list(key.get("reference", {}).get("fields", fields))
    if len(others) != len(fields):
        values = {"variant": "reference-length", "property": place, "found": str(len(fields))}
        yield Violation("schema-error", values={**values, "wanted": str(len(others))})


def _check_field(field: Mapping[str, Any], place: str, version: Any) -> Iterator[Violation]:
    from frictionless import Field, FrictionlessException

    name, kind, form = field["name"], field.get("type") or "string", field.get("format", "default")
    try:
        cls = Field.metadata_select_class(kind)
    except FrictionlessException:
        choices = "string, integer, number, boolean, date, datetime, time, year, yearmonth, list, array, object, any"
        values = {"variant": "choice", "property": join(place, "type"), "near": nearest(kind, choices.split(", "))}
        yield Violation("field-error", field_name=name, value=kind, values={**values, "choices": choices})
        return
    if kind in _DATED and form not in ("default", "any") and "%" not in form:
        values = {"variant": "date-format", "property": join(place, "format")}
        yield Violation("field-error", field_name=name, value=form, values=values)
        return
    found = _judge(cls, _v1_format(field), _Piece(place, "field-error", version, name))
    yield from found or _check_constraints(field, cls, place)


def _v1_format(field: Mapping[str, Any]) -> dict[str, Any]:
    form = field.get("format", "default")
    return {**field, "format": form.removeprefix("fmt:")}


def _check_constraints(field: Mapping[str, Any], cls: Any, place: str) -> Iterator[Violation]:
    """Check that limits are values of the column: frictionless would fail on comparing with them."""
    constraints = field.get("constraints", {})
    pattern = constraints.get("pattern")
    if pattern is not None:
        try:
            re.compile(pattern)
        except (re.error, RecursionError, OverflowError):
            values = {"variant": "pattern", "property": join(place, "constraints.pattern")}
            yield Violation("field-error", field_name=field["name"], value=pattern, values=values)
    read = cls.from_descriptor({**_v1_format(field), "constraints": {}}).create_value_reader()
    limits = [(name, constraints[name]) for name in BOUNDS if name in constraints]
    limits += [(f"enum[{number}]", item) for number, item in enumerate(constraints.get("enum", ()))]
    for name, limit in limits:
        if read(limit) is None:
            values = {
                "variant": "constraint-value",
                "property": join(place, f"constraints.{name}"),
                **expectation(field),
            }
            yield Violation("field-error", field_name=field["name"], value=str(limit), values=values)


def _check_dialect(draft: Draft) -> Iterator[Violation]:
    """Check what Python's reader would stumble over."""
    dialect = draft.csv_dialect
    place = join(draft.place, "dialect")
    for name, lengths in (("delimiter", (1,)), ("quoteChar", (0, 1)), ("escapeChar", (0, 1)), ("commentChar", (1, 2))):
        mark = dialect.get(name)
        if mark is not None and (not isinstance(mark, str) or len(mark) not in lengths or mark in ("\n", "\r")):
            values = {"variant": "choice", "property": join(place, name), "choices": '", ; | \\t"'}
            yield Violation("dialect-error", value=str(mark), values=values)
    rows = [*dialect.get("headerRows", ()), *dialect.get("commentRows", ())]
    if any(row < 1 for row in rows):
        values = {"variant": "choice", "property": join(place, "headerRows"), "choices": "1, 2, 3, …"}
        yield Violation("dialect-error", value=str(min(rows)), values=values)


@dataclass(frozen=True, slots=True)
class _Piece:
    """One piece of a descriptor: where it stands, what its complaints are called, the field that it describes."""

    place: str
    code: str
    version: Any
    field: str = ""


def _judge(cls: Any, plain: Mapping[str, Any], piece: _Piece) -> list[Violation]:
    """Let one class of frictionless validate one piece of a descriptor."""
    from frictionless import FrictionlessException
    from frictionless.metadata import ValidationContext

    try:
        errors = list(cls.metadata_validate(dict(plain), context=ValidationContext(datapackage_version=piece.version)))
    except FrictionlessException as exception:
        errors = exception.to_errors()
    return [_complaint(error.note, piece, plain) for error in errors]


def _complaint(note: str, piece: _Piece, plain: Mapping[str, Any]) -> Violation:
    for pattern, variant in _NOTES:
        found = re.search(pattern, note, re.DOTALL)
        if found:
            groups = found.groupdict()
            values = {**groups, "variant": variant, "property": _where(piece.place, groups, variant)}
            value = groups.get("value") or str(plain.get(variant, ""))
            if variant == "name":
                values["suggestion"] = parse_slug(value)
            if variant == "choice":
                values["near"] = nearest(value, groups["choices"].replace("'", "").split(", "))
            return Violation(piece.code, field_name=piece.field, value=value, values=values)
    values = {"variant": "other", "property": piece.place or "descriptor", "note": note}
    return Violation(piece.code, field_name=piece.field, values=values)


def _where(place: str, groups: Mapping[str, str], variant: str) -> str:
    tail = groups.get("property") or {
        "name": "name",
        "licence": "licenses",
        "created": "created",
        "missing-value-twice": "missingValues",
        "needs-v2": "missingValues",
        "constraint-unknown": "constraints",
        "example": "example",
    }.get(variant, "")
    return join(place, tail.replace("/", ".")) if tail else place


def _version(descriptor: Mapping[str, Any]) -> Any:
    """Return which standard the package follows: "v1", "v2", or "unknown" where its profile is of its own."""
    from frictionless import Package

    profile = descriptor.get("$schema")
    try:
        return Package.effective_datapackage_version({"$schema": profile if isinstance(profile, str) else ""}, None)
    except ValueError:  # no address at all
        return "unknown"
