"""A quick look at the bytes of a file: can it hold anything at all that would be suspected? Most files cannot.

Signs between digits are taken out of the whole file at once and runs of zeros are looked for: as fast as copying it. A
file that passes the sieve is read in full, so the sieve may let through too much, never too little.
"""

from __future__ import annotations

import re

from site_builder.audit.labels import is_plain_name, kind_of_label
from site_builder.audit.series import label_words

_DIGITS = bytes(48 if 48 <= code <= 57 else code for code in range(256))
_BETWEEN = b" .-'_()\xc2\xa0"
_HEAD = 100_000  # bytes: the first rows, where a table names its columns
# Digits of other scripts, full-width forms, signs that nobody sees: then only a full reading tells.
_STRANGE = re.compile(
    rb"[\xd9-\xdb\xde\xdf]|\xef[\xbb\xbc]|\xe2\x80[\x8b-\x8f\xaa-\xae]|\xe2\x81[\xa0-\xaf]|\xc2\xad|\xe1\x85|\xe1\xa0|[\xe0\xf0]"
)
_MOBILE = re.compile(rb"[+60](?:\+?62\)?)?[ .\-]?8[1-9]")
_WORDS = (b"lahir", b"ttl", b"npwp", b"bpjs", b"noka", b"norek", b"jkn")  # they make a shorter number personal
_LABEL = re.compile(r"[^\",;\t|<>:{}\[\]\r\n]{2,80}")


def may_hold_personal_data(data: bytes) -> bool:
    """Tell whether a full reading can find anything."""
    skeleton = data.translate(_DIGITS, _BETWEEN)
    if b"0" * 15 in skeleton or b"@" in data or b"&#" in data or _STRANGE.search(data):
        return True
    if b"0" * 8 in skeleton and (_MOBILE.search(data) or b"E+15" in data or b"e+15" in data):
        return True
    lower = data.lower()
    return any(word in lower for word in _WORDS) or _has_telling_label(data)


def _has_telling_label(data: bytes) -> bool:
    head = data[:_HEAD].decode("latin-1")
    words = {label_words(label) for label in set(_LABEL.findall(head))}
    return any(kind_of_label(label) or is_plain_name(label) for label in words)
