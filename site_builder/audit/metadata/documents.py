"""PDF, office documents and SVG to the traces of those who wrote them: authors, last editors, folders of machines."""

from __future__ import annotations

import re
import zlib
from base64 import a85decode
from collections.abc import Iterator
from contextlib import suppress
from html import unescape

from site_builder.audit.metadata.trace import Trace, author_trace
from site_builder.audit.metadata.xmp import xmp_traces

_MOST_STREAMS = 5000
_MOST_BYTES = 50_000_000  # that all streams of a PDF may unpack to
_STREAM = re.compile(rb"stream\r?\n")
_PDF_AUTHOR = re.compile(rb"/(Author|Manager)\s*(?:\(((?:[^()\\]|\\.){0,2000})\)|<([0-9A-Fa-f\s]{0,4000})>)", re.DOTALL)
_OFFICE_PARTS = {
    "docProps/core.xml": ("dc:creator", "cp:lastModifiedBy"),
    "docProps/app.xml": ("Manager",),
    "meta.xml": ("dc:creator", "meta:initial-creator", "meta:printed-by"),
}
_OFFICE_AUTHOR = re.compile(
    r"""\bw:author="([^"]*)"|<(?:\w+:)?author>([^<]*)</|\buserId="([^"]*)"|displayName="([^"]*)\""""
)
_HOME = re.compile(r"(?:/home/|/Users/|[A-Za-z]:[\\/]+Users[\\/]+)([^/\\\s\"'<>&]{2,})")


def pdf_streams(data: bytes) -> Iterator[bytes]:
    """Yield the unpacked streams of a PDF, those that deflate has packed and those that nothing has."""
    total = 0
    for number, found in enumerate(_STREAM.finditer(data)):
        if number >= _MOST_STREAMS or total > _MOST_BYTES:
            return
        end = data.find(b"endstream", found.end())
        raw = data[found.end() : end if end >= 0 else len(data)]
        body = _unpacked(raw)
        total += len(body)
        yield body


def _unpacked(raw: bytes) -> bytes:
    """Return what deflate has packed, also where it was written in letters (ASCII85) afterwards; else as it is."""
    if raw.rstrip().endswith(b"~>"):
        with suppress(ValueError):
            raw = a85decode(raw.strip().removeprefix(b"<~").removesuffix(b"~>"))
    try:
        return zlib.decompressobj().decompress(raw, _MOST_BYTES)
    except zlib.error:
        return raw


def pdf_traces(data: bytes) -> Iterator[Trace]:
    """Yield the traces of a PDF: what its Info and its XMP say of the author."""
    for body in (data, *pdf_streams(data)):
        for found in _PDF_AUTHOR.finditer(body):
            trace = author_trace(_pdf_text(found), f"PDF {found[1].decode()}")
            if trace:
                yield trace
        if b"<x:xmpmeta" in body or b"<rdf:RDF" in body:
            start = max(0, body.find(b"<rdf:RDF"))
            yield from xmp_traces(body[start:])


def _pdf_text(found: re.Match[bytes]) -> str:
    if found[3] is not None:
        digits = re.sub(rb"\s", b"", found[3]).decode()
        raw = bytes.fromhex(digits[: len(digits) // 2 * 2])
    else:
        raw = re.sub(rb"\\(.)", rb"\1", found[2] or b"")
    return raw[2:].decode("utf-16-be", "replace") if raw.startswith(b"\xfe\xff") else raw.decode("latin-1")


def office_traces(name: str, data: bytes) -> Iterator[Trace]:
    """Yield the traces of one part of an office document: its properties, and who wrote comments and changes."""
    if not name.endswith((".xml", ".rels")):
        return
    text = data[:_MOST_BYTES].decode("utf-8", "replace")
    for tag in _OFFICE_PARTS.get(name, ()):
        for found in re.finditer(rf"<{tag}\b[^>]*>([^<]*)</", text):
            yield from _of_author(unescape(found[1]), name)
    if name.startswith(("word/", "xl/comments", "xl/persons", "xl/threadedComments", "ppt/comment")):
        for found in _OFFICE_AUTHOR.finditer(text):
            yield from _of_author(unescape(next(filter(None, found.groups()), "")), name)
    yield from home_traces(text, name)


def svg_traces(text: str) -> Iterator[Trace]:
    """Yield the traces of an SVG: authors in its metadata, folders of the machine it was drawn on."""
    yield from xmp_traces(text.encode("utf-8", "replace"))
    yield from home_traces(text, "SVG")


def home_traces(text: str, part: str) -> Iterator[Trace]:
    """Yield a trace where the name of somebody's home folder stands."""
    if ("/home/" in text or "Users" in text) and any(author_trace(found[1], part) for found in _HOME.finditer(text)):
        yield Trace("path", part)


def _of_author(name: str, part: str) -> Iterator[Trace]:
    trace = author_trace(name, part)
    if trace:
        yield trace
