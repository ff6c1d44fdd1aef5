"""`content/sinonim.toml` at the border: what is right is kept, what is wrong is told with its line, all at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.errors import Problem
from site_builder.model.library import SameWords
from site_builder.read.synonyms import PLACE, read_synonyms


def _read(folder: Path, text: str | bytes) -> tuple[tuple[SameWords, ...], list[Problem]]:
    (folder / "content").mkdir()
    (folder / PLACE).write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
    problems: list[Problem] = []
    return read_synonyms(folder, problems), problems


def test_groups_are_read_in_both_languages(tmp_path: Path) -> None:
    found, problems = _read(tmp_path, '[[sama]]\nid = ["pagu", "anggaran"]\n[[sama]]\nid = ["rumah"]\nen = ["house"]\n')
    assert found == (SameWords(("pagu", "anggaran")), SameWords(("rumah",), ("house",)))
    assert not problems


def test_a_project_without_the_file_has_none(tmp_path: Path) -> None:
    problems: list[Problem] = []
    assert read_synonyms(tmp_path, problems) == ()
    assert not problems


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ('[[sama]]\nid = ["pagu"]\n', ":1", "kurang dari dua"),
        ('[[sama]]\nid = "pagu"\n', ":1", "“id” berisi “pagu”"),
        ('[[sama]]\nid = ["pagu", 3]\n', ":1", "“id” berisi"),
        ('[[sama]]\nid = ["pagu", ""]\n', ":1", "“id” berisi"),
        (f'[[sama]]\nid = ["pagu", "{"x" * 101}"]\n', ":1", "“id” berisi"),
        ('\n[[sama]]\nid = ["a", "b"]\n[[sama]]\nde = ["a", "b"]\n', ":4", "“de” tidak dikenal"),
        ('[[samaa]]\nid = ["a", "b"]\n', "", "“samaa” tidak dikenal"),
        ('sama = ["a", "b"]\n', "", "bukan daftar kelompok"),
        ("[[sama]\n", ":1", "bukan TOML"),
        (b'[[sama]]\nid = ["\xff"]', "", "bukan UTF-8"),
        ('[[sama]]\nid = ["a", "b"]\n' * 501, "", "501 kelompok"),
    ],
)
def test_a_mistake_is_told_where_it_stands(tmp_path: Path, text: str | bytes, place: str, words: str) -> None:
    found, problems = _read(tmp_path, text)
    assert [problem.code for problem in problems] == ["content-error"]
    assert problems[0].place == f"{PLACE}{place}"
    assert words in problems[0].problem
    assert problems[0].problem_en
    assert len(found) <= 1


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / PLACE).mkdir(parents=True)
    problems: list[Problem] = []
    assert read_synonyms(tmp_path, problems) == ()
    assert len(problems) == 1
