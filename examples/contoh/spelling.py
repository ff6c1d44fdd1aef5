"""Rows and columns to the descriptor and the CSV of a package."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from examples.contoh.english import DESCRIPTIONS
from site_builder.model.roles import BY_NAME

SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json"
PACKAGE = "https://datapackage.org/profiles/2.0/datapackage.json"
# The day on which the fictional office published everything; nothing here looks at a clock.
PUBLISHED = "2025-03-01"
SOURCE = "Dinas Perumahan Kabupaten Contoh (rekaan)"
Row = Sequence[Any]


@dataclass(frozen=True)
class Column:
    """One column: name, type, titles, what it means, its role by short name ("stok"), unit and constraints."""

    name: str
    type: str
    title: str
    title_en: str
    description: str
    role: str = ""
    unit: str = ""
    more: Mapping[str, Any] = field(default_factory=dict)

    def descriptor(self) -> dict[str, Any]:
        """Spell the field of the schema."""
        spelled: dict[str, Any] = {
            "name": self.name,
            "type": self.type,
            "title": self.title,
            "title_en": self.title_en,
            "description": self.description,
            "description_en": DESCRIPTIONS[self.description],
        }
        if self.role:
            spelled["rdfType"] = BY_NAME[self.role].iri
        if self.unit:
            spelled["unit"] = self.unit
        return spelled | dict(self.more)


@dataclass(frozen=True)
class Sheet:
    """A table of a package: its columns, its rows (in their order) and its primary key."""

    name: str
    title: str
    title_en: str
    description: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    key: tuple[str, ...]
    foreign_keys: tuple[Mapping[str, Any], ...] = ()

    def descriptor(self) -> dict[str, Any]:
        """Spell the resource."""
        schema: dict[str, Any] = {
            "$schema": SCHEMA,
            "fields": [column.descriptor() for column in self.columns],
            "primaryKey": list(self.key),
            "missingValues": [{"value": "", "label": "belum dipublikasikan", "label_en": "not published yet"}],
        }
        if self.foreign_keys:
            schema["foreignKeys"] = [dict(key) for key in self.foreign_keys]
        return {
            "name": self.name,
            "type": "table",
            "title": self.title,
            "title_en": self.title_en,
            "description": self.description,
            "description_en": DESCRIPTIONS[self.description],
            "path": f"data/{self.name}.csv",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "dialect": {"delimiter": ","},
            "schema": schema,
        }

    def text(self) -> str:
        """Spell the CSV."""
        target = io.StringIO()
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow([column.name for column in self.columns])
        writer.writerows([["" if cell is None else cell for cell in row] for row in self.rows])
        return target.getvalue()


def package_files(
    name: str,
    title: str,
    title_en: str,
    description: str,
    sheets: Iterable[Sheet],
    *,
    resources: Iterable[tuple[Mapping[str, Any], str]] = (),
    **more: Any,
) -> dict[str, str]:
    """Return the files of a package by their paths in the project; `resources` are others: (descriptor, text)."""
    sheets, others = tuple(sheets), tuple(resources)
    descriptor = {
        "$schema": PACKAGE,
        "name": name,
        "title": title,
        "title_en": title_en,
        "description": f"{description} Semua angka dan nama di sini rekaan.",
        "description_en": f"{DESCRIPTIONS[description]} All figures and names here are invented.",
        "version": "1.0.0",
        "created": f"{PUBLISHED}T00:00:00Z",
        "keywords": ["contoh", "rekaan"],
        "licenses": [{"name": "CC0-1.0", "path": "https://creativecommons.org/publicdomain/zero/1.0/"}],
        "contributors": [{"title": "Pembuat contoh Rumah Terbuka", "roles": ["DataCurator"]}],
        "sources": [{"title": SOURCE, "published": PUBLISHED}],
        "accrualPeriodicity": "P1Y",
        "temporal": {"start": "2019-01-01", "end": "2024-12-31"},
        "spatial": {"title": "Kabupaten Contoh (rekaan)", "title_en": "Contoh Regency (fictional)", "code": "99.01"},
        "resources": [*(sheet.descriptor() for sheet in sheets), *(dict(item) for item, _ in others)],
        **more,
    }
    files = {f"datapackages/{name}/datapackage.json": json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n"}
    files |= {f"datapackages/{name}/data/{sheet.name}.csv": sheet.text() for sheet in sheets}
    return files | {f"datapackages/{name}/{item['path']}": text for item, text in others}


def reference(package: str, resource: str, name: str) -> dict[str, Any]:
    """Spell a key into another package."""
    return {"references": {"package": package, "resource": resource, "field": name}}


def enumerated(*values: str) -> dict[str, Any]:
    """Spell a list of allowed values."""
    return {"constraints": {"required": True, "enum": list(values)}}


REQUIRED: dict[str, Any] = {"constraints": {"required": True}}
AT_LEAST_ZERO: dict[str, Any] = {"constraints": {"minimum": 0}}
