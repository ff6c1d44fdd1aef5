"""A page never holds a code point that HTML forbids; everything else stays as it is."""

from __future__ import annotations

import pytest

from site_builder.render.markup import tidy_html


@pytest.mark.parametrize("code", [0x00, 0x08, 0x0B, 0x1B, 0x7F, 0x85, 0x9F, 0xFDD0, 0xFFFE, 0x1FFFF, 0x10FFFF])
def test_what_html_forbids_shows_as_a_replacement(code: int) -> None:
    assert tidy_html(f"<p>a{chr(code)}b</p>") == "<p>a\ufffdb</p>\n"


@pytest.mark.parametrize("text", ["a\tb", "a\nb", "\xa0", "é", "\ufffd", "表格", "🏠", "\u200f"])
def test_everything_else_stays(text: str) -> None:
    assert tidy_html(f"<p>{text}</p>") == f"<p>{text}</p>\n"
