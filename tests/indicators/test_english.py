"""What the pages of indicators say in English: by value, one and many, what is level, hidden or of another unit."""

from __future__ import annotations

from typing import Any

from site_builder.derive.chapters.chapter import Chapter
from tests.english import in_english
from tests.indicators.making import FIFTHS, chapter, result, results, scale


def _page(found: Chapter, name: str) -> Any:
    return next(page for page in found.pages if page.title == name).content


def test_the_furthest_are_named_one_by_one_and_the_verb_follows() -> None:
    one = chapter(results(result("a", 79), result("b", 33)), scale(*FIFTHS)).pages[0].content
    assert in_english(one.finding) == "2022: furthest from Smart is Indikator b, at 33%"
    assert in_english(one.lead[0]) == "That is 47 points short of Smart, which starts at 80%."
    two = chapter(results(result("a", 79), result("b", 33), result("c", 33)), scale(*FIFTHS)).pages[0].content
    assert in_english(two.finding) == "2022: furthest from Smart are Indikator b and Indikator c, at 33% each"
    assert in_english(two.lead[1]) == "Of all indicators, 1 at level Integrated, 2 at level Initial."


def test_one_point_is_one_point() -> None:
    found = chapter(results(result("a", 79), result("b", 33, target=40)), scale(*FIFTHS))
    near, far = _page(found, "Indikator a"), _page(found, "Indikator b")
    assert in_english(near.lead[0]) == "As of 2022, 1 point short of level Smart, which starts at 80%."
    assert in_english(far.lead[0]) == "As of 2022, 7 points short of level Scattered, which starts at 40%."
    assert [in_english(item) for item in far.targets] == ["Target for 2022: 40%.", "Not reached, 7 points short."]


def test_names_that_the_portal_knows_are_told_and_others_stay() -> None:
    found = chapter(results(result("a", 79), result("b", 33), result("c", 33)), scale(*FIFTHS))
    words = {"Indikator b": "Water", "Initial": "First steps"}
    page = _page(found, "Indikator b")
    assert in_english(page.finding, words) == "Water, 2022: 33%, level First steps"
    assert in_english(page.lead[2], words) == "Rank 2 of 3 indicators, shared with Indikator c."


def test_a_hidden_result_is_not_ranked_and_has_no_number() -> None:
    found = chapter(results(result("a", 74), result("b", None), result("c", 21), hidden=[1]), scale(*FIFTHS))
    assert in_english(found.pages[0].content.finding) == "2022: 3 indicators scored, some results not shown"
    assert in_english(_page(found, "Indikator b").finding) == "Indikator b, 2022: <5"


def test_what_did_not_change_is_said_to_be_unchanged() -> None:
    same = chapter(results(result("a", 33, 2020), result("a", 33, 2022), result("b", 81, 2022)))
    back = chapter(results(result("a", 33, 2020), result("a", 40, 2021), result("a", 33, 2022), result("b", 81, 2022)))
    titles = [_page(found, "Indikator a").timeline[0].figure.title for found in (same, back)]
    assert titles[0] == "Indikator a: tetap 33\N{NO-BREAK SPACE}% dari 2020 sampai 2022"
    assert titles[1] == "Indikator a: 33\N{NO-BREAK SPACE}% pada 2020, kembali 33\N{NO-BREAK SPACE}% pada 2022"
    assert in_english(titles[0]) == "Indikator a: unchanged at 33% (2020 to 2022)"
    assert in_english(titles[1]) == "Indikator a: 33% (2020), and 33% again (2022)"
    assert in_english(_page(same, "Indikator a").change) == "The same as the result of 2020."
