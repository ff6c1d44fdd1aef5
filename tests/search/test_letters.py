"""Entries by their first letters, as a reader of each language expects them."""

from __future__ import annotations

from site_builder.model.portal import Entry
from site_builder.render.search.letters import by_letter


def _titles(*titles: str) -> dict[str, list[str]]:
    found = by_letter([Entry("page", title, f"{place}.html") for place, title in enumerate(titles)])
    return {letter: [title for title, _ in items] for letter, items in found.items()}


def test_signs_and_accents_in_front_do_not_count() -> None:
    assert _titles("“Élan”", "data", "2021", "(dua)", "Zebra", "العربية") == {
        "#": ["2021", "العربية"],
        "D": ["data", "(dua)"],
        "E": ["“Élan”"],
        "Z": ["Zebra"],
    }


def test_what_is_called_the_same_stands_under_one_title() -> None:
    entries = [Entry("column", "Kode", "b.html", "B"), Entry("column", "Kode", "a.html", "A")]
    [(title, found)] = by_letter(entries)["K"]
    assert title == "Kode"
    assert [entry.note for entry in found] == ["A", "B"]


def test_a_term_of_one_language_stands_in_that_language_alone() -> None:
    entries = [Entry("term", "Pagu", "x.html", language="id"), Entry("page", "Peta", "y.html")]
    assert [title for title, _ in by_letter(entries, "en")["P"]] == ["Peta"]
