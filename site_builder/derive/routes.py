"""Every address of the site, in one place. Paths are relative to the root and name `index.html`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from site_builder.model.area import Areas
from site_builder.model.library import Document
from site_builder.model.package import Package, Resource
from site_builder.text.slugs import LONGEST_NAME, derive_slugs, parse_slug

HOME = "index.html"
CATALOGUE = "data/index.html"
DATABASE = "data/semua-data.sqlite"
QUALITY = "mutu/index.html"
HOUSES = "penanganan/index.html"
MONEY = "anggaran/index.html"
INDICATORS = "indikator/index.html"
SWOT = "indikator/swot/index.html"
OPENNESS = "keterbukaan/index.html"
GAPS = "belum-dipublikasikan/index.html"
AREAS = "wilayah/index.html"
# The table of all figures of all areas, without its ending.
AREA_FIGURES = "wilayah/angka-per-wilayah"
FRESHNESS = "kesegaran/index.html"
CORRECTIONS = "koreksi/index.html"
REPORTING = "lapor/index.html"
SEARCH = "cari/index.html"
# What the search page loads, made by the search engine; and the index for those without it.
SEARCH_ENGINE = "cari/pagefind/pagefind.js"
INDEX = "cari/a-z/index.html"
STYLE = "gaya/index.html"
NOT_FOUND = "404.html"
OFFLINE = "luring/index.html"
# Folders at the root that pages from `content/` may not take.
RESERVED = (
    *("data", "mutu", "assets", "penanganan", "anggaran", "indikator", "keterbukaan", "belum-dipublikasikan"),
    *("wilayah", "kesegaran", "angka", "grafik", "koreksi", "lapor", "cari", "gaya", "luring"),
)
# Below indikator/ these belong to pages of ours.
_RESERVED_INDICATORS = ("swot", "dimensi")


@dataclass(frozen=True, slots=True)
class Routes:
    """The slugs of packages, resources, pages and areas: unique, safe, and stable as long as the names are."""

    package_slugs: Mapping[str, str]
    resource_slugs: Mapping[tuple[str, str], str]
    document_slugs: Mapping[str, str]
    area_slugs: Mapping[str, str] = field(default_factory=dict)

    def package_page(self, package: Package) -> str:
        """Return the path of a package's page."""
        return f"data/{self.package_slugs[package.name]}/index.html"

    def withheld_page(self, name: str) -> str:
        """Return the path of the notice in the place of a package that is withheld: its own page once it is mended."""
        return f"data/{self.package_slugs[name]}/index.html"

    def resource_page(self, package: Package, resource: Resource) -> str:
        """Return the path of a resource's page."""
        return f"data/{self.package_slugs[package.name]}/{self._slug(package, resource)}/index.html"

    def resource_file(self, package: Package, resource: Resource, ending: str) -> str:
        """Return the path of a download of a resource."""
        slug = self._slug(package, resource)
        return f"data/{self.package_slugs[package.name]}/{slug}/{slug}.{ending}"

    def explore_page(self, package: Package, resource: Resource) -> str:
        """Return the path of the page on which a table is explored."""
        return self._explore_folder(package, resource) + "index.html"

    def resource_piece(self, package: Package, resource: Resource, number: int) -> str:
        """Return the path of a piece of a large table, counted from 1."""
        return f"{self._explore_folder(package, resource)}{self._slug(package, resource)}-{number}.csv"

    def slice_file(self, package: Package, resource: Resource, piece: str) -> str:
        """Return the path of a piece of a resource, for Excel; `piece` is a slug."""
        slug = self._slug(package, resource)
        return f"data/{self.package_slugs[package.name]}/{slug}/irisan/{slug}-{piece}.excel.csv"

    def stem(self, package: Package, resource: Resource) -> str:
        """Return what opens the ids of a table's figures and numbers; no slug has two dashes, so no two are alike."""
        return f"{self.package_slugs[package.name]}--{self._slug(package, resource)}-"

    def package_file(self, package: Package, ending: str) -> str:
        """Return the path of a download of a whole package."""
        slug = self.package_slugs[package.name]
        return f"data/{slug}/{slug}.{ending}"

    def document_page(self, document: Document) -> str:
        """Return the path of a page from `content/`."""
        return f"{self.document_slugs[document.slug]}/index.html"

    def area_page(self, code: str) -> str:
        """Return the path of the page of an area: a part of the whole; raises KeyError for any other code."""
        return f"wilayah/{self.area_slugs[code]}/index.html"

    def _explore_folder(self, package: Package, resource: Resource) -> str:
        return f"data/{self.package_slugs[package.name]}/{self._slug(package, resource)}/jelajah/"

    def _slug(self, package: Package, resource: Resource) -> str:
        return self.resource_slugs[package.name, resource.name]


