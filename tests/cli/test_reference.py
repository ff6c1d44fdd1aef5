"""The documents of the command line: two are made from code, the third names every flag, key and exit code."""

from __future__ import annotations

import re

import pytest

from site_builder.arguments import COMMANDS, make_parser
from site_builder.machine import finding_json
from site_builder.model.report import Finding, Place, Severity
from site_builder.text.catalogue import CATALOGUE
from site_builder.text.reference import rules_document, settings_document
from tests.gate import run
from tests.tools import ROOT

CLI = (ROOT / "docs" / "cli.md").read_text("utf-8")


def test_the_rules_are_those_of_the_code() -> None:
    text = (ROOT / "docs" / "rules.md").read_text("utf-8")
    assert text == rules_document(), "run: make docs"
    assert all(f"### `{code}`" in text for code in CATALOGUE)


def test_the_settings_are_those_of_the_code() -> None:
    assert (ROOT / "docs" / "settings.md").read_text("utf-8") == settings_document(), "run: make docs"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_flag_is_documented_and_no_other(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, command, "--help")
    flags = set(re.findall(r"--[a-z-]+", out.split("pilihan:")[1])) - {"--help"}
    (usage,) = re.findall(rf"^python -m site_builder {command} .*$", CLI, re.MULTILINE)
    assert set(re.findall(r"--[a-z-]+", usage)) == flags
    assert all(f"`{flag}`" in CLI for flag in flags)


def test_every_key_of_a_finding_is_documented() -> None:
    keys = finding_json(Finding("type-error", Severity.ERROR, Place()), "id")
    assert all(f"`{key}`" in CLI for key in keys)


def test_the_parser_knows_the_commands() -> None:
    assert make_parser().prog == "python -m site_builder"
    assert all(f"site_builder {command}" in CLI for command in COMMANDS)
