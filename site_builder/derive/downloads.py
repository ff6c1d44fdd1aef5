"""Which files the portal offers, and where: CSV, XLSX and JSON per table, a zip per package."""

from __future__ import annotations

from site_builder.derive.routes import Routes
from site_builder.model.package import Package, Resource
from site_builder.model.portal import Download, DownloadFormat

PACKAGE_FORMATS: tuple[DownloadFormat, ...] = ()
TABLE_FORMATS: tuple[DownloadFormat, ...] = ("csv", "xlsx", "json")


def resource_downloads(package: Package, resource: Resource, routes: Routes) -> tuple[Download, ...]:
    """Return the downloads of one resource; a resource that is no table has none of its own."""
    if resource.table is None:
        return ()
    return tuple(
        Download(
            output_path=routes.resource_file(package, resource, format_),
            format=format_,
            package=package,
            resource=resource,
            row_count=len(resource.table),
        )
        for format_ in TABLE_FORMATS
    )


def package_downloads(package: Package, routes: Routes) -> tuple[Download, ...]:
    """Return the downloads of a whole package."""
    return (Download(routes.package_file(package, "zip"), "zip", package),) if PACKAGE_FORMATS else ()
