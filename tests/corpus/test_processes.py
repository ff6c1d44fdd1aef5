"""A score of bad inputs as real processes: no traceback, no hang, little memory, and no connection to anywhere."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.built import read_tree
from tests.corpus.all import AREAS
from tests.corpus.case import DESCRIPTOR, STOK, STOK_TABLE, Bad, package, write_project
from tests.corpus.gauntlet import PUBLISHED, published_files
from tests.corpus.trap import PORT
from tests.tools import ROOT, missing

MOST_MEGABYTES = 600
SECONDS, SECONDS_FOR_GIANTS = 10, 30
MANY = 50
_TRAP = f"http://127.0.0.1:{PORT}"


def _elsewhere(**more: Any) -> Mapping[str, Any]:
    """Spell a package every part of which can be fetched, and must not be."""
    return {DESCRIPTOR: package({**STOK_TABLE, **more}, homepage=f"{_TRAP}/", licenses=[{"path": f"{_TRAP}/lisensi"}])}


def _sparse(project: Path) -> None:
    """Make a file of two gigabytes that takes no room: it must be refused by its size, not by being read."""
    with (project / STOK).open("r+b") as file:
        file.truncate(2_000_000_000)


LONG = "kode,tahun,jumlah\n" + "".join(f"16.07.{n:06d},2020,{n}\n" for n in range(199_999)) + "16.08,2020,banyak\n"
GIANTS = (
    Bad("a file of two gigabytes", {}, "file-too-large", prepare=_sparse),
    Bad("two hundred thousand rows, the last one wrong", {STOK: LONG}, "type-error", cell="C200001"),
    Bad("a descriptor of two megabytes", {DESCRIPTOR: {**package(), "description": "x" * 2_000_000}}, "file-too-large"),
)
REMOTE = (
    Bad("a table elsewhere", _elsewhere(path=f"{_TRAP}/stok.csv"), "path-remote"),
    Bad("a schema elsewhere", _elsewhere(schema=f"{_TRAP}/schema.json"), "path-remote"),
    Bad("a dialect elsewhere", _elsewhere(dialect=f"{_TRAP}/dialect.json"), "path-remote"),
    Bad("a profile elsewhere", _elsewhere(profile=f"{_TRAP}/profile.json"), "path-remote"),
    Bad("a package profile elsewhere", {DESCRIPTOR: package(profile=f"{_TRAP}/p.json")}, "path-remote"),
)
_ALONE = [[case for case in cases if case.before is None] for cases in AREAS.values()]
# One of each area, and one more from the middle of those that have many.
_SPREAD = [
    case for cases in _ALONE for case in ((cases[0], cases[len(cases) // 2]) if len(cases) > MANY else cases[:1])
]
CASES: tuple[Bad, ...] = (*_SPREAD, *GIANTS, *REMOTE)


@dataclass(frozen=True)
class Ran:
    """What became of every case, and what the trap caught (None: this machine gives no network of its own)."""

    folder: Path
    online: Mapping[str, bytes]
    runs: Mapping[str, Mapping[str, Any]]
    caught: Mapping[str, int] | None
    proof: Mapping[str, int] | None


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    """Run every case in a process of its own, in a network without a way out where the machine can make one."""
    folder = tmp_path_factory.mktemp("processes")
    online = published_files(folder / "baik")
    jobs = [_job(case, folder / str(number), folder / "baik" / PUBLISHED) for number, case in enumerate(CASES)]
    (folder / "jobs.json").write_text(json.dumps(jobs), encoding="utf-8")
    program = [sys.executable, str(ROOT / "tests/corpus/trap.py"), str(folder / "jobs.json")]
    if _can_be_alone():
        program = ["unshare", "-rn", *program, "lonely"]
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join((str(ROOT / "tests/corpus/trapped"), str(ROOT))),
        "TRAP_LOG": str(folder / "reached.txt"),
        "PROOF_LOG": str(folder / "proof.txt"),
    }
    done = subprocess.run(program, capture_output=True, text=True, check=True, env=environment, cwd=folder)
    told = json.loads(done.stdout)
    assert len({case.name for case in CASES}) == len(CASES)
    runs = {case.name: run for case, run in zip(CASES, told["runs"], strict=True)}
    return Ran(folder, online, runs, told.get("caught"), told.get("proof"))


def _can_be_alone() -> bool:
    unshare = shutil.which("unshare")
    if unshare is None:
        return False
    return subprocess.run([unshare, "-rn", "true"], capture_output=True, check=False).returncode == 0


def _job(case: Bad, folder: Path, online: Path) -> list[str]:
    """Set a case up in a folder and return the command that builds it."""
    shutil.copytree(online, folder / PUBLISHED)
    write_project(folder / "proyek", case.files)
    if case.prepare:
        case.prepare(folder / "proyek")
    strict = ["--strict"] if case.severity == "warning" else []
    options = [option.replace("{folder}", str(folder)) for option in case.options]
    project = ["--project", str(folder / "proyek"), "--output", str(folder / PUBLISHED)]
    return [sys.executable, "-m", "site_builder", "build", *project, "--json", *strict, *options]


def test_every_case_is_refused_and_told_without_a_traceback(ran: Ran) -> None:
    assert len(CASES) >= 25
    for case in CASES:
        run = ran.runs[case.name]
        assert run["code"] == case.exit_code, f"{case.name}: {run['err'][-2000:]}"
        assert "Traceback" not in run["err"], case.name
        codes = [item["code"] for item in json.loads(run["out"])["findings"]]
        assert case.code in codes, f"{case.name}: {codes}"
        assert [secret for secret in case.secrets if secret in run["out"] + run["err"]] == [], case.name


def test_no_case_takes_long_or_much(ran: Ran, capsys: pytest.CaptureFixture[str]) -> None:
    giants = {case.name for case in GIANTS}
    slow = {name: run["seconds"] for name, run in ran.runs.items() if name not in giants and run["seconds"] > SECONDS}
    slower = {name: ran.runs[name]["seconds"] for name in giants if ran.runs[name]["seconds"] > SECONDS_FOR_GIANTS}
    large = {name: run["megabytes"] for name, run in ran.runs.items() if run["megabytes"] >= MOST_MEGABYTES}
    with capsys.disabled():
        for name in sorted(ran.runs, key=lambda name: -ran.runs[name]["megabytes"])[:3]:
            print(f"\n  {ran.runs[name]['megabytes']:5.0f} MB {ran.runs[name]['seconds']:5.1f} s  {name}", end="")
    assert (slow, slower, large) == ({}, {}, {})


def test_what_was_published_stays_and_nothing_is_left_beside_it(ran: Ran) -> None:
    for number, case in enumerate(CASES):
        if case.prepare is None:
            assert read_tree(ran.folder / str(number) / PUBLISHED) == ran.online, case.name
            assert {path.name for path in (ran.folder / str(number)).iterdir()} == {"proyek", PUBLISHED}, case.name


def test_nothing_in_python_asked_for_a_network(ran: Ran) -> None:
    reached, proof = ran.folder / "reached.txt", ran.folder / "proof.txt"
    assert not reached.exists(), reached.read_text("utf-8")
    assert ran.proof is None or "192.0.2.1" in proof.read_text("utf-8"), "the hook that writes it down was not loaded"


def test_nothing_left_the_machine_and_nothing_came_to_the_trap(ran: Ran) -> None:
    if ran.caught is None or ran.proof is None:
        missing("unshare -rn", "allow network namespaces to users, to prove that nothing is fetched")
    assert set(ran.caught.values()) == {0}
    assert ran.proof["caught"] == 1
    assert ran.proof["Ip:OutNoRoutes"] > 0, "the kernel counts what has no way out"
