"""CSV and JSON back to columns: every value under the name that a reader finds it by."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from site_builder.audit.series import Series, Spot, Table
from site_builder.model.report import column_letters

_SEPARATORS = ",;\t|"
_LONGEST_FIELD = 2**31 - 1
_DEEPEST = 100


def csv_tables(text: str) -> Iterator[Table]:
    """Yield the columns of a CSV by its first row; a text without any separator is one column of its lines."""
    csv.field_size_limit(_LONGEST_FIELD)
    head = text[:10_000].split("\n", 1)[0]
    separator = max(_SEPARATORS, key=head.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error:
        rows = [line.split(separator) for line in text.splitlines()]
    yield from grid(rows)


def csv_header(text: str) -> tuple[str, ...]:
    """Return the first row of a canonical CSV (comma, quotes doubled)."""
    return tuple(next(csv.reader(io.StringIO(text, newline="")), ()))


def excel_header(text: str) -> tuple[str, ...]:
    """Return the first row of a CSV for Excel: semicolons, and texts that stand as formulas or behind an apostrophe."""
    return tuple(map(_unguarded, next(csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=";"), ())))


def _unguarded(text: str) -> str:
    if len(text) > 2 and text.startswith('="') and text.endswith('"'):
        return text[2:-1].replace('""', '"')
    return text.removeprefix("'")


def grid(rows: Sequence[Sequence[str]], spot: Spot = Spot(), first_row: int = 1) -> Iterator[Table]:  # noqa: B008
    """Yield rows as columns labelled by the first row; the heads are a series of their own, without a label."""
    if not rows:
        return
    width = max(map(len, rows))
    yield (_cells("", list(rows[0]), spot, lambda index: (first_row, index + 1)),)
    if len(rows) == 1:
        return
    columns = []
    for place in range(width):
        texts = [row[place] if place < len(row) else "" for row in rows[1:]]
        label = rows[0][place] if place < len(rows[0]) else ""
        columns.append(_cells(label, texts, spot, lambda index, place=place: (first_row + 1 + index, place + 1)))
    yield tuple(columns)


def _cells(label: str, texts: Sequence[str], spot: Spot, place: Any) -> Series:
    def at(index: int) -> Spot:
        row, column = place(index)
        return Spot(spot.member, None, f"{column_letters(column)}{row}", spot.part)

    return Series(label, texts, at)


def json_tables(text: str) -> Iterator[Table]:
    """Yield the values of a JSON document, those of one key together; keys are read as words too."""
    try:
        value = json.loads(text, parse_int=str, parse_float=str, object_pairs_hook=_Pairs)
    except (ValueError, RecursionError):
        yield (line_series(text),)
        return
    found: dict[tuple[str, ...], list[str]] = {}
    _walk(value, (), found)
    tables: dict[tuple[str, ...], list[Series]] = {}
    for path, texts in found.items():
        tables.setdefault(path[:-1], []).append(_values(path, texts))
    yield from map(tuple, tables.values())
    keys = dict.fromkeys(key for path in found for key in path)
    yield (Series("", list(keys), lambda index: Spot(part="{}")),)


class _Pairs(list[tuple[str, Any]]):
    """An object of JSON as its pairs, so that no doubled key hides a value."""


def _walk(value: Any, path: tuple[str, ...], found: dict[tuple[str, ...], list[str]]) -> None:
    if isinstance(value, str):
        found.setdefault(path, []).append(value)
    elif len(path) > _DEEPEST:
        return
    elif isinstance(value, _Pairs):
        for key, item in value:
            _walk(item, (*path, key), found)
    elif isinstance(value, list):
        for item in value:
            _walk(item, path, found)


def _values(path: tuple[str, ...], texts: list[str]) -> Series:
    """Return the values of one key; they are told as “the third value of penerima.nama”, in signs of any language."""
    label = path[-1] if path else ""
    return Series(label, texts, lambda index: Spot(part=f"{'.'.join(path)} #{index + 1}"))


def line_series(text: str) -> Series:
    """Return the lines of a text as a series without a label."""
    lines = re.split(r"\r\n|\r|\n", text)
    return Series("", lines, lambda index: Spot(line=index + 1))
