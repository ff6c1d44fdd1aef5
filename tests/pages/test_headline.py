"""The finding on the home page: which variant is chosen, and what it says when sources disagree or are silent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from site_builder.derive.headline import derive_headline
from site_builder.derive.sentences import Doors
from site_builder.model.number import Number, Sentence
from site_builder.model.observation import Observation, Origin
from site_builder.model.pages import Headline

DOORS = Doors({("p", "r"): "data/p/r/index.html"})


def _figure(kind: str, value: int | None, year: int = 2021, **more: Any) -> Observation:
    observation = Observation(
        kind=kind,
        value=value,
        unit="rumah",
        origin=Origin("p", "r", 2, "nilai"),
        area="16.07",
        start=date(year, 1, 1),
        end=date(year, 12, 31),
        basis="Dinas",
        programme="semua",
    )
    return replace(observation, **more)


def _headline(*figures: Observation) -> Headline:
    headline = derive_headline(figures, "16.07", "Kabupaten Contoh", DOORS, {"bsps": "BSPS"})
    assert headline is not None
    return headline


def _words(parts: Sentence) -> str:
    return "".join(part if isinstance(part, str) else str(part.value) for part in parts)


COUNTED, HANDLED, LEFT = _figure("terdata", 30284), _figure("tertangani", 2142), _figure("sisa", 28142)


def test_what_is_left_comes_first_with_its_period() -> None:
    headline = _headline(COUNTED, HANDLED, LEFT)
    assert _words(headline.title) == "Akhir 2021: 28142 rumah belum ditangani."
    assert [_words(lead) for lead in headline.lead] == [
        "Pada 2021 terdata 30284 rumah tidak layak huni di Kabupaten Contoh.",
        "Dari jumlah itu 2142 ditangani: kira-kira 7 dari setiap 100.",
    ]
    assert (headline.hundred, _words(headline.proof), headline.readings) == (7, "30284 − 2142 = 28142", ())


def test_every_number_leads_to_its_page_and_from_there_to_its_row() -> None:
    quotes = [part for lead in _headline(COUNTED, HANDLED, LEFT).lead for part in lead if isinstance(part, Number)]
    assert [quote.row_path for quote in quotes] == ["data/p/r/index.html#baris-2"] * 2
    assert all(quote.output_path.startswith("angka/p--r-") for quote in quotes)


def test_the_newest_year_wins_whatever_the_order() -> None:
    older = [replace(item, start=date(2019, 1, 1), end=date(2019, 12, 31)) for item in (COUNTED, HANDLED, LEFT)]
    assert "Akhir 2021" in _words(_headline(LEFT, *older, COUNTED, HANDLED).title)


def test_figures_of_another_basis_are_not_set_against_each_other() -> None:
    headline = _headline(replace(COUNTED, basis="DTKS"), HANDLED, LEFT)
    assert (headline.hundred, headline.proof) == (None, ())
    assert "30284" not in "".join(map(_words, headline.lead))


def test_figures_of_parts_and_of_single_programmes_are_not_the_whole() -> None:
    part = replace(LEFT, area="16.07.01", value=1, end=date(2024, 12, 31))
    one = replace(LEFT, programme="bsps", value=2, end=date(2024, 12, 31))
    assert "28142" in _words(_headline(part, one, COUNTED, HANDLED, LEFT).title)


def test_readings_in_conflict_stand_side_by_side() -> None:
    yearly = replace(HANDLED, status="bertentangan", period_text="pada tahun 2021")
    total = replace(HANDLED, status="bertentangan", start=None, is_cumulative=True)
    headline = _headline(COUNTED, yearly, total, LEFT)
    assert [reading.period for reading in headline.readings] == ["pada tahun 2021", "hingga akhir 2021"]
    assert headline.hundred == 7


def test_readings_with_other_values_give_a_range_and_no_picture() -> None:
    headline = _headline(COUNTED, HANDLED, replace(HANDLED, value=6057), LEFT)
    assert _words(headline.lead[1]) == "Yang ditangani: antara 7 dan 20 dari setiap 100."
    assert (headline.hundred, len(headline.readings)) == (None, 2)


def test_a_sum_that_does_not_add_up_is_said() -> None:
    assert "tidak sama dengan" in _words(_headline(COUNTED, HANDLED, replace(LEFT, value=28000)).proof)


def test_shares_are_said_as_people_count() -> None:
    def share(handled: int) -> str:
        return _words(_headline(replace(COUNTED, value=1000), replace(HANDLED, value=handled)).lead[-1])

    assert "50 dari setiap 100" in share(500)
    assert "kira-kira" not in share(500)
    assert "kurang dari 1 dari setiap 100" in share(4)
    assert "0 dari setiap 100" in share(0)
    assert "dari setiap 100" not in share(1001)  # more handled than counted: the two do not belong together


def test_without_what_is_left_the_count_speaks_and_then_the_handled() -> None:
    assert _words(_headline(COUNTED).title) == "2021: 30284 rumah terdata tidak layak huni."
    only = _headline(HANDLED)
    assert _words(only.title) == "2021: 2142 rumah ditangani."
    assert "belum dipublikasikan" in _words(only.lead[0])


def test_nothing_left_is_said_as_such() -> None:
    assert _words(_headline(replace(LEFT, value=0)).title) == "Akhir 2021: semua rumah yang terdata sudah ditangani."


def test_a_day_in_the_year_is_named_as_a_day() -> None:
    assert _words(_headline(replace(LEFT, end=date(2021, 6, 30))).title).startswith("30 Juni 2021: ")


def test_what_was_published_later_is_told_with_its_programme() -> None:
    later = _figure("disalurkan", 500, 2022, programme="bsps")
    assert [_words(words) for words in _headline(LEFT, later).later] == ["2022: 500 rumah disalurkan (BSPS)"]


def test_where_no_figure_is_known_there_is_no_headline() -> None:
    for figures in ([], [_figure("skor", 83)], [_figure("sisa", None)], [replace(LEFT, end=None)]):
        assert derive_headline(figures, "16.07", "", DOORS, {}) is None
