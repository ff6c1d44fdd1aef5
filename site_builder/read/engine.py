"""The adapter to frictionless: it runs once per resource; typed rows, raw cells and its errors leave as values.

Nothing outside this module knows frictionless. It never raises for what is wrong with the data, and it never judges:
what frictionless says becomes a `Violation`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from site_builder.model.package import Violation

_ERROR_LIMIT = 1000
_BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")


@dataclass(slots=True)
class EngineTable:
    """What frictionless made of one resource. `schema` is the descriptor it used, declared or inferred.

    `bounds` holds, by field, the example and the constraints that are values (`minimum`, `enum`, ...), cast as cells
    are: the descriptor writes them in the field's own format ("31/12/2020").
    """

    violations: tuple[Violation, ...] = ()
    labels: tuple[str, ...] = ()
    column_names: tuple[str, ...] = ()
    rows: list[tuple[Any, ...]] = field(default_factory=list)
    raw_rows: list[tuple[Any, ...]] = field(default_factory=list)
    row_numbers: list[int] = field(default_factory=list)
    schema: Mapping[str, Any] = field(default_factory=dict)
    bounds: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    is_tabular: bool = True


@dataclass(slots=True)
class EngineResult:
    """What frictionless made of one package: complaints about the descriptor, and one entry per resource."""

    violations: tuple[Violation, ...] = ()
    tables: tuple[EngineTable, ...] = ()


def run_engine(
    descriptor: Mapping[str, Any], folder: Path, on_resource: Callable[[str], None] = lambda name: None
) -> EngineResult:
    """Let frictionless read and validate a package descriptor whose files lie in `folder`."""
    from frictionless import FrictionlessException, Package, system

    with system.use_context(trusted=False, onerror="ignore", standards="v2"):
        try:
            package = Package.from_descriptor(dict(descriptor), basepath=str(folder))
        except FrictionlessException as exception:
            return EngineResult(violations=_violations(exception.to_errors()))
        tables = []
        for resource in package.resources:
            on_resource(resource.name or "")
            tables.append(_read_resource(resource))
    return EngineResult(tables=tuple(tables))


def _read_resource(resource: Any) -> EngineTable:
    """Validate one resource and keep its rows on the way: one pass, the library's own verdict."""
    from frictionless.resources import TableResource

    table = EngineTable(is_tabular=isinstance(resource, TableResource))

    def keep(row: Any) -> None:
        table.rows.append(tuple(row[name] for name in row.field_names))
        table.raw_rows.append(tuple(row.cells))
        table.row_numbers.append(row.row_number)

    report = resource.validate(on_row=keep, limit_errors=_ERROR_LIMIT)
    table.violations = _violations(error for task in report.tasks for error in task.errors)
    table.violations += _violations(report.errors)
    if table.is_tabular and resource.schema:
        table.schema = resource.schema.to_descriptor()
        table.bounds = {field.name: _bounds(field) for field in resource.schema.fields}
        table.column_names = tuple(resource.schema.field_names)
        table.labels = tuple(str(label) for task in report.tasks for label in task.labels)
    return table


def _bounds(field: Any) -> Mapping[str, Any]:
    read = field.create_value_reader()
    stated = {name: field.constraints[name] for name in _BOUNDS if field.constraints.get(name) is not None}
    bounds = {name: read(value) for name, value in stated.items()}
    if isinstance(field.constraints.get("enum"), list):
        bounds["enum"] = [read(value) for value in field.constraints["enum"]]
    if field.example is not None:
        bounds["example"] = read(field.example)
    return {name: value for name, value in bounds.items() if value is not None}


def _violations(errors: Iterable[Any]) -> tuple[Violation, ...]:
    return tuple(_violation(error) for error in errors)


def _violation(error: Any) -> Violation:
    """Turn a frictionless error into a value; attributes that a class does not have stay empty."""
    row = getattr(error, "row_number", None)
    column = getattr(error, "field_number", None)
    numbers = getattr(error, "row_numbers", None)
    return Violation(
        type=error.type,
        note=error.note or "",
        row=row if row is not None else (numbers[0] if numbers else None),
        column=column,
        field_name=getattr(error, "field_name", "") or "",
        value=str(getattr(error, "cell", "") or getattr(error, "label", "") or ""),
    )
