"""The quality page and the verdict of a table: exemptions are public, and nothing claims what was not checked."""

from __future__ import annotations

from pathlib import Path

from tests.pages.projects import build, table, write_package

REASON = "Nomor posko bencana yang diumumkan kepada warga."


def test_a_used_exemption_is_told_with_its_reason_and_date(tmp_path: Path) -> None:
    exemption = {"kind": "phone", "resource": "posko", "field": "telepon", "reason": REASON, "date": "2024-02-26"}
    descriptor = {
        "name": "bencana",
        "resources": [table("posko", [{"name": "nama_posko"}, {"name": "telepon"}])],
        "privacyExemptions": [exemption | {"by": "PPID Kabupaten Contoh"}],
    }
    rows = "nama_posko,telepon\nPosko Utara,0812-3456-7890\nPosko Selatan,0813-9876-5432\n"
    write_package(tmp_path, descriptor, {"data/posko.csv": rows})
    page = build(tmp_path).text("mutu/index.html")
    assert "Pengecualian yang dipakai" in page
    for words in (REASON, "26 Februari 2024", "PPID Kabupaten Contoh", "telepon", "nomor telepon"):
        assert words in page


def test_without_exemptions_nothing_is_said_of_them(tmp_path: Path) -> None:
    write_package(tmp_path, {"name": "a", "resources": [table("b", [{"name": "c"}])]}, {"data/b.csv": "c\n1\n"})
    assert "Pengecualian yang dipakai" not in build(tmp_path).text("mutu/index.html")


def test_a_file_that_is_no_table_is_not_called_checked(tmp_path: Path) -> None:
    descriptor = {"name": "a", "resources": [{"name": "peta", "path": "data/peta.pdf", "format": "pdf"}]}
    write_package(tmp_path, descriptor, {"data/peta.pdf": "%PDF-1.4"})
    page = build(tmp_path).text("data/a/peta/index.html")
    assert "Setiap sel cocok" not in page
    assert "bukan tabel" in page


def test_a_long_list_is_counted_and_not_spelled_out(tmp_path: Path) -> None:
    write_package(
        tmp_path,
        {"name": "a", "resources": [table("b", [{"name": "c"}])]},
        {"data/b.csv": "c\n" + "sama\n" * 40},
    )
    page = build(tmp_path).text("mutu/index.html")
    assert page.count("sama persis dengan baris 2") == 20
    assert "… dan 19 catatan lain." in page
