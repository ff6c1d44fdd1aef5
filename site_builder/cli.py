"""The command line: commands, results, exit codes. Nothing else in the house prints or exits.

Exit codes: 0 clean (warnings allowed), 1 findings that stop publication, 2 wrong use, settings, content or templates,
70 a bug of ours. Results go to stdout, progress and summaries to stderr.
"""

from __future__ import annotations

import argparse
import os
import shlex
import signal
import sys
import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import FrameType
from typing import NoReturn

from site_builder.arguments import make_parser
from site_builder.errors import Problem, UsageError, UserError
from site_builder.model.request import ReportTarget
from site_builder.model.words import Language
from site_builder.options import make_request, parse_positive, parse_report, wanted_language, wanted_reports
from site_builder.text.reports.places import Told

EXIT_CLEAN, EXIT_FINDINGS, EXIT_USER, EXIT_BUG, EXIT_INTERRUPTED = 0, 1, 2, 70, 130
_MOST_PORT = 65535
_PROGRAM = ("python", "-m", "site_builder")


def entry() -> NoReturn:
    """Run with the arguments and the environment of the process, and exit."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # what is said is UTF-8 whatever the locale; odd file names are escaped
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    signal.signal(signal.SIGTERM, _end)
    sys.exit(main(sys.argv[1:], os.environ))


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    """End a run that a machine calls off (a job out of time) as if a person did: nothing is left behind."""
    sys.exit(128 + number)


def main(arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> int:
    """Run one command and return its exit code; `environment` stands in for `os.environ`."""
    language = wanted_language(arguments)
    reports = [report for report in wanted_reports(arguments) if report.path is None]  # files: once they are vetted
    try:
        options = make_parser(language).parse_args(arguments)
        options.again, options.reports = shlex.join((*_PROGRAM, *arguments)), reports
        return _COMMANDS[options.command](options, environment or {})
    except SystemExit as stop:  # argparse has shown its help or the version
        return int(stop.code or 0)
    except UserError as error:
        return _tell_problems(error, language, reports)
    except KeyboardInterrupt:
        print("dihentikan" if language == "id" else "stopped", file=sys.stderr)
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        _silence()
        return EXIT_CLEAN
    except Exception as error:
        return _tell_bug(error, language, reports)


# ---- commands ------------------------------------------------------------------------------------------------------


def _build(options: argparse.Namespace, environment: Mapping[str, str]) -> int:
    return _run(options, environment, is_build=True)


def _validate(options: argparse.Namespace, environment: Mapping[str, str]) -> int:
    return _run(options, environment, is_build=False)


def _run(options: argparse.Namespace, environment: Mapping[str, str], is_build: bool) -> int:
    """Build or check, tell people on stderr and machines on stdout or in files."""
    request = make_request(options, environment)
    files = [report for report in map(parse_report, options.report) if report.path]
    from site_builder import pipeline
    from site_builder.machine import told_of
    from site_builder.terminal import Progress, tell_report, verdict
    from site_builder.write import check_reports

    check_reports((report.path for report in files if report.path), request)
    options.reports.extend(files)
    with Progress(request.language) as progress:
        result = (pipeline.build if is_build else pipeline.check)(request, progress.step)
    tell_report(result, request, is_build, options.again)
    if options.reports:
        told = told_of(result, request, _folder(options.project), verdict(result, request, is_build))
        _deliver(told, options.reports)
    if result.problems:
        return EXIT_USER
    return EXIT_CLEAN if result.is_publishable(request.is_strict) else EXIT_FINDINGS


def _serve(options: argparse.Namespace, environment: Mapping[str, str]) -> int:
    problems: list[Problem] = []
    port = parse_positive(options.port, "--port", problems, _MOST_PORT)
    if problems:
        raise UsageError(problems)
    request = make_request(options, environment)
    from site_builder.serve import serve_project
    from site_builder.terminal import say, tell_report

    return serve_project(request, port, say, lambda result: tell_report(result, request, is_build=True))


def _explain(options: argparse.Namespace, _environment: Mapping[str, str]) -> int:
    from site_builder.text.explain import explain_all, explain_code, nearest_code

    if options.code is None:
        print(explain_all(options.lang))
        return EXIT_CLEAN
    text = explain_code(options.code, options.lang)
    if text is None:
        near = nearest_code(options.code)
        raise UsageError(
            Problem(
                options.code,
                "kode ini tidak dikenal",
                f"Maksud Anda “{near}”?" if near else "Jalankan “explain” tanpa kode untuk melihat semuanya.",
                problem_en="this code is not known",
                hint_en=f"Did you mean “{near}”?" if near else "Run “explain” without a code to see them all.",
            )
        )
    print(text)
    return EXIT_CLEAN


_COMMANDS: Mapping[str, Callable[[argparse.Namespace, Mapping[str, str]], int]] = {
    "build": _build,
    "validate": _validate,
    "serve": _serve,
    "explain": _explain,
}


# ---- what went wrong, and who is told -------------------------------------------------------------------------------


def _tell_problems(error: UserError, language: Language, reports: Sequence[ReportTarget]) -> int:
    from site_builder.machine import told_of_error
    from site_builder.terminal import error_verdict, tell_problems

    tell_problems(error, language)
    _deliver_if_possible(told_of_error(error, language, "", error_verdict(error, language)), reports, language)
    return EXIT_USER


def _tell_bug(error: Exception, language: Language, reports: Sequence[ReportTarget]) -> int:
    traceback.print_exception(error)
    words = {
        "id": "Ini kesalahan pada perangkat lunak, bukan pada data Anda. Mohon laporkan baris-baris di atas.",
        "en": "This is a fault of the software, not of your data. Please report the lines above.",
    }[language]
    print(words, file=sys.stderr)
    if reports:
        from site_builder.machine import told_of_bug

        _deliver_if_possible(told_of_bug(error, language, "", words), reports, language)
    return EXIT_BUG


def _deliver(told: Told, reports: Iterable[ReportTarget]) -> None:
    """Hand out every report that was asked for; raises UserError where the disk refuses one."""
    from site_builder.machine import SPELLED
    from site_builder.write import write_report

    for report in reports:
        text = SPELLED[report.form](told)
        if report.path is None:
            _print_result(text)
        else:
            write_report(text, report.path)


def _deliver_if_possible(told: Told, reports: Sequence[ReportTarget], language: Language) -> None:
    """Hand out reports of a run that has failed already: what keeps one of them back must not hide the others."""
    from site_builder.terminal import tell_problems

    is_printed = False
    for report in reports:
        if report.path is None and is_printed:  # asked for two on stdout: that is what went wrong
            continue
        is_printed = is_printed or report.path is None
        try:
            _deliver(told, [report])
        except UserError as error:
            tell_problems(error, language)


def _folder(project: Path) -> str:
    """Name the project as seen from here, for those who show files of a whole repository; "" where it is not below."""
    below = os.path.relpath(project).replace(os.sep, "/")
    return "" if below == "." or below.startswith("..") else below


def _print_result(text: str) -> None:
    """Print; a reader that has gone changes no verdict, a disk that is full is told (UsageError)."""
    try:
        print(text, end="", flush=True)
    except BrokenPipeError:
        _silence()
    except OSError as error:
        _silence()
        reason = os.strerror(error.errno or 0)
        raise UsageError(
            Problem(
                "stdout",
                f"hasil tidak dapat ditulis: {reason}",
                "Beri ruang, atau arahkan ke berkas lain.",
                problem_en=f"the result cannot be written: {reason}",
                hint_en="Make room, or send it to another file.",
            )
        ) from error


def _silence() -> None:
    """Let whatever is still to be printed go nowhere: nobody can read it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
