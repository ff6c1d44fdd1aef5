"""The guide of writers tells every function, filter, form and claim; the example uses every function."""

from __future__ import annotations

import re

import pytest

from examples.contoh.texts import STORY
from site_builder.derive.prose.blocks import MOST_ITEMS
from site_builder.derive.prose.claims import all_words
from site_builder.derive.prose.functions import FORMS, FUNCTIONS
from site_builder.derive.prose.shelf import SELECTORS
from site_builder.derive.prose.tabulating import MOST_ROWS
from site_builder.read.documents import _KNOWN
from tests.prose.making import project_survey, written
from tests.tools import ROOT

GUIDE = (ROOT / "docs" / "isi-portal.md").read_text("utf-8")


def test_every_function_has_a_section_and_no_section_a_lost_function() -> None:
    assert re.findall(r"^### `(\w+)`$", GUIDE, re.MULTILINE).sort() == sorted(FUNCTIONS).sort()
    assert set(re.findall(r"^### `(\w+)`$", GUIDE, re.MULTILINE)) == set(FUNCTIONS)


def test_every_name_is_told() -> None:
    told = set(re.findall(r"`\"?(\w+)\"?`", GUIDE))
    own = {name for function in FUNCTIONS.values() for name in (*function.first, *function.names)}
    spoken = set(re.findall(r"(\w+)=", GUIDE))
    assert set(SELECTORS) <= told
    assert set(FORMS) <= told
    assert set(_KNOWN) <= told
    assert own - {"angka", "grafik", "kata"} <= told | spoken


@pytest.mark.parametrize("word", [word for word in all_words() if "salah satu" not in word and "di antara" not in word])
def test_every_claim_is_told(word: str) -> None:
    assert re.search(rf"(?:\| |[;,] ){re.escape(word)}(?:[;,]| \|)", GUIDE), word


def test_limits_are_told() -> None:
    assert MOST_ITEMS == MOST_ROWS == 60
    assert "paling banyak 60" in " ".join(GUIDE.split())


def test_the_example_uses_every_function() -> None:
    assert set(re.findall(r"\b(\w+)\(", STORY)) >= set(FUNCTIONS)


CALLS = re.findall(r"\{\{ [a-z]+\((?:[^{}…]|\n)*?\) \}\}", GUIDE)


@pytest.mark.parametrize("call", CALLS, ids=range(len(CALLS)))
def test_every_call_of_the_guide_is_answered_by_the_real_portal_or_the_example(call: str) -> None:
    from site_builder.errors import UserError

    answered = []
    for name in ("", "kabupaten-contoh"):
        try:
            answered.append(written(project_survey(name), f"{call}\n"))
        except UserError:
            continue
    assert answered
