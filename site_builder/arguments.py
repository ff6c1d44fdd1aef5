"""Words of the command line to a `Request`: takes what was typed, gives values, or raises UsageError in both languages.

Prints nothing but the help that was asked for; never looks at clock or environment itself.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from difflib import get_close_matches
from itertools import pairwise
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import urlsplit

from site_builder import __version__
from site_builder.errors import Problem, UsageError
from site_builder.model.request import ReportTarget, Request
from site_builder.model.words import Language, Localized

COMMANDS = ("build", "validate", "serve", "explain")
FORMATS = ("json", "github", "gitlab", "markdown", "sarif")
_PROGRAM = "python -m site_builder"
_HELP = f"Jalankan “{_PROGRAM} --help” untuk melihat semua pilihan."
_HELP_EN = f"Run “{_PROGRAM} --help --lang en” to see all choices."
# What argparse says: the part that is the place, and how we say it.
_COMPLAINTS: Sequence[tuple[str, Localized]] = (
    (r"the following arguments are required: (?P<what>)(.*)", Localized("masih kurang: {}", "still missing: {}")),
    (r"unrecognized arguments: (?P<what>.*)()", Localized("tidak dikenal", "is not known")),
    (r"argument (?P<what>.*): expected one argument()", Localized("perlu satu nilai", "needs one value")),
    (
        r"argument (?P<what>[^:]*): invalid choice: '?(.*?)'? \(choose from .*\)",
        Localized("“{}” tidak dikenal; yang ada: {choices}", "“{}” is not known; there are: {choices}"),
    ),
    (
        r"argument (?P<what>[^:]*): ignored explicit argument '?(.*?)'?",
        Localized("tidak menerima nilai “{}”", "takes no value “{}”"),
    ),
)
_HEADINGS = Localized("cara pakai: |masukan|pilihan|tampilkan bantuan ini", "usage: |input|options|show this help")


class _Parser(argparse.ArgumentParser):
    """A parser that speaks the language asked for, and raises instead of exiting."""

    language: Language = "id"

    def __init__(self, **keywords: Any) -> None:
        super().__init__(**{**keywords, "add_help": False, "allow_abbrev": False})
        self._usage_word, inputs, options, shown = _HEADINGS.text(self.language).split("|")
        self._positionals.title, self._optionals.title = inputs, options
        self.add_argument("-h", "--help", action="help", help=shown)

    def format_help(self) -> str:
        """Return the help with its headings translated."""
        return super().format_help().replace("usage: ", self._usage_word, 1)

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong with the command."""
        for pattern, words in _COMPLAINTS:
            found = re.fullmatch(pattern, message, re.DOTALL)
            if found:
                raise UsageError(self._complaint(found["what"], found[2], words))
        raise UsageError(_usage(self.prog, message, message))

    def _complaint(self, what: str, value: str, words: Localized) -> Problem:
        """Put a complaint into words; what is nearly a command or an option is suggested."""
        is_command = what in ("PERINTAH", "COMMAND")
        stated = [str(choice) for a in self._actions if what in a.option_strings for choice in a.choices or ()]
        choices = COMMANDS if is_command else tuple(stated)
        place = self.prog if is_command or not what else what.split(" ", maxsplit=1)[0]
        known = choices or (self._every_option() if place.startswith("-") else ())
        owners = [] if choices else self._commands_with(place)
        if owners:
            listed = ", ".join(owners)
            return _usage(place, f"hanya untuk perintah {listed}", f"belongs to the command {listed}")
        near = get_close_matches(value if choices else place, known, 1)
        listed = ", ".join(choices)
        return _usage(place, words.id.format(value, choices=listed), words.en.format(value, choices=listed), *near)

    def _every_option(self) -> list[str]:
        """Return the options of all commands: what is not known to one may be a slip for any."""
        parsers = (self, *self._commands().values())
        return [option for parser in parsers for a in parser._actions for option in a.option_strings]

    def _commands_with(self, option: str) -> list[str]:
        """Name the commands that know an option: to suggest the very word that was typed would help nobody."""
        return [name for name, parser in self._commands().items() if option in parser._option_string_actions]

    def _commands(self) -> dict[str, argparse.ArgumentParser]:
        found = [a.choices for a in self._actions if isinstance(a, argparse._SubParsersAction)]
        return {name: parser for choices in found for name, parser in choices.items()}


class _EnglishParser(_Parser):
    """The same in English; argparse makes the parsers of commands by their class."""

    language = "en"


