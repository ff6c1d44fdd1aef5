"""Packages and resources as pages show them: with their figures, downloads and findings joined on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from posixpath import dirname

from site_builder.derive.downloads import (
    NOWHERE,
    Edition,
    package_downloads,
    package_omissions,
    resource_downloads,
    resource_omissions,
)
from site_builder.derive.figures.library import FigureMap, derive_figures
from site_builder.derive.figures.material import Material
from site_builder.derive.freshness import package_freshness, resource_freshness
from site_builder.derive.observations import observe
from site_builder.derive.quarantine import as_published, kept_in_place
from site_builder.derive.routes import Routes
from site_builder.derive.slices import derive_slices
from site_builder.derive.snippets import derive_snippets
from site_builder.model.area import Areas
from site_builder.model.freshness import Freshness
from site_builder.model.library import Library
from site_builder.model.observation import Observation
from site_builder.model.package import Package, Resource
from site_builder.model.pages import HiddenCells, PackageCard, PlacedFigure, ResourceCard
from site_builder.model.report import Report
from site_builder.text.hidden import COVER, hidden_markers

# Kinds of figure that look ahead: they say nothing about how far the data reaches.
AHEAD = ("rencana", "target")


def derive_cards(
    library: Library,
    report: Report,
    routes: Routes,
    materials: Sequence[Material],
    *,
    base_url: str = "",
    areas: Areas = NOWHERE,
) -> tuple[PackageCard, ...]:
    """Build the card of every package, in the order of the settings and then of the folders."""
    edition = Edition(routes, library.settings, base_url, library.as_of, areas)
    wanted = {name: place for place, name in enumerate(library.settings.home_packages)}
    packages = sorted(library.packages, key=lambda package: wanted.get(package.name, len(wanted)))
    figures = derive_figures(library, report, materials)
    return tuple(_package_card(package, library, report, edition, figures) for package in packages)


def _package_card(
    package: Package, library: Library, report: Report, edition: Edition, figures: FigureMap
) -> PackageCard:
    quarantined = kept_in_place(package, library)
    page = edition.routes.package_page(package)
    folder = dirname(page)
    observations = observe((package,))
    last_period = _last_period(observations) or package.temporal_end
    freshness = package_freshness(package, last_period, library.as_of)
    return PackageCard(
        package=package,
        output_path=page,
        resources=tuple(
            replace(
                card,
                downloads=as_published(card.downloads, folder, quarantined),
                freshness=_resource_freshness(card.resource, observations, freshness),
            )
            for card in _resource_cards(package, report, edition, figures)
        ),
        downloads=as_published(package_downloads(package, edition), folder, quarantined),
        omissions=package_omissions(package),
        figures=figures.get((package.name, ""), ()),
        findings=report.of(package.name),
        exemptions=tuple(item for item in report.exemptions if item.package == package.name),
        rules=tuple(item for item in report.rules if item.package == package.name),
        changes=tuple(item for item in report.changes if item.package == package.name),
        essay=library.essays.get(package.name),
        last_period=last_period,
        freshness=freshness,
        quarantined=quarantined,
    )


def _resource_cards(package: Package, report: Report, edition: Edition, figures: FigureMap) -> Iterable[ResourceCard]:
    for resource in package.resources:
        downloads = resource_downloads(package, resource, edition)
        yield ResourceCard(
            resource=resource,
            output_path=edition.routes.resource_page(package, resource),
            figures=figures.get((package.name, resource.name), ()),
            downloads=downloads,
            slices=derive_slices(downloads, package, resource, edition),
            snippets=derive_snippets(downloads, resource.schema, edition.base_url),
            omissions=resource_omissions(resource),
            findings=report.of(package.name, resource.name),
            hidden=_hidden(resource),
        )


def _hidden(resource: Resource) -> HiddenCells:
    markers = hidden_markers(resource)
    covered = markers.pop(COVER.value, 0)
    return HiddenCells(markers.total(), covered, next(iter(markers), ""))


def _last_period(observations: Iterable[Observation]) -> date | None:
    """Return the last day that published figures cover; plans and targets do not count."""
    days = [
        item.end
        for item in observations
        if item.end and (item.value is not None or item.marker) and item.kind not in AHEAD
    ]
    return max(days, default=None)


def _resource_freshness(resource: Resource, observations: Iterable[Observation], package: Freshness) -> Freshness:
    covered = _last_period(item for item in observations if item.origin.resource == resource.name)
    return resource_freshness(resource, covered, package)


def placed_figures(card: PackageCard) -> tuple[PlacedFigure, ...]:
    """Return the figures of a package and then those of its resources, each with its owner."""
    return (
        *(PlacedFigure(figure) for figure in card.figures),
        *(PlacedFigure(figure, resource) for resource in card.resources for figure in resource.figures),
    )
