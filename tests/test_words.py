"""What no file of the repository may hold: paths of a machine, hosts of registries, marks of an unfinished merge."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.tools import ROOT

# Written in two halves, so that this file does not hold them itself.
MACHINE = [a + b for a, b in (("/roo", "t/"), ("/wor", "k/"), ("/tmp", "/wt"), ("/home/", "runner"), ("/opt/", "pypi"))]
HOSTS = [a + b for a, b in (("pypi", ".org"), ("python", "hosted"), ("registry.", "npmjs"), ("deb.", "debian.org"))]
MERGE = ["<" * 7 + " ", ">" * 7 + " "]
FORBIDDEN = re.compile("|".join(re.escape(word) for word in (*MACHINE, *HOSTS, *MERGE)))


def _tracked() -> list[Path]:
    """Return the files that git knows; a tree without git has nothing to compare with."""
    run = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        pytest.skip("not a git clone")
    return [ROOT / name for name in run.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_no_file_names_a_machine_or_a_registry() -> None:
    found = []
    for path in _tracked():
        data = path.read_bytes()
        text = "" if b"\0" in data else data.decode("utf-8", errors="ignore")  # fonts and pictures hold no words
        for number, line in enumerate(text.splitlines(), 1):
            if FORBIDDEN.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number} {line.strip()[:100]}")
    assert found == []


def test_texts_are_utf_8_with_unix_line_ends_and_a_last_one() -> None:
    """Files below tests/ may break any rule on purpose; data is as its publisher wrote it."""
    wrong = []
    for path in _tracked():
        name = path.relative_to(ROOT).as_posix()
        data = path.read_bytes()
        if name.startswith(("tests/", "datapackages/", "examples/")) or b"\0" in data or not data:
            continue
        if b"\r" in data or not data.endswith(b"\n") or data.startswith(b"\xef\xbb\xbf"):
            wrong.append(name)
        data.decode("utf-8")
    assert wrong == []


def test_no_file_is_large() -> None:
    assert [path.name for path in _tracked() if path.stat().st_size > 1_500_000] == []
