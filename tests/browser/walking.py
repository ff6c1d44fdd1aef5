"""What a citizen does and what the tables hold: visible links are clicked and counted, columns are found by role."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import cached_property
from pathlib import Path

from playwright.sync_api import Locator

from tests.browser.conftest import Window
from tests.built import BuiltPortal

Row = Mapping[str, str]


@dataclass
class Walk:
    """A reader who knows only the address of the home page and follows what can be seen."""

    window: Window
    clicks: int = 0

    def start(self) -> None:
        """Open the home page; this is the only address that is ever typed."""
        self.window.go("index.html")
        self.clicks = 0

    def click(self, words: str, exact: bool = False) -> None:
        """Follow the first visible link of the page's main part that says these words."""
        found = self.window.page.get_by_role("main").get_by_role("link").filter(has_text=_pattern(words, exact))
        found.filter(visible=True).first.click()
        self.clicks += 1
        assert self.clicks <= 3, f"more than three clicks to “{words}”"

    def read(self) -> str:
        """Return what can be seen of the page's main part: what is folded away is not read."""
        return _spaced(self.window.page.get_by_role("main").inner_text())

    def read_target(self) -> str:
        """Return what can be seen of the part that an in-page link led to."""
        return _spaced(self.window.page.locator(":target").inner_text())

    def heading(self) -> str:
        """Return the page's first heading."""
        return _spaced(self.window.page.get_by_role("heading", level=1).inner_text())

    def row(self, *words: str) -> str:
        """Return the first visible row of a table in which all these words stand."""
        rows: Locator = self.window.page.get_by_role("row").filter(visible=True)
        said = [_spaced(text) for text in rows.all_inner_texts()]
        found = [text for text in said if all(word in text for word in words)]
        assert found, f"no row says {words} at {self.window.page.url}; rows: {said[:40]}"
        return found[0]


def _pattern(words: str, exact: bool) -> re.Pattern[str]:
    return re.compile(rf"^\s*{re.escape(words)}\s*$" if exact else re.escape(words))


def _spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text)


class Tables:
    """The tables that a portal offers for download, read by the roles that the descriptors give to their columns."""

    def __init__(self, project: Path, portal: BuiltPortal) -> None:
        self._project = project
        self._portal = portal

    @cached_property
    def _all(self) -> tuple[tuple[frozenset[str], tuple[Row, ...]], ...]:
        found = []
        for path in sorted(self._project.glob("datapackages/*/datapackage.json")):
            descriptor = json.loads(path.read_text("utf-8"))
            for resource in descriptor["resources"]:
                fields = resource.get("schema", {}).get("fields", [])
                roles = {field["name"]: _local(field["rdfType"]) for field in fields if "rdfType" in field}
                if not roles:
                    continue
                name = resource["name"]
                text = (self._portal.folder / f"data/{descriptor['name']}/{name}/{name}.csv").read_text("utf-8")
                lines = csv.DictReader(io.StringIO(text))
                rows = tuple({roles[key]: cell for key, cell in line.items() if key in roles} for line in lines)
                found.append((frozenset(roles.values()), rows))
        return tuple(found)

    def rows(self, *roles: str, without: tuple[str, ...] = ()) -> Iterator[Row]:
        """Yield the rows of every table whose columns play all these roles and none of the others."""
        for played, rows in self._all:
            if played.issuperset(roles) and not played.intersection(without):
                yield from rows

    @cached_property
    def parts(self) -> dict[str, str]:
        """Return the names of the areas of the portal by their code."""
        whole = {row["wilayah-induk"] for row in self.rows("wilayah-induk", "posisi-baris")}
        assert len(whole) == 1
        return {row["refArea"]: row["nama-wilayah"] for row in self.rows("wilayah-induk", "posisi-baris")}

    @cached_property
    def whole(self) -> str:
        """Return the code of the area that holds them all."""
        return next(self.rows("wilayah-induk", "posisi-baris"))["wilayah-induk"]

    def values(self, kind: str, measure: str) -> Iterator[tuple[Row, Decimal]]:
        """Yield (row, value) of a kind of figure: where a column names kinds, and where the measure has its own."""
        for row in self.rows("jenis", "obsValue", "unitMeasure"):
            if row["jenis"] == kind and (value := number(row["obsValue"])) is not None:
                yield row, value
        for row in self.rows(measure):
            if (value := number(row[measure])) is not None:
                yield row, value


def _local(iri: str) -> str:
    return iri.rpartition("#")[2]


def number(cell: str) -> Decimal | None:
    """Read a cell; None where it holds a marker or a reason in place of a number."""
    try:
        value = Decimal(cell)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def year(row: Row) -> str:
    """Return the year in which the period of a row ends."""
    return (row.get("periode-selesai") or row.get("refPeriod", ""))[:4]


def told(value: Decimal) -> str:
    """Write a whole number as Indonesians do: 28.142."""
    whole = value.quantize(Decimal(1), ROUND_HALF_UP)
    return f"{int(whole):,}".replace(",", ".")
