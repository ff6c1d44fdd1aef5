"""A broken package keeps its last good version, byte for byte and with a notice; the others go out."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from site_builder import pipeline
from site_builder.model.output import Output
from site_builder.model.report import Finding, Place, Severity
from site_builder.model.request import Request
from site_builder.render.downloads.files import RENDERERS
from site_builder.serve import rebuild
from tests.built import in_one_language, read_tree
from tests.gate import run, run_json, table, write_package
from tests.outsider import is_external, read_page, resolve
from tests.quarantine.portals import package as archive
from tests.quarantine.portals import packed, put_online
from tests.tools import ROOT

NIK = "1607014510900003"
GOOD = "kode,jumlah\n16.07.01,120\n16.07.02,95\n"
NEW = "kode,jumlah\n16.07.01,121\n16.07.02,96\n"
WRONG = "kode,jumlah\n16.07.01,seratus\n16.07.02,dua,3\n"
Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _undrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the pictures out: a figure without one is a table, and drawing is the slowest part of a build."""
    monkeypatch.setattr("site_builder.render.site.draw_figures", lambda *_: ({}, ()))


def _write(project: Path, name: str, cells: str = GOOD, **more: Any) -> None:
    descriptor = {
        "name": name,
        "title": f"Paket {name}",
        "resources": [table("stok", "kode", "jumlah:integer")],
        **more,
    }
    write_package(project / "datapackages" / name, descriptor, {"data/stok.csv": cells})


def _project(folder: Path, *names: str, **more: Any) -> Path:
    for name in names:
        _write(folder, name, **more)
    write_package(folder / "content", 'title = "Coba"\non_invalid = "quarantine"\n', {}, "site.toml")
    return folder


def _build(capsys: Capture, project: Path, *options: str | Path) -> tuple[int, Mapping[str, Any], dict[str, bytes]]:
    code, said = run_json(capsys, "build", "--project", project, *options)
    return code, said, read_tree(project / "public")


def _online(capsys: Capture, project: Path) -> dict[str, bytes]:
    code, said, files = _build(capsys, project)
    assert (code, said["quarantined"]) == (0, []), said["findings"]
    return files


def _text(files: Mapping[str, bytes], path: str) -> str:
    return files[path].decode("utf-8")


def _assert_whole(files: Mapping[str, bytes]) -> None:
    """Every link leads to a file or a place on a page, and the manifest tells the truth."""
    pages = {path: read_page(data.decode("utf-8")) for path, data in files.items() if path.endswith(".html")}
    for path, page in pages.items():
        for element in page.elements:
            address = element.attributes.get("href") or ""
            if address and not is_external(address) and path != "404.html":
                target, anchor = resolve(path, address)
                assert target in files, f"{path}: {address}"
                assert not anchor or target not in pages or anchor in pages[target].ids, f"{path}: {address}"
    listed = {entry["path"]: entry["bytes"] for entry in json.loads(files["manifest.json"])["files"]}
    assert listed == {path: len(data) for path, data in files.items() if path != "manifest.json"}


def test_a_broken_package_stays_as_it_was_and_the_others_are_renewed(tmp_path: Path, capsys: Capture) -> None:
    project = _project(tmp_path, "baik", "salah", modified="2024-02-26")
    before = _online(capsys, project)
    _write(project, "baik", NEW)
    _write(project, "salah", WRONG, modified="2024-05-01")
    code, said, after = _build(capsys, project)
    assert (code, said["valid"]) == (1, False)
    assert said["quarantined"] == [
        {"name": "salah", "kept": True, "version_date": "2024-02-26", "errors": 2, "reason": None}
    ]
    assert {item["package"] for item in said["findings"]} == {"salah"}
    kept = [path for path in before if path.startswith("data/salah/") and not path.endswith(".html")]
    assert len(kept) == 6
    assert {path: after[path] for path in kept} == {path: before[path] for path in kept}
    assert b"121" in after["data/baik/stok/stok.csv"]
    notice = "Versi 26 Februari 2024 dipertahankan: versi baru memuat 2 kesalahan dan belum terbit."
    told = [path for path in after if path.endswith(".html") and notice in _text(after, path)]
    pages = ["data/index.html", "data/salah/index.html", "data/salah/stok/index.html", "index.html", "mutu/index.html"]
    assert sorted(told) == pages
    assert "seratus" not in "".join(_text(after, path) for path in after if path.endswith(".html"))
    _assert_whole(after)


