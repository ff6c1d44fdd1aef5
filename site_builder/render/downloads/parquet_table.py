"""A table to Parquet: typed columns, codes as text, what each column means in the metadata; no clock, no machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from site_builder.model.package import Field, Resource, Schema
from site_builder.model.portal import Download
from site_builder.model.table import Table
from site_builder.render.downloads.columns import Column
from site_builder.render.downloads.typed import Kind, decimal_shape, kind_of
from site_builder.render.downloads.words import license_line, one_line, source_line
from site_builder.text.cells import json_text, plain_text

_ROWS_AT_ONCE = 100_000  # of a group that a reader takes in at a time


def render_parquet(download: Download, table: Table, columns: tuple[Column, ...]) -> bytes:
    """Write a table as Parquet. A missing cell is null; the reasons are in the CSV and told in the metadata."""
    import pyarrow
    from pyarrow import parquet

    resource = download.resource
    assert resource is not None, "only tables are offered"
    arrays = [_array(column, table) for column in columns]
    meanings = {column.name: _filled(_column_facts(column, resource.schema)) for column in columns}
    fields = [pyarrow.field(_utf8(column.name), array.type) for column, array in zip(columns, arrays, strict=True)]
    facts = _filled(_table_facts(download, resource)) | {"columns": _utf8(json_text(meanings))}
    schema = pyarrow.schema(fields)
    sink = pyarrow.BufferOutputStream()
    # Without Arrow's own form of the schema, which says the same once more in three times the size of a small table.
    with parquet.ParquetWriter(sink, schema, compression="zstd", store_schema=False) as writer:
        writer.write_table(pyarrow.Table.from_arrays(arrays, schema=schema), row_group_size=_ROWS_AT_ONCE)
        writer.add_key_value_metadata(facts)
    return bytes(sink.getvalue().to_pybytes())


def _array(column: Column, table: Table) -> Any:
    import pyarrow

    cells = table.column(column.name)
    kind = kind_of(column, cells)
    types: Mapping[Kind, Callable[[], Any]] = {
        "integer": pyarrow.int64,
        "double": pyarrow.float64,
        "boolean": pyarrow.bool_,
        "date": pyarrow.date32,
        "time": lambda: pyarrow.time64("us"),
        "moment": lambda: pyarrow.timestamp("us"),
        "utc": lambda: pyarrow.timestamp("us", tz="UTC"),
        "decimal": lambda: pyarrow.decimal128(*decimal_shape(cells)),
    }
    if kind == "text":
        texts = (None if cell is None else _utf8(column.write(cell)) for cell in cells)
        return pyarrow.array(texts, pyarrow.string())
    if kind == "double":
        return pyarrow.array([None if cell is None else float(cell) for cell in cells], types[kind]())  # type: ignore[arg-type]
    return pyarrow.array(cells, types[kind]())


def _column_facts(column: Column, schema: Schema) -> Iterator[tuple[str, str]]:
    field = schema.field(column.name) or Field(column.name, "any")
    yield "title", str(field.title)
    yield "description", one_line(f"{field.description} {field.definition}")
    yield "unit", field.unit
    yield "type", field.type
    reasons = (f"{marker.value}: {marker.label}" for marker in column.missing_values if marker.label)
    yield "missing", "; ".join(reasons)


def _table_facts(download: Download, resource: Resource) -> Iterator[tuple[str, str]]:
    package = download.package
    yield "name", resource.name
    yield "title", str(resource.title) or resource.name
    yield "description", one_line(str(resource.description))
    yield "package", str(package.title) or package.name
    yield "version", package.version
    yield "modified", plain_text(package.modified or package.created)
    yield "sources", "; ".join(map(source_line, resource.sources or package.sources))
    yield "licenses", "; ".join(map(license_line, resource.licenses or package.licenses))
    yield "citation", one_line(download.citation)
    yield "page", download.page_url or package.homepage


def _filled(facts: Iterator[tuple[str, str]]) -> dict[str, str]:
    return {key: _utf8(text) for key, text in facts if text}


def _utf8(text: str) -> str:
    """Return a text as UTF-8 can hold it: half of a pair becomes "?", as in the CSV."""
    return text.encode("utf-8", "replace").decode("utf-8")
