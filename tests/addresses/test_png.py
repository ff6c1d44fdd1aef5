"""Pictures in pixels: the drawing itself, small, the same every time, and none where letters would be lost."""

from __future__ import annotations

import struct
import zlib

import numpy as np
import pytest

from site_builder.derive.figures.series import over_time
from site_builder.model.portal import Column, Figure
from site_builder.render.charts.drawer import Drawer
from site_builder.render.charts.raster import SCALE, draw_png, slim
from site_builder.render.charts.theme import PALETTE
from tests.charts.seeing import draw
from tests.charts.test_series import YEARS

FIGURE = Figure(
    "a",
    "Tahun 2018: 1.200 rumah",
    "Isi",
    (Column("Tahun"),),
    (),
    drawings=over_time(YEARS, unit="rumah"),
    unit="rumah",
    period="2018–2021",
    source="Dinas (2021)",
)


def pixels(png: bytes) -> np.ndarray:
    """Read a PNG with a palette as red, green and blue."""
    place, parts = 8, {}
    while place < len(png):
        (length,) = struct.unpack(">I", png[place : place + 4])
        name, data = png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        assert struct.unpack(">I", png[place + 8 + length : place + 12 + length])[0] == zlib.crc32(name + data)
        parts[name] = data
        place += 12 + length
    width, height, depth, kind = struct.unpack(">IIBB", parts[b"IHDR"][:10])
    assert (depth, kind) == (8, 3)
    lines = np.frombuffer(zlib.decompress(parts[b"IDAT"]), np.uint8).reshape(height, width + 1)
    palette = np.frombuffer(parts[b"PLTE"], np.uint8).reshape(-1, 3)
    return palette[lines[:, 1:]]


def test_it_shows_the_drawing_at_twice_its_size() -> None:
    file = draw(FIGURE).file
    with Drawer() as drawer:
        png = draw_png(file, drawer)
        assert png == draw_png(file, drawer)
    shown = pixels(png)
    assert shown.shape[1] == 632 * SCALE
    assert tuple(shown[0, 0]) == (255, 255, 255)
    water = np.array([int(PALETTE["water"][place : place + 2], 16) for place in (1, 3, 5)])
    assert (abs(shown.astype(int) - water).max(axis=2) < 8).sum() > 5_000, "a column is drawn"
    assert len(png) < 60_000


def test_a_picture_whose_letters_would_be_boxes_is_not_offered() -> None:
    with Drawer() as drawer:
        assert draw_png('<svg width="10" height="10"><text>rumah 你好</text></svg>'.encode(), drawer) == b""
        assert draw_png(b'<svg width="9000" height="9000"></svg>', drawer) == b""
        assert drawer.process is None, "nothing was drawn for it"


def _png(kind: int, body: bytes, size: tuple[int, int]) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", *size, 8, kind, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        chunk(name, data) for name, data in ((b"IHDR", header), (b"IDAT", zlib.compress(body)), (b"IEND", b""))
    )


def test_a_thousand_colours_become_256_that_are_near() -> None:
    width, height = 64, 32
    rng = np.arange(width * height, dtype=np.uint32)
    exact = np.stack([rng % 251, rng // 9 % 256, rng * 7 % 256, np.full_like(rng, 255)], axis=1).astype(np.uint8)
    exact = exact.reshape(height, width, 4)
    steps = np.concatenate([exact[:, :1], np.diff(exact, axis=1)], axis=1).reshape(height, width * 4)
    lines = np.concatenate([np.ones((height, 1), np.uint8), steps], axis=1)
    slimmed = pixels(slim(_png(6, lines.tobytes(), (width, height))))
    assert abs(slimmed.astype(int) - exact[..., :3].astype(int)).max() < 64


@pytest.mark.parametrize(("kind", "filter_"), [(2, 1), (6, 0), (6, 1)], ids=["no alpha", "no filter", "see-through"])
def test_what_the_library_does_not_write_stays_as_it_is(kind: int, filter_: int) -> None:
    channels = 4 if kind == 6 else 3
    body = (bytes([filter_]) + bytes([9] * 2 * channels)) * 2
    png = _png(kind, body, (2, 2))
    assert slim(png) == png
