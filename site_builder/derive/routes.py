"""Every address of the site, in one place. Paths are relative to the root and name `index.html`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from site_builder.model.library import Document
from site_builder.model.package import Package, Resource
from site_builder.text.slugs import derive_slugs, parse_slug

HOME = "index.html"
CATALOGUE = "data/index.html"
QUALITY = "mutu/index.html"
NOT_FOUND = "404.html"
# Folders at the root that pages from `content/` may not take.
RESERVED = ("data", "mutu", "assets")


@dataclass(frozen=True, slots=True)
class Routes:
    """The slugs of packages and resources: unique, safe, and stable as long as the names are."""

    package_slugs: Mapping[str, str]
    resource_slugs: Mapping[tuple[str, str], str]
    document_slugs: Mapping[str, str]

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

    def figure_stem(self, package: Package, resource: Resource) -> str:
        """Return what opens the ids of a resource's figures. No slug has two dashes, so no two stems are alike."""
        return f"{self.package_slugs[package.name]}--{self._slug(package, resource)}-"

    def figure_file(self, package: Package, resource: Resource, figure_id: str) -> str:
        """Return the path of a figure as a file of its own."""
        return f"data/{self.package_slugs[package.name]}/{self._slug(package, resource)}/grafik/{figure_id}.svg"

    def package_file(self, package: Package, ending: str) -> str:
        """Return the path of a download of a whole package."""
        slug = self.package_slugs[package.name]
        return f"data/{slug}/{slug}.{ending}"

    def document_page(self, document: Document) -> str:
        """Return the path of a page from `content/`."""
        return f"{self.document_slugs[document.slug]}/index.html"

    def _slug(self, package: Package, resource: Resource) -> str:
        return self.resource_slugs[package.name, resource.name]


def derive_routes(
    packages: tuple[Package, ...], documents: tuple[Document, ...] = (), withheld: Iterable[str] = ()
) -> Routes:
    """Give every package, resource and document its slug; the names of packages that are `withheld` have one too."""
    resource_slugs = {
        (package.name, name): slug
        for package in packages
        for name, slug in derive_slugs(resource.name for resource in package.resources).items()
    }
    package_slugs = derive_slugs((*(package.name for package in packages), *withheld))
    return Routes(package_slugs, resource_slugs, _document_slugs(documents))


def _document_slugs(documents: tuple[Document, ...]) -> Mapping[str, str]:
    """Give every document its slug; one that is called like a folder of ours moves aside."""
    names = {
        document.slug: f"halaman-{document.slug}" if parse_slug(document.slug) in RESERVED else document.slug
        for document in documents
    }
    slugs = derive_slugs(names.values(), "halaman")
    return {name: slugs[wanted] for name, wanted in names.items()}
