"""Packages that the builder has never seen: they build, their pages hold, their downloads say what the sources say."""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import frictionless
import openpyxl
import pandas as pd
import pytest

from tests.built import BuiltPortal, run_builder
from tests.outsider import read_page
from tests.wild.all import WILD
from tests.wild.files import split

# What frictionless 5 says no to although the standard allows it; the reason stands beside it.
STRICTER = {
    "version-two": "`fieldsMatch` is a list in the standard, a text for frictionless",
    "cofog": "YAML's dates are text in the standard, a date for frictionless",
    "inline": "frictionless opens no resource whose data are an object",
}
TABLELESS = {"geo-countries", "other-files"}


@pytest.fixture(scope="session")
def project(strangers: BuiltPortal, shared_folder: Path) -> Path:
    """Return where the packages of the strangers were written; the fixture before has done so."""
    return shared_folder / "strangers" / "project"


@contextmanager
def _inside(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def _descriptor(folder: Path) -> Path:
    return next(folder.glob("datapackage.*"))


def _unpacked(strangers: BuiltPortal, source: Path, folder: Path) -> Path:
    """Unpack the zip of a package, found by the name that the package bears (a nameless one by its folder's)."""
    name = frictionless.Package(str(_descriptor(source)), allow_invalid=True).name or source.name
    for path in strangers.manifest:
        if path.endswith(".zip"):
            with zipfile.ZipFile(strangers.folder / path) as archive:
                if name == json.loads(archive.read("datapackage.json")).get("name", Path(path).stem):
                    archive.extractall(folder)
                    return folder
    raise AssertionError(f"no zip holds {name}")


def test_only_tables_without_a_schema_are_warned_of(strangers: BuiltPortal) -> None:
    assert {finding["severity"] for finding in strangers.said["findings"]} <= {"warning"}
    assert strangers.said["valid"] is True


@pytest.mark.parametrize("name", sorted(set(WILD) - set(STRICTER)))
def test_frictionless_accepts_what_is_built_here(name: str, project: Path) -> None:
    folder = project / "datapackages" / name
    with _inside(folder):
        report = frictionless.validate(_descriptor(folder).name, type="package")
    assert report.flatten(["type", "note"]) == []


@pytest.mark.parametrize("name", sorted(set(WILD) - TABLELESS))
def test_the_zip_is_a_valid_package_with_the_same_rows(
    name: str, strangers: BuiltPortal, project: Path, tmp_path: Path
) -> None:
    source = project / "datapackages" / name
    unpacked = _unpacked(strangers, source, tmp_path)
    with _inside(unpacked):
        assert frictionless.validate("datapackage.json", type="package").flatten(["type", "note"]) == []
        ours = _tables("datapackage.json")
    if name not in STRICTER:
        with _inside(source):
            assert ours == _tables(_descriptor(source).name)


def _tables(descriptor: str) -> dict[str, list[list[Any]]]:
    """Read the typed rows of every table through frictionless."""
    return {
        resource.name: [[_plain(value) for value in row.to_list()] for row in resource.read_rows()]
        for resource in frictionless.Package(descriptor).resources
        if isinstance(resource, frictionless.resources.TableResource)
    }


def _plain(value: Any) -> Any:
    """Take numbers inside of lists and objects as decimals: read from a JSON file they are floats."""
    match value:
        case dict():
            return {key: _plain(item) for key, item in value.items()}
        case list():
            return [_plain(item) for item in value]
        case float():
            return Decimal(str(value))
        case _:
            return value


def test_three_formats_say_the_same(strangers: BuiltPortal) -> None:
    stems = {
        path.removesuffix(".csv")
        for path in strangers.manifest
        if path.startswith("data/") and path.endswith(".csv") and not path.endswith(".excel.csv")
    }
    assert len(stems) > 80
    for stem in sorted(stems):
        frame = pd.read_csv(strangers.folder / f"{stem}.csv", dtype=str, keep_default_na=False, encoding="utf-8")
        rows = json.loads(strangers.text(f"{stem}.json"), parse_float=str, parse_int=str)
        sheet = openpyxl.load_workbook(strangers.folder / f"{stem}.xlsx", read_only=True)["Data"]
        cells = list(sheet.iter_rows(values_only=True))
        assert [list(row) for row in rows[:1]] in ([], [list(frame.columns)]), stem
        assert list(cells[0]) == list(frame.columns), stem
        assert len(rows) == len(frame) == len(cells) - 1, stem
        for text, value in zip(frame.itertuples(index=False), rows, strict=True):
            for written, said in zip(text, value.values(), strict=True):
                if said is not None and not isinstance(said, list | dict):  # CSV keeps the label of what is missing
                    assert written == (str(said).lower() if isinstance(said, bool) else said), stem


def test_the_header_may_stand_in_the_first_part_only(tmp_path: Path) -> None:
    split(tmp_path / "parts", ("tahun,jumlah", "", ""))
    run = run_builder(["build", str(tmp_path / "parts"), "--project", str(tmp_path)])
    assert run.returncode == 0, run.stderr
    [table] = (tmp_path / "public").rglob("sensus.csv")
    assert table.read_text("utf-8").split() == ["tahun,jumlah", "2019,1", "2020,2", "2021,3", "2022,4"]


@pytest.mark.parametrize("name", sorted(TABLELESS))
def test_a_package_without_tables_does_not_say_that_they_are_right(name: str, strangers: BuiltPortal) -> None:
    text = read_page(strangers.text(f"data/{name}/index.html")).text
    assert "Paket ini tidak berisi tabel" in text
    assert "Semua tabel cocok" not in text
    assert "Kamus kolom" not in text
