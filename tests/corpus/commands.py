"""Bad commands: options and paths that are mistyped, or that would destroy something."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.corpus.case import PACKAGE, STOK, Bad


def _command(name: str, *options: str, path: str | None = None, **more: Any) -> Bad:
    return Bad(name, {}, "usage-error", None, None, exit_code=2, options=options, path=path, **more)


def _absent(*missing: str) -> dict[str, None]:
    return dict.fromkeys(missing)


def _note(project: Path) -> None:
    (project / "catatan.txt").write_text("catatan", encoding="utf-8")


def _album(project: Path) -> None:
    (project / "foto").mkdir()
    (project / "foto" / "album.txt").write_text("foto", encoding="utf-8")


CASES: tuple[Bad, ...] = (
    # words of the command
    _command("an option that is not known", "--tidak-ada", path="--tidak-ada"),
    _command("an option with a slip", "--stric", path="--stric"),
    _command("an option cut short", "--out", "x", path="--out"),
    _command("an option without its value", "--as-of", path="--as-of"),
    _command("a value for a switch", "--strict=ya", path="--strict"),
    _command("a language that is not spoken", "--lang", "jv", path="--lang"),
    # packages and projects
    _command("a package that is not there", "tidak-ada", path="tidak-ada"),
    _command("a package folder without a descriptor", "{folder}/proyek/content"),
    _command("a project that is not there", "--project", "{folder}/proyek/tidak-ada"),
    _command("a project that is a file", "--project", "{folder}/proyek/content/site.toml"),
    Bad(
        "a project without packages",
        _absent(f"{PACKAGE}/datapackage.json", STOK),
        "usage-error",
        None,
        None,
        exit_code=2,
    ),
    # where things go
    _command("an output over the sources", "--output", "{folder}/proyek/datapackages"),
    _command("an output over one package", "--output", f"{{folder}}/proyek/{PACKAGE}"),
    _command("an output over the project", "--output", "{folder}/proyek"),
    _command("an output below the texts", "--output", "{folder}/proyek/content/hasil"),
    _command("an output that is a file", "--output", "{folder}/proyek/catatan.txt", prepare=_note),
    _command("an output with files of others", "--output", "{folder}/proyek/foto", prepare=_album),
    _command("a report over a table", "--report", f"sarif={{folder}}/proyek/{STOK}"),
    _command("a report in a folder that is not there", "--report", "sarif={folder}/proyek/tidak/ada.sarif"),
    _command("a report in place of a folder", "--report", "sarif={folder}/proyek"),
    _command("a report of no known kind", "--report", "pdf={folder}/proyek/temuan.pdf", path="--report"),
    _command("two reports into one another", "--report", "sarif", "--report", "gitlab", path="--report"),
    # the portal published last
    _command("a previous portal that is not there", "--previous", "{folder}/proyek/tidak-ada"),
    _command("a previous portal that none has built", "--previous", "{folder}/proyek/content"),
    _command("a previous portal that is no archive", "--previous", "{folder}/proyek/content/site.toml"),
    # addresses, days, numbers
    _command("an address of another protocol", "--base-url", "ftp://data.contoh.id/", path="--base-url"),
    _command("an address with a query", "--base-url", "https://data.contoh.id/?a=1", path="--base-url"),
    _command("an address with a blank", "--base-url", "https://data contoh.id/", path="--base-url"),
    _command("an address without a host", "--base-url", "https:///terbuka/", path="--base-url"),
    _command("a day as people write it", "--as-of", "26/02/2024", path="--as-of"),
    _command("an as-of day that no calendar has", "--as-of", "2023-02-29", path="--as-of"),
    _command("a day of the year 10000", "--as-of", "10000-01-01", path="--as-of"),
    _command("no process at all", "--jobs", "0", path="--jobs"),
    _command("a number of processes in words", "--jobs", "dua", path="--jobs"),
    _command(
        "a NIK in place of a package",
        "1607014101900003",
        secrets=("1607014101900003",),
    ),
    _command("a NIK as a day", "--as-of", "1607014101900003", path="--as-of", secrets=("1607014101900003",)),
)
