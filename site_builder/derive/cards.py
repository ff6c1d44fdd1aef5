"""Packages and resources as pages show them: with their figures, downloads and findings joined on."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.derive.downloads import package_downloads, resource_downloads
from site_builder.derive.figures.library import FigureMap, derive_figures
from site_builder.derive.routes import Routes
from site_builder.model.library import Library
from site_builder.model.package import Package
from site_builder.model.portal import PackageCard, ResourceCard
from site_builder.model.report import Report


def derive_cards(library: Library, report: Report, routes: Routes) -> tuple[PackageCard, ...]:
    """Build the card of every package, in the order of the settings and then of the folders."""
    wanted = {name: place for place, name in enumerate(library.settings.home_packages)}
    packages = sorted(library.packages, key=lambda package: wanted.get(package.name, len(wanted)))
    figures = derive_figures(library, routes)
    return tuple(_package_card(package, library, report, routes, figures) for package in packages)


def _package_card(
    package: Package, library: Library, report: Report, routes: Routes, figures: FigureMap
) -> PackageCard:
    return PackageCard(
        package=package,
        output_path=routes.package_page(package),
        resources=tuple(_resource_cards(package, report, routes, figures)),
        downloads=package_downloads(package, routes),
        figures=figures.get((package.name, ""), ()),
        findings=report.of(package.name),
        essay=library.essays.get(package.name),
        last_period=package.temporal_end,
    )


def _resource_cards(package: Package, report: Report, routes: Routes, figures: FigureMap) -> Iterable[ResourceCard]:
    for resource in package.resources:
        yield ResourceCard(
            resource=resource,
            output_path=routes.resource_page(package, resource),
            figures=figures.get((package.name, resource.name), ()),
            downloads=resource_downloads(package, resource, routes),
            findings=report.of(package.name, resource.name),
        )
