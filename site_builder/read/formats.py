"""A draft to its records, whichever way they are written. One function a kind."""

from __future__ import annotations

from dataclasses import replace

from site_builder.read.archives import check_workbook
from site_builder.read.ceilings import refuse_records
from site_builder.read.delimited import read_delimited
from site_builder.read.drafts import Draft
from site_builder.read.engine.sheets import read_sheet
from site_builder.read.objects import read_objects, tabulate
from site_builder.read.records import Records, RecordsError, read_part


def read_records(draft: Draft) -> Records:
    """Read the records of a readable draft; raises RecordsError."""
    match draft.kind:
        case "delimited":
            return read_delimited(draft)
        case "sheet":
            return Records(read_sheet(draft, _workbook(draft)))
        case "inline":
            records = tabulate(draft.item["data"], draft)
        case _:
            records = read_objects(draft)
    refuse_records(records.rows, draft.paths[0] if draft.paths else "", draft.limits)
    return records


def _workbook(draft: Draft) -> bytes:
    """Read a workbook whose parts unpack to no more than is allowed; raises RecordsError."""
    path = draft.paths[0]
    data = read_part(draft, path)
    if refusal := check_workbook(data, path, draft.limits):
        raise RecordsError(replace(refusal, path=path))
    return data
