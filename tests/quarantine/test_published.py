"""What was published is read from folders and archives alike, remembered, and trusted only where it is sound."""

from __future__ import annotations

import errno
import stat
import tempfile
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any, NoReturn

import pytest

from site_builder.check.library import check_library
from site_builder.errors import UserError
from site_builder.model.library import Library
from site_builder.model.published import Published
from site_builder.model.request import Request
from site_builder.model.settings import Settings
from site_builder.read import members
from site_builder.read.published import read_published
from tests.built import BuiltPortal
from tests.quarantine.portals import package, packed, put_online


def _published(path: Path) -> Published:
    found = read_published(Request(Path("tidak-ada"), previous_path=path))
    assert found is not None
    return found


def _zip(folder: Path, archive: Path, inside: str = "") -> Path:
    with zipfile.ZipFile(archive, "w") as packing:
        for path in sorted(folder.rglob("*")):
            packing.write(path, f"{inside}{path.relative_to(folder).as_posix()}")
    return archive


@pytest.mark.parametrize("form", ["folder", "zip", "zip of a folder"])
def test_a_folder_and_an_archive_of_it_hold_the_same(form: str, tmp_path: Path) -> None:
    folder = put_online(tmp_path / "terbit", {"b": packed(package("b")), "a": packed(package("a", "a,1\nb,2\n"))})
    path = folder
    if form != "folder":
        path = _zip(folder, tmp_path / "portal.zip", "terbit/" if form == "zip of a folder" else "")
    published = _published(path)
    assert (published.names, published.place) == (("a", "b"), path.name)
    read = published.read("a")
    assert read is not None
    assert read.place == f"{path.name}/data/a/a.zip"
    table = read.resources[0].table
    assert table is not None
    assert list(table.rows()) == [("a", 1), ("b", 2)]
    assert (read.violations, read.resources[0].violations) == ((), ())


def test_what_was_read_is_remembered_and_what_is_not_there_is_none(tmp_path: Path) -> None:
    published = _published(put_online(tmp_path / "terbit", {"a": packed(package("a"))}))
    assert published.read("a") is published.read("a")
    assert published.read("b") is None
    assert published.downloads("b") == {}
    assert set(published.downloads("a")) == {"a.zip"}


def test_nothing_published_is_none_and_reading_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert read_published(Request(tmp_path)) is None
    put_online(tmp_path / "public", {"a": packed(package("a"))})
    (tmp_path / "sementara").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "sementara"))
    found = read_published(Request(tmp_path))
    assert found is not None
    assert found.read("a") is not None
    assert list((tmp_path / "sementara").iterdir()) == []


def test_a_damaged_archive_keeps_its_name_and_is_not_read(tmp_path: Path) -> None:
    folder = put_online(tmp_path / "terbit", {"a": packed(package("a")), "b": packed(package("b"))})
    path = folder / "data/a/a.zip"
    path.write_bytes(path.read_bytes() + b"!")
    published = _published(folder)
    assert published.names == ("a", "b")
    assert published.read("a") is None
    assert published.downloads("a") == {}
    assert published.read("b") is not None


