"""The verdict of frictionless on tables, and their typed rows: one pass each, what the library says is what counts.

It is handed records and a clean schema, never a path. Whatever it throws becomes a violation of that table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from math import isfinite
from typing import Any

from site_builder.model.package import Violation
from site_builder.read.drafts import Draft
from site_builder.read.engine.fold import fold
from site_builder.read.engine.header import compare_header
from site_builder.read.engine.infer import infer_fields
from site_builder.read.engine.metadata import BOUNDS, as_list
from site_builder.read.engine.violations import Columns, nearest, violations_of
from site_builder.read.formats import read_records
from site_builder.read.records import Records, RecordsError, iterate

_COMPOUND = ("array", "object", "list", "geojson")
_ERROR_LIMIT = 2000
_DIGIT_LIMIT = 300
# What else stands in a schema says nothing about cells; a `type` of its own would make the library refuse it whole.
_JUDGED = ("fields", "fieldsMatch", "missingValues", "primaryKey", "uniqueKeys", "foreignKeys")
_LAYOUT = ("header", "headerRows", "headerJoin", "headerCase", "commentChar", "commentRows", "skipBlankRows")


@dataclass(slots=True)
class EngineTable:
    """What became of one table: `rows` are typed, `raw_rows` as written, both in the order of `schema`.

    `schema` is the descriptor read by, declared or inferred. `bounds` holds, by field, the example and the constraints
    that are values (`minimum`, `enum`, ...), cast as cells are: the descriptor writes them in the field's own format
    ("31/12/2020").
    """

    violations: list[Violation] = field(default_factory=list)
    schema: Mapping[str, Any] = field(default_factory=dict)
    bounds: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    is_inferred: bool = False
    rows: list[tuple[Any, ...]] = field(default_factory=list)
    raw_rows: list[tuple[Any, ...]] = field(default_factory=list)
    row_numbers: list[int] = field(default_factory=list)

    @property
    def column_names(self) -> tuple[str, ...]:
        """Return the names of the columns."""
        return tuple(item["name"] for item in self.schema.get("fields", ()))


@dataclass(slots=True)
class _Job:
    """One table on its way: its records, how they are laid out, and under which columns they are judged."""

    draft: Draft
    table: EngineTable
    records: Records
    layout: dict[str, Any]
    schema: dict[str, Any]
    names: list[str]
    positions: list[int] | None = None  # set where the header is at fault: the columns that are judged all the same
    resource: Any = None


def read_tables(drafts: Sequence[Draft], on_resource: Callable[[str], None]) -> list[EngineTable | None]:
    """Read the table of every draft; None stands for what is no table or must not be read."""
    from frictionless import Package, system

    with system.use_context(trusted=False, onerror="ignore", standards="v2"):
        tables = [EngineTable() if draft.kind != "file" else None for draft in drafts]
        jobs = [
            job
            for draft, table in zip(drafts, tables, strict=True)
            if table is not None and draft.is_readable and (job := _prepare(draft, table))
        ]
        _drop_hopeless_keys(jobs)
        package = Package(resources=[_resource(job) for job in jobs])
        for job, resource in zip(jobs, package.resources, strict=True):
            job.resource = resource
            on_resource(job.draft.name)
            _judge(job)
    _settle_keys(jobs)
    return tables


# ---- preparing -----------------------------------------------------------------------------------------------------


def _prepare(draft: Draft, table: EngineTable) -> _Job | None:
    """Read the records and compare the header; None where there is nothing to judge."""
    from frictionless import Dialect

    try:
        records = read_records(draft)
    except RecordsError as error:
        table.violations.append(error.violation)
        return None
    layout = _layout(draft, records)
    dialect = Dialect.from_descriptor(dict(layout))
    labels = dialect.read_labels(records.rows[:100])
    if not records.rows or (layout["header"] and not labels):
        if draft.schema is None or draft.kind != "inline":
            table.violations.append(Violation("source-error", values={"variant": "empty"}))
            return None
        labels = [item["name"] for item in draft.schema["fields"]]
        records.rows.insert(0, labels)
    job = _Job(draft, table, records, layout, *_schema(draft, labels, dialect, records))
    table.schema, table.is_inferred = draft.schema or job.schema, draft.schema is None
    if layout["header"]:
        _check_header(job, labels)
    return job


def _layout(draft: Draft, records: Records) -> dict[str, Any]:
    """Spell the part of the dialect that tells header and comments from rows."""
    if records.is_keyed:
        return {"header": True, "headerRows": [1]}
    layout = {name: draft.dialect[name] for name in _LAYOUT if name in draft.dialect}
    layout.setdefault("header", True)
    if layout["header"] and not layout.get("headerRows"):
        layout["headerRows"] = [_header_row(draft, layout, records.rows)]
    return layout


def _header_row(draft: Draft, layout: Mapping[str, Any], rows: Sequence[Sequence[Any]]) -> int:
    """Find the header: the first row, unless titles stand above the row that holds the declared names."""
    mark = layout.get("commentChar")
    rest = [
        number
        for number, row in enumerate(rows[:50], 1)
        if number not in layout.get("commentRows", ()) and not (mark and row and str(row[0]).startswith(mark))
    ]
    names = [item["name"] for item in (draft.schema or {}).get("fields", ())]
    exact = [number for number in rest if [str(cell).strip() for cell in rows[number - 1]] == names]
    return next(iter(exact), next(iter(rest), 1))


def _schema(draft: Draft, labels: Sequence[str], dialect: Any, records: Records) -> tuple[dict[str, Any], list[str]]:
    """Return the schema to judge by, spelled as frictionless wants it, and the names of the columns in the file."""
    if draft.schema is None:
        rows = [cells for _, cells in dialect.read_enumerated_content_stream(iterate(records))]
        width = len(rows[0]) if rows else 0
        names = _unique([label or f"field{n}" for n, label in enumerate(labels or [""] * width, 1)])
        return {"fields": infer_fields(names, rows)}, names
    schema = {name: draft.schema[name] for name in _JUDGED if name in draft.schema}
    match = schema.pop("fieldsMatch", "exact")
    schema["fieldsMatch"] = match if isinstance(match, str) else match[0]
    schema["primaryKey"] = as_list(schema.get("primaryKey"))
    schema["foreignKeys"] = [
        {
            "fields": as_list(key["fields"]),
            "reference": {
                "resource": ""
                if key["reference"].get("resource") == draft.name
                else key["reference"].get("resource", ""),
                "fields": as_list(key["reference"]["fields"]),
            },
        }
        for key in schema.get("foreignKeys", ())
    ]
    return schema, list(labels) or [item["name"] for item in schema["fields"]]


def _unique(names: Sequence[str]) -> list[str]:
    from frictionless.table.label_matching import deduplicate_names

    unique: list[str] = deduplicate_names(list(names))
    return unique


def _check_header(job: _Job, labels: Sequence[str]) -> None:
    """Compare the header; where it is at fault, keep judging the cells under the columns that could be told."""
    row = job.layout["headerRows"][-1]
    ignore_case = not job.layout.get("headerCase", True)
    schema = (
        job.schema
        if job.draft.schema is not None
        else {"fields": [{"name": label} for label in dict.fromkeys(labels) if label]}
    )
    header = compare_header(labels, schema, row, ignore_case)
    job.table.violations.extend(header.violations)
    present = [item for item in job.schema["fields"] if item["name"] in header.position_of]
    if header.violations:
        job.positions = [header.position_of[item["name"]] for item in present]
        job.schema = _narrowed(job.schema, present)
        job.table.schema = job.schema
    elif len(present) < len(job.schema["fields"]):  # `superset` lets columns be absent: they are not published
        job.table.schema = {**job.table.schema, "fields": present}


def _narrowed(schema: Mapping[str, Any], fields: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    names = {item["name"] for item in fields}
    key = schema.get("primaryKey", [])
    return {
        **schema,
        "fields": list(fields),
        "fieldsMatch": "exact",
        "primaryKey": key if names.issuperset(key) else [],
        "foreignKeys": [item for item in schema.get("foreignKeys", []) if names.issuperset(item["fields"])],
    }


def _drop_hopeless_keys(jobs: Sequence[_Job]) -> None:
    """Take off keys that cannot be looked up: into tables that could not be read (that fault is told where it is), and
    over columns of lists and objects, which are no keys.
    """
    sound = {job.draft.name for job in jobs if not job.table.violations}
    compound = {job.draft.name: _compound(job) for job in jobs}
    for job in jobs:
        own, kept = compound[job.draft.name], []
        for key in job.schema.get("foreignKeys", []):
            target = key["reference"]["resource"] or job.draft.name
            blamed = [
                *own.intersection(key["fields"]),
                *compound.get(target, set()).intersection(key["reference"]["fields"]),
            ]
            job.table.violations.extend(_no_key("foreignKeys", name, job) for name in sorted(set(blamed)))
            if target in sound and not blamed:
                kept.append(key)
        job.schema["foreignKeys"] = kept
        blamed = sorted(own.intersection(job.schema.get("primaryKey", [])))
        if blamed:
            job.schema["primaryKey"] = []
            job.table.violations.extend(_no_key("primaryKey", name, job) for name in blamed)
        _drop_unique(job, own)


def _compound(job: _Job) -> set[str]:
    """Return the columns that hold lists or objects: their type says so, or their cells do."""
    fields = job.schema["fields"]
    found = {item["name"] for item in fields if item.get("type") in _COMPOUND}
    if job.draft.kind in ("inline", "objects"):
        held = {n for row in job.records.rows for n, cell in enumerate(row) if isinstance(cell, list | dict)}
        found |= {name for number, name in enumerate(_column_names(job)) if number in held}
    return found


def _drop_unique(job: _Job, compound: set[str]) -> None:
    """Take `unique` off columns of lists and objects, and say so."""
    for number, item in enumerate(job.schema["fields"]):
        constraints = item.get("constraints", {})
        if item["name"] in compound and constraints.get("unique"):
            job.table.violations.append(_no_key("constraints.unique", item["name"], job))
            kept = {name: value for name, value in constraints.items() if name != "unique"}
            fields = list(job.schema["fields"])
            fields[number] = {**item, "constraints": kept}
            job.schema["fields"] = fields


def _no_key(key: str, name: str, job: _Job) -> Violation:
    values = {"variant": "key-kind", "property": f"{job.draft.place}.schema.{key}"}
    return Violation("schema-error", field_name=name, value=name, values=values)


# ---- judging -------------------------------------------------------------------------------------------------------


def _resource(job: _Job) -> Any:
    from frictionless import Dialect, Schema
    from frictionless.resources import TableResource

    return TableResource(
        name=job.draft.name,
        data=lambda: _rows(job),
        format="inline",
        schema=Schema.from_descriptor({**job.schema, "$schema": _V2}),
        dialect=Dialect.from_descriptor(dict(job.layout)),
        datapackage_version="v2",
    )


_V2 = "https://datapackage.org/profiles/2.0/tableschema.json"


def _rows(job: _Job) -> Iterator[list[Any]]:
    """Yield the records, or under a faulty header the columns that could be told, of rows as wide as the header."""
    if job.positions is None:
        yield from iterate(job.records)
        return
    width, header = len(job.names), job.layout["headerRows"][-1]
    names = [item["name"] for item in job.schema["fields"]]
    blank = [None] * len(names)
    for number, row in enumerate(job.records.rows, 1):
        if number == header:
            yield list(names)
        else:
            yield [row[position] for position in job.positions] if len(row) == width else list(blank)


def _judge(job: _Job) -> None:
    """Let frictionless validate the table, and keep its rows on the way."""
    if job.positions == []:
        return
    table, names = job.table, job.table.column_names
    table.bounds = {item.name: _bounds(item) for item in job.resource.schema.fields}
    odd: list[Violation] = []
    raw_of = {name: number for number, name in enumerate(_column_names(job))}

    def keep(row: Any) -> None:
        values = tuple(row[name] for name in names)
        for name, value in zip(names, values, strict=True):
            if not _is_countable(value):
                written = str(row.cells[raw_of[name]])
                odd.append(Violation("number-not-finite", row.row_number, raw_of[name] + 1, name, written))
        table.rows.append(values)
        table.raw_rows.append(tuple(_at(row.cells, raw_of[name]) for name in names))
        table.row_numbers.append(row.row_number)

    try:
        report = job.resource.validate(on_row=keep, limit_errors=_ERROR_LIMIT)
    except Exception as error:  # the library trusts schemas and cells more than we may
        table.violations.append(Violation("reader-failure", values={"failure": type(error).__name__}))
        return
    errors = [*report.errors, *(error for task in report.tasks for error in task.errors)]
    _keep_verdict(job, errors, odd)


def _keep_verdict(job: _Job, errors: Sequence[Any], odd: Sequence[Violation]) -> None:
    fields = {item["name"]: item for item in job.schema["fields"]}
    columns = Columns(_column_names(job), fields, job.schema.get("primaryKey", []))
    found = violations_of(errors, columns)
    if job.positions is not None:
        found = [_moved_back(item, job.positions) for item in found if item.type not in ("blank-row", "primary-key")]
    found = fold(sorted([*found, *odd], key=lambda item: (item.row is not None, item.row or 0)))
    job.table.violations.extend(found)
    if len(errors) >= _ERROR_LIMIT:
        last = max((item.row or 0 for item in found), default=0)
        job.table.violations.append(Violation("too-many-errors", row=last, values={"count": str(_ERROR_LIMIT)}))


def _column_names(job: _Job) -> list[str]:
    """Return the field of each column as frictionless sees it: by position, or by name where `fieldsMatch` says so."""
    names = [item["name"] for item in job.schema["fields"]]
    if job.positions is not None or job.schema.get("fieldsMatch", "exact") == "exact":
        return names
    if job.layout.get("headerCase", True):
        return job.names
    by_fold = {name.lower(): name for name in names}
    return [by_fold.get(name.lower(), name) for name in job.names]


def _moved_back(violation: Violation, positions: Sequence[int]) -> Violation:
    """Point to the column of the file again, where some columns were left out."""
    if violation.column is None or violation.column > len(positions):
        return violation
    return replace(violation, column=positions[violation.column - 1] + 1)


def _at(cells: Sequence[Any], position: int) -> Any:
    return cells[position] if position < len(cells) else None


def _is_countable(value: Any) -> bool:
    """Tell whether a number can be written out and added up."""
    match value:
        case Decimal():
            return value.is_finite() and abs(value.adjusted()) <= _DIGIT_LIMIT
        case float():
            return isfinite(value)
        case list() | tuple():
            return all(_is_countable(item) for item in value)
        case dict():
            return all(_is_countable(item) for item in value.values())
        case _:
            return True


def _bounds(field: Any) -> Mapping[str, Any]:
    read = field.create_value_reader()
    stated = {name: field.constraints[name] for name in BOUNDS if field.constraints.get(name) is not None}
    bounds = {name: read(value) for name, value in stated.items()}
    if isinstance(field.constraints.get("enum"), list):
        bounds["enum"] = [read(value) for value in field.constraints["enum"]]
    if field.example is not None:
        bounds["example"] = read(field.example)
    return {name: value for name, value in bounds.items() if value is not None}


# ---- afterwards ----------------------------------------------------------------------------------------------------


def _settle_keys(jobs: Sequence[_Job]) -> None:
    """Leave out foreign keys that miss only because their target is faulty; suggest the nearest key for the others."""
    by_name = {job.draft.name: job for job in jobs}
    for job in jobs:
        job.table.violations = [
            kept for item in job.table.violations if (kept := _settle(item, job, by_name)) is not None
        ]
    for job in jobs:
        job.table.violations = [_place(item, job) for item in job.table.violations]


def _settle(item: Violation, job: _Job, by_name: Mapping[str, _Job]) -> Violation | None:
    if item.type != "foreign-key":
        return item
    target = by_name.get(item.values["reference"], job)
    fields = item.values["reference_fields"].split("\n")
    if any(fault.type == "type-error" and fault.field_name in fields for fault in target.table.violations):
        return None
    values = {**item.values, "reference": target.draft.name}
    if len(fields) == 1 and fields[0] in target.table.column_names:
        position = target.table.column_names.index(fields[0])
        values["near"] = nearest(
            item.value, {str(row[position]) for row in target.table.rows if row[position] is not None}
        )
    return replace(item, values=values)


def _place(item: Violation, job: _Job) -> Violation:
    """Name the part of a multipart table, and the row in that part."""
    paths = job.draft.paths
    if item.row is None or len(paths) < 2 or len(job.records.starts) < 2 or item.path:
        return item
    part, row = job.records.locate(item.row)
    return replace(item, row=row, path=paths[part])
