"""XMP, an XML packet inside pictures and documents, to traces; read as text, so that no entity is ever expanded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from site_builder.audit.metadata.trace import Trace, author_trace, comment_trace

_LOCATION = re.compile(rb"\bexif:GPSL(?:ati|ongi)tude\b|\b(?:Iptc4xmpCore:Location|Iptc4xmpExt:Location\w*)\b")
_SERIAL = re.compile(rb"\b(?:aux|exifEX):(?:SerialNumber|BodySerialNumber|LensSerialNumber)\b")
_THUMBNAIL = re.compile(rb"\bxmp(?:GImg)?:(?:image|Thumbnails)\b")
_AUTHORS = ("dc:creator", "dc:contributor", "photoshop:AuthorsPosition", "photoshop:CaptionWriter", "aux:OwnerName",
            "exifEX:CameraOwnerName", "tiff:Artist", "pdf:Author", "xmpRights:Owner", "Iptc4xmpCore:CreatorContactInfo",
            "Iptc4xmpCore:CiEmailWork", "Iptc4xmpCore:CiTelWork")  # fmt: skip
_SPACES = (b"dc:", b"xmp", b"exif", b"aux:", b"photoshop:", b"tiff:", b"pdf:", b"Iptc")
_COMMENTS = ("exif:UserComment",)
_MOST = 2_000_000  # bytes of a packet that are looked at


def xmp_traces(packet: bytes) -> Iterator[Trace]:
    """Yield the traces of a packet in UTF-8 (or UTF-16, whose zero bytes are left out)."""
    packet = packet[:_MOST].replace(b"\0", b"")
    if b":" not in packet or not any(space in packet for space in _SPACES):
        return
    if _LOCATION.search(packet):
        yield Trace("location", "XMP")
    if _SERIAL.search(packet):
        yield Trace("serial", "XMP")
    if _THUMBNAIL.search(packet):
        yield Trace("thumbnail", "XMP")
    text = packet.decode("utf-8", "replace")
    for names, make in ((_AUTHORS, author_trace), (_COMMENTS, comment_trace)):
        for name in names:
            for value in _values(text, name):
                found = make(value, f"XMP {name}")
                if found:
                    yield found


def _values(text: str, name: str) -> Iterator[str]:
    """Yield what a property says, as an attribute or as an element with or without a list in it."""
    if name not in text:
        return
    for found in re.finditer(rf"""\b{name}\s*=\s*["']([^"'<>]*)["']""", text):
        yield unescape(found[1])
    for found in re.finditer(rf"<{name}\b[^>]*>", text):
        end = text.find(f"</{name}", found.end())
        inner = text[found.end() : end if end >= 0 else found.end()]
        yield " ".join(unescape(re.sub(r"<[^>]*>", " ", inner)).split())
