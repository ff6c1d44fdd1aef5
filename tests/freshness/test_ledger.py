"""The ledger and the badges of a portal: the example, tables of their own, names that change, no metadata at all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.built import BuiltPortal, build_once
from tests.pages.projects import ROLE, Site, build, table, write_package
from tests.tools import ROOT

EXAMPLE = ROOT / "examples" / "kabupaten-contoh"


@pytest.fixture(scope="module")
def example(shared_folder: Path) -> BuiltPortal:
    return build_once(shared_folder / "example", EXAMPLE)


def _ledger(site: Site) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(site.text("kesegaran/kesegaran.json"))
    return rows


def test_the_example_has_one_package_late_one_on_time_and_one_irregular(example: BuiltPortal) -> None:
    rows = json.loads(example.text("kesegaran/kesegaran.json"))
    assert {"late", "on-time", "irregular"} <= {row["keadaan"] for row in rows}


def test_the_real_packages_are_irregular_and_never_late(portal: BuiltPortal) -> None:
    rows = json.loads(portal.text("kesegaran/kesegaran.json"))
    assert {row["keadaan"] for row in rows} == {"irregular"}
    for page in portal.pages:
        if page.endswith("gaya/index.html"):
            continue  # shows every badge that there is
        assert 'data-late="' not in portal.text(page), page


def test_a_table_may_state_its_own(tmp_path: Path) -> None:
    weekly = table("pekanan", [{"name": "nama"}]) | {"accrualPeriodicity": "P1W", "modified": "2026-01-02"}
    descriptor = {
        "name": "pasar",
        "title": "Pasar",
        "accrualPeriodicity": "P1Y",
        "modified": "2025-12-01",
        "resources": [weekly, table("tahunan", [{"name": "nama"}])],
    }
    write_package(tmp_path, descriptor, {"data/pekanan.csv": "nama\na\n", "data/tahunan.csv": "nama\na\n"})
    site = build(tmp_path)
    rows = _ledger(site)
    assert [(row["tabel"], row["keadaan"], row["jatuh_tempo"]) for row in rows] == [
        (None, "on-time", "2026-12-01"),
        ("pekanan", "late", "2026-01-09"),
    ]
    assert "terlambat 22 hari" in site.page("data/pasar/pekanan/index.html").text
    assert "tepat waktu" in site.page("data/pasar/tahunan/index.html").text
    assert "1 dari 2 data terlambat" in site.page("kesegaran/index.html").text


def _measured(project: Path, *, name: str, column: str) -> Site:
    fields = [
        {"name": column, "type": "integer", "rdfType": f"{ROLE}stok"},
        {
            "name": f"{column}-tahun",
            "type": "year",
            "rdfType": "http://purl.org/linked-data/sdmx/2009/dimension#refPeriod",
        },
    ]
    descriptor = {"name": name, "title": "Rumah", "accrualPeriodicity": "P1Y", "resources": [table(name, fields)]}
    write_package(project, descriptor, {f"data/{name}.csv": f"{column},{column}-tahun\n10,2023\n12,2024\n"})
    return build(project)


def test_names_do_not_matter_and_without_an_update_the_period_counts(tmp_path: Path) -> None:
    one = _measured(tmp_path / "satu", name="rumah", column="jumlah")
    other = _measured(tmp_path / "dua", name="lain-sekali", column="x")
    assert one.page("kesegaran/index.html").words == other.page("kesegaran/index.html").words
    row = _ledger(one)[0]
    assert (row["data_sampai"], row["jatuh_tempo"], row["keadaan"]) == ("2024-12-31", "2025-12-31", "late")


def test_without_any_metadata_there_is_no_ledger_and_no_script(tmp_path: Path) -> None:
    write_package(tmp_path, {"name": "a", "resources": [table("b", [{"name": "c"}])]}, {"data/b.csv": "c\n1\n"})
    site = build(tmp_path)
    assert "kesegaran/index.html" not in site.pages
    searching = ("cari/index.html", "en/cari/index.html")
    assert not [path for path, page in site.pages.items() if page.named("script") and path not in searching]
    assert "Kesegaran" not in site.page("index.html").text


def test_a_frequency_that_nobody_understands_stays_as_written(tmp_path: Path) -> None:
    odd = {"name": "a", "accrualPeriodicity": "kalau <sempat>", "resources": [table("b", [{"name": "c"}])]}
    write_package(tmp_path, odd, {"data/b.csv": "c\n1\n"})
    page = build(tmp_path).page("kesegaran/index.html").text
    assert "kalau <sempat>" in page
    assert "tidak diketahui" in page
