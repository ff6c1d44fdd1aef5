"""Keys between tables: those that frictionless could not look up are taken off before, its misses are settled after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from site_builder.model.package import Violation
from site_builder.read.engine.job import Job
from site_builder.text.nearest import nearest

_MOST_CHOICES = 5000
_TEXT, _NUMBERS = frozenset({"string"}), frozenset({"integer", "number", "year"})
_COMPOUND = ("array", "object", "list", "geojson")


def drop_hopeless_keys(jobs: Sequence[Job]) -> None:
    """Take off keys that cannot be looked up: into tables that could not be read (that fault is told where it is), and
    over columns of lists and objects, which are no keys.
    """
    sound = {job.draft.name for job in jobs if not job.table.violations}
    compound, by_name = {job.draft.name: _compound(job) for job in jobs}, {job.draft.name: job for job in jobs}
    for job in jobs:
        own, kept = compound[job.draft.name], []
        for key in job.schema.get("foreignKeys", []):
            target = key["reference"]["resource"] or job.draft.name
            blamed = [
                *own.intersection(key["fields"]),
                *compound.get(target, set()).intersection(key["reference"]["fields"]),
            ]
            job.table.violations.extend(_no_key("foreignKeys", name, job) for name in sorted(set(blamed)))
            unlike = _unlike(job, by_name.get(target), key) if not blamed else None
            if unlike:
                job.table.violations.append(unlike)
            elif target in sound and not blamed:
                kept.append(key)
        job.schema["foreignKeys"] = kept
        blamed = sorted(own.intersection(job.schema.get("primaryKey", [])))
        if blamed:
            job.schema["primaryKey"] = []
            job.table.violations.extend(_no_key("primaryKey", name, job) for name in blamed)
        _drop_unique(job, own)


def _unlike(job: Job, target: Job | None, key: Mapping[str, Any]) -> Violation | None:
    """Tell a key of text into numbers, or the other way round: not one of its values could ever be found."""
    if target is None:
        return None
    own, others = _types(job), _types(target)
    for name, other in zip(key["fields"], key["reference"]["fields"], strict=False):
        pair = {own.get(name, ""), others.get(other, "")}
        if pair & _TEXT and pair & _NUMBERS:
            values = {"variant": "type", "property": f"{job.draft.place}.schema.foreignKeys", "own": own[name]}
            values |= {"reference": target.draft.name, "other": other, "wanted": others[other]}
            return Violation("foreign-key", field_name=name, value=name, values=values)
    return None


def _types(job: Job) -> Mapping[str, str]:
    return {item["name"]: str(item.get("type") or "any") for item in job.schema["fields"]}


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
    by_name, known = {job.draft.name: job for job in jobs}, dict[tuple[str, str], frozenset[str]]()
    for job in jobs:
        settled = (_settle(item, job, by_name, known) for item in job.table.violations)
        job.table.violations = [item for item in settled if item is not None]


def _settle(
    item: Violation, job: Job, by_name: Mapping[str, Job], known: dict[tuple[str, str], frozenset[str]]
) -> Violation | None:
    if item.type != "foreign-key" or item.row is None:
        return item
    target = by_name.get(item.values["reference"], job)
    fields = item.values["reference_fields"].split("\n")
    if any(fault.type == "type-error" and fault.field_name in fields for fault in target.table.violations):
        return None
    values = {**item.values, "reference": target.draft.name}
    if len(fields) == 1 and fields[0] in target.table.column_names:
        place = (target.draft.name, fields[0])
        if place not in known:
            known[place] = _values(target, fields[0])
        values["near"] = nearest(item.value, known[place])
    return replace(item, values=values)


def _values(job: Job, name: str) -> frozenset[str]:
    """Return the values of a column that could be meant; of very many nobody could tell the nearest in good time."""
    position = job.table.column_names.index(name)
    values = frozenset(str(row[position]) for row in job.table.rows if row[position] is not None)
    return values if len(values) <= _MOST_CHOICES else frozenset()
