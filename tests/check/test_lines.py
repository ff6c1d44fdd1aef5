"""A finding stands on the line of the file where a text editor shows it: in CSV, JSON and YAML."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.package import Resource
from site_builder.read.delimited import _line_shifts
from site_builder.read.positions import property_lines
from tests.gate import findings_of, table, write_package


def test_a_quoted_cell_of_several_lines_moves_what_follows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cells = 'kode,jumlah\n"a\nb\nc",1\n"d\ne",dua\nf,tiga\n'
    package = write_package(
        tmp_path / "a", {"name": "a", "resources": [table("x", "kode", "jumlah:integer")]}, {"data/x.csv": cells}
    )
    found = findings_of(capsys, package)
    assert [(item["cell"], item["row"], item["line"]) for item in found] == [("B3", 3, 5), ("B4", 4, 7)]
    assert cells.splitlines()[7 - 1] == "f,tiga"


def test_rules_of_ours_have_lines_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cells = 'kode,isi\n"a\nb",1\nc,2\nc,2\n'
    package = write_package(
        tmp_path / "a", {"name": "a", "resources": [table("x", "kode", "isi")]}, {"data/x.csv": cells}
    )
    (found,) = [item for item in findings_of(capsys, package) if item["code"] == "duplicate-row"]
    assert (found["row"], found["line"]) == (4, 5)


@pytest.mark.parametrize("name", ["datapackage.json", "datapackage.yaml"])
def test_a_property_of_the_descriptor_has_its_line(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    descriptor = {"name": "a", "resources": [table("x", "kode", "jumlah:integger")]}
    text = json.dumps(descriptor, indent=2) if name.endswith("json") else yaml.safe_dump(descriptor, sort_keys=False)
    package = write_package(tmp_path / "a", text, {"data/x.csv": "kode,jumlah\na,1\n"}, name)
    (found,) = [item for item in findings_of(capsys, package) if item["severity"] == "error"]
    assert found["row"] is None
    assert "integger" in text.splitlines()[found["line"] - 1]


Json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.from_regex(r"[a-z]{1,3}", fullmatch=True), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.from_regex(r"[a-z]{1,3}", fullmatch=True), Json, max_size=4), st.sampled_from([None, 0, 2]))
def test_json_and_yaml_agree_with_what_is_on_the_line(value: dict[str, Any], indent: int | None) -> None:
    text = json.dumps(value, indent=indent)
    lines = property_lines(text.encode(), is_yaml=False)
    assert lines == property_lines(text.encode(), is_yaml=True)
    for path, line in lines.items():
        key = path.rsplit(".", 1)[-1].split("[")[0]
        if key and "[" not in path:
            assert f'"{key}"' in text.splitlines()[line - 1]


@given(st.lists(st.lists(st.text("ab\n\r,\"'", max_size=4), min_size=2, max_size=3), max_size=6))
def test_every_row_begins_on_its_line(rows: list[list[str]]) -> None:
    """Compared with a writer that counts the line ends it writes."""
    lines, text = [], ""
    for row in rows:
        lines.append(len(io.StringIO(text + "x", newline=None).read().split("\n")))
        buffer = io.StringIO(newline="")
        csv.writer(buffer, quoting=csv.QUOTE_ALL).writerow(row)
        text += buffer.getvalue()
    resource = Resource("a", line_shifts={"a": _line_shifts(text, {})})
    assert [resource.line_of("a", number) for number in range(1, len(rows) + 1)] == lines
    assert resource.line_of("b", 1) is None
