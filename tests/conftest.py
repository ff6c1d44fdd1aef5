"""What several tests share: the real portal, built once per run however many test processes there are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.built import BuiltPortal, build_once
from tests.strangers import write_strangers
from tests.tools import ROOT, is_ci
from tests.wild.all import write_wild

_WHOLE_RUN = 5_000  # tests; whoever runs fewer waits for no portal that these do not need
# Machines are shared: no property is judged by the clock. CI looks at the same examples every time, people at new ones.
settings.register_profile("house", deadline=None, derandomize=is_ci())
settings.load_profile("house")


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the one folder that all test processes of this run see."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base


@pytest.fixture(scope="session")
def portal(shared_folder: Path) -> BuiltPortal:
    """Return the real portal, built by the command line; tests only read it."""
    return build_once(shared_folder / "portal")


@pytest.fixture(scope="session")
def strangers(shared_folder: Path) -> BuiltPortal:
    """Return a portal of packages that nobody here designed for, built with no content or templates of its own."""

    def write(project: Path) -> None:
        write_strangers(project)
        write_wild(project)

    return build_once(shared_folder / "strangers", shared_folder / "strangers" / "project", write)


@pytest.fixture(scope="session")
def example(shared_folder: Path) -> BuiltPortal:
    """Return the fictional regency, which shows every page with full data, built by the command line."""
    return build_once(shared_folder / "example", ROOT / "examples" / "kabupaten-contoh")


@pytest.fixture(scope="session", autouse=True)
def _portals_of_a_whole_run(request: pytest.FixtureRequest) -> None:
    """In a whole run each test process begins with another portal: else all wait for the first one to be built."""
    if len(request.session.items) > _WHOLE_RUN:
        number = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
        request.getfixturevalue(("portal", "example", "strangers")[number % 3])


@pytest.fixture(scope="session", params=["portal", "example", "strangers"])
def site(request: pytest.FixtureRequest) -> BuiltPortal:
    """Return the real portal, the example and that of the strangers: what holds for one has to hold for all."""
    found: BuiltPortal = request.getfixturevalue(request.param)
    return found


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that rewrites golden files."""
    parser.addoption("--rewrite", action="store_true", help="write the expected files of tests/sites anew")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the tables that tests recorded: the weight of every kind of page, passed or not."""
    for reports in terminalreporter.stats.values():
        for report in reports:
            for name, value in getattr(report, "user_properties", ()):
                if name == "table" and getattr(report, "when", "") == "call":
                    terminalreporter.write_line(f"\n{value}")
