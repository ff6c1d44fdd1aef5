"""Numbers and codes in words that are indexed, shielded so that no search engine cuts or stems them.

An engine takes "16.07.10" for "160710" or for three numbers, and "IKU1an" for a form of "IKU1". So the point and the
comma between digits become signs that belong to a word, and a code of letters and digits stands between two of them.
assets/cari.js does the same to what a reader types, and takes the signs away from what is shown.
"""

from __future__ import annotations

import re
from collections.abc import Callable

# Connector punctuation: part of a word to Unicode, to pagefind, and to no text that people write.
POINT, COMMA = "\u203f", "\u2040"
_TAG = re.compile(r"(<[^>]*>|&[#\w]+;)")
_POINT = re.compile(r"(?<=\d)\.(?=\d)")
_COMMA = re.compile(r"(?<=\d),(?=\d)")
_DASH = re.compile(r"(?<=\d)[\u2010-\u2015](?=\d)")
_RUPIAH = re.compile(r"\bRp(?=\d)")
_SIGNS = POINT + COMMA
_MIXED = re.compile(
    rf"(?<![\w{_SIGNS}])(?=[\w{_SIGNS}]*[^\W\d_])(?=[\w{_SIGNS}]*\d)[^\W_]+(?:[{_SIGNS}][^\W_]+)*(?![\w{_SIGNS}])"
)


def shield_codes(html: str, put: Callable[[str], str] = str) -> str:
    """Shield the numbers and codes in the words of some HTML; tags and character references stay as they are.

    `put` is done to the words first.

    >>> shield_codes("<p>Kode 16.07.10, IKU1an, 83,5 persen</p>") == "<p>Kode 16‿07‿10, ‿IKU1an‿, 83⁀5 persen</p>"
    True
    """
    return "".join(piece if place % 2 else _shield(put(piece)) for place, piece in enumerate(_TAG.split(html)))


def _shield(words: str) -> str:
    words = _DASH.sub(" – ", words)  # "2019–2021": both years are found
    words = _RUPIAH.sub("Rp ", words)
    words = _COMMA.sub(COMMA, _POINT.sub(POINT, words))
    return _MIXED.sub(rf"{POINT}\g<0>{POINT}", words)
