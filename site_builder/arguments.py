"""The words of the command line in both languages: commands, options, help, and what is said of words it does not know.

What is typed behind an option is judged in options.py. Prints nothing but the help that was asked for.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn

from site_builder import __version__
from site_builder.errors import Problem, UsageError
from site_builder.model.words import Language, Localized
from site_builder.options import FORMATS, PROGRAM, usage_problem

COMMANDS = ("build", "validate", "serve", "explain")
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
        raise UsageError(usage_problem(self.prog, message, message))

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
            return usage_problem(place, f"hanya untuk perintah {listed}", f"belongs to the command {listed}")
        near = get_close_matches(value if choices else place, known, 1)
        listed = ", ".join(choices)
        return usage_problem(
            place, words.id.format(value, choices=listed), words.en.format(value, choices=listed), *near
        )

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
        prog=PROGRAM,
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
    bundle = say("juga satu berkas zip, untuk kantor tanpa jaringan", "one zip file too, for places without a network")
    build.add_argument("--bundle", type=Path, metavar=say("BERKAS.zip", "FILE.zip"), help=bundle)
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
