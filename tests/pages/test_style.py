"""What readers load of a style sheet: all that browsers read of it, nothing that is for its authors."""

from __future__ import annotations

import re

import pytest

from site_builder.render.style import as_sent
from tests.tools import ROOT


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("/* why */\na{margin:0}\n", "a{margin:0}"),
        ("a /* one */ /* two */ b{margin:0}", "a\nb{margin:0}"),  # still a b within an a
        (".a\n.b{margin:0}", ".a\n.b{margin:0}"),
        ('a{content:"/* kept */"}', 'a{content:"/* kept */"}'),
        (r"""a{content:"\"/*"}b{content:'*/'}""", r"""a{content:"\"/*"}b{content:'*/'}"""),
        ("a{margin:0} /* never closed", "a{margin:0} /* never closed"),
        ("", ""),
    ],
)
def test_comments_and_indents_go_and_nothing_else(written: str, sent: str) -> None:
    assert as_sent("assets/a.css", written.encode()) == sent.encode()


def test_other_files_and_bytes_that_are_no_text_stay() -> None:
    assert as_sent("assets/a.js", b"/* a */\n") == b"/* a */\n"
    assert as_sent("assets/a.css", b"/* \xff */\n") == b"/* \xff */\n"


@pytest.mark.parametrize("name", ["site.css"])
def test_every_rule_of_ours_is_sent(name: str) -> None:
    written = (ROOT / "templates/assets" / name).read_bytes()
    rules = re.sub(r"/\*.*?\*/|\s", "", written.decode("utf-8"), flags=re.DOTALL)
    assert re.sub(r"\s", "", as_sent(name, written).decode("utf-8")) == rules
