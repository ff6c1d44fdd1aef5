"""A style sheet as readers load it: without the comments and indents that are for its authors; texts in quotes stay."""

from __future__ import annotations

import re

_PARTS = re.compile(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(?:\s*/\*.*?\*/)+\s*|\s*\n\s*""", re.DOTALL)


def as_sent(path: str, data: bytes) -> bytes:
    r"""Return an asset as it is published: of a style sheet only what browsers read, anything else as it is.

    >>> as_sent("assets/site.css", b'/* why */\na{content:"/* kept */"} /* and this */\n\np,\n  b{margin:0}\n')
    b'a{content:"/* kept */"}\np,\nb{margin:0}'
    >>> as_sent("assets/peta.svg", b"<svg>\n</svg>\n")
    b'<svg>\n</svg>\n'
    """
    try:
        style = data.decode("utf-8") if path.endswith(".css") else None
    except UnicodeDecodeError:
        return data
    return data if style is None else _PARTS.sub(lambda part: part[1] or "\n", style).strip().encode("utf-8")
