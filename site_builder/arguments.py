"""Words of the command line to a `Request`: takes what was typed, gives values, or raises UsageError in both languages.

Prints nothing but the help that was asked for; never looks at clock or environment itself.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from difflib import get_close_matches
from itertools import pairwise
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import urlsplit

from site_builder import __version__
from site_builder.errors import Problem, UsageError
from site_builder.model.request import Request
from site_builder.model.words import Language

COMMANDS = ("build", "validate", "serve", "explain")
_HELP = "Jalankan “python -m site_builder --help” untuk melihat semua pilihan."
_HELP_EN = "Run “python -m site_builder --help” to see all choices."
# What argparse says, and how we say it.
_COMPLAINTS: Sequence[tuple[str, str, str]] = (
    (r"the following arguments are required: (.*)", "masih kurang: {}", "still missing: {}"),
    (r"unrecognized arguments: (.*)", "tidak dikenal: {}", "not known: {}"),
    (r"argument (.*): expected one argument", "{} perlu satu nilai", "{} needs one value"),
    (r"argument .*: invalid choice: (.*) \(choose from (.*)\)", "{} bukan salah satu dari {}", "{} is none of {}"),
    (r"argument (.*): ignored explicit argument (.*)", "{} tidak menerima nilai {}", "{} takes no value {}"),
)


class _Parser(argparse.ArgumentParser):
    """A parser that speaks Indonesian, and raises instead of exiting."""

    def __init__(self, **keywords: Any) -> None:
        super().__init__(**{**keywords, "add_help": False, "allow_abbrev": False})
        self._positionals.title, self._optionals.title = "masukan", "pilihan"
        self.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini")

    def format_help(self) -> str:
        """Return the help with its headings translated."""
        return super().format_help().replace("usage: ", "cara pakai: ", 1)

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong with the command."""
        for pattern, indonesian, english in _COMPLAINTS:
            found = re.fullmatch(pattern, message)
            if found:
                groups = found.groups()
                near = get_close_matches(groups[0].strip("'"), COMMANDS, 1) if "invalid choice" in message else []
                raise UsageError(_usage("", indonesian.format(*groups), english.format(*groups), *near))
        raise UsageError(_usage("", message, message))


def make_parser() -> argparse.ArgumentParser:
    """Make the parser of all commands."""
    parser = _Parser(
        prog="python -m site_builder",
        description="Paket data yang sah menjadi portal transparansi yang statis.",
        epilog="Kode keluar: 0 bersih, 1 ada temuan, 2 perintah/pengaturan/isi/templat keliru, 70 kesalahan program.",
    )
    parser.add_argument("--version", action="version", version=f"rumah-terbuka {__version__}", help="tampilkan versi")
    commands = parser.add_subparsers(required=True, metavar="PERINTAH", dest="command", title="perintah")

    build = commands.add_parser("build", help="periksa paket data dan bangun portal")
    _add_input(build)
    build.add_argument("--output", type=Path, metavar="DIR", help="folder hasil (bawaan: PROYEK/public)")
    build.add_argument("--base-url", default="", metavar="URL", help="alamat tempat portal akan berdiri")
    build.add_argument("--as-of", default="", metavar="TANGGAL", help="tanggal acuan, TTTT-BB-HH")
    build.add_argument("--jobs", default="1", metavar="N", help="banyak proses (belum berpengaruh)")
    build.add_argument("--no-cache", action="store_true", help="tanpa ingatan antar-bangun (belum berpengaruh)")

    _add_input(commands.add_parser("validate", help="periksa paket data saja"))

    serve = commands.add_parser("serve", help="tampilkan portal di komputer ini saja")
    serve.add_argument("--project", type=Path, default=Path(), metavar="DIR", help="folder proyek (bawaan: .)")
    serve.add_argument("--port", default="8000", metavar="N", help="porta (bawaan: 8000)")

    explain = commands.add_parser("explain", help="jelaskan sebuah kode temuan, atau daftarkan semuanya")
    explain.add_argument("code", nargs="?", metavar="KODE", help="misalnya type-error")
    _add_language(explain)
    return parser


def _add_input(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "packages",
        nargs="*",
        type=Path,
        metavar="PAKET",
        help="folder paket atau descriptor-nya (bawaan: semua di PROYEK/datapackages)",
    )
    parser.add_argument("--project", type=Path, default=Path(), metavar="DIR", help="folder proyek (bawaan: .)")
    parser.add_argument(
        "--previous", type=Path, metavar="DIR|ZIP", help="portal yang terbit terakhir (bawaan: isi folder hasil)"
    )
    parser.add_argument("--strict", action="store_true", help="peringatan pun menghentikan")
    parser.add_argument("--json", action="store_true", help="hasil sebagai satu objek JSON di stdout")
    _add_language(parser)


def _add_language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--lang", choices=("id", "en"), default="id", help="bahasa pesan (bawaan: id)")


def wanted_language(arguments: Sequence[str]) -> Language:
    """Return the language asked for, also where the rest of the command cannot be understood."""
    return "en" if "--lang=en" in arguments or ("--lang", "en") in pairwise(arguments) else "id"


def make_request(options: argparse.Namespace, environment: Mapping[str, str]) -> Request:
    """Turn the options of `build`, `validate` or `serve` into a request; raises UsageError with all mistakes."""
    problems: list[Problem] = []
    project: Path = options.project
    if not project.is_dir():
        problems.append(
            _usage(
                str(project), "folder proyek tidak ada", "there is no such project folder", hint="Periksa --project."
            )
        )
    as_of = _day(getattr(options, "as_of", ""), problems)
    if as_of is None and options.command != "validate":
        as_of = _epoch_day(environment, problems)
    base_url = _address(getattr(options, "base_url", ""), problems)
    parse_positive(getattr(options, "jobs", "1"), "--jobs", problems)
    if problems:
        raise UsageError(problems)
    return Request(
        project_path=project,
        package_paths=tuple(getattr(options, "packages", ())),
        output_path=getattr(options, "output", None),
        previous_path=getattr(options, "previous", None),
        base_url=base_url,
        as_of=as_of,
        is_strict=getattr(options, "strict", False),
        language=getattr(options, "lang", "id"),
    )


def parse_positive(text: str, option: str, problems: list[Problem], most: int = 10**6) -> int:
    """Read a positive whole number, or note the problem and return 1."""
    if re.fullmatch(r"[0-9]{1,7}", text) and 1 <= int(text) <= most:
        return int(text)
    problems.append(
        _usage(option, f"“{text}” bukan bilangan bulat 1–{most}", f"“{text}” is no whole number from 1 to {most}")
    )
    return 1


def _day(text: str, problems: list[Problem]) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else "")
    except ValueError:
        problems.append(
            _usage(
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
            _usage(
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
            _usage(
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


def _usage(
    place: str, problem: str, problem_en: str, near: str = "", *, hint: str = _HELP, hint_en: str = _HELP_EN
) -> Problem:
    if near:
        hint, hint_en = f"Maksud Anda “{near}”?", f"Did you mean “{near}”?"
    return Problem(place, problem, hint, problem_en=problem_en, hint_en=hint_en)
