"""Giants as real processes: refused before they are read, or read in bounded memory and CPU time."""

from __future__ import annotations

import gzip
import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.corpus.case import DESCRIPTOR, PACKAGE, STOK, STOK_TABLE, Content, package, write_project
from tests.tools import ROOT

SECONDS, MEGABYTES = 30, 600
_HEAD = "kode,tahun,jumlah\n"

pytestmark = pytest.mark.giant


def _sparse(project: Path) -> Mapping[str, Content]:
    os.truncate(project / STOK, 250_000_000)
    return {}


def _rows(count: int, last: str = "") -> Callable[[Path], Mapping[str, Content]]:
    def write(project: Path) -> Mapping[str, Content]:
        with (project / STOK).open("w", encoding="utf-8") as file:
            file.write(_HEAD)
            file.writelines(f"16.07.{number % 100:02d},2020,{number}\n" for number in range(count))
            file.write(last)
        return {}

    return write


def _packed(ending: str, data: bytes) -> Callable[[Path], Mapping[str, Content]]:
    def write(project: Path) -> Mapping[str, Content]:
        path = f"data/stok.csv.{ending}"
        return {DESCRIPTOR: package({**STOK_TABLE, "path": path}), STOK: None, f"{PACKAGE}/{path}": data}

    return write


def _bomb() -> bytes:
    """Pack a gigabyte into a megabyte."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("stok.csv", "w", force_zip64=True) as file,
    ):
        for _ in range(1000):
            file.write(b"0" * 1_000_000)
    return buffer.getvalue()


def _wide(project: Path) -> Mapping[str, Content]:
    (project / STOK).write_bytes(b"," * 150_000_000)
    return {}


def _one_cell(project: Path) -> Mapping[str, Content]:
    (project / STOK).write_bytes(_HEAD.encode() + b'"' + b"x" * 150_000_000 + b'",2020,1\n')
    return {}


GIANTS: Mapping[str, tuple[Callable[[Path], Mapping[str, Content]], str, Mapping[str, Any]]] = {
    "a file of 250 MB": (_sparse, "file-too-large", {}),
    "a zip of a gigabyte": (_packed("zip", _bomb()), "archive-ratio", {}),
    "a gzip that swells": (_packed("gz", gzip.compress(b"0" * 250_000_000)), "archive-ratio", {}),
    "three million rows": (_rows(3_000_000), "too-many-rows", {}),
    "a fault in the last of 200,000 rows": (
        _rows(199_999, "16.07.99,2020,banyak\n"),
        "type-error",
        {"cell": "C200001"},
    ),
    "a row of 150 million commas": (_wide, "too-many-columns", {}),
    "a cell of 150 MB": (_one_cell, "cell-too-long", {"cell": "A2"}),
}


@pytest.mark.parametrize("name", GIANTS)
def test_a_giant_is_refused_in_bounded_time_and_memory(name: str, tmp_path: Path) -> None:
    make, code, wanted = GIANTS[name]
    project = tmp_path / "proyek"
    write_project(project)
    files = make(project)
    for path in (name for name, content in files.items() if content is None):
        (project / path).unlink()
    if files:
        write_project(project, files)
    command = [sys.executable, "-m", "site_builder", "build", "--json", "--project", str(project)]
    ran = _measured([*command, "--output", str(tmp_path / "terbit")], tmp_path / "jobs.json")
    [finding] = json.loads(ran["out"])["findings"]
    assert (ran["code"], finding["code"]) == (1, code)
    assert {key: finding[key] for key in wanted} == wanted
    assert ran["megabytes"] <= MEGABYTES
    assert ran["seconds"] <= SECONDS
    assert not (tmp_path / "terbit").exists()


def _measured(command: list[str], jobs: Path) -> Mapping[str, Any]:
    """Run a command below a small process of its own: the height of a child's memory begins with that of its parent."""
    jobs.write_text(json.dumps([command]), encoding="utf-8")
    program = [sys.executable, str(ROOT / "tests/corpus/trap.py"), str(jobs)]
    done = subprocess.run(program, capture_output=True, text=True, check=True, cwd=ROOT)
    [ran] = json.loads(done.stdout)["runs"]
    return dict(ran)
