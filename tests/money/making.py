"""Libraries for the tests of money, typed by hand: columns by role, rows as tuples; no file, no reader."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from site_builder.derive.portal import derive_portal
from site_builder.derive.survey import Survey, survey_library
from site_builder.model.library import Library
from site_builder.model.package import Resource
from site_builder.model.portal import Page, Portal
from site_builder.model.report import Report
from site_builder.model.request import Request
from site_builder.model.settings import Settings
from site_builder.model.words import Localized
from tests.charts.making import by_roles, package
from tests.tools import ROOT

HERE = "99.01"
AREA = ("wilayah", "nama-wilayah")
MONEY = (*AREA, "program", "sumber-dana", "jenis", "nilai", "satuan", "periode", "status", "jumlah-unit")
WIDE = (*AREA, "program", "sumber-dana", "periode", "pagu", "realisasi", "satuan")
HOUSES = (*AREA, "program", "periode", "tertangani", "satuan")
PEOPLE = (*AREA, "jenis", "nilai", "satuan", "periode")


def amounts(*rows: Sequence[Any], **more: Any) -> Resource:
    """Return a table of amounts: programme, fund, kind, value, year, and houses on the row."""
    full = [
        (
            HERE,
            "Contoh",
            row[0],
            row[1],
            row[2],
            row[3],
            "rupiah",
            str(row[4]),
            "asli",
            row[5] if len(row) > 5 else None,
        )
        for row in rows
    ]
    return by_roles(MONEY, full, name="dana", **more)


def budgets(*rows: Sequence[Any], area: str = HERE, **more: Any) -> Resource:
    """Return a table of budgets: programme, fund, year, budget, spending."""
    full = [(area, "Contoh", row[0], row[1], str(row[2]), row[3], row[4], "rupiah") for row in rows]
    return by_roles(WIDE, full, **{"name": "anggaran", **more})


def houses(*rows: Sequence[Any], **more: Any) -> Resource:
    """Return a table of houses handled: area, programme, year, how many."""
    full = [(row[0], "", row[1], str(row[2]), row[3], "rumah") for row in rows]
    return by_roles(HOUSES, full, name="rumah", **more)


def people(*rows: Sequence[Any], **more: Any) -> Resource:
    """Return a table of inhabitants: area, year, how many."""
    full = [(row[0], "", "penduduk", row[2], "jiwa", str(row[1])) for row in rows]
    return by_roles(PEOPLE, full, name="penduduk", **more)


def programmes(*codes: str) -> Resource:
    """Return a table of programmes, each called like its code in capitals."""
    return by_roles(("program", "nama-program"), [(code, code.upper()) for code in codes], name="program")


def library(*resources: Resource) -> Library:
    """Return a library of one package."""
    settings = Settings(area=Localized("Contoh"), area_code=HERE)
    return Library(packages=(package(*resources),), settings=settings)


def survey(*resources: Resource) -> Survey:
    """Look a library of these tables over."""
    return survey_library(library(*resources), Report(()), (), "")


def portal(*resources: Resource) -> Portal:
    """Derive the portal of these tables."""
    return derive_portal(library(*resources), Report(()), Request(ROOT))


def money_page(*resources: Resource) -> Page | None:
    """Return the page about money, None where there is none."""
    return next((page for page in portal(*resources).pages if page.kind == "money"), None)
