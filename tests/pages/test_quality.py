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
    assert "Mutu data: 39 catatan" in page
    assert page.count("sama persis dengan baris 2") == 1
    assert "Begitu juga baris 4, 5, 6, 7, 8 dan 33 baris lain." in page


def test_a_kind_of_note_is_explained_once_and_its_places_are_counted(tmp_path: Path) -> None:
    names = [f"tabel-{number:02}" for number in range(14)]
    descriptor = {"name": "a", "resources": [table(name, [{"name": "c"}]) for name in names]}
    write_package(tmp_path, descriptor, {f"data/{name}.csv": "c\n" for name in names})
    page = build(tmp_path).text("mutu/index.html")
    assert "Mutu data: 14 catatan" in page
    assert page.count("Bila datanya belum ada, katakan di uraiannya.") == 1  # why it matters
    assert page.count("tidak berisi baris satu pun") == 10
    assert page.count("Untuk penerbit:") == 1  # the advice is the same for each
    assert "… dan 4 catatan lain." in page


def test_an_exemption_speaks_in_titles(tmp_path: Path) -> None:
    exemption = {"kind": "phone", "resource": "posko", "field": "telepon", "reason": REASON, "date": "2024-02-26"}
    resource = table("posko", [{"name": "nama_posko"}, {"name": "telepon", "title": "Nomor telepon posko"}])
    descriptor = {
        "name": "bencana",
        "resources": [resource | {"title": "Daftar posko"}],
        "privacyExemptions": [exemption],
    }
    rows = "nama_posko,telepon\nPosko Utara,0812-3456-7890\nPosko Selatan,0813-9876-5432\n"
    write_package(tmp_path, descriptor, {"data/posko.csv": rows})
    page = build(tmp_path).text("mutu/index.html")
    assert "di kolom “Nomor telepon posko”, tabel “Daftar posko”" in page
