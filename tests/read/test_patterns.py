"""Patterns: the same verdict as frictionless on ordinary ones, an end on every one."""

from __future__ import annotations

import re

import pytest
from frictionless import Field
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.read.patterns.pattern import PatternError, compile_pattern
from tests.corpus.watch import ends_within

ORDINARY = (
    *(
        r"\d\d\.\d\d",
        r"\d+",
        r"[A-Z]{2}-\d{3,}",
        r"[^,;]+",
        r"a|b",
        r"\w+",
        r"\s*\S+\s*",
        r".*",
        r"(?:ab)*c?",
        r"\D*\W+",
    ),
    *(r"[\d\w.]+x?", r"(?i:jalan) .+", r"[^\W\d_]+", r"(?s:.+)", r"(?m:^a$)+.*", r"^\d{4}$", r"[\s\S]*z", r"(a|b|)+c"),
    *(
        r"\D*\W+",
        r"x{2,3}?y+",
        r"\A\d+\Z",
        r"[é-ü]+.*",
        r"(?P<tahun>\d{4})(-\d\d)*",
        r"[]\-^]+",
        r"(?a:\w+)",
        r"\d+$|x+",
    ),
)
TEXTS = st.text(st.sampled_from("ab0 1.-,xyzABé٣\u00a0\n_ſK"), max_size=8)


@pytest.mark.parametrize("pattern", ORDINARY)
@settings(deadline=None)
@given(cell=TEXTS)
def test_ordinary_patterns_judge_as_frictionless_does(pattern: str, cell: str) -> None:
    field = Field.from_descriptor({"name": "x", "type": "string", "constraints": {"pattern": pattern}})
    _, notes = field.read_cell(cell)
    if cell:  # the empty text is a missing value, which no pattern judges
        assert compile_pattern(pattern).accepts(cell) == (not notes), repr(cell)


PARTS = st.sampled_from(
    [*("a", "b", r"\d", r"\w", r"\s", ".", "[ab]", "[^a]", "-", r"\D"), *("(?:ab|a)", "(a|b)", "é", "[0-9.]", r"\.")]
)
REPEATS = st.sampled_from(["", "", "*", "+", "?", "{2}", "{1,3}", "{2,}", "*?"])


@settings(deadline=None)
@given(st.lists(st.tuples(PARTS, REPEATS), min_size=1, max_size=5), TEXTS)
def test_made_up_patterns_judge_as_python_does(parts: list[tuple[str, str]], cell: str) -> None:
    pattern = "".join(f"{part}{repeat}" for part, repeat in parts)
    assert compile_pattern(pattern).accepts(cell) == bool(re.match(f"^{pattern}$", cell))


@pytest.mark.parametrize("pattern", ["(a+)+", "(a|aa)+", "(.*)*b", "a*a*a*a*a*a*c", "(?:a?){30}a{30}b", r"(\w+\s?)+!"])
def test_what_would_run_for_ever_ends(pattern: str) -> None:
    with ends_within(5):
        assert not compile_pattern(pattern).accepts("a" * 32_000 + "-")


@pytest.mark.parametrize("pattern", [r"(?=.*\d).+", r"(.+)\1", r"(?<=a).*", "(?>a+)b+", "a*+", "(a{1,100}){1,100}c"])
def test_what_no_engine_runs_safely_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError) as raised:
        compile_pattern(pattern)
    assert raised.value.fault == "pattern-unsafe"


@pytest.mark.parametrize("pattern", [r"(?!00)\d{2}", r"(\d)\1", r"(?<!x)a", r"\bab\b"])
def test_what_is_harmless_may_look_around(pattern: str) -> None:
    assert compile_pattern(pattern).is_quick


@pytest.mark.parametrize("pattern", ["([", "*a", "(?i)a", "a{3,1}", "(" * 300, "[z-a]", r"\9", "(?P<1>a)"])
def test_what_is_no_expression_is_told_as_such(pattern: str) -> None:
    with pytest.raises(PatternError) as raised:
        compile_pattern(pattern)
    assert raised.value.fault == "pattern"


@settings(deadline=None)
@given(st.text(max_size=12), TEXTS)
def test_any_text_is_judged_or_refused(pattern: str, cell: str) -> None:
    try:
        judge = compile_pattern(pattern)
    except PatternError:
        return
    assert judge.accepts(cell) in (True, False)
    assert judge.accepts("\ud800") in (True, False)
