"""`Material`: all that a figure maker may look at, one resource at a time, and how a figure gets its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from site_builder.derive.observations import fields_by_role, observe_table
from site_builder.model.observation import Observation
from site_builder.model.package import Field, Package, Resource
from site_builder.model.portal import Figure
from site_builder.model.table import Cell, Table
from site_builder.text.slugs import parse_slug

# A row by the roles of its columns; roles that the table does not have are absent.
RoleRow = Mapping[str, Cell]


@dataclass(frozen=True, eq=False)
class Material:
    """A resource with its table, read by roles. `others` are all the tables of the library, for names and scales.

    `stem` opens the id of every figure of this resource and is unique in the portal.
    """

    package: Package
    resource: Resource
    table: Table
    stem: str
    others: tuple[Material, ...] = field(default=(), repr=False)

    @cached_property
    def roles(self) -> Mapping[str, Field]:
        """Map role names to the fields that play them."""
        return fields_by_role(self.resource)

    @cached_property
    def rows(self) -> tuple[RoleRow, ...]:
        """Return the rows by role, in the order of the source."""
        places = {name: place for place, name in enumerate(self.table.column_names)}
        cells = {role: places[field.name] for role, field in self.roles.items() if field.name in places}
        return tuple({role: row[place] for role, place in cells.items()} for row in self.table.rows())

    @cached_property
    def observations(self) -> tuple[Observation, ...]:
        """Return the figures of this table."""
        return tuple(observe_table(self.package, self.resource, self.table))

    def plays(self, *roles: str) -> bool:
        """Tell whether the table has a column for every one of these roles."""
        return all(role in self.roles for role in roles)

    def figure_id(self, *words: str) -> str:
        """Return the id of a figure: the stem and a few words, safe in file names and anchors."""
        return "-".join((self.stem, *(parse_slug(word, "grafik") for word in words)))

    @property
    def source(self) -> tuple[str, str]:
        """Return title and address of the first source that resource or package names."""
        sources = (*self.resource.sources, *self.package.sources)
        return (sources[0].title, sources[0].path) if sources else ("", "")


Maker = Callable[[Material], Iterable[Figure]]
