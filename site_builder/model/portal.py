"""`Portal`: every page, figure and download of the site, decided but not yet drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from site_builder.model.library import Document
from site_builder.model.package import Package, Resource
from site_builder.model.report import Finding
from site_builder.model.settings import Settings
from site_builder.model.table import Cell

DownloadFormat = Literal["csv", "xlsx", "json", "zip", "svg"]
SpecType = Literal["vega-lite", "vega"]
Variant = Literal["wide", "narrow"]
# How many CSS pixels a picture is wide: on a desk, and on a phone.
DRAWING_WIDTHS: Mapping[Variant, int] = {"wide": 600, "narrow": 320}


@dataclass(frozen=True, slots=True)
class Link:
    """A way to a page of the portal: its words and its output path."""

    title: str
    output_path: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a small table that stands beside a figure. `unit` is shown in its head."""

    title: str
    is_number: bool = False
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart specification at one width (CSS pixels): "wide" for desks, "narrow" for phones."""

    variant: Variant
    specification: Mapping[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """A chart with all that makes it honest: the finding as its title, its period, source, and the rows drawn.

    `figure_id` is unique in the portal and serves as file name and anchor. `drawings` may be empty: the figure is then
    a list or table alone. `description` is the text that a screen reader gets in place of the picture. `file_path` is
    where the picture goes as a file of its own. `is_foreign` marks a specification from a descriptor (`view` names it):
    nobody has vouched for it.
    """

    figure_id: str
    title: str
    description: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    spec_type: SpecType = "vega-lite"
    drawings: tuple[Drawing, ...] = ()
    unit: str = ""
    period: str = ""
    source: str = ""
    source_url: str = ""
    notes: tuple[str, ...] = ()
    package: str = ""
    resource: str = ""
    file_path: str = ""
    view: str = ""
    is_foreign: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Download:
    """A file that is made from parsed rows, never copied. `resource` is None for a file of the whole package."""

    output_path: str
    format: DownloadFormat
    package: Package
    resource: Resource | None = None
    row_count: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A page: which template draws it (`kind` = file name in templates/pages), where it goes and what it says.

    `content` is a frozen value of the page's kind (see derive/); templates read it as `content`.
    """

    kind: str
    output_path: str
    title: str
    content: Any
    description: str = ""
    trail: tuple[Link, ...] = ()
    nav_path: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Portal:
    """The whole site as values. `figures` are those that some page shows; `downloads` those that some page offers."""

    settings: Settings
    as_of: date | None
    base_url: str
    pages: tuple[Page, ...]
    navigation: tuple[Link, ...] = ()
    footer: tuple[Link, ...] = ()
    figures: Mapping[str, Figure] = field(default_factory=dict)
    downloads: tuple[Download, ...] = ()


# ---- what the pages say, one value per kind ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class ResourceCard:
    """A resource as a page shows it: the resource itself, its own page, figures, downloads and findings."""

    resource: Resource
    output_path: str
    figures: tuple[Figure, ...] = ()
    downloads: tuple[Download, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class PackageCard:
    """A package as a page shows it."""

    package: Package
    output_path: str
    resources: tuple[ResourceCard, ...] = ()
    downloads: tuple[Download, ...] = ()
    figures: tuple[Figure, ...] = ()
    findings: tuple[Finding, ...] = ()
    essay: Document | None = None
    last_period: date | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """What the catalogue, the quality page and the generic parts of the home page say."""

    packages: tuple[PackageCard, ...]


@dataclass(frozen=True, slots=True, eq=False)
class PackagePage:
    """What the page of a package says."""

    card: PackageCard


@dataclass(frozen=True, slots=True, eq=False)
class ResourcePage:
    """What the page of a resource says. `preview` holds the first rows; `is_complete` tells whether that is all."""

    package: PackageCard
    card: ResourceCard
    preview: tuple[tuple[Cell, ...], ...]
    is_complete: bool


@dataclass(frozen=True, slots=True, eq=False)
class DocumentPage:
    """What a page from `content/` says."""

    document: Document


@dataclass(frozen=True, slots=True, eq=False)
class NotFoundPage:
    """What 404.html says: ways back."""

    ways: tuple[Link, ...]
