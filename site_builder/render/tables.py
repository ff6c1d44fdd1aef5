"""Downloads of one table: from parsed rows to bytes, never a copy of the source file."""

from __future__ import annotations

import csv
import io

from site_builder.model.table import Table
from site_builder.text.cells import plain_text


def render_csv(table: Table) -> bytes:
    """Write canonical CSV: UTF-8, comma, CRLF as RFC 4180 asks, plain values, missing as empty."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(table.column_names)
    writer.writerows([plain_text(cell) for cell in row] for row in table.rows())
    return buffer.getvalue().encode("utf-8")
