"""Every number that some page quotes, found in the values of the pages: each gets its page, its row is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from site_builder.model.library import Document
from site_builder.model.number import Number, RowPlace
from site_builder.model.package import Package, Resource
from site_builder.model.pages import PackageCard, ResourceCard
from site_builder.model.portal import Download, Figure, Page, Sheet
from site_builder.model.prose import Prose
from site_builder.model.table import Table

# Values that many pages share, or that are large, and hold no numbers of sentences.
_CLOSED = (Package, Resource, Table, PackageCard, ResourceCard, Figure, Download, Sheet, Document, str, bytes)


def quoted_numbers(pages: Iterable[Page]) -> tuple[Number, ...]:
    """Return each number that has a page of its own once, those that others were computed from included."""
    found: dict[str, Number] = {}
    for value in _values(page.content for page in pages):
        if isinstance(value, Number) and value.has_page:
            found.setdefault(value.number_id, value)
    return tuple(found[number_id] for number_id in sorted(found))


def quoting_pages(pages: Iterable[Page]) -> Mapping[str, tuple[Page, ...]]:
    """Map the id of each number that has a page to the pages that quote it, or something computed from it."""
    found: dict[str, list[Page]] = {}
    for page in pages:
        ids = {value.number_id for value in _values([page.content]) if isinstance(value, Number) and value.has_page}
        for number_id in ids:
            found.setdefault(number_id, []).append(page)
    return {number_id: tuple(group) for number_id, group in found.items()}


def quoted_rows(pages: Iterable[Page], texts: Iterable[Prose] = ()) -> frozenset[RowPlace]:
    """Return the rows that pages lead to: those of numbers with a page, and those that something else points at.

    `texts` are those of pages that are still to be made.
    """
    rows: set[RowPlace] = set()
    for value in _values((*(page.content for page in pages), *texts)):
        if isinstance(value, RowPlace):
            rows.add(value)
    return frozenset(rows)


def _values(roots: Iterable[Any]) -> Iterator[Any]:
    """Yield every value below some frozen ones; a row of a number without a page stays closed."""
    waiting = list(roots)
    seen: set[int] = set()
    while waiting:
        value = waiting.pop()
        if isinstance(value, _CLOSED) or value is None or id(value) in seen:
            continue
        if isinstance(value, Mapping):
            waiting.extend(value.values())
        elif isinstance(value, tuple | list | frozenset):
            waiting.extend(value)
        elif is_dataclass(value) and not isinstance(value, type):
            seen.add(id(value))
            yield value
            if isinstance(value, Number):
                waiting.extend(value.inputs)
                if value.has_page:
                    waiting.append(value.row)
            else:
                waiting.extend(getattr(value, item.name) for item in fields(value))
