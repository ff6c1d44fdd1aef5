"""What pages of places show, as an outsider finds it: the labels on the map, the rows of the list."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

_LINK = re.compile(r'<a href="([^"]+)"><title>([^<]*)</title><path class="area (\w+) shade-(\d)"[^>]* d="([^"]*)"')
_ROW = re.compile(r"<tr[^>]*>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<t[hd][^>]*>(.*?)</t[hd]>", re.DOTALL)
_DATA = re.compile(r'<data value="([^"]*)">')


@dataclass(frozen=True)
class Drawn:
    """An area on the map."""

    way: str
    label: str
    state: str
    shade: int
    path: str


def drawn(page: str) -> list[Drawn]:
    """Return the areas on the map of a page."""
    return [
        Drawn(way, html.unescape(label), state, int(shade), path)
        for way, label, state, shade, path in _LINK.findall(page)
    ]


def rows(page: str) -> list[tuple[str, ...]]:
    """Return the rows of the tables of a page: numbers as programs read them, all else as people do."""
    return [tuple(map(_said, _CELL.findall(row))) for row in _ROW.findall(page)]


def _said(cell: str) -> str:
    numbers = _DATA.findall(cell)
    return numbers[0] if numbers else html.unescape(re.sub(r"<[^>]+>", "", cell)).strip()
