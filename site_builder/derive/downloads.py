"""Which files the portal offers, where, and which it leaves out: five formats per table, a zip per package.

Only tables are offered. They are written anew from parsed rows; a picture or a PDF could only be copied, and what was
not read was not checked. Such files are named on the page, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from site_builder.derive.routes import Routes
from site_builder.model.area import Areas
from site_builder.model.package import Package, Resource
from site_builder.model.portal import Download, DownloadFormat, Omission
from site_builder.model.settings import Settings
from site_builder.model.table import Table
from site_builder.model.words import Localized
from site_builder.text.cells import plain_text
from site_builder.text.citations import cite_package
from site_builder.text.numbers import number
from site_builder.text.paths import public_path
from site_builder.text.spreadsheets import MAX_COLUMNS, MAX_ROWS, is_too_long

# In the order in which they are offered: first what a citizen opens, then what programs read.
TABLE_FORMATS: tuple[DownloadFormat, ...] = ("xlsx", "csv-excel", "csv", "json", "parquet")
PACKAGE_FORMATS: tuple[DownloadFormat, ...] = ("zip",)
NOWHERE = Areas("", "", {})
# What a sheet of Excel cannot hold, neither of them can.
_SHEETS = frozenset({"xlsx", "csv-excel"})
_ENDINGS: Mapping[DownloadFormat, str] = {"csv-excel": "excel.csv"}

_NO_TABLE = Localized(
    "Berkas ini bukan tabel. Yang diterbitkan di sini hanya tabel yang sudah dibaca dan diperiksa.",
    "This file is not a table. Only tables that were read and checked are published here.",
)
_NO_TABLES = Localized(
    "Paket ini tidak berisi tabel yang dapat diunduh.", "This package holds no table that can be downloaded."
)


@dataclass(frozen=True, slots=True)
class Edition:
    """What all downloads of one portal share: where they go, when and by whom they are published."""

    routes: Routes
    settings: Settings
    base_url: str = ""
    as_of: date | None = None
    areas: Areas = NOWHERE


def resource_downloads(package: Package, resource: Resource, edition: Edition) -> tuple[Download, ...]:
    """Return the downloads of one resource; a resource that is no table has none."""
    if resource.table is None:
        return ()
    left_out = _SHEETS if resource_omissions(resource) else frozenset()
    return tuple(
        _table_download(package, resource, resource.table, format_, edition)
        for format_ in TABLE_FORMATS
        if format_ not in left_out
    )


def package_downloads(package: Package, edition: Edition) -> tuple[Download, ...]:
    """Return the downloads of a whole package: its tables as CSV with their descriptor, in one archive."""
    tables = [(resource, resource.table) for resource in package.resources if resource.table is not None]
    parts = tuple(_table_download(package, resource, table, "csv", edition) for resource, table in tables)
    return tuple(
        replace(
            parts[0],
            output_path=edition.routes.package_file(package, format_),
            format=format_,
            resource=None,
            row_count=sum(len(table) for _, table in tables),
            parts=parts,
            note=_files_left_out(package),
        )
        for format_ in (PACKAGE_FORMATS if parts else ())
    )


def _table_download(
    package: Package, resource: Resource, table: Table, format_: DownloadFormat, edition: Edition
) -> Download:
    return Download(
        output_path=edition.routes.resource_file(package, resource, _ENDINGS.get(format_, format_)),
        format=format_,
        package=package,
        resource=resource,
        row_count=len(table),
        note=_note(table) if format_ in _SHEETS else Localized(),
        citation=cite_package(package, edition.settings, _page_url(package, edition)),
        page_url=_page_url(package, edition),
        as_of=edition.as_of,
    )


def resource_omissions(resource: Resource) -> tuple[Omission, ...]:
    """Tell which downloads of a resource are not offered, and why."""
    if resource.table is None:
        return (Omission(None, _NO_TABLE),)
    rows, columns = len(resource.table), len(resource.table.column_names)
    return tuple(
        Omission("xlsx", _too_many(count, limit, indonesian, english))
        for count, limit, indonesian, english in (
            (rows, MAX_ROWS, "baris", "rows"),
            (columns, MAX_COLUMNS, "kolom", "columns"),
        )
        if count > limit
    )


def package_omissions(package: Package) -> tuple[Omission, ...]:
    """Tell which downloads of a whole package are not offered, and why."""
    return () if any(resource.table is not None for resource in package.resources) else (Omission("zip", _NO_TABLES),)


def _page_url(package: Package, edition: Edition) -> str:
    return edition.base_url + public_path(edition.routes.package_page(package)) if edition.base_url else ""


def _too_many(count: int, limit: int, indonesian: str, english: str) -> Localized:
    return Localized(
        f"Tabel ini berisi {number(count)} {indonesian}; satu lembar Excel memuat paling banyak {number(limit)}. "
        "Pakailah CSV atau JSON.",
        f"This table has {number(count, 'en')} {english}; a sheet of Excel holds at most {number(limit, 'en')}. "
        "Use CSV or JSON.",
    )


def _note(table: Table) -> Localized:
    """Say in the open how many cells a spreadsheet cannot hold; it never gets half a text."""
    count = sum(is_too_long(text) for text in _texts(table))
    if not count:
        return Localized()
    return Localized(
        f"{number(count)} sel lebih panjang dari yang dimuat Excel dan tidak ada di berkas ini; isinya ada di CSV dan "
        "JSON.",
        f"{number(count, 'en')} cells are longer than Excel can hold and are not in this file; CSV and JSON have them.",
    )


def _texts(table: Table) -> Iterable[str]:
    for row in table.rows():
        for cell in row:
            if isinstance(cell, str):
                yield cell
            elif isinstance(cell, tuple | Mapping):
                yield plain_text(cell)


def _files_left_out(package: Package) -> Localized:
    count = sum(resource.table is None for resource in package.resources)
    if not count:
        return Localized()
    return Localized(
        f"Tanpa {number(count)} berkas yang bukan tabel.", f"Without {number(count, 'en')} files that are not tables."
    )
