"""The names of columns against the fields of a schema: what is missing, unknown, renamed, moved, each said once.

frictionless compares by position, so that one missing column makes it complain about every column and every cell to the
right. Here the two lists are compared as wholes; the cells are then judged under the fields that their names mean.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from site_builder.model.package import Violation
from site_builder.model.report import column_letters

_SEPARATORS = (";", ",", "\t", "|")
_TOLERATES_EXTRA = ("subset", "partial")
_TOLERATES_MISSING = ("superset", "partial")


@dataclass(frozen=True, slots=True)
class Header:
    """What became of a comparison: the faults, and the position (from 0) of each field that a column was found for."""

    violations: tuple[Violation, ...]
    position_of: Mapping[str, int]


@dataclass(slots=True)
class _Comparison:
    """The two lists, and what is left to explain: fields without a column, positions without a field."""

    labels: Sequence[str]
    fields: Sequence[str]
    row: int
    position_of: dict[str, int]
    missing: list[str]
    extra: list[int]

    def at(self, code: str, position: int, name: str = "", **values: str) -> Violation:
        """Say what is wrong with the label at a position."""
        return Violation(code, self.row, position + 1, name, self.labels[position], values=values)

    def pair(self, position: int, name: str) -> None:
        """Take a label to mean a field, whatever it says."""
        self.missing.remove(name)
        self.position_of[name] = position


def compare_header(labels: Sequence[str], schema: Mapping[str, Any], row: int, ignore_case: bool = False) -> Header:
    """Compare the labels of row `row` with the fields of a schema, as its `fieldsMatch` wants it."""
    fields: list[str] = [field["name"] for field in schema["fields"]]
    fold = str.lower if ignore_case else str
    keys = [fold(label) for label in labels]
    position_of = {name: keys.index(fold(name)) for name in fields if fold(name) in keys}
    first = [number for number, key in enumerate(keys) if key and keys.index(key) == number]
    lists = _Comparison(labels, fields, row, position_of, [], [])
    lists.missing = [name for name in fields if name not in position_of]
    lists.extra = [number for number in first if number not in position_of.values()]
    respelled = list(_respelled(lists))
    if fields and not position_of:
        separator = _other_separator(labels, fields)
        unknown = _unseparated(labels, row, separator) if separator else _unknown(labels, fields, row)
        return Header((unknown,), {} if separator else _by_position(fields, labels))
    match = schema.get("fieldsMatch", "exact")
    faults = [*respelled, *_nameless(lists, keys, match), *(_renamed(lists) if match == "exact" else ())]
    needed = set(lists.missing) if match not in _TOLERATES_MISSING else _required(schema)
    faults += [Violation("missing-label", row, field_name=name) for name in lists.missing if name in needed]
    if match not in _TOLERATES_EXTRA:
        faults += [lists.at("extra-label", number) for number in lists.extra]
    if match == "exact" and not faults:
        faults += _moved(lists)
    return Header(tuple(faults), position_of)


def _respelled(lists: _Comparison) -> Iterator[Violation]:
    """Pair labels with fields that differ in capitals, blanks and signs only; of several it is said once."""
    by_key = {letters(name): name for name in lists.missing}
    pairs = [(position, by_key[key]) for position in lists.extra if (key := letters(lists.labels[position])) in by_key]
    pairs = [pair for number, pair in enumerate(pairs) if pair[1] not in [name for _, name in pairs[:number]]]
    for position, name in pairs:
        lists.pair(position, name)
        lists.extra.remove(position)
    if len(pairs) == 1:
        yield lists.at("incorrect-label", *pairs[0])
    elif pairs:
        labels = ", ".join(lists.labels[position] for position, _ in pairs[:6])
        names = ", ".join(name for _, name in pairs[:6])
        yield lists.at("incorrect-label", *pairs[0], variant="spelling", labels=labels, names=names)


def letters(name: str) -> str:
    """Return what is left of a name without capitals, blanks and signs: two names of the same letters are one."""
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def _other_separator(labels: Sequence[str], fields: Sequence[str]) -> str:
    """Return the separator that would part a header read as one name into the names of the schema."""
    if len(labels) != 1 or len(fields) < 2:
        return ""
    parts = {mark: [part.strip(' "') for part in labels[0].split(mark)] for mark in _SEPARATORS}
    return next((mark for mark in _SEPARATORS if len(set(parts[mark]) & set(fields)) > len(fields) / 2), "")


def _unseparated(labels: Sequence[str], row: int, separator: str) -> Violation:
    shown = {"\t": "\\t"}.get(separator, separator)
    return Violation("header-error", row, value=labels[0][:200], values={"variant": "separator", "separator": shown})


def _nameless(lists: _Comparison, keys: Sequence[str], match: str) -> Iterator[Violation]:
    """Yield blank labels and labels used twice; a blank one stands for the field of its place, or the only one left."""
    for position, key in enumerate(keys):
        if not key:
            same_width = len(keys) == len(lists.fields) and lists.fields[position] in lists.missing
            name = lists.fields[position] if same_width else lists.missing[0] if len(lists.missing) == 1 else ""
            name = name if match == "exact" else ""
            if name:
                lists.pair(position, name)
            yield lists.at("blank-label", position, name, expected_name=f" (“{name}”)" if name else "")
        elif keys.index(key) < position:
            yield lists.at("duplicate-label", position, first_cell=f"{column_letters(keys.index(key) + 1)}{lists.row}")


def _renamed(lists: _Comparison) -> Iterator[Violation]:
    """Pair unknown labels with missing fields, by likeness or by place, and take both off their lists."""
    for position in list(lists.extra):
        at_place = lists.fields[position] if len(lists.labels) == len(lists.fields) else ""
        by_fold = {name.casefold(): name for name in lists.missing}
        near = get_close_matches(lists.labels[position].casefold(), list(by_fold), 1, 0.7)
        name = by_fold[near[0]] if near else at_place
        if name in lists.missing:
            lists.pair(position, name)
            lists.extra.remove(position)
            yield lists.at("incorrect-label", position, name)


def _moved(lists: _Comparison) -> Iterator[Violation]:
    """Tell once that all columns are there, but in another order."""
    for number, name in enumerate(lists.fields):
        if lists.position_of[name] != number:
            yield lists.at("incorrect-label", number, name, variant="order")
            return


def _unknown(labels: Sequence[str], fields: Sequence[str], row: int) -> Violation:
    """Say once that nothing in the header is known: the header itself is probably missing."""
    names = ", ".join(fields[:6]) + (", …" if len(fields) > 6 else "")
    return Violation("header-error", row=row, value=", ".join(labels[:6]), values={"variant": "absent", "names": names})


def _by_position(fields: Sequence[str], labels: Sequence[str]) -> dict[str, int]:
    return {name: number for number, name in enumerate(fields)} if len(fields) == len(labels) else {}


def _required(schema: Mapping[str, Any]) -> set[str]:
    return {*schema.get("primaryKey", ())} | {
        field["name"] for field in schema["fields"] if field.get("constraints", {}).get("required")
    }
