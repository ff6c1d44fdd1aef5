"""CI calls words of the house, with few rights and fixed versions, and shows findings on the run."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.built import run_builder
from tests.tools import ROOT

GITHUB = ROOT / ".github" / "workflows" / "portal.yml"
GITLAB = ROOT / ".gitlab-ci.yml"
SCRIPTS = (ROOT / ".ci" / "run", ROOT / ".ci" / "portal")


def _commands() -> Iterator[str]:
    """Yield every line of shell that CI runs."""
    for job in yaml.safe_load(GITHUB.read_text("utf-8"))["jobs"].values():
        yield from (line for step in job["steps"] for line in step.get("run", "").splitlines())
    for job in yaml.safe_load(GITLAB.read_text("utf-8")).values():
        yield from (line for command in job.get("script", ()) for line in command.splitlines())
    for script in SCRIPTS:
        yield from (line.strip() for line in script.read_text("utf-8").splitlines() if not line.startswith("#"))


def _targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


def test_ci_calls_make_and_only_targets_that_exist() -> None:
    called = {target for line in _commands() for target in re.findall(r"\bmake (?:-s )?([a-z-]+)", line)}
    assert {"site", "check", "test"} <= called <= _targets()


def test_ci_calls_scripts_that_exist() -> None:
    called = {path for line in _commands() for path in re.findall(r"\.ci/[\w.]+", line)}
    assert called
    assert all((ROOT / path).is_file() for path in called)


@pytest.mark.parametrize("script", [*SCRIPTS, ROOT / "tests" / "setup.sh"], ids=lambda path: path.name)
def test_scripts_are_legal_shell(script: Path) -> None:
    assert subprocess.run(["bash", "-n", str(script)], check=False).returncode == 0


def test_ci_has_few_rights_and_fixed_versions() -> None:
    workflow = yaml.safe_load(GITHUB.read_text("utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    assert {name: job["permissions"] for name, job in workflow["jobs"].items() if "permissions" in job} == {
        "publish": {"pages": "write", "id-token": "write"}
    }
    uses = [step["uses"] for job in workflow["jobs"].values() for step in job["steps"] if "uses" in step]
    assert uses
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", use) for use in uses)
    assert all("timeout-minutes" in job for job in workflow["jobs"].values())


def test_no_value_from_outside_is_pasted_into_a_shell() -> None:
    assert [line for line in _commands() if "${{" in line] == []


def test_every_target_of_make_tells_what_it_does() -> None:
    told = subprocess.run(["make", "--no-print-directory"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    hidden = _targets() - {line.split()[0] for line in told.splitlines()}
    assert hidden == set()


# ---- findings on the run -------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def bad_run(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return what `--json` says about a package with a wrong cell and a name that tries to escape."""
    package = tmp_path_factory.mktemp("project") / "datapackages" / "kios"
    package.mkdir(parents=True)
    (package / "kios.csv").write_text("kode,jumlah\n01,<b>|tujuh%\n", encoding="utf-8")
    fields = [{"name": "kode", "type": "string"}, {"name": "jumlah", "type": "integer"}]
    resource = {"name": "kios", "path": "kios.csv", "schema": {"fields": fields}}
    (package / "datapackage.json").write_text(json.dumps({"name": "kios", "resources": [resource]}), encoding="utf-8")
    run = run_builder(["validate", "--json", "--project", str(package.parent.parent)])
    assert run.returncode == 1
    return run.stdout


def _show(platform: str, result: str, folder: Path) -> str:
    run = subprocess.run(
        [sys.executable, str(ROOT / ".ci" / "findings.py"), platform],
        input=result,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=folder,
        env={"GITHUB_STEP_SUMMARY": str(folder / "summary.md"), "PYTHONUTF8": "1"},
        check=True,
    )
    return run.stdout


def test_github_gets_one_annotation_per_finding_and_a_table(bad_run: str, tmp_path: Path) -> None:
    errors = [finding for finding in json.loads(bad_run)["findings"] if finding["severity"] == "error"]
    lines = [line for line in _show("github", bad_run, tmp_path).splitlines() if line.startswith("::error ")]
    assert len(lines) == len(errors) >= 1
    assert re.match(r"::error file=datapackages/kios/kios.csv,line=2,title=type-error::\S", lines[0])
    assert "%25" in lines[0]
    table = (tmp_path / "summary.md").read_text("utf-8")
    assert table.startswith(f"### {len(errors)} kesalahan")
    assert "| B2 |" in table
    assert "<b>" not in table


def test_gitlab_gets_a_report_with_stable_fingerprints(bad_run: str, tmp_path: Path) -> None:
    reports: list[list[Mapping[str, Any]]] = []
    for _ in range(2):
        _show("gitlab", bad_run, tmp_path)
        reports.append(json.loads((tmp_path / "gl-code-quality-report.json").read_text("utf-8")))
    assert reports[0] == reports[1]
    first = next(entry for entry in reports[0] if entry["check_name"] == "type-error")
    assert first["location"] == {"path": "datapackages/kios/kios.csv", "lines": {"begin": 2}}
    assert first["severity"] == "critical"


@pytest.mark.parametrize(
    "result",
    ["", '{"problems": [{"place": "content/a.md:3", "problem": "rusak", "hint": "perbaiki"}], "findings": []}'],
)
def test_a_run_without_a_result_is_told_too(result: str, tmp_path: Path) -> None:
    assert _show("github", result, tmp_path).startswith("::error ")
    _show("gitlab", result, tmp_path)
    assert len(json.loads((tmp_path / "gl-code-quality-report.json").read_text("utf-8"))) == 1
