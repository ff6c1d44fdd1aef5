"""A draft to its records, whichever way they are written. One function a kind."""

from __future__ import annotations

from site_builder.read.delimited import read_delimited
from site_builder.read.drafts import Draft
from site_builder.read.engine.sheets import read_sheet
from site_builder.read.objects import read_objects, tabulate
from site_builder.read.records import Records, read_part


def read_records(draft: Draft) -> Records:
    """Read the records of a readable draft; raises RecordsError."""
    match draft.kind:
        case "delimited":
            return read_delimited(draft)
        case "sheet":
            return Records(read_sheet(draft, read_part(draft, draft.paths[0])))
        case "inline":
            return tabulate(draft.item["data"], draft)
        case _:
            return read_objects(draft)
