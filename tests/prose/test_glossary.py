"""The glossary: terms read from a page, their anchors, and every other page leading to them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.derive.prose.glossary import find_terms
from site_builder.derive.prose.mistake import Mistake
from site_builder.model.library import Document
from tests.built import BuiltPortal
from tests.outsider import read_page
from tests.prose.making import house_library, project_survey, survey_of, writings

TEXT = """Pengantar.

RTLH | rumah tidak layak huni
: Rumah yang {{ angka('rencana', tahun=2021) }}.

Pagu
: Batas.

Bukan istilah

* butir
: bukan
"""


def test_terms_are_read_with_their_other_names(tmp_path: Path) -> None:
    survey = survey_of(house_library(tmp_path))
    found = writings(survey, Document("content/glosarium.md", "glosarium", "Glosarium", TEXT))
    assert found.glossary
    assert found.glossary.output_path == "glosarium/index.html"
    assert [(term.name, term.anchor, term.other_names) for term in found.glossary.terms] == [
        ("RTLH", "rtlh", ("rumah tidak layak huni",)),
        ("Pagu", "pagu", ()),
    ]


def test_only_the_page_of_that_name_is_a_glossary(tmp_path: Path) -> None:
    survey = survey_of(house_library(tmp_path))
    assert writings(survey, Document("content/lain.md", "lain", "Lain", TEXT)).glossary is None
    empty = Document("content/glosarium.md", "glosarium", "Glosarium", "Belum ada.")
    assert writings(survey, empty).glossary is None


@pytest.mark.parametrize(("text", "line"), [("A\n: x\n\nA\n: y\n", 4), ("A | b\n: x\n\nC | B\n: y\n", 4)])
def test_a_term_explained_twice_is_a_mistake(text: str, line: int) -> None:
    with pytest.raises(Mistake) as caught:
        find_terms(text)
    assert caught.value.line == line


def test_names_that_make_one_slug_keep_anchors_of_their_own() -> None:
    terms = find_terms("C++\n: x\n\nC\n: y\n\nÉ\n: z\n\nE\n: w\n").values()
    assert len({term.anchor for term in terms}) == 4


def test_every_term_of_the_brief_is_explained_in_the_real_glossary() -> None:
    survey = project_survey("")
    [document] = [item for item in survey.documents if item.slug == "glosarium"]
    found = writings(survey, replace(document, title="Glosarium")).glossary
    assert found
    names = {name.casefold() for term in found.terms for name in (term.name, *term.other_names)}
    wanted = """RTLH BSPS BSRS DAK APBN APBD pagu realisasi serapan CSR KPBU Baznas KSM TFL PPK|Tim Teknis DTKS backlog
    SWOT IFAS EFAS indikator dimensi aspek PPID walidata|produsen data|Satu Data Indonesia DIP|informasi berkala
    informasi serta-merta|informasi setiap saat kecamatan|kode wilayah|frictionless data package CSV SHA-256 lisensi"""
    spoken = " ".join(wanted.casefold().replace("|", " ").split())
    for name in sorted(names, key=len, reverse=True):
        spoken = " ".join(f" {spoken} ".replace(f" {name} ", " ").split())
        spoken = " ".join(f" {spoken} ".replace(f" {name} ", " ").split())
    assert spoken == ""


def test_other_pages_lead_to_anchors_that_are_there(portal: BuiltPortal) -> None:
    ids = read_page(portal.text("glosarium/index.html")).ids
    page = portal.text("metodologi/index.html")
    anchors = {part.partition('"')[0] for part in page.split("glosarium/index.html#")[1:]}
    assert {"dtks", "ppid", "basis"} <= anchors <= set(ids)
    assert '<a class="term"' in portal.text("data/rtlh-penanganan/index.html")
