"""Words on their way into the index: codes that nothing may cut, and words that mean the same."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.library import SameWords
from site_builder.text.codes import COMMA, POINT, shield_codes
from site_builder.text.same_words import make_signs, phrases_of, sign_of

RTLH = SameWords(("RTLH", "rumah tidak layak huni", "bedah rumah"), ("unfit houses",))
MONEY = SameWords(("pagu", "anggaran"))
SIGNS = (sign_of(0), sign_of(1))


def test_points_and_commas_between_digits_belong_to_the_number() -> None:
    assert shield_codes("30.284 rumah. 83,5 %, 16.07.10.") == f"30{POINT}284 rumah. 83{COMMA}5 %, 16{POINT}07{POINT}10."


def test_codes_of_letters_and_digits_stand_between_signs() -> None:
    assert shield_codes("IKU1an v1.2b") == f"{POINT}IKU1an{POINT} {POINT}v1{POINT}2b{POINT}"


def test_rupiah_and_years_are_found_by_their_digits() -> None:
    assert shield_codes("Rp20.000 pada 2019–2021") == f"Rp 20{POINT}000 pada 2019 – 2021"


def test_markup_stays_markup() -> None:
    html = '<a href="x1.2.html" title="5.04">5.04</a>&#39;&amp;'
    assert shield_codes(html) == f'<a href="x1.2.html" title="5.04">5{POINT}04</a>&#39;&amp;'


@given(st.text(alphabet="a1.,R p-–_<>&;é"))
def test_what_is_shielded_is_the_same_once_the_signs_are_taken_away(text: str) -> None:
    def bare(words: str) -> str:
        return re.sub(rf"[{POINT}{COMMA}., ]", "", words)

    assert bare(shield_codes(text)) == bare(text)


def test_a_sign_stands_behind_every_phrase_of_its_group() -> None:
    signs = make_signs((RTLH, MONEY))
    assert signs.put("Bedah rumah dan RTLH") == f"Bedah rumah {SIGNS[0]} dan RTLH {SIGNS[0]}"
    assert signs.put("Unfit houses: pagu.") == f"Unfit houses {SIGNS[0]}: pagu {SIGNS[1]}."


def test_a_phrase_is_whole_words_with_nothing_but_spaces_and_signs_between() -> None:
    signs = make_signs((RTLH, MONEY))
    assert signs.put("rumah-tidak\nlayak  huni").endswith(SIGNS[0])
    for text in ("bedah banyak rumah", "anggarannya", "xRTLH"):
        assert signs.put(text) == text


def test_a_phrase_of_two_groups_has_both_signs() -> None:
    signs = make_signs((MONEY, SameWords(("pagu", "plafon"))))
    assert signs.put("pagu") == f"pagu {SIGNS[0]} {SIGNS[1]}"


def test_the_longest_phrase_is_tried_first() -> None:
    assert phrases_of(RTLH)[0] == "rumah tidak layak huni"
    signs = make_signs((SameWords(("rumah", "hunian")), RTLH))
    assert signs.put("rumah tidak layak huni") == f"rumah tidak layak huni {SIGNS[1]}"


def test_without_groups_nothing_is_put() -> None:
    assert make_signs(()).put("pagu") == "pagu"
    assert make_signs((SameWords(("!!", "?")),)).put("pagu!!") == "pagu!!"


@given(st.lists(st.text(), max_size=4), st.text())
def test_no_word_that_people_write_breaks_the_signs(phrases: list[str], text: str) -> None:
    signs = make_signs((SameWords(tuple(phrases)),))
    assert signs.put(text).replace(f" {SIGNS[0]}", "") == text or SIGNS[0] in text
