"""The door of the chapter: the page of the ledger, its figure, its tables and its letters."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.derive import routes as paths
from site_builder.derive.chapters.chapter import Chapter
from site_builder.derive.chapters.gaps.letters import publisher_anchors, publisher_gaps
from site_builder.derive.chapters.gaps.measures import Names, matrix_rows, measure_gaps, name_groups
from site_builder.derive.chapters.gaps.sheets import expected_sheet, missing_sheet
from site_builder.derive.chapters.gaps.years import year_gaps
from site_builder.derive.computed import compute
from site_builder.derive.figures.gaps import MatrixRow, make_matrix
from site_builder.derive.figures.library import addressed
from site_builder.derive.quarantine import withheld_cards
from site_builder.derive.sentences import sentence
from site_builder.derive.survey import Survey
from site_builder.model.gaps import GapsPage
from site_builder.model.number import Number, Sentence
from site_builder.model.pages import PlacedFigure
from site_builder.model.portal import Figure, Link, Page, TextFile
from site_builder.text.periods import period_words
from site_builder.text.requests import CLASSES, year_spans
from site_builder.text.speech import say
from site_builder.text.spoken import term

_TITLE = say("Yang belum dipublikasikan")
_ID = "belum-dipublikasikan"
_MOST_YEARS = {"figure": 10, "sections": 25}
_MOST_ROWS = 45
_MOST_MEASURES = 60


def make_gaps(survey: Survey) -> Chapter:
    """Make the ledger; nothing where no table says what should be published."""
    if not survey.expected:
        return Chapter()
    names = name_groups(survey)
    figure = _figure(names)
    content = _content(names, figure)
    trail = (Link(say("Beranda"), paths.HOME),)
    words = say("Angka mana yang semestinya terbit dan belum, untuk tahun dan wilayah mana, dan bagaimana memintanya.")
    return Chapter(
        pages=(Page("gaps", paths.GAPS, _TITLE, content, words, trail, nav_path=paths.GAPS),),
        figures=(figure,) if figure else (),
        sheets=(content.missing, content.expected),
        texts=tuple(TextFile(item.text_path, item.letter) for item in content.publishers),
        footer=(Link(_TITLE, paths.GAPS),),
        questions=(Link(say("Apa yang belum dipublikasikan?"), paths.GAPS, _note(survey)),),
    )


def _note(survey: Survey) -> str:
    missing = sum(item.is_missing for item in survey.expected)
    if not missing:
        return say("Semua {count} angka yang diharapkan sudah terbit", count=len(survey.expected))
    return say("{count} angka, menurut tahun dan ukuran, dengan surat permohonan siap salin", count=missing)


def _content(names: Names, figure: Figure | None) -> GapsPage:
    survey = names.survey
    expected = survey.expected
    missing = [item for item in expected if item.is_missing]
    years = sorted({item.year for item in expected}, reverse=True)
    anchors = publisher_anchors(expected)
    measures = measure_gaps(names, anchors)
    proof = _proof(len(expected), len(missing))
    classes = dict.fromkeys(item.information_class for item in missing)
    return GapsPage(
        title=_title(survey, proof),
        answered=_answered(survey),
        proof=proof,
        figure=PlacedFigure(addressed(figure)) if figure else None,
        years=year_gaps(names, years[: _MOST_YEARS["sections"]]),
        other_years=year_spans(years[_MOST_YEARS["sections"] :]),
        measures=tuple(measures[:_MOST_MEASURES]),
        more_measures=max(0, len(measures) - _MOST_MEASURES),
        publishers=tuple(publisher_gaps(names, anchors)),
        classes=tuple(CLASSES[name] for name in classes if name in CLASSES),
        missing=missing_sheet(names),
        expected=expected_sheet(names),
        withheld=withheld_cards(survey.library, survey.routes),
    )


def _proof(expected: int, missing: int) -> Number:
    """Return how many figures are missing, as what is left of the expected ones after the published ones.

    It has a page of its own where the title quotes it: where something is missing.
    """
    place = f"{paths.GAPS}#unduhan"

    def count(slug: str, title: str, value: int, formula: str) -> Number:
        return compute(
            f"{_ID}--{slug}",
            title,
            value,
            unit=term("angka", count=value),
            formula=formula,
            inputs=(),
            has_page=False,
            output_path=place,
        )

    return compute(
        f"{_ID}--belum",
        say("Angka yang belum dipublikasikan"),
        missing,
        unit=term("angka", count=missing),
        formula=say("angka yang diharapkan − angka yang terbit"),
        inputs=(
            count("diharapkan", say("Angka yang diharapkan"), expected, say("banyaknya baris tabel")),
            count("terbit", say("Angka yang terbit"), expected - missing, say("banyaknya baris yang berstatus terbit")),
        ),
        has_page=0 < missing < expected,
        output_path=place,
    )


def _title(survey: Survey, proof: Number) -> Sentence:
    """Choose the finding: everything, nothing or a part of it is there."""
    expected = survey.expected
    period = period_words(min(item.start for item in expected), max(item.end for item in expected))
    wanted, found = proof.inputs
    if not proof.value:
        return sentence("{period}: semua angka yang diharapkan sudah terbit ({n})", period=period, n=wanted)
    if not found.value:
        return sentence("{period}: tidak satu pun dari {n} angka yang diharapkan terbit", period=period, n=wanted)
    return sentence(
        "{period}: {m} dari {n} angka yang diharapkan belum dipublikasikan", period=period, m=proof, n=wanted
    )


def _answered(survey: Survey) -> Sentence:
    """Say by whom the published ones were published; nothing where no table knows the publishers."""
    found = [item.published for item in survey.expected if item.published]
    if not found or not survey.publishers.groups:
        return ()
    official = sum(survey.publishers.has_published(item) for item in found)
    others = len(found) - official
    if not others:
        return sentence("Semua yang terbit berasal dari badan publik.")
    if not official:
        return sentence(
            "Yang terbit semuanya lewat pihak lain, seperti media dan peneliti, bukan langsung dari badan publik."
        )
    return sentence(
        "Dari yang terbit, {official} berasal dari badan publik dan {others} dari pihak lain.",
        official=official,
        others=others,
    )


def _figure(names: Names) -> Figure | None:
    rows = matrix_rows(names.survey.expected, names)
    years = sorted({year for row in rows for year in row.cells})[-_MOST_YEARS["figure"] :]
    shown = [row for row in rows if any(year in row.cells for year in years)]
    notes = [
        say(
            "Kotak terisi: semua angkanya terbit; kotak bergaris putus-putus: sebagian, misalnya 5/21; arsiran: belum "
            "dipublikasikan."
        )
    ]
    if len(shown) > _MOST_ROWS:
        notes.append(say("{count} ukuran lain ada di tabel unduhan.", count=len(shown) - _MOST_ROWS))
    return make_matrix(shown[:_MOST_ROWS], years, _figure_title(shown, years), notes)


def _figure_title(rows: Sequence[MatrixRow], years: Sequence[int]) -> str:
    """Say how many measures never appeared in these years."""
    span, count = year_spans(years), len(rows)
    never = sum(not any(row.cells.get(year, (0, 0))[0] for year in years) for row in rows)
    full = all(found == wanted for row in rows for year, (found, wanted) in row.cells.items() if year in years)
    if full:
        return say("{years}: semua ukuran terbit lengkap", years=span)
    if never == len(rows):
        return say("{years}: tidak satu pun dari {count} ukuran pernah terbit", years=span, count=count)
    if never:
        return say("{years}: {some} dari {count} ukuran tidak pernah terbit", years=span, some=never, count=count)
    return say("{years}: setiap ukuran pernah terbit, tetapi tidak lengkap", years=span)
