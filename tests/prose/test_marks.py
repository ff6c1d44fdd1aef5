"""What stands in a text is drawn after Markdown and cleaning: nobody can forge it or bring markup in with it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.model.glossary import Glossary, Term
from site_builder.model.prose import MARK_CLOSE, MARK_OPEN, Phrase, Prose, mark
from site_builder.render.environment import make_environment
from site_builder.render.prose import Placed, ProseWriter
from tests.outsider import read_page
from tests.prose.making import house_library, survey_of, written
from tests.tools import ROOT

TEMPLATE = '{% from "partials/prose.html" import prose with context %}{{ prose(item) }}'


def draw(prose: Prose, glossary: Glossary | None = None) -> str:
    """Draw a text with the templates of the house."""
    environment = make_environment((str(ROOT / "templates"),))

    def link(target: str) -> str:
        return f"../{target}"

    return environment.from_string(TEMPLATE).render(
        item=prose, text=ProseWriter(glossary, link), link=link, drawings={}, files={}, page=None
    )


DRAWN = {"div", "p", "ul", "li", "a", "data", "table", "caption", "thead", "tbody", "tr", "th", "td", "small", "span"}
HOSTILE = st.sampled_from(
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        f"{MARK_OPEN}0{MARK_CLOSE}",
        "{{ angka('rencana') }}",
        "{% raw %}",
        "</data></a><b>",
        '" onmouseover="x',
        "**tebal** `kode` # judul",
        "&lt;b&gt;",
        "| a | b |",
    ]
)


@given(cell=HOSTILE | st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40))
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_cells_never_become_markup(cell: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    name = cell.strip()
    if not name:
        return
    rows = [
        ("a", "99.01.01", name, 2021, name, name, "pagu", 7, f"per {name}"),
        ("b", "99.01.02", name, 2022, name, name, "pagu", 8, f"per {name}"),
    ]
    survey = survey_of(house_library(tmp_path_factory.mktemp("sel"), rows))
    text = (
        "Satu {{ angka('pagu', tahun=2021, bentuk='lengkap') }} dua.\n\n{{ daftar('pagu') }}\n\n"
        "{{ tabel('rumah') }}\n\n{{ banding(angka('pagu', tahun=2021), dengan=angka('pagu', tahun=2022)) }}\n"
    )
    html = draw(written(survey, text))
    assert set(re.findall(r"</?([a-zA-Z!]+)", html)) <= DRAWN
    assert not re.search(r"<[^>]*\son[a-z]+\s*=", html)
    assert "javascript:" not in "".join(re.findall(r'href="([^"]*)"', html))
    assert html.count('<data value="7">') >= 1


@given(st.text(st.sampled_from([MARK_OPEN, MARK_CLOSE, "0", "1", "9", " ", "\n", "*", "<", ">", "a"]), max_size=40))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_writer_cannot_forge_a_mark(text: str) -> None:
    from site_builder.derive.prose.writing import _clean

    prose = Prose(_clean(text), (Phrase(("RAHASIA",)),))
    assert "RAHASIA" not in draw(prose)


def test_a_mark_in_an_attribute_is_plain_words_and_in_a_link_no_second_link(tmp_path: Path) -> None:
    survey = survey_of(house_library(tmp_path))
    call = "{{ angka('rencana', tahun=2021) }}"
    html = draw(written(survey, f"[ada {call}](https://contoh.id 'judul {call}') dan <abbr title=\"{call}\">x</abbr>"))
    assert 'title="judul 4.200 rumah"' in html
    assert '<abbr title="4.200 rumah">' in html
    assert html.count("<a ") == 1
    assert '<data value="4200">4.200</data>' in html
    assert MARK_OPEN not in html


def test_a_mark_without_an_inset_is_nothing() -> None:
    assert "99" not in draw(Prose(f"a {mark(99)} b"))


def test_a_block_leaves_no_empty_paragraph(tmp_path: Path) -> None:
    survey = survey_of(house_library(tmp_path))
    html = draw(written(survey, "Satu.\n\n{{ daftar('rencana', tahun=2021) }}\n\nDua."))
    assert not re.search(r"<p>\s*</p>|<p>\s*<ul>", html)
    assert read_page(html).text.split()[0] == "Satu."


TERMS = Glossary(
    "glosarium/index.html",
    (
        Term("RTLH", "rtlh", ("rumah tidak layak huni",)),
        Term("Pagu", "pagu"),
        Term("Data Package", "data-package"),
        Term("Data", "data"),
        Term("DIP", "dip"),
        Term("A & B", "a-b"),
        Term("amp", "amp"),
    ),
)


def linked(text: str) -> list[tuple[str, str]]:
    """Return the terms that a text leads to: what is written, and the anchor."""
    return re.findall(
        r'<a class="term" href="\.\./glosarium/index\.html#([^"]*)">([^<]*)</a>', draw(Prose(text), TERMS)
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("RTLH dan RTLH lagi.", [("rtlh", "RTLH")]),
        ("Rumah tidak layak huni (RTLH).", [("rtlh", "Rumah tidak layak huni")]),
        ("PAGU, pagu, Pagu", [("pagu", "PAGU")]),
        ("pagunya dan sepagu", []),
        ("dip rtlh", []),
        ("data package", [("data-package", "data package")]),
        ("data dan data package", [("data", "data"), ("data-package", "data package")]),
        ("data-data", []),
        ("## Pagu\n\npagu", [("pagu", "pagu")]),
        ("[pagu](x) `pagu` <abbr>pagu</abbr>", []),
        ("    pagu\n\n```\npagu\n```", []),
        ("A & B", [("a-b", "A &amp; B")]),
        ("x & y &lt; z", []),
        ("**pagu** *RTLH*", [("pagu", "pagu"), ("rtlh", "RTLH")]),
        ("| pagu |\n|--|\n| pagu |", [("pagu", "pagu")]),
    ],
)
def test_terms_are_linked_once_as_whole_words_and_only_in_words(text: str, found: list[tuple[str, str]]) -> None:
    assert linked(text) == found


def test_a_page_links_each_term_once_whatever_texts_it_holds() -> None:
    writer = ProseWriter(TERMS, lambda target: target)
    assert "<a " in writer.gloss("pagu")
    assert "<a " not in writer.gloss("pagu")
    assert not any("<a " in str(piece) for piece in writer.pieces(Prose("pagu")) if not isinstance(piece, Placed))
    assert (
        writer.gloss("<b>pagu & RTLH")
        == '&lt;b&gt;pagu &amp; <a class="term" href="glosarium/index.html#rtlh">RTLH</a>'
    )


def test_without_a_glossary_nothing_is_linked() -> None:
    assert "<a" not in draw(Prose("RTLH dan pagu"))


@given(st.lists(st.text(max_size=12), max_size=5), st.text(max_size=60))
@settings(max_examples=60)
def test_any_term_and_any_text_make_sound_markup(names: list[str], text: str) -> None:
    terms = tuple(Term(name, f"t{place}") for place, name in enumerate(names) if name.strip())
    html = draw(Prose(text), Glossary("g.html", terms))
    assert html.count("<a class=") == html.count("#t")
    assert len(re.findall(r"<a class=[^>]*>[^<]*<a", html)) == 0
