"""Same input, same bytes: whatever folder, time zone, language, hash seed, home, file mask or disk a build runs in."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.built import BASE_URL, BuiltPortal, read_tree, run_builder
from tests.tools import ROOT

SMALL = ROOT / "tests" / "sites" / "minimal" / "input"
DAY = "2031-05-06"
ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",
    "LANG": "tr_TR.UTF-8",
    "LC_ALL": "tr_TR.UTF-8",
    "LANGUAGE": "en",
    "PYTHONHASHSEED": "271828",
    "COLUMNS": "40",
    "NO_COLOR": "1",
}


def differences(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    """Tell which files only one of two trees has, and where files of both differ first."""
    told = [f"only in one of them: {path}" for path in sorted(set(one) ^ set(other))]
    for path in sorted(set(one) & set(other)):
        if one[path] != other[path]:
            pairs = zip(one[path], other[path], strict=False)
            at = next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one[path]), len(other[path])))
            told.append(
                f"{path} differs at byte {at}: {one[path][at - 40 : at + 40]!r} {other[path][at - 40 : at + 40]!r}"
            )
    return told


def _build(project: Path, output: Path, *arguments: str, **options: object) -> dict[str, bytes]:
    run = run_builder(["build", "--project", str(project), "--output", str(output), *arguments], **options)  # type: ignore[arg-type]
    assert run.returncode == 0, run.stderr
    return read_tree(output)


def test_the_real_portal_is_the_same_bytes_from_another_folder_and_another_world(
    portal: BuiltPortal, tmp_path: Path
) -> None:
    project = tmp_path / "Proyek lain é"
    for name in ("datapackages", "content", "templates"):
        shutil.copytree(ROOT / name, project / name)
    home = tmp_path / "rumah"
    home.mkdir()
    again = _build(
        project,
        tmp_path / "out",
        "--base-url",
        BASE_URL,
        "--bundle",
        "lain.zip",
        environment={**ELSEWHERE, "HOME": str(home), "TMPDIR": str(home)},
        cwd=tmp_path,
        umask=0o077,
    )
    assert differences(read_tree(portal.folder), again) == []
    assert portal.bundle.read_bytes() == (tmp_path / "lain.zip").read_bytes()
    assert list(home.iterdir()) == [], "a build leaves nothing in the home folder"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return _build(SMALL, tmp_path_factory.mktemp("small") / "out")


def test_building_over_an_older_portal_leaves_no_trace_of_it(small: dict[str, bytes], tmp_path: Path) -> None:
    output = tmp_path / "out"
    _build(SMALL, output, "--as-of", DAY)
    assert differences(small, _build(SMALL, output)) == []
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.fixture(scope="module")
def of_a_day(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return _build(SMALL, tmp_path_factory.mktemp("day") / "out", "--as-of", DAY)


def test_the_day_of_source_date_epoch_is_the_day_of_as_of(of_a_day: dict[str, bytes], tmp_path: Path) -> None:
    by_epoch = _build(SMALL, tmp_path / "out", environment={"SOURCE_DATE_EPOCH": "1935836100"})  # 13:15 UTC of that day
    assert differences(of_a_day, by_epoch) == []


def test_the_day_that_is_said_goes_before_the_epoch(of_a_day: dict[str, bytes], tmp_path: Path) -> None:
    both = _build(SMALL, tmp_path / "out", "--as-of", DAY, environment={"SOURCE_DATE_EPOCH": "0"})
    assert differences(of_a_day, both) == []


def test_the_day_is_told_on_the_pages(small: dict[str, bytes], of_a_day: dict[str, bytes]) -> None:
    assert [told for told in differences(small, of_a_day) if told.startswith("index.html")]


def test_the_order_of_files_on_the_disk_does_not_show(small: dict[str, bytes], tmp_path: Path) -> None:
    project = tmp_path / "project"
    for path in sorted((path for path in SMALL.rglob("*") if path.is_file()), reverse=True):
        copy = project / path.relative_to(SMALL)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    assert differences(small, _build(project, tmp_path / "out")) == []
