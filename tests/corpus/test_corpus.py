"""Every case of the corpus: refused, told once and in both languages, and what was published before is untouched."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.corpus.all import CORPUS
from tests.corpus.case import Bad, write_project
from tests.corpus.watch import ends_within, no_connection
from tests.gate import run, run_json, tree

SECONDS = 10
PUBLISHED = "terbit"


def test_the_good_project_has_no_finding_at_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_project(tmp_path / "proyek")
    code, said = run_json(capsys, "build", "--project", tmp_path / "proyek", "--output", tmp_path / PUBLISHED)
    assert (code, said["findings"]) == (0, [])


def test_no_two_cases_share_a_name() -> None:
    assert [name for name, count in Counter(case.name for case in CORPUS).items() if count > 1] == []


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """Return the files of the good project, published."""
    from site_builder.cli import main

    folder = tmp_path_factory.mktemp("good")
    write_project(folder / "proyek")
    assert main(["build", "--project", str(folder / "proyek"), "--output", str(folder / PUBLISHED)]) == 0
    return tree(folder / PUBLISHED)


@pytest.mark.parametrize("case", CORPUS, ids=lambda case: case.name)
def test_a_bad_input_is_refused_with_one_finding(
    case: Bad,
    published: Mapping[str, bytes],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    project, before = tmp_path / "proyek", _publish_before(case, published, tmp_path)
    write_project(project, case.files)
    if case.prepare:
        case.prepare(project)
    strict = ("--strict",) if case.severity == "warning" else ()
    command = ("build", "--project", project, "--output", tmp_path / PUBLISHED, *strict, *case.options)
    beside = {path.name for path in tmp_path.iterdir()}
    with ends_within(SECONDS), no_connection(monkeypatch):
        code, said = run_json(capsys, *command)
    assert code == case.exit_code
    _assert_told(case, said)
    printed = json.dumps(said, ensure_ascii=False)
    for language in ("id", "en"):
        code, out, err = run(capsys, *command, "--lang", language)
        assert code == case.exit_code
        printed += out + err
    assert [secret for secret in case.secrets if secret in printed] == []
    assert tree(tmp_path / PUBLISHED) == before
    assert {path.name for path in tmp_path.iterdir()} == beside


def _publish_before(case: Bad, published: Mapping[str, bytes], folder: Path) -> Mapping[str, bytes]:
    """Put what is already online in its place: the good project, or the one that the case names."""
    target = folder / PUBLISHED
    if case.before:
        from site_builder.cli import main

        write_project(folder / "dahulu", case.before)
        assert main(["build", "--project", str(folder / "dahulu"), "--output", str(target)]) == 0
        return tree(target)
    for name, data in published.items():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_bytes(data)
    return published


def _assert_told(case: Bad, said: Mapping[str, Any]) -> None:
    """One finding, at the right place, with what to do about it."""
    found = said["findings"]
    told = [(item["code"], item["severity"]) for item in found]
    assert told == [(case.code, case.severity)], json.dumps(found, ensure_ascii=False, indent=1)
    [item] = found
    wanted = {"package": case.package, "resource": case.resource, "cell": case.cell, "field": case.field}
    stated = {name: value for name, value in wanted.items() if value is not None}
    assert {name: item[name] for name in stated} == stated
    if case.exit_code == 1 and case.resource is None:
        assert item["resource"] is None
    if case.row is not None:
        assert item["row"] == case.row
    assert item["path"]
    if case.path is not None:
        assert item["path"] == case.path
    assert item["message"]
    assert item["hint"]
