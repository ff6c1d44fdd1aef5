"""One table on its way through the engine: what is known of it before, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from site_builder.model.package import Violation
from site_builder.read.drafts import Draft
from site_builder.read.patterns.pattern import Pattern
from site_builder.read.records import Records


@dataclass(slots=True)
class EngineTable:
    """What became of one table: `rows` are typed, `raw_rows` as written, both in the order of `schema`.

    `schema` is the descriptor read by, declared or inferred. `bounds` holds, by field, the example and the constraints
    that are values (`minimum`, `enum`, ...), cast as cells are: the descriptor writes them in the field's own format
    ("31/12/2020").
    """

    violations: list[Violation] = field(default_factory=list)
    doubts: list[Violation] = field(default_factory=list)
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
class Job:
    """One table on its way: its records, how they are laid out, and under which columns they are judged.

    `labels` name the columns of the file as it does; where it has no header, as its schema does.
    """

    draft: Draft
    table: EngineTable
    records: Records
    layout: dict[str, Any]
    schema: dict[str, Any]
    labels: list[str]
    patterns: Mapping[str, Pattern] = field(default_factory=dict)
    positions: list[int] | None = None  # set where the header is at fault: the columns that are judged all the same

    @property
    def judged_names(self) -> list[str]:
        """Name the field of each column as frictionless sees it: by position, or by name if `fieldsMatch` says so."""
        names = [item["name"] for item in self.schema["fields"]]
        if self.positions is not None or self.schema.get("fieldsMatch", "exact") == "exact":
            return names
        if self.layout.get("headerCase", True):
            return self.labels
        by_fold = {name.lower(): name for name in names}
        return [by_fold.get(name.lower(), name) for name in self.labels]
