"""The door to frictionless for tables: drafts in, what became of the table of each out.

It is handed records and a clean schema, never a path. Whatever it throws becomes a violation of that table.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import replace

from site_builder.model.package import Violation
from site_builder.read.drafts import Draft
from site_builder.read.engine.job import EngineTable, Job
from site_builder.read.engine.judge import judge, resource_of
from site_builder.read.engine.keys import drop_hopeless_keys, settle_keys
from site_builder.read.engine.prepare import prepare


def read_tables(drafts: Sequence[Draft]) -> list[EngineTable | None]:
    """Read the table of every draft; None stands for what is no table or must not be read."""
    from frictionless import Package, system

    with warnings.catch_warnings(), system.use_context(trusted=False, onerror="ignore", standards="v2"):
        warnings.simplefilter("ignore")  # what the library's libraries say in English helps nobody
        tables = [EngineTable() if draft.kind != "file" else None for draft in drafts]
        jobs = [
            job
            for draft, table in zip(drafts, tables, strict=True)
            if table is not None and draft.is_readable and (job := prepare(draft, table))
        ]
        drop_hopeless_keys(jobs)
        # One package holds them all, so that a foreign key finds the table that it leads to.
        package = Package(resources=[resource_of(job) for job in jobs])
        for job, resource in zip(jobs, package.resources, strict=True):
            judge(job, resource)
    settle_keys(jobs)
    for job in jobs:
        job.table.violations = [_place(item, job) for item in job.table.violations]
        job.table.doubts = [_place(item, job) for item in job.table.doubts]
    return tables


def _place(item: Violation, job: Job) -> Violation:
    """Name the part of a multipart table, and the row in that part."""
    paths = job.draft.paths
    if item.row is None or len(paths) < 2 or len(job.records.starts) < 2 or item.path:
        return item
    part, row = job.records.locate(item.row)
    return replace(item, row=row, path=paths[part])
