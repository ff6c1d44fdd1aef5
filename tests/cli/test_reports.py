"""Reports for platforms: on the right line, nothing obeyed that data says, one finding under one name."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from site_builder.machine import SPELLED
from site_builder.options import FORMATS
from site_builder.text.catalogue import CATALOGUE
from tests.gate import run, run_json, table, write_package

CELLS = 'kode,jumlah\n"a\nb",1\nc,<b>|tujuh% @semua\nd,::error::x\n'


def _project(folder: Path, cells: str = CELLS) -> Path:
    descriptor = {"name": "kios", "resources": [table("kios", "kode", "jumlah:integer:Jumlah")]}
    write_package(folder / "datapackages" / "kios", descriptor, {"data/kios.csv": cells})
    return folder


def _reported(capsys: pytest.CaptureFixture[str], form: str, project: Path, *more: str) -> str:
    code, out, _ = run(capsys, "validate", "--project", project, "--report", form, *more)
    assert code in (1, 2)
    return out


def test_every_format_of_the_command_line_is_spelled() -> None:
    assert set(SPELLED) == set(FORMATS)


def test_github_annotates_the_line_of_the_file_and_obeys_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _project(tmp_path / "sub")
    monkeypatch.chdir(tmp_path)
    lines = _reported(capsys, "github", Path("sub")).splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("::error file=sub/datapackages/kios/data/kios.csv,line=4,title=")
    assert "%25" in lines[0]
    assert lines[0].endswith("[type-error]")
    assert all(line.startswith("::error file=") for line in lines)


def test_github_shows_errors_first_and_no_more_than_it_can(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cells = "kode,jumlah\n" + "".join(f"k{number},x{number}\n" for number in range(80))
    lines = _reported(capsys, "github", _project(tmp_path, cells)).splitlines()
    assert len(lines) == 50


def test_gitlab_gets_a_report_whose_fingerprints_outlive_edits(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = json.loads(_reported(capsys, "gitlab", _project(tmp_path)))
    after = json.loads(
        _reported(capsys, "gitlab", _project(tmp_path, CELLS.replace("kode,jumlah\n", "kode,jumlah\nz,9\n")))
    )
    assert [entry["location"]["lines"]["begin"] for entry in before] == [4, 5]
    assert [entry["location"]["lines"]["begin"] for entry in after] == [5, 6]
    assert [entry["fingerprint"] for entry in before] == [entry["fingerprint"] for entry in after]
    assert {entry["severity"] for entry in before} == {"critical"}
    assert all(set(entry) >= {"description", "check_name", "fingerprint", "severity", "location"} for entry in before)


def test_equal_findings_have_names_of_their_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = json.loads(_reported(capsys, "gitlab", _project(tmp_path, "kode,jumlah\na,x\nb,x\nc,x\n")))
    assert len({entry["fingerprint"] for entry in report}) == 3


@pytest.mark.parametrize("language", ["id", "en"])
def test_sarif_names_rules_with_help_in_both_languages(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = json.loads(_reported(capsys, "sarif", _project(tmp_path), "--lang", language))
    _assert_sarif(log)
    (sarif,) = log["runs"]
    entry = CATALOGUE["type-error"]
    (rule,) = [rule for rule in sarif["tool"]["driver"]["rules"] if rule["id"] == "type-error"]
    assert entry.title.id in rule["help"]["text"]
    assert entry.title.en in rule["help"]["text"]
    first = sarif["results"][0]["locations"][0]
    assert first["physicalLocation"]["region"] == {"startLine": 4}
    assert first["physicalLocation"]["artifactLocation"]["uri"].endswith("datapackages/kios/data/kios.csv")
    assert first["logicalLocations"] == [{"name": "jumlah", "fullyQualifiedName": "kios/kios/jumlah"}]


def _assert_sarif(log: Mapping[str, Any]) -> None:
    """Hold a log against what SARIF 2.1.0 asks of the objects that we write."""
    assert set(log) == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    for sarif in log["runs"]:
        driver = sarif["tool"]["driver"]
        assert driver["name"]
        assert re.fullmatch(r"[a-z]{2}", driver["language"])
        assert sarif["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
        codes = [rule["id"] for rule in driver["rules"]]
        assert len(codes) == len(set(codes))
        for rule in driver["rules"]:
            assert rule["shortDescription"]["text"]
            assert rule["defaultConfiguration"]["level"] in ("error", "warning")
        for result in sarif["results"]:
            assert codes[result["ruleIndex"]] == result["ruleId"]
            assert result["level"] in ("error", "warning")
            assert result["message"]["text"]
            assert re.fullmatch(r"[0-9a-f]{64}", result["partialFingerprints"]["rumahTerbuka/v1"])
            for location in result.get("locations", ()):
                physical = location.get("physicalLocation")
                if physical:
                    assert re.fullmatch(r"[A-Za-z0-9._~%/-]+", physical["artifactLocation"]["uri"])
                    assert physical.get("region", {"startLine": 1})["startLine"] >= 1


def test_markdown_is_a_table_a_file_in_which_data_stays_data(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = _reported(capsys, "markdown", _project(tmp_path))
    assert text.startswith("### Belum sah: 1 paket")
    assert "**datapackages/kios/data/kios.csv** · 2 kesalahan" in text
    assert "Begitu juga B4" in text
    rows = [line for line in text.splitlines() if line.startswith("| ✗")]
    assert [len(re.findall(r"(?<!\\)\|", row)) for row in rows] == [5]
    assert "<b>" not in text
    assert "@semua" not in text


@pytest.mark.parametrize("form", FORMATS)
def test_mistakes_and_findings_are_told_together(form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _project(tmp_path)
    write_package(tmp_path / "content", 'titel = "x"\n', {}, "site.toml")
    code, out, err = run(capsys, "validate", "--project", tmp_path, "--report", form)
    assert code == 2
    for text in (out, err):
        assert "titel" in text
        assert "type-error" in text


@pytest.mark.parametrize("form", FORMATS)
def test_a_run_that_could_not_begin_is_told_too(form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "validate", "--project", tmp_path / "tidak-ada", "--report", form, "--lang", "en")
    assert code == 2
    assert "there is no such project folder" in out


def test_a_clean_run_has_empty_reports(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = _project(tmp_path, "kode,jumlah\na,1\n")
    said = {form: run(capsys, "validate", "--project", project, "--report", form)[1] for form in FORMATS}
    assert said["github"] == ""
    assert json.loads(said["gitlab"]) == []
    assert json.loads(said["sarif"])["runs"][0]["results"] == []
    assert said["markdown"] == "### Sah: 1 paket, 1 baris; 0 kesalahan, 0 peringatan.\n"
    assert json.loads(said["json"])["valid"] is True


def test_reports_go_to_files_whole_whatever_the_verdict(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project, files = _project(tmp_path / "proyek"), tmp_path / "laporan"
    files.mkdir()
    (files / "temuan.sarif").write_text("yang lama" * 9999, encoding="utf-8")
    wanted = [f"--report={form}={files / f'temuan.{form}'}" for form in FORMATS]
    code, out, _ = run(capsys, "build", "--project", project, *wanted)
    assert (code, out) == (1, "")
    assert {path.name for path in files.iterdir()} == {f"temuan.{form}" for form in FORMATS}
    _assert_sarif(json.loads((files / "temuan.sarif").read_text("utf-8")))
    assert not (project / "public").exists()


@pytest.mark.parametrize(
    ("report", "words"),
    [
        ("sarif=datapackages/kios/datapackage.json", "tidak dapat ditulis di sini"),
        ("sarif=public/temuan.sarif", "tidak dapat ditulis di sini"),
        ("sarif=content", "tidak dapat ditulis di sini"),
        ("sarif=tidak/ada/temuan.sarif", "tidak dapat ditulis di sini"),
        ("sarif=", "bukan laporan"),
        ("sarf", "Maksud Anda “sarif”?"),
    ],
)
def test_a_report_that_cannot_be_is_told_and_nothing_is_touched(
    report: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (_project(tmp_path) / "content").mkdir()
    monkeypatch.chdir(tmp_path)
    before = (tmp_path / "datapackages/kios/datapackage.json").read_bytes()
    code, _, err = run(capsys, "validate", "--report", report)
    assert code == 2
    assert words in err
    assert (tmp_path / "datapackages/kios/datapackage.json").read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {"datapackages", "content"}


def test_two_reports_on_stdout_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = run_json(capsys, "validate", "--project", _project(tmp_path), "--report", "sarif")
    assert (code, [item["path"] for item in said["findings"]]) == (2, ["--report"])
