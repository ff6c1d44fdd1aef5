"""Tools that tests need beside Python, found on the machine; what is missing skips its tests, and fails them in CI."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

ROOT = Path(__file__).resolve().parent.parent
JUDGES = ROOT / "tests" / "judges" / "node_modules"
# The first one draws for nobody's screen, which takes half the time of the others.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
# A browser that only talks to us: no updates, no safe-browsing lists, no field trials.
BROWSER_ARGUMENTS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-gpu",
    "--no-first-run",
)


def is_ci() -> bool:
    """Tell whether nothing may be skipped."""
    return os.environ.get("CI") == "true"


def missing(what: str, remedy: str) -> NoReturn:
    """Skip the test with a visible reason; where CI=true, fail it: there a skipped test is a test nobody ran."""
    reason = f"{what} is missing; {remedy}"
    if is_ci():
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def find_program(names: tuple[str, ...], package: str) -> str:
    """Return the path of the first program that is installed."""
    for name in names:
        if path := shutil.which(name):
            return path
    missing(names[0], f"install it: sudo apt-get install {package}")


def find_browser() -> str:
    """Return the path of a Chromium."""
    return find_program(BROWSERS, "chromium")


def find_java() -> str:
    """Return the path of a Java run time."""
    return find_program(("java",), "default-jre-headless")


def find_judge(path: str) -> Path:
    """Return a file of an npm package of tests/judges/package-lock.json, named from node_modules."""
    found = JUDGES / path
    if not found.is_file():
        missing(f"npm package {path.split('/', maxsplit=1)[0]}", "run: sh tests/setup.sh (it needs npm)")
    return found


def find_shared(path: str) -> Path:
    """Return a file or folder that lies beside a clone where outside validators are handed around."""
    found = ROOT.parent / "shared" / path
    if not found.exists():
        pytest.skip(f"../shared/{path} is not beside this clone")
    return found
