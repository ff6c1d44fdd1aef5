"""Which tables stand in the one file of the whole portal, and what is told about it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from site_builder.derive.routes import DATABASE
from site_builder.model.pages import PackageCard
from site_builder.model.portal import Database
from site_builder.model.settings import Settings
from site_builder.text.cells import plain_text

# SQLite as it is commonly built holds no more columns in a table.
_MOST_COLUMNS = 2000


def derive_database(
    cards: Iterable[PackageCard], settings: Settings, base_url: str, as_of: date | None
) -> Database | None:
    """Return the database of all tables; None where there is no table at all."""
    parts = [
        download
        for card in cards
        for resource in card.resources
        for download in resource.downloads
        if download.format == "csv" and resource.resource.table is not None
    ]
    fitting = tuple(
        part
        for part in parts
        if part.resource and part.resource.table and len(part.resource.table.column_names) <= _MOST_COLUMNS
    )
    if not fitting:
        return None
    facts = {
        "judul": str(settings.title),
        "uraian": str(settings.description),
        "wilayah": str(settings.area),
        "penerbit": settings.publisher,
        "alamat": base_url,
        "data_per": plain_text(as_of),
    }
    return Database(DATABASE, fitting, facts, left_out=len(parts) - len(fitting))
