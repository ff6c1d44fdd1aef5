"""Documents that name folders, modules, targets, flags and decisions name what is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.built import run_builder
from tests.tools import ROOT

DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), ROOT / "docs" / "architecture.md", *(ROOT / "docs" / "decisions").glob("*.md")],
    key=str,
)
TOP = ("datapackages", "content", "templates", "site_builder", "tests", "docs", ".ci", ".github")
# Named as an example of what a person would make, or made by a build.
EXAMPLES = re.compile(r"nama-paket|package-name|/\*|public/|\.venv")
# What a project may have and the real one may do without: the example has every feature.
OF_PROJECTS = ("content", "templates")
SECTIONS = ("**Decided.**", "**Why.**", "**Other ways.**", "**Costs.**")
README = (ROOT / "README.md").read_text("utf-8")


def _ids(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _named_paths(text: str) -> set[str]:
    """Return what stands in backticks and begins like a path of this repository."""
    words = {word for quoted in re.findall(r"`([^`\n]+)`", text) for word in quoted.split()}
    linked = set(re.findall(r"\]\((?!https?:|#)([^)#]+)\)", text))
    paths = {word.rstrip(".,;:") for word in words if word.split("/", maxsplit=1)[0] in TOP and "/" in word}
    return {path for path in paths | linked if not EXAMPLES.search(path)}


def _is_there(path: str, document: Path) -> bool:
    folders = [ROOT, document.parent]
    if path.split("/", maxsplit=1)[0] in OF_PROJECTS:
        folders.append(ROOT / "examples" / "kabupaten-contoh")
    return any((folder / path).exists() for folder in folders)


@pytest.mark.parametrize("document", DOCUMENTS, ids=_ids)
def test_every_path_that_a_document_names_is_there(document: Path) -> None:
    named = sorted(_named_paths(document.read_text("utf-8")))
    assert [path for path in named if not _is_there(path, document)] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=_ids)
def test_every_target_that_a_document_names_is_there(document: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:^|`)make ([a-z-]+)", document.read_text("utf-8"), re.MULTILINE))
    assert named <= targets


def test_the_architecture_tells_every_room() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    folder = ROOT / "site_builder"
    rooms = {path.name for path in folder.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    told = {room for room in rooms if f"{room}" in text}
    assert rooms - told == {"__init__.py", "__main__.py"}


def test_decisions_are_numbered_and_tell_why() -> None:
    records = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [record.name[:4] for record in records] == [f"{number:04}" for number in range(1, len(records) + 1)]
    for record in records:
        text = record.read_text("utf-8")
        assert text.startswith(f"# {record.name[:4]} · "), record.name
        assert [section for section in SECTIONS if section not in text] == [], record.name
        assert len(text.splitlines()) <= 60, f"{record.name} is longer than a page"


def test_the_readme_tells_every_command_and_flag() -> None:
    for command in ("build", "validate", "serve", "explain"):
        help_text = run_builder([command, "--help"], {"COLUMNS": "200"}).stdout
        line = next(line for line in README.splitlines() if line.startswith(f"python -m site_builder {command}"))
        told = set(re.findall(r"--[a-z-]+", line))
        known = set(re.findall(r"--[a-z-]+", help_text)) - {"--help"}
        assert told <= known, command
        # Accepted for later; told when they do something.
        assert known - told <= {"--jobs", "--no-cache", "--lang"}, command


def test_the_readme_speaks_indonesian_first_and_says_that_the_portal_is_not_official() -> None:
    assert README.index("## Bahasa Indonesia") < README.index("## English")
    assert "Bukan situs resmi" in README
    assert "Not an official site" in README


def test_frictionless_is_known_to_one_folder_only() -> None:
    """Record 0003 promises it."""
    knowing = [
        path.relative_to(ROOT).as_posix()
        for path in sorted((ROOT / "site_builder").rglob("*.py"))
        if re.search(r"^\s*(?:from|import) frictionless", path.read_text("utf-8"), re.MULTILINE)
    ]
    assert {path.rsplit("/", 1)[0] for path in knowing} == {"site_builder/read/engine"}


def test_licences_are_stated_for_code_and_for_data() -> None:
    assert (ROOT / "LICENSE").read_text("utf-8").startswith("MIT License")
    assert "CC BY 4.0" in (ROOT / "LICENSE-DATA.md").read_text("utf-8")
