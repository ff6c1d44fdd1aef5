"""Markdown on pages: what is let through, what is taken out, where a text is cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.render.markup import plain_summary, render_markdown, split_lead, tidy_html


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("**tebal** dan `kode`", "<p><strong>tebal</strong> dan <code>kode</code></p>"),
        ("[a](https://a.id)", '<p><a href="https://a.id">a</a></p>'),
        ("## Bab", "<h2>Bab</h2>"),
        ("<b onclick=x>a</b>", "<p>a</p>"),
        ("[a](javascript:x)", "<p><a>a</a></p>"),
        ("<style>p{}</style>", ""),
        ('<p style="color:red">a</p>', "<p>a</p>"),
    ],
)
def test_markup_is_sanitised(text: str, kept: str) -> None:
    assert render_markdown(text).strip() == kept


def test_a_table_keeps_its_alignment_in_a_box_of_its_own() -> None:
    html = render_markdown("|a|b|\n|:-|-:|\n|1|2|")
    assert html.startswith('<div class="scroll" tabindex="0" role="region"')
    assert '<td align="right">2</td>' in html
    assert html.count("<div") == html.count("</div>") == 1


def test_a_lead_is_the_first_sentence_and_nothing_is_lost_or_said_twice() -> None:
    assert split_lead("Satu & dua. Tiga <b>.") == ("Satu & dua.", "<p>Tiga .</p>")
    assert split_lead("Satu saja") == ("Satu saja", "")
    assert split_lead("Satu. Dua.\n\nTiga.") == ("Satu.", "<p>Dua.</p>\n<p>Tiga.</p>")
    assert split_lead("*Satu*. Dua.") == ("", "<p><em>Satu</em>. Dua.</p>")
    assert split_lead("Jurnal vol. 3 no. 1. Isinya.")[0] == "Jurnal vol. 3 no. 1."
    assert split_lead("") == ("", "")


def test_a_summary_ends_with_a_sentence_where_one_fits() -> None:
    assert plain_summary("Satu **dua**. Tiga empat lima.", 20) == "Satu dua."
    assert plain_summary("Satu dua tiga empat", 10) == "Satu dua …"


@given(st.text(max_size=300), st.integers(2, 80))
def test_a_summary_is_never_longer_than_asked(text: str, length: int) -> None:
    assert len(plain_summary(text, length)) <= length + 2


def test_idle_blanks_go_and_words_stay_apart() -> None:
    html = "<p>a\n   b</p>\n\n\n  <pre>x\n   y</pre>\n  <style>a\n  b</style>\n"
    assert tidy_html(html) == "<p>a\nb</p>\n<pre>x\n   y</pre>\n<style>a\n  b</style>\n"
