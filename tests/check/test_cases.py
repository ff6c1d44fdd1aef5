"""Every case of cases.py: the faulty package yields exactly what is listed, the mended one nothing that stops it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.cases import CASES, Case
from tests.gate import findings_of, write_package


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_fault_is_told_once_and_in_these_words(
    case: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = write_package(tmp_path / "contoh", *case.bad, case.descriptor_name)
    found = [item for item in findings_of(capsys, package) if item["severity"] == "error"]
    said = [(item["code"], item["cell"] or item["row"], item["message"]) for item in found]
    assert said == list(case.said)
    assert all(item["hint"] and "$" not in item["hint"].replace("$schema", "") for item in found)
    assert {item["package"] for item in found} == {"contoh"}
    if case.hint:
        assert found[0]["hint"] == case.hint


@pytest.mark.parametrize("case", [case for case in CASES if case.english], ids=lambda case: case.name)
def test_a_fault_is_told_in_english_too(case: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    package = write_package(tmp_path / "contoh", *case.bad, case.descriptor_name)
    errors = [item for item in findings_of(capsys, package, "--lang", "en") if item["severity"] == "error"]
    assert errors[0]["message"] == case.english


@pytest.mark.parametrize("case", [case for case in CASES if case.good], ids=lambda case: case.name)
def test_the_mended_package_passes(case: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert case.good
    package = write_package(tmp_path / "contoh", *case.good, case.descriptor_name)
    assert [item for item in findings_of(capsys, package) if item["severity"] == "error"] == []
