"""What a person sees on stderr: a progress bar on a terminal, findings file by file, one line of summary."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Any

from site_builder.check.privacy.masking import mask_text
from site_builder.errors import UserError
from site_builder.machine import all_findings, problem_findings
from site_builder.model.report import Finding, Severity
from site_builder.model.request import Request
from site_builder.model.words import Language, Localized
from site_builder.pipeline import Result
from site_builder.text.findings import shown, wording
from site_builder.text.grouping import FileGroup, also, count_of, counted, group_by_file
from site_builder.text.numbers import file_size
from site_builder.text.quarantine import told_words

_PROGRAM = "python -m site_builder"
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


def tell_report(result: Result, request: Request, is_build: bool, again: str = "") -> None:
    """Print findings, file by file, and the verdict; `again` is the command to run when things are mended."""
    language = request.language
    findings = all_findings(result)
    files = group_by_file(findings)
    for file in files:
        _tell_file(file, language)
    if files:
        say("")
    for note in (*result.report.notes, *(result.output.notes if result.output else ())):
        label = Localized("Catatan", "Note").text(language)
        say(f"{label}: {shown(mask_text(note.text(language)), 400)}")
    for item in result.quarantined:
        say(mask_text(told_words(item).text(language)), "!")
    say(verdict(result, request, is_build))
    if request.bundle_path and result.output:
        size = file_size(result.bundle_bytes, language)
        also = Localized("Juga sebagai satu berkas zip", "Also as one zip file").text(language)
        say(f"{also}: {size}, {request.bundle_path}")
    if not result.is_publishable(request.is_strict):
        _tell_next(files, language, again)


def tell_problems(error: UserError, language: Language, again: str = "") -> None:
    """Print what a person mistyped, with what to do about it."""
    for finding in problem_findings(error.problems):
        words, place = wording(finding, language), finding.place
        path = f"{shown(place.path, 200)}:{place.line}" if place.line else shown(place.path, 200)
        say(f"{path}  {words.message}" if path else words.message, "✗")
        if words.hint:
            say(f"    → {words.hint}")
    if again:
        say(error_verdict(error, language))


def say(line: str, mark: str = "", tail: str = "") -> None:
    """Print one line; a mark before it and a quiet tail behind it are styled on a terminal (NO_COLOR is heeded)."""
    if mark and sys.stderr.isatty():
        from rich.console import Console
        from rich.text import Text

        style = _STYLES.get(mark.strip(), "")
        Console(stderr=True, highlight=False, soft_wrap=True).print(Text(mark, style), Text(line), Text(tail, "dim"))
    else:
        print(" ".join(part for part in (mark, line, tail) if part), file=sys.stderr)


def _tell_file(file: FileGroup, language: Language) -> None:
    say(f"\n{shown(file.path, 200)} · {counted(file.findings, language)}")
    last_hint = ""
    for group in file.groups[:_SHOWN_PER_FILE]:
        finding = group.first
        words = wording(finding, language)
        line = f"{Localized('Baris', 'Line').text(language)} {finding.place.line}: " if _is_mistake(finding) else ""
        mark = "  ✗" if finding.severity is Severity.ERROR else "  !"
        say(f"{line}{words.message}", mark, f"[{finding.code}]")
        if others := also(group, language):
            say(f"    {others}")
        if words.hint != last_hint:  # faults of one kind need one piece of advice
            say(f"    → {words.hint}")
        last_hint = words.hint
    rest = sum(count_of(group.findings) for group in file.groups[_SHOWN_PER_FILE:])
    if rest > 0:
        more = Localized(f"… dan {rest} temuan lain di berkas ini", f"… and {rest} more findings in this file")
        say(f"  {more.text(language)}")


def _is_mistake(finding: Finding) -> bool:
    """Tell whether the words of a finding leave its line unsaid: those of settings and pages do."""
    return "remedy" in finding.values and finding.place.line is not None


def _tell_next(files: Sequence[FileGroup], language: Language, again: str) -> None:
    """Say what to do now: where to begin, how to learn more, and which command to run afterwards."""
    first, is_one = files[0].groups[0].first, len(files) == len(files[0].groups) == 1
    begin = Localized(
        "perbaiki dari atas ke bawah, lalu periksa lagi; yang pertama sering menjadi sebab yang lain.",
        "mend from top to bottom, then check again; the first one is often the cause of others.",
    )
    only = Localized("perbaiki itu, lalu periksa lagi.", "mend that, then check again.")
    head = Localized("Berikutnya", "Next").text(language)
    say(f"{head}: {(only if is_one else begin).text(language)}")
    tail = " --lang en" if language == "en" else ""
    say(f"{Localized('  Penjelasan:   ', '  Learn more:  ').text(language)}{_PROGRAM} explain {first.code}{tail}")
    if again:
        say(f"{Localized('  Periksa lagi: ', '  Check again: ').text(language)}{shown(mask_text(again), 400)}")


def verdict(result: Result, request: Request, is_build: bool) -> str:
    """Say in one sentence what became of the run."""
    report, packages = result.report, result.library.packages
    rows = sum(len(r.table) for p in packages for r in p.resources if r.table is not None)
    errors, warnings = count_of(report.errors) + len(result.problems), count_of(report.warnings)
    number = len(packages)
    counts = Localized(
        f"{number} paket, {rows} baris; {errors} kesalahan, {warnings} peringatan",
        f"packages: {number}, rows: {rows}; errors: {errors}, warnings: {warnings}",
    )
    return Localized(
        _sentence_id(result, request, is_build, counts.id), _sentence_en(result, request, is_build, counts.en)
    ).text(request.language)


def error_verdict(error: UserError, language: Language) -> str:
    """Say what became of a run that could not even begin to judge."""
    number = len(error.problems)
    return Localized(
        f"Tidak dijalankan: {number} kesalahan. Tidak ada yang ditulis.",
        f"Not run: {number} mistake{'s' * (number != 1)}. Nothing was written.",
    ).text(language)


def _sentence_id(result: Result, request: Request, is_build: bool, counts: str) -> str:
    if result.output:
        size = result.output.byte_count / 1000
        return f"Selesai: {counts}. {result.output.page_count} halaman, {size:.0f} kB di {request.target_path}"
    if is_build:
        return f"Tidak diterbitkan: {counts}. Yang sudah terbit tidak disentuh."
    return f"{'Sah' if result.is_publishable(request.is_strict) else 'Belum sah'}: {counts}."


def _sentence_en(result: Result, request: Request, is_build: bool, counts: str) -> str:
    if result.output:
        size = result.output.byte_count / 1000
        return f"Done: {counts}. {result.output.page_count} pages, {size:.0f} kB in {request.target_path}"
    if is_build:
        return f"Not published: {counts}. What was published before is untouched."
    return f"{'Valid' if result.is_publishable(request.is_strict) else 'Not valid yet'}: {counts}."
