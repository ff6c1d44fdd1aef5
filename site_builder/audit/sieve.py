"""A quick look at the bytes of a file: can it hold anything at all that would be suspected? Most files cannot.

Signs between digits are taken out of the whole file at once and runs of zeros are looked for: as fast as copying it. A
file that passes the sieve is read in full, so the sieve may let through too much, never too little.
"""

from __future__ import annotations

import re

from site_builder.audit.labels import is_plain_name, kind_of_label
from site_builder.audit.numbers import TAX_DIGITS, longest_number
from site_builder.audit.series import label_words

_HEAD = 20_000  # bytes: the first rows, where a table names its columns
# Digits of other scripts, full-width forms, signs that nobody sees: then only a full reading tells.
_STRANGE = re.compile(
    rb"[\xd9-\xdb\xde-\xe1\xf0]|\xef[\xbb\xbc]|\xe2(?:\x80[\x80-\x95\xaa-\xaf]|\x81[\xa0-\xaf]|\x88\x92)|\xc2[\xa0\xad]|\xe3\x80\x80"
)
# What a reader does not see between two digits: a number cut by it is one number still (as in markup.py).
_CUT = re.compile(
    rb"(?<=[\d .\-'_])(?:</?(?:a|abbr|b|bd[io]|cite|code|em|i|kbd|mark|q|r|s|samp|small|span|strong|su[bp]|t|tspan|u"
    rb"|var|wbr)(?:\s[^<>]*)?/?>)+(?=[\d .\-'_])",
    re.IGNORECASE,
)
_WIDE = (b"\xff\xfe", b"\xfe\xff")  # UTF-16 puts a byte between the digits
_BETWEEN_TAGS = re.compile(rb">([^<]+)")
_LABEL = re.compile(r"[^\",;\t|<>:{}\[\]\r\n]{2,80}")
_MOBILE = re.compile(rb"(?:\+62\)?|62|0)[ .\-]?8[1-9]\d\)?[ .\-]?\d{2,4}[ .\-]?\d{2,}")
_WORDS = (b"lahir", b"ttl", b"npwp", b"bpjs", b"noka", b"norek", b"jkn")  # they make a shorter number personal


def may_hold_personal_data(data: bytes) -> bool:
    """Tell whether a full reading can find anything."""
    if data.startswith(_WIDE):
        return True
    if b"@" in data or b"&#" in data or (not data.isascii() and _STRANGE.search(data)):
        return True
    whole = _CUT.sub(b"", data) if b"<" in data else data
    longest = longest_number(whole)
    if longest >= TAX_DIGITS:
        return True
    lower = data.lower()
    return any(word in lower for word in _WORDS) or _has_telling_label(data) or (longest > 0 and _has_mobile(whole))


def sheet_may_hold_personal_data(data: bytes) -> bool:
    """Tell the same of the XML of a sheet, most of which is tags around cells: only what stands between them counts."""
    end = data.rfind(b"</sheetData>")
    is_in_pieces = data.count(b"</t") > data.count(b"</is")  # texts in runs of several looks: one number may span them
    if is_in_pieces:
        return True
    if data.startswith(_WIDE) or end < 0 or b":t" in data:
        return may_hold_personal_data(data)
    words = b"\n".join(_BETWEEN_TAGS.findall(data, 0, end))
    return may_hold_personal_data(words) or may_hold_personal_data(data[end:])


def _has_mobile(data: bytes) -> bool:
    """Look for a mobile number that is no piece of a longer number."""
    return any(data[found.start() - 1 : found.start()] not in _WITHIN for found in _MOBILE.finditer(data))


_WITHIN = frozenset(bytes([code]) for code in b"0123456789.,/-+")


def _has_telling_label(data: bytes) -> bool:
    head = data[:_HEAD].decode("latin-1")
    words = {label_words(label) for label in set(_LABEL.findall(head)) if not label.isdecimal()}
    return any(kind_of_label(label) or is_plain_name(label) for label in words)