def test_a_kept_version_outlives_many_builds_and_ends_when_mended(tmp_path: Path, capsys: Capture) -> None:
    project = _project(tmp_path, "baik", "salah")
    clean = _online(capsys, project)
    _write(project, "salah", WRONG)
    first = _build(capsys, project)[2]
    for _ in range(3):
        assert _build(capsys, project)[2] == first
    _write(project, "salah")
    assert _online(capsys, project) == clean


def test_a_kept_version_keeps_its_bytes_though_the_builder_writes_others(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = _project(tmp_path, "baik", "salah")
    before = _online(capsys, project)
    _write(project, "salah", WRONG)
    written = dict(RENDERERS)
    monkeypatch.setitem(RENDERERS, "json", lambda *some: written["json"](*some) + b"\n")
    after = _build(capsys, project, "--base-url", "https://contoh.id/")[2]
    assert after["data/baik/stok/stok.json"] == before["data/baik/stok/stok.json"] + b"\n"
    kept = [path for path in before if path.startswith("data/salah/") and not path.endswith((".html", ".svg"))]
    assert len(kept) == 6
    assert [path for path in kept if after[path] != before[path]] == []


def test_the_date_of_the_portal_is_that_of_what_it_shows(tmp_path: Path, capsys: Capture) -> None:
    project = _project(tmp_path, "baik", "salah", modified="2024-02-26")
    _online(capsys, project)
    _write(project, "salah", WRONG, modified="2031-01-01")
    after = _build(capsys, project)[2]
    assert "26 Februari 2024" in _text(after, "index.html")
    assert not [path for path in after if path.endswith(".html") and "2031" in _text(after, path)]
    assert "17 Agustus 2025" in _text(_build(capsys, project, "--as-of", "2025-08-17")[2], "index.html")


def test_what_was_never_published_is_withheld_behind_a_notice(tmp_path: Path, capsys: Capture) -> None:
    project = _project(tmp_path, "baik")
    _online(capsys, project)
    secret = "kode,jumlah\nrahasia-sekali,satu\n"
    _write(project, "bantuan-baru", secret, title="Judul rahasia", description="Uraian rahasia")
    write_package(
        project / "content", 'title = "C"\nhome_packages = ["bantuan-baru"]\non_invalid = "quarantine"', {}, "site.toml"
    )
    (project / "content" / "packages").mkdir()
    (project / "content" / "packages" / "bantuan-baru.md").write_text("Tulisan tentang paket.", encoding="utf-8")
    code, said, after = _build(capsys, project)
    assert code == 1
    assert [(item["name"], item["kept"], item["reason"]) for item in said["quarantined"]] == [
        ("bantuan-baru", False, "unpublished")
    ]
    assert [path for path in after if path.startswith("data/bantuan-baru/")] == ["data/bantuan-baru/index.html"]
    assert [path for path, data in after.items() if b"rahasia" in data.lower()] == []
    page = _text(after, "data/bantuan-baru/index.html")
    assert "Paket ini ditahan: pemeriksaan menemukan 1 kesalahan." in page
    for path in ("index.html", "data/index.html", "mutu/index.html"):
        assert "Bantuan baru" in _text(after, path), path
    _assert_whole(after)


def test_personal_data_that_is_online_is_taken_down(tmp_path: Path, capsys: Capture) -> None:
    project = _project(tmp_path, "baik", "salah")
    put_online(project / "public", {"salah": packed(archive("salah", f"{NIK},1\n"))})
    _write(project, "salah", WRONG)
    code, said, after = _build(capsys, project)
    assert code == 1
    assert [(item["kept"], item["reason"], item["errors"]) for item in said["quarantined"]] == [(False, "refused", 2)]
    found = [item for item in said["findings"] if item["code"] == "personal-nik"]
    assert [item["path"] for item in found] == ["public/data/salah/salah.zip/data/stok.csv"]
    assert NIK not in json.dumps(said)
    assert [path for path, data in after.items() if NIK.encode() in data] == []
    assert [path for path in after if path.startswith("data/salah/")] == ["data/salah/index.html"]
    _assert_whole(after)


def test_a_damaged_archive_is_withheld_and_told(tmp_path: Path, capsys: Capture) -> None:
    project = _project(tmp_path, "baik", "salah")
    before = _online(capsys, project)
    damaged = before["data/salah/salah.zip"][:-1] + b"!"
    (project / "public/data/salah/salah.zip").write_bytes(damaged)
    _write(project, "salah", WRONG)
    code, out, err = run(capsys, "build", "--project", project, "--lang", "en")
    assert code == 1
    assert "Withheld behind a notice: its published files are damaged" in err
    assert out == ""


@pytest.mark.parametrize("form", ["folder", "zip", "the target itself"])
def test_the_last_portal_can_be_named(form: str, tmp_path: Path, capsys: Capture) -> None:
    project = _project(tmp_path / "proyek", "baik", "salah")
    before = _online(capsys, project)
    named = {"folder": tmp_path / "lama", "zip": tmp_path / "lama.zip", "the target itself": project / "public"}[form]
    if form == "zip":
        shutil.make_archive(str(tmp_path / "lama"), "zip", project / "public")
    if form != "the target itself":
        shutil.move(project / "public", tmp_path / "lama")
    _write(project, "salah", WRONG)
    code, said, after = _build(capsys, project, "--previous", named)
    assert (code, said["quarantined"][0]["kept"]) == (1, True)
    assert after["data/salah/salah.zip"] == before["data/salah/salah.zip"]


def _referring(project: Path, cells: str) -> None:
    field = {"name": "kode", "type": "string", "references": {"package": "acuan", "resource": "stok", "field": "kode"}}
    resource = {"name": "angka", "path": "data/angka.csv", "schema": {"fields": [field]}}
    write_package(
        project / "datapackages" / "pengguna", {"name": "pengguna", "resources": [resource]}, {"data/angka.csv": cells}
    )


def test_a_package_that_needs_the_rows_of_a_broken_one_waits_with_it(tmp_path: Path, capsys: Capture) -> None:
    project = _project(tmp_path, "acuan", "lain")
    _referring(project, "kode\n16.07.01\n")
    before = _online(capsys, project)
    _write(project, "acuan", GOOD + "16.07.03,1\n16.07.04,x\n")
    _referring(project, "kode\n16.07.01\n16.07.03\n")
    code, said, after = _build(capsys, project)
    assert code == 1
    assert [(item["name"], item["kept"]) for item in said["quarantined"]] == [("acuan", True), ("pengguna", True)]
    assert after["data/pengguna/angka/angka.csv"] == before["data/pengguna/angka/angka.csv"]
    assert "paket “pengguna” ikut ditunda" in run(capsys, "build", "--project", project)[2]
    _write(project, "acuan", GOOD + "16.07.03,1\n")
    assert b"16.07.03" in _online(capsys, project)["data/pengguna/angka/angka.csv"]


def test_a_reference_into_a_withheld_package_breaks_nothing(tmp_path: Path, capsys: Capture) -> None:
    project = _project(tmp_path, "acuan", "lain", cells=GOOD)
    _referring(project, "kode\n16.07.01\n")
    _write(project, "acuan", WRONG)
    code, said, after = _build(capsys, project)
    assert code == 1
    assert [(item["name"], item["kept"]) for item in said["quarantined"]] == [("acuan", False)]
    assert "data/pengguna/angka/angka.csv" in after
    _assert_whole(after)


def test_a_portal_of_nothing_but_kept_packages_goes_out_with_its_notices(tmp_path: Path, capsys: Capture) -> None:
    project = _project(tmp_path, "a", "b")
    before = _online(capsys, project)
    for name in ("a", "b"):
        _write(project, name, WRONG)
    code, said, after = _build(capsys, project)
    assert (code, len(said["quarantined"])) == (1, 2)
    assert after["data/a/a.zip"] == before["data/a/a.zip"]
    _assert_whole(after)


def test_a_portal_of_nothing_at_all_is_not_written(tmp_path: Path, capsys: Capture) -> None:
    project = _project(tmp_path, "a", "b", cells=WRONG)
    code, said, after = _build(capsys, project)
    assert (code, said["quarantined"], after) == (1, [], {})
    put_online(project / "public", {"lain": packed(archive("lain"))})
    before = read_tree(project / "public")
    code, said, after = _build(capsys, project)
    assert (code, "output" in said, after) == (1, False, before)


def test_a_portal_of_notices_goes_out_where_something_must_come_down(tmp_path: Path, capsys: Capture) -> None:
    project = _project(tmp_path, "a", cells=WRONG)
    put_online(project / "public", {"a": packed(archive("a", f"{NIK},1\n"))})
    code, said, after = _build(capsys, project)
    assert (code, said["quarantined"][0]["reason"]) == (1, "refused")
    assert [path for path, data in after.items() if NIK.encode() in data] == []
    _assert_whole(after)


def test_a_descriptor_that_lost_its_name_is_known_by_its_folder(tmp_path: Path, capsys: Capture) -> None:
    project = _project(tmp_path, "baik", "salah")
    before = _online(capsys, project)
    for broken in ("{", '{"name": "Salah Besar!", "resources": []}', '{"resources": 3}'):
        (project / "datapackages/salah/datapackage.json").write_text(broken, encoding="utf-8")
        code, said, after = _build(capsys, project)
        assert (code, [item["kept"] for item in said["quarantined"]]) == (1, [True]), broken
        assert after["data/salah/salah.zip"] == before["data/salah/salah.zip"]
        _assert_whole(after)


def test_two_packages_of_one_name_leave_the_published_one(tmp_path: Path, capsys: Capture) -> None:
    project = _project(tmp_path, "baik", "salah")
    before = _online(capsys, project)
    descriptor = {"name": "salah", "resources": [table("lain", "x:integer")]}
    write_package(project / "datapackages" / "zz", descriptor, {"data/lain.csv": "x\n1\n"})
    code, said, after = _build(capsys, project)
    assert (code, [(item["name"], item["kept"]) for item in said["quarantined"]]) == (1, [("salah", True)])
    assert after["data/salah/salah.zip"] == before["data/salah/salah.zip"]
    assert "data/salah/lain/index.html" not in after


def test_strict_sets_aside_for_a_warning_but_never_refuses_what_is_online(tmp_path: Path, capsys: Capture) -> None:
    project = _project(tmp_path, "baik", "ramai")
    write_package(
        project / "datapackages/ramai",
        {"name": "ramai", "resources": [{"name": "stok", "path": "data/stok.csv"}]},
    )
    _online(capsys, project)
    code, said, after = _build(capsys, project, "--strict")
    assert {item["severity"] for item in said["findings"]} == {"warning"}
    assert (code, [(item["name"], item["kept"]) for item in said["quarantined"]]) == (1, [("ramai", True)])
    assert "belum terbit" in _text(after, "data/ramai/index.html")


def test_what_only_shows_in_the_finished_portal_sets_aside_too(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = _project(tmp_path, "baik", "salah")
    before = _online(capsys, project)
    _write(project, "salah", NEW)
    looks: list[bool] = []

    def audit(output: Output, *_: Any) -> tuple[Finding, ...]:
        is_new = any(b"121" in file.data for file in output.files if file.output_path == "data/salah/stok/stok.csv")
        looks.append(is_new)
        return (Finding("type-error", Severity.ERROR, Place("salah")),) if is_new else ()

    monkeypatch.setattr(pipeline, "audit_site", audit)
    code, said, after = _build(capsys, project)
    assert (code, looks) == (1, [True, False])
    assert [(item["name"], item["kept"]) for item in said["quarantined"]] == [("salah", True)]
    assert after["data/salah/stok/stok.csv"] == before["data/salah/stok/stok.csv"]


def test_an_audit_that_is_never_content_ends_without_a_portal(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = _project(tmp_path, "baik", "salah")
    before = _online(capsys, project)
    finding = Finding("type-error", Severity.ERROR, Place("salah"))
    monkeypatch.setattr(pipeline, "audit_site", lambda *_: (finding,))
    code, said, after = _build(capsys, project)
    assert (code, "output" in said, after) == (1, False, before)


def test_stop_is_the_default_and_the_command_overrules_the_setting(tmp_path: Path, capsys: Capture) -> None:
    project = _project(tmp_path, "baik", "salah")
    before = _online(capsys, project)
    _write(project, "salah", WRONG)
    assert _build(capsys, project, "--on-invalid", "stop")[2] == before
    (project / "content/site.toml").unlink()
    assert _build(capsys, project)[2] == before
    assert _build(capsys, project, "--on-invalid", "quarantine")[2] != before


def test_the_preview_shows_a_kept_package_too(tmp_path: Path, capsys: Capture) -> None:
    project = _project(tmp_path, "baik", "salah")
    _online(capsys, project)
    _write(project, "salah", WRONG)
    told: list[pipeline.Result] = []
    for _ in range(2):
        rebuild(Request(project), lambda line: None, told.append)
    assert [[item.kept is not None for item in result.quarantined] for result in told] == [[True], [True]]
    assert "belum terbit" in (project / "public/data/salah/index.html").read_text("utf-8")


EXAMPLE = ROOT / "examples" / "kabupaten-contoh"


def _copy_example(project: Path) -> None:
    for name in ("datapackages", "content"):
        shutil.copytree(EXAMPLE / name, project / name)
    in_one_language(project)


@pytest.mark.parametrize("name", sorted(path.name for path in (EXAMPLE / "datapackages").iterdir()))
def test_any_package_of_a_whole_regency_can_be_withheld(name: str, tmp_path: Path, capsys: Capture) -> None:
    """Headline, questions, gaps, essays and references are derived from what is left; nothing leads nowhere."""
    _copy_example(tmp_path)
    (tmp_path / "datapackages" / name / "datapackage.json").write_text("{", encoding="utf-8")
    code, said, after = _build(capsys, tmp_path, "--on-invalid", "quarantine")
    assert code == 1
    assert [item["name"] for item in said["quarantined"]] == [name]
    assert [path for path in after if path.startswith(f"data/{name}/")] == [f"data/{name}/index.html"]
    _assert_whole(after)


def test_a_package_with_hidden_figures_is_kept_as_it_is_online(tmp_path: Path, capsys: Capture) -> None:
    """Nobody knows its figures any more to prove them safe again; but the same files tell nobody anything new."""
    _copy_example(tmp_path)
    before = _online(capsys, tmp_path)
    assert "ditutup" in _text(before, "data/rumah-contoh/keadaan-kecamatan/keadaan-kecamatan.csv")
    cells = tmp_path / "datapackages/rumah-contoh/data/keadaan-kecamatan.csv"
    cells.write_text(cells.read_text("utf-8") + "99.01.99,Tidak Ada,dua ribu,1,1,0\n", encoding="utf-8")
    for _ in range(2):
        code, said, after = _build(capsys, tmp_path, "--on-invalid", "quarantine")
        assert (code, [(item["name"], item["kept"]) for item in said["quarantined"]]) == (1, [("rumah-contoh", True)])
        # What the portal itself counts (the quality of a package, say) is counted anew.
        files = [
            path for path in before if path.startswith("data/") and path.endswith((".csv", ".json", ".xlsx", ".zip"))
        ]
        assert [path for path in files if after[path] != before[path]] == []
    _assert_whole(after)
