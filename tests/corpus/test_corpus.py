"""Every case of the corpus: refused, told once and in both languages, and what was published before is untouched."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.built import read_tree
from tests.check.cases import CASES, Case
from tests.corpus.all import AREAS, CORPUS
from tests.corpus.case import Bad, write_project
from tests.corpus.gauntlet import Gauntlet, published_files
from tests.gate import run_json, write_package

FEWEST = 300
# Every so many cases go through quarantine too: each of them draws a whole portal.
STRIDE = 8
NAMES = [f"{area}: {case.name}" for area, cases in AREAS.items() for case in cases]


def test_the_good_project_has_no_finding_at_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_project(tmp_path / "proyek")
    code, said = run_json(capsys, "build", "--project", tmp_path / "proyek", "--output", tmp_path / "terbit")
    assert (code, said["findings"]) == (0, [])


@pytest.mark.parametrize("area", AREAS)
def test_no_two_cases_share_a_name(area: str) -> None:
    assert [name for name, count in Counter(case.name for case in AREAS[area]).items() if count > 1] == []


def test_there_are_enough_and_all_different(capsys: pytest.CaptureFixture[str]) -> None:
    """Two cases with the same input would be one case: what is counted are inputs, by area."""
    inputs = {area: {_input(case) for case in cases} for area, cases in AREAS.items()}
    inputs["packages"] = {repr((case.bad, case.descriptor_name)) for case in CASES}
    total = len(set().union(*inputs.values()))
    with capsys.disabled():
        print("\n  bad inputs by area")
        for area, different in inputs.items():
            print(f"  {area:<14}{len(different):>5}")
        print(f"  {'in all':<14}{total:>5}")
    assert all(len(inputs[area]) == len(cases) for area, cases in AREAS.items())
    assert total >= FEWEST


def _input(case: Bad) -> str:
    return repr((case.files, case.options, case.before, case.prepare))


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """Return the files of the good project, published."""
    return published_files(tmp_path_factory.mktemp("good"))


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """Return the files of a portal that holds no package of the name that the cases go by."""
    package = {"name": "lain", "resources": [{"name": "a", "path": "a.csv"}]}
    folder = tmp_path_factory.mktemp("other")
    write_package(folder / "lain", package, {"a.csv": "nama,teks\nsatu,dua\n"})
    from site_builder.cli import main

    target = folder / "terbit"
    assert main(["build", str(folder / "lain"), "--project", str(folder), "--output", str(target)]) == 0
    return read_tree(target)


@pytest.fixture
def gauntlet(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Gauntlet:
    return Gauntlet(tmp_path, capsys, monkeypatch)


def _set_up(case: Bad, online: Mapping[str, bytes], gauntlet: Gauntlet) -> None:
    """Put online what the case says was published before, else `online`, and make its project."""
    if case.before is None:
        gauntlet.publish(online)
    else:
        gauntlet.publish_project(case.before)
    write_project(gauntlet.project, case.files)
    if case.prepare:
        case.prepare(gauntlet.project)


@pytest.mark.parametrize("case", CORPUS, ids=NAMES)
def test_a_bad_input_is_refused_with_one_finding(case: Bad, other: Mapping[str, bytes], gauntlet: Gauntlet) -> None:
    _set_up(case, other, gauntlet)
    strict = ("--strict",) if case.severity == "warning" else ()
    told = gauntlet.refused(case.exit_code, *strict, *case.options)
    _assert_told(case, told.said)
    assert [secret for secret in case.secrets if secret in told.printed] == []


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


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_bad_package_touches_nothing_either(case: Case, other: Mapping[str, bytes], gauntlet: Gauntlet) -> None:
    """The pairs of tests/check say word for word what is told; here they go where the others go."""
    gauntlet.publish(other)
    write_package(gauntlet.project / "datapackages" / "contoh", *case.bad, case.descriptor_name)
    told = gauntlet.refused(1)
    errors = [item for item in told.said["findings"] if item["severity"] == "error"]
    assert [item["code"] for item in errors] == [said[0] for said in case.said]


KEPT = [
    case for case in CORPUS if (case.exit_code, case.severity, case.package, case.options) == (1, "error", "contoh", ())
]


@pytest.mark.parametrize("case", KEPT[::STRIDE], ids=lambda case: case.name)
def test_a_bad_input_in_quarantine_keeps_what_was_published(
    case: Bad, good: Mapping[str, bytes], gauntlet: Gauntlet
) -> None:
    gauntlet.monkeypatch.setattr("site_builder.render.site.draw_figures", lambda *_: ({}, ()))
    _set_up(case, good, gauntlet)
    before, beside = read_tree(gauntlet.target), gauntlet.beside()
    told = gauntlet.built(1, *case.options, "--on-invalid", "quarantine")
    assert [(item["name"], item["kept"]) for item in told.said["quarantined"]] == [("contoh", True)]
    after = read_tree(gauntlet.target)
    kept = [name for name in before if name.startswith("data/") and name.endswith((".csv", ".json", ".xlsx", ".zip"))]
    assert [name for name in kept if after.get(name) != before[name]] == []
    assert "belum terbit" in after["data/contoh/index.html"].decode("utf-8")
    written = told.printed.encode("utf-8") + b"".join(after.values())
    assert [secret for secret in case.secrets if secret.encode("utf-8") in written] == []
    assert gauntlet.beside() == beside
