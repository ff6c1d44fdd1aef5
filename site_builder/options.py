"""What was typed behind options to values, and all of them to a `Request`; raises UsageError in both languages.

Never looks at clock or environment itself, and knows nothing of how the command line is spelled out (arguments.py).
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from difflib import get_close_matches
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

from site_builder.errors import Problem, UsageError
from site_builder.model.request import ReportTarget, Request
from site_builder.model.words import Language

FORMATS = ("json", "github", "gitlab", "markdown", "sarif")
PROGRAM = "python -m site_builder"
_HELP = f"Jalankan “{PROGRAM} --help” untuk melihat semua pilihan."
_HELP_EN = f"Run “{PROGRAM} --help --lang en” to see all choices."


def wanted_language(arguments: Sequence[str]) -> Language:
    """Return the language asked for, also where the rest of the command cannot be understood."""
    return "en" if "--lang=en" in arguments or ("--lang", "en") in pairwise(arguments) else "id"


def wanted_reports(arguments: Sequence[str]) -> tuple[ReportTarget, ...]:
    """Return the reports asked for, also where the rest of the command cannot be understood: they tell that."""
    stated = [argument.removeprefix("--report=") for argument in arguments if argument.startswith("--report=")]
    stated += [value for option, value in pairwise(arguments) if option == "--report"]
    targets = [parse_report(text) for text in ("json",) * ("--json" in arguments) + tuple(stated)]
    return tuple(dict.fromkeys(target for target in targets if target.form in FORMATS))


def parse_report(text: str) -> ReportTarget:
    """Take "sarif=findings.sarif" apart; without a file it is for stdout."""
    form, equals, path = text.partition("=")
    return ReportTarget(form, Path(path) if equals and path else None)


def refuse_reports(stated: Sequence[str], is_json: bool, problems: list[Problem]) -> None:
    """Note formats that are not known, and a second one for stdout: the two would run into each other."""
    targets = [parse_report(text) for text in stated]
    for text, target in zip(stated, targets, strict=True):
        if target.form not in FORMATS or text.endswith("="):
            near = get_close_matches(target.form, FORMATS, 1)
            listed = ", ".join(FORMATS)
            problems.append(
                usage_problem(
                    "--report",
                    f"“{text}” bukan laporan; yang ada: {listed}",
                    f"“{text}” is no report; there are: {listed}",
                    *near,
                    hint="Tulis BENTUK atau BENTUK=BERKAS, misalnya sarif=temuan.sarif.",
                    hint_en="Write FORMAT or FORMAT=FILE, such as sarif=findings.sarif.",
                )
            )
    on_screen = {target.form for target in targets if target.path is None} | ({"json"} if is_json else set())
    if len(on_screen) > 1:
        names = ", ".join(sorted(on_screen))
        problems.append(
            usage_problem(
                "--report",
                f"hanya satu laporan dapat ke stdout, bukan {names}",
                f"only one report can go to stdout, not {names}",
                hint="Beri yang lain berkas, misalnya --report sarif=temuan.sarif.",
                hint_en="Give the others a file, such as --report sarif=findings.sarif.",
            )
        )


def make_request(options: argparse.Namespace, environment: Mapping[str, str]) -> Request:
    """Turn the options of `build`, `validate` or `serve` into a request; raises UsageError with all mistakes."""
    problems: list[Problem] = []
    project: Path = options.project
    if not project.is_dir():
        problems.append(
            usage_problem(
                str(project),
                "folder proyek tidak ada",
                "there is no such project folder",
                hint="Periksa --project.",
                hint_en="Check --project.",
            )
        )
    as_of = _day(getattr(options, "as_of", ""), problems)
    if as_of is None and options.command != "validate":
        as_of = _epoch_day(environment, problems)
    base_url = _address(getattr(options, "base_url", ""), problems)
    parse_positive(getattr(options, "jobs", "1"), "--jobs", problems)
    refuse_reports(getattr(options, "report", ()), getattr(options, "json", False), problems)
    if problems:
        raise UsageError(problems)
    return Request(
        project_path=project,
        package_paths=tuple(getattr(options, "packages", ())),
        output_path=getattr(options, "output", None),
        bundle_path=getattr(options, "bundle", None),
        previous_path=getattr(options, "previous", None),
        base_url=base_url,
        as_of=as_of,
        on_invalid=getattr(options, "on_invalid", None),
        is_strict=getattr(options, "strict", False),
        language=getattr(options, "lang", "id"),
    )


def parse_positive(text: str, option: str, problems: list[Problem], most: int = 10**6) -> int:
    """Read a positive whole number, or note the problem and return 1."""
    if re.fullmatch(r"[0-9]{1,7}", text) and 1 <= int(text) <= most:
        return int(text)
    problems.append(
        usage_problem(
            option, f"“{text}” bukan bilangan bulat 1–{most}", f"“{text}” is no whole number from 1 to {most}"
        )
    )
    return 1


def _day(text: str, problems: list[Problem]) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else "")
    except ValueError:
        problems.append(
            usage_problem(
                "--as-of",
                f"“{text}” bukan tanggal",
                f"“{text}” is no date",
                hint="Tulis TTTT-BB-HH, misalnya 2024-02-26.",
                hint_en="Write YYYY-MM-DD, such as 2024-02-26.",
            )
        )
        return None


def _epoch_day(environment: Mapping[str, str], problems: list[Problem]) -> date | None:
    """Read SOURCE_DATE_EPOCH (seconds, UTC), the convention of reproducible builds."""
    text = environment.get("SOURCE_DATE_EPOCH", "")
    if not text:
        return None
    try:
        return datetime.fromtimestamp(int(text), UTC).date()
    except (ValueError, OverflowError, OSError):
        problems.append(
            usage_problem(
                "SOURCE_DATE_EPOCH",
                f"“{text}” bukan banyaknya detik sejak 1970",
                f"“{text}” is no number of seconds since 1970",
                hint="Kosongkan variabel itu, atau pakai --as-of.",
                hint_en="Unset the variable, or use --as-of.",
            )
        )
        return None


def _address(text: str, problems: list[Problem]) -> str:
    """Check a base URL and let it end with "/"; a query or a fragment could not carry the pages below it."""
    if not text:
        return ""
    if not is_web_address(text) or "?" in text or "#" in text:
        problems.append(
            usage_problem(
                "--base-url",
                f"“{text}” bukan alamat http(s)",
                f"“{text}” is no http(s) address",
                hint="Contoh: https://data.contoh.id/terbuka/",
                hint_en="For example: https://data.example.org/open/",
            )
        )
    return f"{text.rstrip('/')}/"


def is_web_address(text: str) -> bool:
    """Tell whether a text is an http or https address that can stand in a page."""
    if re.search(r"[\s\"'<>\\\x00-\x1f\x7f]", text):
        return False
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        return False


def usage_problem(
    place: str, problem: str, problem_en: str, near: str = "", *, hint: str = _HELP, hint_en: str = _HELP_EN
) -> Problem:
    """Say what is wrong with a word of the command, with what was probably meant, or where to look."""
    if near:
        hint, hint_en = f"Maksud Anda “{near}”?", f"Did you mean “{near}”?"
    return Problem(place, problem, hint, problem_en=problem_en, hint_en=hint_en)
