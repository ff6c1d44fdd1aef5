"""The look-alikes of test_harmless.py again, as whole packages through the command line: not one finding of any rule.

Every layer has its say here, and the finished portal is read back as well.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.built import read_tree
from tests.gate import run_json, table, write_package
from tests.privacy.test_harmless import COLUMNS, TABLES

PER_PACKAGE = 15


def _text(columns: Mapping[str, Sequence[str]]) -> str:
    """Write columns as a CSV table; its rows are numbered, as some of them are alike."""
    longest = max(map(len, columns.values()))
    rows = [
        [str(place + 1), *(cells[place] if place < len(cells) else "" for cells in columns.values())]
        for place in range(longest)
    ]
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([["urutan", *columns], *rows])
    return text.getvalue()


def _write(project: Path, name: str, tables: Sequence[tuple[str, Mapping[str, Sequence[str]]]]) -> None:
    named = [(f"tabel-{number}", title, columns) for number, (title, columns) in enumerate(tables, 1)]
    resources = [{**table(key, "urutan:integer", *columns), "title": title} for key, title, columns in named]
    files = {f"data/{key}.csv": _text(columns) for key, _, columns in named}
    write_package(project / "datapackages" / name, {"name": name, "title": name, "resources": resources}, files)


def test_a_hundred_harmless_columns_are_published_without_a_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.render.site.draw_figures", lambda *_: ({}, ()))
    single = [(f"Tabel {number}", {header: cells}) for number, (header, cells) in enumerate(COLUMNS, 1)]
    for start in range(0, len(single), PER_PACKAGE):
        _write(tmp_path, f"kolom-{start // PER_PACKAGE + 1}", single[start : start + PER_PACKAGE])
    _write(tmp_path, "tabel", TABLES)
    assert len(single) >= 100
    code, said = run_json(capsys, "build", "--project", tmp_path, "--strict")
    found = [(item["code"], item["package"], item["resource"], item["message"]) for item in said["findings"]]
    assert (code, found) == (0, [])
    files = [path for path in read_tree(tmp_path / "public") if path.startswith("data/") and path.endswith(".json")]
    assert len(files) == len(single) + len(TABLES)
