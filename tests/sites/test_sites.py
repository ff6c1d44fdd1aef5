"""Every golden site comes out as it is kept; every broken one is refused in exactly the words that are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.built import read_tree
from tests.sites.golden import COMMAND, Case, cases, compare, read_expected, rewrite


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.folder.name)
def test_a_site_is_as_expected(case: Case, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    said, tree = case.run(tmp_path)
    told = case.comparable(tree)
    if request.config.getoption("--rewrite"):
        rewrite(case, said, told)
    if case.is_bad:
        assert said == (case.folder / "expected.txt").read_text("utf-8"), f"if this is right: {COMMAND}"
        assert tree == read_tree(case.folder / "input" / "public"), "a refused project changes nothing"
    else:
        assert said.startswith("exit 0\n"), said
        problems = compare(read_expected(case), told)
        assert not problems, "\n".join([*problems, f"if this is right: {COMMAND}"])


def test_the_comparison_names_what_is_missing_unexpected_and_different() -> None:
    problems = compare({"a": "1\n", "b": "1\n", "same": ""}, {"b": "2\n", "c": "3\n", "same": ""})
    assert problems[:2] == ["missing: a", "unexpected: c"]
    assert "-1\n+2" in problems[2]


def test_there_are_good_and_bad_sites() -> None:
    kinds = [case.is_bad for case in cases()]
    assert kinds.count(False) >= 4
    assert kinds.count(True) >= 6
