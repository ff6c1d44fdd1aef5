"""A finished SVG to a PNG that anybody can paste into a letter: drawn by the worker, then written with few colours.

The library writes four channels with little compression; what stands on plain paper fits a palette and a seventh of the
bytes. Same picture, same bytes.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from site_builder.render.charts.drawer import Drawer
from site_builder.render.charts.theme import FAMILY, FONT_STACK

# For paper and for dense screens.
SCALE = 2
_MOST_PIXELS = 24_000_000
# The greatest effort takes twice the time of this one and saves a twentieth of the bytes.
_EFFORT = 8
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_SIZE = re.compile(r'<svg [^>]*?width="([\d.]+)" height="([\d.]+)"')
# What the fonts that the worker knows can write: a letter drawn as an empty box would be no picture of the figure.
_UNWRITABLE = re.compile(
    r"[^\t\r\n -~\u00a0-\u024f\u0370-\u04ff\u1e00-\u1eff\u2000-\u2063\u20a0-\u20bf\u2190-\u2193\u2200-\u2265]"
)


def draw_png(svg: bytes, drawer: Drawer) -> bytes:
    """Return the picture in pixels; nothing where it would be huge, or hold letters that the worker cannot write."""
    text = svg.decode("utf-8").replace(FONT_STACK, FAMILY)
    size = _SIZE.search(text)
    if size is None or _UNWRITABLE.search(text) or float(size[1]) * float(size[2]) * SCALE**2 > _MOST_PIXELS:
        return b""
    drawn = drawer.draw({"svg": text, "scale": SCALE})
    return slim(drawn.png) if drawn.png else b""


def slim(png: bytes) -> bytes:
    """Write a PNG anew with at most 256 colours; what is not written as the library does stays as it is."""
    pixels = pixels_of(png)
    if pixels is None:
        return png
    palette, places = reduced(pixels)
    return write_png(places, palette, _EFFORT)


def pixels_of(png: bytes) -> npt.NDArray[np.uint8] | None:
    """Return red, green and blue of every pixel; None where a PNG is not written as the library does."""
    chunks = dict(_chunks(png))
    width, height, *form = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    if form != [8, 6, 0, 0, 0]:
        return None
    lines = np.frombuffer(zlib.decompress(chunks[b"IDAT"]), np.uint8).reshape(height, width * 4 + 1)
    if (lines[:, 0] != 1).any():  # each byte is the difference to the one before it ("Sub"), or we do not know it
        return None
    pixels = np.cumsum(lines[:, 1:].reshape(height, width, 4), axis=1, dtype=np.uint8)
    return None if (pixels[..., 3] != 255).any() else pixels[..., :3]


def write_png(places: npt.NDArray[np.uint8], palette: list[bytes], effort: int) -> bytes:
    """Write pixels that are places in a palette."""
    height, width = places.shape
    body = np.zeros((height, width + 1), np.uint8)
    body[:, 1:] = places
    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    data = zlib.compress(body.tobytes(), effort)
    parts = ((b"IHDR", header), (b"PLTE", b"".join(palette)), (b"IDAT", data), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(name, data) for name, data in parts)


def reduced(pixels: npt.NDArray[np.uint8], most: int = 256) -> tuple[list[bytes], npt.NDArray[np.uint8]]:
    """Return the colours and, for each pixel, which one; where there are too many, near ones become one."""
    wide = pixels.astype(np.uint32)
    codes = ((wide[..., 0] << 16) | (wide[..., 1] << 8) | wide[..., 2]).ravel()
    # A picture is mostly runs of one colour: only where it changes there is anything to look at.
    starts = np.flatnonzero(np.concatenate(([True], codes[1:] != codes[:-1])))
    runs, lengths = codes[starts], np.diff(np.append(starts, len(codes)))
    colours, which = np.unique(runs, return_inverse=True)
    weights = np.bincount(which, weights=lengths)
    bits = 0
    while len(np.unique(colours & _mask(bits))) > most:
        bits += 1
    groups, member = np.unique(colours & _mask(bits), return_inverse=True)
    # Of near colours the commonest stands for all, so that paper stays white.
    best = np.zeros(len(groups), np.intp)
    order = np.lexsort((colours, weights))
    best[member[order]] = order
    palette = [int(colour).to_bytes(3, "big") for colour in colours[best]]
    return palette, np.repeat(member[which].astype(np.uint8), lengths).reshape(pixels.shape[:2])


def _mask(bits: int) -> int:
    channel = 0xFF & ~((1 << bits) - 1)
    return channel << 16 | channel << 8 | channel


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(_SIGNATURE)
    while place < len(png):
        (length,) = struct.unpack(">I", png[place : place + 4])
        yield png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        place += 12 + length


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
