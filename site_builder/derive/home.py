"""The home page: a finding where the tables hold one, questions where there are answers, newest data, gaps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from datetime import date

from site_builder.derive import routes as paths
from site_builder.derive.cards import placed_figures
from site_builder.derive.gaps import derive_gaps
from site_builder.derive.headline import survey_headline
from site_builder.derive.survey import Survey
from site_builder.model.number import Sentence
from site_builder.model.observation import Observation
from site_builder.model.pages import Headline, HomePage, PackageCard, PlacedFigure
from site_builder.model.portal import Link
from site_builder.text.numbers import number

_MOST_FIGURES = 3
_MOST_GAPS = 6
_EVIDENCE = "Dari mana angka itu?"


def derive_home(survey: Survey, questions: Sequence[Link] = ()) -> HomePage:
    """Decide what the home page says; every part is left out where the data has nothing for it.

    `questions` are those that chapters answer; a question that none answers leads to the fullest table.
    """
    observations, cards = survey.observations, survey.cards
    measured = {(item.origin.package, item.origin.resource) for item in observations}
    gaps = derive_gaps(survey.expected)
    headline = survey_headline(survey)
    return HomePage(
        packages=tuple(sorted(cards, key=_newness, reverse=True)),
        headline=headline,
        questions=(*questions, *_questions(survey)),
        figures=tuple(_figures(cards, measured, headline)),
        gaps=tuple(gap for gap in gaps if gap.published_count < gap.expected_count)[:_MOST_GAPS],
        expected_count=sum(gap.expected_count for gap in gaps),
        published_count=sum(gap.published_count for gap in gaps),
    )


def _newness(card: PackageCard) -> tuple[date, date]:
    return card.updated or date.min, card.last_period or date.min


def _figures(
    cards: Iterable[PackageCard], measured: Set[tuple[str, str]], headline: Headline | None
) -> list[PlacedFigure]:
    """Take one figure of each package: of a table with published figures; where no package has one, any."""
    groups = [(card.package.name, placed_figures(card)) for card in cards]
    telling = [
        [figure for figure in figures if figure.owner is None or (name, figure.figure.resource) in measured]
        for name, figures in groups
    ]
    chosen = [figures[0] for figures in telling if figures] or [figures[0] for _, figures in groups if figures]
    said = _words(headline.title) if headline else ""
    return [
        replace(figure, heading=_EVIDENCE) if figure.figure.title.strip(".") == said else figure
        for figure in chosen[:_MOST_FIGURES]
    ]


def _words(parts: Sentence) -> str:
    """Return a sentence as plain words, without its full stop."""
    texts = (part if isinstance(part, str) else number(part.value or 0) for part in parts)
    return "".join(texts).strip(".")


# ---- the questions of the menu: each is asked only where a table can answer ----------------------------------------


def _questions(survey: Survey) -> Iterable[Link]:
    observations, pages, areas = survey.observations, survey.pages, survey.areas
    known = [item for item in observations if item.value is not None]
    scores = [item for item in known if item.kind == "skor" and (not areas.whole or areas.holds(item.area))]
    if scores:
        note = f"{number(len(scores))} hasil pengukuran{_years(scores)}, dari yang tertinggi sampai yang terendah"
        yield Link("Seberapa terbuka pemerintah?", _fullest(scores, pages), note)
    if survey.cards:
        formats = dict.fromkeys(
            item.format.upper() for card in survey.cards for r in card.resources for item in r.downloads
        )
        yield Link("Saya perlu datanya", paths.CATALOGUE, f"{', '.join(formats)}, lengkap dengan kamus kolom")


def _fullest(items: Sequence[Observation], pages: dict[tuple[str, str], str]) -> str:
    """Return the page of the table that holds most of the figures; of equals, the first."""
    tables = [(item.origin.package, item.origin.resource) for item in items]
    return pages[max(dict.fromkeys(tables), key=tables.count)]


def _years(items: Iterable[Observation]) -> str:
    years = [item.year for item in items if item.year]
    if not years:
        return ""
    first, last = min(years), max(years)
    return f", {last}" if first == last else f", {first}–{last}"
