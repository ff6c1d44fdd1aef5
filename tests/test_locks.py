"""The lock files: every package with a fixed version and hashes, run time apart from development, no place named."""

from __future__ import annotations

import json
import re
import tomllib

import pytest

from tests.tools import ROOT

ENTRY = re.compile(
    r"^([A-Za-z0-9._-]+)==(\S+?)(?: ;.*?)? \\\n((?: +--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE
)


def _locked(name: str) -> set[tuple[str, str]]:
    """Return (name, version) of every entry; a package may stand twice, for older and newer Pythons."""
    text = (ROOT / name).read_text("utf-8")
    entries = {(match[1].lower(), match[2]) for match in ENTRY.finditer(text)}
    lines = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert len(lines) == len(entries), "an entry without hashes, or something that is no entry"
    return entries


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_every_entry_has_a_version_and_hashes_and_no_address(name: str) -> None:
    assert len(_locked(name)) > 20
    assert not re.search(r"https?:|file:|--index|--find-links|--extra", (ROOT / name).read_text("utf-8"))


def test_what_the_portal_needs_is_locked_apart_from_what_tests_need() -> None:
    run_time, development = _locked("requirements.lock"), _locked("requirements-dev.lock")
    assert run_time <= development, "tests would run other versions than the portal"
    assert not {"pytest", "playwright", "mypy", "ruff", "uv"} & {name for name, _ in run_time}


def test_every_dependency_of_the_project_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    locked = {name for name, _ in _locked("requirements.lock")}
    named = {re.split(r"[\[<>=~! ]", line)[0].lower() for line in project["project"]["dependencies"]}
    assert named <= locked


@pytest.mark.parametrize("place", ["tests", "benchmarks"])
def test_the_judges_are_locked_by_content_and_not_by_place(place: str) -> None:
    folder = ROOT / place / "judges"
    lock = json.loads((folder / "package-lock.json").read_text("utf-8"))
    wanted = json.loads((folder / "package.json").read_text("utf-8"))["devDependencies"]
    packages = {path.removeprefix("node_modules/"): entry for path, entry in lock["packages"].items() if path}
    assert {name: entry["version"] for name, entry in packages.items() if name in wanted} == wanted
    assert all(entry["integrity"].startswith("sha512-") and "resolved" not in entry for entry in packages.values())
