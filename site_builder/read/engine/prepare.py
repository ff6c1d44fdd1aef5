"""A draft to a `Job`: its records, where its header stands, and the schema that frictionless can judge it by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import dropwhile
from typing import Any

from site_builder.model.package import Violation
from site_builder.read.drafts import Draft
from site_builder.read.engine.endless import cut_endless
from site_builder.read.engine.header import compare_header, letters
from site_builder.read.engine.infer import infer_fields
from site_builder.read.engine.job import EngineTable, Job
from site_builder.read.engine.relations import as_list, fields_match
from site_builder.read.formats import read_records
from site_builder.read.hidden import clean_records, hidden_in_columns
from site_builder.read.records import Records, RecordsError, iterate

# What else stands in a schema says nothing about cells; a `type` of its own would make the library refuse it whole.
_JUDGED = ("fields", "fieldsMatch", "missingValues", "primaryKey", "uniqueKeys", "foreignKeys")
_LAYOUT = ("header", "headerRows", "headerJoin", "headerCase", "commentChar", "commentRows", "skipBlankRows")


def prepare(draft: Draft, table: EngineTable) -> Job | None:
    """Read the records and compare the header; None where there is nothing to judge."""
    from frictionless import Dialect

    try:
        records = read_records(draft)
    except RecordsError as error:
        table.violations.append(error.violation)
        return None
    hidden = clean_records(records, {item["name"] for item in (draft.schema or {}).get("fields", ())})
    layout = _layout(draft, records)
    dialect = Dialect.from_descriptor(dict(layout))
    labels = dialect.read_labels(records.rows[:100])
    if not records.rows or (layout["header"] and not labels):
        if draft.schema is None or draft.kind != "inline":
            table.violations.append(Violation("source-error", values={"variant": "empty"}))
            return None
        labels = [item["name"] for item in draft.schema["fields"]]
        records.rows.insert(0, labels)
    job = Job(draft, table, records, layout, *_schema(draft, labels, dialect, records))
    table.schema, table.is_inferred = draft.schema or job.schema, draft.schema is None
    types = {item["name"]: item.get("type", "") for item in job.schema["fields"]}
    cut_endless(records, job.labels, job.schema["fields"])
    table.violations, table.doubts = hidden_in_columns(hidden, job.labels, types, records)
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
    return next(iter(exact), None) or _likely_header(rest, rows, names)


def _likely_header(numbers: Sequence[int], rows: Sequence[Sequence[Any]], names: Sequence[str]) -> int:
    """Return the row that most of the declared names stand in, spelled as they may be; else the first one."""
    wanted = {letters(name) for name in names}
    found = {number: len({letters(str(cell)) for cell in rows[number - 1]} & wanted) for number in numbers[:10]}
    best = max(found, key=lambda number: found[number], default=1)
    return best if found.get(best, 0) * 2 > len(names) else next(iter(numbers), 1)


def _schema(draft: Draft, labels: Sequence[str], dialect: Any, records: Records) -> tuple[dict[str, Any], list[str]]:
    """Return the schema to judge by, spelled as frictionless wants it, and the names of the columns in the file."""
    if draft.schema is None:
        rows = [cells for _, cells in dialect.read_enumerated_content_stream(iterate(records))]
        width = len(rows[0]) if rows else 0
        names = _unique([label or f"field{n}" for n, label in enumerate(labels or [""] * width, 1)])
        return {"fields": infer_fields(names, rows)}, names
    schema = {name: draft.schema[name] for name in _JUDGED if name in draft.schema}
    schema["fieldsMatch"] = fields_match(schema)
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


def _check_header(job: Job, labels: Sequence[str]) -> None:
    """Compare the header; where it is at fault, keep judging the cells under the columns that could be told."""
    row = job.layout["headerRows"][-1]
    ignore_case = not job.layout.get("headerCase", True)
    schema = (
        job.schema
        if job.draft.schema is not None
        else {"fields": [{"name": label} for label in dict.fromkeys(labels) if label]}
    )
    header = compare_header(labels, schema, row, ignore_case)
    job.table.violations.extend(_told(header.violations, job))
    job.table.violations.extend(_rows_above(job, row))
    job.table.doubts.extend(_padded(job, row, header.position_of))
    present = [item for item in job.schema["fields"] if item["name"] in header.position_of]
    if header.violations:
        job.positions = [header.position_of[item["name"]] for item in present]
        job.schema = _narrowed(job.schema, present)
        job.table.schema = job.schema
    elif len(present) < len(job.schema["fields"]):  # `superset` lets columns be absent: they are not published
        job.table.schema = {**job.table.schema, "fields": present}


def _told(violations: Sequence[Violation], job: Job) -> list[Violation]:
    """Tell empty columns at the right end, that a spreadsheet exported along, as one fault; a title as what it is."""
    below = _row_below_title(job)
    if below:
        values = {"variant": "below", "above": str(below - 1)}
        return [Violation("header-error", below, values=values)]
    width = len([*dropwhile(lambda label: not label, reversed(job.labels))])
    is_bare = not any(str(cell or "").strip() for row in job.records.rows for cell in row[width:])
    trailing = [item for item in violations if item.type == "blank-label" and (item.column or 0) > width and is_bare]
    if len(trailing) < 2:
        return list(violations)
    values = {"variant": "trailing", "count": str(len(trailing))}
    return [item for item in violations if item not in trailing] + [replace(trailing[0], values=values)]


def _row_below_title(job: Job) -> int:
    """Return the row of the names below a title that a spreadsheet merged over all columns; 0 where there is none.

    With a schema its names are looked for; without one, the first row of three cells or more is taken for them.
    """
    if job.draft.schema is not None or job.records.is_keyed or job.layout["headerRows"] != [1]:
        return 0
    filled = [sum(bool(str(cell or "").strip()) for cell in row) for row in job.records.rows[:10]]
    if filled[:1] != [1] or len(job.records.rows[0]) < 3:
        return 0
    return next((number for number, count in enumerate(filled, 1) if count >= 3), 0)


def _rows_above(job: Job, row: int) -> Iterator[Violation]:
    """Tell a header that does not stand on top, unless the dialect says so: other readers take the first row for it."""
    mark, left_out = job.layout.get("commentChar"), job.layout.get("commentRows", ())
    above = [
        number
        for number, cells in enumerate(job.records.rows[: row - 1], 1)
        if number not in left_out and not (mark and cells and str(cells[0]).startswith(mark))
    ]
    if above and not job.draft.dialect.get("headerRows") and not job.records.is_keyed:
        yield Violation("header-error", row, values={"variant": "below", "above": str(len(above))})


def _padded(job: Job, row: int, position_of: Mapping[str, int]) -> Iterator[Violation]:
    """Doubt names with blanks around them: the library cuts them off, others do not."""
    cells = job.records.rows[row - 1] if job.draft.kind == "delimited" else ()
    for name, position in position_of.items():
        written = str(cells[position]) if position < len(cells) else name
        if written != name and written.strip() == name:
            yield Violation("label-padded", row, position + 1, name, written)


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
