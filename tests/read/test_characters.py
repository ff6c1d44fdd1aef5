"""Signs that nobody sees: told where they deceive, left alone where a script or an emoji needs them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.text.characters import hidden_signs, may_hide, without_hidden, worst_sign
from site_builder.text.names import name_fault

HONEST = (
    *(
        "Desa Sukamaju",
        "Rp1.200.000",
        "a\tb\nc",
        "é, e\u0301",
        "数据",
        "👨‍👩‍👧‍👦 keluarga",
        "👩🏽‍🌾",
        "1️⃣ satu",
        "🏴\U000e0067\U000e0062\U000e007f",
    ),
    *(
        "السلام\u200f عليكم 2024",
        "می‌خواهم",
        "क्\u200dष",
        "ꦲ\u200bꦤ",
        "שלום \u202a12\u202c",
        "\u2067العربية\u2069",
        "a\u00a0b",
        "“kutip”",
    ),
)
HARMFUL = (
    *(
        "12\u200b3",
        "16\u200e.07",
        "de\u200csa",
        "\u202e120",
        "a\u2066b\u2069",
        "1\xad000",
        "x\x00",
        "x\x1b[2J",
        "a\x85b",
    ),
    *("\ud800", "a\u3164b", "kode\U000e0041", "\u200b7", "a\ufeffb", "Desa \u202bSuka\u202c", "١\u200b٢"),
)
DIRT = ("Banyu\xadasin", "kata\u200b", "\ufeffkata", "S\ufffdlatan", "kata \u200e")


@pytest.mark.parametrize("text", HONEST)
def test_what_a_script_needs_is_no_hidden_sign(text: str) -> None:
    assert worst_sign(text) is None
    assert without_hidden(text) == text


@pytest.mark.parametrize("text", HARMFUL)
def test_what_deceives_is_harmful_and_goes(text: str) -> None:
    sign = worst_sign(text)
    assert sign
    assert sign.is_harmful
    assert f"U+{ord(sign.sign):04X}" in sign.name.id
    assert worst_sign(without_hidden(text, only_harmful=True)) is None


@pytest.mark.parametrize("text", DIRT)
def test_what_is_mere_dirt_is_no_harm(text: str) -> None:
    sign = worst_sign(text)
    assert sign
    assert not sign.is_harmful
    assert without_hidden(text, only_harmful=True) == text


@given(st.text(st.characters() | st.sampled_from("\u200b\u202e\u200d\xad1a\U000e0041")))
def test_any_text_is_judged_and_cleaned(text: str) -> None:
    assert without_hidden(text) == text or may_hide(text)
    assert all(text[sign.place] == sign.sign for sign in hidden_signs(text))


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        *(
            ("rtlh-2024", ""),
            ("a.b_c", ""),
            ("0", ""),
            ("Stok", "odd"),
            ("stok rumah", "odd"),
            ("-a", "odd"),
            ("数据", "odd"),
        ),
        *(("a/b", "separator"), ("a\\b", "separator"), ("..", "dots"), (" . ", "dots"), ("nul", "reserved")),
        *(("CON.csv", "reserved"), ("com¹", "reserved"), ("a" * 80, ""), ("a" * 81, "long")),
        *(("a\nb", "hidden"), ("a\u200bb", "hidden"), ("data.", "odd"), (" data", "odd")),
    ],
)
def test_names_are_safe_odd_or_refused(name: str, fault: str) -> None:
    assert name_fault(name) == fault
