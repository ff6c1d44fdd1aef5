"""The door of derive/chapters/: every chapter of the portal, in the order of the menu."""

from __future__ import annotations

from site_builder.derive.chapters.chapter import Chapter, ChapterMaker
from site_builder.derive.chapters.freshness import derive_freshness_chapter
from site_builder.derive.chapters.gaps.page import make_gaps
from site_builder.derive.chapters.houses.chapter import make_houses
from site_builder.derive.chapters.indicators.chapter import make_indicators
from site_builder.derive.chapters.money.chapter import make_money
from site_builder.derive.chapters.openness.page import make_openness
from site_builder.derive.chapters.places.chapter import make_places
from site_builder.derive.survey import Survey

# To add one: one file, one line here, its values in model/, its template in templates/pages/, its tests.
MAKERS: tuple[ChapterMaker, ...] = (
    make_houses,
    make_money,
    make_places,
    make_indicators,
    make_openness,
    make_gaps,
    derive_freshness_chapter,
)


def derive_chapters(survey: Survey) -> tuple[Chapter, ...]:
    """Make every chapter."""
    return tuple(maker(survey) for maker in MAKERS)
