"""What several tests share: the real portal, built once per run however many test processes there are."""

from __future__ import annotations

import os

import pytest

from tests.built import BuiltPortal, build_once


@pytest.fixture(scope="session")
def portal(tmp_path_factory: pytest.TempPathFactory) -> BuiltPortal:
    """Return the real portal, built by the command line; tests only read it."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    return build_once(shared / "portal")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that rewrites golden files."""
    parser.addoption("--rewrite", action="store_true", help="write the expected files of tests/sites anew")
