"""JPEG, PNG, WEBP, GIF and TIFF to the traces they hold beside their picture. Lengths are checked, loops bounded."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from site_builder.audit.metadata.exif import exif_traces
from site_builder.audit.metadata.iptc import iptc_traces
from site_builder.audit.metadata.trace import Trace, author_trace, comment_trace
from site_builder.audit.metadata.xmp import xmp_traces

_MOST_TEXT = 5_000_000  # bytes that a compressed text may unpack to
_MOST_PIECES = 20
_AUTHOR_WORDS = frozenset(("author", "creator", "artist", "owner"))
_COMMENT_WORDS = frozenset(("comment", "description"))
_XMP_JPEG = b"http://ns.adobe.com/xap/1.0/\0"
_XMP_MORE = b"http://ns.adobe.com/xmp/extension/\0"
_XMP_GIF = b"XMP DataXMP"


def jpeg_traces(data: bytes) -> Iterator[Trace]:
    """Yield the traces of a JPEG: segments up to the picture itself, and whatever was put behind it."""
    place = 2
    while place + 4 <= len(data) and data[place] == 0xFF:
        mark = data[place + 1]
        if mark == 0xFF:
            place += 1
            continue
        if mark in (0xD9, 0xDA):
            break
        size = int.from_bytes(data[place + 2 : place + 4], "big")
        yield from _segment(mark, data[place + 4 : place + 2 + size])
        place += 2 + max(size, 2)
    behind = data.rfind(b"\xff\xd9")
    if behind > 0 and re.search(rb"Exif\0\0|<x:xmpmeta|http://ns\.adobe\.com", data[behind:]):
        yield from xmp_traces(data[behind:])


def _segment(mark: int, body: bytes) -> Iterator[Trace]:
    if mark == 0xE1 and body.startswith(b"Exif\0"):
        yield from exif_traces(body[6:])
    elif mark == 0xE1 and body.startswith((_XMP_JPEG, _XMP_MORE)):
        yield from xmp_traces(body)
    elif mark == 0xED:
        yield from iptc_traces(body)
    elif mark == 0xFE:
        found = comment_trace(body.decode("utf-8", "replace"), "JPEG COM")
        if found:
            yield found


def png_traces(data: bytes) -> Iterator[Trace]:
    """Yield the traces of a PNG, chunk by chunk."""
    place = 8
    while place + 8 <= len(data):
        size, name = int.from_bytes(data[place : place + 4], "big"), data[place + 4 : place + 8]
        body = data[place + 8 : place + 8 + size]
        if name == b"eXIf":
            yield from exif_traces(body)
        elif name in (b"tEXt", b"zTXt", b"iTXt"):
            yield from _png_text(name, body)
        place += 12 + size


def _png_text(name: bytes, body: bytes) -> Iterator[Trace]:
    word, _, rest = body.partition(b"\0")
    keyword = word.decode("latin-1").strip().lower()
    text = _png_unpacked(name, rest)
    found = None
    if "xmp" in keyword or keyword.startswith("raw profile type"):
        yield from _profile(keyword, text)
    elif keyword in _AUTHOR_WORDS:
        found = author_trace(text.decode("utf-8", "replace"), f"PNG {word.decode('latin-1')}")
    elif keyword in _COMMENT_WORDS:
        found = comment_trace(text.decode("utf-8", "replace"), f"PNG {word.decode('latin-1')}")
    if found:
        yield found


def _png_unpacked(name: bytes, rest: bytes) -> bytes:
    if name == b"tEXt":
        return rest
    if name == b"zTXt":
        return _inflated(rest[1:])
    is_packed = rest[:1] == b"\1"
    text = rest[2:].split(b"\0", 2)[-1]
    return _inflated(text) if is_packed else text


def _profile(keyword: str, text: bytes) -> Iterator[Trace]:
    """Read a profile that ImageMagick writes in hexadecimal digits, or a packet of XMP as it is."""
    if keyword.startswith("raw profile type"):
        digits = re.sub(rb"\s", b"", text.split(b"\n", 3)[-1])
        digits = digits[: len(digits) // 2 * 2]
        text = bytes.fromhex(digits.decode()) if re.fullmatch(rb"[0-9a-fA-F]*", digits) else text
    yield from xmp_traces(text)
    yield from iptc_traces(text)
    start = text.find(b"Exif\0\0")
    yield from exif_traces(text[start:] if start >= 0 else text)


def webp_traces(data: bytes) -> Iterator[Trace]:
    """Yield the traces of a WEBP, chunk by chunk."""
    place = 12
    while place + 8 <= len(data):
        name, size = data[place : place + 4], int.from_bytes(data[place + 4 : place + 8], "little")
        body = data[place + 8 : place + 8 + size]
        if name == b"EXIF":
            yield from exif_traces(body)
        elif name == b"XMP ":
            yield from xmp_traces(body)
        place += 8 + size + size % 2


def gif_traces(data: bytes) -> Iterator[Trace]:
    """Yield the traces of a GIF: its comments and a packet of XMP."""
    for found in re.finditer(rb"\x21\xfe([\x01-\xff])", data[:_MOST_TEXT]):
        text = data[found.end() : found.end() + found[1][0]]
        ending = data[found.end() + found[1][0] : found.end() + found[1][0] + 1]
        if ending and _is_readable(text):
            trace = comment_trace(text.decode("utf-8", "replace"), "GIF")
            if trace:
                yield trace
    place = data.find(_XMP_GIF)
    if place >= 0:
        yield from xmp_traces(data[place:])


def film_traces(data: bytes) -> Iterator[Trace]:
    """Yield the traces of a HEIC, an AVIF or an MP4; no box is opened: EXIF, XMP and places are looked for."""
    head = data[:_MOST_TEXT]
    for found in list(re.finditer(rb"II\*\0|MM\0\*", head))[:_MOST_PIECES]:
        yield from exif_traces(head[found.start() :])
    start = head.find(b"<x:xmpmeta")
    if start >= 0:
        yield from xmp_traces(head[start:])
    if re.search(rb"\xa9xyz..\x15\xc7[+\-]\d", data, re.DOTALL) or b"com.apple.quicktime.location" in data:
        yield Trace("location", "MP4")


def tiff_traces(data: bytes) -> Iterator[Trace]:
    """Yield the traces of a TIFF."""
    yield from exif_traces(data, is_whole_picture=True)


def _is_readable(text: bytes) -> bool:
    return len(text) >= 2 and all(32 <= byte < 127 or byte in (9, 10, 13) or byte >= 128 for byte in text)


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, _MOST_TEXT)
    except zlib.error:
        return b""