def make_parser(language: Language = "id") -> argparse.ArgumentParser:
    """Make the parser of all commands, with its help in `language`."""

    def say(indonesian: str, english: str) -> str:
        return english if language == "en" else indonesian

    speaking = _EnglishParser if language == "en" else _Parser
    parser = speaking(
        prog=_PROGRAM,
        description=say(
            "Paket data yang sah menjadi portal transparansi yang statis.",
            "Valid data packages become a static transparency portal.",
        ),
        epilog=say(
            "Kode keluar: 0 bersih, 1 ada temuan, 2 perintah/pengaturan/isi/templat keliru, 70 kesalahan program.",
            "Exit codes: 0 clean, 1 findings, 2 wrong command/settings/content/templates, 70 a fault of the program.",
        ),
    )
    version = f"rumah-terbuka {__version__}"
    parser.add_argument("--version", action="version", version=version, help=say("tampilkan versi", "show the version"))
    _add_language(parser, say)
    commands = parser.add_subparsers(
        required=True,
        metavar=say("PERINTAH", "COMMAND"),
        dest="command",
        title=say("perintah", "commands"),
        parser_class=speaking,
    )
    build = commands.add_parser("build", help=say("periksa paket data dan bangun portal", "check and build the portal"))
    _add_input(build, say)
    folder = say("folder hasil (bawaan: PROYEK/public)", "where the portal goes (default: PROJECT/public)")
    build.add_argument("--output", type=Path, metavar="DIR", help=folder)
    address = say("alamat tempat portal akan berdiri", "address where the portal will stand")
    build.add_argument("--base-url", default="", metavar="URL", help=address)
    day = say("tanggal acuan, TTTT-BB-HH", "as-of date, YYYY-MM-DD")
    build.add_argument("--as-of", default="", metavar=say("TANGGAL", "DATE"), help=day)
    invalid = say(
        "bila sebuah paket tidak sah: hentikan semuanya, atau karantina paket itu saja (bawaan: pengaturan)",
        "when a package is invalid: stop everything, or set that package aside (default: the setting)",
    )
    build.add_argument("--on-invalid", choices=("stop", "quarantine"), help=invalid)
    jobs = say("banyak proses (belum berpengaruh)", "number of processes (without effect yet)")
    build.add_argument("--jobs", default="1", metavar="N", help=jobs)
    cache = say(
        "tanpa ingatan antar-bangun (belum berpengaruh)", "without a memory between builds (without effect yet)"
    )
    build.add_argument("--no-cache", action="store_true", help=cache)

    _add_input(
        commands.add_parser("validate", help=say("periksa paket data saja", "check the data packages only")), say
    )

    only_here = say("tampilkan portal di komputer ini saja", "show the portal on this computer only")
    serve = commands.add_parser("serve", help=only_here)
    _add_project(serve, say)
    serve.add_argument("--port", default="8000", metavar="N", help=say("porta (bawaan: 8000)", "port (default: 8000)"))
    _add_language(serve, say)

    meaning = say(
        "jelaskan sebuah kode temuan, atau daftarkan semuanya", "explain a code of a finding, or list them all"
    )
    explain = commands.add_parser("explain", help=meaning)
    example = say("misalnya type-error", "such as type-error")
    explain.add_argument("code", nargs="?", metavar=say("KODE", "CODE"), help=example)
    _add_language(explain, say)
    return parser


def _add_input(parser: argparse.ArgumentParser, say: Callable[[str, str], str]) -> None:
    packages = say(
        "folder paket atau descriptor-nya (bawaan: semua di PROYEK/datapackages)",
        "a package folder or its descriptor (default: all in PROJECT/datapackages)",
    )
    parser.add_argument("packages", nargs="*", type=Path, metavar=say("PAKET", "PACKAGE"), help=packages)
    _add_project(parser, say)
    previous = say(
        "portal yang terbit terakhir (bawaan: isi folder hasil)",
        "the portal published last (default: what the output folder holds)",
    )
    parser.add_argument("--previous", type=Path, metavar="DIR|ZIP", help=previous)
    strict = say("peringatan pun menghentikan", "warnings stop publication too")
    parser.add_argument("--strict", action="store_true", help=strict)
    as_json = say("hasil sebagai satu objek JSON di stdout", "the result as one JSON object on stdout")
    parser.add_argument("--json", action="store_true", help=as_json)
    report = say(
        f"temuan sebagai {', '.join(FORMATS)}, ke stdout atau ke berkas; boleh diulang",
        f"the findings as {', '.join(FORMATS)}, to stdout or to a file; may be repeated",
    )
    metavar = say("BENTUK[=BERKAS]", "FORMAT[=FILE]")
    parser.add_argument("--report", action="append", default=[], metavar=metavar, help=report)
    _add_language(parser, say)


def _add_project(parser: argparse.ArgumentParser, say: Callable[[str, str], str]) -> None:
    folder = say("folder proyek (bawaan: .)", "project folder (default: .)")
    parser.add_argument("--project", type=Path, default=Path(), metavar="DIR", help=folder)


def _add_language(parser: argparse.ArgumentParser, say: Callable[[str, str], str]) -> None:
    language = say("bahasa pesan (bawaan: id)", "language of messages (default: id)")
    # Said before the command it holds as well: `wanted_language` has looked at all words, and made this parser speak.
    parser.add_argument("--lang", choices=("id", "en"), default=say("id", "en"), help=language)


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
                _usage(
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
            _usage(
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
            _usage(
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
