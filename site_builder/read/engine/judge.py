"""A `Job` to its typed rows and violations: one pass of frictionless, whose verdict is what counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from math import isfinite
from typing import Any

from site_builder.model.package import Violation
from site_builder.read.engine.dates import any_dates, unclear_dates
from site_builder.read.engine.fields import BOUNDS
from site_builder.read.engine.fold import fold
from site_builder.read.engine.job import Job
from site_builder.read.engine.quiet import quiet_errors
from site_builder.read.engine.strangers import strange_rows
from site_builder.read.engine.tally import Tally
from site_builder.read.engine.violations import Columns, expectation, violations_of
from site_builder.read.patterns.check import patterns_of, without_patterns
from site_builder.read.records import iterate
from site_builder.text.habits_of_codes import mend_code

_V2 = "https://datapackage.org/profiles/2.0/tableschema.json"
_DIGIT_LIMIT = 300


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
    """Let frictionless judge the resource of a job row by row, and keep its rows on the way."""
    if job.positions == []:
        return
    job.table.bounds = {item.name: _bounds(item) for item in resource.schema.fields}
    strangers, tally = strange_rows(job), Tally()
    try:
        with quiet_errors():
            tally.add(fold(_violations(job, resource, strangers, tally)))
    except Exception as error:  # the library trusts schemas and cells more than we may
        job.table.violations.append(Violation("reader-failure", values={"failure": type(error).__name__}))
        return
    found = [*tally.result(len(job.table.rows)), *strangers.values()]
    job.table.violations.extend(sorted(found, key=lambda item: item.row or 0))


def _violations(job: Job, resource: Any, strangers: Mapping[int, Violation], tally: Tally) -> Iterator[Violation]:
    """Yield what is wrong with the rows, in their order; rows that are no data are neither judged nor kept."""
    fields = {item["name"]: item for item in job.schema["fields"]}
    columns = Columns(job.judged_names, fields, job.schema.get("primaryKey", []), tally.is_full)
    raw_of = {name: number for number, name in enumerate(job.judged_names)}
    job.patterns, dates = patterns_of(job.schema), any_dates(job.schema["fields"])
    for row, errors in _verdict(resource):
        if row is not None and row.row_number in strangers:
            continue
        found = violations_of(errors, columns)
        if row is not None:
            _keep(row, job, raw_of)
            found += [*_uncountable(job, raw_of), *_misfits(job, row, raw_of, tally)]
            found += unclear_dates(row, dates, raw_of)
        if job.positions is None:
            yield from found
        else:
            kept = (item for item in found if item.type not in ("blank-row", "primary-key"))
            yield from (_moved_back(item, job.positions) for item in kept)


def _verdict(resource: Any) -> Iterator[tuple[Any, Sequence[Any]]]:
    """Yield every row with its errors, before them (with None) those of the whole: `Resource.validate` without a limit.

    The library would keep every error of a table; of a column of wrong cells we need a few, and how many there are.
    """
    from frictionless import FrictionlessException

    try:
        resource.to_descriptor(validate=True)
        resource.open()
    except FrictionlessException as exception:
        resource.close()
        yield None, exception.to_errors()
        return
    with resource:
        yield None, resource.header.errors
        for row in resource.row_stream:
            yield row, row.errors


def _keep(row: Any, job: Job, raw_of: Mapping[str, int]) -> None:
    table, names = job.table, job.table.column_names
    table.rows.append(tuple(row[name] for name in names))
    table.raw_rows.append(tuple(_at(row.cells, raw_of[name]) for name in names))
    table.row_numbers.append(row.row_number)


def _uncountable(job: Job, raw_of: Mapping[str, int]) -> Iterator[Violation]:
    """Yield the numbers of the last row that cannot be added up."""
    table = job.table
    for name, value, written in zip(table.column_names, table.rows[-1], table.raw_rows[-1], strict=True):
        if not _is_countable(value):
            yield Violation("number-not-finite", table.row_numbers[-1], raw_of[name] + 1, name, str(written))


def _misfits(job: Job, row: Any, raw_of: Mapping[str, int], tally: Tally) -> Iterator[Violation]:
    for name, pattern in job.patterns.items():
        if isinstance(value := row[name], str) and not pattern.accepts(value):
            is_counted = tally.is_full("constraint-error", raw_of[name] + 1, "pattern")
            values = {"variant": "pattern"} if is_counted else _misfit(job, name, mend_code(value, pattern.accepts))
            yield Violation("constraint-error", row.row_number, raw_of[name] + 1, name, value, values=values)


def _misfit(job: Job, name: str, code: str) -> dict[str, str]:
    """Say that a cell does not fit the pattern of its column, as the violations of other constraints do."""
    field = next(item for item in job.schema["fields"] if item["name"] == name)
    told = {"variant": "pattern", "constraint": "pattern", "limit": field["constraints"]["pattern"], "near": ""}
    return {**expectation(field), **told, **({"variant": "zeros", "write": code} if code else {})}


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
