"""`Survey`: all that the makers of pages may look at: the library read by roles, its cards, its areas, its doors.

Everything in it is computed once; chapters take what they need and never read a table by the names of its columns.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from site_builder.derive.areas import derive_areas, programme_names
from site_builder.derive.cards import derive_cards
from site_builder.derive.database import derive_database
from site_builder.derive.figures.library import derive_materials
from site_builder.derive.figures.material import Material
from site_builder.derive.gaps import derive_expected, missing_in
from site_builder.derive.observations import observe
from site_builder.derive.publishers import Publishers, derive_publishers
from site_builder.derive.quarantine import withheld_names
from site_builder.derive.routes import Routes, derive_routes
from site_builder.derive.sentences import Doors
from site_builder.model.area import Areas
from site_builder.model.gaps import Expected
from site_builder.model.library import Document, Library
from site_builder.model.observation import ALL_PROGRAMMES, Observation
from site_builder.model.pages import PackageCard, ResourceCard
from site_builder.model.portal import Database
from site_builder.model.report import Report
from site_builder.model.settings import Settings
from site_builder.model.speech import either
from site_builder.text.kinds import kind_words
from site_builder.text.speech import joined
from site_builder.text.spoken import term


@dataclass(frozen=True, eq=False)
class Survey:
    """What is known of the library. `base_url` is "" or ends with "/"; `documents` are the pages that people wrote."""

    library: Library
    report: Report
    base_url: str
    documents: tuple[Document, ...]
    areas: Areas
    routes: Routes
    cards: tuple[PackageCard, ...]
    materials: tuple[Material, ...]

    @property
    def settings(self) -> Settings:
        """Return the settings of the portal."""
        return self.library.settings

    @cached_property
    def observations(self) -> tuple[Observation, ...]:
        """Return every figure of every table."""
        return observe(self.library.packages)

    @cached_property
    def database(self) -> Database | None:
        """Return the file of all tables."""
        return derive_database(self.cards, self.settings, self.base_url, self.library.as_of)

    @cached_property
    def expected(self) -> tuple[Expected, ...]:
        """Return every figure that somebody should publish, each with the published one that answers it."""
        return derive_expected(self.library.packages, self.observations, self.areas)

    def missing_in(self, area: str) -> tuple[Expected, ...]:
        """Return what is expected of one area, by its code, and published by nobody."""
        return missing_in(self.expected, area)

    @cached_property
    def publishers(self) -> Publishers:
        """Return what is known of those who published figures."""
        return derive_publishers(self.library)

    @cached_property
    def programmes(self) -> dict[str, str]:
        """Map codes of programmes to what people call them."""
        return programme_names(self.library.packages)

    def programme(self, code: str) -> str:
        """Name a programme by its code, "" where the code names none."""
        return self.programmes.get(code, code) if code.strip("-") else ""

    @cached_property
    def doors(self) -> Doors:
        """Return what turns figures into numbers with an address."""
        stems = {(item.package.name, item.resource.name): item.stem for item in self.materials}
        return Doors(self.pages, self.observations, stems, self.title_of)

    @cached_property
    def pages(self) -> dict[tuple[str, str], str]:
        """Map (package name, resource name) to the page of the table."""
        return {
            (card.package.name, resource.resource.name): resource.output_path
            for card in self.cards
            for resource in card.resources
        }

    def playing(self, *roles: str) -> tuple[Material, ...]:
        """Return every table that has a column for each of these roles."""
        return tuple(material for material in self.materials if material.plays(*roles))

    def sources(self, told: Iterable[str], tables: Iterable[tuple[str, str]]) -> str:
        """Name the sources that rows tell; where none does, those of their tables, by names of package and table."""
        wanted = set(tables)
        named = (term(item.source[0]) for item in self.materials if (item.package.name, item.resource.name) in wanted)
        return joined("; ", dict.fromkeys(filter(None, told)) or dict.fromkeys(filter(None, named)))

    def card_of(self, package: str, resource: str) -> ResourceCard | None:
        """Return the card of a table, by names."""
        return next(
            (
                item
                for card in self.cards
                if card.package.name == package
                for item in card.resources
                if item.resource.name == resource
            ),
            None,
        )

    def title_of(self, item: Observation) -> str:
        """Say what a figure counts, of which programme, and where: "Rumah ditangani, BSPS, Kabupaten Banyuasin"."""
        programme = "" if item.programme in ALL_PROGRAMMES else self.programme(item.programme)
        whole = self.areas.whole_name
        area = whole if item.area_name == whole else item.area_name or self.areas.name(item.area or self.areas.whole)
        words = (kind_words(item.kind, item.unit), item.subject, programme, area)
        return joined(", ", (part for part in words if part))


def survey_library(library: Library, report: Report, documents: tuple[Document, ...], base_url: str) -> Survey:
    """Look the library over once."""
    settings = library.settings
    areas = derive_areas(library.packages, settings.area_code, either(settings.area))
    routes = derive_routes(library.packages, documents, withheld_names(library), areas)
    materials = derive_materials(library, routes)
    return Survey(
        library=library,
        report=report,
        base_url=base_url,
        documents=documents,
        areas=areas,
        routes=routes,
        cards=derive_cards(library, report, routes, materials, base_url=base_url, areas=areas),
        materials=materials,
    )
