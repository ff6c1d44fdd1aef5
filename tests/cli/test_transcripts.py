"""What a data officer reads after each slip of a day is kept word by word, in both languages: tests/cli/transcripts.

`make golden` writes the transcripts anew; read the diff as the officer would.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.cli.colleague import SLIPS, TOGETHER, good_project
from tests.gate import run

HERE = Path(__file__).parent / "transcripts"
DAYS = {**{name: (name,) for name in SLIPS}, "semua-sekaligus": TOGETHER}
COMMAND = "make golden"


def _write(folder: Path, slips: Sequence[str]) -> None:
    files = good_project()
    for name in slips:
        SLIPS[name](files)
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode("utf-8"))


def _transcript(capsys: pytest.CaptureFixture[str], slips: Sequence[str]) -> str:
    parts = []
    for more in ((), ("--lang", "en")):
        code, out, err = run(capsys, "validate", *more)
        assert out == ""
        assert code == (2 if "salah-ketik-pengaturan" in slips else 1)
        parts.append(f"$ python -m site_builder {' '.join(('validate', *more))}\n{err}\nexit {code}\n")
    return "\n".join(parts)


def test_the_good_day_has_nothing_to_tell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(tmp_path, ())
    monkeypatch.chdir(tmp_path)
    code, _, err = run(capsys, "validate", "--strict")
    assert (code, err) == (0, "Sah: 2 paket, 16 baris; 0 kesalahan, 0 peringatan.\n")


@pytest.mark.parametrize("name", DAYS)
def test_a_slip_is_answered_as_a_kind_colleague_would(
    name: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    _write(tmp_path, DAYS[name])
    monkeypatch.chdir(tmp_path)
    said, kept = _transcript(capsys, DAYS[name]), HERE / f"{name}.txt"
    assert "1607014101900003" not in said
    if request.config.getoption("--rewrite"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(said, encoding="utf-8")
    assert said == kept.read_text("utf-8"), f"if this is right: {COMMAND}"


def test_no_transcript_is_left_over() -> None:
    assert {path.stem for path in HERE.glob("*.txt")} == set(DAYS)
