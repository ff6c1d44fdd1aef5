"""The page about houses in English: order of words, one and many, what is hidden, what nobody published."""

from __future__ import annotations

from tests.english import in_english
from tests.houses.making import content, figures, row

STAND = (row("terdata", 1, 2021), row("tertangani", 0, 2021), row("sisa", 1, 2021))
MANY = (row("terdata", 30284, 2021), row("tertangani", 2142, 2021), row("sisa", 28142, 2021))


def test_one_house_is_no_houses() -> None:
    finding = content(figures(*STAND)).finding
    assert finding
    assert in_english(finding.title) == "End of 2021: 1 house not yet handled."
    finding = content(figures(*MANY)).finding
    assert finding
    assert in_english(finding.title) == "End of 2021: 28,142 houses not yet handled."
    assert in_english(finding.lead[0]) == "30,284 substandard houses were recorded in Contoh (2021)."
    assert in_english(finding.lead[1]) == "Of these, 2,142 were handled: about 7 in every 100."


def test_words_stand_in_the_order_of_the_language() -> None:
    page = content(figures(*MANY))
    assert page.pace
    assert in_english(page.pace.words) == (
        "End of 2021: 28,142 houses were left. If as many were handled every year as in 2021 (2,142 houses), it would "
        "take about 13.1 years from then."
    )
    assert in_english(page.pace.years.formula) == (
        "houses not yet handled ÷ handled in a year, rounded to one decimal place"
    )


def test_targets_without_results_are_counted_in_the_right_number() -> None:
    one = content(figures(row("target", 5, 2021), row("target", 5, 2020), row("tertangani", 4, 2020)))
    assert one.targets
    assert in_english(one.targets.words[1]) == "1 target has no result for the same period."
    more = content(figures(*(row("target", 5, year) for year in (2020, 2021, 2022)), row("tertangani", 5, 2022)))
    assert more.targets
    assert in_english(more.targets.words[0]) == "2022: 5 houses handled of a target of 5, or 100%: met."
    assert in_english(more.targets.words[1]) == "2 targets have no result for the same period."


def test_programmes_keep_their_names_and_shares_their_sign() -> None:
    page = content(figures(row("tertangani", 20, 2021), row("tertangani", 5, 2021, programme="BSPS")))
    words = in_english(page.programmes.shares[0].words)
    assert words == "2021: of 20 houses handled, the programme is known for 5 (BSPS): 25%. The rest: 15."


def test_words_of_data_that_a_project_translates_are_told() -> None:
    finding = content(figures(row("terdata", 3, 2021, unit="gubuk"))).finding
    assert finding
    assert in_english(finding.title) == "2021: 3 gubuk recorded as substandard."
    assert in_english(finding.title, {"gubuk": "huts"}) == "2021: 3 huts recorded as substandard."
