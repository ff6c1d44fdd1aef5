"""Whatever stands in a table of counts: no crash, no endless reckoning, and nothing small goes out."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.check.disclosure.protect import protect
from tests.disclosure.making import column, library, protected, published, resource, text

COLUMNS = ("kode::wilayah", "n:number:jumlah-orang", "m:number:jumlah-orang")


@pytest.mark.parametrize(
    "odd",
    ["NaN", "INF", "-INF", "1E+999999999", "1E-999999999", "-3", "0.5", "3.0", "9" * 300, "-0", "1e400", "", "?"],
)
def test_odd_numbers(odd: str, tmp_path: Path) -> None:
    found = protected(tmp_path, COLUMNS, [["16.07", odd, 53], ["16.07.01", 3, odd], ["16.07.02", 50, 50]])
    assert "<5" in [row[1] for row in published(found, "rumah")[1:]] or found.findings


@pytest.mark.parametrize("last", ["9999-12-31", "0001-01-01"])
def test_periods_at_the_ends_of_the_calendar(last: str, tmp_path: Path) -> None:
    columns = ("a:date:periode-mulai", "b:date:periode-selesai", "n:integer:jumlah-orang")
    rows = [["0001-01-01", last, 53], [last, last, 3], ["0001-01-01", "0001-01-01", 50], [last, "0001-01-01", 7]]
    assert "<5" in [row[2] for row in published(protected(tmp_path, columns, rows), "rumah")]


def test_periods_that_end_before_they_start_go_round_for_ever(tmp_path: Path) -> None:
    columns = ("a:date:periode-mulai", "b:date:periode-selesai", "n:integer:jumlah-orang")
    rows = [["2020-01-01", "2029-12-31", 53], ["2020-01-01", "2020-06-30", 3], ["2020-07-01", "2020-01-01", 9],
            ["2020-01-02", "2020-06-30", 7]]  # fmt: skip
    assert "<5" in [row[2] for row in published(protected(tmp_path, columns, rows), "rumah")]


def test_tables_that_hold_nothing(tmp_path: Path) -> None:
    assert protected(tmp_path / "a", COLUMNS, []).findings == ()
    assert protected(tmp_path / "b", COLUMNS, [["", "", ""]]).findings == ()
    assert protected(tmp_path / "c", COLUMNS, [["16.07", 3, 3]]).notes


@pytest.mark.parametrize("entries", [7, "semua", {}, [None], [[]], [{"kind": "small-count"}], {"kind": "small-count"}])
def test_odd_exemptions(entries: object, tmp_path: Path) -> None:
    found = protected(tmp_path, COLUMNS, [["16.07.01", 3, 50], ["16.07.02", 50, 50]], privacyExemptions=entries)
    assert all(finding.code == "small-count-exemption" for finding in found.findings)
    assert "<5" in [row[1] for row in published(found, "rumah")]


def test_areas_that_lie_in_each_other(tmp_path: Path) -> None:
    areas = resource("wilayah", ["kode::wilayah", "induk::wilayah-induk"])
    counts = resource("rumah", ["kode::wilayah", column("n:integer:stok", unit="rumah")])
    tables = {
        "wilayah": (areas, text(["kode", "induk"], [["a", "b"], ["b", "a"], ["c", "c"]])),
        "rumah": (counts, text(["kode", "n"], [["a", 3], ["b", 3], ["c", 50]])),
    }

    found = protect(library(tmp_path, tables))
    assert [row[1] for row in published(found, "rumah")[1:]] == ["<5", "<5", "50"]
