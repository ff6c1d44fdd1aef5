"""What every bad input has to go through: refused in both languages, and what was published before is untouched."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from site_builder import pipeline
from site_builder.cli import main
from site_builder.errors import UserError
from tests.built import read_tree
from tests.corpus.case import Content, write_project
from tests.corpus.watch import ends_within, no_connection
from tests.gate import run

SECONDS = 10
PUBLISHED = "terbit"


@dataclass(frozen=True)
class Told:
    """What a refused run said: the object on stdout, and everything that was printed in either language."""

    said: Mapping[str, Any]
    printed: str


@dataclass(frozen=True)
class Gauntlet:
    """A folder for one case, with a project in it and, beside it, a portal that was published before."""

    folder: Path
    capsys: pytest.CaptureFixture[str]
    monkeypatch: pytest.MonkeyPatch

    @property
    def project(self) -> Path:
        return self.folder / "proyek"

    @property
    def target(self) -> Path:
        return self.folder / PUBLISHED

    def publish(self, files: Mapping[str, bytes]) -> None:
        """Put a portal online that was built earlier."""
        for name, data in files.items():
            (self.target / name).parent.mkdir(parents=True, exist_ok=True)
            (self.target / name).write_bytes(data)

    def publish_project(self, *layers: Mapping[str, Content]) -> None:
        """Build a portal of the good project with layers of files over it, and put it online."""
        write_project(self.folder / "dahulu", *layers)
        assert main(["build", "--project", str(self.folder / "dahulu"), "--output", str(self.target)]) == 0

    def refused(self, exit_code: int, *options: str | Path) -> Told:
        """Build in both languages; nothing may be written, left behind, fetched or kept waiting for."""
        before, beside = read_tree(self.target), self.beside()
        with self.monkeypatch.context() as patch:
            patch.setattr(pipeline, "build", _once(pipeline.build))
            told = [self.built(exit_code, *options, "--lang", language) for language in ("id", "en")]
        assert read_tree(self.target) == before
        assert self.beside() == beside
        return Told(told[0].said, told[0].printed + told[1].printed)

    def built(self, exit_code: int, *options: str | Path) -> Told:
        """Run a build with `--json`; it ends in time, with that exit code, and never connects anywhere."""
        stated = [str(option).replace("{folder}", str(self.folder)) for option in options]
        command = ("build", "--project", self.project, "--output", self.target, "--json", *stated)
        with ends_within(SECONDS), no_connection(self.monkeypatch):
            code, out, err = run(self.capsys, *command)
        assert code == exit_code, out + err
        return Told(json.loads(out), out + err)

    def beside(self) -> set[str]:
        """Name what stands beside the portal."""
        return {path.name for path in self.folder.iterdir()}


def _once(build: Callable[..., Any]) -> Callable[..., Any]:
    """Let a build happen once: what it found is the same in both languages, only the words are not."""
    made: list[pipeline.Result | UserError] = []

    def remembered(*arguments: Any) -> pipeline.Result:
        if not made:
            try:
                made.append(build(*arguments))
            except UserError as error:
                made.append(error)
        if isinstance(made[0], UserError):
            raise made[0]
        return made[0]

    return remembered


def published_files(folder: Path, *layers: Mapping[str, Content]) -> Mapping[str, bytes]:
    """Build the good project, with layers of files over it, and return what a build writes."""
    write_project(folder / "proyek", *layers)
    assert main(["build", "--project", str(folder / "proyek"), "--output", str(folder / PUBLISHED)]) == 0
    return read_tree(folder / PUBLISHED)
