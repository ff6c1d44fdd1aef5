"""Rows of a file that are no data: the header once more, units, a total, a note. Found before cells are judged.

Told once as what they are, they are neither judged cell by cell nor kept: nothing that adds up a column may see them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import islice, pairwise, takewhile
from typing import Any

from site_builder.model.package import Violation
from site_builder.read.engine.job import Job
from site_builder.text.units import is_unit

_NUMERIC = ("integer", "number", "year", "date", "datetime", "boolean", "time", "yearmonth")
_SUMMED = ("integer", "number")
_TOTAL = re.compile(
    r"(grand |sub[- ]?)?total( keseluruhan| umum)?|jumlah( total| keseluruhan| umum| seluruhnya| semua)?|"
    r"rata[- ]rata|rerata|jml\.?|sum|average",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(\*+\)?|sumber|catatan|keterangan|ket\b|source|note|dicetak|diunduh|update|per tanggal)", re.IGNORECASE
)
_NUMBERED = re.compile(r"\(?(\d{1,2})\)?")
_IN_BRACKETS = re.compile(r"[(\[][^\d)\]]{1,40}[)\]]")
_TAIL = 8  # rows at the end of a file in which totals and notes are looked for


def strange_rows(job: Job) -> Mapping[int, Violation]:
    """Return what is no data, by row number; records that came from objects have no such rows."""
    if job.records.is_keyed or job.draft.kind not in ("delimited", "sheet") or job.draft.schema is None:
        return {}
    rows, kinds = _data_rows(job), _kinds(job)
    found = {number: _stray("header", number) for number in rows if _is_header(job.records.rows[number - 1], job)}
    rest = [number for number in rows if number not in found]
    found |= {number: _stray(what, number, cells) for what, number, cells in _below_header(rest, kinds, job)}
    found |= {number: _stray(what, number, cells) for what, number, cells in _at_the_end(rest, kinds, job)}
    return found


def _data_rows(job: Job) -> Sequence[int]:
    """Return the numbers of the rows below the header, without comments."""
    header = job.layout["headerRows"][-1] if job.layout["header"] else 0
    mark, left_out = job.layout.get("commentChar"), set(job.layout.get("commentRows", ()))
    rows = range(header + 1, len(job.records.rows) + 1)
    if not mark and not left_out:
        return rows
    return [number for number in rows if number not in left_out and not _is_comment(job.records.rows[number - 1], mark)]


def _is_comment(row: Sequence[Any], mark: Any) -> bool:
    return bool(mark and row and str(row[0]).startswith(mark))


def _stray(what: str, number: int, cells: Sequence[str] = ()) -> Violation:
    value = next(filter(None, cells), "") if what == "total" else ""
    return Violation("stray-row", number, value=value, values={"variant": what})


def _filled(numbers: Iterable[int], job: Job) -> Iterator[tuple[int, list[str]]]:
    """Yield number and texts of the rows that are not empty."""
    for number in numbers:
        cells = [_text(cell) for cell in job.records.rows[number - 1]]
        if any(cells):
            yield number, cells


def _text(cell: Any) -> str:
    return "" if cell is None else str(cell).strip()


def _kinds(job: Job) -> Mapping[int, Mapping[str, Any]]:
    """Return the field of each column of the file, by position from 0."""
    fields = {item["name"]: item for item in job.schema["fields"]}
    names = job.judged_names
    positions = job.positions if job.positions is not None else range(len(names))
    return {position: fields[name] for position, name in zip(positions, names, strict=False) if name in fields}


def _is_header(row: Sequence[Any], job: Job) -> bool:
    """Tell whether a row repeats the names of the columns; one name alone could be an honest cell."""
    labels = job.labels
    if len(labels) < 2 or len(row) != len(labels) or _text(row[0]) != labels[0].strip():
        return False
    return [_text(cell) for cell in row] == [label.strip() for label in labels]


def _below_header(
    numbers: Sequence[int], kinds: Mapping[int, Mapping[str, Any]], job: Job
) -> Iterator[tuple[str, int, list[str]]]:
    """Yield the lines of units and of column numbers that forms put between header and data."""
    first = [*islice(_filled(numbers, job), 3), (0, [])]
    for (number, cells), (_, following) in pairwise(first[:3]):
        if _is_numbered(cells, following):
            yield "numbers", number, cells
        elif len(cells) == len(job.labels) and _is_units(cells, kinds):
            yield "units", number, cells
        else:
            return


def _is_numbered(cells: Sequence[str], following: Sequence[str]) -> bool:
    found = [_NUMBERED.fullmatch(cell) for cell in cells]
    counted = [int(item[1]) for item in found if item]
    is_row = len(cells) > 2 and counted == list(range(counted[0], counted[0] + len(cells))) if counted else False
    return is_row and counted[0] in (0, 1) and (cells[0].startswith("(") or _first_number(following) != counted[0] + 1)


def _first_number(cells: Sequence[str]) -> int | None:
    return int(cells[0]) if cells and cells[0].isascii() and cells[0].isdigit() and len(cells[0]) < 9 else None


def _is_units(cells: Sequence[str], kinds: Mapping[int, Mapping[str, Any]]) -> bool:
    """Tell whether only units stand where numbers and days belong, and nothing but words elsewhere."""
    numeric = [cells[place] for place, field in kinds.items() if field.get("type") in _NUMERIC and cells[place]]
    stated = {str(field.get("unit", "")).casefold() for field in kinds.values()} - {""}
    return bool(numeric) and all(
        is_unit(cell) or cell.casefold() in stated or bool(_IN_BRACKETS.fullmatch(cell)) for cell in numeric
    )


def _at_the_end(
    numbers: Sequence[int], kinds: Mapping[int, Mapping[str, Any]], job: Job
) -> Iterator[tuple[str, int, list[str]]]:
    """Yield totals and notes, from the last row upwards, as long as there are any."""
    for number, cells in islice(_filled(reversed(numbers), job), _TAIL):
        if _is_note(cells, kinds):
            yield "note", number, cells
        elif _is_total(cells, _Above(numbers, number, job), kinds):
            yield "total", number, cells
        else:
            return


@dataclass(frozen=True, slots=True)
class _Above:
    """The rows above one, looked at column by column and only where it is called a total."""

    numbers: Sequence[int]
    before: int
    job: Job

    def column(self, place: int) -> Iterator[str]:
        """Yield the texts of a column."""
        for number in takewhile(lambda number: number < self.before, self.numbers):
            row = self.job.records.rows[number - 1]
            yield _text(row[place]) if place < len(row) else ""


def _is_note(cells: Sequence[str], kinds: Mapping[int, Mapping[str, Any]]) -> bool:
    return len(kinds) > 1 and bool(cells[0]) and not any(cells[1:]) and bool(_NOTE.match(cells[0]))


def _is_total(cells: Sequence[str], above: _Above, kinds: Mapping[int, Mapping[str, Any]]) -> bool:
    """Tell whether a row sums up those above: it alone is called a total, and its cells are empty, wrong or sums."""
    place = next((number for number, cell in enumerate(cells) if cell), 0)
    if not _TOTAL.fullmatch(cells[place].strip(" :.")) or len(above.numbers) < 3 or above.numbers[1] >= above.before:
        return False
    field = kinds.get(place, {})
    if cells[place] in _allowed(field) or cells[place] in above.column(place):
        return False
    others = [number for number in kinds if number != place]
    summed = [number for number in others if kinds[number].get("type") in _SUMMED and _cell(cells, number)]
    is_bare = bool(summed) and not any(_cell(cells, number) for number in others if number not in summed)
    is_foreign = field.get("type", "string") in _NUMERIC
    return (
        is_foreign or (is_bare and len(others) > len(summed)) or any(_sums(cells, above, number) for number in summed)
    )


def _allowed(field: Mapping[str, Any]) -> set[str]:
    """Return the values that the schema itself names: a total among them is a value like any other."""
    stated = [*(field.get("constraints") or {}).get("enum", ()), *(field.get("categories") or ())]
    return {str(item.get("value")) if isinstance(item, Mapping) else str(item) for item in stated}


def _sums(cells: Sequence[str], above: _Above, place: int) -> bool:
    """Tell whether a cell is the sum of the cells above it, zeros aside."""
    total = _number(_cell(cells, place))
    return bool(total) and total == sum((_number(text) or Decimal(0) for text in above.column(place)), Decimal(0))


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place] if place < len(cells) else ""


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) < 30 else None
