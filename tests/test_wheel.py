"""The wheel holds all that a portal needs: built without a network, unpacked, and run from somewhere else."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

from tests.built import read_tree, run_builder
from tests.tools import ROOT

PROJECT = ROOT / "tests" / "sites" / "minimal" / "input"


def test_a_portal_built_from_the_wheel_is_the_portal_built_from_the_clone(tmp_path: Path) -> None:
    builder = "import hatchling.build, sys; print(hatchling.build.build_wheel(sys.argv[1]))"
    made = subprocess.run(
        [sys.executable, "-c", builder, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    with zipfile.ZipFile(tmp_path / made.stdout.split()[-1]) as wheel:
        wheel.extractall(tmp_path / "installed")
    arguments = ["build", "--project", str(PROJECT), "--output"]
    installed = run_builder([*arguments, str(tmp_path / "a")], {"PYTHONPATH": str(tmp_path / "installed")}, tmp_path)
    cloned = run_builder([*arguments, str(tmp_path / "b")])
    assert (installed.returncode, cloned.returncode) == (0, 0), installed.stderr
    assert read_tree(tmp_path / "a") == read_tree(tmp_path / "b")
