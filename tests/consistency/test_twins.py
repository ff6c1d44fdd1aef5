"""The twins of the corpus: the same rules with good figures, and nobody says a word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from site_builder.model.request import Request
from site_builder.pipeline import build, check
from tests.corpus.case import Content, write_project
from tests.corpus.meaning import TWINS


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Mapping[str, Content]], Path]:
    """Return what publishes a project that was there before, each only once."""
    done: dict[str, Path] = {}

    def publish(files: Mapping[str, Content]) -> Path:
        key = repr(files)
        if key not in done:
            folder = tmp_path_factory.mktemp("dahulu")
            write_project(folder, files)
            assert build(Request(folder, output_path=folder / "terbit")).output
            done[key] = folder / "terbit"
        return done[key]

    return publish


@pytest.mark.parametrize(("name", "files", "before"), TWINS, ids=[name for name, *_ in TWINS])
def test_good_figures_pass(
    name: str,
    files: Mapping[str, Content],
    before: Mapping[str, Content],
    tmp_path: Path,
    published: Callable[[Mapping[str, Content]], Path],
) -> None:
    del name
    write_project(tmp_path, files)
    report = check(Request(tmp_path, previous_path=published(before) if before else None)).report
    assert report.findings == ()
    assert all(rule.broken_count == 0 for rule in report.rules)
    assert all(rule.held_count > 0 for rule in report.rules)
