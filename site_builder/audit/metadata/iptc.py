"""IPTC, the captions of press pictures inside a block of Photoshop's, to traces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder.audit.metadata.trace import Trace, author_trace, comment_trace

_AUTHORS = {80: "By-line", 118: "Contact", 122: "Writer"}
_PLACES = {92: "Sub-location"}
_COMMENTS = {40: "Special Instructions"}
_RECORD = re.compile(rb"\x1c\x02(.)(..)", re.DOTALL)


def iptc_traces(block: bytes) -> Iterator[Trace]:
    """Yield the traces of the data sets of record 2."""
    if b"8BIM\x04\x04" not in block:
        return
    for found in _RECORD.finditer(block):
        number, size = found[1][0], int.from_bytes(found[2], "big")
        text = block[found.end() : found.end() + size].decode("utf-8", "replace")
        trace = None
        if number in _AUTHORS:
            trace = author_trace(text, f"IPTC {_AUTHORS[number]}")
        elif number in _COMMENTS:
            trace = comment_trace(text, f"IPTC {_COMMENTS[number]}")
        elif number in _PLACES and text.strip():
            trace = Trace("location", f"IPTC {_PLACES[number]}")
        if trace:
            yield trace
