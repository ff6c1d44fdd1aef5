"""`privacyExemptions` of the kind "small-count": figures that a cited source has made public already, row by row.

A whole column or table cannot be exempted: each row is named by its key. docs/privacy.md tells how to write one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from site_builder.check.disclosure.counts import roles_of
from site_builder.check.disclosure.figures import Figure
from site_builder.check.engine import file_place
from site_builder.model.exemption import SMALL_COUNT, Exemption
from site_builder.model.package import Package, Resource
from site_builder.model.report import Finding, Place, Severity
from site_builder.text.cells import plain_text

PROPERTY = "privacyExemptions"
_SHORTEST_REASON = 20


@dataclass(frozen=True, slots=True)
class Released:
    """One exemption of a package with the rows that it names, counted from 0."""

    package: Package
    exemption: Exemption
    rows: frozenset[int]

    def covers(self, figure: Figure) -> bool:
        """Tell whether a figure is one of those that it names."""
        names = (figure.resource.name, figure.field.name)
        about = (self.exemption.resource, self.exemption.field)
        return figure.package is self.package and figure.row in self.rows and names == about


def is_about_small_counts(entry: Any) -> bool:
    """Tell whether an entry of `privacyExemptions` is judged here."""
    return isinstance(entry, Mapping) and entry.get("kind") == SMALL_COUNT


def read_released(package: Package) -> Iterator[Released | Finding]:
    """Yield the rows that each exemption of a package releases, or a finding for one that is not complete."""
    entries = package.descriptor.get(PROPERTY)
    for number, entry in enumerate(entries if isinstance(entries, list) else [entries], start=1):
        if is_about_small_counts(entry):
            yield _read(package, entry, number)


def unused(released: Released) -> Finding:
    """Return the warning about an exemption of figures that would be shown anyway."""
    package, exemption = released.package, released.exemption
    values = {"table": exemption.resource, "column": exemption.field, "rows": ", ".join(exemption.rows)}
    return Finding("small-count-exemption-unused", Severity.WARNING, _place(package, exemption.resource), values=values)


def _read(package: Package, entry: Mapping[str, Any], number: int) -> Released | Finding:
    def refused(variant: str, **values: str) -> Finding:
        told = {"variant": variant, "number": str(number), "property": f"{PROPERTY}[{number - 1}]", **values}
        return Finding("small-count-exemption", Severity.ERROR, _place(package), values=told)

    texts = {name: _text(entry.get(name)) for name in ("reason", "resource", "field", "source", "by")}
    day = _day(entry.get("date"))
    resource = package.resource(texts["resource"])
    if resource is None or resource.table is None or resource.schema.field(texts["field"]) is None:
        return refused("target")
    if len(texts["reason"]) < _SHORTEST_REASON:
        return refused("reason")
    if day is None:
        return refused("date")
    if not texts["source"]:
        return refused("source")
    keys = entry.get("rows")
    if not isinstance(keys, list) or not keys:
        return refused("rows")
    rows: list[int] = []
    for key in keys:
        found = _rows(resource, key)
        if len(found) != 1:
            return refused("several" if found else "unknown", key=_shown(key))
        rows += found
    names = tuple(_shown(key) for key in keys)
    exemption = Exemption(
        package.name, SMALL_COUNT, texts["reason"], day, texts["resource"], texts["field"],
        by=texts["by"], rows=names, source=texts["source"],
    )  # fmt: skip
    return Released(package, exemption, frozenset(rows))


def _rows(resource: Resource, key: Any) -> list[int]:
    """Return the rows that a key names: a text in the key column, or texts by column."""
    assert resource.table is not None
    table = resource.table
    wanted = {str(name): _text(value) for name, value in key.items()} if isinstance(key, Mapping) else None
    if wanted is None:
        names = resource.schema.primary_key or tuple(
            field.name for field in (roles_of(resource).get("kunci"),) if field
        )
        if len(names) != 1:
            return []
        wanted = {names[0]: _text(key)}
    places = [(table.column_names.index(name), text) for name, text in wanted.items() if name in table.column_names]
    if not wanted or len(places) < len(wanted):
        return []
    return [
        index for index, row in enumerate(table.rows()) if all(plain_text(row[place]) == text for place, text in places)
    ]


def _shown(key: Any) -> str:
    return ", ".join(f"{name} {_text(text)}" for name, text in key.items()) if isinstance(key, Mapping) else _text(key)


def _text(value: Any) -> str:
    return "" if value is None or isinstance(value, Mapping | list) else str(value).strip()


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def _place(package: Package, resource: str = "") -> Place:
    return Place(package.name, resource, file_place(package))
