"""A table to canonical CSV: UTF-8, comma, CRLF as RFC 4180 asks; values exact, missing cells with their reason."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from site_builder.model.table import Table
from site_builder.render.downloads.columns import Column, canonical_rows


def render_csv(table: Table, columns: tuple[Column, ...]) -> bytes:
    """Write a table as CSV that reads back to equal rows under the schema of `descriptor.py`.

    No byte order mark: programs want none, and for Excel there is the XLSX. Text is written as it is, also where it
    starts with "=": the file is data, and whoever opens it in a spreadsheet should take the XLSX.
    """
    return write_csv(table, canonical_rows(table, columns))


def write_csv(table: Table, rows: Iterable[Sequence[str]]) -> bytes:
    """Write canonical rows of a table under its head."""
    buffer = io.BytesIO()
    # What UTF-8 cannot hold (half a surrogate pair, from a JSON escape) becomes "?", rather than a crash.
    with io.TextIOWrapper(buffer, "utf-8", errors="replace", newline="") as text:
        writer = csv.writer(text)
        writer.writerow(table.column_names)
        writer.writerows(rows)
        text.flush()
        return buffer.getvalue()
