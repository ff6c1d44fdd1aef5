"""Libraries for the tests of houses, typed by hand: columns by role, rows as tuples; no file, no reader."""

from __future__ import annotations

from typing import Any

from site_builder.derive.portal import derive_portal
from site_builder.model.houses import HousesPage
from site_builder.model.library import Library
from site_builder.model.number import Number, Sentence
from site_builder.model.package import Resource
from site_builder.model.portal import Page
from site_builder.model.report import Report
from site_builder.model.request import Request
from site_builder.model.settings import Settings
from site_builder.model.words import Localized
from site_builder.text.amounts import value_words
from tests.charts.making import by_roles, package, year
from tests.tools import ROOT

HERE = "99.01"
ROLES = (
    *("kunci", "wilayah", "basis", "program", "jenis", "nilai", "satuan", "periode-mulai", "periode-selesai"),
    *("kumulatif", "status", "bagian-dari", "bertentangan-dengan"),
)


def row(kind: str, value: int | None, end: int, **more: Any) -> tuple[Any, ...]:
    """Return a figure of houses of a whole year; `more` by role, `start` another first year."""
    start = more.get("start", end)
    key = more.get("key", f"{kind}-{more.get('programme', '')}-{start}-{end}-{more.get('basis', '')}")
    return (
        *(key, more.get("area", HERE), more.get("basis", "A"), more.get("programme", "semua"), kind, value),
        *(more.get("unit", "rumah"), year(start)[0], year(end)[1], start < end, more.get("status", "asli")),
        *(more.get("part_of", ""), more.get("against", "")),
    )


def figures(*rows: tuple[Any, ...], **more: Any) -> Resource:
    """Return a table of figures."""
    return by_roles(ROLES, rows, name="angka", **more)


def houses_page(*resources: Resource, name: str = "paket") -> Page | None:
    """Return the page about houses, None where there is none."""
    settings = Settings(area=Localized("Contoh"), area_code=HERE)
    library = Library(packages=(package(*resources, name=name),), settings=settings)
    pages = derive_portal(library, Report(()), Request(ROOT)).pages
    return next((page for page in pages if page.kind == "houses"), None)


def content(*resources: Resource) -> HousesPage:
    """Return what the page about houses says."""
    page = houses_page(*resources)
    assert page is not None
    assert isinstance(page.content, HousesPage)
    return page.content


def said(parts: Sentence) -> str:
    """Return a sentence as a reader sees it."""
    return "".join(
        part if isinstance(part, str) else part.marker if part.value is None else value_words(part.value, part.unit)
        for part in parts
    )


def cell(value: Any) -> str:
    """Return a cell of a grid as a reader sees it; None is unpublished."""
    if value is None:
        return "belum dipublikasikan"
    if isinstance(value, Number):
        return said((value,))
    return said(value) if isinstance(value, tuple) else str(value)
