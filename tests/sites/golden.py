"""Golden sites: a folder is a test. `input/` is a project; `expected/` or `expected.txt` is what must come of it.

    input/            the project, as a person would keep it
    case.toml         optional: arguments = ["--strict"], command = "validate", templates = "shipped"
    expected/         the tree that a good project becomes
    expected.txt      what a bad project is told: exit code, then stderr, word by word

Templates come from tests/sites/_templates (bare values, no look) unless the case says "shipped": then a page is
compared by the words a person reads, as pictures are. So a change of look touches no golden file, a change of meaning
every one that it concerns.
"""

from __future__ import annotations

import difflib
import hashlib
import io
import json
import re
import shutil
import struct
import tomllib
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.built import read_tree, run_builder
from tests.downloads.reading import parquet_table
from tests.outsider import read_page

HERE = Path(__file__).resolve().parent
BARE_TEMPLATES = HERE / "_templates"
TEXT = (".html", ".csv", ".json", ".jsonld", ".txt", ".xml", ".md", ".ttl", ".webmanifest", ".cff", ".bib")
ARCHIVES = (".zip", ".xlsx")
COMMAND = "make golden"


@dataclass(frozen=True)
class Case:
    """A folder of tests/sites."""

    folder: Path

    @property
    def settings(self) -> Mapping[str, Any]:
        """Return what case.toml says."""
        path = self.folder / "case.toml"
        return tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}

    @property
    def is_bad(self) -> bool:
        """Tell whether the project is one that must be refused."""
        return (self.folder / "expected.txt").is_file()

    def run(self, workshop: Path) -> tuple[str, dict[str, bytes]]:
        """Run the case in an empty folder and return what was said (paths of this run taken out) and the tree."""
        project = workshop / "project"
        shutil.copytree(self.folder / "input", project)
        if self.settings.get("templates", "bare") == "bare":
            shutil.copytree(BARE_TEMPLATES, project / "templates", dirs_exist_ok=True)
            if (self.folder / "input" / "templates").is_dir():  # the project's own win
                shutil.copytree(self.folder / "input" / "templates", project / "templates", dirs_exist_ok=True)
        command = self.settings.get("command", "build")
        run = run_builder([command, "--project", "project", *self.settings.get("arguments", ())], cwd=workshop)
        assert run.returncode != 70, run.stderr
        said = f"exit {run.returncode}\n{run.stderr}".replace(f"{workshop}/", "")
        return said, read_tree(project / "public") if (project / "public").is_dir() else {}

    def comparable(self, tree: Mapping[str, bytes]) -> dict[str, str]:
        """Return the tree as lines that a person can compare; binary files by hash, archives by their members."""
        own_assets = {f"assets/{path}" for path in read_tree(self.folder / "input" / "content" / "assets")}
        told = {}
        for path, data in tree.items():
            if path == "manifest.json" or (path.startswith("assets/") and path not in own_assets):
                continue  # hashes of everything; files that are the same on every site
            if path.startswith("cari/pagefind/"):
                continue  # the words of the pages again, as a library packs them: tests/search asks what is found
            name, text = self._told(path, data)
            told[name] = text
        return told

    def _told(self, path: str, data: bytes) -> tuple[str, str]:
        if path.endswith(".html") and self.settings.get("templates") == "shipped":
            return f"{path}.txt", _words(data.decode("utf-8"))
        if path.endswith(".svg"):
            return f"{path}.txt", _words(data.decode("utf-8"))
        if path.endswith(".png"):  # the drawing is compared as words above; its bytes depend on the zip library
            return f"{path}.txt", "PNG {} x {}\n".format(*struct.unpack(">II", data[16:24]))
        if path.endswith(TEXT):
            return path, data.decode("utf-8")
        if path.endswith(ARCHIVES):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                members = [f"{hashlib.sha256(archive.read(name)).hexdigest()}  {name}\n" for name in archive.namelist()]
            return f"{path}.members", "".join(members)
        if path.endswith(".parquet"):
            return f"{path}.txt", _parquet_words(data)
        return f"{path}.sha256", hashlib.sha256(data).hexdigest() + "\n"


def _parquet_words(data: bytes) -> str:
    """Return what Parquet holds: its bytes depend on the version of the library."""
    schema = parquet_table(data).schema.remove_metadata()
    return f"{schema}\n" + "".join(f"{json.dumps(row, default=str)}\n" for row in parquet_table(data).to_pylist())


def _words(html: str) -> str:
    """Return what a person reads, one run of text per line; sizes and hashes depend on the zip library of a machine."""
    page = read_page(html)
    words = [" ".join(word.split()) for word in (page.title, *page.words)]
    lines = [re.sub(r"\b[0-9a-f]{64}\b", "(sha256)", word) for word in words if word]
    return "".join(f"{re.sub(r'^[0-9.,]+ ?(B|byte|kB|MB)$', '(size)', line)}\n" for line in lines)


def cases() -> list[Case]:
    """Return every case folder."""
    return [Case(path.parent) for path in sorted(HERE.glob("*/input"))]


def compare(expected: Mapping[str, str], actual: Mapping[str, str]) -> list[str]:
    """Name missing, unexpected and differing files; the latter with a diff."""
    told = [f"missing: {path}" for path in sorted(set(expected) - set(actual))]
    told += [f"unexpected: {path}" for path in sorted(set(actual) - set(expected))]
    for path in sorted(set(expected) & set(actual)):
        if expected[path] != actual[path]:
            lines = difflib.unified_diff(
                expected[path].splitlines(),
                actual[path].splitlines(),
                f"expected/{path}",
                f"actual/{path}",
                "",
                "",
                1,
                "",
            )
            told.append("\n".join(list(lines)[:40]) or f"{path}: line ends differ")
    return told


def read_expected(case: Case) -> dict[str, str]:
    """Return the golden tree of a case."""
    return {path: data.decode("utf-8") for path, data in read_tree(case.folder / "expected").items()}


def rewrite(case: Case, said: str, told: Mapping[str, str]) -> None:
    """Write what came out as what is expected from now on."""
    if case.is_bad:
        (case.folder / "expected.txt").write_bytes(said.encode("utf-8"))
        return
    shutil.rmtree(case.folder / "expected", ignore_errors=True)
    for path, text in told.items():
        target = case.folder / "expected" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode("utf-8"))
