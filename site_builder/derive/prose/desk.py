"""`Desk`: all that a function of texts may look at, and what is known of the place where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.derive.prose.shelf import Shelf
from site_builder.model.portal import Figure


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """The figures of the library by meaning, the charts of the portal, and the level of the last heading above."""

    shelf: Shelf
    figures: Mapping[str, Figure]
    level: int = 1
