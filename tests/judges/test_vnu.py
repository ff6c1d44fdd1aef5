"""The Nu HTML checker over every page, style sheet and picture of the real portal, in one run."""

from __future__ import annotations

import json
import subprocess
import warnings
from pathlib import Path

import pytest

from tests.built import BuiltPortal
from tests.tools import find_java, find_judge

pytestmark = pytest.mark.judge


def test_the_checker_finds_no_error_in_any_file(portal: BuiltPortal) -> None:
    java, jar = find_java(), find_judge("vnu-jar/build/dist/vnu.jar")
    command = [java, "-Xss8m", "-jar", str(jar), "--format", "json", "--exit-zero-always"]
    run = subprocess.run(
        [*command, "--also-check-css", "--also-check-svg", "--skip-non-html", str(portal.folder)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    messages = json.loads(run.stderr)["messages"]
    told = [_told(message, portal.folder) for message in messages]
    for kind, line in told:
        if kind != "error":
            warnings.warn(line, stacklevel=1)
    assert [line for kind, line in told if kind == "error"] == []


def _told(message: dict[str, object], folder: Path) -> tuple[str, str]:
    place = str(message.get("url", "")).rpartition(f"{folder.name}/")[2]
    kind = "error" if message["type"] in ("error", "non-document-error") else str(message.get("subType", "info"))
    return kind, f"{place}:{message.get('lastLine', '')} {message['message']}"
