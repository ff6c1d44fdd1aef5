"""docs/downloads.md: its examples run, and every format that is offered is in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from site_builder.derive.downloads import PACKAGE_FORMATS, TABLE_FORMATS
from tests.downloads.making import field, publish, resource
from tests.tools import ROOT

GUIDE = (ROOT / "docs" / "downloads.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)


def test_the_guide_knows_every_format() -> None:
    called = {"csv-excel": "CSV untuk Excel", "parquet": "Parquet"}
    names = [called.get(name, name.upper()) for name in (*TABLE_FORMATS, *PACKAGE_FORMATS)]
    assert [name for name in names if f"**{name}**" not in GUIDE] == []


@pytest.mark.parametrize("example", EXAMPLES, ids=range(len(EXAMPLES)))
def test_the_examples_run(example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stated = resource("data", [field("kode"), field("jumlah", "integer")])
    for name, data in publish(tmp_path / "asal", [stated], {"data.csv": "kode,jumlah\n007,1\n16.10,\n"}).items():
        (tmp_path / name).write_bytes(data)
    monkeypatch.chdir(tmp_path)
    for table in _tables(example):
        assert [row["kode"] for row in table] == ["007", "16.10"]


def _tables(example: str) -> list[list[dict[str, object]]]:
    """Run an example and return every table that it read, in the order of its lines."""
    found = []
    names: dict[str, object] = {}
    for statement in re.split(r"\n(?=\S)", example.strip()):
        exec(statement, names)
        found += [_rows(names.get(name)) for name in ("tabel", "baris") if re.search(rf"\b{name} = ", statement)]
    assert found
    return found


def _rows(value: object) -> list[dict[str, object]]:
    return value.to_dict("records") if hasattr(value, "to_dict") else list(value)  # type: ignore[call-overload,no-any-return]
