"""What a person sees on stderr: a progress bar on a terminal, findings file by file, one line of summary."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from types import TracebackType
from typing import Any

from site_builder.errors import UserError
from site_builder.model.report import Finding, Severity
from site_builder.model.request import Request
from site_builder.model.words import Language, Localized
from site_builder.pipeline import Result
from site_builder.text.findings import problem_wording, shown, wording

_SHOWN_PER_FILE = 20
_STAGES: Mapping[str, Localized] = {
    "read": Localized("Membaca paket", "Reading packages"),
    "render": Localized("Menggambar halaman", "Drawing pages"),
}
_STYLES = {"✗": "red", "!": "yellow"}


class Progress:
    """A progress bar while the run lasts; silent where stderr is no terminal."""

    def __init__(self, language: Language = "id") -> None:
        """Prepare; the bar appears with the first step."""
        self._language: Language = language
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
            words = _STAGES.get(stage, Localized(stage)).text(self._language)
            self._tasks[stage] = self._bar.add_task(words, total=total)
        self._bar.update(self._tasks[stage], completed=done, total=total)


def tell_report(result: Result, request: Request, is_build: bool) -> None:
    """Print findings, file by file, and the summary."""
    by_path: dict[str, list[Finding]] = {}
    for finding in result.report.findings:
        by_path.setdefault(finding.place.path or finding.place.package, []).append(finding)
    for path, findings in by_path.items():
        _tell_file(path, findings, request.language)
    for note in (*result.report.notes, *(result.output.notes if result.output else ())):
        label = "Note" if request.language == "en" else "Catatan"
        say(f"{label}: {shown(note.text(request.language), 400)}")
    say(_summary(result, request, is_build))


def tell_problems(error: UserError, language: Language) -> None:
    """Print what a person mistyped, with what to do about it."""
    for problem in error.problems:
        words = problem_wording(problem, language)
        say(f"{shown(problem.place, 200)}  {words.message}" if problem.place else words.message, "✗")
        if words.hint:
            say(f"    → {words.hint}")


def say(line: str, mark: str = "") -> None:
    """Print one line; a mark goes before it, coloured on a terminal (NO_COLOR is heeded)."""
    if mark and sys.stderr.isatty():
        from rich.console import Console
        from rich.text import Text

        Console(stderr=True, highlight=False, soft_wrap=True).print(
            Text(mark, _STYLES.get(mark.strip(), "")), Text(line)
        )
    else:
        print(f"{mark} {line}" if mark else line, file=sys.stderr)


def _tell_file(path: str, findings: list[Finding], language: Language) -> None:
    say(f"\n{shown(path, 200)}")
    last_hint = ""
    for finding in findings[:_SHOWN_PER_FILE]:
        words = wording(finding, language)
        say(words.message, "  ✗" if finding.severity is Severity.ERROR else "  !")
        if words.hint != last_hint:  # ten cells of one kind need one piece of advice
            say(f"    → {words.hint}")
        last_hint = words.hint
    rest = len(findings) - _SHOWN_PER_FILE
    if rest > 0:
        more = Localized(f"… dan {rest} temuan lain di berkas ini", f"… and {rest} more findings in this file")
        say(f"  {more.text(language)}")


def _summary(result: Result, request: Request, is_build: bool) -> str:
    report, packages = result.report, result.library.packages
    rows = sum(len(r.table) for p in packages for r in p.resources if r.table is not None)
    errors, warnings, number = len(report.errors), len(report.warnings), len(packages)
    counts = Localized(
        f"{number} paket, {rows} baris; {errors} kesalahan, {warnings} peringatan",
        f"packages: {number}, rows: {rows}; errors: {errors}, warnings: {warnings}",
    )
    return Localized(
        _sentence_id(result, request, is_build, counts.id), _sentence_en(result, request, is_build, counts.en)
    ).text(request.language)


def _sentence_id(result: Result, request: Request, is_build: bool, counts: str) -> str:
    if result.output:
        size = result.output.byte_count / 1000
        return f"Selesai: {counts}. {result.output.page_count} halaman, {size:.0f} kB di {request.target_path}"
    if is_build:
        return f"Tidak diterbitkan: {counts}. Yang sudah terbit tidak disentuh."
    return f"{'Sah' if result.report.is_publishable(request.is_strict) else 'Belum sah'}: {counts}."


def _sentence_en(result: Result, request: Request, is_build: bool, counts: str) -> str:
    if result.output:
        size = result.output.byte_count / 1000
        return f"Done: {counts}. {result.output.page_count} pages, {size:.0f} kB in {request.target_path}"
    if is_build:
        return f"Not published: {counts}. What was published before is untouched."
    return f"{'Valid' if result.report.is_publishable(request.is_strict) else 'Not valid yet'}: {counts}."
