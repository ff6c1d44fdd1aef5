"""A file of the search index to what of it is read: the words of its records, as JSON; nothing for the rest.

Records repeat words of pages and are read like them. The other files hold no word that no record holds (lists of the
same words, cut and counted), or are the search engine itself: a library that was locked by its hash, not our data.
"""

from __future__ import annotations

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
    return OutputFile(f"{file.output_path}.json", data.removeprefix(_SIGNATURE), "index")
