"""Libraries with texts made on the spot, written as the builder writes them, without drawing a single page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from site_builder.check.disclosure.protect import protect
from site_builder.derive.pages import derive_documents
from site_builder.derive.prose.writing import write_texts
from site_builder.derive.survey import Survey, survey_library
from site_builder.errors import Problem, UserError
from site_builder.model.library import Document, Library
from site_builder.model.number import Number
from site_builder.model.prose import Listing, Phrase, Prose, Writings
from site_builder.model.report import Report
from site_builder.model.request import Request
from site_builder.read.library import read_library
from site_builder.text.sentences import sentence_words
from tests.disclosure.making import library, resource, text
from tests.tools import ROOT

COLUMNS = ("kunci::kunci", "kode::wilayah", "nama::nama-wilayah", "tahun:year:periode", "program::program",
           "basis::basis", "jenis::jenis", "nilai:number:nilai", "satuan::satuan")  # fmt: skip
NAMES = [column.split(":")[0] for column in COLUMNS]
HOUSES: tuple[tuple[object, ...], ...] = (
    ("t20", "", "", 2020, "", "A", "rencana", 5000, "rumah"),
    ("t21", "", "", 2021, "", "A", "rencana", 4200, "rumah"),
    ("t22", "", "", 2022, "", "B", "rencana", 4000, "rumah"),
    ("s21", "", "", 2021, "", "A", "target", 2100, "rumah"),
    ("n21", "", "", 2021, "", "A", "alokasi", "", "rumah"),
    ("u21", "", "", 2021, "", "A", "pagu", 8417500000, "rupiah"),
    ("k1", "99.01.01", "Awan", 2021, "", "A", "rencana", 700, "rumah"),
    ("k2", "99.01.02", "Bayu", 2021, "", "A", "rencana", 700, "rumah"),
    ("k3", "99.01.03", "Cahaya", 2021, "", "A", "rencana", 12, "rumah"),
    ("z21", "", "", 2021, "", "A", "realisasi", 0, "rupiah"),
)


def house_library(folder: Path, rows: Sequence[Sequence[object]] = HOUSES) -> Library:
    """Write and read a project with one table of figures."""
    table = resource("rumah", COLUMNS)
    table["title"] = "Rumah & isinya"
    return library(folder, {"rumah": (table, text(NAMES, rows))})


def survey_of(found: Library, documents: Iterable[Document] = ()) -> Survey:
    """Look a library over, with texts of its own; small counts are hidden as they would be."""
    shown = protect(found).library
    texts = tuple(documents)
    return survey_library(shown, Report(), texts or derive_documents(shown), "")


@lru_cache
def project_survey(name: str) -> Survey:
    """Look over the real portal ("") or the fictional regency."""
    project = ROOT / "examples" / name if name else ROOT
    found, problems = read_library(Request(project_path=project), lambda stage, done, total: None)
    assert not problems
    return survey_of(found)


def written(survey: Survey, body: str, slug: str = "uji", **more: str) -> Prose:
    """Write one text; raises UserError with what is wrong with it."""
    return all_written(survey, Document("content/uji.md", slug, more.pop("title", "Uji"), body, first_line=4, **more))


def all_written(survey: Survey, document: Document) -> Prose:
    """Write one document."""
    return writings(survey, document).pages[document.slug]


def writings(survey: Survey, *documents: Document) -> Writings:
    """Write some documents of a library, and no essay."""
    bare = replace(survey.library, essays={})
    figures = {figure.figure_id: figure for card in survey.cards for item in card.resources for figure in item.figures}
    routes = replace(survey.routes, document_slugs={document.slug: document.slug for document in documents})
    return write_texts(replace(survey, library=bare, documents=documents, routes=routes), figures)


def said(survey: Survey, body: str) -> str:
    """Return the words that stand at the marks of a text, one line each."""
    lines: list[str] = []
    for inset in written(survey, body).insets:
        if isinstance(inset, Phrase):
            lines.append(sentence_words(inset.parts, is_short=inset.is_short))
        elif isinstance(inset, Listing):
            lines += [sentence_words(line) for line in inset.lines]
    return "\n".join(lines)


def refused(survey: Survey, body: str) -> list[tuple[str, str, str]]:
    """Return the place, the words and the remedy of each problem of a text."""
    problems: tuple[Problem, ...] = ()
    try:
        written(survey, body)
    except UserError as error:
        problems = error.problems
    assert all(problem.problem_en and problem.hint and problem.hint_en for problem in problems)
    return [(problem.place, problem.problem, problem.hint) for problem in problems]


def numbers(prose: Prose) -> list[Number]:
    """Return the numbers of a text."""
    phrases = [item.parts for item in prose.insets if isinstance(item, Phrase)]
    return [part for parts in phrases for part in parts if isinstance(part, Number)]
