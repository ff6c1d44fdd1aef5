"""The home page: a finding where the tables hold one, questions where there are answers, newest data, gaps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from site_builder.derive import routes as paths
from site_builder.derive.cards import placed_figures
from site_builder.derive.chapters.chapter import Chapter
from site_builder.derive.gaps import derive_gaps
from site_builder.derive.headline import survey_headline
from site_builder.derive.survey import Survey
from site_builder.model.home import HomePage
from site_builder.model.pages import Headline, PackageCard, PlacedFigure
from site_builder.model.places import AreasPage
from site_builder.model.portal import Link
from site_builder.text.sentences import sentence_words
from site_builder.text.speech import say, without_stop

_MOST_FIGURES = 3
_MOST_GAPS = 4
_FORMATS = {"csv-excel": "CSV", "parquet": "Parquet"}
_EVIDENCE = say("Dari mana angka itu?")


def derive_home(survey: Survey, chapters: Sequence[Chapter] = ()) -> HomePage:
    """Decide what the home page says; every part is left out where the data has nothing for it."""
    cards = survey.cards
    gaps = derive_gaps(survey.expected)
    headline = survey_headline(survey)
    pages = [page for chapter in chapters for page in chapter.pages]
    places = next((page for page in pages if isinstance(page.content, AreasPage) and page.content.map), None)
    ledger = next((page for page in pages if page.output_path == paths.GAPS), None)
    questions = [link for chapter in chapters for link in chapter.questions]
    return HomePage(
        packages=tuple(sorted(cards, key=_newness, reverse=True)),
        headline=headline,
        questions=(*questions, *_for_data(cards)),
        figures=tuple(_figures(survey, headline, has_chapters=bool(questions))),
        places=places.content if places else None,
        places_link=Link(places.title, places.output_path) if places else None,
        gaps=tuple(gap for gap in gaps if gap.published_count < gap.expected_count)[:_MOST_GAPS],
        ledger=Link(ledger.title, ledger.output_path) if ledger else None,
        expected_count=sum(gap.expected_count for gap in gaps),
        published_count=sum(gap.published_count for gap in gaps),
    )


def _for_data(cards: Sequence[PackageCard]) -> Iterable[Link]:
    """Ask the question that every portal answers."""
    if cards:
        files = (item for card in cards for resource in card.resources for item in resource.downloads)
        formats = dict.fromkeys(_FORMATS.get(item.format, item.format.upper()) for item in files)
        note = say("{formats}, lengkap dengan kamus kolom", formats=", ".join(formats))
        yield Link(say("Saya perlu datanya"), paths.CATALOGUE, note)


def _newness(card: PackageCard) -> tuple[date, date]:
    return card.updated or date.min, card.last_period or date.min


def _figures(survey: Survey, headline: Headline | None, *, has_chapters: bool) -> list[PlacedFigure]:
    """Take one figure of each package: of a table with published figures; where no package has one, any.

    Where chapters answer questions, lists stand on their pages: only pictures are shown here.
    """
    measured = {(item.origin.package, item.origin.resource) for item in survey.observations}
    groups = [(card.package.name, placed_figures(card)) for card in survey.cards]
    telling = [
        [figure for figure in figures if figure.owner is None or (name, figure.figure.resource) in measured]
        for name, figures in groups
    ]
    chosen = [figures[0] for figures in telling if figures] or [figures[0] for _, figures in groups if figures]
    if has_chapters:
        chosen = [figure for figure in chosen if figure.figure.drawings]
    said = without_stop(sentence_words(headline.title)) if headline else ""
    return [
        replace(figure, heading=_EVIDENCE) if figure.figure.title.strip(".") == said else figure
        for figure in chosen[:_MOST_FIGURES]
    ]
