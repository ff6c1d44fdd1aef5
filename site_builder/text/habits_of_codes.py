"""A code that a spreadsheet took for a number, to the code with its zeros: 101 to 0101, 16.1 to 16.10. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable

_LONGEST_CODE = 20
_CODE = re.compile(r"[0-9]+(\.[0-9]+)*", re.ASCII)


def mend_code(text: str, accepts: Callable[[str], bool]) -> str:
    """Return the code that lacks nothing but its zeros, in front or behind; "" where that mends nothing.

    >>> mend_code("101", lambda code: len(code) == 4)
    '0101'
    """
    if len(text) >= _LONGEST_CODE or not _CODE.fullmatch(text):
        return ""
    longer = [text.zfill(length) for length in range(len(text) + 1, _LONGEST_CODE)]
    if "." in text:
        longer = [f"{text}0", f"0{text}", f"{text}00"]
    return next((code for code in longer if accepts(code)), "")
