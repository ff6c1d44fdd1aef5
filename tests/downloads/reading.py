"""Downloads read back by rules that are written down: the CSV for Excel by those of docs/downloads.md, Parquet."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

import pyarrow
from pyarrow import parquet

GUARDED = re.compile(r'="((?:[^"]|"")*)"')


def bare(cell: str) -> str:
    """Take the guard off a cell of the CSV for Excel."""
    found = GUARDED.fullmatch(cell)
    return found[1].replace('""', '"') if found else cell.removeprefix("'")


def excel_rows(data: bytes) -> list[list[str]]:
    """Read the CSV for Excel: header and rows, guards taken off, numbers as they stand."""
    assert data.startswith(b"\xef\xbb\xbf")
    text = data.decode("utf-8-sig")
    return [list(map(bare, row)) for row in csv.reader(io.StringIO(text, newline=""), delimiter=";")]


def parquet_table(data: bytes) -> Any:
    """Read Parquet without threads: they have been seen to outlive the process."""
    return parquet.read_table(pyarrow.BufferReader(data), use_threads=False)
