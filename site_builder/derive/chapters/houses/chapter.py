"""The chapter on houses: from figures and quoted tables to one page; where neither is published there is none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_builder.derive import routes as paths
from site_builder.derive.chapters.chapter import Chapter
from site_builder.derive.chapters.houses.ledger import Ledger
from site_builder.derive.chapters.houses.pace import make_pace
from site_builder.derive.chapters.houses.papers import papers
from site_builder.derive.chapters.houses.programmes import programme_part
from site_builder.derive.chapters.houses.stages import stage_boards
from site_builder.derive.chapters.houses.targets import make_targets
from site_builder.derive.chapters.houses.years import year_series
from site_builder.derive.headline import survey_headline
from site_builder.derive.survey import Survey
from site_builder.model.houses import HousesPage, StageBoard
from site_builder.model.portal import Figure, Link, Page
from site_builder.text.sentences import sentence_words
from site_builder.text.speech import capital, joined, say

_MENU = say("Rumah")
_QUESTION = say("Berapa rumah, dan sudah selesai atau belum?")


def make_houses(survey: Survey) -> Chapter:
    """Make the page where a figure of houses of the whole area, or the stages of a programme, are published."""
    ledger = Ledger(survey)
    stages = stage_boards(survey)
    if not ledger.items and not stages:
        return Chapter()
    finding = survey_headline(survey)
    said = [reading.number for reading in finding.readings] if finding else []
    content = HousesPage(
        finding=finding,
        series=year_series(ledger, said),
        programmes=programme_part(ledger),
        targets=make_targets(ledger),
        pace=make_pace(ledger),
        stages=stages,
        papers=papers(ledger, stages),
        ways=tuple(_ways(ledger, stages)),
    )
    says = sentence_words(finding.title) if finding else say("Program penanganan rumah tidak layak huni.")
    page = Page("houses", paths.HOUSES, _QUESTION, content, says, (Link(say("Beranda"), paths.HOME),), paths.HOUSES)
    return Chapter(
        pages=(page,),
        figures=tuple(_figures(content)),
        menu=(Link(_MENU, paths.HOUSES),),
        questions=(Link(_QUESTION, paths.HOUSES, _note(content)),),
    )


def _figures(content: HousesPage) -> Iterable[Figure]:
    """Yield the figures that only this page makes."""
    for board in content.stages:
        if board.figure:
            yield board.figure.figure
    if content.targets:
        yield from (placed.figure for placed in content.targets.figures)


def _ways(ledger: Ledger, stages: Sequence[StageBoard]) -> Iterable[Link]:
    """Yield the ways to every table that the page speaks from."""
    survey = ledger.survey
    tables = [(item.origin.package, item.origin.resource) for item in ledger.items]
    tables += [(item.package.name, item.resource.name) for item in survey.playing("program", "nama-program")]
    cards = [card for table in dict.fromkeys(tables) if (card := survey.card_of(*table))]
    links = [Link(card.title, card.output_path) for card in cards]
    links += [link for board in stages for link in board.tables]
    links += [item.table for item in papers(ledger, stages)]
    return {link.output_path: link for link in links}.values()


def _note(content: HousesPage) -> str:
    """Say what the page answers with."""
    parts = [
        *([say("per tahun")] if content.series.years else []),
        *([say("per program")] if content.programmes.grids else []),
        *([say("target")] if content.targets else []),
        *([say("laju")] if content.pace else []),
        *([say("tahap demi tahap")] if content.stages else []),
    ]
    words = joined(", ", parts)
    return say("Terdata, ditangani, dan sisanya: {parts}", parts=words) if content.series.years else capital(words)
