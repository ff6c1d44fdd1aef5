"""The door of the chapter of indicators: the survey in, its pages, pictures, table and ways out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from site_builder.derive import routes as paths
from site_builder.derive.chapters.chapter import Chapter
from site_builder.derive.chapters.indicators.dimension import dimension_links, dimension_page
from site_builder.derive.chapters.indicators.evidence import openness_links
from site_builder.derive.chapters.indicators.indicator import indicator_page
from site_builder.derive.chapters.indicators.literature import aspects_named, chosen_aspects
from site_builder.derive.chapters.indicators.others import other_measures
from site_builder.derive.chapters.indicators.pictures import Pictures, indicator_pictures
from site_builder.derive.chapters.indicators.reckoning import Reckoner
from site_builder.derive.chapters.indicators.results import read_boards
from site_builder.derive.chapters.indicators.scorecard import score_sheet, scorecard
from site_builder.derive.chapters.indicators.swot import swot_page
from site_builder.derive.chapters.indicators.words import board_finding, board_lead
from site_builder.derive.survey import Survey
from site_builder.model.indicators import ScorecardPage, SwotPage
from site_builder.model.portal import Link, Page, Sheet
from site_builder.text.sentences import sentence_words
from site_builder.text.speech import joined, say

_TITLE = say("Indikator")
_HOME = Link(say("Beranda"), paths.HOME)
_ABOVE = Link(_TITLE, paths.INDICATORS)
_SWOT = say("Kekuatan, kelemahan, peluang, ancaman")


def make_indicators(survey: Survey) -> Chapter:
    """Make the pages of indicators where a table has results, and the one of factors where a table quotes some."""
    reckoners = tuple(Reckoner(survey, board) for board in read_boards(survey))
    swot = swot_page(survey, reckoners)
    if not reckoners:
        return _alone(swot) if swot else Chapter()
    sheet = score_sheet(reckoners)
    dimensions = dimension_links(reckoners)
    finding = sentence_words(board_finding(reckoners[0]))
    pictures = {
        item.slug: indicator_pictures(survey, reckoner, item)
        for reckoner in reckoners
        for item in reckoner.board.indicators
    }
    pages = [
        _scorecard_page(survey, reckoners, dimensions, sheet, has_swot=swot is not None),
        *_indicator_pages(survey, reckoners, dimensions, pictures),
        *_dimension_pages(survey, reckoners, dimensions),
        *([_swot_page(swot, (_HOME, _ABOVE))] if swot else []),
    ]
    return Chapter(
        pages=tuple(pages),
        figures=tuple(figure for one in pictures.values() for figure in one.figures),
        sheets=(sheet,),
        menu=(_ABOVE,),
        questions=(Link(say("Indikator mana yang paling tertinggal?"), paths.INDICATORS, finding),),
    )


def _alone(swot: SwotPage) -> Chapter:
    """Factors without results have a page of their own and no scorecard above it."""
    link = Link(_SWOT, paths.SWOT)
    return Chapter(pages=(_swot_page(swot, (_HOME,)),), footer=(link,))


def _scorecard_page(
    survey: Survey, reckoners: Sequence[Reckoner], dimensions: Mapping[str, Link], sheet: Sheet, *, has_swot: bool
) -> Page:
    aspects = aspects_named(survey)
    content = ScorecardPage(
        finding=board_finding(reckoners[0]),
        lead=tuple(board_lead(reckoners[0])),
        scorecards=tuple(scorecard(survey, one) for one in reckoners),
        dimensions=tuple(_described(link, reckoners) for link in dimensions.values()),
        ways=(Link(_SWOT, paths.SWOT, say("Posisi, faktor, dan strategi yang menjawabnya")),) if has_swot else (),
        chosen=chosen_aspects(survey),
        aspects=aspects.grid if aspects else None,
        aspect_remarks=aspects.remarks if aspects else (),
        aspect_origin=aspects.origin if aspects else None,
        others=tuple(other_measures(survey)),
        sheet=sheet,
    )
    finding = sentence_words(content.finding)
    return Page("scorecard", paths.INDICATORS, _TITLE, content, finding, (_HOME,), paths.INDICATORS)


def _described(link: Link, reckoners: Sequence[Reckoner]) -> Link:
    count = sum(item.dimension == link.title for one in reckoners for item in one.board.indicators)
    return Link(link.title, link.output_path, say("{count} indikator", count=count))


def _indicator_pages(
    survey: Survey,
    reckoners: Sequence[Reckoner],
    dimensions: Mapping[str, Link],
    pictures: Mapping[str, Pictures],
) -> Iterable[Page]:
    openness = openness_links(survey)
    codes = Counter(item.code for one in reckoners for item in one.board.indicators)
    names = Counter(item.name.casefold() for one in reckoners for item in one.board.indicators)
    for reckoner in reckoners:
        for item in reckoner.board.indicators:
            dimension = dimensions.get(item.dimension)
            content = indicator_page(
                survey,
                reckoner,
                item,
                pictures=pictures[item.slug],
                dimension=dimension,
                openness=openness.get(item.code),
            )
            trail = (_HOME, _ABOVE, *([dimension] if dimension else []))
            words = sentence_words(content.finding)
            mark = item.code if item.code != item.name and codes[item.code] == 1 else item.slug
            name = joined("", (item.name, f" ({mark})")) if names[item.name.casefold()] > 1 else item.name
            yield Page("indicator", item.output_path, name, content, words, trail, paths.INDICATORS)


def _dimension_pages(survey: Survey, reckoners: Sequence[Reckoner], dimensions: Mapping[str, Link]) -> Iterable[Page]:
    for name, link in dimensions.items():
        content = dimension_page(survey, reckoners, name, dimensions)
        words = sentence_words(content.finding)
        yield Page("dimension", link.output_path, name, content, words, (_HOME, _ABOVE), paths.INDICATORS)


def _swot_page(content: SwotPage, trail: tuple[Link, ...]) -> Page:
    return Page("swot", paths.SWOT, _SWOT, content, sentence_words(content.finding), trail, paths.INDICATORS)
