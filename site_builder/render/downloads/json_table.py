"""A table to JSON: an array with one object per row, numbers as literals with every digit.

A plain array, because `pandas.read_json`, R's `jsonlite::fromJSON`, `jq` and JavaScript turn it into a table with no
further word; an envelope would make each of them unpack it first. What the columns mean stands in `datapackage.json`,
which holds it in a form that programs know. One row per line, so that two versions can be compared.
"""

from __future__ import annotations

import io

from site_builder.model.table import Table
from site_builder.text.cells import json_text


def render_json(table: Table) -> bytes:
    """Write a table as a JSON array of objects; a missing cell is null, a text stays a text ("16.10")."""
    keys = [json_text(name) + ": " for name in table.column_names]
    buffer = io.BytesIO()
    buffer.write(b"[")
    for number, row in enumerate(table.rows()):
        cells = ", ".join([key + json_text(value) for key, value in zip(keys, row, strict=True)])
        buffer.write(f"{',' if number else ''}\n{{{cells}}}".encode("utf-8", errors="replace"))
    buffer.write(b"\n]\n")
    return buffer.getvalue()
