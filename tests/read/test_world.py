"""`build` on packages that were never seen before: every one becomes pages, with all its rows, and nothing is said
against it beyond what it left out.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from tests.built import read_tree
from tests.gate import run_json, write_package
from tests.read.world import STRANGERS


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write all strangers into one project."""
    project = tmp_path_factory.mktemp("world")
    for name, stranger in STRANGERS.items():
        write_package(project / "datapackages" / name, stranger.descriptor, stranger.files, stranger.descriptor_name)
    return project


@pytest.mark.parametrize("name", STRANGERS)
def test_a_stranger_is_valid_and_all_its_rows_are_there(
    name: str, world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = run_json(capsys, "validate", world / "datapackages" / name, "--project", world)
    assert [item for item in said["findings"] if item["severity"] == "error"] == []
    assert code == 0
    rows = {item["name"]: item["rows"] for item in said["packages"][0]["resources"]}
    assert rows == STRANGERS[name].rows
    guessed = [item["resource"] for item in said["findings"] if item["code"] == "schema-missing"]
    assert len(guessed) == len(set(guessed))


def test_the_whole_world_becomes_one_portal(world: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    target = tmp_path / "public"
    code, said = run_json(capsys, "build", "--project", world, "--output", target)
    assert code == 0
    assert len(said["packages"]) == len(STRANGERS)
    files = read_tree(target)
    manifest = json.loads(files["manifest.json"])
    assert {entry["path"] for entry in manifest["files"]} | {"manifest.json"} == set(files)
    assert len(files) == said["output"]["files"] + 1
    folders = {path.split("/")[1] for path in files if path.startswith("data/") and path.count("/") > 1}
    assert len(folders) == len(STRANGERS)
    assert all(path.isascii() and path == path.lower() and " " not in path for path in files)
    assert not any(b"rahasia" in data for path, data in files.items() if not path.endswith((".zip", ".xlsx")))
    assert not any(b"<script>alert" in data for data in files.values())


def test_canonical_downloads_of_strangers(world: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    packages = [world / "datapackages" / name for name in ("tab.separated_name", "yaml", "multipart", "fields-match")]
    target = tmp_path / "public"
    code, _ = run_json(capsys, "build", *packages, "--project", world, "--output", target)
    assert code == 0

    def rows(path: str) -> list[list[str]]:
        with (target / "data" / path).open(encoding="utf-8", newline="") as file:
            return list(csv.reader(file))

    assert rows("tab-separated-name/titik-koma/titik-koma.csv") == [["kode", "nilai"], ["a;b", "1234.50"], ["c", "7"]]
    assert rows("yaml/a/a.csv") == [["kode", "setuju"], ["NO", "true"], ["ID", "false"]]
    assert rows("multipart/berjudul/berjudul.csv") == [["tahun", "nilai"], ["2020", "1"], ["2021", "2"]]
    assert rows("fields-match/equal/equal.csv") == [["x", "y"], ["1", "a"]]
    assert rows("fields-match/subset/subset.csv") == [["x"], ["1"]]
    assert rows("fields-match/superset/superset.csv") == [["x", "y"], ["1", "a"]]


def test_a_fault_in_a_part_names_the_part_and_its_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    resource: dict[str, Any] = {
        "name": "a",
        "path": ["1.csv", "2.csv"],
        "schema": {"fields": [{"name": "x", "type": "integer"}]},
    }
    files = {"1.csv": "x\n1\n2\n", "2.csv": "x\n3\nempat\n"}
    package = write_package(tmp_path / "p", {"name": "p", "resources": [resource]}, files)
    code, said = run_json(capsys, "validate", package, "--project", tmp_path)
    assert code == 1
    assert [(item["path"], item["cell"], item["value"]) for item in said["findings"]] == [("p/2.csv", "A3", "empat")]
