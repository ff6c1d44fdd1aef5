"""Ways to ask the detectors in tests: one cell, one column, one table, one whole package."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from site_builder.check.privacy.column import Column
from site_builder.check.privacy.detectors import detect
from site_builder.check.privacy.subject import Subject
from site_builder.cli import main


def kinds_in(text: str, header: str = "kolom") -> set[str]:
    """Return the kinds found in a column of one cell."""
    return kinds_of({header: [text]})[header]


def kinds_of(columns: Mapping[str, Sequence[Any]], title: str = "", **types: str) -> dict[str, set[str]]:
    """Return the kinds found in each column of a table; `types` name Table Schema types other than string."""
    made = [Column(header, cells, type=types.get(header, "string")) for header, cells in columns.items()]
    subject = Subject(made, title)
    return {column.name: {found.kind for found in detect(column, subject)} for column in made}


def write_package(folder: Path, table: str, descriptor: Mapping[str, Any] | None = None, **field: Any) -> Path:
    """Write a project of one package whose only table is the CSV text `table`; every column is a string."""
    package = folder / "datapackages" / "bantuan"
    (package / "data").mkdir(parents=True, exist_ok=True)
    (package / "data" / "rumah.csv").write_text(table, encoding="utf-8")
    headers = table.partition("\n")[0].split(",")
    fields = [{"name": header, "type": "string", **field} for header in headers]
    base = {
        "name": "bantuan",
        "title": "Bantuan rumah",
        "resources": [{"name": "rumah", "path": "data/rumah.csv", "schema": {"fields": fields}}],
    }
    (package / "datapackage.json").write_text(json.dumps({**base, **(descriptor or {})}), encoding="utf-8")
    return folder


def validate(project: Path, capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, dict[str, Any], str]:
    """Run `validate --json` in process; return exit code, the object on stdout, and everything that was printed."""
    capsys.readouterr()
    code = main(["validate", "--project", str(project), "--json", *more])
    printed = capsys.readouterr()
    return code, json.loads(printed.out), printed.out + printed.err
