"""The home page: a finding where the tables hold one, questions where there are answers, newest data, gaps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from datetime import date

from site_builder.derive import routes as paths
from site_builder.derive.areas import level_word, programme_names, reference_areas, whole_area
from site_builder.derive.cards import placed_figures
from site_builder.derive.gaps import derive_gaps
from site_builder.derive.headline import derive_headline
from site_builder.derive.observations import observe
from site_builder.derive.sentences import Doors
from site_builder.model.library import Library
from site_builder.model.observation import Observation
from site_builder.model.pages import Headline, HomePage, PackageCard, PlacedFigure, Quote, Sentence
from site_builder.model.portal import Link
from site_builder.text.numbers import number

_MOST_FIGURES = 3
_MOST_GAPS = 6
_EVIDENCE = "Dari mana angka itu?"
_MONEY_KINDS = ("pagu", "realisasi")


def derive_home(library: Library, cards: tuple[PackageCard, ...]) -> HomePage:
    """Decide what the home page says; every part is left out where the data has nothing for it."""
    pages = {
        (card.package.name, resource.resource.name): resource.output_path
        for card in cards
        for resource in card.resources
    }
    doors = Doors(pages)
    observations = observe(library.packages)
    whole = whole_area(library.packages, library.settings.area_code)
    name = str(library.settings.area) or _name_of(whole, observations)
    measured = {(item.origin.package, item.origin.resource) for item in observations}
    names = programme_names(library.packages)
    areas = reference_areas(library.packages)
    gaps = derive_gaps(library.packages, observations, whole, areas, doors)
    headline = derive_headline(observations, whole, name, doors, names)
    return HomePage(
        packages=tuple(sorted(cards, key=_newness, reverse=True)),
        headline=headline,
        questions=tuple(_questions(observations, whole, areas, pages, cards)),
        figures=tuple(_figures(cards, measured, headline)),
        gaps=tuple(gap for gap in gaps if gap.published_count < gap.expected_count)[:_MOST_GAPS],
        expected_count=sum(gap.expected_count for gap in gaps),
        published_count=sum(gap.published_count for gap in gaps),
    )


def quoted_rows(home: HomePage) -> frozenset[tuple[str, str, int]]:
    """Return (package, resource, row) of every row that the home page leads to, so that its page shows it."""
    headline = home.headline
    sentences: list[Sentence] = []
    if headline:
        readings = tuple(reading.quote for reading in headline.readings)
        sentences = [headline.title, *headline.lead, headline.proof, *headline.later, readings]
    origins = [part.observation.origin for words in sentences for part in words if isinstance(part, Quote)]
    return frozenset((origin.package, origin.resource, origin.row) for origin in origins) | frozenset(
        gap.origin for gap in home.gaps
    )


def _newness(card: PackageCard) -> tuple[date, date]:
    return card.updated or date.min, card.last_period or date.min


def _name_of(area: str, observations: Iterable[Observation]) -> str:
    return next((item.area_name for item in observations if item.area == area and item.area_name), "")


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
    texts = (part if isinstance(part, str) else number(part.observation.value or 0) for part in parts)
    return "".join(texts).strip(".")


# ---- the questions of the menu: each is asked only where a table can answer ----------------------------------------


def _questions(
    observations: Sequence[Observation],
    whole: str,
    area_codes: frozenset[str],
    pages: dict[tuple[str, str], str],
    cards: Sequence[PackageCard],
) -> Iterable[Link]:
    known = [item for item in observations if item.value is not None]
    parts = [item for item in known if _is_part(item.area, whole, area_codes)]
    money = [item for item in known if item.kind in _MONEY_KINDS or item.unit.casefold().startswith(("rp", "rupiah"))]
    scores = [item for item in known if item.kind == "skor" and (not whole or item.area in ("", whole))]
    yield from _places(parts, area_codes, pages)
    if money:
        note = f"{number(len(money))} angka dana{_years(money)}, masing-masing dengan sumbernya"
        yield Link("Uangnya dari mana?", _fullest(money, pages), note)
    if scores:
        note = f"{number(len(scores))} hasil pengukuran{_years(scores)}, dari yang tertinggi sampai yang terendah"
        yield Link("Seberapa terbuka pemerintah?", _fullest(scores, pages), note)
    if cards:
        formats = dict.fromkeys(item.format.upper() for card in cards for r in card.resources for item in r.downloads)
        yield Link("Saya perlu datanya", paths.CATALOGUE, f"{', '.join(formats)}, lengkap dengan kamus kolom")


def _is_part(area: str, whole: str, area_codes: frozenset[str]) -> bool:
    """Tell whether an area lies inside the one that the portal is about; neighbours of it do not."""
    if not whole:
        return bool(area)
    return area != whole and (area in area_codes or area.startswith(f"{whole}."))


def _places(
    parts: Sequence[Observation], area_codes: frozenset[str], pages: dict[tuple[str, str], str]
) -> Iterable[Link]:
    """Ask about places where figures of at least two parts of the area are there."""
    areas = {item.area for item in parts}
    if len(areas) < 2:
        return
    word = level_word(min(areas))
    total = len({code for code in area_codes if level_word(code) == word} | areas)
    count = number(len(areas)) if total == len(areas) else f"{number(len(areas))} dari {number(total)}"
    yield Link(f"Di {word} saya?", _fullest(parts, pages), f"{count} {word} punya angka{_years(parts)}")


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
