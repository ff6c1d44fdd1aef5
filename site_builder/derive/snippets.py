"""A table to the few lines that read it: Python, R, Excel, DuckDB, curl; every name is quoted as its language asks.

Where the portal has an address they read from there; else from the file in the folder where they run.
"""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterable, Iterator, Mapping
from posixpath import basename

from site_builder.model.package import Schema
from site_builder.model.portal import Download, DownloadFormat, Snippet

# What Power Query calls the types that are not text; codes stay text because nobody says otherwise.
_POWER_QUERY: Mapping[str, str] = {
    "integer": "Int64.Type",
    "year": "Int64.Type",
    "number": "type number",
    "boolean": "type logical",
    "date": "type date",
}


# Power Query wants to know where a file lies; this is where a person puts their own folder.
_FOLDER = "C:\\Unduhan\\"


def derive_snippets(downloads: Iterable[Download], schema: Schema, base_url: str) -> tuple[Snippet, ...]:
    """Return how to read a table with each program; none where it is no table. `base_url` is "" or ends with "/"."""
    files = {item.format: item for item in downloads}
    return tuple(_snippets(files, schema, base_url)) if {"csv", "parquet"} <= files.keys() else ()


def _snippets(files: Mapping[DownloadFormat, Download], schema: Schema, base_url: str) -> Iterator[Snippet]:
    table, text = (_address(files[form], base_url) for form in ("parquet", "csv"))
    yield Snippet("Python (pandas)", f"import pandas as pd\n\ntabel = pd.read_parquet({_quoted(table)})")
    yield Snippet("R (arrow)", f"tabel <- arrow::read_parquet({_quoted(table)})")
    yield Snippet("Excel (Power Query)", _power_query(text, schema, is_online=bool(base_url)))
    literal = table.replace("'", "''")
    yield Snippet("DuckDB (SQL)", f"SELECT * FROM '{literal}' LIMIT 10;")
    if base_url:
        yield Snippet("curl", f"curl -O {shlex.quote(text)}")


def _address(file: Download, base_url: str) -> str:
    return base_url + file.output_path if base_url else basename(file.output_path)


def _power_query(address: str, schema: Schema, *, is_online: bool) -> str:
    """Return a query for the advanced editor: text stays text, and a marker of what is missing becomes null."""
    source = f"Web.Contents({_m(address)})" if is_online else f"File.Contents({_m(_FOLDER + address)})"
    steps = [
        f'Berkas = Csv.Document({source}, [Delimiter=",", Encoding=65001, QuoteStyle=QuoteStyle.Csv])',
        "Tabel = Table.PromoteHeaders(Berkas, [PromoteAllScalars=true])",
    ]
    typed = [(field, _POWER_QUERY[field.type]) for field in schema.fields if field.type in _POWER_QUERY]
    if typed:
        markers = dict.fromkeys(("", *(marker.value for field, _ in typed for marker in field.missing_values)))
        steps += [
            f"Jenis = {_listed(_listed((_m(field.name), type_)) for field, type_ in typed)}",
            f"Tanda = {_listed(map(_m, markers))}",
            "Kosong = List.Accumulate(Tanda, Tabel, (t, x) => Table.ReplaceValue(t, x, null, Replacer.ReplaceValue, "
            "List.Transform(Jenis, each _{0})))",
            'Hasil = Table.TransformColumnTypes(Kosong, Jenis, "en-US")',
        ]
    last = steps[-1].partition(" = ")[0]
    body = ",\n".join(f"    {step}" for step in steps)
    return f"let\n{body}\nin\n    {last}"


def _listed(items: Iterable[str]) -> str:
    return "{" + ", ".join(items) + "}"


def _quoted(text: str) -> str:
    """Quote a text for Python and R alike."""
    return json.dumps(text, ensure_ascii=False)


def _m(text: str) -> str:
    """Quote a text for Power Query: quotes doubled, control characters and what opens an escape as escapes."""
    escaped = text.replace("#(", "#(#)(").replace('"', '""')
    return '"{}"'.format("".join(f"#({ord(sign):04x})" if sign < " " else sign for sign in escaped))
