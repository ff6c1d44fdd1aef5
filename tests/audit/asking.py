"""Ways to ask the audit in tests: some finished files, some assets, or a whole project built by the command line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from site_builder.audit.site import audit_assets, audit_site
from site_builder.model.library import Asset, Library
from site_builder.model.output import FileKind, Output, OutputFile
from site_builder.model.report import Finding, Report
from site_builder.model.settings import Settings
from tests.gate import run_json

EMPTY = Library(Settings())


def found_in(
    files: Mapping[str, str | bytes], library: Library = EMPTY, kind: FileKind = "page"
) -> tuple[Finding, ...]:
    """Return what the audit finds in finished files."""
    made = tuple(OutputFile(path, _bytes(data), kind) for path, data in files.items())
    return audit_site(Output(made), library, Report())


def found_in_asset(name: str, data: str | bytes) -> tuple[Finding, ...]:
    """Return what the audit finds in one file that is served as it is."""
    library = Library(Settings(), assets=(Asset(f"assets/{name}", _bytes(data), f"content/assets/{name}"),))
    return audit_assets(library, Report())


def codes_in(files: Mapping[str, str | bytes], library: Library = EMPTY) -> list[str]:
    """Return the codes of what the audit finds in finished files."""
    return [finding.code for finding in found_in(files, library)]


def build(project: Path, capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, Any]:
    """Build a project in process; return exit code and what it said."""
    return run_json(capsys, "build", "--project", project, *more)


def _bytes(data: str | bytes) -> bytes:
    return data.encode("utf-8") if isinstance(data, str) else data
