"""What is hidden and what is not; that totals stay; that a second build hides the same; that the public is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from site_builder.check.disclosure.protect import protect
from site_builder.cli import main
from tests.built import read_tree
from tests.disclosure.making import column, library, protected, published, resource, text
from tests.pages.projects import Site

LONG = ("kode::wilayah", "jenis::jenis", "nilai:integer:nilai", "satuan::satuan")


@pytest.mark.parametrize(
    ("kind", "unit", "is_hidden"),
    [
        ("sisa", "rumah", True),
        ("terdata", "unit", True),
        ("disalurkan", "unit", True),
        ("penduduk", "jiwa", True),
        ("miskin", "KK", True),
        ("miskin", "kepala keluarga", True),
        ("penerima", "orang", True),
        ("stunting", "balita", True),
        ("target", "rumah", False),
        ("rencana", "unit", False),
        ("alokasi", "rumah", False),
        ("inovasi", "unit", False),
        ("disalurkan", "rupiah", False),
        ("satuan-bantuan", "rupiah per rumah", False),
        ("kemiskinan", "persen penduduk", False),
        ("penduduk", "ribu jiwa", False),
        ("kepadatan", "jiwa per km2", False),
        ("skor", "skor", False),
        ("desa", "desa", False),
    ],
)
def test_what_counts_is_told_by_kind_and_unit(kind: str, unit: str, is_hidden: bool, tmp_path: Path) -> None:
    found = protected(tmp_path, LONG, [["16.07.01", kind, 3, unit], ["16.07.02", kind, 90, unit]])
    assert found.findings == ()
    assert published(found, "rumah")[1][2] == ("<5" if is_hidden else "3")


@pytest.mark.parametrize(
    ("role", "unit", "is_hidden"),
    [
        ("stok", "", True),
        ("tertangani", "rumah", True),
        ("sisa", "persen", False),
        ("disalurkan", "", False),
        ("disalurkan", "rumah", True),
        ("jumlah-orang", "", True),
        ("jumlah-rumah-tangga", "apa saja", True),
        ("jumlah-unit", "rumah", True),
        ("realisasi", "orang", False),
        ("", "orang", False),
    ],
)
def test_what_counts_is_told_by_the_role_of_a_column(role: str, unit: str, is_hidden: bool, tmp_path: Path) -> None:
    columns = ["kode::wilayah", column(f"n:integer:{role}", unit=unit)]
    rows = text(["kode", "n"], [["16.07.01", 3], ["16.07.02", 90]])
    found = protect(library(tmp_path, {"rumah": (resource("rumah", columns), rows)}))
    assert published(found, "rumah")[1][1] == ("<5" if is_hidden else "3")


def test_zero_is_shown_and_the_threshold_is_not_hidden(tmp_path: Path) -> None:
    columns = ("kode::wilayah", "n:integer:jumlah-orang")
    found = protected(tmp_path, columns, [["a", 0], ["b", 1], ["c", 4], ["d", 5]])
    assert [row[1] for row in published(found, "rumah")[1:]] == ["0", "<5", "<5", "5"]


def test_the_total_of_a_regency_stays_where_parts_can_cover(tmp_path: Path) -> None:
    columns = ("kode::wilayah", "n:integer:stok")
    found = protected(tmp_path, columns, [["16.07", 153], ["16.07.01", 3], ["16.07.02", 50], ["16.07.03", 100]])
    assert [row[1] for row in published(found, "rumah")[1:]] == ["153", "<5", "ditutup", "100"]


def test_a_total_that_is_much_larger_than_its_parts_needs_no_cover(tmp_path: Path) -> None:
    columns = ("kode::wilayah", "n:integer:stok")
    found = protected(tmp_path, columns, [["16.07", 900], ["16.07.01", 3], ["16.07.02", 50]])
    assert [row[1] for row in published(found, "rumah")[1:]] == ["900", "<5", "50"]


def test_only_a_column_without_a_role_is_taken_for_a_copy(tmp_path: Path) -> None:
    """A plan that was kept to the letter is a plan still, and the numbers of rows are no count."""
    columns = ("no:integer", "kode::wilayah", "n:integer:tertangani", "plan:integer:rencana")
    rows: list[list[object]] = [[1, "16.07.01", 120, 120], [2, "16.07.02", 2, 2], [3, "16.07.03", 3, 3]]
    found = protected(tmp_path, columns, rows)
    assert found.findings == ()
    assert [row[2:] for row in published(found, "rumah")[1:]] == [["120", "120"], ["<5", "2"], ["<5", "3"]]


def test_the_order_of_rows_changes_nothing_that_is_small(tmp_path: Path) -> None:
    columns = ("kode::wilayah", "laki:integer:jumlah-orang", "perempuan:integer:jumlah-orang")
    rows: list[list[object]] = [["a", 3, 20], ["b", 30, 2], ["c", 9, 9], ["d", 0, 4]]
    there = published(protected(tmp_path / "1", columns, rows), "rumah")[1:]
    back = published(protected(tmp_path / "2", columns, rows[::-1]), "rumah")[1:]
    assert sorted(there) == sorted(back)


def _project(folder: Path, **package: Any) -> Path:
    columns = ["kunci::kunci", "kode::wilayah", "n:integer:tertangani", "tahun:year:periode"]
    rows = [
        ["a", "16.07", 153, 2021],
        ["b", "16.07.01", 3, 2021],
        ["c", "16.07.02", 50, 2021],
        ["d", "16.07.03", 100, 2021],
    ]
    names = [item.split(":", maxsplit=1)[0] for item in columns]
    library(folder, {"rumah": (resource("rumah", columns, primaryKey=["kunci"]), text(names, rows))}, **package)
    return folder


def test_a_second_build_over_the_first_hides_the_same(tmp_path: Path) -> None:
    project = _project(tmp_path)
    assert main(["build", "--project", str(project)]) == 0
    first = read_tree(project / "public")
    assert main(["build", "--project", str(project)]) == 0
    assert read_tree(project / "public") == first


def test_an_exemption_is_told_to_the_public(tmp_path: Path) -> None:
    entry = {
        "kind": "small-count", "resource": "rumah", "field": "n", "rows": ["b"], "date": "2024-02-26",
        "reason": "Angkanya sudah diumumkan dinas di surat kabar.", "source": "https://berita.contoh.id/rumah",
    }  # fmt: skip
    project = _project(tmp_path, privacyExemptions=[entry])
    assert main(["build", "--project", str(project)]) == 0
    site = Site(project / "public")
    page = site.page("mutu/index.html").text
    assert "Angka kecil" in page
    assert entry["reason"] in page
    assert 'href="https://berita.contoh.id/rumah"' in site.text("mutu/index.html")
    assert "tidak ditampilkan" not in site.page("data/bantuan/rumah/index.html").text
    rows = json.loads(next((project / "public").rglob("rumah.json")).read_text("utf-8"))
    assert [row["n"] for row in rows] == [153, 3, 50, 100]
