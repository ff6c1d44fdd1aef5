"""The command line is a contract with scripts outside this repository: flags, exit codes, streams, one JSON object."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from site_builder import pipeline
from site_builder.cli import main
from tests.built import run_builder
from tests.gate import run, run_json, table, write_package
from tests.tools import ROOT

FINDING_KEYS = [
    *("code", "severity", "package", "resource", "path", "row", "line", "column", "cell", "field", "value"),
    *("message", "hint"),
]


def _project(folder: Path, cells: str = "kode,jumlah\n16.01,3\n") -> Path:
    descriptor = {"name": "stok", "resources": [table("rumah", "kode", "jumlah:integer:Jumlah rumah")]}
    write_package(folder / "datapackages" / "stok", descriptor, {"data/rumah.csv": cells})
    return folder


def test_a_clean_build_says_what_it_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = run_json(capsys, "build", "--project", _project(tmp_path))
    assert code == 0
    assert list(said) == ["valid", "packages", "findings", "quarantined", "output"]
    assert said["valid"] is True
    assert said["packages"] == [{"name": "stok", "resources": [{"name": "rumah", "rows": 1}], "rows": 1}]
    assert said["findings"] == []
    files = [path for path in (tmp_path / "public").rglob("*") if path.is_file() and path.name != "manifest.json"]
    assert said["output"]["files"] == len(files)
    assert said["output"]["bytes"] == sum(path.stat().st_size for path in files)
    assert said["output"]["pages"] == sum(path.suffix == ".html" for path in files)


def test_a_finding_names_its_place_in_every_way(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = run_json(capsys, "validate", "--project", _project(tmp_path, "kode,jumlah\n16.01,tiga\n"))
    assert (code, said["valid"], "output" in said) == (1, False, False)
    (finding,) = said["findings"]
    assert list(finding) == FINDING_KEYS
    assert {key: finding[key] for key in FINDING_KEYS[:11]} == {
        "code": "type-error",
        "severity": "error",
        "package": "stok",
        "resource": "rumah",
        "path": "datapackages/stok/data/rumah.csv",
        "row": 2,
        "line": 2,
        "column": 2,
        "cell": "B2",
        "field": "jumlah",
        "value": "tiga",
    }


def test_stdout_is_for_results_and_stderr_for_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "build", "--project", _project(tmp_path))
    assert (code, out) == (0, "")
    assert "Selesai: 1 paket, 1 baris; 0 kesalahan, 0 peringatan." in err
    assert "\x1b" not in err
    _, out, err = run(capsys, "build", "--project", tmp_path, "--json")
    assert json.loads(out)
    assert "Selesai" in err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["bulid"],
        ["build", "--tidak-ada"],
        ["build", "--as-of", "26/02/2024"],
        ["build", "--as-of", "2024-02-30"],
        ["build", "--as-of", "20240226"],
        ["build", "--base-url", "ftp://x.id"],
        ["build", "--base-url", "https://x.id/?a=1"],
        ["build", "--base-url", "https:// x.id"],
        ["build", "--jobs", "0"],
        ["build", "--jobs", "dua"],
        ["build", "--lang", "xx"],
        ["build", "--lang"],
        ["build", "--json=ya"],
        ["build", "--strict", "tidak-ada-paket"],
        ["build", "--project", "tidak-ada"],
        ["serve", "--port", "0"],
        ["serve", "--port", "70000"],
        ["serve", "--port", "delapan"],
        ["explain", "no-such-code"],
        ["explain", "a", "b"],
    ],
)
def test_wrong_use_is_exit_2_and_told_in_both_languages(
    arguments: Sequence[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(_project(tmp_path))
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith("✗ ")
    assert "→" in err
    assert not re.search(r"\b(usage|error|argument|invalid|expected)\b", err)
    assert not (tmp_path / "public").exists()


@pytest.mark.parametrize(
    "arguments", [["bulid"], ["build", "--tidak-ada"], ["build", "--as-of", "x"], ["validate", "q"]]
)
def test_wrong_use_with_json_is_one_object_of_the_same_shape(
    arguments: Sequence[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(_project(tmp_path))
    code, said = run_json(capsys, *arguments)
    assert (code, said["valid"], said["packages"]) == (2, False, [])
    (finding,) = said["findings"]
    assert list(finding) == FINDING_KEYS
    assert (finding["code"], finding["severity"]) == ("usage-error", "error")


def test_all_mistakes_of_a_command_are_told_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = run_json(
        capsys, "build", "--project", tmp_path / "q", "--as-of", "x", "--base-url", "y", "--jobs", "z"
    )
    assert (code, len(said["findings"])) == (2, 4)


def test_english_on_request(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = _project(tmp_path, "kode,jumlah\n16.01,tiga\n")
    _, _, err = run(capsys, "validate", "--project", project, "--lang", "en")
    assert "Cell B2 (column “Jumlah rumah”) holds “tiga”; expected is a whole number." in err
    assert "Not valid yet: packages: 1, rows: 1; errors: 1, warnings: 0." in err
    _, _, err = run(capsys, "bulid", "--lang=en")
    assert "Did you mean “build”?" in err


def test_strict_makes_warnings_stop(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_package(
        tmp_path / "datapackages" / "a",
        {"name": "a", "resources": [{"name": "a", "path": "a.csv"}]},
        {"a.csv": "x\n1\n"},
    )
    assert run_json(capsys, "validate", "--project", tmp_path)[0] == 0
    code, said = run_json(capsys, "build", "--project", tmp_path, "--strict")
    assert (code, said["valid"], (tmp_path / "public").exists()) == (1, False, False)


def test_a_package_may_be_a_folder_or_a_descriptor_anywhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _project(tmp_path / "di sini", "kode,jumlah\nsalah\n")
    elsewhere = tmp_path / "lain tempat" / "Paket Ñ"
    write_package(elsewhere, {"name": "lain", "resources": [table("a", "x:integer")]}, {"data/a.csv": "x\n1\n"})
    monkeypatch.chdir(tmp_path / "lain tempat")
    for package in (elsewhere, elsewhere / "datapackage.json", Path("Paket Ñ"), Path("Paket Ñ/datapackage.json")):
        code, said = run_json(capsys, "validate", package, "--project", tmp_path / "di sini")
        assert (code, [item["name"] for item in said["packages"]]) == (0, ["lain"])
    code, said = run_json(capsys, "build", "Paket Ñ", "--project", tmp_path / "di sini", "--output", "hasil ü")
    assert (code, said["output"]["path"]) == (0, "hasil ü")
    assert (tmp_path / "lain tempat" / "hasil ü" / "index.html").is_file()


@pytest.mark.parametrize(
    ("flag", "epoch", "day"),
    [("2025-01-02", "0", "2025-01-02"), ("", "1709000000", "2024-02-27"), ("", "", "None")],
)
def test_the_date_comes_from_flag_then_environment_then_data(
    flag: str, epoch: str, day: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Any] = []
    original = pipeline.build
    monkeypatch.setattr(pipeline, "build", lambda request, step: asked.append(request) or original(request, step))
    arguments = ["build", "--project", str(_project(tmp_path)), *(["--as-of", flag] if flag else [])]
    assert main(arguments, {"SOURCE_DATE_EPOCH": epoch}) == 0
    assert str(asked[0].as_of) == day


def test_a_wrong_epoch_stops_a_build_but_not_a_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = _project(tmp_path)
    assert run(capsys, "build", "--project", project, SOURCE_DATE_EPOCH="kemarin")[0] == 2
    assert run(capsys, "validate", "--project", project, SOURCE_DATE_EPOCH="kemarin")[0] == 0


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_is_indonesian(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in ([option], ["build", option], ["serve", option]):
        code, out, _ = run(capsys, *arguments)
        assert code == 0
        assert "cara pakai:" in out
        assert "show this help" not in out
        assert "usage" not in out


def test_help_is_english_on_request(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--lang", "en", "--help"], ["build", "--help", "--lang", "en"], ["explain", "--lang=en", "-h"]):
        _, out, _ = run(capsys, *arguments)
        assert "usage: " in out
        assert not re.search(r"\b(cara pakai|pilihan|bawaan|tampilkan|folder hasil|paket)\b", out)


def test_a_bug_of_ours_is_exit_70_and_still_one_object(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: Any) -> None:
        raise RuntimeError("kutu")

    monkeypatch.setattr(pipeline, "check", fail)
    assert main(["validate", "--project", str(_project(tmp_path)), "--json"]) == 70
    out, err = capsys.readouterr()
    assert json.loads(out)["findings"][0]["code"] == "internal-error"
    assert "Traceback" in err
    assert "Ini kesalahan pada perangkat lunak, bukan pada data Anda." in err


def test_interrupting_is_quiet(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_arguments: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "check", stop)
    assert run(capsys, "validate", "--project", _project(tmp_path)) == (130, "", "dihentikan\n")


def test_as_a_real_process_in_a_locale_without_letters(tmp_path: Path) -> None:
    project = _project(tmp_path, "kode,jumlah\n16.01,“tiga”\n")
    done = run_builder(
        ["validate", "--project", str(project), "--json"], {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}, tmp_path
    )
    assert done.returncode == 1
    assert json.loads(done.stdout)["findings"][0]["value"] == "“tiga”"
    assert "Traceback" not in done.stderr


def test_explain_as_a_real_process() -> None:
    done = run_builder(["explain", "type-error"])
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "type-error: Isi sel tidak sesuai jenis kolom")
    assert run_builder(["explain", "type-eror"]).returncode == 2


def test_who_stops_reading_changes_no_verdict(tmp_path: Path) -> None:
    project = _project(tmp_path, "kode,jumlah\n16.01,tiga\n")
    reading, writing = os.pipe()
    os.close(reading)
    assert _printing_to(writing, project) == (1, False)
    os.close(writing)


def test_a_full_disk_under_stdout_is_told(tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    with full.open("wb") as stream:
        assert _printing_to(stream.fileno(), _project(tmp_path)) == (2, False)


def _printing_to(stream: int, project: Path) -> tuple[int, bool]:
    """Validate with --json, stdout going to an open file; returns the exit code and whether a traceback was shown."""
    command = [sys.executable, "-m", "site_builder", "validate", "--project", str(project), "--json"]
    done = subprocess.run(command, stdout=stream, stderr=subprocess.PIPE, text=True, cwd=ROOT, check=False)
    return done.returncode, "Traceback" in done.stderr


def test_an_option_of_another_command_is_told_as_such(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", "--on-invalid", "quarantine"]) == 2
    said = capsys.readouterr().err
    assert "--on-invalid  hanya untuk perintah build" in said
    assert "Maksud Anda" not in said
