"""`Quarantined`: a package whose new version may not go out, and what stands in its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from site_builder.model.package import Package

# Why nothing stands in its place: it was never published, its archive is damaged, or today's rules refuse that too.
Reason = Literal["", "unpublished", "untrusted", "refused"]


@dataclass(frozen=True, slots=True, eq=False)
class Quarantined:
    """A package whose new version may not go out.

    `name` is what the broken version goes by. `codes` counts what is wrong with it by code of finding: all that the
    public is told. `kept` is the published version that stays online; where it is None the package is withheld behind
    a notice, and `reason` says why. `files` are the downloads of `kept` as they were published, by their path below
    the folder of the package.
    """

    name: str
    codes: Mapping[str, int]
    kept: Package | None = None
    reason: Reason = ""
    files: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """Count what is wrong with the new version."""
        return sum(self.codes.values())

    @property
    def version_date(self) -> date | None:
        """Return the day of the version that is kept, where it names one."""
        return (self.kept.modified or self.kept.created) if self.kept else None
