"""Whatever is broken: exit 1 or 2, one clear finding, no traceback, and the old portal byte for byte."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.built import read_tree
from tests.gate import run_json, table, write_package


def _project(folder: Path) -> Path:
    descriptor = {"name": "stok", "resources": [table("rumah", "kode", "jumlah:integer")]}
    write_package(folder / "datapackages" / "stok", descriptor, {"data/rumah.csv": "kode,jumlah\na,1\n"})
    write_package(folder / "content", 'title = "Coba"\n', {"halo.md": '+++\ntitle = "Halo"\n+++\nHalo.'}, "site.toml")
    return folder


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a portal once; every fault is tried on a copy of its project."""
    from site_builder.cli import main

    project = _project(tmp_path_factory.mktemp("standing"))
    assert main(["build", "--project", str(project)]) == 0
    return project


def _write(path: str, text: str | bytes) -> Callable[[Path], None]:
    def spoil(project: Path) -> None:
        target = project / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)

    return spoil


CSV, JSON, TOML, PAGE = (
    "datapackages/stok/data/rumah.csv",
    "datapackages/stok/datapackage.json",
    "content/site.toml",
    "content/halo.md",
)
SPOILED: dict[str, tuple[int, str, Callable[[Path], None]]] = {
    "a wrong cell": (1, "type-error", _write(CSV, "kode,jumlah\na,satu\n")),
    "a missing file": (1, "file-missing", lambda project: (project / CSV).unlink()),
    "a fifo": (1, "file-not-regular", lambda project: ((project / CSV).unlink(), os.mkfifo(project / CSV))[0]),
    "another encoding": (1, "encoding-error", _write(CSV, "kode,jumlah\né,1\n".encode("latin-1"))),
    "a broken descriptor": (1, "descriptor-syntax", _write(JSON, "{")),
    "an empty descriptor": (1, "descriptor-syntax", _write(JSON, "")),
    "a second package of the name": (
        1,
        "package-name-twice",
        _write(
            "datapackages/zz/datapackage.json", '{"name": "stok", "resources": [{"name": "a", "data": [{"x": "y"}]}]}'
        ),
    ),
    "no packages": (2, "usage-error", lambda project: (project / JSON).unlink()),
    "an unknown setting": (2, "settings-error", _write(TOML, 'titel = "x"\n')),
    "a setting of another type": (2, "settings-error", _write(TOML, "is_official = 1\n")),
    "settings that are no TOML": (2, "settings-error", _write(TOML, "title = x\n")),
    "settings that are no UTF-8": (2, "settings-error", _write(TOML, b'title = "\xff"\n')),
    "front matter that never ends": (2, "content-error", _write(PAGE, "+++\ntitle = 1\n")),
    "front matter of other tools": (2, "content-error", _write(PAGE, "---\ntitle: x\n---\nHalo.")),
    "a text for a package that is not there": (2, "content-error", _write("content/packages/stko.md", "Halo.")),
    "unknown front matter": (2, "content-error", _write(PAGE, '+++\njudul = "x"\n+++\n')),
    "a page that is no UTF-8": (2, "content-error", _write(PAGE, b"\xff")),
    "a template with a typing error": (2, "template-error", _write("templates/pages/home.html", "{% if %}")),
    "a template with an unknown name": (2, "template-error", _write("templates/pages/home.html", "{{ tidak_ada }}")),
    "a template with an unknown filter": (2, "template-error", _write("templates/pages/home.html", "{{ 1|entah }}")),
    "a template that is no UTF-8": (2, "template-error", _write("templates/pages/home.html", b"\xff")),
}


@pytest.mark.parametrize("name", SPOILED)
def test_what_is_broken_is_told_and_the_old_portal_stays(
    name: str, standing: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    exit_code, finding_code, spoil = SPOILED[name]
    project = _project(tmp_path / "project")
    for path, data in read_tree(standing / "public").items():
        _write(f"public/{path}", data)(project)
    before = read_tree(project / "public")
    spoil(project)
    code, said = run_json(capsys, "build", "--project", project)
    errors = [item for item in said["findings"] if item["severity"] == "error"]
    assert (code, [item["code"] for item in errors]) == (exit_code, [finding_code])
    assert errors[0]["message"]
    assert errors[0]["hint"]
    assert read_tree(project / "public") == before
    assert not [path.name for path in project.iterdir() if path.name.startswith(".")]


def test_several_faults_are_told_together(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = _project(tmp_path)
    for name in ("an unknown setting", "unknown front matter"):
        SPOILED[name][2](project)
    _, said = run_json(capsys, "build", "--project", project)
    assert [(item["code"], item["path"], item["row"]) for item in said["findings"]] == [
        ("settings-error", "content/site.toml", 1),
        ("content-error", "content/halo.md", 2),
    ]
