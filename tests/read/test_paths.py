"""What may be opened: ordinary files inside the package, by their real path, and nothing on any network."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import Any, NoReturn

import pytest

from site_builder.model.limits import DEFAULTS
from site_builder.read.paths import compression_of, format_of, refuse_path
from tests.gate import findings_of, run_json, table, write_package

REMOTE = (
    *("http://x.id/a.csv", "https://x.id/a.csv", "HTTPS://x.id/a.csv", "ftp://x.id/a.csv", "s3://b/a.csv"),
    *("file:///etc/hosts", "file:a.csv", "data:text/csv,a", "gs://b/a", "sqlite:///a.db", "postgresql://x/y", "jar:x"),
)
UNSAFE = (
    *("", " ", "/etc/hosts", "\\\\host\\share\\a.csv", "//host/a.csv", "~/a.csv", "~root/a", "C:\\a.csv", "c:/a.csv"),
    *("../a.csv", "data/../../a.csv", "..", "data\\..\\a.csv", "a\x00.csv"),
)


@pytest.mark.parametrize("path", REMOTE)
def test_addresses_are_refused(path: str, tmp_path: Path) -> None:
    refusal = refuse_path(path, tmp_path, DEFAULTS)
    assert refusal
    assert refusal.type == "path-remote"


@pytest.mark.parametrize("path", UNSAFE)
def test_ways_out_are_refused(path: str, tmp_path: Path) -> None:
    refusal = refuse_path(path, tmp_path, DEFAULTS)
    assert refusal
    assert refusal.type == "path-unsafe"


@pytest.mark.parametrize(
    "name", ["a.csv", "a b.csv", "ä.csv", "a..csv", "..a.csv", "$HOME.csv", "%A%.csv", "a:b.csv/c"]
)
def test_odd_names_inside_are_welcome(name: str, tmp_path: Path) -> None:
    path = tmp_path / "data" / name
    path.parent.mkdir(parents=True)
    path.write_text("x", encoding="utf-8")
    assert refuse_path(f"data/{name}", tmp_path, DEFAULTS) is None


def test_links_are_judged_by_where_they_lead(tmp_path: Path) -> None:
    secret = tmp_path / "rahasia.csv"
    secret.write_text("x", encoding="utf-8")
    package = tmp_path / "paket"
    (package / "data").mkdir(parents=True)
    (package / "data" / "a.csv").write_text("x", encoding="utf-8")
    (package / "dalam.csv").symlink_to("data/a.csv")
    (package / "luar.csv").symlink_to(secret)
    (package / "folder").symlink_to(tmp_path)
    (package / "putar.csv").symlink_to("putar.csv")
    (package / "hilang.csv").symlink_to("tidak-ada.csv")
    verdicts = {
        name: refusal.type if (refusal := refuse_path(name, package, DEFAULTS)) else ""
        for name in ("dalam.csv", "luar.csv", "folder/rahasia.csv", "putar.csv", "hilang.csv")
    }
    assert verdicts == {
        "dalam.csv": "",
        "luar.csv": "path-unsafe",
        "folder/rahasia.csv": "path-unsafe",
        "putar.csv": "file-missing",
        "hilang.csv": "file-missing",
    }


def test_a_linked_package_folder_is_fine(tmp_path: Path) -> None:
    (tmp_path / "asli").mkdir()
    (tmp_path / "asli" / "a.csv").write_text("x", encoding="utf-8")
    (tmp_path / "tautan").symlink_to("asli")
    assert refuse_path("a.csv", tmp_path / "tautan", DEFAULTS) is None


def test_only_ordinary_files_are_opened(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    os.mkfifo(tmp_path / "pipa.csv")  # opening it would wait for ever
    for name in ("folder.csv", "pipa.csv"):
        refusal = refuse_path(name, tmp_path, DEFAULTS)
        assert refusal
        assert refusal.type == "file-not-regular"
    (tmp_path / "besar.csv").touch()
    os.truncate(tmp_path / "besar.csv", DEFAULTS.file_bytes + 1)
    refusal = refuse_path("besar.csv", tmp_path, DEFAULTS)
    assert refusal
    assert refusal.type == "file-too-large"


def test_a_descriptor_that_is_a_pipe_does_not_hang(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "p").mkdir()
    os.mkfifo(tmp_path / "p" / "datapackage.json")
    found = findings_of(capsys, tmp_path / "p")
    assert [item["code"] for item in found] == ["file-not-regular"]


def test_the_nearest_file_is_suggested(tmp_path: Path) -> None:
    write_package(tmp_path, {}, {"data/Stok.csv": "x", "lain/wilayah.csv": "x"})
    for asked, near in {"data/stok.csv": "data/Stok.csv", "wilayah.csv": "lain/wilayah.csv", "q": ""}.items():
        refusal = refuse_path(asked, tmp_path, DEFAULTS)
        assert refusal
        assert refusal.values["near"] == near


@pytest.mark.parametrize(
    ("path", "compression", "form"),
    [("a.csv", "", "csv"), ("a.CSV.gz", "gz", "csv"), ("data.v2/berkas", "", ""), ("a.tar.xz", "xz", "tar")],
)
def test_format_and_compression_are_told_by_the_ending(path: str, compression: str, form: str) -> None:
    assert compression_of(path) == compression
    assert format_of(path, compression) == form


def _refuse(*_arguments: Any) -> NoReturn:
    raise AssertionError("somebody opened a socket")


def test_nothing_is_ever_fetched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every property that could name an address names one; each is one finding, and no socket is opened."""
    monkeypatch.setattr(socket, "socket", _refuse)
    monkeypatch.setattr(socket, "create_connection", _refuse)
    monkeypatch.setattr(socket, "getaddrinfo", _refuse)
    resources = [
        {**table("a", "x"), "path": "http://x.id/a.csv"},
        {**table("b", "x"), "path": ["b.csv", "http://x.id/b.csv"]},
        {**table("c", "x"), "schema": "http://x.id/s.json", "path": "b.csv"},
        {**table("d", "x"), "dialect": "http://x.id/d.json", "path": "b.csv"},
        {**table("e", "x"), "profile": "http://x.id/p.json", "path": "b.csv"},
        {"name": "f", "url": "http://x.id/f.csv"},
        {**table("g", "x"), "path": "b.csv", "scheme": "http"},
        {**table("h", "x"), "path": "b.csv", "extrapaths": ["s3://x/y"]},
        {**table("i", "x"), "path": "https://docs.google.com/spreadsheets/d/1/edit"},
    ]
    descriptor = {
        "name": "p",
        "profile": "http://x.id/profile.json",
        "resources": resources,
        "$schema": "http://x.id/s",
    }
    package = write_package(tmp_path / "p", descriptor, {"b.csv": "x\n1\n"})
    code, said = run_json(capsys, "validate", package, "--project", tmp_path)
    assert code == 1
    assert [item["code"] for item in said["findings"]] == ["path-remote"] * (len(resources) + 1)
    assert [item["resource"] for item in said["findings"]] == [None, *"abcdefghi"]


def test_a_known_profile_is_not_fetched_either(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "socket", _refuse)
    descriptor = {"name": "p", "profile": "fiscal-data-package", "resources": [table("a", "x")]}
    package = write_package(tmp_path / "p", descriptor, {"data/a.csv": "x\n1\n"})
    assert findings_of(capsys, package) == []
