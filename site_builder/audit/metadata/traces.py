"""A file to the traces of persons it holds beside its content, told by its first bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from site_builder.audit.archives import UnreadableArchiveError, read_parts
from site_builder.audit.metadata.documents import office_traces, pdf_traces, svg_traces
from site_builder.audit.metadata.pictures import (
    film_traces,
    gif_traces,
    jpeg_traces,
    png_traces,
    tiff_traces,
    webp_traces,
)
from site_builder.audit.metadata.trace import Trace

_READERS: tuple[tuple[Callable[[bytes], bool], Callable[[bytes], Iterator[Trace]]], ...] = (
    (lambda data: data.startswith(b"\xff\xd8\xff"), jpeg_traces),
    (lambda data: data.startswith(b"\x89PNG\r\n\x1a\n"), png_traces),
    (lambda data: data.startswith(b"RIFF") and data[8:12] == b"WEBP", webp_traces),
    (lambda data: data.startswith((b"GIF87a", b"GIF89a")), gif_traces),
    (lambda data: data.startswith((b"II*\0", b"MM\0*")), tiff_traces),
    (lambda data: data[4:8] == b"ftyp", film_traces),
    (lambda data: b"%PDF-" in data[:1024], pdf_traces),
    (lambda data: b"<svg" in data[:2000], lambda data: svg_traces(data.decode("utf-8", "replace"))),
)  # fmt: skip
_DEEPEST = 3


def traces_in(data: bytes, depth: int = 0) -> Iterator[Trace]:
    """Yield the traces of a picture, a document, or every one inside an archive, each kind and part once."""
    yield from dict.fromkeys(_traces(data, depth))


def _traces(data: bytes, depth: int) -> Iterator[Trace]:
    for is_so, read in _READERS:
        if is_so(data):
            yield from read(data)
            return
    if data.startswith(b"PK\x03\x04") and depth < _DEEPEST:
        try:
            parts = list(read_parts(data))
        except UnreadableArchiveError:
            return  # told elsewhere
        is_office = any(part.name in ("[Content_Types].xml", "mimetype") for part in parts)
        for part in parts:
            if is_office:
                yield from office_traces(part.name, part.data)
            yield from (Trace(trace.kind, f"{part.name} › {trace.part}") for trace in _traces(part.data, depth + 1))
