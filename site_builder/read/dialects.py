"""The dialect of a text in columns: as it is declared, else as the names of the columns and the first lines tell.

What is declared or regular is never guessed: no cell can change how its table is read.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from typing import Any

from site_builder.read.drafts import Draft

_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE, _LONGEST_SAMPLE = 200, 200_000
_LOOKED_AT = 20
_MARKS = ("delimiter", "quoteChar", "escapeChar", "doubleQuote", "skipInitialSpace")


def csv_settings(draft: Draft, text: str) -> dict[str, Any]:
    """Spell the dialect for Python's reader; what is not declared takes the standard's defaults."""
    dialect = draft.csv_dialect
    delimiter = dialect.get("delimiter") or ("\t" if draft.format == "tsv" else _told_delimiter(draft, dialect, text))
    quote, escape = dialect.get("quoteChar", '"'), dialect.get("escapeChar")
    return {
        "delimiter": delimiter,
        "quotechar": quote or None,
        "quoting": csv.QUOTE_MINIMAL if quote else csv.QUOTE_NONE,
        "escapechar": escape or None,
        "doublequote": dialect.get("doubleQuote", True) if escape else True,
        "skipinitialspace": dialect.get("skipInitialSpace", _tells_spaces(dialect, text, delimiter)),
    }


def _tells_spaces(dialect: Mapping[str, Any], text: str, delimiter: str) -> bool:
    """Tell whether the first line writes a blank after each separator, as people do who type by hand."""
    if any(name in dialect for name in _MARKS):
        return False
    line = text[:_LONGEST_SAMPLE].partition("\n")[0]
    return 0 < line.count(delimiter) == line.count(f"{delimiter} ")


def _told_delimiter(draft: Draft, dialect: Mapping[str, Any], text: str) -> str:
    """Find the separator of an undeclared dialect: the one under which the declared names appear, else the steadiest.

    The standard's default is a comma, and stays where it gives a regular table, whatever cells hold; but the files of
    half of the world hold semicolons.
    """
    sample = text[:_LONGEST_SAMPLE].splitlines(keepends=True)[:_SAMPLE]
    quote = dialect.get("quoteChar", '"') or None
    read = {mark: _try_read(sample, mark, quote) for mark in _DELIMITERS}
    fields = [field.get("name") for field in (draft.schema or {}).get("fields", [])]
    names = set(fields)
    if names:
        for mark, rows in read.items():
            if len(names) > 1 and any([cell.strip() for cell in row] == fields for row in rows[:_LOOKED_AT]):
                return mark
        matches = {
            mark: max((len(names.intersection(map(str.strip, row))) for row in rows[:_LOOKED_AT]), default=0)
            for mark, rows in read.items()
        }
        best = max(_DELIMITERS, key=lambda mark: matches[mark])
        if matches[best] > (len(names) > 1):
            return best
    if _steadiness(read[","])[0] == 1:
        return ","
    return max(_DELIMITERS, key=lambda mark: _steadiness(read[mark]))


def _try_read(lines: list[str], delimiter: str, quote: str | None) -> list[list[str]]:
    settings: dict[str, Any] = {"quotechar": quote, "quoting": csv.QUOTE_MINIMAL if quote else csv.QUOTE_NONE}
    try:
        return list(csv.reader(lines, delimiter=delimiter, **settings))
    except (csv.Error, TypeError):
        return []


def _steadiness(rows: list[list[str]]) -> tuple[float, int]:
    """Score a reading: how many rows are as wide as the first, then how wide that is. One column scores nothing."""
    filled = [row for row in rows if any(row)]
    if not filled or len(filled[0]) < 2:
        return (0.0, 0)
    return (sum(len(row) == len(filled[0]) for row in filled) / len(filled), len(filled[0]))
