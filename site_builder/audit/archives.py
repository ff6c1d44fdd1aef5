"""Zip archives, workbooks and office documents back to their parts: hidden sheets, comments and properties included."""

from __future__ import annotations

import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from io import BytesIO

from site_builder.audit.grids import grid
from site_builder.audit.series import Spot, Table

_MOST_BYTES = 2_000_000_000  # of a member: what says it is larger is not unpacked
# What the library raises for archives that are damaged, locked or packed in ways it does not know.
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, NotImplementedError, RuntimeError),
    *(EOFError, OSError, ValueError, LookupError, OverflowError),
)
_CELL = re.compile(r"<(?:\w+:)?c\b([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
_ROW = re.compile(r"<(?:\w+:)?row\b([^>]*?)(?:/>|>(.*?)</(?:\w+:)?row>)", re.DOTALL)
_TEXT = re.compile(r"<(?:\w+:)?t\b[^>]*?(?:/>|>(.*?)</(?:\w+:)?t>)", re.DOTALL)
_VALUE = re.compile(r"<(?:\w+:)?v\b[^>]*>(.*?)</(?:\w+:)?v>", re.DOTALL)
_SHARED = re.compile(r"<(?:\w+:)?si\b[^>]*?(?:/>|>(.*?)</(?:\w+:)?si>)", re.DOTALL)
_PHONETIC = re.compile(r"<(?:\w+:)?rPh\b.*?</(?:\w+:)?rPh>", re.DOTALL)
_REFERENCE = re.compile(r'\br="([A-Z]{1,3})(\d{1,7})"')
_IS_SHARED = re.compile(r'\bt="s"')


@dataclass(frozen=True, slots=True)
class Part:
    """One member of an archive: its name and its bytes."""

    name: str
    data: bytes


class UnreadableArchiveError(ValueError):
    """An archive that is broken, locked with a password, or claims to unpack without end."""


def read_parts(data: bytes) -> Iterator[Part]:
    """Yield every member of an archive; raises UnreadableArchiveError where one cannot be had."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            for info in archive.infolist():
                if (
                    info.flag_bits & 1
                    or info.file_size > _MOST_BYTES
                    or info.file_size > 2000 * (info.compress_size + 1000)
                ):
                    raise UnreadableArchiveError(info.filename)
                if not info.is_dir():
                    yield Part(info.filename, archive.read(info))
                if info.comment:
                    yield Part("(komentar anggota arsip)", info.comment)
            if archive.comment:
                yield Part("(komentar arsip)", archive.comment)
    except _BROKEN as error:
        raise UnreadableArchiveError(type(error).__name__) from error


def shared_strings(xml: str) -> list[str]:
    """Return the texts that the sheets of a workbook point to, runs of different looks joined."""
    return [_joined(_PHONETIC.sub("", found[1] or "")) for found in _SHARED.finditer(xml)]


def sheet_tables(xml: str, shared: Sequence[str]) -> Iterator[Table]:
    """Yield the cells of a sheet as columns; the first filled row labels them."""
    rows: list[list[str]] = []
    first_row = 1
    for found in _ROW.finditer(xml):
        cells = _row_cells(found[2] or "", shared)
        number = _row_number(found[1], first_row + len(rows))
        if not rows:
            first_row = number
        rows += [[] for _ in range(min(number - first_row - len(rows), 1000))] if rows else []
        rows.append(cells)
    yield from grid(rows, Spot(), first_row)


def _row_number(attributes: str, otherwise: int) -> int:
    found = re.search(r'\br="(\d{1,7})"', attributes)
    return int(found[1]) if found else otherwise


def _row_cells(xml: str, shared: Sequence[str]) -> list[str]:
    cells: list[str] = []
    for found in _CELL.finditer(xml):
        place = _REFERENCE.search(found[1])
        index = _column_index(place[1]) if place else len(cells)
        cells += [""] * max(0, min(index, 20_000) - len(cells))
        cells.append(_cell_text(found[1], found[2] or "", shared))
    return cells


def _cell_text(attributes: str, xml: str, shared: Sequence[str]) -> str:
    value = _VALUE.search(xml)
    if value and _IS_SHARED.search(attributes):
        number = int(value[1]) if value[1].strip().isdecimal() and len(value[1]) < 10 else -1
        return shared[number] if 0 <= number < len(shared) else ""
    return unescape(value[1]) if value else _joined(xml)


def _joined(xml: str) -> str:
    return unescape("".join(text or "" for text in _TEXT.findall(xml)))


def _column_index(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
