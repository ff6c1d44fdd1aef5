"""Every code has an explanation and the words of a real bad input, or a stated reason why none can be made."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from site_builder.text.catalogue import CATALOGUE, Entry
from site_builder.text.catalogue.examples import EXAMPLES
from tests.sayings import MODULE, examples, produced_codes, spell_module

_UMBRELLA = "frictionless raises only the closer errors of this group"
_CHECK = "a check of frictionless that no descriptor can ask for"
_SERVICE = "a service of frictionless that is never called"
_HEADER = "our own comparison of headers tells closer which name is wrong"
# Codes that no bad input of the tests can produce, each with the reason.
UNREACHABLE: Mapping[str, str] = {
    **dict.fromkeys(
        ("cell-error", "row-error", "label-error", "data-error", "file-error", "table-error", "metadata-error"),
        _UMBRELLA,
    ),
    **dict.fromkeys(
        ("truncated-value", "forbidden-value", "sequential-value", "ascii-value", "row-constraint"), _CHECK
    ),
    **dict.fromkeys(("field-count", "row-count", "table-dimensions", "deviated-value", "deviated-cell"), _CHECK),
    "required-value": _CHECK,
    **dict.fromkeys(("blank-header", "unmatched-header"), _HEADER),
    "control-error": "dialects are judged by their shape before frictionless sees them",
    **{code: _SERVICE for code, entry in CATALOGUE.items() if entry.family == "service"},
    "scheme-error": "a file that vanishes between two looks of one run",
    "file-unreadable": "tests may run as a user who may read everything",
    "reader-failure": "the library stops at something that nobody has foreseen",
    "consistency-more": "never told alone: it counts findings that stand beside it",
    "undeclared-column": "the second look at what goes out; only a fault of ours could make one",
    "internal-error": "a fault of ours; tests/cli/test_contract.py makes one by force",
    "chart-stopped": "a chart that takes too long; tests/charts/test_safety.py makes one by force",
}
REMEDY = "add a bad input to tests/corpus/<area>.py that is told with exactly this code, then run: make docs"


def test_every_code_is_said_of_a_real_bad_input() -> None:
    missing = sorted(set(CATALOGUE) - produced_codes() - set(UNREACHABLE))
    assert not missing, f"no bad input is told as {', '.join(missing)}; {REMEDY}"


def test_no_excuse_is_older_than_its_case() -> None:
    assert sorted(set(UNREACHABLE) - set(CATALOGUE)) == []
    assert sorted(set(UNREACHABLE) & produced_codes()) == []


def test_the_examples_are_what_is_said() -> None:
    said = examples()
    assert MODULE.read_text("utf-8") == spell_module(said), "run: make docs"
    assert set(said) == set(EXAMPLES) == produced_codes()


def test_every_code_that_is_said_has_an_entry() -> None:
    assert sorted(produced_codes() - set(CATALOGUE)) == [], "write its words: site_builder/text/catalogue"


@pytest.mark.parametrize("entry", CATALOGUE.values(), ids=lambda entry: entry.code)
def test_every_code_has_an_explanation_and_its_example_in_both_languages(entry: Entry) -> None:
    assert entry.explanation.is_translated("id"), f"{entry.code}: say in its entry why it matters"
    assert entry.explanation.is_translated("en")
    if entry.code not in UNREACHABLE:
        assert entry.example.is_translated("id"), REMEDY
        assert entry.example.is_translated("en")
