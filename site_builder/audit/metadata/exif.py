"""EXIF, a TIFF of tags inside a picture, to traces: where it was taken, by whom, with which camera."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final, NamedTuple

from site_builder.audit.metadata.trace import Trace, author_trace, comment_trace
from site_builder.audit.metadata.xmp import xmp_traces

_MOST_TAGS = 2000  # of a directory; more is no picture
_MOST_DIRECTORIES = 32
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_EXIF_IFD, _GPS_IFD, _SUB_IFDS = 0x8769, 0x8825, 0x014A
_POSITIONS = (2, 4)  # latitude and longitude
_AUTHORS: Final = {0x013B: "Artist", 0x9C9D: "XPAuthor", 0xA430: "CameraOwnerName", 0xFDE8: "OwnerName"}
_COMMENTS: Final = {0x9286: "UserComment", 0x9C9C: "XPComment", 0x010E: "ImageDescription", 0x9C9E: "XPKeywords"}
_SERIALS: Final = {0xA431: "BodySerialNumber", 0xA435: "LensSerialNumber", 0xC62F: "CameraSerialNumber"}
_UNICODE = frozenset((0x9C9B, 0x9C9C, 0x9C9D, 0x9C9E, 0x9C9F))
_XMP, _THUMBNAIL = 0x02BC, 0x0201


def exif_traces(data: bytes, is_whole_picture: bool = False) -> Iterator[Trace]:
    """Yield the traces of a TIFF structure; `is_whole_picture` where it is a file and no part of another picture."""
    data = data.removeprefix(b"Exif\0\0")
    order = {b"II": "<", b"MM": ">"}.get(data[:2])
    if order is None or len(data) < 8:
        return
    waiting: list[_Directory] = [_Directory(_number(data, 4, order, 4))]
    seen: set[int] = set()
    while waiting and len(seen) < _MOST_DIRECTORIES:
        directory = waiting.pop(0)
        if directory.place not in seen and 8 <= directory.place <= len(data) - 2:
            seen.add(directory.place)
            for trace in _directory(data, order, directory, waiting):
                if not (is_whole_picture and trace.kind == "thumbnail"):
                    yield trace


class _Directory(NamedTuple):
    """Where a list of tags begins; `is_second` is the one that describes the thumbnail."""

    place: int
    is_gps: bool = False
    is_second: bool = False


def _directory(data: bytes, order: str, directory: _Directory, waiting: list[_Directory]) -> Iterator[Trace]:
    count = min(_number(data, directory.place, order, 2), _MOST_TAGS)
    for number in range(count):
        at = directory.place + 2 + 12 * number
        if at + 12 > len(data):
            return
        tag, kind, size = struct.unpack_from(f"{order}HHI", data, at)
        if directory.is_gps:
            if tag in _POSITIONS:
                yield Trace("location", "EXIF GPS")
        elif tag in (_GPS_IFD, _EXIF_IFD, _SUB_IFDS):
            waiting.append(_Directory(_number(data, at + 8, order, 4), is_gps=tag == _GPS_IFD))
        elif tag == _THUMBNAIL and directory.is_second:
            yield Trace("thumbnail", "EXIF")
        else:
            yield from _tag(tag, _value(data, at, order, kind, size))
    following = _number(data, directory.place + 2 + 12 * count, order, 4)
    if following:
        waiting.append(_Directory(following, is_second=True))


def _tag(tag: int, value: bytes) -> Iterator[Trace]:
    if tag == _XMP:
        yield from xmp_traces(value)
        return
    text = value.decode("utf-16-le" if tag in _UNICODE else "utf-8", "replace")
    found: Trace | None = None
    if tag in _AUTHORS:
        found = author_trace(text, f"EXIF {_AUTHORS[tag]}")
    elif tag in _COMMENTS:
        text = text[8:] if tag == 0x9286 else text  # the first eight bytes name its encoding
        found = comment_trace(text, f"EXIF {_COMMENTS[tag]}")
    elif tag in _SERIALS and text.strip("\0 0"):
        found = Trace("serial", f"EXIF {_SERIALS[tag]}")
    if found:
        yield found


def _value(data: bytes, at: int, order: str, kind: int, count: int) -> bytes:
    size = _SIZES.get(kind, 1) * count
    place = at + 8 if size <= 4 else _number(data, at + 8, order, 4)
    return data[place : place + min(size, 1_000_000)]


def _number(data: bytes, place: int, order: str, size: int) -> int:
    return int.from_bytes(data[place : place + size], "little" if order == "<" else "big")
