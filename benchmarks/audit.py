"""How long the finished portal takes to be looked at, beside rendering it and hashing it: `python -m benchmarks.audit`.

Two portals: that of this repository, mostly pages, and one table of many rows, mostly downloads. Ratios of one run
on one machine; absolute times mean nothing. The aim: never as long as rendering. Measured last: half of it on
pages, seven tenths on large tables.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

from site_builder.audit.site import audit_site
from site_builder.check.library import check_library
from site_builder.derive.portal import derive_portal
from site_builder.model.library import Library
from site_builder.model.output import Output, OutputFile
from site_builder.model.request import Request
from site_builder.read.library import read_library
from site_builder.render.downloads.files import render_downloads
from site_builder.render.site import render_site

ROOT = Path(__file__).resolve().parent.parent


def timed(work: Callable[[], object]) -> float:
    """Return the seconds of processor time that some work takes."""
    start = process_time()
    work()
    return process_time() - start


def measure(name: str, library: Library, render: Callable[[], Output]) -> None:
    """Print what the audit takes, as a share of rendering and in times of hashing."""
    report = check_library(library)
    outputs: list[Output] = []
    rendering = timed(lambda: outputs.append(render()))
    (output,) = outputs
    hashing = timed(lambda: [file.sha256 for file in output.files])
    found: list[object] = []
    auditing = timed(lambda: found.extend(audit_site(output, library, report)))
    size = output.byte_count / 1e6
    print(
        f"{name:<28} {size:>7.1f} MB   rendering {rendering:.2f} s   audit {auditing / rendering:>5.0%} of it, "
        f"{auditing / hashing:>4.0f} times hashing, {size / auditing:>5.1f} MB/s   findings: {len(found)}"
    )


def real() -> None:
    """Measure the portal of this repository."""
    request = Request(ROOT)
    library, _ = read_library(request, lambda *_: None)
    report = check_library(library)
    portal = derive_portal(library, report, request)
    measure("this portal", library, lambda: render_site(portal, library, lambda *_: None))


def large(rows: int) -> None:
    """Measure the downloads of one table of ten columns; its pages are few whatever its size."""
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder) / "datapackages" / "besar"
        package.mkdir(parents=True)
        names = ("kode", "desa", "tahun", "pagu", "nilai", "bujur", "tanggal", "basis", "kode_rekening", "catatan")
        lines = (",".join(_row(number)) for number in range(rows))
        (package / "a.csv").write_text("\n".join((",".join(names), *lines)) + "\n", encoding="utf-8")
        fields = ", ".join(f'{{"name": "{name}", "type": "string"}}' for name in names)
        (package / "datapackage.json").write_text(
            f'{{"name": "besar", "resources": [{{"name": "a", "path": "a.csv", "schema": {{"fields": [{fields}]}}}}]}}'
        )
        request = Request(Path(folder))
        library, _ = read_library(request, lambda *_: None)
        portal = derive_portal(library, check_library(library), request)
        measure(f"a table of {rows} rows", library, lambda: _downloads(render_downloads(portal.downloads)))


def _row(number: int) -> tuple[str, ...]:
    """Return codes, amounts, decimals and dates: what makes a detector of long numbers look twice."""
    place = (f"16.07.{number % 21:02}.{2001 + number % 30}", f"Desa {number % 300}", f"{2000 + number % 25}")
    figures = (f"{number * 7919 % 10**11}", f"{number % 999}.25", f"104.{number * 7919 % 10**12:012}")
    words = (f"20{number % 25:02}-01-{number % 28 + 1:02}", "DTKS", f"5.1.02.01.01.{number % 9999:04}", "asli")
    return (*place, *figures, *words)


def _downloads(files: tuple[OutputFile, ...]) -> Output:
    return Output(files)


if __name__ == "__main__":
    real()
    large(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000)
