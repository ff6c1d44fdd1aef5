"""`Places`: what all pages of areas share: the parts of the whole, their figures by family, the ways to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from site_builder.derive.chapters.places.families import Family, derive_families, shown_on_map
from site_builder.derive.chapters.places.outlines import Outlines
from site_builder.derive.chapters.places.shapes import find_outlines
from site_builder.derive.chapters.places.wording import full_name
from site_builder.derive.purses import Purses
from site_builder.derive.ratios import MoneyRatios
from site_builder.derive.survey import Survey
from site_builder.model.area import Area
from site_builder.model.number import Number
from site_builder.model.observation import Observation
from site_builder.model.portal import Link
from site_builder.text.speech import joined

# With more areas than this their numbers lead to their tables: a page for each would be a site of its own.
MOST_QUOTED_AREAS = 60


@dataclass(frozen=True, eq=False)
class Places:
    """A survey as the pages of areas look at it."""

    survey: Survey

    @property
    def parts(self) -> tuple[Area, ...]:
        """Return the areas that have a page."""
        return self.survey.areas.parts

    @cached_property
    def families(self) -> tuple[Family, ...]:
        """Return all figures of the parts, in the order in which people ask for them."""
        return derive_families(self.survey.observations, self.survey.areas, (area.code for area in self.parts))

    @cached_property
    def on_map(self) -> Family | None:
        """Return what the map shows."""
        return shown_on_map(self.families)

    @cached_property
    def level(self) -> str:
        """Return what the parts are called together: "kecamatan"; "wilayah" where they differ or say nothing."""
        levels = {area.level for area in self.parts}
        return levels.pop() if len(levels) == 1 else "wilayah"

    @cached_property
    def outlines(self) -> Outlines | None:
        """Return the outlines of the parts, from the file that has most of them; None where no package has any."""
        return find_outlines(self.survey.library.packages, self.survey.areas)

    def families_of(self, code: str) -> tuple[Family, ...]:
        """Return the families in which an area has a figure."""
        return tuple(family for family in self.families if code in family.by_area)

    def ratios_of(self, code: str) -> tuple[Number, ...]:
        """Return what money comes to in an area, newest: rupiah per house, then per inhabitant."""
        if len(self.parts) > MOST_QUOTED_AREAS:
            return ()
        return (*self._ratios.per_house(code)[:1], *self._ratios.per_inhabitant(code)[:1])

    @cached_property
    def _ratios(self) -> MoneyRatios:
        return MoneyRatios(Purses(self.survey))

    def below(self, code: str) -> tuple[Area, ...]:
        """Return the areas right below one."""
        inside = (area for area in self.survey.areas.by_code.values() if area.code != code)
        return tuple(area for area in inside if (area.parent or area.code.rpartition(".")[0]) == code)

    def quote(self, item: Observation) -> Number:
        """Return a main figure as a number, with a page of its own while there are not too many areas."""
        doors = self.survey.doors
        return doors.quote(item) if len(self.parts) <= MOST_QUOTED_AREAS else doors.mention(item)

    def title(self, area: Area) -> str:
        """Return what the page of a part is called: with its code where another part bears the same name."""
        name = full_name(area)
        return joined("", (name, f" ({area.code})")) if self._namesakes[name.casefold()] > 1 else name

    @cached_property
    def _namesakes(self) -> Counter[str]:
        return Counter(full_name(area).casefold() for area in self.parts)

    def way(self, area: Area) -> Link:
        """Return the way to the page of a part."""
        return Link(self.title(area), self.survey.routes.area_page(area.code))

    def ways(self, codes: Iterable[str]) -> tuple[Link, ...]:
        """Return the ways to those of some areas that have a page."""
        known = self.survey.routes.area_slugs
        return tuple(self.way(self.survey.areas.by_code[code]) for code in codes if code in known)
