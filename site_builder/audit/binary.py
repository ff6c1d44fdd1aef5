"""Files that are no text: which of them show or sound and say nothing, and what words can be had of the rest."""

from __future__ import annotations

import re

from site_builder.audit.grids import line_series
from site_builder.audit.series import Table

_ASCII = re.compile(rb"[\x20-\x7e]{6,}")
_WIDE = re.compile(rb"(?:[\x20-\x7e]\x00){6,}")
# Pictures, letters and sounds: what they tell about people is for metadata/, or nothing.
_SEEN = (
    b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF", b"II*\0", b"MM\0*", b"BM", b"\0\0\1\0", b"wOFF", b"wOF2", b"OTTO",
    b"\0\1\0\0", b"true", b"ttcf", b"ID3", b"OggS", b"fLaC", b"\x1aE\xdf\xa3", b"\xff\xfb", b"\0asm",
)  # fmt: skip
_MOST = 50_000_000


def is_picture_or_font(data: bytes) -> bool:
    """Tell whether a file is a picture, a font, a sound or a film by its first bytes."""
    return data.startswith(_SEEN) or data[4:8] == b"ftyp"


def strings_of(data: bytes) -> Table:
    """Return the runs of letters in a file that nothing here can read: better than nothing, and said to be no more."""
    data = data[:_MOST]
    runs = [run.decode("latin-1") for run in _ASCII.findall(data)]
    runs += [run.decode("utf-16-le") for run in _WIDE.findall(data)]
    return (line_series("\n".join(runs)),)
