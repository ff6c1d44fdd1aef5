"""What a person sees on stderr: a progress bar on a terminal, findings grouped by file, one line of summary."""

from __future__ import annotations

import sys
from itertools import groupby
from types import TracebackType
from typing import Any

from site_builder.model.report import Severity
from site_builder.model.request import Request
from site_builder.pipeline import Result
from site_builder.text.findings import wording

_SHOWN_PER_FILE = 20
_STAGES = {"read": "Membaca paket", "render": "Menggambar halaman"}


class Progress:
    """A progress bar while the run lasts; silent where stderr is no terminal."""

    def __init__(self) -> None:
        """Prepare; the bar appears with the first step."""
        self._bar: Any = None
        self._tasks: dict[str, Any] = {}

    def __enter__(self) -> Progress:
        """Start the bar."""
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import Progress as Bar

            self._bar = Bar(console=Console(stderr=True), transient=True)
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the bar away."""
        if self._bar:
            self._bar.stop()

    def step(self, stage: str, done: int, total: int) -> None:
        """Move the bar of one stage."""
        if not self._bar:
            return
        if stage not in self._tasks:
            self._tasks[stage] = self._bar.add_task(_STAGES.get(stage, stage), total=total)
        self._bar.update(self._tasks[stage], completed=done, total=total)


def tell_report(result: Result, request: Request, is_build: bool) -> None:
    """Print findings, file by file, and the summary."""
    for path, group in groupby(result.report.findings, key=lambda finding: finding.place.path):
        findings = list(group)
        _say(f"\n{path}")
        for finding in findings[:_SHOWN_PER_FILE]:
            words = wording(finding, request.language)
            mark = "✗" if finding.severity is Severity.ERROR else "!"
            _say(f"  {mark} {words.message}")
            _say(f"    → {words.hint}")
        if len(findings) > _SHOWN_PER_FILE:
            _say(f"  … dan {len(findings) - _SHOWN_PER_FILE} temuan lain di berkas ini")
    for note in result.output.notes if result.output else ():
        _say(f"Catatan: {note.text(request.language)}")
    _say(_summary(result, request, is_build))


def _summary(result: Result, request: Request, is_build: bool) -> str:
    report = result.report
    rows = sum(len(r.table) for p in result.library.packages for r in p.resources if r.table is not None)
    counts = f"{len(result.library.packages)} paket, {rows} baris; {len(report.errors)} kesalahan, " + (
        f"{len(report.warnings)} peringatan"
    )
    if result.output:
        size = result.output.byte_count / 1000
        return f"Selesai: {counts}. {result.output.page_count} halaman, {size:.0f} kB di {request.target_path}"
    if is_build:
        return f"Tidak diterbitkan: {counts}. Yang sudah terbit tidak disentuh."
    return f"{'Sah' if report.is_publishable(request.is_strict) else 'Belum sah'}: {counts}."


def _say(line: str) -> None:
    print(line, file=sys.stderr)
