"""Sentences with figures in them: a pattern and values in, words and quotes in their order out."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter

from site_builder.model.observation import Observation
from site_builder.model.pages import Quote, Sentence


class Doors:
    """Knows the address of the row in which a figure stands."""

    def __init__(self, pages: Mapping[tuple[str, str], str]) -> None:
        """Take the page of every resource, by names of package and resource."""
        self._pages = pages

    def row(self, package: str, resource: str, row: int) -> str:
        """Return the address of a row; pages show every row that somebody quotes."""
        return f"{self._pages[package, resource]}#{row_anchor(row)}"

    def quote(self, observation: Observation) -> Quote:
        """Return the figure together with the address of its row."""
        origin = observation.origin
        return Quote(observation, self.row(origin.package, origin.resource, origin.row))


def row_anchor(row: int) -> str:
    """Return the id of a row of a table, by its number in the spreadsheet."""
    return f"baris-{row}"


def sentence(pattern: str, **values: str | Quote) -> Sentence:
    """Fill `{name}` in a pattern with words or quotes; empty words leave no double blank behind."""
    parts: list[str | Quote] = []
    for text, name, _, _ in Formatter().parse(pattern):
        parts.append(text)
        if name:
            parts.append(values[name])
    return tuple(part for part in parts if part != "")
