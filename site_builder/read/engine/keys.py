"""Keys between tables: those that frictionless could not look up are taken off before, its misses are settled after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from site_builder.model.package import Violation
from site_builder.read.engine.job import Job
from site_builder.text.nearest import nearest

_COMPOUND = ("array", "object", "list", "geojson")


def drop_hopeless_keys(jobs: Sequence[Job]) -> None:
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


def _compound(job: Job) -> set[str]:
    """Return the columns that hold lists or objects: their type says so, or their cells do."""
    fields = job.schema["fields"]
    found = {item["name"] for item in fields if item.get("type") in _COMPOUND}
    if job.draft.kind in ("inline", "objects"):
        held = {n for row in job.records.rows for n, cell in enumerate(row) if isinstance(cell, list | dict)}
        found |= {name for number, name in enumerate(job.judged_names) if number in held}
    return found


def _drop_unique(job: Job, compound: set[str]) -> None:
    """Take `unique` off columns of lists and objects, and say so."""
    for number, item in enumerate(job.schema["fields"]):
        constraints = item.get("constraints", {})
        if item["name"] in compound and constraints.get("unique"):
            job.table.violations.append(_no_key("constraints.unique", item["name"], job))
            kept = {name: value for name, value in constraints.items() if name != "unique"}
            fields = list(job.schema["fields"])
            fields[number] = {**item, "constraints": kept}
            job.schema["fields"] = fields


def _no_key(key: str, name: str, job: Job) -> Violation:
    values = {"variant": "key-kind", "property": f"{job.draft.place}.schema.{key}"}
    return Violation("schema-error", field_name=name, value=name, values=values)


def settle_keys(jobs: Sequence[Job]) -> None:
    """Leave out foreign keys that miss only because their target is faulty; suggest the nearest key for the others."""
    by_name = {job.draft.name: job for job in jobs}
    for job in jobs:
        settled = (_settle(item, job, by_name) for item in job.table.violations)
        job.table.violations = [item for item in settled if item is not None]


def _settle(item: Violation, job: Job, by_name: Mapping[str, Job]) -> Violation | None:
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
