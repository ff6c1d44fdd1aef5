"""What quarantine leaves to show: kept packages with their published files, cards for what is withheld. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from site_builder.derive.routes import Routes
from site_builder.model.library import Library
from site_builder.model.package import Package
from site_builder.model.pages import WithheldCard
from site_builder.model.portal import Download
from site_builder.model.quarantine import Quarantined
from site_builder.text.slugs import parse_slug


def kept_in_place(package: Package, library: Library) -> Quarantined | None:
    """Return why this package is an earlier version; None where it is the one that was read."""
    return next((item for item in library.quarantined if item.kept and item.kept.name == package.name), None)


def as_published(downloads: Iterable[Download], folder: str, quarantined: Quarantined | None) -> tuple[Download, ...]:
    """Let files of a kept package stay as they are online: who has one finds it unchanged.

    Only while the package is what was read from them: one that was changed for the public is written anew.
    """
    if quarantined is None:
        return tuple(downloads)
    files = quarantined.files
    return tuple(
        replace(download, published=files.get(download.output_path.removeprefix(f"{folder}/")))
        if download.package is quarantined.kept
        else download
        for download in downloads
    )


def withheld_names(library: Library) -> tuple[str, ...]:
    """Return the names of the packages that only have a notice."""
    return tuple(item.name for item in library.quarantined if item.kept is None)


def withheld_cards(library: Library, routes: Routes) -> tuple[WithheldCard, ...]:
    """Make the cards of packages of which nothing may be shown; not even their titles have passed the gate."""
    return tuple(
        WithheldCard(parse_slug(item.name).replace("-", " ").capitalize(), routes.withheld_page(item.name), item)
        for item in library.quarantined
        if item.kept is None
    )
