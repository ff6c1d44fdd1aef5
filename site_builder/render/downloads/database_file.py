"""The whole portal as one SQLite file: a table for each table, and tables that say what they hold and where from.

Made in memory, in one go; page size, encoding and the version in the header are fixed, so the same data is the same
bytes on every machine.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing

from site_builder.model.package import Field, Resource
from site_builder.model.portal import Database
from site_builder.render.downloads.columns import Column
from site_builder.render.downloads.database_plan import TablePlan, Value, plan_database
from site_builder.render.downloads.words import license_line, one_line
from site_builder.text.cells import plain_text

_PAGE = 4096
# The header counts changes (twice) and names the version of SQLite that wrote last: nobody's business, and not data.
_HEADER = ((24, 1), (92, 1), (96, 3_040_000))

# What describes the data, in the order of writing: columns of a table as SQL. No table of data is called like that,
# as their names hold two underscores.
_DESCRIBING = {
    "portal": "kunci TEXT PRIMARY KEY, isi TEXT",
    "paket": "nama TEXT PRIMARY KEY, judul TEXT, uraian TEXT, versi TEXT, dibuat TEXT, diperbarui TEXT, lisensi TEXT, "
    "halaman TEXT, kutipan TEXT",
    "tabel": "tabel TEXT PRIMARY KEY, paket TEXT REFERENCES paket (nama), nama TEXT, judul TEXT, uraian TEXT, "
    "baris INTEGER",
    "kolom": "tabel TEXT REFERENCES tabel (tabel), urutan INTEGER, kolom TEXT, nama TEXT, judul TEXT, uraian TEXT, "
    "jenis TEXT, satuan TEXT, nilai_kosong TEXT, PRIMARY KEY (tabel, urutan)",
    "sumber": "paket TEXT REFERENCES paket (nama), tabel TEXT REFERENCES tabel (tabel), judul TEXT, tanggal TEXT, "
    "alamat TEXT, kutipan TEXT",
}


def render_database(database: Database, columns: Mapping[Resource, tuple[Column, ...]]) -> bytes:
    """Write the database; `columns` are those of the canonical CSV, so that both hold the same values."""
    plans = plan_database(database.parts, columns)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as base:
        for setting in (f"page_size = {_PAGE}", "encoding = 'UTF-8'", "auto_vacuum = NONE", "foreign_keys = OFF"):
            base.execute(f"PRAGMA {setting}")
        base.execute("BEGIN")
        for name, definition in _DESCRIBING.items():
            base.execute(f"CREATE TABLE {name} ({definition})")
        for plan in plans:
            base.execute(_definition(plan))
        for name, rows in _described(database, plans):
            _insert(base, name, rows)
        for plan in plans:
            _insert(base, plan.name, plan.rows())
        base.execute("COMMIT")
        data = bytearray(base.serialize())
    for place, value in _HEADER:
        data[place : place + 4] = value.to_bytes(4, "big")
    return bytes(data)


def _insert(base: sqlite3.Connection, name: str, rows: Iterable[tuple[Value, ...]]) -> None:
    width = len(base.execute(f"PRAGMA table_info({_quoted(name)})").fetchall())
    base.executemany(f"INSERT INTO {_quoted(name)} VALUES ({', '.join('?' * width)})", rows)


def _definition(plan: TablePlan) -> str:
    lone = plan.primary_key[0] if len(plan.primary_key) == 1 else None
    # "INTEGER" as the only key would become the number of the row, and put the rows into another order.
    types = (
        "INT" if column.name == lone and column.affinity == "INTEGER" else column.affinity for column in plan.columns
    )
    parts = [f"{_quoted(column.name)} {type_}" for column, type_ in zip(plan.columns, types, strict=True)]
    if plan.primary_key:
        parts.append(f"PRIMARY KEY ({_list(plan.primary_key)})")
    parts += [f"UNIQUE ({_list(names)})" for names in plan.unique]
    parts += [
        f"FOREIGN KEY ({_list(key.columns)}) REFERENCES {_quoted(key.table)} ({_list(key.targets)})"
        for key in plan.foreign_keys
    ]
    return f"CREATE TABLE {_quoted(plan.name)} ({', '.join(parts)})"


def _described(database: Database, plans: tuple[TablePlan, ...]) -> Iterator[tuple[str, list[tuple[Value, ...]]]]:
    packages = {plan.part.package.name: plan for plan in plans}
    yield "portal", _clean((key, text) for key, text in database.facts.items() if text)
    yield "paket", _clean(map(_package_row, packages.values()))
    yield "tabel", _clean(map(_table_row, plans))
    yield "kolom", _clean(row for plan in plans for row in _column_rows(plan))
    yield "sumber", _clean(
        (*(row for plan in packages.values() for row in _source_rows(plan, is_own=False)),
         *(row for plan in plans for row in _source_rows(plan, is_own=True)))
    )  # fmt: skip


def _package_row(plan: TablePlan) -> tuple[Value, ...]:
    package = plan.part.package
    return (
        package.name,
        str(package.title) or package.name,
        str(package.description),
        package.version,
        plain_text(package.created),
        plain_text(package.modified),
        "; ".join(map(license_line, package.licenses)),
        plan.part.page_url or package.homepage,
        plan.part.citation,
    )


def _table_row(plan: TablePlan) -> tuple[Value, ...]:
    resource = plan.resource
    title, about = str(resource.title) or resource.name, str(resource.description)
    return plan.name, plan.part.package.name, resource.name, title, about, len(plan.table)


def _column_rows(plan: TablePlan) -> Iterator[tuple[Value, ...]]:
    for number, item in enumerate(plan.columns, 1):
        field = plan.resource.schema.field(item.column.name) or Field(item.column.name, "any")
        reasons = (f"{marker.value}: {marker.label}" for marker in item.column.missing_values if marker.label)
        about = one_line(f"{field.description} {field.definition}")
        title = str(field.title)
        yield plan.name, number, item.name, field.name, title, about, field.type, field.unit, "; ".join(reasons)


def _source_rows(plan: TablePlan, *, is_own: bool) -> Iterator[tuple[Value, ...]]:
    """Yield the sources of a package, or those that one of its tables names for itself."""
    table = plan.name if is_own else None
    for source in plan.resource.sources if is_own else plan.part.package.sources:
        yield plan.part.package.name, table, source.title, source.published, source.path, source.citation


def _clean(rows: Iterable[tuple[Value, ...]]) -> list[tuple[Value, ...]]:
    """Let empty texts be missing, and texts be what UTF-8 can hold."""
    return [
        tuple((cell.encode("utf-8", "replace").decode() or None) if isinstance(cell, str) else cell for cell in row)
        for row in rows
    ]


def _list(names: Iterable[str]) -> str:
    return ", ".join(map(_quoted, names))


def _quoted(name: str) -> str:
    return '"{}"'.format(name.replace('"', '""'))
