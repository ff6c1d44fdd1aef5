"""The real portal, built once per test run in a process of its own, and its pages as an outsider finds them."""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from tests.tools import ROOT

SUB_PATH = "/terbuka/banyuasin/"
BASE_URL = f"https://portal.contoh.id{SUB_PATH}"
_TAG = re.compile(r"<[^>]*>")
_KIND = re.compile(r'<body\b[^>]*\bclass="[^"]*\bpage-([\w-]+)')
_LANGUAGE = re.compile(r'<html\b[^>]*\blang="([\w-]+)"')
# What a build depends on beside its project; a portal is built once for each state of these files.
_SOURCES = ("site_builder", "templates", "requirements.lock")
_OWN_PROJECT = ("content", "datapackages")
_KEPT = ROOT / ".pytest_cache" / "portals"


def run_builder(
    arguments: Sequence[str], environment: Mapping[str, str] | None = None, cwd: Path = ROOT, umask: int = -1
) -> subprocess.CompletedProcess[str]:
    """Run the command line as a person would; `environment` is added to a bare one, so that nothing leaks in."""
    bare = {"PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, "-m", "site_builder", *arguments],
        cwd=cwd,
        umask=umask,
        env={**bare, **(environment or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def read_tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its relative path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


@dataclass(frozen=True)
class BuiltPortal:
    """A portal on disk, and what the run that built it said (`--json`)."""

    folder: Path
    said: Mapping[str, Any]
    name: str = ""

    @property
    def bundle(self) -> Path:
        """The same portal as one zip."""
        return self.folder.parent / "portal.zip"

    @cached_property
    def manifest(self) -> Mapping[str, Mapping[str, Any]]:
        """Every file of the portal by its path, with `bytes` and `sha256`."""
        listing = json.loads((self.folder / "manifest.json").read_text("utf-8"))
        return {entry["path"]: entry for entry in listing["files"]}

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """Paths of all HTML files."""
        return tuple(sorted(path for path in self.manifest if path.endswith(".html")))

    def text(self, path: str) -> str:
        """Return a text file of the portal."""
        return (self.folder / path).read_text("utf-8")

    @cached_property
    def kinds(self) -> Mapping[tuple[str, str], Sequence[str]]:
        """Pages by kind and language, as their own `<body class="page-…">` and `<html lang>` tell; smallest first."""
        found: dict[tuple[str, str], list[str]] = {}
        for page in sorted(self.pages, key=lambda page: (self.manifest[page]["bytes"], page)):
            text = self.text(page)
            kind, language = _KIND.search(text), _LANGUAGE.search(text)
            assert kind, f"{page} does not tell its kind"
            assert language, f"{page} does not tell its language"
            found.setdefault((kind[1], language[1]), []).append(page)
        return found

    def by_turns(self, *, smallest: bool = False) -> tuple[str, ...]:
        """Return the largest page of every kind, languages by turns, for what does not depend on words.

        With `smallest` the smallest page of the kind is there too, in the other language.
        """
        found: dict[str, list[Sequence[str]]] = {}
        for (kind, _), pages in sorted(self.kinds.items()):
            found.setdefault(kind, []).append(pages)
        turn = self.name == "example"  # what one portal shows in one language, the other shows in the other
        kept: set[str] = set()
        for number, languages in enumerate(found.values(), turn):
            kept.add(languages[number % len(languages)][-1])
            if smallest:
                kept.add(languages[(number + 1) % len(languages)][0])
        return tuple(sorted(kept))

    def largest(self) -> tuple[str, ...]:
        """Return the largest page of every kind in every language."""
        return tuple(sorted(pages[-1] for pages in self.kinds.values()))

    def telling(self) -> tuple[str, ...]:
        """Return every page whose layout may be unlike all others.

        Numbers, frames and tables to explore come by the hundred from one template, with one heading, one value, one
        chart or one table (which another page shows too), and other languages repeat the pages of the first in its
        templates: only the longest word, the longest text and the size can break them. Of each of these stay the three
        worst by each measure; all other pages stay whole.
        """
        kept: set[str] = set()
        for (kind, language), pages in self.kinds.items():
            if language == "id" and kind not in ("number", "embed", "explore"):
                kept.update(pages)
                continue
            said = {page: _TAG.sub(" ", self.text(page)) for page in pages}
            for measure in (lambda text: max(map(len, text.split())), len, lambda text: -len(text)):
                kept.update(sorted(said, key=lambda page, by=measure: (by(said[page]), page))[-3:])
        return tuple(sorted(kept))


def build_once(
    folder: Path, project: Path = ROOT, prepare: Callable[[Path], None] = lambda project: None
) -> BuiltPortal:
    """Build a project, or wait for the test process that is building it; nothing is built twice from the same files.

    `folder` is the same for all test processes of a run and names the portal. `prepare` gets a folder for a project of
    its own and fills it; without it the real project is built.
    """
    kept = folder / "kept"
    with _held(folder / "lock"):
        if not kept.is_file():
            prepare(project)
            place = _KEPT / _state_of(project)
            with _held(place.with_suffix(".lock")):
                if not (place / "said.json").is_file():
                    _build(project, place)
            kept.write_text(str(place), "utf-8")
    place = Path(kept.read_text("utf-8"))
    return BuiltPortal(place / "public", json.loads((place / "said.json").read_text("utf-8")), folder.name)


def in_one_language(project: Path) -> None:
    """Leave English out of a copied project: its pages are those of the others, and judged there."""
    settings = project / "content" / "site.toml"
    settings.write_text('languages = ["id"]\n' + settings.read_text("utf-8"), "utf-8")
    shutil.rmtree(project / "content" / "en", ignore_errors=True)


def _build(project: Path, place: Path) -> None:
    _forget_old()
    output = ["--output", str(place / "public"), "--bundle", str(place / "portal.zip"), "--base-url", BASE_URL]
    place.mkdir(parents=True, exist_ok=True)
    run = run_builder(["build", "--project", str(project), *output, "--json"])
    assert run.returncode == 0, f"the project does not build:\n{run.stderr}"
    (place / "said.json").write_text(run.stdout, "utf-8")


def _state_of(project: Path) -> str:
    """Return a name for the state of all that a build reads: the project, our code, our templates and the libraries."""
    own = [project / name for name in _OWN_PROJECT] if project == ROOT else [project]
    state = hashlib.sha256(f"{sys.version}\n{BASE_URL}\n".encode())
    for source in (*(ROOT / name for name in _SOURCES), *own):
        for path in sorted(source.rglob("*")) if source.is_dir() else [source]:
            inside = path.relative_to(source)
            if path.is_file() and "__pycache__" not in inside.parts and inside.parts[:1] != ("public",):
                data = path.read_bytes()
                state.update(f"{source.name}/{inside.as_posix()}\n{len(data)}\n".encode() + data)
    return state.hexdigest()[:24]


def _forget_old() -> None:
    """Remove portals that no run has built for a day."""
    yesterday = time.time() - 86_400
    for said in _KEPT.glob("*/said.json"):
        if said.stat().st_mtime < yesterday:
            shutil.rmtree(said.parent, ignore_errors=True)


@contextmanager
def _held(lock: Path) -> Iterator[None]:
    """Hold a lock that other test processes wait for."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