def _raw(*entries: tuple[zipfile.ZipInfo | str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, data in entries:
            archive.writestr(entry, data)
    return buffer.getvalue()


def _with(name: str, data: bytes = b"x", kind: int = 0) -> bytes:
    entry = zipfile.ZipInfo(name)
    entry.external_attr = kind << 16
    good = [(key, value.encode("utf-8")) for key, value in package("a").items()]
    return _raw(*good, (entry, data))


def _flagged(data: bytes) -> bytes:
    found = bytearray(data)
    found[6] |= 1
    found[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(found)


def _unknown_method(data: bytes) -> bytes:
    found = bytearray(data)
    found[8:10] = found[data.index(b"PK\x01\x02") + 10 : data.index(b"PK\x01\x02") + 12] = b"\x63\x00"
    return bytes(found)


HOSTILE: dict[str, Callable[[], bytes]] = {
    "a member that climbs out": lambda: _with("../../luar.csv"),
    "a member at the root of the disk": lambda: _with("/tmp/luar.csv"),
    "a member of a drive": lambda: _with("C:luar.csv"),
    "a member with a backslash": lambda: _with("data\\luar.csv"),
    "a member with a line break": lambda: _with("data/lu\nar.csv"),
    "a member with an endless name": lambda: _with("data/" + "x" * 300 + ".csv"),
    "a link": lambda: _with("data/tautan.csv", b"/etc/passwd", stat.S_IFLNK | 0o777),
    "a pipe": lambda: _with("data/pipa.csv", b"", stat.S_IFIFO | 0o666),
    "a folder of nothing": lambda: _with("data/kosong/"),
    "a file that nobody names": lambda: _with("data/rahasia.csv", b"nik\n"),
    "twins by letter case": lambda: _with("DATA/stok.csv", b"kode,jumlah\n"),
    "no descriptor": lambda: packed({"data/stok.csv": "kode,jumlah\n"}),
    "a descriptor that is no JSON": lambda: packed({**package("a"), "datapackage.json": "{"}),
    "an encrypted member": lambda: _flagged(packed(package("a"))),
    "a method of packing that nobody knows": lambda: _unknown_method(packed(package("a"))),
    "no archive at all": lambda: b"PK\x03\x04 bukan arsip",
    "an archive that is cut off": lambda: packed(package("a"))[:-40],
}


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", HOSTILE)
def test_an_archive_that_is_not_ours_is_not_read_even_with_a_right_hash(name: str, tmp_path: Path) -> None:
    published = _published(put_online(tmp_path / "terbit", {"a": HOSTILE[name]()}))
    assert published.names == ("a",)
    assert published.read("a") is None
    assert {path.name for path in tmp_path.iterdir()} == {"terbit"}


def test_an_archive_is_not_unpacked_beyond_a_ceiling() -> None:
    bomb = packed({**package("a"), "README.md": "0" * 3_000_000})
    assert len(bomb) < 10_000
    assert members.read_members(bomb, 2_000_000) is None
    assert members.read_members(bomb, 4_000_000) is not None


def test_a_member_that_understates_its_size_is_not_read() -> None:
    data = bytearray(packed({"a.txt": "0" * 100_000}))
    for place, width in ((22, 4), (data.index(b"PK\x01\x02") + 24, 4)):
        data[place : place + width] = (10).to_bytes(width, "little")
    assert members.read_members(bytes(data), 1000) is None


def test_too_many_members_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(members, "MOST_MEMBERS", 3)
    assert members.read_members(packed({f"{n}.txt": "" for n in range(4)}), 1000) is None
    assert members.read_members(packed({f"{n}.txt": "" for n in range(3)}), 1000) is not None


def test_a_manifest_that_names_files_outside_reaches_nothing(tmp_path: Path) -> None:
    folder = put_online(tmp_path / "terbit", {"../../luar": packed(package("luar"))})
    assert (tmp_path / "luar.zip").exists() or (tmp_path / "luar").exists()
    published = _published(folder)
    assert all(published.read(name) is None for name in published.names)


def test_a_full_disk_is_told_and_not_taken_for_a_damaged_archive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> NoReturn:
        raise OSError(errno.ENOSPC, "full")

    published = _published(put_online(tmp_path / "terbit", {"a": packed(package("a"))}))
    monkeypatch.setattr("site_builder.read.published.write_members", full)
    with pytest.raises(UserError) as raised:
        published.read("a")
    assert raised.value.problems[0].code == "output-error"


def test_the_gate_lets_through_what_it_has_published(site: BuiltPortal) -> None:
    """Else quarantine would withhold what it is to keep: every archive, read back, passes every rule of today."""
    published = _published(site.folder)
    offered = {path.split("/")[1] for path in site.manifest if path.endswith(".zip")}
    assert len(published.names) == len(offered) > 3
    packages = tuple(package for name in published.names if (package := published.read(name)))
    assert len(packages) == len(published.names)
    report = check_library(Library(Settings(), packages, published=published))
    assert [(finding.code, finding.place, finding.value) for finding in report.errors] == []
