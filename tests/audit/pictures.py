"""Pictures and documents made by hand, byte by byte, each with one trace of a person in it."""

from __future__ import annotations

import struct
import zlib

Tag = tuple[int, int, bytes]  # number, type, value


def tiff(tags: list[Tag], *, gps: list[Tag] = (), second: list[Tag] = (), order: str = "<") -> bytes:  # type: ignore[assignment]
    """Return a TIFF structure: tags, a directory of places, and the directory of a thumbnail."""
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}I", 8)
    tags = [*tags, *([(0x8825, 4, b"\0\0\0\0")] if gps else [])]
    place = 8 + _size(tags)
    first = _directory(tags, 8, order, following=0)
    blocks = b""
    if gps:
        first = first.replace(
            _entry(0x8825, 4, b"\0\0\0\0", 0, order), _entry(0x8825, 4, struct.pack(f"{order}I", place), 0, order)
        )
        blocks = _directory(gps, place, order, following=0)
        place += len(blocks)
    if second:
        end = 2 + 12 * len(tags)
        first = first[:end] + struct.pack(f"{order}I", place) + first[end + 4 :]
        blocks += _directory(second, place, order, following=0)
    return head + first + blocks


def _size(tags: list[Tag]) -> int:
    return 6 + 12 * len(tags) + sum(len(value) for _, _, value in tags if len(value) > 4)


def _directory(tags: list[Tag], place: int, order: str, following: int) -> bytes:
    values, entries, at = b"", b"", place + 6 + 12 * len(tags)
    for number, kind, value in tags:
        entries += _entry(number, kind, value, at + len(values), order)
        values += value if len(value) > 4 else b""
    return struct.pack(f"{order}H", len(tags)) + entries + struct.pack(f"{order}I", following) + values


def _entry(number: int, kind: int, value: bytes, at: int, order: str) -> bytes:
    size = {2: 1, 1: 1, 7: 1, 4: 4, 5: 8}[kind]
    here = value.ljust(4, b"\0") if len(value) <= 4 else struct.pack(f"{order}I", at)
    return struct.pack(f"{order}HHI", number, kind, len(value) // size) + here


PLACE: list[Tag] = [
    (1, 2, b"S\0"),
    (2, 5, struct.pack("<6I", 2, 1, 52, 1, 33, 1)),
    (4, 5, struct.pack("<6I", 104, 1, 39, 1, 12, 1)),
]
LOCATED = tiff([(0x010F, 2, b"Kamera\0")], gps=PLACE)
PACKET = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>%s</rdf:RDF></x:xmpmeta>'
CREATOR = PACKET % b"<dc:creator><rdf:Seq><rdf:li>Siti Aminah</rdf:li></rdf:Seq></dc:creator>"


def jpeg(*segments: tuple[int, bytes]) -> bytes:
    """Return a JPEG of nothing but segments."""
    parts = [b"\xff" + bytes([mark]) + struct.pack(">H", len(body) + 2) + body for mark, body in segments]
    return b"\xff\xd8" + b"".join(parts) + b"\xff\xda\0\2\xff\xd9"


def exif(data: bytes) -> bytes:
    """Return a JPEG with nothing but EXIF."""
    return jpeg((0xE1, b"Exif\0\0" + data))


def png(*chunks: tuple[bytes, bytes]) -> bytes:
    """Return a PNG of one pixel with chunks before it."""
    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    parts = [(b"IHDR", head), *chunks, (b"IDAT", zlib.compress(b"\0\0")), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in parts
    )


def webp(name: bytes, body: bytes) -> bytes:
    """Return a WEBP of one chunk."""
    chunk = name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)
    return b"RIFF" + struct.pack("<I", len(chunk) + 4) + b"WEBP" + chunk


def gif(comment: bytes) -> bytes:
    """Return a GIF of one pixel with a comment."""
    return (
        b"GIF89a\1\0\1\0\0\0\0" + b"\x21\xfe" + bytes([len(comment)]) + comment + b"\0" + b",\0\0\0\0\1\0\1\0\0\2\1D\0;"
    )


def iptc(number: int, text: bytes) -> bytes:
    """Return the block in which Photoshop keeps a caption."""
    record = b"\x1c\2" + bytes([number]) + struct.pack(">H", len(text)) + text
    return b"Photoshop 3.0\x008BIM\4\4\0\0" + struct.pack(">I", len(record)) + record


def pdf(text: str = "", author: str = "", *, packed: bool = False) -> bytes:
    """Return a PDF of one page with some words."""
    body = f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET".encode("latin-1") if text else b"q Q"
    body = zlib.compress(body) if packed else body
    info = f"/Author ({author})".encode() if author else b""
    return (
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>endobj\n4 0 obj<</Length %d>>stream\n%s\nendstream endobj\n"
        b"5 0 obj<<%s>>endobj\ntrailer<</Root 1 0 R/Info 5 0 R>>\n%%%%EOF" % (len(body), body, info)
    )
