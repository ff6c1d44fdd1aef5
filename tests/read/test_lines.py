"""Lines of a text: the very ones that a StringIO gives, without its room."""

from __future__ import annotations

import io

from hypothesis import given
from hypothesis import strategies as st

from site_builder.read.lines import lines_of, spans_of_lines


@given(st.text(st.sampled_from('ab,"\r\n\x0b\u2028\x85')))
def test_lines_are_those_of_a_file_opened_without_translation(text: str) -> None:
    lines = list(io.StringIO(text, newline=""))
    assert list(lines_of(text)) == lines
    assert [text[start:end] for start, end in spans_of_lines(text)] == lines
