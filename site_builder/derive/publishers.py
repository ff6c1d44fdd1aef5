"""Who published a figure: public bodies and others, as a table of publishers says. Never guessed from an address.

The table plays the roles `penerbit` (how the text of a source begins) and `golongan-penerbit`. A source that no entry
opens is unknown, and unknown is never official.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from site_builder.derive.observations import fields_by_role
from site_builder.model.library import Library
from site_builder.model.observation import Observation
from site_builder.model.package import Package, Resource
from site_builder.text.cells import plain_text
from site_builder.text.spoken import term

OFFICIAL = "badan-publik"


@dataclass(frozen=True)
class Publishers:
    """The known publishers: how their sources begin, with the group of each; and what tables name as sources.

    `is_official` tells whether a public body runs the portal: it answers for tables that name no source at all.
    """

    groups: Mapping[str, str]
    sources: Mapping[tuple[str, str], tuple[str, ...]]
    is_official: bool = False

    def group(self, source: str) -> str:
        """Return the group of a source, "" where no entry knows it; the longest entry that opens it counts."""
        return self.groups.get(self.name(source), "")

    def name(self, source: str) -> str:
        """Return the publisher of a source, as the table spells it; the source itself where no entry knows it."""
        fitting = [name for name in self.groups if _opens(name.casefold(), source.casefold())]
        return term(max(fitting, key=len) if fitting else source)

    def sources_of(self, item: Observation) -> tuple[str, ...]:
        """Return what a figure names as its source, else what its table does."""
        return (item.source,) if item.source else self.sources.get((item.origin.package, item.origin.resource), ())

    def has_published(self, item: Observation) -> bool:
        """Tell whether a public body published a figure."""
        return self.are_official(self.sources_of(item))

    def are_official(self, sources: Iterable[str]) -> bool:
        """Tell whether all of these sources are public bodies; without any, the portal itself is the source."""
        groups = [self.group(source) for source in sources]
        return all(group == OFFICIAL for group in groups) if groups else self.is_official


def derive_publishers(library: Library) -> Publishers:
    """Read every table of publishers."""
    groups: dict[str, str] = {}
    sources: dict[tuple[str, str], tuple[str, ...]] = {}
    for package in library.packages:
        for resource in package.resources:
            sources[package.name, resource.name] = _titles(package, resource)
            groups |= _groups(resource)
    return Publishers(groups, sources, library.settings.is_official)


def _titles(package: Package, resource: Resource) -> tuple[str, ...]:
    return tuple(term(source.title) for source in (resource.sources or package.sources) if source.title)


def _groups(resource: Resource) -> Mapping[str, str]:
    fields = fields_by_role(resource)
    if resource.table is None or not {"penerbit", "golongan-penerbit"} <= fields.keys():
        return {}
    places = {name: place for place, name in enumerate(resource.table.column_names)}
    if not all(fields[role].name in places for role in ("penerbit", "golongan-penerbit")):
        return {}
    name, group = (places[fields[role].name] for role in ("penerbit", "golongan-penerbit"))
    rows = ((plain_text(row[name]).strip(), plain_text(row[group])) for row in resource.table.rows())
    return {name: group for name, group in rows if name}


def _opens(name: str, source: str) -> bool:
    """Tell whether a source begins with a name, as a whole word: "RMOL" does not open "RMOLSumsel"."""
    return source.startswith(name) and not source[len(name) : len(name) + 1].isalnum()
