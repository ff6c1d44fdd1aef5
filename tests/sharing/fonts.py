"""The advance widths of a TrueType font, read by nothing but its tables: what render/share/widths.py must say."""

from __future__ import annotations

import struct
from pathlib import Path

from tests.tools import ROOT

FOLDER = ROOT / "site_builder/render/charts/font"


def advance_widths(path: Path) -> dict[str, int]:
    """Return the width of every character, in units of a thousandth of the size."""
    data = path.read_bytes()
    tables = {}
    for number in range(struct.unpack(">H", data[4:6])[0]):
        name, _, start, length = struct.unpack(">4sIII", data[12 + 16 * number : 28 + 16 * number])
        tables[name] = data[start : start + length]
    assert struct.unpack(">H", tables[b"head"][18:20])[0] == 1000
    count = struct.unpack(">H", tables[b"hhea"][34:36])[0]
    widths = [struct.unpack(">H", tables[b"hmtx"][4 * place : 4 * place + 2])[0] for place in range(count)]
    found = {}
    for code, glyph in _glyphs(tables[b"cmap"]):
        found[chr(code)] = widths[min(glyph, count - 1)]
    return found


def _glyphs(cmap: bytes) -> list[tuple[int, int]]:
    for number in range(struct.unpack(">H", cmap[2:4])[0]):
        start = struct.unpack(">I", cmap[8 + 8 * number : 12 + 8 * number])[0]
        if struct.unpack(">H", cmap[start : start + 2])[0] == 4:
            return _format_four(cmap[start:])
    raise AssertionError("no table of characters that this can read")


def _format_four(table: bytes) -> list[tuple[int, int]]:
    count = struct.unpack(">H", table[6:8])[0] // 2

    def column(place: int) -> tuple[int, ...]:
        return struct.unpack(f">{count}H", table[place : place + 2 * count])

    ends, starts = column(14), column(16 + 2 * count)
    deltas, offsets = column(16 + 4 * count), column(16 + 6 * count)
    found = []
    for place in range(count):
        for code in range(starts[place], ends[place] + 1):
            if offsets[place]:
                at = 16 + 6 * count + 2 * place + offsets[place] + 2 * (code - starts[place])
                glyph = struct.unpack(">H", table[at : at + 2])[0]
                glyph = (glyph + deltas[place]) % 65536 if glyph else 0
            else:
                glyph = (code + deltas[place]) % 65536
            if glyph and code != 0xFFFF:
                found.append((code, glyph))
    return found
