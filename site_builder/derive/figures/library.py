"""The door of derive/figures/: all figures of all packages, by the resource that they belong to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from site_builder.derive import routes as paths
from site_builder.derive.figures.areas import make_areas
from site_builder.derive.figures.dimensions import make_dimensions
from site_builder.derive.figures.generic import make_generic
from site_builder.derive.figures.indicators import make_indicators
from site_builder.derive.figures.material import Maker, Material
from site_builder.derive.figures.money import make_money
from site_builder.derive.figures.programmes import make_programmes
from site_builder.derive.figures.quadrants import make_quadrants
from site_builder.derive.figures.simple import make_simple
from site_builder.derive.figures.stock import make_stock
from site_builder.derive.figures.views import make_view
from site_builder.derive.routes import Routes
from site_builder.model.library import Library
from site_builder.model.package import Package
from site_builder.model.portal import Figure
from site_builder.model.report import Report
from site_builder.text.views import VIEW_CODES, view_resources

# To add one: one file, one line here, one case in tests/charts/.
MAKERS: tuple[Maker, ...] = (
    make_stock,
    make_programmes,
    make_areas,
    make_dimensions,
    make_indicators,
    make_quadrants,
    make_money,
)

# (package name, resource name); a figure of the whole package stands under (package name, "").
FigureMap = Mapping[tuple[str, str], tuple[Figure, ...]]


def derive_figures(library: Library, report: Report, materials: Sequence[Material]) -> FigureMap:
    """Make the figures of every table: its views, then by roles, else by the schema. Refused views are left out."""
    figures: dict[tuple[str, str], tuple[Figure, ...]] = {}
    for package in library.packages:
        own = {material.resource.name: material for material in materials if material.package is package}
        views = _views(package, own, report)
        for name, material in own.items():
            viewed = [figure for figure in views if figure.resource == name]
            made = [*viewed, *(figure for maker in MAKERS for figure in maker(material))]
            figures[package.name, name] = tuple(map(addressed, made or make_generic(material)))
    ids = Counter(figure.figure_id for group in figures.values() for figure in group)
    assert not [figure_id for figure_id, count in ids.items() if count > 1], "two figures share an id"
    return figures


def addressed(figure: Figure) -> Figure:
    """Give a figure its pages and the place of its files."""
    return replace(
        figure,
        output_path=paths.figure_page(figure.figure_id),
        embed_path=paths.embed_page(figure.figure_id),
        stem=paths.figure_stem(figure.figure_id),
    )


def derive_materials(library: Library, routes: Routes) -> tuple[Material, ...]:
    """Lay every table out by roles, each with all others at hand."""
    alone = [
        Material(package, resource, resource.table, routes.stem(package, resource))
        for package in library.packages
        for resource in package.resources
        if resource.table is not None and len(resource.table)
    ]
    return tuple(replace(material, others=tuple(alone)) for material in alone)


def _views(package: Package, materials: Mapping[str, Material], report: Report) -> list[Figure]:
    """Make the views of a package that check/ found nothing wrong with."""
    refused = {finding.values.get("number") for finding in report.of(package.name) if finding.code in VIEW_CODES}
    made: list[Figure] = []
    for number, view in enumerate(package.views, 1):
        tables = [materials[name] for name in view_resources(package, view) if name in materials]
        if str(number) in refused or not tables:
            continue
        slug = f"tampilan-{number}"
        made += make_simple(view, tables[0], slug) if view.spec_type == "simple" else [make_view(view, tables, slug)]
    return made
