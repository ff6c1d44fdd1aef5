"""The door of the chapter: the page of openness with its score, its answers and its tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from site_builder.derive import routes as paths
from site_builder.derive.chapters.chapter import Chapter
from site_builder.derive.chapters.openness.answers import (
    RANKED,
    WORDS,
    Entry,
    answer_all,
    indicator_entries,
    parameter_entries,
    published_results,
)
from site_builder.derive.chapters.openness.conditions import read_conditions
from site_builder.derive.chapters.openness.score import derive_score
from site_builder.derive.chapters.openness.sheets import answers_sheet, conditions_sheet
from site_builder.derive.sentences import sentence
from site_builder.derive.survey import Survey
from site_builder.model.number import Number, Sentence
from site_builder.model.openness import Answer, IndicatorAnswers, OpennessPage, Status
from site_builder.model.pages import Grid, GridRow
from site_builder.model.portal import Column, Link, Page
from site_builder.text.amounts import value_words
from site_builder.text.numbers import number
from site_builder.text.slugs import derive_slugs
from site_builder.text.speech import changed, joined, listed, say
from site_builder.text.spoken import marked

_TITLE = say("Keterbukaan")
_MEANING = say("Parameter keterbukaan yang dijawab portal ini: statusnya dihitung dari data yang benar-benar terbit.")


def make_openness(survey: Survey) -> Chapter:
    """Make the page; nothing where no table says what must be published for a parameter to be met."""
    answers = answer_all(read_conditions(survey), survey)
    if not answers:
        return Chapter()
    content = _content(answers, survey)
    link = Link(_TITLE, paths.OPENNESS)
    trail = (Link(say("Beranda"), paths.HOME),)
    return Chapter(
        pages=(Page("openness", paths.OPENNESS, _TITLE, content, _MEANING, trail, nav_path=paths.OPENNESS),),
        sheets=(content.answers, content.conditions),
        menu=(link,),
        questions=(Link(say("Seberapa terbuka?"), paths.OPENNESS, _note(answers, content.score)),),
    )


def _note(answers: Sequence[Answer], score: Number | None) -> str:
    if score is None or score.value is None:
        return say("{count} parameter, semuanya di luar jangkauan portal", count=len(answers))
    words = value_words(score.value, score.unit)
    if not score.period:
        return say("Skor {score}, dari {count} parameter", score=words, count=len(answers))
    return say("Skor {score} {period}, dari {count} parameter", score=words, period=score.period, count=len(answers))


def _content(answers: tuple[Answer, ...], survey: Survey) -> OpennessPage:
    score = derive_score(answers, survey.library.as_of)
    counts = Counter(item.status for item in answers)
    groups = tuple(_indicators(answers, survey))
    return OpennessPage(
        title=_title(score, len(answers), survey),
        score=score,
        tally=tuple((status, WORDS[status], counts[status]) for status in RANKED if counts[status]),
        indicators=groups,
        comparison=_comparison(groups),
        differences=tuple(_differences(groups)),
        answers=answers_sheet(answers, survey),
        conditions=conditions_sheet(answers, survey),
    )


def _title(score: Number | None, asked: int, survey: Survey) -> Sentence:
    """Choose the finding: all is met, nothing is, or a part."""
    day = say("Per {day}: ", day=survey.library.as_of) if survey.library.as_of else ""
    if score is None:
        pattern = marked("{day}tidak satu pun dari {n} parameter keterbukaan dapat dijawab sebuah portal")
        return sentence(pattern, day=day, n=asked)
    met, partly, answerable = score.inputs
    if met.value == answerable.value:
        return sentence("{day}semua parameter keterbukaan terpenuhi ({n})", day=day, n=answerable)
    if met.value and partly.value:
        pattern = marked("{day}{a} dari {n} parameter keterbukaan terpenuhi, {b} terpenuhi sebagian")
    elif met.value:
        pattern = marked("{day}{a} dari {n} parameter keterbukaan terpenuhi")
    elif partly.value:
        pattern = marked("{day}belum ada parameter keterbukaan yang terpenuhi penuh; {b} dari {n} terpenuhi sebagian")
    else:
        pattern = marked("{day}tidak satu pun dari {n} parameter keterbukaan terpenuhi")
    return sentence(pattern, day=day, a=met, b=partly, n=answerable)


def _indicators(answers: Iterable[Answer], survey: Survey) -> Iterable[IndicatorAnswers]:
    parameters, indicators = parameter_entries(survey), indicator_entries(survey)
    results = published_results(survey)
    groups: dict[str, list[Answer]] = {}
    for item in answers:
        groups.setdefault(parameters[item.code].indicator if item.code in parameters else "", []).append(item)
    slugs = derive_slugs(groups, "indikator")
    for code, members in groups.items():
        entry = indicators.get(code, Entry(code))
        title = say("Skor keterbukaan, parameter lain")
        if entry.text:
            title = say("Skor keterbukaan, {name}", name=entry.text)
        yield IndicatorAnswers(
            name=entry.text or say("Parameter lain"),
            anchor=f"indikator-{slugs[code]}",
            aspect=entry.aspect,
            answers=tuple(members),
            tally=_tally(members),
            score=derive_score(members, survey.library.as_of, f"skor-{slugs[code]}", title),
            published=results.get(code),
        )


def _tally(answers: Sequence[Answer]) -> str:
    counts: Mapping[Status, int] = Counter(item.status for item in answers)
    return listed(
        joined(" ", (number(counts[status]), changed(WORDS[status], str.lower)))
        for status in RANKED
        if counts.get(status)
    )


def _comparison(groups: Sequence[IndicatorAnswers]) -> Grid | None:
    """Put the scores beside published results of the same indicators; None where nobody has published any."""
    if not any(group.published for group in groups):
        return None
    return Grid(
        caption=say("Skor keterbukaan portal ini dan hasil pengukuran pihak lain, per indikator"),
        columns=(
            Column(say("Indikator", context="satu")),
            Column(say("Menurut yang terbit"), is_number=True, unit=say("skor portal ini")),
            Column(say("Hasil pengukuran"), is_number=True, unit=say("dari sumbernya")),
        ),
        rows=tuple(
            GridRow((Link(group.name, f"{paths.OPENNESS}#{group.anchor}"), group.score or "–", group.published))
            for group in groups
        ),
    )


def _differences(groups: Iterable[IndicatorAnswers]) -> Iterable[str]:
    """Say whose measurement stands in the other column, when it was made, and what its source notes."""
    published = [group.published for group in groups if group.published]
    for source in dict.fromkeys((item.source, item.period) for item in published):
        yield say("Hasil pengukuran: {source}.", source=joined(", ", filter(None, source)))
    for item in published:
        for note in item.notes:
            yield joined(": ", (item.title, note))
