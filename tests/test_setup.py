"""A machine that lacks something is told what, in one line, and is never changed unless it is CI's."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests import tools
from tests.tools import ROOT

TOOLS = ("sh", "dirname", "id", "env", "sed", "grep", "expand", "rm", "test", "touch")


def _bin(folder: Path, **scripts: str) -> Path:
    """Make a folder of programs that holds little more than a shell, and some programs of ours."""
    folder.mkdir()
    for name in TOOLS:
        if path := shutil.which(name):
            (folder / name).symlink_to(path)
    for name, text in scripts.items():
        script = folder / name.replace("_", "-")
        script.unlink(missing_ok=True)
        script.write_text(f"#!{shutil.which('sh')}\n{text}\n", "utf-8")
        script.chmod(0o755)
    return folder


def _setup(programs: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    shell = shutil.which("sh") or "sh"
    script = str(ROOT / "tests" / "setup.sh")
    return subprocess.run(
        [shell, script], env={"PATH": str(programs), **environment}, capture_output=True, text=True, check=False
    )


def test_a_person_is_told_the_command_and_nothing_is_installed(tmp_path: Path) -> None:
    run = _setup(_bin(tmp_path / "bin", apt_get="echo INSTALLED", id="echo 0"))
    assert (run.returncode, run.stdout) == (0, "")
    assert run.stderr.strip().endswith("sudo apt-get install chromium default-jre-headless npm")


@pytest.mark.parametrize(("user", "is_installed"), [("0", True), ("1000", False)])
def test_only_root_in_ci_installs(tmp_path: Path, user: str, is_installed: bool) -> None:
    programs = _bin(tmp_path / "bin", apt_get='echo "INSTALLED $*"', id=f"echo {user}", java="true")
    run = _setup(programs, CI="true")
    assert run.returncode == 0, run.stderr
    assert ("INSTALLED" in run.stdout) == is_installed
    assert "java" not in run.stdout.replace("chromium npm", ""), "what is there is not installed again"
    assert ("sudo apt-get install chromium npm" in run.stderr) == (not is_installed)


@pytest.mark.parametrize(
    ("python", "words"),
    [
        ("exit 1", "Python 3.11 or newer is needed"),
        ('case "$2" in *ensurepip*) exit 1;; *) exit 0;; esac', "python3-venv"),
    ],
)
def test_make_says_what_python_lacks_and_leaves_no_half_environment(tmp_path: Path, python: str, words: str) -> None:
    programs = _bin(tmp_path / "bin", python3=python)
    for name in ("Makefile", "requirements.lock"):
        shutil.copyfile(ROOT / name, tmp_path / name)
    make = shutil.which("make") or "make"
    run = subprocess.run(
        [make, "site"], cwd=tmp_path, env={"PATH": str(programs)}, capture_output=True, text=True, check=False
    )
    assert run.returncode == 2
    assert words in run.stderr
    assert not (tmp_path / ".venv").exists()


def test_what_is_missing_skips_for_a_person_and_fails_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", os.devnull)
    monkeypatch.setenv("CI", "false")
    with pytest.raises(pytest.skip.Exception, match="sudo apt-get install chromium"):
        tools.find_browser()
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match=r"chromium\S* is missing"):
        tools.find_browser()
    with pytest.raises(pytest.fail.Exception, match=r"sh tests/setup\.sh"):
        tools.find_judge("none/such.js")