def figure_page(figure_id: str) -> str:
    """Return the path of a figure's own page."""
    return f"grafik/{figure_id}/index.html"


def figure_stem(figure_id: str) -> str:
    """Return what opens the paths of a figure's files: its picture, its rows, its citation."""
    return f"grafik/{figure_id}/{figure_id}"


def embed_page(figure_id: str) -> str:
    """Return the path of a figure without the rest of the site, for frames on other sites."""
    return f"grafik/{figure_id}/sematan/index.html"


def area_name_page(slug: str) -> str:
    """Return the path of the page of an old or other name of an area."""
    return f"wilayah/{slug}/index.html"


def index_page(letter: str) -> str:
    """Return the path of the index of one letter; "#" is what begins with none."""
    return f"cari/a-z/{'lain' if letter == '#' else letter.lower()}/index.html"


def number_page(number_id: str) -> str:
    """Return the path of a number's own page."""
    return f"angka/{number_id}/index.html"


def number_stem(number_id: str) -> str:
    """Return what opens the paths of a number's files."""
    return f"angka/{number_id}/{number_id}"


def indicator_page(code: str) -> str:
    """Return the path of the page of an indicator, by its code (already a slug, see `indicator_slugs`)."""
    return f"indikator/{code}/index.html"


def dimension_page(slug: str) -> str:
    """Return the path of the page of a dimension."""
    return f"indikator/dimensi/{slug}/index.html"


def indicator_slugs(codes: Iterable[str]) -> dict[str, str]:
    """Give every indicator its slug; one that is called like a folder of ours moves aside."""
    wanted = {code: f"{code}-indikator" if parse_slug(code) in _RESERVED_INDICATORS else code for code in codes}
    slugs = derive_slugs(wanted.values(), "indikator")
    return {code: slugs[name] for code, name in wanted.items()}


def derive_routes(
    packages: tuple[Package, ...],
    documents: tuple[Document, ...] = (),
    withheld: Iterable[str] = (),
    areas: Areas | None = None,
) -> Routes:
    """Give every package, resource, document and area its slug; the names of `withheld` packages have one too."""
    resource_slugs = {
        (package.name, name): slug
        for package in packages
        for name, slug in derive_slugs((resource.name for resource in package.resources), longest=LONGEST_NAME).items()
    }
    package_slugs = derive_slugs((*(package.name for package in packages), *withheld), longest=LONGEST_NAME)
    return Routes(package_slugs, resource_slugs, _document_slugs(documents), _area_slugs(areas) if areas else {})


def _document_slugs(documents: tuple[Document, ...]) -> Mapping[str, str]:
    """Give every document its slug; one that is called like a folder of ours moves aside."""
    names = {
        document.slug: f"halaman-{document.slug}" if parse_slug(document.slug) in RESERVED else document.slug
        for document in documents
    }
    slugs = derive_slugs(names.values(), "halaman")
    return {name: slugs[wanted] for name, wanted in names.items()}


def _area_slugs(areas: Areas) -> Mapping[str, str]:
    """Give every part a slug made of its name; areas of one name are told apart by their codes."""
    names = [parse_slug(area.name or area.code, "wilayah") for area in areas.parts]
    wanted = {
        area.code: f"{name} {area.code}" if names.count(name) > 1 else name
        for area, name in zip(areas.parts, names, strict=True)
    }
    slugs = derive_slugs(wanted.values(), "wilayah")
    return {code: slugs[name] for code, name in wanted.items()}
