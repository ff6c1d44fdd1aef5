"""The door of derive/figures/: all figures of all packages, by the resource that they belong to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from site_builder.derive.figures.areas import make_areas
from site_builder.derive.figures.dimensions import make_dimensions
from site_builder.derive.figures.generic import make_generic
from site_builder.derive.figures.indicators import make_indicators
from site_builder.derive.figures.material import Maker, Material
from site_builder.derive.figures.money import make_money
from site_builder.derive.figures.programmes import make_programmes
from site_builder.derive.figures.quadrants import make_quadrants
from site_builder.derive.figures.stock import make_stock
from site_builder.derive.routes import Routes
from site_builder.model.library import Library
from site_builder.model.portal import Figure

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


def derive_figures(library: Library, routes: Routes) -> FigureMap:
    """Make the figures of every table: by roles, else by the schema."""
    materials = _materials(library, routes)
    figures = {
        (material.package.name, material.resource.name): tuple(_make(material, routes)) for material in materials
    }
    ids = Counter(figure.figure_id for group in figures.values() for figure in group)
    assert not [figure_id for figure_id, count in ids.items() if count > 1], "two figures share an id"
    return figures


def _materials(library: Library, routes: Routes) -> tuple[Material, ...]:
    alone = [
        Material(package, resource, resource.table, routes.figure_stem(package, resource))
        for package in library.packages
        for resource in package.resources
        if resource.table is not None and len(resource.table)
    ]
    return tuple(replace(material, others=tuple(alone)) for material in alone)


def _make(material: Material, routes: Routes) -> Iterable[Figure]:
    made = [figure for maker in MAKERS for figure in maker(material)]
    for figure in made or make_generic(material):
        path = routes.figure_file(material.package, material.resource, figure.figure_id)
        yield replace(figure, file_path=path)
