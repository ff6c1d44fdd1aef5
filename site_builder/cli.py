"""The command line: arguments, progress, exit codes. Nothing else in the house prints or exits.

Exit codes: 0 clean (warnings allowed), 1 findings that stop publication, 2 wrong use, settings, content or templates,
70 a bug of ours. Results go to stdout, progress and summaries to stderr.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NoReturn

from site_builder import __version__
from site_builder.errors import Problem, UsageError, UserError
from site_builder.model.request import Request

EXIT_CLEAN, EXIT_FINDINGS, EXIT_USER, EXIT_BUG = 0, 1, 2, 70


def entry() -> NoReturn:
    """Run with the arguments and the environment of the process, and exit."""
    sys.exit(main(sys.argv[1:], os.environ))


def main(arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> int:
    """Run one command and return its exit code; `environment` stands in for `os.environ`."""
    parser = _parser()
    try:
        options = parser.parse_args(arguments)
    except SystemExit as stop:  # argparse has already told the person
        return int(stop.code or 0)
    try:
        command: Callable[[argparse.Namespace, Mapping[str, str]], int] = options.command
        return command(options, environment or {})
    except UserError as error:
        return _tell_problems(error, options)
    except KeyboardInterrupt:
        print("dihentikan", file=sys.stderr)
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return EXIT_CLEAN
    except Exception:
        traceback.print_exc()
        print("Ini kesalahan pada perangkat lunak, bukan pada data Anda. Mohon laporkan.", file=sys.stderr)
        return EXIT_BUG


# ---- arguments -----------------------------------------------------------------------------------------------------


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m site_builder",
        description="Paket data yang sah menjadi portal transparansi yang statis.",
    )
    parser.add_argument("--version", action="version", version=f"rumah-terbuka {__version__}")
    commands = parser.add_subparsers(required=True, metavar="PERINTAH")

    build = commands.add_parser("build", help="periksa paket data dan bangun portal")
    _add_input(build)
    build.add_argument("--output", type=Path, metavar="DIR", help="folder hasil (bawaan: PROYEK/public)")
    build.add_argument("--base-url", default="", metavar="URL", help="alamat tempat portal akan berdiri")
    build.add_argument("--as-of", type=_day, metavar="TANGGAL", help="tanggal acuan, JJJJ-BB-HH")
    build.add_argument("--jobs", type=_positive, default=1, metavar="N", help="banyak proses (belum berpengaruh)")
    build.add_argument("--no-cache", action="store_true", help="tanpa ingatan antar-bangun (belum berpengaruh)")
    build.set_defaults(command=_build)

    validate = commands.add_parser("validate", help="periksa paket data saja")
    _add_input(validate)
    validate.set_defaults(command=_validate)

    serve = commands.add_parser("serve", help="tampilkan portal di komputer ini saja")
    serve.add_argument("--project", type=Path, default=Path(), metavar="DIR")
    serve.add_argument("--port", type=_positive, default=8000, metavar="N")
    serve.set_defaults(command=_serve)

    explain = commands.add_parser("explain", help="jelaskan sebuah kode temuan, atau daftarkan semuanya")
    explain.add_argument("code", nargs="?", metavar="KODE")
    explain.add_argument("--lang", choices=("id", "en"), default="id")
    explain.set_defaults(command=_explain)
    return parser


def _add_input(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("packages", nargs="*", type=Path, metavar="PAKET", help="folder paket atau descriptor-nya")
    parser.add_argument("--project", type=Path, default=Path(), metavar="DIR", help="folder proyek (bawaan: .)")
    parser.add_argument("--strict", action="store_true", help="peringatan pun menghentikan")
    parser.add_argument("--json", action="store_true", help="hasil sebagai satu objek JSON di stdout")
    parser.add_argument("--lang", choices=("id", "en"), default="id", help="bahasa pesan")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} bukan tanggal; tulis JJJJ-BB-HH, seperti 2024-02-26") from None


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} bukan bilangan bulat positif")
    return int(text)


def _request(options: argparse.Namespace, environment: Mapping[str, str]) -> Request:
    project: Path = options.project
    if not project.is_dir():
        raise UsageError(Problem(str(project), "folder proyek tidak ada", "Periksa --project."))
    base_url = getattr(options, "base_url", "")
    if base_url and not base_url.startswith(("http://", "https://")):
        raise UsageError(Problem("--base-url", f"“{base_url}” bukan alamat http(s)", "Contoh: https://data.contoh.id/"))
    return Request(
        project_path=project,
        package_paths=tuple(options.packages),
        output_path=getattr(options, "output", None),
        base_url=f"{base_url.rstrip('/')}/" if base_url else "",
        as_of=getattr(options, "as_of", None) or _epoch_day(environment),
        is_strict=options.strict,
        language=options.lang,
    )


def _epoch_day(environment: Mapping[str, str]) -> date | None:
    """Read SOURCE_DATE_EPOCH (seconds, UTC), the convention of reproducible builds."""
    text = environment.get("SOURCE_DATE_EPOCH", "")
    if not text:
        return None
    try:
        return datetime.fromtimestamp(int(text), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise UsageError(Problem("SOURCE_DATE_EPOCH", f"“{text}” bukan detik sejak 1970", "Kosongkan.")) from None


# ---- commands ------------------------------------------------------------------------------------------------------


def _build(options: argparse.Namespace, environment: Mapping[str, str]) -> int:
    from site_builder import pipeline
    from site_builder.terminal import Progress, tell_report

    request = _request(options, environment)
    with Progress() as progress:
        result = pipeline.build(request, progress.step)
    tell_report(result, request, is_build=True)
    return _finish(result, request, options)


def _validate(options: argparse.Namespace, environment: Mapping[str, str]) -> int:
    from site_builder import pipeline
    from site_builder.terminal import Progress, tell_report

    request = _request(options, environment)
    with Progress() as progress:
        result = pipeline.check(request, progress.step)
    tell_report(result, request, is_build=False)
    return _finish(result, request, options)


def _finish(result: Any, request: Request, options: argparse.Namespace) -> int:
    from site_builder.machine import result_json

    if options.json:
        print(json.dumps(result_json(result, request), ensure_ascii=False, indent=1))
    return EXIT_CLEAN if result.report.is_publishable(request.is_strict) else EXIT_FINDINGS


def _serve(options: argparse.Namespace, environment: Mapping[str, str]) -> int:
    from site_builder.serve import serve_project

    options.packages, options.strict, options.lang = [], False, "id"
    return serve_project(_request(options, environment), options.port, lambda line: print(line, file=sys.stderr))


def _explain(options: argparse.Namespace, _environment: Mapping[str, str]) -> int:
    from site_builder.text.findings import explain_all, explain_code

    if options.code is None:
        print(explain_all(options.lang))
        return EXIT_CLEAN
    text = explain_code(options.code, options.lang)
    if text is None:
        raise UsageError(
            Problem(
                options.code,
                "kode ini tidak dikenal",
                "Jalankan “explain” tanpa kode untuk melihat semuanya.",
            )
        )
    print(text)
    return EXIT_CLEAN


def _tell_problems(error: UserError, options: argparse.Namespace) -> int:
    for problem in error.problems:
        print(problem, file=sys.stderr)
    if getattr(options, "json", False):
        from site_builder.machine import problems_json

        print(json.dumps(problems_json(error), ensure_ascii=False, indent=1))
    return EXIT_USER
