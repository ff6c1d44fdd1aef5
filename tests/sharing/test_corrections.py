"""The log of corrections: what people write in it is read, and every mistake in it is told with its line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.errors import Problem, UserError
from site_builder.read.corrections import parse_corrections, read_corrections
from tests.built import BuiltPortal, run_builder
from tests.test_thin_line import _project

GOOD = """
[[correction]]
date = 2024-03-01
package = "rumah"
table = "stok"
wrong = "Terbalik."
wrong_en = "Swapped."
was = "28.412"
now = "28.142"
reported_by = "warga"
done = "Diganti."

[[correction]]
date = 2025-01-02
subject = "Peta lama"
wrong = "Salah nama."
done = "Dihapus."
"""


def test_entries_are_read_the_newest_first() -> None:
    problems: list[Problem] = []
    newer, older = parse_corrections(GOOD, problems)
    assert problems == []
    assert (newer.day, str(newer.subject), newer.place) == (date(2025, 1, 2), "Peta lama", "content/koreksi.toml:13")
    assert (older.package, older.table, older.was, older.now) == ("rumah", "stok", "28.412", "28.142")
    assert (older.wrong.id, older.wrong.en, older.reported_by) == ("Terbalik.", "Swapped.", "warga")


@pytest.mark.parametrize(
    ("line", "place", "word"),
    [
        ('date = "2024-03-01"', 2, "tanggal tanpa tanda kutip"),
        ("date = 2024-03-01T10:00:00Z", 2, "tanggal tanpa tanda kutip"),
        ('reported_by = "Budi Santoso"', 2, "salah satu dari"),
        ('tabel = "stok"', 2, "Maksud Anda “table”?"),
        ("was = 7", 2, "teks dalam tanda kutip"),
        ("", 1, "Setiap koreksi menyebut date"),
    ],
)
def test_a_mistake_is_told_with_its_line(line: str, place: int, word: str) -> None:
    problems: list[Problem] = []
    rest = 'package = "rumah"\nwrong = "a"\ndone = "b"\n' + (
        "" if line.startswith("date") or not line else "date = 2024-03-01\n"
    )
    assert parse_corrections(f"[[correction]]\n{line}\n{rest}", problems) == ()
    assert problems[0].place == f"content/koreksi.toml:{place}"
    assert word in problems[0].hint


@pytest.mark.parametrize("text", ["[correction]\ndate = 2024-01-01\n", "correction = 7\n", "correction = [1]\n"])
def test_what_is_no_list_is_told(text: str) -> None:
    problems: list[Problem] = []
    assert parse_corrections(text, problems) == ()
    assert "[[correction]]" in problems[0].hint


@given(st.text(max_size=60))
def test_any_text_is_read_or_told(text: str) -> None:
    problems: list[Problem] = []
    try:
        parse_corrections(f'[[correction]]\nwrong = "{text}"\n', problems)
    except UserError as error:
        problems.extend(error.problems)
    assert problems


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/koreksi.toml").write_bytes(b"\xff\xfe\x00")
    problems: list[Problem] = []
    assert read_corrections(tmp_path, problems) == ()
    assert problems


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('package = "rumahh"', "Maksud Anda “rumah”?"),
        ('package = "rumah"\ntable = "stock"', "Maksud Anda “stok”?"),
        ('package = "rumah"\nfigure = "tidak-ada"', "menyebut grafik “tidak-ada”"),
    ],
)
def test_a_name_of_nothing_stops_the_build(tmp_path: Path, line: str, said: str) -> None:
    project = _project(tmp_path, "7")
    (project / "content").mkdir()
    log = f'[[correction]]\ndate = 2024-01-01\n{line}\nwrong = "a"\ndone = "b"\n'
    (project / "content/koreksi.toml").write_text(log, "utf-8")
    run = run_builder(["build", "--project", str(project)])
    assert run.returncode == 2
    assert said in run.stderr
    assert "content/koreksi.toml" in run.stderr


def test_the_example_shows_its_corrections_where_they_belong(example: BuiltPortal) -> None:
    log = example.text("koreksi/index.html")
    assert log.index("10 Februari 2025") < log.index("24 Januari 2025") < log.index("2 September 2024")
    assert "Peta lama kabupaten" in log
    assert 'id="k-2025-02-10-1"' in log
    for page in ("data/rumah-contoh/index.html", "data/rumah-contoh/keadaan-kecamatan/index.html"):
        assert "koreksi/index.html#k-2025-02-10-1" in example.text(page)
    assert "Pernah dikoreksi" not in example.text("data/wilayah-contoh/index.html")


def test_the_real_log_is_honestly_empty(portal: BuiltPortal) -> None:
    assert "Belum ada koreksi yang dicatat" in portal.text("koreksi/index.html")
