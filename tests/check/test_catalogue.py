"""The catalogue: every error that frictionless can raise has words of ours, and no placeholder is left unfilled."""

from __future__ import annotations

import re
from collections import Counter
from string import Template

import pytest
from frictionless import Error

from site_builder.errors import Problem
from site_builder.model.report import Finding, Place, Severity
from site_builder.model.words import LANGUAGES, Language
from site_builder.text import catalogue
from site_builder.text.catalogue import CATALOGUE, FAMILIES, Entry
from site_builder.text.explain import explain_all, explain_code, sayings
from site_builder.text.findings import finding_of, shown, where, wording

KINDS = sorted({kind.type: kind for kind in Error.list_children(root=True)}.items())


@pytest.mark.parametrize("kind", [name for name, _ in KINDS])
def test_every_error_of_frictionless_has_an_entry(kind: str) -> None:
    assert kind in CATALOGUE


def test_no_code_is_entered_twice() -> None:
    counts = Counter(entry.code for family in catalogue._FAMILIES for entry in family)
    assert [code for code, count in counts.items() if count > 1] == []


def test_frictionless_knows_the_kinds_that_we_think_it_does() -> None:
    """A new version with new kinds must not go unnoticed."""
    assert len(KINDS) == 61


@pytest.mark.parametrize("entry", CATALOGUE.values(), ids=lambda entry: entry.code)
def test_an_entry_speaks_both_languages(entry: Entry) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", entry.code)
    assert entry.family in FAMILIES
    for language in LANGUAGES:
        assert entry.title.is_translated(language)
        for message, hint in sayings(entry, language):
            assert message
            assert hint
            assert "$" not in message.replace("$schema", "")
    for text in (entry.title, entry.message, entry.hint, entry.explanation):
        assert bool(text.id) == bool(text.en)
        assert Template(text.id).is_valid()
        assert Template(text.en).is_valid()


@pytest.mark.parametrize("entry", CATALOGUE.values(), ids=lambda entry: entry.code)
@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_name_the_same_things(entry: Entry, language: Language) -> None:
    """A placeholder that only one language uses is a slip, except where the other one says it in words."""
    del language
    pairs = [(entry.message, entry.hint), *((item.message, item.hint) for item in entry.variants.values())]
    for pair in pairs:
        for text in pair:
            assert set(Template(text.id).get_identifiers()) | {"note"} == set(Template(text.en).get_identifiers()) | {
                "note"
            }


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind[0])
def test_no_english_of_the_library_reaches_an_indonesian_reader(kind: tuple[str, type[Error]]) -> None:
    code, error = kind
    finding = Finding(code, Severity.ERROR, Place(row=3, column=2), values={"note": error.description})
    words = wording(finding)
    assert error.description not in words.message or len(error.description) < 12
    assert "Error" not in words.message


def test_untrusted_values_are_shown_and_not_obeyed() -> None:
    place = Place("p", "r", "data/a.csv", 2, 1, "${value} {0} %s")
    finding = Finding("type-error", Severity.ERROR, place, "\x1b[31m$note {x}\u202e\n" + "9" * 500)
    message = wording(finding).message
    assert "\x1b" not in message
    assert "\u202e" not in message
    assert "$note {x}" in message
    assert "${value} {0} %s" in message
    assert len(message) < 300


def test_a_code_without_an_entry_still_says_something() -> None:
    finding = Finding("chart-odd", Severity.WARNING, Place("p"), values={"note": "terlalu besar"})
    assert wording(finding).message == "terlalu besar"


@pytest.mark.parametrize(
    ("place", "title", "words"),
    [
        (Place(row=17, column=3), "Jumlah rumah", "Sel C17 (kolom “Jumlah rumah”)"),
        (Place(row=17, column=28), "", "Sel AB17"),
        (Place(row=17), "", "Baris 17"),
        (Place(), "Jumlah rumah", "Kolom “jumlah rumah”"),
        (Place(), "", "Bagian ini"),
    ],
)
def test_a_place_is_named_as_people_do(place: Place, title: str, words: str) -> None:
    assert where(place, title).casefold() == words.casefold()


def test_a_long_value_is_cut() -> None:
    assert len(shown("x" * 1000)) == 80
    assert shown("a\tb\nc\x00") == "a⇥b⏎c\\x00"


def test_explain_knows_every_code_and_nothing_else() -> None:
    for code in CATALOGUE:
        for language in LANGUAGES:
            text = explain_code(code, language)
            assert text
            assert text.startswith(f"{code}: ")
        assert code in explain_all()
    assert explain_code("no-such-code") is None


def test_a_problem_falls_back_to_the_words_it_was_given() -> None:
    problem = Problem("a", "rusak", "perbaiki", "content-error", hint_en="mend it")
    finding = finding_of(problem)
    assert wording(finding, "id").hint == "perbaiki"
    assert (wording(finding, "en").message, wording(finding, "en").hint) == ("rusak", "mend it")


@pytest.mark.parametrize(
    ("place", "path", "line"),
    [("content/a.md:3", "content/a.md", 3), ("C:", "C:", None), ("a:9999999999", "a:9999999999", None), ("", "", None)],
)
def test_the_place_of_a_problem_is_taken_apart(place: str, path: str, line: int | None) -> None:
    told = finding_of(Problem(place, "rusak")).place
    assert (told.path, told.row, told.line) == (path, line, line)
