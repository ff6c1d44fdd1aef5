"""How long each download takes beside a plain csv.writer over the same rows, and what memory it adds.

Run it as `python -m benchmarks.downloads [ROWS]`. Ratios of one run on one machine; absolute times mean nothing.
"""

from __future__ import annotations

import csv
import io
import sys
import time
import tracemalloc
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd

from site_builder.model.package import Field, Package, Resource, Schema
from site_builder.model.portal import Database, Download
from site_builder.model.table import Table
from site_builder.render.downloads.files import RENDERERS, render_downloads

COLUMNS: dict[str, tuple[str, Callable[[int], Any]]] = {
    "kode": ("string", lambda row: f"16.07.{row % 99:02d}"),
    "nama": ("string", lambda row: f"Kecamatan {row % 21}"),
    "jumlah": ("integer", lambda row: row),
    "nilai": ("number", lambda row: Decimal(row) / 100),
    "luas": ("number", lambda row: Decimal("12258.593")),
    "tanggal": ("date", lambda row: date(2020, 1, 1 + row % 28)),
    "selesai": ("boolean", lambda row: row % 2 == 0),
    "tahun": ("year", lambda row: 2000 + row % 25),
    "basis": ("string", lambda row: None if row % 3 else "DTKS"),
    "catatan": ("string", lambda row: "catatan yang agak panjang"),
}


def make_package(rows: int) -> Package:
    """Return a package with one table of ten columns."""
    data = {name: pd.Series(list(map(make, range(rows))), dtype=object) for name, (_, make) in COLUMNS.items()}
    schema = Schema(tuple(Field(name, type_) for name, (type_, _) in COLUMNS.items()))
    table = Table(tuple(COLUMNS), pd.DataFrame(data, dtype=object))
    return Package("contoh", Path(), "contoh", resources=(Resource("data", schema=schema, table=table),))


def measure(work: Callable[[], int]) -> tuple[float, int, int]:
    """Return seconds, bytes made and the peak of memory in bytes; time and memory in runs of their own."""
    start = time.perf_counter()
    size = work()
    seconds = time.perf_counter() - start
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return seconds, size, peak


def plain_csv(table: Table) -> int:
    """Write rows as the standard library does, with no thought for types or missing values."""
    buffer = io.StringIO()
    csv.writer(buffer).writerows(table.rows())
    return len(buffer.getvalue())


def main(rows: int) -> None:
    """Measure and tell."""
    package = make_package(rows)
    [resource] = package.resources
    table = resource.table
    assert table is not None
    jobs: dict[str, Callable[[], int]] = {"csv.writer": lambda: plain_csv(table)}
    for format_ in RENDERERS:
        download = Download(f"data.{format_}", format_, package, resource, rows)  # type: ignore[arg-type]
        jobs[format_] = lambda item=download: len(render_downloads((item,))[0].data)  # type: ignore[misc]
    text = Download("data/contoh/data/data.csv", "csv", package, resource, rows)
    jobs["sqlite"] = lambda: len(render_downloads((), Database("data.sqlite", (text,)))[-1].data)
    unit = 0.0
    print(f"{rows} rows, {len(COLUMNS)} columns")
    print(f"{'':<12}{'times csv.writer':>18}{'kB':>10}{'peak, times its size':>22}")
    for name, work in jobs.items():
        seconds, size, peak = measure(work)
        unit = unit or seconds
        print(f"{name:<12}{seconds / unit:>18.1f}{size // 1000:>10}{peak / size:>22.1f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
