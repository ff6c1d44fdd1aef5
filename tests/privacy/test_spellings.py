"""A number is found in whatever spelling a hand, a spreadsheet or a copy from the web gives it."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.privacy import spellings
from tests.privacy.asking import kinds_in

IDENTITY = {"nik", "kk"}
seeds = st.integers(0, 2**32)


@pytest.mark.parametrize("number", range(len(spellings.IDENTITY_SPELLINGS)))
def test_a_nik_in_every_spelling(number: int) -> None:
    random = Random(number)
    for make in (spellings.nik, spellings.kk):
        for _ in range(20):
            text = spellings.IDENTITY_SPELLINGS[number](make(random))
            assert kinds_in(text) & IDENTITY, text


@given(
    seeds,
    st.lists(st.integers(1, 15), min_size=1, max_size=6, unique=True),
    st.sampled_from(" -_\u00a0\u2013\u200b\u2060"),
)
@settings(max_examples=300)
def test_a_nik_cut_anywhere_by_one_sign(seed: int, places: list[int], sign: str) -> None:
    digits = spellings.nik(Random(seed))
    pieces = [digits[a:b] for a, b in zip([0, *sorted(places)], [*sorted(places), 16], strict=True)]
    if len(pieces[0]) > 1 or len(pieces) == 2:
        assert kinds_in(sign.join(pieces)) & IDENTITY


@given(
    seeds,
    st.text("abcdefghijklmnopqrstuvwxyz ,;:()", max_size=30),
    st.text("abcdefghijklmnopqrstuvwxyz ,;:()", max_size=30),
)
@settings(max_examples=200)
def test_a_nik_between_words(seed: int, before: str, after: str) -> None:
    assert kinds_in(f"{before} {spellings.nik(Random(seed))} {after}") & IDENTITY


@given(
    seeds, st.text("\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a", min_size=1, max_size=3), st.integers(1, 15)
)
def test_invisible_signs_hide_nothing(seed: int, hidden: str, place: int) -> None:
    digits = spellings.nik(Random(seed))
    assert kinds_in(digits[:place] + hidden + digits[place:]) & IDENTITY


@pytest.mark.parametrize("number", range(len(spellings.NPWP_SPELLINGS)))
def test_a_tax_number_in_every_spelling(number: int) -> None:
    random = Random(number)
    for _ in range(20):
        text = spellings.NPWP_SPELLINGS[number](spellings.npwp(random))
        assert "npwp" in kinds_in(text), text


@pytest.mark.parametrize("number", range(len(spellings.PHONE_SPELLINGS)))
def test_a_mobile_number_in_every_spelling(number: int) -> None:
    random = Random(number)
    for _ in range(20):
        text = spellings.PHONE_SPELLINGS[number](spellings.mobile(random))
        assert kinds_in(text) & {"phone", "npwp"}, text


@given(seeds)
def test_landlines_and_addresses_of_mail(seed: int) -> None:
    random = Random(seed)
    assert "phone" in kinds_in(spellings.landline(random))
    assert "email" in kinds_in(spellings.email(random, "Aisyah", "Nasution"))


@pytest.mark.parametrize(
    ("header", "text"),
    [
        ("NIK", "1.61E+15"),
        ("nik", "160701410190003"),
        ("no_ktp", "16070141019000031"),
        ("No. KK", "9999999999999999"),
        ("Nomor Induk Kependudukan", "0000 0000 0000 0001"),
    ],
)
def test_a_column_that_calls_itself_nik_is_believed(header: str, text: str) -> None:
    assert kinds_in(text, header) & IDENTITY


@pytest.mark.parametrize(
    "digits", ["9907014101900003", "1607013201900003", "1607014113900003", "1607014100900003", "1600014101900003"]
)
def test_a_number_that_is_no_nik(digits: str) -> None:
    assert not kinds_in(digits)
