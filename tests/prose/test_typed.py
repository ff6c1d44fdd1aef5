"""Figures that were typed although the data hold them; what only looks like one is left alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.derive.prose.shelf import Shelf
from site_builder.derive.prose.typed import find_typed
from site_builder.derive.survey import Survey
from site_builder.model.library import Document
from tests.prose.making import house_library, project_survey, survey_of, writings

ROWS: tuple[tuple[object, ...], ...] = (
    ("a", "", "", 2021, "", "", "rencana", 28142, "rumah"),
    ("b", "", "", 2021, "", "", "target", 2142, "rumah"),
    ("c", "", "", 2021, "", "", "pagu", 17500000, "rupiah"),
    ("d", "", "", 2021, "", "", "alokasi", 481, "rumah"),
    ("e", "", "", 2021, "", "", "skor", 83, "persen"),
    ("f", "", "", 2021, "", "", "penduduk", 2019, "jiwa"),
    ("g", "", "", 2021, "", "", "disalurkan", 6, "rumah"),
    ("h", "", "", 2021, "", "", "kendaraan", 115, "unit"),
)


@pytest.fixture
def survey(tmp_path: Path) -> Survey:
    return survey_of(house_library(tmp_path, ROWS))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Ada 28.142 rumah.", "28.142 rumah"),
        ("Ada 28.142.", "28.142"),
        ("Ada 28142 rumah.", "28142 rumah"),
        ("Ada 28142 di sana.", "28142"),
        ("Ada 2142 rumah.", "2142 rumah"),
        ("Sebanyak 481 unit.", "481 unit"),
        ("Sebanyak 481 RTLH.", "481 RTLH"),
        ("Harganya Rp17.500.000 saja", "Rp17.500.000"),
        ("Harganya Rp 17,5 juta", "Rp 17,5 juta"),
        ("(28.142)", "28.142"),
        ("**28.142** rumah", "28.142"),
    ],
)
def test_a_typed_figure_is_told_with_the_call_that_takes_its_place(text: str, written: str, survey: Survey) -> None:
    [found] = find_typed(f"Satu.\n\n{text}\n", Shelf(survey))
    assert (found.written, found.line) == (written, 3)
    assert found.call.startswith("{{ angka(")


@pytest.mark.parametrize(
    "text",
    [
        "Tahun 2142 dan 2142.",
        "Sejak 2019 ada.",
        "Ada 28.143 rumah.",
        "Nomor 28.142 tahun itu",
        "No. 28.142",
        "halaman 481 unit",
        "Pasal 481",
        "481 orang",
        "481 ",
        "6 rumah",
        "83 %",
        "83 persen",
        "115/KPTS/M/2022",
        "300.2.2-2430/2025 dan 28.142/2021",
        "16.07.28142",
        "`28.142 rumah`",
        "```\n28.142 rumah\n```",
        "    28.142 rumah",
        "> 28.142 rumah",
        "“28.142 rumah”",
        "[lihat](https://contoh.id/28.142)",
        "https://contoh.id/28.142",
        "<a title='28.142 rumah'>",
        "081128142 dan +6228142",
        "1.028.142 rumah",
        "28.142,5 rumah",
        "28.142 juta",
        "Rp28.142",
        "17.500.000 rumah",
        "28142 Januari",
        "v28.142",
        "28.142–30.000 rumah",
        "a28.142",
        "28.142-an",
        "",
    ],
)
def test_what_only_looks_like_a_figure_is_left_alone(text: str, survey: Survey) -> None:
    assert [found.written for found in find_typed(text, Shelf(survey))] == []


def test_the_finding_names_file_and_line(survey: Survey) -> None:
    body = "{{ angka('target') }}\nada\n28.142 rumah"
    document = Document("content/a.md", "a", "Ada 28.142 rumah", body, first_line=7, lines={"title": 3})
    found = writings(survey, document).findings
    assert [(item.place.path, item.place.row, item.value) for item in found] == [
        ("content/a.md", 3, "28.142 rumah"),
        ("content/a.md", 9, "28.142 rumah"),
    ]


def test_the_real_texts_hold_no_typed_figure_and_raise_no_false_alarm() -> None:
    survey = project_survey("")
    shelf = Shelf(survey)
    for document in (*survey.documents, *survey.library.essays.values()):
        assert list(find_typed(document.body.replace("{{", "`").replace("}}", "`"), shelf)) == []
    assert [found.written for found in find_typed("Sisa 28.142 rumah pada 2021.", shelf)] == ["28.142 rumah"]


def test_a_proposed_call_means_that_figure_and_no_other() -> None:
    from site_builder.derive.prose.selection import propose
    from tests.prose.making import numbers, written

    for name in ("", "kabupaten-contoh"):
        survey = project_survey(name)
        shelf = Shelf(survey)
        known = [entry for entry in shelf.entries if entry.item.value is not None and entry.item.key]
        for entry in known[:: max(1, len(known) // 25)]:
            [number] = numbers(written(survey, propose(entry, shelf)))
            assert number.observation == replace(entry.item), propose(entry, shelf)
