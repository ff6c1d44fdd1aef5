"""Hostile and careless texts: nothing in a text is ever run, and what is refused names its line."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.derive.prose.mistake import Mistake
from site_builder.derive.prose.parsing import MOST_CALLS, Call, Words, parse_prose
from tests.prose.making import house_library, refused, survey_of, written

HOSTILE = [
    "{{ angka.__class__.__mro__ }}",
    "{{ ''.__class__ }}",
    "{{ angka['__init__'] }}",
    "{{ angka(jenis=''.__class__) }}",
    "{{ angka(**{'jenis': 'sisa'}) }}",
    "{{ angka(*[1, 2]) }}",
    "{{ [1] * 999999999 }}",
    "{{ 'x' * 999999999 }}",
    "{{ angka('x' * 999999999) }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ angka(tahun=9 ** 9 ** 9) }}",
    "{{ '%s' % angka }}",
    "{{ '{0.__class__}'.format(angka) }}",
    "{{ angka('a' ~ 'b') }}",
    "{{ angka | attr('x') }}",
    "{{ self }}",
    "{{ config }}",
    "{{ angka }}",
    "{{ angka if 1 else 2 }}",
    "{{ (lambda: 1)() }}",
    "{% for x in range(10**9) %}{{ x }}{% endfor %}",
    "{% set x = 1 %}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% macro m() %}{{ m() }}{% endmacro %}",
    "{% if true %}a{% endif %}",
    "{{ " + "(" * 5000 + ")" * 5000 + " }}",
    "{{ " + "[" * 5000 + "]" * 5000 + " }}",
    "{{ " + "angka(" * 50 + ")" * 50 + " }}",
    "{{ angka(tahun=" + "9" * 10000 + ") }}",
    "{{ angka(tahun=1e999) }}",
    "{{ angka('" + "x" * 10000 + "') }}",
    "{{ angka(jenis='sisa'",
    "{{ }}",
    "{# tanpa akhir",
    "{{ angka('sisa') }} " * (MOST_CALLS + 1),
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_what_is_no_call_with_plain_values_is_refused_with_its_line(text: str) -> None:
    with pytest.raises(Mistake) as caught:
        parse_prose(f"Satu.\n\n{text}\n")
    assert caught.value.line >= 1
    assert caught.value.words.id
    assert caught.value.words.en


@given(st.text(max_size=200) | st.lists(st.sampled_from(["{{", "}}", "{%", "%}", "{#", "angka", "(", ")", "'", "\n",
       "=", "1", ",", ".", "|", "[", "]", " "]), max_size=30).map("".join))  # fmt: skip
def test_any_text_is_pieces_or_a_mistake(text: str) -> None:
    with suppress(Mistake):
        assert all(isinstance(piece, Words | Call) for piece in parse_prose(text))


@pytest.mark.parametrize("name", ["range", "lipsum", "cycler", "joiner", "namespace", "dict", "eval", "open", "Angka"])
def test_no_function_but_ours_is_known(name: str, tmp_path: Path) -> None:
    assert f"fungsi {name}() tidak ada" in refused(survey_of(house_library(tmp_path)), f"{{{{ {name}(1) }}}}")[0][1]


def test_text_without_braces_is_left_as_it_is() -> None:
    for text in ("", "Harga 50 % } { dan {a}", "a\r\nb", "# {judul}"):
        assert parse_prose(text) == (Words(text, 1),)


def test_literal_braces_and_comments_are_possible(tmp_path: Path) -> None:
    survey = survey_of(house_library(tmp_path))
    text = "a {% raw %}{{ angka() }}{% endraw %} b{# rahasia #}"
    assert written(survey, text).markdown == "a {{ angka() }} b"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("{{ angka('sisa') }}", 4),
        ("Satu.\n\nDua {{ angka('sisa') }}", 6),
        ("Satu.\n{{ angka(\n  jenis='sisa',\n  tahun=1\n) }}", 5),
        ("{{ selisih(angka('rencana', tahun=2021),\n\n  dan=angka('sisa')) }}", 6),
        ("{{ klaim('turun',\n dari=angka('rencana', tahun=2020),\n ke=angka('sisa')) }}", 6),
        ("a\n\n{{ x.y }}", 6),
        ("{{ angka('rencana', tahun=2020) }}\n\n{% raw %}\n\n{% endraw %}\n{{ angka('sisa') }}", 9),
    ],
)
def test_a_mistake_names_the_line_of_the_file(text: str, line: int, tmp_path: Path) -> None:
    [(place, words, _)] = refused(survey_of(house_library(tmp_path)), text)
    assert place == f"content/uji.md:{line}", words


def test_all_mistakes_of_all_texts_are_told_at_once(tmp_path: Path) -> None:
    found = refused(survey_of(house_library(tmp_path)), "{{ angka('a') }}\n{{ ankga('b') }}\n\n{{ tabel('c') }}\n")
    assert [place.rpartition(":")[2] for place, _, _ in found] == ["4", "5", "7"]


@pytest.mark.parametrize(
    "text",
    [
        "a {{ tabel('rumah') }}",
        "{{ tabel('rumah') }} b",
        "- {{ tabel('rumah') }}",
        "> {{ daftar('rencana', tahun=2021) }}",
        "```\n{{ tabel('rumah') }}\n```",
        "    {{ tabel('rumah') }}",
        "{{ tabel('rumah') }}{{ tabel('rumah') }}",
        "`{{ tabel('rumah') }}`",
    ],
)
def test_what_wants_a_place_of_its_own_is_never_put_into_words(text: str, tmp_path: Path) -> None:
    assert "tengah teks" in refused(survey_of(house_library(tmp_path)), text)[0][1]
