"""The Nu HTML checker over every page, style sheet and picture of a whole portal, in one run."""

from __future__ import annotations

import json
import re
import subprocess
import warnings
from collections import Counter
from pathlib import Path

import pytest

from tests.built import BuiltPortal
from tests.tools import find_java, find_judge

# What the checker cannot know: it reads a folder, where 'self' is nobody (the content policy is tested in the browser),
# and data keeps the form of Unicode that its publisher chose.
IDLE = re.compile(r"Content Security Policy|Unicode Normalization Form C")

pytestmark = pytest.mark.judge


def test_the_checker_finds_no_error_in_any_file(site: BuiltPortal) -> None:
    """Of pages that come by the hundred from one template, and of those in English, the most telling are read."""
    java, jar = find_java(), find_judge("vnu-jar/build/dist/vnu.jar")
    command = [java, "-Xss8m", "-jar", str(jar), "--format", "json", "--exit-zero-always"]
    run = subprocess.run(
        [*command, "--also-check-css", "--also-check-svg", "--skip-non-html", *_files(site)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    messages = json.loads(run.stderr)["messages"]
    told = [_told(message, site.folder) for message in messages if not IDLE.search(message["message"])]
    doubts = Counter(line for kind, _, line in told if kind != "error")
    if doubts:
        warnings.warn("\n".join(f"{count} x {line}" for line, count in doubts.most_common()), stacklevel=1)
    errors = [f"{place} {line}" for kind, place, line in told if kind == "error"]
    assert not errors, "\n".join(errors)


def _files(site: BuiltPortal) -> list[str]:
    others = [path for path in site.manifest if path.endswith((".css", ".svg")) and not path.startswith("en/")]
    return [str(site.folder / path) for path in (*site.telling(), *others)]


def _told(message: dict[str, object], folder: Path) -> tuple[str, str, str]:
    """Return the kind of a message, the place and the words."""
    place = str(message.get("url", "")).rpartition(f"{folder.name}/")[2]
    kind = "error" if message["type"] in ("error", "non-document-error") else str(message.get("subType", "info"))
    return kind, f"{place}:{message.get('lastLine', '')}", str(message["message"])
