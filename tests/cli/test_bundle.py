"""`build --bundle`: the portal once more as one zip that opens anywhere, and never over anybody else's file."""

from __future__ import annotations

import json
import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from site_builder.model.output import Output, OutputFile
from site_builder.model.request import Request
from site_builder.text.slugs import RESERVED
from site_builder.write import check_target, write_output
from tests.built import BASE_URL, BuiltPortal, read_tree
from tests.cli.colleague import good_project
from tests.gate import run

NEW = Output((OutputFile("index.html", b"baru"),))


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a sound project, and stand in it."""
    folder = tmp_path / "proyek"
    for path, text in good_project().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode("utf-8"))
    monkeypatch.chdir(folder)
    return folder


def test_a_bundle_holds_the_portal_byte_by_byte_in_one_folder(site: BuiltPortal, tmp_path: Path) -> None:
    with ZipFile(site.bundle) as archive:
        assert archive.testzip() is None
        assert archive.namelist()[0] == "portal/BACA-SAYA.txt"
        archive.extractall(tmp_path)
    unpacked = read_tree(tmp_path)
    unpacked.pop("portal/BACA-SAYA.txt")
    published = {f"portal/{path}": data for path, data in read_tree(site.folder).items()}
    assert unpacked == published
    assert "BACA-SAYA.txt" not in site.manifest


def test_every_name_in_it_can_stand_on_a_disk_of_windows(site: BuiltPortal) -> None:
    with ZipFile(site.bundle) as archive:
        names = archive.namelist()
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        parts = name.split("/")
        assert not name.startswith("/")
        assert all(re.fullmatch(r"[^<>:\"|?*\\\x00-\x1f]*[^<>:\"|?*\\\x00-\x1f. ]", part) for part in parts), name
        assert not {part.split(".")[0].casefold() for part in parts} & RESERVED, name
        assert len(name) <= 200, f"too long below a folder of somebody's: {name}"


def test_the_note_tells_how_to_open_it_in_both_languages(portal: BuiltPortal) -> None:
    with ZipFile(portal.bundle) as archive:
        data = archive.read("portal/BACA-SAYA.txt")
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n")
    indonesian, english = data.decode("utf-8-sig").split("-" * 72)
    assert "klik dua kali index.html" in indonesian
    assert "double-click index.html" in english
    for part in (indonesian, english):
        assert re.search(r"^Data (per|as of) \d{1,2} \w+ 20\d\d", part, re.MULTILINE)
        assert BASE_URL in part
        assert "server" in part
    assert "Ini bukan situs resmi pemerintah" in indonesian
    assert "not an official government site" in english


def test_a_build_tells_its_size_and_writes_the_same_bytes_again(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(capsys, "build", "--bundle", "../portal.zip", "--json")
    assert code == 0, err
    first = (tmp_path / "portal.zip").read_bytes()
    assert json.loads(out)["bundle"] == {"path": "../portal.zip", "bytes": len(first)}
    assert re.search(r"^Juga sebagai satu berkas zip: [\d,.]+ [kM]B, \.\./portal\.zip$", err, re.MULTILINE)
    code, _, err = run(capsys, "build", "--bundle", "../portal.zip", "--lang", "en")
    assert code == 0, err
    assert "Also as one zip file: " in err
    assert (tmp_path / "portal.zip").read_bytes() == first
    assert sorted(path.name for path in tmp_path.iterdir()) == ["portal.zip", "proyek"]


@pytest.mark.parametrize(
    "place",
    [
        "public/portal.zip",
        "datapackages/portal.zip",
        "content/portal.zip",
        "tidak/ada.zip",
        "../portal.tar",
        "..",
        "../",
    ],
)
def test_a_bundle_among_sources_or_in_the_portal_is_refused(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    (project / "content").mkdir(exist_ok=True)
    code, _, err = run(capsys, "build", "--bundle", place)
    assert code == 2
    assert "zip portal tidak dapat ditulis di sini" in err
    assert not (project / "public").exists()
    assert not list(tmp_path.rglob("*.zip"))


@pytest.mark.parametrize("content", [b"PK\x03\x04 bukan zip", b"", b"surat"])
def test_a_file_of_somebody_else_is_not_overwritten(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    (tmp_path / "arsip.zip").write_bytes(content)
    assert run(capsys, "build", "--bundle", "../arsip.zip")[0] == 2
    with ZipFile(tmp_path / "foto.zip", "w") as archive:
        archive.writestr("portal/manifest.json", '{"generator": "lain"}')
    code, _, err = run(capsys, "build", "--bundle", "../foto.zip")
    assert code == 2
    assert "bukan zip portal ini, jadi tidak ditimpa" in err
    assert (tmp_path / "arsip.zip").read_bytes() == content


def test_a_report_and_the_bundle_are_two_files(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "build", "--bundle", "../a.zip", "--report", "json=../a.zip")
    assert code == 2
    assert "laporan tidak dapat ditulis di sini" in err


def test_a_portal_that_cannot_be_written_leaves_the_old_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "portal.zip"
    kept.write_bytes(b"lama")
    monkeypatch.setattr(Path, "write_bytes", lambda self, data: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        write_output(NEW, tmp_path / "public", kept, b"baru")
    assert kept.read_bytes() == b"lama"
    assert [path.name for path in tmp_path.iterdir()] == ["portal.zip"]


def test_a_bundle_is_the_previous_portal_of_a_later_build(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "build", "--bundle", "../portal.zip")[0] == 0
    assert run(capsys, "build", "--output", "../lain", "--previous", "../portal.zip")[0] == 0
    check_target(Request(project, bundle_path=Path("../portal.zip")))
