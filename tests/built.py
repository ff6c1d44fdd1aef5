"""The real portal, built once per test run in a process of its own, and its pages as an outsider finds them."""

from __future__ import annotations

import fcntl
import json
import os
import re
import subprocess
import sys
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

    def specimens(self) -> tuple[str, ...]:
        """Return pages of every kind: per shape of address the largest and the smallest page.

        The shape keeps the first folder and the depth (data/*/*/index.html), because a kind of page is an address
        pattern to anybody who does not know the code.
        """
        shapes: dict[tuple[str, int], list[str]] = {}
        for page in self.pages:
            parts = page.split("/")
            shapes.setdefault((parts[0], len(parts)), []).append(page)
        by_size = {
            shape: sorted(pages, key=lambda page: self.manifest[page]["bytes"]) for shape, pages in shapes.items()
        }
        return tuple(sorted({page for pages in by_size.values() for page in (pages[0], pages[-1])}))

    def telling(self) -> tuple[str, ...]:
        """Return every page whose layout may be unlike all others.

        Numbers and frames come by the hundred from one template, with one heading, one value or one chart (which the
        page of its figure shows too): only the longest word, the longest text and the size can break them. Of each of
        these two kinds stay the five worst by each measure; all other pages stay whole.
        """
        alike = [page for page in self.pages if page.startswith("angka/") or page.endswith("/sematan/index.html")]
        kept = set(self.pages).difference(alike)
        for is_number in (True, False):
            said = {page: _TAG.sub(" ", self.text(page)) for page in alike if page.startswith("angka/") == is_number}
            for measure in (lambda text: max(map(len, text.split())), len, lambda text: -len(text)):
                kept.update(sorted(said, key=lambda page, by=measure: (by(said[page]), page))[-5:])
        return tuple(sorted(kept))


def build_once(
    folder: Path, project: Path = ROOT, prepare: Callable[[Path], None] = lambda project: None
) -> BuiltPortal:
    """Build a project into `folder`, or wait for the test process that is building it there.

    `prepare` gets a folder for a project of its own and fills it; without it the real project is built.
    """
    said = folder / "said.json"
    with _held(folder / "lock"):
        if not said.is_file():
            prepare(project)
            output = ["--output", str(folder / "public"), "--base-url", BASE_URL]
            run = run_builder(["build", "--project", str(project), *output, "--json"])
            assert run.returncode == 0, f"the project does not build:\n{run.stderr}"
            said.write_text(run.stdout, "utf-8")
    return BuiltPortal(folder / "public", json.loads(said.read_text("utf-8")))


@contextmanager
def _held(lock: Path) -> Iterator[None]:
    """Hold a lock that other test processes wait for."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
