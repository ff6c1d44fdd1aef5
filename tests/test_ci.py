"""CI calls words of the house, with few rights and fixed versions, and shows findings on the run."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from site_builder.options import FORMATS
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
    assert all(re.fullmatch(r"actions/[a-z/-]+@v\d+", use) for use in uses)
    assert all("timeout-minutes" in job for job in workflow["jobs"].values())


def test_no_value_from_outside_is_pasted_into_a_shell() -> None:
    assert [line for line in _commands() if "${{" in line] == []


def test_every_target_of_make_tells_what_it_does() -> None:
    told = subprocess.run(["make", "--no-print-directory"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    hidden = _targets() - {line.split()[0] for line in told.splitlines()}
    assert hidden == set()


# ---- findings on the run -------------------------------------------------------------------------------------------


def test_ci_asks_the_tool_itself_for_its_findings() -> None:
    """What a platform shows is spelled by the tool (tests/cli/test_reports.py); CI has no words of its own."""
    script = (ROOT / ".ci" / "portal").read_text("utf-8")
    asked = set(re.findall(r"--report ([a-z]+)", script))
    assert asked == set(FORMATS) - {"json"}
    kept = yaml.safe_load(GITLAB.read_text("utf-8"))["portal"]["artifacts"]["reports"]["codequality"]
    assert f"--report gitlab={kept}" in script
    ignored = (ROOT / ".gitignore").read_text("utf-8").splitlines()
    assert [path for path in re.findall(r"--report [a-z]+=(\S+?)[\s\"]", script) if f"/{path}" not in ignored] == []


# ---- what goes out -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("status", "is_written", "code"), [(0, True, 0), (1, True, 1), (1, False, 3), (2, False, 3)])
def test_ci_publishes_what_was_built_and_nothing_else(status: int, is_written: bool, code: int, tmp_path: Path) -> None:
    """Run .ci/portal where `make` only pretends: what is online is handed on, and never taken for what was built."""
    (tmp_path / ".ci").mkdir()
    (tmp_path / ".ci" / "portal").write_bytes((ROOT / ".ci" / "portal").read_bytes())
    (tmp_path / "public").mkdir()
    (tmp_path / "public" / "manifest.json").write_text("old", "utf-8")
    written = "mkdir public; echo new > public/manifest.json;" if is_written else ""
    make = tmp_path / "bin" / "make"
    make.parent.mkdir()
    make.write_text(f'#!/bin/sh\necho "$@" > asked; {written} exit {status}\n', "utf-8")
    make.chmod(0o755)
    told = tmp_path / "told"
    environment = {"PATH": f"{make.parent}:/usr/bin:/bin", "GITHUB_OUTPUT": str(told)}
    run = subprocess.run(
        ["bash", ".ci/portal", "github", "https://contoh.id"], cwd=tmp_path, env=environment, check=False
    )
    assert run.returncode == code
    assert "--previous online" in (tmp_path / "asked").read_text("utf-8")
    assert (tmp_path / "online" / "manifest.json").read_text("utf-8") == "old"
    assert told.exists() is is_written
