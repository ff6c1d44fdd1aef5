"""How the cells of each column stand in the canonical CSV: values and missing markers, decided once per table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, count
from typing import Any

from site_builder.model.package import Field, MissingValue, Schema
from site_builder.model.table import Cell, Table
from site_builder.text.cells import cell_writer, json_text, plain_text

Writer = Callable[[Any], str]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the canonical CSV.

    `write` turns any value but None into text. A missing cell is written as `markers[text of the source]`, else as
    `missing`; `missing_values` are these texts with their reasons, under which the column reads back. `type` is the
    field's type, or "array" for a `list` whose items hold the delimiter themselves.
    """

    name: str
    type: str
    write: Writer
    missing: str = ""
    markers: Mapping[str, str] = field(default_factory=dict)
    missing_values: tuple[MissingValue, ...] = (MissingValue(""),)


def derive_columns(table: Table, schema: Schema) -> tuple[Column, ...]:
    """Decide for every column of a table how it is written."""
    return tuple(
        _column(table, place, schema.field(name) or Field(name, "any")) for place, name in enumerate(table.column_names)
    )


def canonical_rows(table: Table, columns: tuple[Column, ...]) -> Iterator[list[str]]:
    """Iterate the rows as the texts of the canonical CSV."""
    written = table.written
    plans = [(place, column.write, column.markers, column.missing) for place, column in enumerate(columns)]
    for number, row in enumerate(table.rows()):
        yield [
            write(value)
            if (value := row[place]) is not None
            else markers.get(written.get((number, place), ""), missing)
            for place, write, markers, missing in plans
        ]


def _column(table: Table, place: int, declared: Field) -> Column:
    name = table.column_names[place]
    cells = table.column(name)
    type_, write = _writer(declared, cells)
    plain, kept = _split_markers(declared.missing_values, cells)
    used = {table.written.get((number, place), "") for number, cell in enumerate(cells) if cell is None}
    taken = _taken([marker.value for marker in kept], cells, write) if type_ != "string" else frozenset()
    markers = {marker.value: _free(marker, taken) for marker in kept}
    stated = {marker.value: marker for marker in declared.missing_values}
    is_plain_stated = plain in stated or not used <= markers.keys() or not (plain or kept)
    reasons = [MissingValue(markers[marker.value], marker.label) for marker in kept]
    return Column(
        name=name,
        type=type_,
        write=write,
        missing=plain,
        markers=markers,
        missing_values=(*([stated.get(plain, MissingValue(plain))] if is_plain_stated else []), *reasons),
    )


def _writer(declared: Field, cells: Iterable[Cell]) -> tuple[str, Writer]:
    if declared.type != "list":
        return declared.type, cell_writer(declared.type)
    delimiter = declared.delimiter
    is_reversible = all(
        cell is None or (isinstance(cell, tuple) and delimiter.join(texts).split(delimiter) == texts and texts != [""])
        for cell in cells
        for texts in [[plain_text(item) for item in cell] if isinstance(cell, tuple) else []]
    )
    return ("list", cell_writer("list", delimiter)) if is_reversible else ("array", json_text)


def _split_markers(stated: tuple[MissingValue, ...], cells: tuple[Cell, ...]) -> tuple[str, tuple[MissingValue, ...]]:
    """Return the text for "missing, no reason given" and the markers that must stay because they tell a reason.

    The text is the empty one, unless the column holds the empty text as a value. Where the empty text has a reason of
    its own ("not published yet"), every other marker stays, labelled or not.
    """
    empty = next((marker for marker in stated if not marker.value), None)
    if empty:
        return "", tuple(marker for marker in stated if marker.value and (marker.label or empty.label))
    kept = tuple(marker for marker in stated if marker.label)
    if "" not in cells:
        return "", kept
    taken = {cell for cell in cells if isinstance(cell, str)} | {marker.value for marker in kept}
    candidates = chain((marker.value for marker in stated), ("NULL", "N/A"))
    return next(text for text in chain(candidates, map(str, count())) if text not in taken), kept


def _taken(markers: list[str], cells: Iterable[Cell], write: Writer) -> frozenset[str]:
    """Return the markers that are also the writing of a value: "1000" where a cell held 1e3."""
    if not markers:
        return frozenset()
    return frozenset(markers) & {write(cell) for cell in cells if cell is not None}


def _free(marker: MissingValue, taken: frozenset[str]) -> str:
    """Return the marker, or where a value is written like it, its reason (numbers and dates never look like that)."""
    if marker.value not in taken:
        return marker.value
    reason = str(marker.label) or f"({marker.value})"
    return reason if reason not in taken else f"({reason})"
