"""A file of the search index to what of it is read: the words of its records, as JSON; nothing for the rest.

The record of a whole page is cut from the page, which is read itself: there a number stands in its column, and is not
taken for somebody's. Records of columns and terms (their address has an anchor) are read here. The other files hold no
word that no record holds (lists of the same words, cut and counted), or are the search engine itself: a library that
was locked by its hash, not our data.
"""

from __future__ import annotations

import json
import zlib

from site_builder.model.output import OutputFile

_RECORD = ".pf_fragment"
_SIGNATURE = b"pagefind_dcd"
_MOST_BYTES = 50_000_000


def record_of(file: OutputFile) -> OutputFile | None:
    """Return a record as a file of JSON, None for a file of the index that holds none."""
    if not file.output_path.endswith(_RECORD):
        return None
    data = zlib.decompressobj(wbits=31).decompress(file.data, _MOST_BYTES)
    record = data.removeprefix(_SIGNATURE)
    return None if _is_of_page(record) else OutputFile(f"{file.output_path}.json", record, "index")


def _is_of_page(record: bytes) -> bool:
    """Tell whether a record repeats a page: its address names a file and no place in it."""
    try:
        address = json.loads(record)["url"]
    except (ValueError, KeyError, TypeError):  # no record as we know them: read it whatever it is
        return False
    return isinstance(address, str) and address.endswith(".html")
