"""A `Job` to its typed rows and violations: one pass of frictionless, whose verdict is what counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from math import isfinite
from typing import Any

from site_builder.model.package import Violation
from site_builder.read.engine.fields import BOUNDS
from site_builder.read.engine.fold import fold
from site_builder.read.engine.job import Job
from site_builder.read.engine.violations import Columns, expectation, violations_of
from site_builder.read.patterns.check import patterns_of, without_patterns
from site_builder.read.patterns.pattern import compile_pattern
from site_builder.read.records import iterate

_V2 = "https://datapackage.org/profiles/2.0/tableschema.json"
_ERROR_LIMIT = 2000
_DIGIT_LIMIT = 300
_LONGEST_CODE = 20  # digits of a code that a spreadsheet may have taken for a number


def resource_of(job: Job) -> Any:
    """Spell a job as a resource of frictionless, whose rows are read when it is judged."""
    from frictionless import Dialect, Schema
    from frictionless.resources import TableResource

    return TableResource(
        name=job.draft.name,
        data=lambda: _rows(job),
        format="inline",
        schema=Schema.from_descriptor({**without_patterns(job.schema), "$schema": _V2}),
        dialect=Dialect.from_descriptor(dict(job.layout)),
        datapackage_version="v2",
    )


def judge(job: Job, resource: Any) -> None:
    """Let frictionless validate the resource of a job, and keep its rows on the way."""
    if job.positions == []:
        return
    table, names = job.table, job.table.column_names
    table.bounds = {item.name: _bounds(item) for item in resource.schema.fields}
    odd: list[Violation] = []
    raw_of = {name: number for number, name in enumerate(job.judged_names)}
    patterns = patterns_of(job.schema)

    def keep(row: Any) -> None:
        values = tuple(row[name] for name in names)
        for name, value in zip(names, values, strict=True):
            if not _is_countable(value):
                written = str(row.cells[raw_of[name]])
                odd.append(Violation("number-not-finite", row.row_number, raw_of[name] + 1, name, written))
        for name, pattern in patterns.items():
            if isinstance(value := row[name], str) and len(odd) < _ERROR_LIMIT and not pattern.accepts(value):
                odd.append(_misfit(job, row.row_number, raw_of[name] + 1, name, value))
        table.rows.append(values)
        table.raw_rows.append(tuple(_at(row.cells, raw_of[name]) for name in names))
        table.row_numbers.append(row.row_number)

    try:
        report = resource.validate(on_row=keep, limit_errors=_ERROR_LIMIT)
    except Exception as error:  # the library trusts schemas and cells more than we may
        table.violations.append(Violation("reader-failure", values={"failure": type(error).__name__}))
        return
    errors = [*report.errors, *(error for task in report.tasks for error in task.errors)]
    _keep_verdict(job, errors, odd)


def _keep_verdict(job: Job, errors: Sequence[Any], odd: Sequence[Violation]) -> None:
    fields = {item["name"]: item for item in job.schema["fields"]}
    columns = Columns(job.judged_names, fields, job.schema.get("primaryKey", []))
    found = [*violations_of(errors, columns), *odd]
    if job.positions is not None:
        found = [_moved_back(item, job.positions) for item in found if item.type not in ("blank-row", "primary-key")]
    found = fold(sorted(found, key=lambda item: (item.row is not None, item.row or 0)))
    job.table.violations.extend(found)
    if max(len(errors), len(odd)) >= _ERROR_LIMIT:
        last = max((item.row or 0 for item in found), default=0)
        job.table.violations.append(Violation("too-many-errors", row=last, values={"count": str(_ERROR_LIMIT)}))


def _misfit(job: Job, row: int, column: int, name: str, value: str) -> Violation:
    """Say that a cell does not fit the pattern of its column, as the violations of other constraints do."""
    field = next(item for item in job.schema["fields"] if item["name"] == name)
    limit = field["constraints"]["pattern"]
    told = {"variant": "pattern", "constraint": "pattern", "limit": limit, "near": "", **_lost_zeros(value, limit)}
    return Violation("constraint-error", row, column, name, value, values={**expectation(field), **told})


def _lost_zeros(value: str, pattern: str) -> dict[str, str]:
    """Tell a code that lacks only the zeros in front: a spreadsheet has read it as a number."""
    if not value.isascii() or not value.isdecimal():
        return {}
    accepts = compile_pattern(pattern).accepts
    longer = (value.zfill(length) for length in range(len(value) + 1, _LONGEST_CODE))
    code = next((text for text in longer if accepts(text)), "")
    return {"variant": "zeros", "write": code} if code else {}


def _rows(job: Job) -> Iterator[list[Any]]:
    """Yield the records, or under a faulty header the columns that could be told, of rows as wide as the header."""
    if job.positions is None:
        yield from iterate(job.records)
        return
    width, header = len(job.labels), job.layout["headerRows"][-1]
    names = [item["name"] for item in job.schema["fields"]]
    blank = [None] * len(names)
    for number, row in enumerate(job.records.rows, 1):
        if number == header:
            yield list(names)
        else:
            yield [row[position] for position in job.positions] if len(row) == width else list(blank)


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
    """Cast the example and the limits of a field as its cells are cast; what cannot be cast is left out."""
    read = field.create_value_reader()
    stated = {name: field.constraints[name] for name in BOUNDS if field.constraints.get(name) is not None}
    bounds = {name: read(value) for name, value in stated.items()}
    if isinstance(field.constraints.get("enum"), list):
        bounds["enum"] = [read(value) for value in field.constraints["enum"]]
    if field.example is not None:
        bounds["example"] = read(field.example)
    return {name: value for name, value in bounds.items() if value is not None}
