"""The writer: all or nothing, never somebody else's files, nothing left beside the target."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from site_builder.errors import UsageError, UserError
from site_builder.model.output import Output, OutputFile
from site_builder.model.request import Request
from site_builder.write import check_target, write_output
from tests.built import read_tree
from tests.tools import ROOT

OLD = Output((OutputFile("index.html", b"lama"), OutputFile("data/a.csv", b"a\r\n", "download")))
NEW = Output((OutputFile("index.html", b"baru"), OutputFile("assets/a.css", b"", "asset")))


def _beside(target: Path) -> list[str]:
    return sorted(path.name for path in target.parent.iterdir() if path != target)


def test_a_new_output_replaces_the_whole_of_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "jauh" / "public"
    write_output(OLD, target)
    write_output(NEW, target)
    assert set(read_tree(target)) == {"index.html", "assets/a.css", "manifest.json"}
    assert (target / "index.html").read_bytes() == b"baru"
    assert _beside(target) == []
    listing = json.loads((target / "manifest.json").read_text("utf-8"))
    assert [entry["path"] for entry in listing["files"]] == ["assets/a.css", "index.html"]
    assert target.stat().st_mode & 0o777 == 0o755


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO])
def test_a_disk_that_refuses_leaves_the_old_portal(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "public"
    write_output(OLD, target)
    before = read_tree(target)
    written = Path.write_bytes

    def fail(self: Path, data: bytes) -> int:
        if self.name == "a.css":
            raise OSError(number, "refused")
        return written(self, data)

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(UserError) as raised:
        write_output(NEW, target)
    assert raised.value.problems[0].code == "output-error"
    assert read_tree(target) == before
    assert _beside(target) == []


@pytest.mark.parametrize("failing", [1, 2])
@pytest.mark.parametrize("error", [OSError(errno.EACCES, "refused"), KeyboardInterrupt()])
def test_a_swap_that_fails_half_way_is_taken_back(
    failing: int, error: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "public"
    write_output(OLD, target)
    before = read_tree(target)
    replace, calls = Path.replace, [0]

    def fail(self: Path, other: Path) -> Path:
        calls[0] += 1
        if calls[0] == failing:
            raise error
        return replace(self, other)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises((UserError, KeyboardInterrupt)):
        write_output(NEW, target)
    assert read_tree(target) == before
    assert _beside(target) == []


def test_a_linked_target_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "asli").mkdir()
    (tmp_path / "public").symlink_to("asli")
    write_output(NEW, tmp_path / "public")
    assert (tmp_path / "public").is_symlink()
    assert (tmp_path / "asli" / "index.html").read_bytes() == b"baru"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("album.txt", "punya orang"),
        ("manifest.json", '{"name": "aplikasi web lain"}'),
        ("manifest.json", "bukan json"),
        ("manifest.json", '{"generator": "rumah-terbuka 1", "files": 3}'),
    ],
)
def test_a_folder_of_somebody_else_is_refused(name: str, content: str, tmp_path: Path) -> None:
    target = tmp_path / "public"
    target.mkdir()
    (target / name).write_text(content, encoding="utf-8")
    with pytest.raises(UsageError) as raised:
        write_output(NEW, target)
    assert name in raised.value.problems[0].problem
    assert read_tree(target) == {name: content.encode()}


def test_one_file_that_we_did_not_write_is_enough_to_refuse(tmp_path: Path) -> None:
    target = tmp_path / "public"
    write_output(OLD, target)
    (target / ".DS_Store").touch()  # file managers leave these everywhere
    write_output(OLD, target)
    (target / "CNAME").write_text("contoh.id", encoding="utf-8")
    with pytest.raises(UsageError, match="CNAME"):
        write_output(NEW, target)
    assert (target / "CNAME").exists()


def test_a_file_where_a_folder_should_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "public").write_text("x", encoding="utf-8")
    with pytest.raises(UsageError, match="bukan folder"):
        write_output(NEW, tmp_path / "public")


@pytest.mark.parametrize("path", ["../luar.html", "/luar.html", "a//b", "a/./b", "a\\b", "manifest.json", ""])
def test_an_output_that_leads_out_is_a_bug_of_ours(path: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not a path inside"):
        write_output(Output((OutputFile(path, b""),)), tmp_path / "public")
    assert list(tmp_path.iterdir()) == []


def test_two_files_of_one_path_are_a_bug_of_ours(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="more than once"):
        write_output(Output((OutputFile("a.html", b""), OutputFile("A.html", b""))), tmp_path / "public")


def _request(project: Path, output: Path | None, *packages: Path) -> Request:
    return Request(project, packages, output)


@pytest.mark.parametrize(
    "output", [".", "..", "datapackages", "datapackages/p", "datapackages/baru", "content", "templates/x"]
)
def test_sources_are_never_a_target(output: str, tmp_path: Path) -> None:
    project = tmp_path / "proyek"
    (project / "datapackages" / "p").mkdir(parents=True)
    with pytest.raises(UsageError):
        check_target(_request(project, project / output))


def test_a_package_elsewhere_is_no_target_either(tmp_path: Path) -> None:
    project, package = tmp_path / "proyek", tmp_path / "paket" / "p"
    project.mkdir()
    package.mkdir(parents=True)
    for output in (package, package.parent):
        with pytest.raises(UsageError):
            check_target(_request(project, output, package))
    check_target(_request(project, package / "public", package))
    check_target(_request(project, None, package))


def test_a_target_below_a_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from tests.gate import run_json, table, write_package

    write_package(
        tmp_path / "datapackages" / "a", {"name": "a", "resources": [table("a", "x")]}, {"data/a.csv": "x\n1\n"}
    )
    (tmp_path / "berkas").write_text("x", encoding="utf-8")
    code, said = run_json(capsys, "build", "--project", tmp_path, "--output", tmp_path / "berkas" / "public")
    found: list[Any] = said["findings"]
    assert (code, [item["code"] for item in found]) == (2, ["output-error"])


def test_a_refused_target_leaves_no_folders_that_were_made_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: Path, data: bytes) -> int:
        raise OSError(errno.ENOSPC, "full")

    (tmp_path / "ada").mkdir()
    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(UserError):
        write_output(NEW, tmp_path / "ada" / "jauh" / "sekali" / "public")
    assert list(tmp_path.rglob("*")) == [tmp_path / "ada"]


def test_a_folder_that_cannot_be_looked_into_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "public"
    write_output(OLD, target)
    before, scan = read_tree(target), os.scandir

    def refuse(path: str | Path) -> Any:
        if str(path).endswith("data"):
            raise PermissionError(errno.EACCES, "refused")
        return scan(path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", refuse)
        with pytest.raises(UserError) as raised:
            write_output(NEW, target)
    assert "izin ditolak" in raised.value.problems[0].problem
    assert read_tree(target) == before


def test_a_mount_point_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "public"
    write_output(OLD, target)
    before, replace = read_tree(target), Path.replace

    def busy(self: Path, other: Path) -> Path:
        if self == target:
            raise OSError(errno.EBUSY, "busy")
        return replace(self, other)

    monkeypatch.setattr(Path, "replace", busy)
    with pytest.raises(UserError) as raised:
        write_output(NEW, target)
    assert "titik kait" in raised.value.problems[0].problem
    assert read_tree(target) == before
    assert _beside(target) == []


def test_a_portal_that_was_made_read_only_is_replaced_without_a_trace(tmp_path: Path) -> None:
    target = tmp_path / "public"
    write_output(OLD, target)
    for path in sorted(target.rglob("*"), reverse=True):
        path.chmod(0o555 if path.is_dir() else 0o444)
    write_output(NEW, target)
    assert (target / "index.html").read_bytes() == b"baru"
    assert _beside(target) == []


def test_a_run_that_is_called_off_leaves_the_old_portal_and_nothing_else(tmp_path: Path) -> None:
    write_output(OLD, tmp_path / "public")
    before = read_tree(tmp_path / "public")
    program = (
        "import os, signal\n"
        "from pathlib import Path\n"
        "from site_builder import cli\n"
        "from tests.cli import test_write\n"
        "def called_off(self, data): os.kill(os.getpid(), signal.SIGTERM)\n"
        "def main(*_):\n"
        "    Path.write_bytes = called_off\n"
        f"    test_write.write_output(test_write.NEW, Path({str(tmp_path / 'public')!r}))\n"
        "cli.main = main\n"
        "cli.entry()\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (143, "")
    assert read_tree(tmp_path / "public") == before
    assert _beside(tmp_path / "public") == []
